"""Draws what a LoRA adapter adds to a matrix of a model, number by number."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

from desktop.core.gguf.lora import Product
from desktop.core.i18n import tr
from desktop.core.numbers.units import percent
from desktop.ui.plots.diagram import Diagram, Image, Part, Words
from desktop.ui.widgets.numbers.color_scale import color_pixels

WIDTH, HEIGHT = 640, 206
TOP, SIDE = 34, 144
GAP, THIN = 6, 3
OWN_LEFT, ADDED_LEFT, USED_LEFT = 0, 236, 464
BRIGHTEST = 99.5
"""Percentile of the model's own numbers, by magnitude, that has the brightest color."""

Numbers = npt.NDArray[np.float32]


def lora_diagram(product: Product, strength: float, sentence: str) -> Diagram:
    """Return a diagram of a matrix, of what is added to it, and of the sum, in one color scale.
    The thin matrices lie at the left and at the top of their product."""
    return Diagram(WIDTH, HEIGHT, tuple(_parts(product, strength)), sentence)


def _parts(product: Product, strength: float) -> Iterator[Part]:
    own, added = product.own, product.added(strength)
    most = float(np.percentile(np.abs(own), BRIGHTEST))
    middle = TOP + SIDE / 2
    rows, columns = own.shape
    rank = len(product.a)
    yield from _matrix(
        "own",
        OWN_LEFT,
        own,
        most,
        tr("The model's matrix"),
        tr("{rows} × {columns}: {count:,} numbers", rows=rows, columns=columns, count=own.size),
    )
    yield Words("plus", 190, middle - 9, "+", "ink", "body", 0.5)
    yield Words(
        "strength", 190, middle + 9, tr("{strength:.2f} ×", strength=strength), "ink", "number", 0.5
    )
    thin = tr(
        "{rows} × {rank} and {rank} × {columns}: {count:,} numbers",
        rows=rows,
        columns=columns,
        rank=rank,
        count=product.a.size + product.b.size,
    )
    yield from _matrix("added", ADDED_LEFT, added, most, tr("The adapter's two, multiplied"), thin)
    tall, flat = (_pixels(each, float(np.abs(each).max())) for each in (product.b, product.a))
    left, top = ADDED_LEFT - GAP - THIN, TOP - GAP - THIN
    yield Image("tall", left, TOP, THIN, SIDE, tall, rank, told=thin)
    yield Image("flat", ADDED_LEFT, top, SIDE, THIN, flat, columns)
    yield Words("equals", 422, middle, "=", "ink", "body", 0.5)
    change = float(np.linalg.norm(added) / np.linalg.norm(own))
    yield from _matrix(
        "used",
        USED_LEFT,
        own + added,
        most,
        tr("The matrix that the model uses"),
        tr("The sum differs by {change}", change=percent(change)),
    )


def _matrix(
    key: str, left: float, numbers: Numbers, most: float, title: str, below: str
) -> Iterator[Part]:
    yield Words(f"{key} title", left, 12, title, "ink", "caption_strong")
    pixels = _pixels(numbers, most)
    told = f"{title}. {below}"
    yield Image(key, left, TOP, SIDE, SIDE, pixels, numbers.shape[1], told=told)
    yield Words(f"{key} below", left, TOP + SIDE + 16, below)


def _pixels(numbers: Numbers, most: float) -> bytes:
    """Return three bytes per number: red, green, blue."""
    colors = color_pixels(numbers, 0.0, most, QColor("red"))
    parts = [(colors >> shift & 0xFF).astype(np.uint8) for shift in (16, 8, 0)]
    return np.stack(parts, axis=-1).tobytes()
