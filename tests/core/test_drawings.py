"""Tests fresh drawings, the user's own drawings, and occlusion maps."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from desktop.core.drawings.fresh import FIRST, PlacedShape, fresh_scene, sheet, unlike
from desktop.core.drawings.occlusion import (
    GRID,
    PATCH,
    PATCHES,
    SIDE,
    OcclusionMap,
    WordScore,
    background,
    pictures_of,
    without_patch,
    words_of,
)
from desktop.core.drawings.scenes import BEYOND, scene


def test_a_covered_patch_is_the_only_change() -> None:
    pixels = scene(FIRST, SIDE).picture
    for patch in range(PATCHES):
        covered = without_patch(pixels, patch)
        row, column = divmod(patch, GRID)
        inside = covered[row * PATCH :, column * PATCH :][:PATCH, :PATCH]
        assert (inside == background(pixels)).all()
        there = np.argwhere((covered != pixels).any(-1)) // PATCH
        assert {tuple(each) for each in there.tolist()} <= {(row, column)}


def test_a_larger_cover_ends_at_the_edge() -> None:
    pixels = scene(FIRST, SIDE).picture.copy()
    pixels[:] = 9
    pixels[0] = 1
    pixels[-1] = 1
    pixels[:, 0] = 1
    pixels[:, -1] = 1
    for patch, size in ((0, 4), (GRID + 1, 9), (PATCHES - 1, 4), (GRID - 1 + GRID, 6)):
        covered = without_patch(pixels, patch, 1)
        grid = (covered == 1).all(-1).reshape(GRID, PATCH, GRID, PATCH).all((1, 3))
        assert grid.sum() == size


def test_a_picture_is_what_the_engine_takes() -> None:
    first, second = pictures_of([sheet(()), sheet([PlacedShape("star", "red", 9)])])
    assert (first.width, first.height, len(first.rgb)) == (SIDE, SIDE, SIDE * SIDE * 3)
    assert first.id != second.id


def test_a_placed_shape_is_in_its_patch_and_has_its_color() -> None:
    pixels = sheet([PlacedShape("circle", "blue", 2 * GRID + 5)])
    empty = sheet(())
    middle = pixels[2 * PATCH + PATCH // 2, 5 * PATCH + PATCH // 2].astype(int)
    assert middle[2] > middle[0] + 100
    changed = np.argwhere((pixels != empty).any(-1)).mean(0) / PATCH
    assert changed == pytest.approx((2.5, 5.5), abs=0.1)


def test_fresh_drawings_are_new_and_can_be_described() -> None:
    random = Random(1)
    drawn = [fresh_scene(random) for _ in range(30)]
    assert len({each.picture.tobytes() for each in drawn}) == 30
    for each in drawn:
        assert each.questions[0].answer not in (BEYOND, "nothing")
        asked = unlike(each.questions)
        assert [one.about for one in asked].count("everything") == 1


def test_tokens_become_words() -> None:
    tokens, scores = ("two", " re", "d", " squares", ":"), (-0.5, -0.25, -0.5, -1.0, -2.0)
    assert words_of(tokens, scores) == (("two", -0.5), ("red", -0.75), ("squares:", -3.0))
    assert words_of((), ()) == ()


def test_a_map_of_the_answer_and_of_a_word() -> None:
    def words(red: float, circle: float) -> tuple[WordScore, ...]:
        return WordScore("red", red), WordScore("circle", circle)

    found = OcclusionMap(
        words(-0.1, -0.2), words(-3.0, -3.0), {0: words(-0.1, -1.2), 1: words(-2.1, -0.1)}
    )
    assert found.drops() == pytest.approx({0: 1.0, 1: 1.9})
    assert found.drops(0) == pytest.approx({0: 0.0, 1: 2.0})
    assert found.drops(1) == pytest.approx({0: 1.0, 1: -0.1})
