"""Tests the color map: one pixel per number, whatever numbers a file has."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from PySide6.QtGui import QColor

from desktop.ui.widgets.numbers.color_scale import TABLE, color_image

WRONG = QColor("#FF0000")


@pytest.mark.parametrize("most", [1.0, 1e-45, 3e38])
def test_numbers_of_any_size_are_colors_and_nothing_is_said_about_it(most: float) -> None:
    sizes = np.array([[0.0, most, -most, np.nan, np.inf]], np.float32)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        image = color_image(sizes, 0.0, float(np.float32(most)), WRONG)
        same = color_image(sizes, np.float32(0.0), np.float32(most), WRONG)  # type: ignore[arg-type]
    for each in (image, same):
        pixels = [each.pixel(column, 0) for column in range(5)]
        assert pixels[0] == int(TABLE[0])
        assert pixels[1] == pixels[2] == int(TABLE[255])
        assert pixels[3] == pixels[4] == WRONG.rgb()
