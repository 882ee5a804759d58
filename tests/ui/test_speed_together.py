"""Tests Benchmarks, Speed, with several people who ask a server at the same time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.benchmarks.speed_results import SpeedResult, Together
from desktop.ui.panes.benchmarks.speed import curves, people
from desktop.ui.panes.benchmarks.speed.page import SpeedPage
from desktop.ui.panes.benchmarks.speed.run import VARY
from desktop.ui.panes.benchmarks.speed.table import HEAD, table
from tests.core.test_speed_results import ONE
from tests.servers.asking import raw
from tests.servers.recorded import Handler, RecordedServer
from tests.ui.conftest import Desk, Make, MakeDesk, visible
from tests.ui.drawn import lines_of, points_of
from tests.ui.test_served_models import served

LAST = [kind for kind, _ in VARY].index("people")


def opened(desk: Desk, server: RecordedServer) -> SpeedPage:
    page = desk.open_page("benchmarks", SpeedPage)
    page.model.open(served(server))
    return page


def ask_all(page: SpeedPage, qtbot: QtBot) -> None:
    (button,) = (e for e in visible(page, QPushButton) if e.text() == "A whole class asks")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    wait_for_end(page, qtbot)


def wait_for_end(page: SpeedPage, qtbot: QtBot) -> None:
    """63 questions and their servers share this computer, which may be busy with other work."""
    qtbot.waitUntil(lambda: not page.result.task.running, timeout=240_000)


def test_a_class_asks_a_server(make_desk: MakeDesk, qtbot: QtBot) -> None:
    """llama-server answers one at a time here, so only 4 people are tried."""
    with RecordedServer("llama_server", pause_s=0.002) as server:
        page = opened(make_desk(server_models=(served(server),)), server)
        assert not server.requests
        ask_all(page, qtbot)
        assert [each.varied_value for each in page.results] == [1, 2, 4]
        asked = [fields["messages"] for _, _, fields in server.requests if "ignore_eos" in fields]
        assert len(asked) == 7
        assert len({each[0]["content"][:6] for each in asked}) == 7, "nothing is in its cache"
        assert page.views.current == "varied"
        assert not page.side_by_side.said.text(), "no single run was measured"
        assert "tokens/s for 4 people" in page.limit.title.text()
        said = page.limit.said.text()
        assert "writes one answer at a time" in said
        assert "tokens that the server counted arrived" in said or "no text" in said
        assert len(lines_of(page.curve)) == 2
        assert len(points_of(page.curve)) == 6
        ends = [(each.text, each.beside) for each in points_of(page.curve) if each.text]
        assert ends == [("all together", "right"), ("each person", "right")]
        page.phases.choose("prompt")
        assert "for one person, and up to" in page.limit.title.text()
        assert not page.side_by_side.isVisible(), "it would be empty"
        assert page.file.read() == page.results


def test_a_server_that_fails_in_mid_run(make_desk: MakeDesk, qtbot: QtBot) -> None:
    """What was measured before stays in sight, and the sentence says with how many people."""
    asked = 0

    def crowded(handler: Handler) -> bool:
        nonlocal asked
        asked += "ignore_eos" in handler.fields
        return asked > 3 and raw(b"data: {half a li")(handler)

    with RecordedServer("vllm", pause_s=0.002, misbehave=crowded) as server:
        page = opened(make_desk(server_models=(served(server),)), server)
        ask_all(page, qtbot)
        assert [each.varied_value for each in page.results] == [1, 2]
        assert "While 4 people were asking" in page.result.problem.accessibleName()
        assert page.curve.isVisible()
        assert "for 2 people" in page.limit.title.text()
        server.misbehave = None
        qtbot.mouseClick(page.result.again, Qt.MouseButton.LeftButton)
        wait_for_end(page, qtbot)
        assert [each.varied_value for each in page.results] == [1, 2, 1, 2, 4, 8, 16, 32]
        assert "for 32 people" in page.limit.title.text()


def test_it_can_be_stopped(make_desk: MakeDesk, qtbot: QtBot) -> None:
    with RecordedServer("vllm", pause_s=0.2) as server:
        page = opened(make_desk(server_models=(served(server),)), server)
        page.vary.setCurrentIndex(LAST)
        qtbot.mouseClick(page.measure, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: any("ignore_eos" in f for _, _, f in server.requests))
        assert "one person asking" in page.result.progress._title.text()
        (stop,) = (each for each in visible(page, QPushButton) if each.text() == "Stop")
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not page.result.task.running)
        assert not page.results
        assert server.broken.wait(5), "the server stops as well"


def test_programs_whose_answers_end_early_take_part(make_desk: MakeDesk, qtbot: QtBot) -> None:
    with RecordedServer("lm_studio", pause_s=0.002) as server:
        page = opened(make_desk(server_models=(served(server),)), server)
        ask_all(page, qtbot)
        assert [each.varied_value for each in page.results] == [1, 2, 4, 8, 16, 32]
        assert not page.why.isVisible()
        page.vary.setCurrentIndex(0)
        page.vary.activated.emit(0)
        assert "ends an answer when the model does" in page.why.text()
        assert not page.measure.isEnabled()
        page.vary.setCurrentIndex(LAST)
        page.vary.activated.emit(LAST)
        assert page.measure.isEnabled()


def test_without_a_server_it_says_what_to_do(make_desk: MakeDesk, make: Make) -> None:
    desk = make_desk()
    desk.add(make("model.gguf"))
    page = desk.open_page("benchmarks", SpeedPage)
    desk.settle()
    assert not page.vary.model().index(LAST, 0).flags() & Qt.ItemFlag.ItemIsEnabled
    page.ask_as_a_class()
    assert "share a model from this laptop" in page.why.text()
    assert not page.result.task.running


def test_before_a_class_asks_it_is_said_what_happens(make_desk: MakeDesk) -> None:
    with RecordedServer("vllm") as server:
        page = opened(make_desk(server_models=(served(server),)), server)
        for number, said in ((0, "random tokens"), (LAST, "more people at the same time")):
            page.vary.setCurrentIndex(number)
            page.vary.activated.emit(number)
            assert any(said in each.text() for each in visible(page.nothing, QLabel))


def test_the_caption_below_a_single_run_is_about_that_run(make_desk: MakeDesk) -> None:
    page = make_desk().open_page("benchmarks", SpeedPage)
    for each in (replace(ONE, first_token_s=0.5), replace(together(4), first_token_s=9.0)):
        page._take(each)
    assert page.side_by_side.isVisible()
    assert "first token after 0.50 s" in page.side_by_side.said.text()


# --- figures ------------------------------------------------------------------------------


def together(count: int, **more: object) -> SpeedResult:
    values = Together(
        count, 40.0 / count, 30.0 / count, 0.5 * count, 0.2, 64 * count, 64 * count, 4
    )
    one = replace(ONE, varied="people", generate=40.0, prompt=0.0, first_token_s=0.25 * count)
    return replace(one, together=replace(values, **more))  # type: ignore[arg-type]


def test_only_the_last_run_is_drawn() -> None:
    before, run = [together(each) for each in (1, 2, 4, 8)], [together(each) for each in (1, 2, 4)]
    assert people.last_run([*before, *run]) == run
    assert people.last_run([*before, together(1)]) == [together(1)]
    other = replace(together(2), path="b.gguf")
    assert people.last_run([together(1), other]) == [other]
    assert people.last_run([*run, replace(ONE, varied="depth")]) == []
    assert people.last_run([*run, ONE]) == run
    assert people.people_chart(run[:1], "generate") is None
    chart, title, text = curves.varied([*before, *run], "generate")
    assert chart is not None
    assert title == "Tiny writes 40.0 tokens/s for 4 people, 10.0 for each"
    assert "wait" not in text, "all 4 are answered at the same time"
    waits = "Tiny: 4 people wait up to 2.00 s for the first token"
    both = "Tiny: the first token takes 0.50 s for one person, and up to 2.00 s for 4 people"
    assert curves.varied(run, "prompt")[1] == both
    assert people.people_headline(run[1:], "prompt") == waits, "one person wasn't measured"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "All 192 tokens that the server counted arrived."),
        ({"received": 60}, "The server counted 192 tokens, and 124 pieces of text arrived: a"),
        ({"tokens": None}, "each of the 192 pieces of text that arrived counts as one."),
    ],
)
def test_what_arrived_is_compared_with_what_was_counted(
    change: dict[str, object], said: str
) -> None:
    assert said in people.people_text([together(1), together(2, **change)])


def test_the_table_has_what_each_person_saw() -> None:
    row = dict(zip(HEAD, table([together(8)]).rows[0], strict=True))
    assert row["Value"] == "8"
    assert row["Reading (tokens/s)"] == ""
    assert (row["Writing (tokens/s)"], row["Writing for each (tokens/s)"]) == ("40.00", "5.00")
    assert (row["Tokens counted"], row["Tokens received"], row["Answers at once"]) == (
        *("512", "512"),
        "4",
    )
    assert dict(zip(HEAD, table([ONE]).rows[0], strict=True))["Tokens received"] == ""
