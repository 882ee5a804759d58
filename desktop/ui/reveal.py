"""Show a file in the system's file manager."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def show_in_folder(path: str) -> None:
    """Open the file's folder, with the file marked where the system can do that."""
    file = Path(path)
    if sys.platform == "win32" and file.exists():
        # By its whole path: Windows looks for a bare name in the current folder first.
        explorer = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "explorer.exe")
        QProcess.startDetached(str(explorer), [f"/select,{file}"])
    elif sys.platform == "darwin" and file.exists():
        QProcess.startDetached("/usr/bin/open", ["-R", str(file)])
    else:
        folder = file if file.is_dir() else file.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
