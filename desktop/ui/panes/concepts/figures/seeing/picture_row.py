"""The row in which the user draws a picture for the model that sees, or opens one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random
from typing import Final

import numpy as np
from PySide6.QtCore import QMimeData, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.core.drawings.canvas import KINDS
from desktop.core.drawings.fresh import (
    ASKABLE,
    FIRST,
    PlacedShape,
    fresh_scene,
    sheet,
    unlike,
)
from desktop.core.drawings.occlusion import SIDE, Pixels
from desktop.core.drawings.scenes import COLORS, PAD, Question, Scene, scene
from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.services.jobs import JobThread
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notices
from desktop.ui.picture_file import (
    ENDINGS,
    ReadPicture,
    image_in,
    of_image,
    patterns,
    read_picture,
)
from desktop.ui.widgets.controls import button, explain, icon_button
from desktop.ui.widgets.layout.scaled import STRETCH, in_row

NAMES: Final = {
    "circle": marked("circle"),
    "square": marked("square"),
    "triangle": marked("triangle"),
    "star": marked("star"),
    "cross": marked("cross"),
    "red": marked("red"),
    "orange": marked("orange"),
    "yellow": marked("yellow"),
    "green": marked("green"),
    "blue": marked("blue"),
    "purple": marked("purple"),
    "black": marked("black"),
    "white": marked("white"),
}


@dataclass(frozen=True)
class ShownPicture:
    """A picture of SIDE by SIDE pixels and what can be asked about it; an answer is "" if the right
    one isn't known. `foreign` is true if Glassbox didn't draw it."""

    pixels: Pixels
    questions: tuple[Question, ...]
    foreign: bool = False


class PictureRow(QWidget):
    """Buttons for a new drawing, an empty sheet with shapes to place, and a picture from a file."""

    changed = Signal()
    """Emitted when the picture has changed."""

    def __init__(self, theme: Theme, files: Files, notices: Notices, background: JobThread) -> None:
        super().__init__()
        self._files, self._notices, self._background = files, notices, background
        self._random = Random()  # no seed: nobody can know the drawings beforehand
        self.shapes: tuple[PlacedShape, ...] = ()
        self.picture = of_scene(scene(FIRST, SIDE))
        self.fresh = button(theme, tr("New drawing"), "secondary", "ph.arrows-clockwise")
        self.draw = button(theme, tr("Draw your own"), "secondary", "ph.pencil-simple")
        self.draw.setCheckable(True)
        self.open = icon_button(theme, tr("Open an image"), "ph.image")
        self.open.setToolTip(tr("Opens an image file. You can also drop one on the figure."))
        self.kind, self.color = _choices(KINDS), _choices(COLORS)
        self.kind.setAccessibleName(tr("Shape"))
        self.color.setAccessibleName(tr("Color"))
        self.clear = button(theme, tr("Clear"), "secondary", "ph.eraser")
        explain(
            (self.fresh, tr("Draws shapes, a digit, or a bar chart that the model hasn't seen.")),
            (self.draw, tr("Starts an empty sheet. Click a patch to place a shape there.")),
            (self.clear, tr("Removes all shapes from the sheet.")),
        )
        in_row(theme, self.fresh, self.draw, self.open, on=self)
        self.tools = QWidget()  # for the figure to place
        in_row(theme, self.kind, self.color, self.clear, STRETCH, on=self.tools)
        self.tools.hide()
        self.fresh.clicked.connect(self.draw_fresh)
        self.draw.toggled.connect(self._switch)
        self.open.clicked.connect(self._choose)
        self.clear.clicked.connect(lambda: self._show_sheet(()))

    @property
    def placing(self) -> bool:
        """True while the user places shapes."""
        return self.draw.isChecked()

    @Slot()
    def draw_fresh(self) -> None:
        self.show_picture(of_scene(fresh_scene(self._random)))

    def show_picture(self, picture: ShownPicture) -> None:
        self.draw.setChecked(False)
        self.picture = picture
        self.changed.emit()

    def place(self, patch: int) -> None:
        """Put the selected shape on the sheet."""
        shape = PlacedShape(self.kind.currentData(), self.color.currentData(), patch)
        others = [each for each in self.shapes if each.patch != patch]
        self._show_sheet((*others, shape))

    def restore(
        self, picture: ShownPicture, shapes: tuple[PlacedShape, ...], *, placing: bool
    ) -> None:
        """Show what another row showed."""
        self.draw.setChecked(placing)
        self.picture, self.shapes = picture, shapes
        self.changed.emit()

    @Slot(bool)
    def _switch(self, placing: bool) -> None:
        self.tools.setVisible(placing)
        if placing:
            self._show_sheet(self.shapes)
        else:
            self.changed.emit()

    def _show_sheet(self, shapes: tuple[PlacedShape, ...]) -> None:
        self.shapes = shapes
        self.picture = ShownPicture(sheet(shapes), _asked_of_any())
        self.changed.emit()

    # --- files ---

    @Slot()
    def _choose(self) -> None:
        kinds = tr("Images ({pictures})", pictures=patterns())
        path = self._files.ask(self, tr("Open an image"), kinds)
        if path:
            self.read(lambda: read_picture(path))

    def takes(self, data: QMimeData) -> bool:
        """Return whether dropped data is a picture, one picture file, or the address of one on the
        web."""
        urls = data.urls()
        if any(url.isLocalFile() for url in urls):
            return len(urls) == 1 and urls[0].toLocalFile().lower().endswith(ENDINGS)
        return data.hasImage() or (len(urls) == 1 and urls[0].scheme() in ("http", "https"))

    def take(self, data: QMimeData) -> None:
        """Show dropped data that `takes` accepted. A browser may send a picture, or its address
        alone."""
        path = next((url.toLocalFile() for url in data.urls()), "")
        if path:
            self.read(lambda: read_picture(path))
        elif data.hasImage():
            image = image_in(data)
            self.read(lambda: of_image(image))
        else:
            self._notices.info(
                tr(
                    "Glassbox doesn't load images from the internet. Save the image on this "
                    "laptop, and drop the file here."
                )
            )

    def read(self, work: Callable[[], ReadPicture]) -> None:
        """Read a picture in the background, and show it or say what is wrong with it."""
        job = self._background.call(work, "read an image")
        job.finished.connect(self._show_read)
        job.failed.connect(self._say_why)

    @Slot(object)
    def _show_read(self, read: ReadPicture) -> None:
        self.show_picture(ShownPicture(_fitted(read.image), _asked_of_any(), foreign=True))

    @Slot(UserError)
    def _say_why(self, error: UserError) -> None:
        self._notices.error(error)


def of_scene(drawn: Scene) -> ShownPicture:
    return ShownPicture(drawn.picture, tuple(unlike(drawn.questions)))


def _asked_of_any() -> tuple[Question, ...]:
    return tuple(Question("", text, "") for text in ASKABLE)


def _choices(names: Iterable[str]) -> QComboBox:
    box = QComboBox()
    for name in names:
        box.addItem(tr(NAMES[name]), name)
    return box


def _fitted(image: QImage) -> Pixels:
    """Scale an image down as llama.cpp does: whole, with bars beside it if it isn't square."""
    small = image.scaled(
        SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    square = QImage(SIDE, SIDE, QImage.Format.Format_RGB888)
    square.fill(QColor(*(round(255 * float(each)) for each in PAD)))
    painter = QPainter(square)
    painter.drawImage(QPoint((SIDE - small.width()) // 2, (SIDE - small.height()) // 2), small)
    painter.end()
    raw = np.frombuffer(square.constBits(), np.uint8).reshape(SIDE, square.bytesPerLine())
    return raw[:, : 3 * SIDE].reshape(SIDE, SIDE, 3).copy()
