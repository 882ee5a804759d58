"""What is said about lending and borrowing memory, here and in the engine."""

from __future__ import annotations

from desktop.core.i18n import tr


def no_backend() -> str:
    return tr(
        "This build of llama.cpp can't lend or borrow memory. Use a Glassbox download, or start "
        "Glassbox from source with make run BACKENDS=all."
    )
