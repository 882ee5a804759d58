"""Shows a picture that a model sees, as a chip or enlarged, with the patches it is split into."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QToolButton, QWidget

from desktop.core.i18n import tr
from desktop.core.messages import PictureMeasured, PicturePart
from desktop.core.numbers.units import tokens_text
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button, icon_button, label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row, size_dialog

THUMB = 48
LEAST_CELL = 8.0
"""Smallest grid cell in pixels; a finer grid would hide the picture."""


def draw_grid(painter: QPainter, rect: QRectF, parts: tuple[PicturePart, ...]) -> None:
    """Draw the borders of the patches over a picture. These are the patches of its tiles or, if it
    has none, of the whole picture. Patches smaller than LEAST_CELL have no borders."""
    tiles = [part for part in parts if part.row]
    across = max((part.column for part in tiles), default=1)
    down = max((part.row for part in tiles), default=1)
    shown = tiles or list(parts[:1])
    if not shown or not shown[0].columns:
        return
    columns, rows = shown[0].columns * across, shown[0].rows * down
    if min(rect.width() / columns, rect.height() / rows) >= LEAST_CELL:
        _lines(painter, rect, columns, rows, 0)
    _lines(painter, rect, across, down, 2 if tiles else 0)


def _lines(painter: QPainter, rect: QRectF, columns: int, rows: int, width: float) -> None:
    """Draw white lines next to black ones, so that they are visible on any picture."""
    for color, shift in ((QColor(0, 0, 0, 150), 1.0), (QColor(255, 255, 255, 200), 0.0)):
        painter.setPen(QPen(color, width))
        for column in range(1, columns):
            x = rect.left() + rect.width() * column / columns + shift
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        for row in range(1, rows):
            y = rect.top() + rect.height() * row / rows + shift
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def caption(measured: PictureMeasured | None, served: bool = False) -> str:
    """Return one to four sentences about the tokens that a picture takes. `served` is True if the
    model is on a server."""
    if measured is None and served:
        return tr("The model's server doesn't say how many tokens an image takes.")
    if measured is None:
        return tr("Glassbox counts the tokens once the model is loaded.")
    tiles = [part for part in measured.parts if part.row]
    first = (tiles or measured.parts)[0] if measured.parts else None
    if first is None or not first.columns:
        return tr(
            "{tokens:,} tokens. This model doesn't indicate which parts of the image they cover.",
            tokens=measured.tokens,
        )
    if tiles:
        said = tr(
            "{tokens:,} tokens: the model sees a small version of the whole image and {tiles} "
            "tiles of the image, each divided into {columns} × {rows} patches. Each patch is "
            "one token. The patch borders are approximate.",
            tokens=measured.tokens,
            tiles=len(tiles),
            columns=first.columns,
            rows=first.rows,
        )
    else:
        said = tr(
            "{tokens:,} tokens: the model sees {columns} × {rows} patches, each as one token. The "
            "patch borders are approximate.",
            tokens=measured.tokens,
            columns=first.columns,
            rows=first.rows,
        )
    if measured.tokens > sum(part.tokens for part in measured.parts):
        said += tr(" The count includes markers around the patches.")
    return said


class Thumb(QToolButton):
    """A clickable thumbnail."""

    def __init__(self, theme: Theme, image: QImage) -> None:
        super().__init__()
        self._theme, self._image = theme, image
        self._measured: PictureMeasured | None = None
        self.shown = QPixmap()
        self.setProperty("kind", "thumb")
        self.setAccessibleName(tr("Open the image"))
        self.setToolTip(tr("Shows a large view of the image with the patches that the model sees"))
        Scaled(theme, self, self._draw)

    def show_measured(self, measured: PictureMeasured | None) -> None:
        self._measured = measured
        self._draw()

    def _draw(self) -> None:
        side = self._theme.px(THUMB)
        if self._image.isNull():
            self.setText("?")
            self.setToolTip(tr("This image is no longer on this laptop"))
            self.setEnabled(False)
        else:
            ratio = self.devicePixelRatioF()
            shape = QSize(round(side * ratio), round(side * ratio))
            pixmap = QPixmap.fromImage(
                self._image.scaled(
                    shape,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
            if self._measured is not None:
                painter = QPainter(pixmap)
                draw_grid(painter, QRectF(pixmap.rect()), self._measured.parts)
                painter.end()
            pixmap.setDevicePixelRatio(ratio)
            self.shown = pixmap
        self.setFixedSize(side + self._theme.px(8), side + self._theme.px(8))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = self.shown.deviceIndependentSize()
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        QPainter(self).drawPixmap(QPointF(left, top), self.shown)


class PictureChip(QFrame):
    """A picture attached to the next question, with its token count and a Remove button."""

    removed = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, image: QImage) -> None:
        super().__init__()
        self.setProperty("kind", "picture_chip")
        self.thumb = Thumb(theme, image)
        self.thumb.clicked.connect(self.opened)
        self.cost = label("", "count")
        self.remove = icon_button(theme, tr("Remove this image"), "ph.x")
        self.remove.clicked.connect(self.removed)
        in_row(theme, self.thumb, self.cost, self.remove, on=self, margins=(4, 4, 4, 4))
        self.show_measured(None, False)

    def show_measured(
        self, measured: PictureMeasured | None, counting: bool, served: bool = False
    ) -> None:
        self.thumb.show_measured(measured)
        if measured is not None:
            self.cost.setText(tokens_text(measured.tokens))
        elif served:
            self.cost.setText(tr("Tokens unknown"))
        else:
            self.cost.setText(
                tr("Counting the tokens…") if counting else tr("Tokens not counted yet")
            )
        self.cost.setToolTip(caption(measured, served))


class PictureDialog(QDialog):
    """A picture as large as the dialog allows, with its patches. `words` says how many tokens it
    takes."""

    def __init__(self, theme: Theme, image: QImage, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("The image as the model sees it"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.view = _Large(image)
        self.words = label(words, "caption", wrap=True)
        self.grid = QCheckBox(tr("Show the patches"))
        self.grid.setChecked(True)
        self.grid.hide()
        self.grid.toggled.connect(self.view.show_grid)
        close = button(theme, tr("Close"), "secondary")
        close.clicked.connect(self.accept)
        foot = in_row(theme, self.grid, STRETCH, close, spacing=12)
        parts = ((self.view, 1), self.words, foot)
        in_column(theme, *parts, on=self, margins=(24, 16, 24, 16), spacing=12)
        size_dialog(theme, self, 720, 600)

    def show_measured(self, measured: PictureMeasured) -> None:
        """Show the picture's tokens and its patches."""
        self.words.setText(caption(measured))
        self.view.show_measured(measured)
        self.grid.setVisible(bool(measured.parts and measured.parts[0].columns))


class _Large(QWidget):
    def __init__(self, image: QImage) -> None:
        super().__init__()
        self._image, self._grid = image, True
        self._measured: PictureMeasured | None = None
        self.setMinimumSize(160, 120)
        self.setAccessibleName(tr("The image"))

    def show_measured(self, measured: PictureMeasured) -> None:
        self._measured = measured
        self.update()

    def show_grid(self, shown: bool) -> None:
        self._grid = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        rect = QRectF(
            (self.width() - size.width()) / 2,
            (self.height() - size.height()) / 2,
            size.width(),
            size.height(),
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(rect, self._image)
        if self._grid and self._measured is not None:
            draw_grid(painter, rect, self._measured.parts)
