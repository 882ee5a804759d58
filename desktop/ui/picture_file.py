"""Reads pictures from files and the clipboard, turns them into pixels for a model, and stores them.

Qt decodes them in this process; the engine receives only pixels.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPaintDevice, QPainter

from desktop.core.errors import UserError
from desktop.core.files.atomic_write import write_atomically, write_errors_as
from desktop.core.files.regular_file import read_at_most
from desktop.core.i18n import tr
from desktop.core.messages import Picture

LONGEST_SIDE: Final = 2048
"""In pixels. A larger picture is scaled down. Nearly all image encoders take fewer pixels."""
MOST_PIXELS: Final = 100_000_000
LARGEST_FILE: Final = 200_000_000
LARGEST_KEPT: Final = 50_000_000
"""In bytes: about four times the RGB data of a square picture with sides of LONGEST_SIDE pixels."""
MOST_DECODED_MB: Final = 512
SHARPER: Final = 2
"""Scale factor of the width and the height of a saved PNG, compared with the screen."""
SMALL_SIDE: Final = 320
"""Longest side, in pixels, of the small copy that the window shows."""
FORMATS: Final[Mapping[str, bytes]] = {
    ".png": b"png",
    ".jpg": b"jpeg",
    ".jpeg": b"jpeg",
    ".webp": b"webp",
    ".bmp": b"bmp",
    ".gif": b"gif",
    ".tif": b"tiff",
    ".tiff": b"tiff",
}
"""Qt's names of the formats that are decoded, by the endings of their files. The format is detected
from a file's contents. All other formats that Qt supports are rejected."""
ENDINGS: Final = tuple(FORMATS)
SMALL: Final = ".small"


@dataclass(frozen=True)
class ReadPicture:
    """A picture that can be sent. `note` is a message to the user about the picture, or empty."""

    picture: Picture
    image: QImage
    note: str = ""


def patterns() -> str:
    """Return the endings that a file dialog offers, such as "*.png *.jpg". Qt reads some formats
    only with a plugin: TIFF's isn't in the bundle for Linux, since it needs an old libtiff."""
    here = {bytes(each.data()) for each in QImageReader.supportedImageFormats()}
    return " ".join(f"*{ending}" for ending, name in FORMATS.items() if name in here)


def read_picture(path: str) -> ReadPicture:
    """Read a picture file. Raises: UserError, if the file can't be read or isn't a usable image.
    The message contains the file name."""
    name = Path(path).name
    data = read_at_most(path, LARGEST_FILE)
    reader, _buffer = _reader(data)
    reader.setAutoTransform(True)  # apply the orientation in which the photo was taken
    # Without the check of the format, Qt would render an SVG file named .png, including the files
    # that it links to.
    if not reader.canRead() or reader.format().data() not in FORMATS.values():
        raise _error(
            tr(
                "{name} isn't an image that Glassbox can read. Save it as a PNG or JPEG file, "
                "and then add it again.",
                name=name,
            )
        )
    _check_size(name, reader.size())
    if reader.size().isValid():
        reader.setScaledSize(_fitting(reader.size()))
    moves = reader.supportsAnimation() and reader.imageCount() > 1
    image = reader.read()
    if image.isNull():
        raise _damaged(name)
    note = (
        tr("{name} is animated. The model sees only its first frame.", name=name) if moves else ""
    )
    return of_image(image, note)


def image_in(data: QMimeData) -> QImage:
    """Return the image from the clipboard or a drop; a null image if there is none that Qt can
    read, even if another program has announced one."""
    image = data.imageData()
    return image if isinstance(image, QImage) else QImage()


def of_image(image: QImage, note: str = "") -> ReadPicture:
    """Prepare an image from the clipboard or from a file. Raises: UserError, if the image has too
    many pixels or none."""
    if image.isNull():
        raise _damaged(tr("This image"))
    _check_size(tr("This image"), image.size())
    if max(image.width(), image.height()) > LONGEST_SIDE:
        image = image.scaled(
            _fitting(image.size()),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    image = _on_white(image)
    return ReadPicture(_pixels(image), image, note)


class PictureFolder:
    """Stores the pictures of conversations, each once, named by the SHA-256 of its size and
    pixels."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._last: ReadPicture | None = None

    def keep(self, read: ReadPicture) -> None:
        """Save a picture and its small copy. Raises: UserError, kind cannot_write."""
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
            message = tr(
                "The image can't be saved in {folder}. Check the folder's permissions "
                "and the free space on the disk.",
                folder=self._folder,
            )
            with write_errors_as(message):
                if not path.exists():
                    write_atomically(path, as_png(image))
        self._last = read

    def picture(self, number: str) -> Picture | None:
        """Return the pixels, or None if the file is missing or damaged."""
        if self._last is None or self._last.picture.id != number:
            read = self.read(number)
            if read is None:
                return None
            self._last = read
        return self._last.picture

    def read(self, number: str) -> ReadPicture | None:
        """Return the stored picture, or None if the file is missing or damaged. May be called in
        any thread."""
        image = self.image(number)
        return None if image.isNull() else ReadPicture(_pixels(image), image)

    def image(self, number: str) -> QImage:
        """Return the stored image, or a null image if there is none."""
        return _kept(self._file(number))

    def small(self, number: str) -> QImage:
        """Return the small copy of a picture, at most SMALL_SIDE pixels on each side, or a null
        image if there is none."""
        return _kept(self._file(number, SMALL))

    def _file(self, number: str, ending: str = "") -> Path:
        return self._folder / f"{number}{ending}.png"


def _reader(data: bytes) -> tuple[QImageReader, QBuffer]:
    """Return a reader and its buffer, which must live as long as the reader."""
    QImageReader.setAllocationLimit(MOST_DECODED_MB)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer), buffer


def _kept(path: Path) -> QImage:
    """Read a stored picture. Returns a null image if the file is missing or isn't a stored
    picture."""
    try:
        data = read_at_most(path, LARGEST_KEPT)
    except UserError:
        return QImage()
    reader, _buffer = _reader(data)
    size = reader.size()
    if reader.format().data() != b"png" or max(size.width(), size.height()) > LONGEST_SIDE:
        return QImage()
    return reader.read()


def _damaged(name: str) -> UserError:
    return _error(
        tr(
            "{name} is probably damaged: its pixels can't be read. Choose another image.",
            name=name,
        )
    )


def _check_size(name: str, size: QSize) -> None:
    if size.isValid() and size.width() * size.height() > MOST_PIXELS:
        millions, most = size.width() * size.height() / 1e6, MOST_PIXELS / 1e6
        raise _error(
            tr(
                "{name} has {millions:,.0f} million pixels. The limit is {most:,.0f} million. "
                "Make the image smaller, and then add it again.",
                name=name,
                millions=millions,
                most=most,
            )
        )
    if size.isValid() and size.isEmpty():
        raise _error(tr("{name} has no pixels. Choose another image.", name=name))


def _fitting(size: QSize) -> QSize:
    """Scale a size down so that its longer side is LONGEST_SIDE, keeping the aspect ratio and at
    least one pixel in each direction. A smaller size is returned unchanged."""
    longest = max(size.width(), size.height())
    factor = min(1.0, LONGEST_SIDE / longest)
    return QSize(max(1, round(size.width() * factor)), max(1, round(size.height() * factor)))


def _on_white(image: QImage) -> QImage:
    """Put an image with transparency on a white background."""
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


def as_svg(
    size: QSize, title: str, description: str, paint: Callable[[QPaintDevice], object]
) -> bytes:
    """Return what `paint` paints on a device of this size in pixels, as an SVG file."""
    from PySide6.QtSvg import QSvgGenerator  # only needed here

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    made.setOutputDevice(buffer)
    made.setSize(size)
    made.setViewBox(QRect(QPoint(), size))
    made.setResolution(96)
    made.setTitle(title)
    made.setDescription(description)
    paint(made)
    return bytes(buffer.data().data())


def _error(sentence: str) -> UserError:
    return UserError(sentence, kind="picture")
