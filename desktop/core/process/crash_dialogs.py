"""Lets a crash end the process at once. On Windows, a dialog would come first, and the process
would wait for the user's click."""

from __future__ import annotations

import ctypes
import sys
from typing import Final

FAIL_CRITICAL_ERRORS, NO_FAULT_BOX = 0x1, 0x2
"""SEM_FAILCRITICALERRORS and SEM_NOGPFAULTERRORBOX of errhandlingapi.h."""
TO_STDERR: Final = 1
"""_OUT_TO_STDERR of stdlib.h."""


def leave_out() -> None:
    """Call this in a process before it uses llama.cpp."""
    if sys.platform == "win32":
        ctypes.WinDLL("kernel32").SetErrorMode(FAIL_CRITICAL_ERRORS | NO_FAULT_BOX)
        # The C library of llama.cpp's build. Its abort, as after a failed assertion, shows a dialog
        # unless the program is a console program that uses the same C library, as Python isn't.
        ctypes.CDLL("msvcrt")._set_error_mode(TO_STDERR)
