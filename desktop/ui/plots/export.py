# pyright: standard
# Most of pyqtgraph has no type annotations.
"""Renders charts and diagrams for saving: on white, with a title, a sentence, and the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPaintDevice, QPainter

from desktop import __version__
from desktop.core.i18n import tr
from desktop.ui.look.theme import Look
from desktop.ui.picture_file import SHARPER, as_svg
from desktop.ui.plots.diagram_view import DiagramView
from desktop.ui.plots.drawing.canvas import Canvas
from desktop.ui.plots.interactive_plot import Plot

MARGIN, TITLE, NAME, SOURCE, GAP = 24, 28, 18, 20, 8
LEAST: Final = 640
"""Minimum width for the sentence, in pixels."""


@dataclass(frozen=True)
class Print:
    """The charts and diagrams of a figure, for saving. Each shows the part that is visible in the
    window."""

    title: str
    sentence: str
    plots: Sequence[Plot | DiagramView]
    paper: Look

    @property
    def size(self) -> QSize:
        charts = [plot.size() for plot in self.plots]
        width = max(LEAST, *(each.width() for each in charts)) + 2 * MARGIN
        heights = sum(self._name_height + each.height() + GAP for each in charts)
        above = TITLE + self._sentence_height(width - 2 * MARGIN)
        return QSize(width, above + heights + SOURCE + 2 * MARGIN)

    def image(self) -> QImage:
        image = QImage(self.size * SHARPER, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SHARPER)
        painter = QPainter(image)
        self._paint(painter)
        painter.end()
        return image

    def svg(self) -> bytes:
        def paint(device: QPaintDevice) -> None:
            painter = QPainter(device)
            self._paint(painter)
            painter.end()

        return as_svg(self.size, self.title, self.sentence, paint)

    @property
    def _name_height(self) -> int:
        """Height of a plot's name, which is shown above it if there are several plots."""
        return NAME if len(self.plots) > 1 else 0

    def _sentence_height(self, width: int) -> int:
        if not self.sentence:
            return 0
        metrics = QFontMetrics(self.paper.font("caption"))
        rect = metrics.boundingRect(
            QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, self.sentence
        )
        return rect.height() + GAP

    def _paint(self, painter: QPainter) -> None:
        size, look = self.size, self.paper
        width = size.width() - 2 * MARGIN
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(0, 0, size.width(), size.height()), look.color("surface"))
        painter.setFont(look.font("section"))
        painter.setPen(look.color("ink"))
        painter.drawText(QRect(MARGIN, MARGIN, width, TITLE), 0, self.title)
        top = MARGIN + TITLE
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("ink2"))
        high = self._sentence_height(width)
        painter.drawText(QRect(MARGIN, top, width, high), Qt.TextFlag.TextWordWrap, self.sentence)
        top += high
        for plot in self.plots:
            painter.setFont(look.font("caption_strong"))
            painter.setPen(look.color("ink"))
            painter.drawText(QRect(MARGIN, top, width, self._name_height), 0, plot.name)
            top += self._name_height
            where = QRectF(MARGIN, top, plot.width(), plot.height())
            if isinstance(plot, DiagramView):
                plot.paint_to(painter, look, where)
            else:
                self._paint_plot(painter, plot, where)
            top += plot.height() + GAP
        painter.setFont(look.font("count"))
        painter.setPen(look.color("ink3"))
        source = tr("Made with Glassbox {version}", version=__version__)
        painter.drawText(QRect(MARGIN, top, width, SOURCE), 0, source)

    def _paint_plot(self, painter: QPainter, plot: Plot, where: QRectF) -> None:
        """Paint a plot in a separate scene, since the scene in the window has the window's
        colors."""
        canvas, shown = Canvas(self.paper), plot.canvas.box.viewRange()
        canvas.resize(where.size().toSize())
        canvas.resizeEvent(None)  # Qt doesn't send one to a hidden widget
        canvas.show_chart(plot.chart)
        canvas.box.setRange(xRange=shown[0], yRange=shown[1], padding=0)
        canvas.paint_to(painter, where)
        canvas.close()
        canvas.deleteLater()
