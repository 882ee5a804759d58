"""`glassbox tour`: takes screenshots of every pane and of the result of each experiment. Needs Qt,
but no display."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from desktop.commands.option_types import size
from desktop.commands.session import Session
from desktop.core.errors import UserError


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--out", type=Path, required=True, metavar="FOLDER", help="folder for the screenshots")
    add(
        "--size",
        type=size,
        default="1440x900",
        metavar="WxH",
        help="the window's size in pixels (%(default)s)",
    )
    add(
        "--theme",
        choices=("light", "dark", "both"),
        default="light",
        help="the window's theme (%(default)s); both saves to the subfolders light and dark",
    )


def check_qt(what: str) -> None:
    """Check that Qt can be loaded. Raises: UserError, if packages are missing."""
    from desktop.display import missing_packages

    if missing := missing_packages("offscreen"):
        raise UserError(
            f"{what} needs packages that are not installed. "
            f"On Debian and Ubuntu: sudo apt install {' '.join(missing)}",
            kind="display",
        )


def run(options: argparse.Namespace, session: Session) -> None:
    check_qt("Drawing the panes")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.ui.shell.tour import render

    session.terminal.status("Filling the panes and taking screenshots")
    files = render(options.out, options.size, options.theme, session.engine, session.cancel)
    session.terminal.result({"files": [str(file) for file in files]})
    session.terminal.text("\n".join(str(file) for file in files))
