"""Pictures, from files and the clipboard to the pixels that a model gets, and where they are kept.

Qt decodes them, in this process; the engine only ever gets pixels.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from desktop.core.errors import UserError
from desktop.core.files.atomic_write import write_whole
from desktop.core.files.regular_file import read_at_most
from desktop.core.i18n import tr
from desktop.core.messages import Picture

LONGEST_SIDE: Final = 2048
"""Pixels; a larger picture is made smaller. Image encoders take less of nearly all of them."""
MOST_PIXELS: Final = 100_000_000
LARGEST_FILE: Final = 200_000_000
LARGEST_KEPT: Final = 50_000_000
"""Bytes: four times the pixels of a picture whose longest side is LONGEST_SIDE."""
MOST_DECODED_MB: Final = 512
SMALL_SIDE: Final = 320
"""Of the copy that is shown in the window."""
ENDINGS: Final = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff")
FORMATS: Final = (b"png", b"jpeg", b"webp", b"bmp", b"gif", b"tiff")
"""What Qt calls them, by what is in a file; of all that it knows, no others are decoded."""
SMALL: Final = ".small"


@dataclass(frozen=True)
class ReadPicture:
    """A picture that can be sent. `note` is what the user should know about it, or empty."""

    picture: Picture
    image: QImage
    note: str = ""


def read_picture(path: str) -> ReadPicture:
    """Raises: UserError, in one sentence with the file's name."""
    name = Path(path).name
    data = read_at_most(path, LARGEST_FILE)
    reader, _buffer = _reader(data)
    reader.setAutoTransform(True)  # as the camera was held
    # A drawing (SVG) that is called .png would be drawn, with the files that it names.
    if not reader.canRead() or reader.format().data() not in FORMATS:
        raise _error(
            tr(
                "{name} isn't a picture that Glassbox can read. Save it as PNG or JPEG, then "
                "add it again.",
                name=name,
            )
        )
    _check_size(name, reader.size())
    if reader.size().isValid():
        reader.setScaledSize(_fitting(reader.size()))
    moves = reader.supportsAnimation() and reader.imageCount() > 1
    image = reader.read()
    if image.isNull():
        raise _error(tr("{name} is damaged: its pixels can't be read.", name=name))
    note = (
        tr("{name} is animated. The model sees only its first frame.", name=name) if moves else ""
    )
    return of_image(image, note)


def of_image(image: QImage, note: str = "") -> ReadPicture:
    """From the clipboard, or of a file that was read. Raises: UserError."""
    _check_size(tr("This picture"), image.size())
    if max(image.width(), image.height()) > LONGEST_SIDE:
        image = image.scaled(
            _fitting(image.size()),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    image = _on_white(image)
    return ReadPicture(_pixels(image), image, note)


class PictureFolder:
    """Keeps the pictures of conversations, each once, under the SHA-256 of its pixels."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._last: ReadPicture | None = None

    def keep(self, read: ReadPicture) -> None:
        """Raises: UserError."""
        small = read.image
        if max(small.width(), small.height()) > SMALL_SIDE:
            small = small.scaled(
                SMALL_SIDE,
                SMALL_SIDE,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        for ending, image in (("", read.image), (SMALL, small)):
            path = self._file(read.picture.id, ending)
            try:
                if not path.exists():
                    write_whole(path, as_png(image))
            except OSError as error:
                raise UserError(
                    tr("The picture can't be saved in {folder}.", folder=self._folder),
                    kind="cannot_write",
                    details=str(error),
                ) from error
        self._last = read

    def picture(self, number: str) -> Picture | None:
        """The pixels; None where the file is gone or damaged."""
        if self._last is None or self._last.picture.id != number:
            read = self.read(number)
            if read is None:
                return None
            self._last = read
        return self._last.picture

    def read(self, number: str) -> ReadPicture | None:
        """As it was kept; None where the file is gone or damaged. May be called in a thread."""
        image = self.image(number)
        return None if image.isNull() else ReadPicture(_pixels(image), image)

    def image(self, number: str) -> QImage:
        """Null where there is none."""
        return _kept(self._file(number))

    def small(self, number: str) -> QImage:
        """At most SMALL_SIDE pixels wide and high; null where there is none."""
        return _kept(self._file(number, SMALL))

    def _file(self, number: str, ending: str = "") -> Path:
        return self._folder / f"{number}{ending}.png"


def _reader(data: bytes) -> tuple[QImageReader, QBuffer]:
    """The reader, and what has to stay alive as long."""
    QImageReader.setAllocationLimit(MOST_DECODED_MB)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer), buffer


def _kept(path: Path) -> QImage:
    """Null where it is gone, or something else has its name."""
    try:
        data = read_at_most(path, LARGEST_KEPT)
    except UserError:
        return QImage()
    reader, _buffer = _reader(data)
    size = reader.size()
    if reader.format().data() != b"png" or max(size.width(), size.height()) > LONGEST_SIDE:
        return QImage()
    return reader.read()


def _check_size(name: str, size: QSize) -> None:
    if size.isValid() and size.width() * size.height() > MOST_PIXELS:
        millions, most = size.width() * size.height() / 1e6, MOST_PIXELS / 1e6
        raise _error(
            tr(
                "{name} has {millions:,.0f} million pixels. Glassbox reads up to {most:,.0f} "
                "million, so make the picture smaller first.",
                name=name,
                millions=millions,
                most=most,
            )
        )
    if size.isValid() and size.isEmpty():
        raise _error(tr("{name} has no pixels.", name=name))


def _fitting(size: QSize) -> QSize:
    """The same shape within LONGEST_SIDE, never larger, and at least a pixel each way."""
    longest = max(size.width(), size.height())
    factor = min(1.0, LONGEST_SIDE / longest)
    return QSize(max(1, round(size.width() * factor)), max(1, round(size.height() * factor)))


def _on_white(image: QImage) -> QImage:
    """What shows through becomes white, as on a page."""
    if image.hasAlphaChannel():
        page = QImage(image.size(), QImage.Format.Format_RGB32)
        page.fill(Qt.GlobalColor.white)
        painter = QPainter(page)
        painter.drawImage(0, 0, image)
        painter.end()
        image = page
    return image.convertToFormat(QImage.Format.Format_RGB888)


def _pixels(image: QImage) -> Picture:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    width, height = image.width(), image.height()
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    rgb = lines[:, : 3 * width].tobytes()  # Qt pads each line to four bytes
    number = hashlib.sha256(f"{width} {height} ".encode() + rgb).hexdigest()
    return Picture(number, width, height, rgb)


def as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    return bytes(buffer.data().data())


def _error(sentence: str) -> UserError:
    return UserError(sentence, kind="picture")
