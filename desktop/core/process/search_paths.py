"""Where Glassbox looks for code, here and in each process that it starts: never in the current
folder. A terminal may be open in any folder, and what lies in one of downloads is foreign.

Called before all else, so this imports only what Python has loaded already: not even __future__.
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
"""Variables that name folders or files with code, one or more. In several of them an empty entry
means the current folder, and a list that was put together from an unset one has such an entry."""
PRELOADED = ("LD_PRELOAD", "LD_AUDIT", "DYLD_INSERT_LIBRARIES")
"""Variables that name libraries; a name without a folder is looked for in the system's."""


def leave_out_current_folder() -> None:
    """Absolute entries stay: somebody has set them for this machine."""
    _clean_sys_path()
    os.environ["PYTHONSAFEPATH"] = "1"  # or `python -c`, as processes are started, looks there
    for name in FOLDERS:
        # Windows' lists may have quotes around an entry.
        _set(name, [each for each in _entries(name) if os.path.isabs(each.strip('"'))])
    for name in PRELOADED:
        found = [each for entry in _entries(name) for each in entry.split()]
        _set(name, [each for each in found if os.path.isabs(each) or not os.path.dirname(each)])
    if sys.platform == "win32":
        _leave_out_on_windows()


def _clean_sys_path() -> None:
    """Without what `python -m` and relative entries of PYTHONPATH put there, which Python has made
    absolute. A process that is started gets this list. Glassbox itself stays within reach, in a
    checkout that is the current folder, but last; and so does Python."""
    try:
        named = [each for each in _entries("PYTHONPATH") if not os.path.isabs(each)]
        foreign = {os.path.abspath(each) for each in ("", *named)}
    except OSError:  # the current folder is gone, and nothing can lie in it
        foreign = set[str]()
    own = (sys.prefix, sys.base_prefix)
    sys.path[:] = [
        each
        for each in sys.path
        if os.path.isabs(each) and (each not in foreign or each.startswith(own))
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
    """There the system itself looks in the current folder, for programs and for libraries."""
    import ctypes

    os.environ["NODEFAULTCURRENTDIRECTORYINEXEPATH"] = "1"
    if not getattr(sys, "frozen", False):  # PyInstaller has set a folder, which takes its place
        ctypes.WinDLL("kernel32").SetDllDirectoryW("")  # pyright: ignore
