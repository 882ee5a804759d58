"""Tests Compare with models on servers: beside a local model, and beside each other."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.compare.engines import Side, why_different
from desktop.core.messages import ReadAlong
from desktop.ui.panes.compare.side_by_side.page import SidePage
from tests.fake_engine import FakeEngine
from tests.servers.recorded import MODEL, RecordedServer
from tests.ui.conftest import Make, MakeDesk

CHAT = {"tokenizer.chat_template": "{{ messages }}"}


def served(server: RecordedServer) -> str:
    return f"{server.address}#{MODEL}"


def finished(page: SidePage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(page.match.answers) and not page.running)
    page.refresh()


def test_a_local_model_beside_one_on_a_server(
    make_desk: MakeDesk, make: Make, qtbot: QtBot
) -> None:
    here = str(make("Here-Q4_0.gguf", more=CHAT))
    with RecordedServer("llama_server", words=("Four", " bits", " and", " more")) as server:
        desk = make_desk(
            FakeEngine("Four bits halve the file."),
            server_models=(served(server),),
            model_files=(here,),
        )
        desk.scan()
        page = desk.open_page("compare", SidePage)
        assert page.rivals.paths == (here, served(server))
        assert not server.requests, "nothing is sent before the models are asked"
        assert page.cards[1].facts["File"] == "on a server"
        page.ask.run.click()
        finished(page, qtbot)
        assert [each.said for each in page.match.answers] == [
            "Four bits halve the file.",
            "Four bits and more",
        ]
        assert page.cards[1].tag.text() == "differs at token 3"
        assert page.cards[1].facts["In memory"] == "—"
        assert page.cards[1].facts.keys() >= {"Speed"}  # it takes no turns
        said = page.note.text()
        assert (
            "gave “ and” a probability of 75%." in said
            or "gave “·and” a probability of 75%." in said
        )
        assert "Their chat templates differ." in said
        assert "At temperature 0, both pick the most likely token." in said
        assert "llama-server doesn't say how precise its weights are." in said
        assert not any(isinstance(each, ReadAlong) for each in desk.engine.requests)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("vllm", "gives each token of this answer"),
        ("lm_studio", "LM Studio sends no log-probabilities for a given text."),
        ("sglang", "SGLang doesn't show how it applies the chat template"),
    ],
)
def test_a_server_reads_the_first_answer_where_it_can(
    make_desk: MakeDesk, make: Make, qtbot: QtBot, kind: str, expected: str
) -> None:
    with RecordedServer("vllm") as first, RecordedServer(kind) as second:  # type: ignore[arg-type]
        paths = (served(first), served(second))
        desk = make_desk(server_models=paths)
        page = desk.open_page("compare", SidePage)
        assert page.rivals.paths == paths
        page.ask.run.click()
        finished(page, qtbot)
        card = page.reading_card
        assert page.cards[1].tag.text() == "same throughout"
        assert expected in f"{card.title.text()} {card.said.text()}"
        assert card.said.isVisible()
        assert not card.figure.isVisible()
        assert not card.measure.isVisible()
        sure = "LM Studio sends no log-probabilities in chat." if kind == "lm_studio" else "75%"
        assert sure in page.note.text()


def test_different_models_need_no_reasons(make_desk: MakeDesk, make: Make, qtbot: QtBot) -> None:
    here = str(make("Qwen2.5-7B-Instruct-Q4_0.gguf", more=CHAT))
    with RecordedServer("vllm") as server:
        server.model = "Llama-3.1-8B-Instruct"
        path = f"{server.address}#{server.model}"
        desk = make_desk(FakeEngine("No."), server_models=(path,), model_files=(here,))
        desk.scan()
        page = desk.open_page("compare", SidePage)
        page.ask.run.click()
        finished(page, qtbot)
        assert "They are different models" in page.note.text()
        assert "template" not in page.note.text()


def test_a_failing_server_ends_in_a_sentence(make_desk: MakeDesk, make: Make, qtbot: QtBot) -> None:
    here = str(make("Here.gguf", more=CHAT))
    desk = make_desk(server_models=("http://127.0.0.1:9#m",), model_files=(here,))
    desk.scan()
    page = desk.open_page("compare", SidePage)
    page.ask.run.click()
    finished(page, qtbot)
    notice = desk.window.notices.current
    assert notice is not None
    assert "127.0.0.1:9" in notice.text


ONE = Side("A", "", "{{ x }}", "Q4_K_M", 12)


@pytest.mark.parametrize(
    ("other", "temperature", "expected"),
    [
        (ONE._replace(prompt_tokens=12), 0.0, "Both read 12 tokens. Their chat templates are the"),
        (ONE._replace(name="B", prompt_tokens=30), 0.0, "A read 12 tokens and B 30, so their"),
        (ONE._replace(template="{{ y }}"), 0.0, "Their chat templates differ."),
        (ONE._replace(program="vLLM", template=None), 0.0, "vLLM doesn't show its chat template."),
        (ONE, 0.8, "each program draws its own random numbers"),
        (ONE._replace(program="Ollama", own_penalty=True), 0.0, "Ollama may apply a repetition"),
        (ONE._replace(precision="F16"), 0.0, "Their weights differ: Q4_K_M and F16."),
        (ONE, 0.0, "Both have Q4_K_M weights, but the programs may round differently"),
        (ONE._replace(program="vLLM", precision=""), 0.0, "vLLM doesn't say how precise"),
    ],
)
def test_reasons(other: Side, temperature: float, expected: str) -> None:
    assert expected in why_different(ONE, other, temperature)


def test_nothing_is_said_of_templates_that_arent_used() -> None:
    one, other = ONE._replace(template=""), ONE._replace(name="B", program="vLLM", template="")
    assert "template" not in why_different(one, other, 0.0)
