"""Keeps Glassbox and its child processes from looking for code in the current folder. A terminal
may be open in any folder, such as one with untrusted downloads.

This runs before everything else, so it imports only modules that Python has already loaded, not
even __future__.
"""

import os
import sys

FOLDERS = (
    *("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "GCONV_PATH"),
    *("DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH"),
    *("DYLD_FALLBACK_LIBRARY_PATH", "DYLD_FALLBACK_FRAMEWORK_PATH"),
    *("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "GTK_PATH", "GIO_EXTRA_MODULES"),
    *("LIBGL_DRIVERS_PATH", "VK_DRIVER_FILES", "VK_ICD_FILENAMES", "VK_LAYER_PATH"),
    *("GGML_BACKEND_PATH", "LLAMA_CPP_LIB_PATH", "MTMD_CPP_LIB"),
    *("OPENSSL_CONF", "OPENSSL_ENGINES", "OPENSSL_MODULES"),
)
"""Variables that name one or more folders or files with code. In several of them, an empty entry
means the current folder, and a list built from an unset variable has such an entry."""
PRELOADED = ("LD_PRELOAD", "LD_AUDIT", "DYLD_INSERT_LIBRARIES")
"""Variables that name libraries. The system's folders are searched for a name without a folder."""


def leave_out_current_folder() -> None:
    """Remove the current folder from all search paths. Absolute entries stay, since they were set
    for this machine on purpose."""
    _clean_sys_path()
    os.environ["PYTHONSAFEPATH"] = "1"  # otherwise `python -c`, which starts processes, looks there
    for name in FOLDERS:
        # On Windows, entries may be quoted.
        _set(name, [each for each in _entries(name) if os.path.isabs(each.strip('"'))])
    for name in PRELOADED:
        found = [each for entry in _entries(name) for each in entry.split()]
        _set(name, [each for each in found if os.path.isabs(each) or not os.path.dirname(each)])
    if sys.platform == "win32":
        _leave_out_on_windows()


def _clean_sys_path() -> None:
    """Remove from sys.path the entries that come from `python -m` and from relative entries of
    PYTHONPATH, which Python has made absolute. Child processes get the same list. Python's own
    folders stay. If Glassbox's folder isn't in the list afterward, as with a checkout in the
    current folder, it is added at the end.

    With `python -I`, as in a bundle, Python adds neither kind of entry, so all entries stay, even
    if the current folder is the bundle's own.
    """
    if sys.flags.isolated:
        return
    try:
        named = [each for each in _entries("PYTHONPATH") if not os.path.isabs(each)]
        foreign = {os.path.abspath(each) for each in ("", *named)}
    except OSError:  # the current folder was deleted, so it contains nothing
        foreign = set[str]()
    own = tuple(os.path.join(each, "") for each in (sys.prefix, sys.base_prefix))
    sys.path[:] = [
        each
        for each in sys.path
        if os.path.isabs(each) and (each not in foreign or os.path.join(each, "").startswith(own))
    ]
    root = os.path.abspath(f"{__file__}/../../../..")
    if root not in sys.path:
        sys.path.append(root)


def _entries(name: str) -> list[str]:
    return os.environ.get(name, "").split(os.pathsep)


def _set(name: str, entries: list[str]) -> None:
    if entries:
        os.environ[name] = os.pathsep.join(entries)
    else:
        os.environ.pop(name, None)


def _leave_out_on_windows() -> None:
    """Keep Windows from looking for programs and libraries in the current folder."""
    import ctypes

    os.environ["NODEFAULTCURRENTDIRECTORYINEXEPATH"] = "1"
    ctypes.WinDLL("kernel32").SetDllDirectoryW("")  # pyright: ignore
