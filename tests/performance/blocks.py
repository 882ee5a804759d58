"""Measures the blocks page: dequantizing, flipping a bit, and scrolling over 100 million
weights."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import gguf
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from desktop.app import build
from desktop.core.cancel import Cancel
from desktop.core.gguf.ggml_types import GGML_TYPES
from desktop.core.messages import DrawTensor
from desktop.engine.remote.client import RemoteEngine
from desktop.engine.tensors.ggml_rows import to_float
from desktop.engine.tensors.tensor_picture import PIECE, draw_tensor
from desktop.folders import Folders
from desktop.ui.panes.quantization import QuantizationPane
from desktop.ui.panes.quantization.bits.page import BitsPage
from desktop.ui.panes.quantization.blocks.page import BlocksPage
from desktop.ui.widgets.numbers.heatmap import Heatmap
from tests.performance.report import Figure

ROWS, COLUMNS = 24_576, 4096
"""Shape of the tensor, which has 100,663,296 weights."""
TIMES = 5
FRAMES = 400
STEP = 37
"""Pixels per frame: more than 2,000 per second."""
PACE_S = 1 / 60
FRAME_MS, FLIP_MS = 33.3, 16.0

Bytes = npt.NDArray[np.uint8]


def measure() -> list[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        for type_name in ("Q4_K", "Q8_0"):
            path = Path(folder) / f"{type_name}.gguf"
            figures += _dequantizing(type_name, _write(path, type_name))
            figures.append(_picture(type_name, path))
        figures += _window(Path(folder), Path(folder) / "Q4_K.gguf")
    return figures


def _write(path: Path, type_name: str) -> Bytes:
    """Write a model with one large tensor of random codes and ordinary scales. Return its bytes."""
    kind = gguf.GGMLQuantizationType[type_name]
    block, size = gguf.GGML_QUANT_SIZES[kind]
    data = np.random.default_rng(0).integers(0, 256, (ROWS, COLUMNS // block, size), dtype=np.uint8)
    for high in (1, 3) if type_name == "Q4_K" else (1,):
        data[:, :, high] = 0x12
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_block_count(1)
    writer.add_tensor("blk.0.ffn_down.weight", data.reshape(ROWS, -1), raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return data.reshape(-1)


def _dequantizing(type_name: str, data: Bytes) -> list[Figure]:
    """Time dequantizing the way the picture does it (piece by piece, into one buffer) and, for
    comparison, all at once with gguf."""
    kind = next(each for each in GGML_TYPES.values() if each.name == type_name)
    convert, buffer = to_float(type_name), np.empty(PIECE, np.float32)
    step = PIECE // kind.block_size * kind.block_bytes

    def ours() -> None:
        for at in range(0, data.size, step):
            convert(data.ctypes.data + at, buffer.ctypes.data, PIECE)

    def theirs() -> None:
        gguf.quants.dequantize(data, gguf.GGMLQuantizationType[type_name])

    value, peer = (ROWS * COLUMNS / 1e6 / _seconds(what) for what in (ours, theirs))
    title = f"Dequantizing {type_name}, 100 million weights"
    return [Figure(title, value, peer, "million/s", "gguf.quants", 5.0, value / peer)]


def _picture(type_name: str, path: Path) -> Figure:
    request = DrawTensor(str(path), "blk.0.ffn_down.weight", 0, ROWS, 0, COLUMNS, 96, 6, bins=61)
    seconds = _seconds(lambda: list(draw_tensor(request, Cancel())))
    title = f"Picture and histogram of 100 million {type_name} weights"
    return Figure(title, seconds, None, "s", "", 1.0)


def _seconds(what: Callable[[], object]) -> float:
    what()  # warm up

    def once() -> float:
        began = time.perf_counter()
        what()
        return time.perf_counter() - began

    return statistics.median(once() for _ in range(TIMES))


# --- in the window -----------------------------------------------------------------


def _window(folder: Path, path: Path) -> list[Figure]:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    with _open(app, folder, path) as pane:
        bits = pane.page
        assert isinstance(bits, BitsPage)
        figures = [_flip(app, "of a number", _flips_of_numbers(bits))]
        pane.open_page(BlocksPage.id)
        blocks = pane.page
        assert isinstance(blocks, BlocksPage)
        _wait(app, lambda: blocks.picture.figures is not None and blocks.card.state is not None)
        blocks.zooming.go_to(blocks.zoom.figures.index(blocks.card.byte))
        _wait(app, lambda: blocks.card.byte.isVisible() and not blocks.zoom.motion.runs)
        figures.append(_flip(app, "of a block", _flips_of_blocks(blocks)))
        blocks.zooming.go_to(0)
        _wait(app, lambda: not blocks.zoom.motion.runs)
        figures += _scroll(app, blocks)
    return figures


@contextmanager
def _open(app: QApplication, folder: Path, path: Path) -> Iterator[QuantizationPane]:
    root = folder / "home"
    folders = Folders(root / "s.json", root, root / "models", root / "logs")
    parts = build(app, folders, RemoteEngine())
    parts.window.resize(1440, 900)
    parts.library.add_file(path)
    parts.settings.change(last_model=str(path))
    parts.window.open_pane("quantization")
    parts.window.show()
    pane = parts.window.pane
    assert isinstance(pane, QuantizationPane)
    try:
        yield pane
    finally:
        parts.window.close()
        parts.shut_down()


def _wait(app: QApplication, done: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not done() and time.monotonic() < until:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _flips_of_numbers(page: BitsPage) -> Callable[[int], None]:
    def flip(number: int) -> None:
        page.state.flip(number % len(page.state.rows), 0)
        page.table.changed.emit()

    return flip


def _flips_of_blocks(page: BlocksPage) -> Callable[[int], None]:
    return lambda number: page.card.byte.flipped.emit(number % 8)


def _flip(app: QApplication, what: str, flip: Callable[[int], None]) -> Figure:
    """Measure the time from a flip until all of its changes are painted (99th percentile)."""
    times: list[float] = []
    for number in range(200):
        began = time.perf_counter()
        flip(number)
        app.processEvents()  # paints everything that changed
        times.append(1000 * (time.perf_counter() - began))
    times.sort()
    title = f"Flipping a bit {what}, until it is painted (99 %)"
    return Figure(title, times[round(0.99 * len(times)) - 1], None, "ms", "", FLIP_MS)


def _is_sharp(heatmap: Heatmap) -> bool:
    """Return True if the detailed part covers the whole view."""
    return heatmap._detail is not None and heatmap.view.is_in(heatmap._detail.part)


def _scroll(app: QApplication, page: BlocksPage) -> list[Figure]:
    """Measure scrolling over single weights, frame by frame, at 60 frames per second."""
    heatmap = page.picture.heatmap
    while heatmap.view.group != (1, 1):
        heatmap.zoom(float(Fraction(3, 2)))
    _wait(app, lambda: _is_sharp(heatmap))
    frames: list[float] = []
    sharp = 0
    for number in range(FRAMES):
        began = time.perf_counter()
        heatmap.pan(STEP if number % 2 else 0, STEP)
        heatmap.repaint()
        app.processEvents()
        frames.append(1000 * (time.perf_counter() - began))
        sharp += _is_sharp(heatmap)
        while time.perf_counter() - began < PACE_S:  # as on a screen
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
    began = time.perf_counter()
    heatmap.pan(0, 20_000)
    _wait(app, lambda: _is_sharp(heatmap))
    late = 1000 * (time.perf_counter() - began)
    frames.sort()
    slow = frames[round(0.99 * FRAMES) - 1]
    title = "Moving over 100 million weights"
    return [
        Figure(f"{title}: a frame (99 %)", slow, None, "ms", "", FRAME_MS),
        Figure(f"{title}: frames not yet sharp", 100 * (1 - sharp / FRAMES), None, "%", "", 20.0),
        Figure(f"{title}: sharp after a jump", late, None, "ms", "", 100.0),
    ]


if __name__ == "__main__":
    from tests.performance.report import table

    print(table(measure()))
