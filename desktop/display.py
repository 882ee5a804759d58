"""Checks whether a window can be shown, before Qt tries and aborts the process.

It uses only the standard library, so that it also works if Qt can't be imported.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import os
import shlex
import shutil
import sys
from pathlib import Path

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
"""Libraries that QtGui links to but that its wheel doesn't contain, each with its Debian
package."""

XCB_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Additional libraries that Qt's platform plugin for X11 links to."""


def problem() -> str:
    """Return a sentence that says why no window can be shown and what to do; empty if nothing is
    known to prevent it."""
    if not sys.platform.startswith("linux"):
        return ""
    platform = platform_plugin()
    if not platform:
        return f"There is no display here, so no window can open. {without_a_window()}"
    missing = missing_packages(platform)
    if missing:
        return (
            f"The window needs {'a package that is' if len(missing) == 1 else 'packages that are'} "
            f"not installed. On Debian and Ubuntu: sudo apt install {' '.join(missing)}"
        )
    if platform == "xcb" and not display_answers():
        return f"The display {os.environ.get('DISPLAY', '')} doesn't answer. {without_a_window()}"
    return ""


def without_a_window() -> str:
    """Return a sentence that names two commands that work without a window, in a form that can be
    run from the current folder."""
    command = "glassbox"
    if not shutil.which(command):
        launcher = Path(sys.prefix, command)  # in a bundle
        script = launcher if launcher.is_file() else Path(sys.executable).with_name(command)
        command = str(script)
        with contextlib.suppress(OSError):  # the current folder was deleted
            if script.is_relative_to(Path.cwd()):
                command = f".{os.sep}{script.relative_to(Path.cwd())}"
        command = shlex.quote(command)
    return (
        f"Without a window, `{command} chat MODEL --prompt TEXT` answers a question "
        f"and `{command} tour --out FOLDER` saves pictures of every pane."
    )


def platform_plugin() -> str:
    """Return the platform plugin that Qt will try first; empty if there is no display."""
    if chosen := os.environ.get("QT_QPA_PLATFORM"):
        return chosen.split(":")[0].split(";")[0]
    if os.environ.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "xcb" if os.environ.get("DISPLAY") else ""


def missing_packages(platform: str = "xcb") -> list[str]:
    """Return the Debian packages of the libraries that Qt needs for `platform` but that can't be
    loaded."""
    if not sys.platform.startswith("linux"):
        return []
    libraries = QT_LIBRARIES | (XCB_LIBRARIES if platform == "xcb" else {})
    return sorted(package for name, package in libraries.items() if not load(name))


def load(library: str) -> ctypes.CDLL | None:
    """Load a library from the folder of Qt's own libraries, where a bundle has all that Qt links
    to, or from the system. Returns None if neither works."""
    found = importlib.util.find_spec("PySide6")  # doesn't import it
    folders = (found and found.submodule_search_locations) or ()
    for name in (*(str(Path(folder, "Qt", "lib", library)) for folder in folders), library):
        with contextlib.suppress(OSError):
            return ctypes.CDLL(name)
    return None


def display_answers() -> bool:
    """Return True if the X server in DISPLAY responds. Qt aborts the process if it doesn't."""
    xcb = load("libxcb.so.1")
    if xcb is None:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_int)]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    try:
        return xcb.xcb_connection_has_error(connection) == 0
    finally:
        xcb.xcb_disconnect(connection)
