"""What is said about lending and borrowing memory, here and in the engine."""

from __future__ import annotations

from desktop.core.i18n import tr


def no_backend() -> str:
    return tr(
        "This build of llama.cpp can't use other computers. The downloads of Glassbox can. In a "
        "checkout, make run BACKENDS=all compiles it in."
    )
