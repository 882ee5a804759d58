"""`glassbox tour`: every pane as a picture. The only command that needs Qt, and no display."""

from __future__ import annotations

import argparse
import os

from desktop.commands.session import Session
from desktop.core.errors import UserError


def tour(options: argparse.Namespace, session: Session) -> None:
    from desktop.display import missing_packages

    if missing := missing_packages("offscreen"):
        raise UserError(
            "Drawing the panes needs packages that are not installed. "
            f"On Debian and Ubuntu: sudo apt install {' '.join(missing)}",
            kind="display",
        )
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.ui.tour import render

    session.terminal.status("Filling the panes and taking their pictures")
    files = render(options.out, options.size, options.theme, session.engine, session.cancel)
    session.terminal.result({"files": [str(file) for file in files]})
    session.terminal.text("\n".join(str(file) for file in files))
