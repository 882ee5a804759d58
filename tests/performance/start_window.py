"""Starts the real program and prints the seconds from its command to a usable window.

Run as a separate program: start_window.py TIME_OF_THE_COMMAND
"""

from __future__ import annotations

import importlib.util
import sys
import time
from pathlib import Path

if not importlib.util.find_spec("desktop"):  # a bundle's Python has its own
    sys.path.insert(0, str(Path(__file__).parents[2]))


def main() -> None:
    began = float(sys.argv.pop())
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from desktop.__main__ import main as start
    from desktop.ui.shell.window import MainWindow

    show = MainWindow.show

    def show_and_tell(window: MainWindow) -> None:
        show(window)

        def when_idle() -> None:
            # A timer of 0 ms fires after all pending events, including painting.
            if window.isVisible() and window.windowHandle().isExposed():
                print(time.time() - began, flush=True)
                QApplication.quit()
            else:
                QTimer.singleShot(0, when_idle)

        QTimer.singleShot(0, when_idle)

    MainWindow.show = show_and_tell  # type: ignore[method-assign]
    start()


if __name__ == "__main__":
    main()
