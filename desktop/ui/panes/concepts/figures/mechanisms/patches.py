"""A figure that draws how an image becomes vectors, which a model reads like tokens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Slot

from desktop.core.i18n import heads, marked, tr
from desktop.core.lessons.patches import CHANNELS, PATCH_SIDES, SIDE, Patch, example_image, patches
from desktop.ui.look.theme import Theme
from desktop.ui.panes.concepts.figures.base import DrawnFigure, Slider
from desktop.ui.plots.diagram import Box, Diagram, Image, Line, Part, Words
from desktop.ui.widgets.results.data_table import Table

WIDTH, HEIGHT = 720, 236
TOP, LARGE = 34, 176
"""Top and side of the image and of the cut-up image."""
CUT_LEFT, VECTORS_LEFT, VECTORS_WIDTH = 224, 462, 258
CUT_GAP: Final = {2: 10.0, 4: 6.0, 8: 3.0}
"""Gap between patches, by the number of patches in a row."""
CELLS: Final = 12
"""How many of each vector's numbers are drawn."""


class PatchesFigure(DrawnFigure):
    """Shows an image, the patches that it is cut into, and one vector per patch."""

    name = marked("From an image to vectors")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._image = example_image()
        self._over = ""
        self.side = Slider(
            self.theme,
            tr("Patch"),
            PATCH_SIDES,
            lambda side: tr("{side} × {side} pixels", side=side),
        )
        self.column.addWidget(self.side)
        self.column.addWidget(self.view, 1)
        self.side.chosen.connect(self._show)
        self.view.pointed.connect(self._highlight)
        self.side.follow(8)
        self._show()

    @property
    def patches(self) -> tuple[Patch, ...]:
        return patches(self._image, self.side.number)

    @Slot()
    def _show(self) -> None:
        self._draw(at_once=False)
        self.told.emit()

    @Slot(str)
    def _highlight(self, key: str) -> None:
        """Mark a patch and its vector while the pointer is over one of them."""
        over = key.split(" ", 1)[-1] if key else ""
        if over != self._over:
            self._over = over
            self._draw(at_once=True)

    def _draw(self, *, at_once: bool) -> None:
        parts = tuple(_parts(self._image.tobytes(), self.patches, self.side.number, self._over))
        self.view.show_diagram(Diagram(WIDTH, HEIGHT, parts, self.headline()), at_once=at_once)

    def headline(self) -> str:
        count = len(self.patches)
        return tr(
            "The model reads this image as {count} vectors, one per patch.",
            count=count,
        )

    def evidence(self) -> str:
        side = self.side.number
        return tr(
            "This image has {image} × {image} pixels. Cut into patches of {side} × {side} pixels, "
            "it becomes {count} vectors, and each starts with {numbers} color values. Patches half "
            "as wide make four times as many vectors.",
            image=SIDE,
            side=side,
            count=len(self.patches),
            numbers=side * side * CHANNELS,
        )

    def table(self) -> Table:
        rows = [
            (f"{side} × {side}", f"{(SIDE // side) ** 2}", f"{side * side * CHANNELS}")
            for side in PATCH_SIDES
        ]
        head = heads("Patch (pixels)", "Patches (and vectors)", "Color values per patch")
        return Table(head, rows)


def _parts(image: bytes, cut: tuple[Patch, ...], side: int, over: str) -> Iterator[Part]:
    yield Words("image title", 0, 14, tr("The image"), "ink", "caption_strong")
    yield Image("image", 0, TOP, LARGE, LARGE, image, SIDE)
    yield _arrow("cut arrow", LARGE + 10, CUT_LEFT - 12)
    columns = SIDE // side
    title = tr("{count} patches", count=len(cut))
    yield Words("cut title", CUT_LEFT, 14, title, "ink", "caption_strong")
    yield _arrow("vector arrow", CUT_LEFT + LARGE + 14, VECTORS_LEFT - 12)
    title = tr("{count} vectors", count=len(cut))
    yield Words("vectors title", VECTORS_LEFT, 14, title, "ink", "caption_strong")
    gap = CUT_GAP[columns]
    width = (LARGE - gap * (columns - 1)) / columns
    for number, patch in enumerate(cut):
        x = CUT_LEFT + patch.column * (width + gap)
        y = TOP + patch.row * (width + gap)
        yield from _patch(f"{number}", patch, (x, y, width), over)
    for number, patch in enumerate(cut):
        yield from _vector(f"{number}", patch, len(cut), over)
    foot = tr(
        "Drawn: {drawn} of the {count} color values of each",
        drawn=CELLS,
        count=len(cut[0].numbers),
    )
    yield Words("foot", VECTORS_LEFT, TOP + LARGE + 16, foot, "ink3", "caption")


def _arrow(key: str, start: float, end: float) -> Line:
    middle = TOP + LARGE / 2
    return Line(key, start, middle, end, middle, "ink3", 2.0, arrow=True)


def _told(key: str, patch: Patch) -> str:
    return tr(
        "Patch {number}: row {row}, column {column}; {count} color values",
        number=int(key) + 1,
        row=patch.row + 1,
        column=patch.column + 1,
        count=len(patch.numbers),
    )


def _patch(key: str, patch: Patch, place: tuple[float, float, float], over: str) -> Iterator[Part]:
    x, y, width = place
    side = patch.pixels.shape[1]
    told = _told(key, patch)
    yield Image(f"patch {key}", x, y, width, width, patch.pixels.tobytes(), side, told=told)
    if key == over:
        yield Box(f"ring {key}", x - 1.5, y - 1.5, width + 3, width + 3, fill="", edge="accent")


def _vector(key: str, patch: Patch, count: int, over: str) -> Iterator[Part]:
    """Yield a vector as a column of cells, darker for smaller numbers."""
    slot = VECTORS_WIDTH / count
    width = min(slot * 0.72, 18.0)
    x = VECTORS_LEFT + slot * int(key)
    numbers = patch.numbers
    picked = [numbers[round(each * (len(numbers) - 1) / (CELLS - 1))] for each in range(CELLS)]
    yield Image(f"vector {key}", x, TOP, width, LARGE, _gray(picked), 1, told=_told(key, patch))
    edge = "accent" if key == over else "outline"
    yield Box(f"vector box {key}", x, TOP, width, LARGE, fill="", edge=edge, radius=1.0)


def _gray(numbers: list[float]) -> bytes:
    return bytes(value for number in numbers for value in [round(255 * number)] * 3)
