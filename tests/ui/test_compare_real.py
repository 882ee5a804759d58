"""Tests comparing real models in a real engine process."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from desktop.core.library import shipped_models
from desktop.core.resources import resource
from desktop.engine.remote.client import RemoteEngine
from desktop.ui.experiments import BY_ID, FACTS, FORGETFUL, SMALL
from desktop.ui.panes.compare import questions
from desktop.ui.panes.compare.precision_files import FEW_BITS
from desktop.ui.panes.compare.questions import FORKS
from desktop.ui.panes.compare.side_by_side.page import SidePage
from desktop.ui.shell.experiment_runner import Running
from tests import tiny_model
from tests.ui.conftest import Desk, MakeDesk

WAIT_MS = 120_000


@pytest.fixture
def real(make_desk: MakeDesk, tmp_path: Path) -> Iterator[tuple[Desk, SidePage]]:
    """Set up two models with the same shape and different weights."""
    desk = make_desk(RemoteEngine(tmp_path / "engine.log"))
    for seed in range(2):
        path = tmp_path / f"Tiny{seed}-1M-Instruct-F32.gguf"
        desk.add(tiny_model.write(path, seed=seed, context_length=2048))
    page = desk.open_page("compare", SidePage)
    threads = threading.active_count()
    yield desk, page
    desk.qtbot.waitUntil(lambda: threading.active_count() <= threads)


def run(desk: Desk, page: SidePage) -> None:
    page.ask.ask()
    desk.qtbot.waitUntil(lambda: not page.running, timeout=WAIT_MS)
    page.refresh()


def test_two_models_answer_and_one_reads_along(real: tuple[Desk, SidePage]) -> None:
    desk, page = real
    page.ask.length.setValue(24)
    run(desk, page)
    first, second = page.match.answers
    assert len(first.ids) == len(second.ids) == 24
    assert page.cards[1].tag.text().startswith("differs at token ")
    tokens = page.reading.tokens
    assert [token.id for token in tokens] == list(first.ids)
    # The reader's choices match its own answer up to the first difference.
    apart = next(at for at, token in enumerate(tokens) if token.likeliest[0].id != token.id)
    assert second.ids[: apart + 1] == (*first.ids[:apart], tokens[apart].likeliest[0].id)
    assert page.cards[0].facts["In memory"].endswith("MB")
    before = page.cards[0].text.toPlainText(), page.cards[1].text.toPlainText()
    run(desk, page)
    after = page.cards[0].text.toPlainText(), page.cards[1].text.toPlainText()
    assert before == after  # same seed, and no cache from the previous run


def test_the_engine_is_killed_in_mid_answer(real: tuple[Desk, SidePage]) -> None:
    desk, page = real
    page.ask.length.setValue(1024)
    page.ask.ask()
    desk.qtbot.waitUntil(lambda: len(page.match.answers[1].tokens) > 3, timeout=WAIT_MS)
    assert desk.engine.process_id is not None
    psutil.Process(desk.engine.process_id).kill()
    desk.qtbot.waitUntil(lambda: not page.running, timeout=WAIT_MS)
    notice = desk.window.notices.current
    assert notice is not None
    assert notice.error is not None
    assert notice.error.kind == "engine_died"
    assert notice.action is not None
    assert page.cards[0].text.toPlainText()
    assert page.cards[0].tag.text() == "stopped"
    page.ask.length.setValue(8)
    desk.window.notices.act()
    desk.qtbot.waitUntil(lambda: not page.running, timeout=WAIT_MS)
    assert [len(answer.ids) for answer in page.match.answers] == [8, 8]
    assert len(page.reading.tokens) == 8


def test_other_tokens_are_said_in_the_card(real: tuple[Desk, SidePage], tmp_path: Path) -> None:
    desk, page = real
    path = tmp_path / "Alien-1M-Instruct-F32.gguf"
    tiny = page.rivals.paths[0]
    desk.add(tiny_model.write(path, more_specials=("<x>",), context_length=2048))
    page.rivals.choose([tiny, str(path)])
    page.ask.length.setValue(8)
    run(desk, page)
    alien = page.rivals.short(str(path))
    assert page.reading_card.title.text() == f"{alien} can't read this answer."
    assert "different tokens" in page.reading_card.said.text()
    assert page.cards[1].text.toPlainText()


@pytest.fixture
def demos(no_starter: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", resource("models"))


def test_fewer_bits_give_the_wrong_answer(make_desk: MakeDesk, demos: None, tmp_path: Path) -> None:
    """The experiment "Same question, fewer bits", twice. Compare opens on the same two files.
    Another file that is named like one of them isn't taken for it."""
    desk = make_desk(RemoteEngine(tmp_path / "engine.log"))
    folder = desk.library.models_folder
    folder.mkdir(exist_ok=True)
    shutil.copy(resource("models", f"{SMALL}.gguf"), folder / f"{FORGETFUL}.gguf")
    desk.scan()
    page = desk.open_page("compare", SidePage)
    pair = tuple(str(resource("models", f"{name}.gguf")) for name in (FACTS, FORGETFUL))
    assert page.rivals.paths == pair

    def compared() -> list[str]:
        desk.window.run_experiment("compare")
        runner = desk.window.findChild(Running)
        assert isinstance(runner, Running)
        desk.qtbot.waitUntil(lambda: not runner.busy, timeout=WAIT_MS)
        return [answer.path for answer in page.match.answers]

    assert tuple(compared()) == pair
    (kept,) = (
        pair["forks"][0]
        for pair in json.loads(resource("compare", FORKS).read_text("utf-8"))["pairs"]
        if (f"{pair['model']}-{pair['more']}", pair["fewer"]) == (FACTS, FEW_BITS)
    )
    assert page.ask.text.text() == kept["question"]
    assert [answer.said for answer in page.match.answers] == [kept["right"], kept["wrong"]]
    assert page.cards[1].tag.text() == f"wrong · differs at token {kept['token'] + 1}"
    apart = [at for at, each in enumerate(page.reading.tokens) if each.likeliest[0].id != each.id]
    assert apart[0] == kept["token"], "the reader would have parted there"
    assert tuple(compared()) == pair
    assert len(list(folder.glob("*.gguf"))) == 1, "no copy was written"


def test_an_experiment_with_damaged_questions_is_one_sentence(
    make_desk: MakeDesk, demos: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk()
    desk.scan()
    page = desk.open_page("compare", SidePage)
    monkeypatch.setattr(questions, "shipped_text", lambda *_: '{"pairs": [{}]}')
    monkeypatch.setattr(questions, "_pairs", questions._pairs.__wrapped__)  # reads them again
    assert not page.run_fewer_bits(BY_ID["compare"].setup)
    (notice,) = desk.window.notices.errors
    assert notice.text.startswith("Part of Glassbox is missing or damaged: compare/forks.json.")
    assert not page.running
