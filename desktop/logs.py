"""Sets up the log file; logs each bug and turns it into an error to show to the user."""

from __future__ import annotations

import contextlib
import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.files.regular_file import refuse_irregular
from desktop.core.i18n import tr

log = logging.getLogger(__name__)

LARGEST_FILE = 1_000_000
OLD_FILES = 3


def log_to(folder: Path, name: str) -> Path:
    """Send the log to `folder`/`name`.log, which is rotated at 1 MB; three older files are kept.
    Returns the path of the log file.

    If the folder can't be written to, the program starts without a log.
    """
    path = folder / f"{name}.log"
    try:
        private.make_folder(folder)
        refuse_irregular(path)  # a pipe without a reader would block the program
        handler = _LogFile(path, maxBytes=LARGEST_FILE, backupCount=OLD_FILES, encoding="utf-8")
    except OSError:
        return path
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s")
    )
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    # platform.platform() would start `uname` just to get the processor's name.
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    log.info("started: Python %s on %s", platform.python_version(), system)
    return path


class _LogFile(RotatingFileHandler):
    """Log file that drops lines if they can't be written, as on a full disk, instead of printing a
    traceback."""

    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding=self.encoding, opener=private.opener)

    def handleError(self, record: logging.LogRecord) -> None:
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            super().close()


def bug(error: BaseException, where: Path) -> UserError:
    """Return the error to show for an unexpected exception. A UserError is returned as is, since
    its message is already meant for the user."""
    if isinstance(error, UserError):
        return error
    return UserError(
        tr("Something went wrong inside Glassbox. Try again. The log has the details."),
        kind="bug",
        details=f"Log: {where}\n\n{''.join(traceback.format_exception(error))}",
    )


def catch_bugs(tell: Callable[[BaseException], None]) -> None:
    """Log every uncaught exception in any thread and pass it to `tell`.

    `tell` is called in the thread that raised the exception. SystemExit is ignored, and in the main
    thread, KeyboardInterrupt is handled as usual.
    """

    def caught(error: BaseException | None, where: str) -> None:
        if error is None or isinstance(error, SystemExit):
            return
        log.critical("unhandled, %s", where, exc_info=error)
        tell(error)

    def in_main(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            caught(error, "in the main thread or a slot")

    sys.excepthook = in_main
    threading.excepthook = lambda args: caught(
        args.exc_value, f"in the thread {args.thread.name if args.thread else 'that has ended'}"
    )
    sys.unraisablehook = lambda args: caught(args.exc_value, args.err_msg or "while cleaning up")
