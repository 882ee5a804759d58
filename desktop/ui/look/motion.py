"""The clock of every animation."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractAnimation, QPoint, QSize, QVariantAnimation, Slot
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from desktop.ui.look.theme import Theme

MORPH_MS: Final = 200
"""Milliseconds for a mark that moves to its new place."""
FRAMES, GAP = 6, 16
"""Number of pictures of an animation in `film`, and the gap between them in a strip, in pixels."""

_State = QAbstractAnimation.State


class Motion(QVariantAnimation):
    """Goes from 0 to 1. Its widget paints what belongs to `share`, and nothing else moves.

    `run` starts over, also while it is running. If animations are turned off, or nobody sees the
    widget, it is at its end at once. At the end, the widget shows what it would without a motion,
    which is also what is saved as a picture. While it doesn't run, it takes no time.
    """

    def __init__(self, theme: Theme, widget: QWidget, ms: int = MORPH_MS, name: str = "") -> None:
        """`name` is for those that explain something, of which the tour saves pictures."""
        super().__init__(widget, startValue=0.0, endValue=1.0, duration=ms)
        self.theme, self.widget = theme, widget
        self.setObjectName(name)
        theme.changed.connect(self._follow)

    @property
    def share(self) -> float:
        """The share of the time that has passed, from 0 to 1; 1 if it isn't running."""
        return self.currentValue() if self.runs else 1.0

    @property
    def runs(self) -> bool:
        return self.state() != _State.Stopped

    def run(self) -> None:
        """Start over. Emits `finished` at once if there is nothing to see."""
        self.stop()
        self.start()
        if self.theme.still or not self.widget.isVisible():
            self.end()

    def hold(self, share: float) -> None:
        """Stay at a share of the time, from 0 to 1."""
        self.stop()
        self.start()
        self.pause()
        self.setCurrentTime(round(share * self.duration()))

    def end(self) -> None:
        """Go to the end at once."""
        if self.runs:
            self.setCurrentTime(self.duration())

    @Slot()
    def _follow(self) -> None:
        if self.theme.still:
            self.end()


def eased(share: float) -> float:
    """Ease a share of an animation, so that it is slow at both ends."""
    return share * share * (3 - 2 * share)


def stage(share: float, first: float, last: float) -> float:
    """Return how far a part of an animation is, eased: 0 until the share `first` of the time, 1
    from the share `last` on."""
    return eased(min(max((share - first) / (last - first), 0.0), 1.0))


def film(motion: Motion) -> list[QPixmap]:
    """Return pictures of the widget at equal distances in time, from the beginning to the end."""
    widget, found = motion.widget, list[QPixmap]()
    for number in range(FRAMES):
        motion.hold(number / (FRAMES - 1))
        picture = _blank(widget.size(), widget.devicePixelRatioF(), motion.theme)
        widget.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        found.append(picture)
    return found


def film_strips(page: QWidget) -> dict[str, QPixmap]:
    """Return a strip of each animation in sight that has a name."""
    motions = (each for each in page.findChildren(Motion) if each.objectName())
    return {each.objectName(): film_strip(each) for each in motions if each.widget.isVisible()}


def film_strip(motion: Motion) -> QPixmap:
    """Return the pictures of an animation in rows of two."""
    frames, size = film(motion), motion.widget.size()
    whole = QSize(2 * size.width() + GAP, FRAMES // 2 * (size.height() + GAP) - GAP)
    strip = _blank(whole, motion.widget.devicePixelRatioF(), motion.theme)
    painter = QPainter(strip)
    for number, frame in enumerate(frames):
        row, column = divmod(number, 2)
        painter.drawPixmap(column * (size.width() + GAP), row * (size.height() + GAP), frame)
    painter.end()
    return strip


def _blank(size: QSize, ratio: float, theme: Theme) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(theme.color("surface"))
    return picture
