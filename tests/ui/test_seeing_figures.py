"""Tests the figures of the model that sees, with a fake engine whose answers depend on pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage

from desktop.core.cancel import Cancel
from desktop.core.drawings.fresh import FIRST, PlacedShape
from desktop.core.drawings.occlusion import PATCHES, SIDE, OcclusionMap, WordScore
from desktop.core.drawings.scenes import scene
from desktop.core.messages import Event, Generate, Picture, ScoreTexts, TextScored
from desktop.ui.experiments import SEEING
from desktop.ui.panes.concepts.figures.seeing.blind import QUESTIONS, BlindFigure
from desktop.ui.panes.concepts.figures.seeing.picture_row import ShownPicture
from desktop.ui.panes.concepts.figures.seeing.seen_diagram import CELL, Seen, heat
from desktop.ui.panes.concepts.figures.seeing.sees import SeesFigure
from desktop.ui.plots.chart import Bar
from desktop.ui.plots.diagram import Box, Image, Words
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, Make, MakeDesk
from tests.ui.test_concepts import figure_of, pane_of

ANSWER, BLIND = "two red circles", "one square"


def redness(picture: Picture) -> int:
    """Return the number of red pixels."""
    pixels = np.frombuffer(picture.rgb, np.uint8).reshape(-1, 3).astype(int)
    return int((pixels[:, 0] > pixels[:, 1:].max(1) + 60).sum())


class SeeingEngine(FakeEngine):
    """Sees how much red there is: the less, the less likely is the word "red"."""

    def __init__(self) -> None:
        super().__init__(lambda asked: ANSWER if asked.messages[-1].pictures else BLIND)

    def _score(self, request: ScoreTexts, cancel: Cancel) -> Iterator[Event]:
        whole = redness(request.texts[0].pictures[0])
        for number, text in enumerate(request.texts):
            cancel.check()
            seen = redness(text.pictures[0]) if text.pictures else -whole
            tokens = tuple(f" {word}" for word in text.scored.split())
            scores = [-0.01] * len(tokens)
            scores[1] -= (whole - seen) / 50
            yield TextScored(number, tokens, tuple(scores))


@pytest.fixture
def seeing(make_desk: MakeDesk, make: Make) -> Desk:
    desk = make_desk(SeeingEngine(), still=True)
    make(f"models/{SEEING}.gguf")
    desk.scan()
    return desk


def with_a_circle(figure: SeesFigure, patch: int = 19) -> None:
    """Draw a red circle in a patch: in the fourth one of the third row."""
    figure.reach.choose("0")
    figure.pictures.draw.click()
    figure.view.pressed.emit(f"patch {patch}")


def ask(desk: Desk, figure: SeesFigure | BlindFigure) -> None:
    figure.run.button.click()
    desk.qtbot.waitUntil(lambda: not figure.run.busy)


def texts(figure: SeesFigure) -> list[str]:
    return [part.text for part in figure.view.diagram.parts if isinstance(part, Words)]


def pixels(figure: SeesFigure, patch: int) -> bytes:
    part = figure.view.diagram.keyed[f"patch {patch}"]
    assert isinstance(part, Image)
    return part.pixels


def test_each_patch_is_covered_and_the_answer_scored_again(seeing: Desk) -> None:
    figure = figure_of(seeing, SeesFigure)
    with_a_circle(figure)
    ask(seeing, figure)
    (request,) = (each for each in seeing.engine.requests if isinstance(each, ScoreTexts))
    asked = figure.question.currentText()
    assert {(each.given, each.scored) for each in request.texts} == {(asked, ANSWER)}
    assert [len(each.pictures) for each in request.texts] == [1, 0] + [1] * PATCHES
    whole = request.texts[0].pictures[0]
    others = {each.pictures[0].rgb for each in request.texts[2:]}
    assert len(others) > 1, "patches with red are covered"
    assert (whole.width, whole.height) == (SIDE, SIDE)
    assert figure.headline().startswith(
        "Covering the most important part lowers the probability of the whole answer from 97% to "
    )
    whole_picture = figure.view.diagram.keyed["whole"]
    assert isinstance(whole_picture, Image)
    assert whole_picture.pixels == whole.rgb, "what the map hides"
    assert {ANSWER, f"“{BLIND}”"} <= set(texts(figure))


def test_the_map_shows_what_the_answer_depends_on(seeing: Desk) -> None:
    figure = figure_of(seeing, SeesFigure)
    with_a_circle(figure)
    plain = pixels(figure, 0)
    ask(seeing, figure)
    drops = figure.seen.drops
    assert figure.seen.most == 19
    assert drops[0] == 0
    assert heat(drops, 19) == 1
    assert heat(drops, 0) == 0
    assert 0 < heat(drops, 18) < 1, "the circle reaches into it"
    assert pixels(figure, 0) != plain
    assert figure.evidence().startswith(
        "Row 3, column 4 covered: the probability of the whole answer goes from 97% to "
    )
    assert "ring" in figure.view.diagram.keyed
    assert f"{max(drops.values()):.1f} nats less likely" in texts(figure)
    figure.mapped.setChecked(False)
    assert "scale" not in figure.view.diagram.keyed
    assert "whole" not in figure.view.diagram.keyed
    assert pixels(figure, 0) == plain
    rows = figure.table().rows
    assert len(rows) == PATCHES
    assert list(min(rows, key=lambda row: float(row[2]))[:2]) == ["3", "4"]
    assert rows[0][3] == "0.0000"


def test_pointing_covers_a_patch_and_tells_its_numbers(seeing: Desk) -> None:
    figure = figure_of(seeing, SeesFigure)
    with_a_circle(figure)
    ask(seeing, figure)
    figure.view.pointed.emit("patch 18")
    told = figure.view.diagram.keyed["patch 18"].told
    assert told.startswith("Row 3, column 3 covered: the probability of the whole answer goes")
    assert any("row 3, col. 3 covered" in each for each in texts(figure))
    figure.view.pointed.emit("")
    assert any("row 3, col. 4 covered" in each for each in texts(figure))


def test_more_patches_are_covered_at_once(seeing: Desk) -> None:
    figure = figure_of(seeing, SeesFigure)
    with_a_circle(figure)
    ask(seeing, figure)
    one = figure.seen.drops
    figure.reach.choose("1")
    assert figure.said.answer == "", "the map was of single patches"
    ask(seeing, figure)
    wide = figure.seen.drops
    assert wide[19] > one[19]
    assert wide[10] > one[10] == 0, "a neighbor of the circle's patch, which covers it, too"
    assert figure.evidence().startswith("The patches around row ")
    ring = figure.view.diagram.keyed["ring"]
    assert isinstance(ring, Box)
    assert ring.width > 3 * CELL
    figure.view.pointed.emit("patch 0")
    ring = figure.view.diagram.keyed["ring"]
    assert isinstance(ring, Box)
    assert 2 * CELL < ring.width < 3 * CELL, "cut off at the edge"


def test_no_place_is_said_to_matter_most_if_several_covers_hide_the_same(seeing: Desk) -> None:
    figure = figure_of(seeing, SeesFigure)
    with_a_circle(figure, patch=0)
    unique = "No other place matters as much."
    for reach, same in (("0", 1), ("1", 4)):
        figure.reach.choose(reach)
        ask(seeing, figure)
        drops = [*figure.seen.drops.values()]
        assert drops.count(max(drops)) == same
        assert (unique in figure.evidence()) == (same == 1)
        assert "Without the image" in figure.evidence()


@pytest.mark.parametrize(("covered", "said"), [(-0.5, "from 90% to 61%"), (-0.1054, "")])
def test_a_change_that_rounding_hides_is_no_finding(covered: float, said: str) -> None:
    words = [(WordScore("red", score),) for score in (-0.105, -0.105, covered)]
    patches = {patch: words[2 if patch == 7 else 0] for patch in range(PATCHES)}
    seen = Seen(scene(FIRST, SIDE).picture, found=OcclusionMap(words[0], words[1], patches))
    assert seen.most == 7
    assert said in seen.finding
    assert bool(seen.finding) == bool(said)


def test_a_word_has_a_map_of_its_own(seeing: Desk) -> None:
    figure = figure_of(seeing, SeesFigure)
    with_a_circle(figure)
    ask(seeing, figure)
    figure.view.pressed.emit("word 0")
    assert set(figure.seen.drops.values()) == {0}, "“two” doesn't depend on red"
    assert figure.evidence() == ""
    assert "without it" in figure.headline(), "nothing matters more than the rest"
    figure.view.pressed.emit("word 1")
    assert figure.seen.most == 19
    figure.view.pressed.emit("word 1")
    assert "the whole answer" in figure.evidence()


def test_shapes_are_placed_by_mouse_and_keyboard(seeing: Desk) -> None:
    figure = figure_of(seeing, SeesFigure)
    row, view = figure.pictures, figure.view
    assert row.tools.isHidden()
    row.draw.click()
    assert not row.tools.isHidden()
    row.kind.setCurrentIndex(row.kind.findData("star"))
    row.color.setCurrentIndex(row.color.findData("blue"))
    seeing.qtbot.mouseClick(
        view, Qt.MouseButton.LeftButton, pos=view.place_of("patch 27").toPoint()
    )
    assert row.shapes == (PlacedShape("star", "blue", 27),)
    row.color.setCurrentIndex(row.color.findData("green"))
    view.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        seeing.qtbot.keyClick(view, key)
    assert row.shapes[1:] == (PlacedShape("star", "green", 1),)
    empty = pixels(figure, 63)
    assert pixels(figure, 27) != empty
    row.clear.click()
    assert row.shapes == ()
    assert pixels(figure, 27) == empty


def test_another_picture_or_question_drops_the_answers(seeing: Desk) -> None:
    figure = figure_of(seeing, SeesFigure)
    ask(seeing, figure)
    assert figure.said.answer
    before = figure.pictures.picture.pixels
    figure.pictures.fresh.click()
    assert (figure.pictures.picture.pixels != before).any()
    assert figure.said.answer == ""
    assert figure.said.found is None
    ask(seeing, figure)
    assert figure.said.right, "the right answer about a new drawing is known"
    figure.question.activated.emit(0)
    assert figure.said.answer == ""


def test_it_stops_and_keeps_what_is_there(make_desk: MakeDesk, make: Make) -> None:
    engine = SeeingEngine()
    desk = make_desk(engine, still=True)
    make(f"models/{SEEING}.gguf")
    desk.scan()
    figure = figure_of(desk, SeesFigure)
    with_a_circle(figure)
    score = engine._score

    def slowly(request: ScoreTexts, cancel: Cancel) -> Iterator[Event]:
        for number, event in enumerate(score(request, cancel)):
            while number > 10:
                cancel.check()
            yield event

    engine._score = slowly  # type: ignore[method-assign]
    figure.run.button.click()
    desk.qtbot.waitUntil(lambda: len(figure.said.scored) > 5)
    assert figure.run.stop_button.isVisible()
    figure.run.stop_button.click()
    desk.qtbot.waitUntil(lambda: not figure.run.busy)
    assert figure.said.answer == ANSWER
    assert figure.seen.most == -1, "not every patch was covered"
    assert figure.evidence() == ""


def test_a_photo_is_told_to_be_beyond_it(seeing: Desk, tmp_path: Path) -> None:
    figure = figure_of(seeing, SeesFigure)
    assert "never seen a photo" in figure.note.text()
    assert not figure.note.isHidden()
    ask(seeing, figure)
    assert figure.note.isHidden(), "the map's scale must fit above the lower edge"
    noise = np.random.default_rng(0).integers(0, 256, (40, 80, 3), np.uint8).tobytes()
    path = tmp_path / "photo.png"
    QImage(noise, 80, 40, 240, QImage.Format.Format_RGB888).save(str(path))
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    assert figure.pictures.takes(dropped)
    figure.pictures.take(dropped)
    seeing.settle()
    assert figure.pictures.picture.foreign
    assert figure.pictures.picture.pixels.shape == (SIDE, SIDE, 3)
    assert (figure.pictures.picture.pixels[0] == (122, 116, 104)).all(), "bars beside it"
    assert "beyond the model" in figure.note.text()
    ask(seeing, figure)
    assert figure.headline() == "This image is beyond the model: what it says is a guess."
    assert not figure.note.isHidden()
    figure.pictures.fresh.click()
    assert "beyond" not in figure.note.text()


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\nbroken", b"GIF89a" + b"\0" * 20])
def test_a_file_that_is_no_image_is_one_sentence(
    seeing: Desk, tmp_path: Path, content: bytes
) -> None:
    figure = figure_of(seeing, SeesFigure)
    before = figure.pictures.picture
    path = tmp_path / "broken.png"
    path.write_bytes(content)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    figure.pictures.take(dropped)
    seeing.settle()
    assert seeing.window.notices.current is not None
    assert "broken.png" in seeing.window.notices.current.text
    assert figure.pictures.picture is before


def test_an_image_from_a_browser_is_shown_and_nothing_is_fetched(seeing: Desk) -> None:
    figure = figure_of(seeing, SeesFigure)
    before = figure.pictures.picture
    dropped = QMimeData()
    dropped.setUrls([QUrl("https://example.org/photo.jpg")])
    assert figure.pictures.takes(dropped)
    figure.pictures.take(dropped)
    assert figure.pictures.picture is before
    assert seeing.window.notices.current is not None
    assert "load images from the internet" in seeing.window.notices.current.text
    dropped.setImageData(QImage(40, 80, QImage.Format.Format_RGB888))
    assert figure.pictures.takes(dropped)
    figure.pictures.take(dropped)
    seeing.settle()
    assert figure.pictures.picture.foreign


def test_an_image_that_cannot_be_read_is_one_sentence(seeing: Desk) -> None:
    """A browser may announce an image, and then send nothing, or one in an unknown format."""
    figure = figure_of(seeing, SeesFigure)
    before = figure.pictures.picture
    for urls in ([], [QUrl("https://example.org/photo.jpg")]):
        dropped = QMimeData()
        dropped.setUrls(urls)
        dropped.setData("application/x-qt-image", b"")
        assert figure.pictures.takes(dropped)
        figure.pictures.take(dropped)
        seeing.settle()
        notice = seeing.window.notices.current
        assert notice is not None
        assert "This image is probably damaged" in notice.text
        seeing.window.notices.dismiss()
    assert figure.pictures.picture is before


def test_what_is_not_an_image_is_left_to_the_window(seeing: Desk) -> None:
    figure = figure_of(seeing, SeesFigure)
    for names in ([], ["a.gguf"], ["a.png", "b.png"]):
        dropped = QMimeData()
        dropped.setUrls([QUrl.fromLocalFile(f"/tmp/{name}") for name in names])
        assert not figure.pictures.takes(dropped)
    dropped.setUrls([QUrl("ftp://example.org/a.png")])
    assert not figure.pictures.takes(dropped)


def test_on_an_empty_sheet_no_patch_matters_most(seeing: Desk) -> None:
    figure = figure_of(seeing, SeesFigure)
    figure.pictures.draw.click()
    ask(seeing, figure)
    assert set(figure.seen.drops.values()) == {0}
    assert figure.seen.most == -1
    assert figure.evidence() == ""


def test_an_empty_answer_has_no_map(make_desk: MakeDesk, make: Make) -> None:
    engine = FakeEngine("")
    desk = make_desk(engine, still=True)
    make(f"models/{SEEING}.gguf")
    desk.scan()
    figure = figure_of(desk, SeesFigure)
    ask(desk, figure)
    assert not any(isinstance(each, ScoreTexts) for each in engine.requests)
    assert figure.seen.found is None


def test_the_state_outlasts_a_change_of_the_language(seeing: Desk) -> None:
    figure = figure_of(seeing, SeesFigure)
    with_a_circle(figure)
    ask(seeing, figure)
    state = figure.save_state()
    context = seeing.window.context
    later = SeesFigure(context.shell, context.runtime, context.go.open_pane)
    later.restore_state(state)
    assert (later.pictures.picture.pixels == figure.pictures.picture.pixels).all()
    assert later.pictures.shapes == figure.pictures.shapes
    assert later.headline() == figure.headline()
    assert later.seen.most == 19
    later.deleteLater()


def test_the_experiment_shows_the_first_drawing(seeing: Desk) -> None:
    seeing.window.run_experiment("see")
    seeing.qtbot.waitUntil(lambda: seeing.window.mark.pointing)
    figure = figure_of(seeing, SeesFigure)
    assert (figure.pictures.picture.pixels == scene(FIRST, SIDE).picture).all()
    assert figure.said.answer == ANSWER
    assert seeing.window.mark.callout is not None
    seeing.window.present(True)
    assert figure.view.isVisible()
    assert pane_of(seeing).shown.headline.isVisible()
    assert not figure.run.isVisible(), "an audience sees the figure and its headline alone"
    seeing.window.present(False)
    assert figure.run.isVisible()


def test_a_diagram_grows_in_a_high_window_and_a_chart_of_two_bars_does_not(seeing: Desk) -> None:
    for kind, grows in ((SeesFigure, True), (BlindFigure, False)):
        figure_of(seeing, kind)
        needed: list[int] = []
        for height in (720, 1080):
            seeing.window.resize(1920, height)
            seeing.settle()
            needed.append(pane_of(seeing).shown.card.minimumSizeHint().height())
        assert (needed[1] > needed[0] + 50) == grows, kind


def test_blind_it_answers_the_same_questions(seeing: Desk) -> None:
    figure = figure_of(seeing, BlindFigure)
    ask(seeing, figure)
    _, area = figure.blind_bar()
    seen, blind = (each for each in figure.chart.chart.marks if isinstance(each, Bar))
    view = figure.chart.canvas.view
    assert area().contains(view.bar_rect(blind).center())
    assert not area().contains(view.bar_rect(seen).center())
    assert len(figure.answers) == QUESTIONS
    asked = [each for each in seeing.engine.requests if isinstance(each, Generate)]
    for seen, blind in zip(asked[::2], asked[1::2], strict=True):
        assert seen.messages[0].content == blind.messages[0].content
        assert (len(seen.messages[0].pictures), blind.messages[0].pictures) == (1, ())
    assert len({each.messages[0].pictures[0].id for each in asked[::2]}) == QUESTIONS
    rows = figure.table().rows
    assert {row[2] for row in rows} == {ANSWER}
    assert {row[3] for row in rows} == {BLIND}
    assert figure.headline() == (
        f"With the image, 0 of {QUESTIONS} answers are right; without it, 0."
    )
    first = [each.question for each in figure.answers]
    ask(seeing, figure)
    assert [each.question for each in figure.answers] != first, "fresh each time"


def test_without_the_model_the_figures_say_so(desk: Desk) -> None:
    for kind in (SeesFigure, BlindFigure):
        figure = figure_of(desk, kind)
        assert not figure.is_there
        assert figure.empty.isVisible()
        assert not pane_of(desk).shown.headline.isVisible(), "nobody can be asked"


def test_a_picture_shown_by_hand_has_its_questions(seeing: Desk) -> None:
    figure = figure_of(seeing, SeesFigure)
    drawn = scene(FIRST, SIDE)
    figure.pictures.show_picture(ShownPicture(drawn.picture, tuple(drawn.questions[3:6])))
    shown = [figure.question.itemText(at) for at in range(figure.question.count())]
    assert shown == [each.text for each in drawn.questions[3:6]]
