"""Compiles llama.cpp so that one build runs on any processor and any graphics card.

The source is the one in the pinned llama-cpp-python. Each kind of processor and each way to reach
graphics cards is a library of its own (a backend), loaded at run time if this machine can use it.
"""

from __future__ import annotations

import shutil
import tarfile
from pathlib import Path

from bundle.roots import inside, oldest, tools
from bundle.work import BUILD, PINS, Failed, made, run

OPTIONS = (
    *("-DCMAKE_BUILD_TYPE=Release", "-DBUILD_SHARED_LIBS=ON", "-DGGML_NATIVE=OFF"),
    *("-DGGML_BACKEND_DL=ON", "-DGGML_CPU_ALL_VARIANTS=ON", "-DGGML_RPC=ON"),
    *("-DLLAMA_BUILD_MTMD=ON", "-DLLAMA_BUILD_COMMON=OFF", "-DLLAMA_BUILD_TOOLS=OFF"),
    *("-DLLAMA_BUILD_EXAMPLES=OFF", "-DLLAMA_BUILD_TESTS=OFF", "-DLLAMA_BUILD_SERVER=OFF"),
    *("-DLLAMA_BUILD_APP=OFF", "-DLLAMA_OPENSSL=OFF"),
    *("-DCMAKE_INSTALL_RPATH=$ORIGIN", "-DCMAKE_BUILD_WITH_INSTALL_RPATH=ON"),
)
VULKAN = (
    *("-DGGML_VULKAN=ON", "-DVulkan_INCLUDE_DIR=/build/vulkan/include"),
    "-DSPIRV-Headers_DIR=/build/vulkan/share/cmake/SPIRV-Headers",
)
LINUX = (
    *(*OPTIONS, *VULKAN, "-DVulkan_LIBRARY=/usr/lib/x86_64-linux-gnu/libvulkan.so.1"),
    "-DVulkan_GLSLC_EXECUTABLE=/build/vulkan/glslc",
)
WINDOWS = (
    *(*OPTIONS, *VULKAN, "-DVulkan_LIBRARY=/build/vulkan/libvulkan-1.a", "-DGGML_OPENMP=OFF"),
    *(
        "-DVulkan_GLSLC_EXECUTABLE=/usr/bin/glslc",
        "-DCMAKE_TOOLCHAIN_FILE=/build/vulkan/mingw.cmake",
    ),
)
MACOS = (
    *(each.replace("$ORIGIN", "@loader_path") for each in OPTIONS),  # dyld's name for it
    *("-DGGML_METAL=ON", "-DGGML_METAL_EMBED_LIBRARY=ON"),
)
GLSLC = """#!/bin/sh
# Debian 13's shader compiler, run on Debian 12 with the libraries that it was built for
libraries=/opt/tools/usr/lib/x86_64-linux-gnu
exec $libraries/ld-linux-x86-64.so.2 --library-path $libraries /opt/tools/usr/bin/glslc "$@"
"""
MINGW = """set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
# GCC doesn't align the stack for AVX on Windows, so no instruction may count on it (GCC bug 54412).
set(flags "-D_WIN32_WINNT=0x0A00 -Wa,-muse-unaligned-vector-move")
set(CMAKE_C_FLAGS_INIT "${flags}")
set(CMAKE_CXX_FLAGS_INIT "${flags}")
"""
VULKAN_FILES = """
cd /build/vulkan
mkdir -p include share/cmake
cp -r /usr/include/vulkan /usr/include/vk_video /usr/include/spirv include/
cp -r /usr/share/cmake/SPIRV-Headers share/cmake/
( echo LIBRARY vulkan-1.dll; echo EXPORTS
  nm -D --defined-only /usr/lib/x86_64-linux-gnu/libvulkan.so.1 |
    sed -n 's/.* T \\(vk[A-Za-z0-9]*\\).*/\\1/p'
) > vulkan-1.def
x86_64-w64-mingw32-dlltool -d vulkan-1.def -l libvulkan-1.a
"""
"""Copies the headers of Vulkan apart from all others of the newer system, and makes an import
library for Windows, which Debian lacks: the functions' names are the same on all systems."""
COPY_FOR_WINDOWS = """
cp {place}/build/bin/*.dll {place}/
for each in libstdc++-6 libgcc_s_seh-1 libwinpthread-1; do
    cp "$(x86_64-w64-mingw32-g++-posix -print-file-name=$each.dll)" {place}/
done
x86_64-w64-mingw32-strip --strip-unneeded {place}/*.dll
"""
LEFT_OUT = ("*ggml-cpu-cannonlake.*", "*ggml-cpu-cooperlake.*")
"""Variants that no laptop gains from. llama.cpp has no code for what Cannon Lake adds, and only one
processor of that kind was sold. Cooper Lake is in servers only, which run the variant for Cascade
Lake."""
AMX_FILE = "package/vendor/llama.cpp/ggml/src/ggml-cpu/amx/mmq.cpp"
AMX = "    _tile_loadconfig(&tc);"
AMX_MENDED = '    __asm__ volatile("" : : "r"(&tc) : "memory");\n' + AMX
"""For GCC 12, _tile_loadconfig reads only 8 of the 64 bytes at its address, so it leaves out the
stores to the others. Every processor with AMX then stopped with an invalid instruction."""
SOURCE = "/build/llama-source/package/vendor/llama.cpp"


def pin() -> str:
    """Return the lines of packaging/pins that name llama-cpp-python's version and hashes."""
    lines = (PINS / "glassbox.txt").read_text(encoding="utf-8").splitlines()
    first = next(at for at, line in enumerate(lines) if line.startswith("llama-cpp-python=="))
    last = next(at for at in range(first, len(lines)) if not lines[at].endswith("\\"))
    return "\n".join(lines[first : last + 1]) + "\n"


def source(python: Path) -> Path:
    """Return the folder of llama.cpp's source, fetched by the pinned pip in `python`'s
    environment."""

    def fetch(folder: Path) -> None:
        (folder / "pin.txt").write_text(pin(), encoding="utf-8")
        run(
            *(python, "-P", "-m", "pip", "download", "--no-deps", "--no-build-isolation"),
            *("--require-hashes", "--no-binary=:all:", "--dest", folder, "-r", folder / "pin.txt"),
        )
        with tarfile.open(next(folder.glob("*.tar.gz"))) as archive:
            archive.extractall(folder, filter="data")
        next(folder.glob("llama_cpp_python-*/")).rename(folder / "package")
        file = folder / AMX_FILE
        code = file.read_text(encoding="utf-8")
        if code.count(AMX) != 1:
            raise Failed(f"{file.name} has changed. Is AMX_MENDED in llama.py still needed?")
        file.write_text(code.replace(AMX, AMX_MENDED), encoding="utf-8")

    folder = made(BUILD / "llama-source", fetch, pin(), AMX_MENDED)
    return folder / "package" / "vendor" / "llama.cpp"


def _vulkan() -> None:
    """Make the folder with what Vulkan's backend is compiled with."""

    def gather(folder: Path) -> None:
        inside(tools(), "sh", "-ec", VULKAN_FILES)
        (folder / "mingw.cmake").write_text(MINGW, encoding="utf-8")
        (folder / "glslc").write_text(GLSLC, encoding="utf-8")
        (folder / "glslc").chmod(0o755)

    made(BUILD / "vulkan", gather, VULKAN_FILES, MINGW, GLSLC)


def for_linux(python: Path) -> Path:
    """Return the folder of llama.cpp's libraries for Linux, compiled on the oldest system."""
    source(python)
    _vulkan()

    def compile_it(folder: Path) -> None:
        newer = ((tools(), "opt/tools"),)
        configure = ("cmake", "-G", "Ninja", "-S", SOURCE, "-B", f"/build/{folder.name}/build")
        inside(oldest(), *configure, *LINUX, mounted=newer)
        inside(oldest(), "ninja", "-C", f"/build/{folder.name}/build", mounted=newer)
        for each in (folder / "build" / "bin").glob("*.so*"):
            shutil.copy2(each, folder, follow_symlinks=False)
        inside(oldest(), "sh", "-c", f"strip --strip-unneeded /build/{folder.name}/*.so")
        shutil.rmtree(folder / "build")

    return made(BUILD / "llama-linux", compile_it, pin(), AMX_MENDED, GLSLC, *LINUX)


def for_windows(python: Path) -> Path:
    """Return the folder of llama.cpp's libraries for Windows, with the compiler's own."""
    source(python)
    _vulkan()

    def compile_it(folder: Path) -> None:
        place = f"/build/{folder.name}"
        configure = ("cmake", "-G", "Ninja", "-S", SOURCE, "-B", f"{place}/build")
        inside(tools(), *configure, *WINDOWS)
        inside(tools(), "ninja", "-C", f"{place}/build")
        inside(tools(), "sh", "-ec", COPY_FOR_WINDOWS.format(place=place))
        shutil.rmtree(folder / "build")

    scripts = (MINGW, VULKAN_FILES, COPY_FOR_WINDOWS)
    return made(BUILD / "llama-windows", compile_it, pin(), AMX_MENDED, *scripts, *WINDOWS)


def for_macos(python: Path) -> Path:
    """Return the folder of llama.cpp's libraries for this Mac. Never run so far."""
    vendored = source(python)

    def compile_it(folder: Path) -> None:
        run("cmake", "-S", vendored, "-B", folder / "build", *MACOS)
        run("cmake", "--build", folder / "build", "--parallel")
        for each in (folder / "build" / "bin").glob("*.*"):
            if each.suffix in (".dylib", ".so"):
                shutil.copy2(each, folder, follow_symlinks=False)
        shutil.rmtree(folder / "build")

    return made(BUILD / "llama-macos", compile_it, pin(), AMX_MENDED, *MACOS)
