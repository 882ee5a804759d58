"""Tests finding models: the real window queries a real server that speaks the Hub's protocol."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.core import i18n
from desktop.core.errors import UserError
from desktop.core.gguf.header import read_header
from desktop.core.memory.estimate import estimate
from desktop.core.numbers.units import size_text
from desktop.services.jobs import Job
from desktop.ui.panes.models.hub.found_list import ResultsHeading
from desktop.ui.panes.models.hub.page import FindPage
from desktop.ui.panes.models.hub.search_card import SORTS
from desktop.ui.panes.models.library.page import LibraryPage
from desktop.ui.panes.models.words import meaning, short_meaning
from desktop.ui.widgets.results.problem_card import ProblemCard
from tests.hub.server import Fault, HubServer, Repo
from tests.ui.conftest import Desk, Make, MakeDesk, visible
from tests.ui.finding import Find
from tests.ui.test_panes import cut_off


@pytest.fixture
def model(make: Make) -> Path:
    """Model file with a valid header: 2 layers, a width of 32, 4 kB of weights."""
    return make("on-the-hub/model.gguf")


@pytest.fixture
def server(model: Path) -> Iterator[HubServer]:
    data = model.read_bytes()
    repos = [
        Repo(
            "maker/Tiny-GGUF",
            {f"Tiny-{kind}.gguf": data for kind in ("Q4_K_M", "Q8_0", "BF16")},
            downloads=1_250_000,
            likes=3,
            gguf={"total": 1024, "architecture": "llama", "context_length": 2048},
        ),
        Repo("maker/Second-GGUF", {"Second-Q4_0.gguf": data}, downloads=900, likes=500),
        Repo(
            "other/Third-tiny-GGUF",
            {"Third-Q6_K.gguf": data},
            downloads=20_000,
            updated="2026-10-01T12:00:00.000Z",
        ),
    ]
    with HubServer(*repos) as running:
        yield running


@pytest.fixture
def find(make_desk: MakeDesk, server: HubServer) -> Find:
    return Find(make_desk(endpoint=server.endpoint))


@pytest.fixture
def offline(make_desk: MakeDesk) -> Find:
    return Find(make_desk())


def put(server: HubServer, repo: Repo) -> None:
    server.repos[repo.id] = repo


MakeMachine = Callable[[float, float], None]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> MakeMachine:
    """Return a function that sets this computer's total and free memory."""

    def has(total: float, free: float) -> None:
        memory = SimpleNamespace(total=round(total), available=round(free))
        monkeypatch.setattr(psutil, "virtual_memory", lambda: memory)

    return has


# --- before anything is typed ---


def test_suggestions_cost_no_request(find: Find, server: HubServer) -> None:
    find.settle()
    assert "Qwen3 4B" in find.names
    assert "The suggestions date from" in find.said
    assert server.log == []


@pytest.mark.parametrize("gigabytes", [4, 8, 16, 32])
def test_the_recommended_model_is_selected_but_not_requested(
    make_desk: MakeDesk,
    machine: MakeMachine,
    server: HubServer,
    gigabytes: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    machine(0.97e9 * gigabytes, 1e9)
    find = Find(make_desk(endpoint=server.endpoint))
    headings = [entry.text for entry in find.entries if isinstance(entry, ResultsHeading)]
    assert [int(heading.split()[3]) for heading in headings] == [4, 8, 16, 32]
    (best,) = [heading for heading in headings if "(best for yours)" in heading]
    assert best.startswith(f"For laptops with {gigabytes} GB")
    selected = find.page.search.list.recommended
    assert selected is not None
    assert selected.laptop_gb == gigabytes
    assert server.log == [], "nothing is asked of the Hub until the user chooses it"
    opened: list[tuple[str, str]] = []
    monkeypatch.setattr(find.page.repository, "open", lambda *asked: opened.append(asked))
    offer = find.page.repository._offer
    assert offer.isVisible()
    assert selected.name in offer.text()
    offer.click()
    assert opened == [(selected.repo, selected.file)]


def test_a_suggestion_opens_its_repository_at_its_file(find: Find, server: HubServer) -> None:
    data = next(iter(server.repos["maker/Second-GGUF"].files.values()))
    files = {f"Qwen3-4B-{kind}.gguf": data for kind in ("Q2_K", "Q4_K_M", "Q8_0")}
    put(server, Repo("Qwen/Qwen3-4B-GGUF", files))
    find.choose("Qwen3 4B")
    current = find.page.repository.view.list.current
    assert current is not None
    assert current.title == "Q4_K_M"


def test_an_open_repository_stays_when_the_language_changes(find: Find, server: HubServer) -> None:
    find.type("tiny")
    find.page.search.sort.setCurrentIndex(1)
    find.settle()
    find.choose(find.names[0])
    view = find.page.repository.view
    view.contexts.setCurrentIndex(0)
    names, length = [each.title for each in find.files], view.contexts.currentData()
    view.list.choose(find.files[-1].model)
    needed = [each.fit and each.fit.need for each in find.files]
    asked = len(server.log)
    find.desk.settings.change(language="de")
    find.qtbot.waitUntil(lambda: i18n.language() == "de")
    find.settle()
    again = find.page.repository.view
    assert again is not view
    assert again.isVisible()
    assert [each.title for each in find.files] == names
    assert again.list.current is not None
    assert again.list.current.title == names[-1]
    assert again.contexts.currentData() == length
    assert find.page.search.sort.currentIndex() == 1
    assert find.field.text() == "tiny"
    assert [each.fit and each.fit.need for each in find.files] == needed
    assert needed[-1] is not None
    later = {line.kind for line in server.log[asked:]}
    assert later <= {"api"}, "what the Hub said of the repository is kept"


@pytest.mark.parametrize(
    "fault", [Fault(stall=True), Fault(status=503, headers=(("retry-after", "600"),))]
)
def test_a_repository_opens_even_if_the_language_changes_first(
    find: Find, server: HubServer, fault: Fault
) -> None:
    """The Hub doesn't answer, or has refused by then."""
    server.api_faults.append(fault)
    before = find.page.repository
    before.open("maker/Tiny-GGUF", "Tiny-Q8_0.gguf")
    find.wait(lambda: bool(server.log))
    find.desk.settings.change(language="de")
    find.qtbot.waitUntil(lambda: find.page.repository is not before)
    find.qtbot.waitUntil(lambda: find.page.repository.opened is not None)
    assert i18n.language() == "de"
    assert find.page.repository.opened is not None
    assert find.page.repository.opened.file == "Tiny-Q8_0.gguf"


# --- searching ---


def test_typing_asks_once_it_pauses(find: Find, server: HubServer) -> None:
    find.type("tiny")
    assert find.names == ["Tiny-GGUF", "Third-tiny-GGUF"]
    assert "2 repositories with GGUF files for “tiny”" in find.said
    assert len(server.requests("api")) == 1


def test_enter_asks_at_once(find: Find, server: HubServer) -> None:
    find.field.setFocus()
    find.qtbot.keyClicks(find.field, "second")
    find.qtbot.keyClick(find.field, Qt.Key.Key_Return)
    assert not find.page.search.timer.isActive()
    find.settle()
    assert find.names == ["Second-GGUF"]


@pytest.mark.parametrize(
    "text", ["https://huggingface.co/maker/Second-GGUF/tree/main", "maker/Second-GGUF"]
)
def test_a_pasted_address_finds_the_repository(find: Find, text: str) -> None:
    find.field.setText(text)
    find.settle()
    assert find.names == ["Second-GGUF"]


@pytest.mark.parametrize("text", ["https://example.org/a/b", "%&?#/..", "🦙", "a" * 500, '"\\'])
def test_no_text_is_too_strange(find: Find, text: str) -> None:
    find.field.setText(text)
    find.settle()
    assert "No results" in find.said


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("Most downloaded", ["Tiny-GGUF", "Third-tiny-GGUF", "Second-GGUF"]),
        ("Most liked", ["Second-GGUF", "Third-tiny-GGUF", "Tiny-GGUF"]),
        ("Recently updated", ["Third-tiny-GGUF", "Tiny-GGUF", "Second-GGUF"]),
    ],
)
def test_the_order(find: Find, order: str, names: list[str]) -> None:
    find.type("gguf")
    find.page.search.sort.setCurrentIndex(list(SORTS.values()).index(order))
    find.settle()
    assert find.names == names


def test_a_row_tells_what_the_hub_knows(find: Find) -> None:
    find.type("tiny")
    index = find.list.rows.index(0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Tiny-GGUF, 1.02K weights, maker, 1.25M downloads a month, 3 likes, May 2026"


def test_an_answer_to_an_older_question_is_dropped(find: Find, server: HubServer) -> None:
    """The answer to the previous search has arrived, but it hasn't been shown yet when the next
    search starts."""
    search = find.page.search
    search.field.setText("second")
    search.search()
    until = time.monotonic() + 10
    while not server.log or not server.log[-1].status:
        assert time.monotonic() < until
        time.sleep(0.01)
    time.sleep(0.3)  # the answer waits in the window's event queue
    search.field.setText("third")
    search.search()
    shown: list[list[str]] = []
    find.list.rows.modelReset.connect(lambda: shown.append(find.names))
    find.settle()
    assert shown == [["Third-tiny-GGUF"]]


def test_nothing_found(find: Find) -> None:
    find.type("no such model")
    assert "No results" in find.said
    find.press("Show suggestions")
    find.settle()
    assert "Qwen3 4B" in find.names


def test_escape_empties_the_field_and_shows_the_suggestions(find: Find) -> None:
    find.type("tiny")
    find.qtbot.keyClick(find.field, Qt.Key.Key_Escape)
    find.settle()
    assert "Qwen3 4B" in find.names


def test_a_click_opens_the_row_that_the_focus_was_on(find: Find, server: HubServer) -> None:
    find.type("tiny")
    find.list.setFocus(Qt.FocusReason.TabFocusReason)
    find.settle()
    assert "1.02K weights" not in find.said
    row = find.list.visualRect(find.list.rows.index(0)).center()
    find.qtbot.mouseClick(find.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    find.settle()
    assert "1.02K weights" in find.said
    asked = len(server.log)
    find.qtbot.mouseClick(find.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    find.settle()
    assert len(server.log) == asked, "it is open already"


def test_arrow_keys_go_from_the_field_through_the_list(find: Find, server: HubServer) -> None:
    find.type("gguf")
    asked = len(server.log)
    find.qtbot.keyClick(find.field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is find.list
    find.settle()
    assert len(server.log) == asked, "having the focus asks for nothing"
    find.qtbot.keyClick(find.list, Qt.Key.Key_Return)
    find.settle()
    assert "Tiny-GGUF" in find.said
    find.qtbot.keyClick(find.list, Qt.Key.Key_Down)
    find.settle()
    assert "Third-tiny-GGUF" in find.said


# --- errors ---


def test_without_a_network_one_sentence_and_what_still_works(offline: Find) -> None:
    offline.type("tiny")
    assert "Glassbox can't connect to the Hugging Face Hub." in offline.said
    offline.press("Models on this laptop")
    pane = offline.desk.window.pane
    assert isinstance(pane.page, LibraryPage)  # type: ignore[attr-defined]
    offline.show()
    find = offline
    assert isinstance(find.field, QLineEdit)
    find.field.clear()
    find.settle()
    assert "Qwen3 4B" in find.names
    find.choose("Qwen3 4B")
    assert "Glassbox couldn't open Qwen/Qwen3-4B-GGUF" in find.said


def test_a_rate_limit_says_when_to_try_again(find: Find, server: HubServer) -> None:
    server.api_faults.append(Fault(status=429, headers=(("retry-after", "40"),)))
    find.type("tiny")
    assert "Try again in 40 seconds." in find.said
    find.press("Try again")
    find.settle()
    assert find.names == ["Tiny-GGUF", "Third-tiny-GGUF"]


def test_the_wait_for_a_busy_hub_is_told_and_can_be_ended(find: Find, server: HubServer) -> None:
    """The wait is shown in the same words as for a download, and new text in the field ends it."""
    server.api_faults.append(Fault(status=503, headers=(("retry-after", "4"),)))
    find.field.setFocus()
    find.qtbot.keyClicks(find.field, "tiny")
    find.wait(lambda: "The Hub asked Glassbox to wait. Retrying in " in find.said)
    find.field.clear()
    find.type("second")
    assert find.names == ["Second-GGUF"]
    assert "asked Glassbox to wait" not in find.said
    server.api_faults.append(Fault(status=503, headers=(("retry-after", "1"),)))
    find.page.repository.open("maker/Second-GGUF")
    find.wait(lambda: "The Hub asked Glassbox to wait. Retrying in 1 s." in find.said)
    find.settle()
    assert find.files


def test_a_stopped_request_no_longer_looks_as_if_it_went_on(
    offline: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, hub = offline.page, offline.desk.window.context.hub_requests
    monkeypatch.setattr(hub, "search", lambda *_: Job())
    monkeypatch.setattr(hub, "repository", lambda _: Job())
    offline.field.setText("tiny")
    page.search.search()
    page.repository.open("maker/Tiny")
    assert "Searching the Hugging Face Hub…" in offline.said
    assert "Opening maker/Tiny…" in offline.said
    page.search._task.stop()
    page.repository._task.stop()
    assert "The suggestions date from" in offline.said
    assert "Most models come in several file sizes" in offline.said
    assert "Opening" not in offline.said


def test_a_repository_that_is_gone(find: Find, server: HubServer) -> None:
    find.type("tiny")
    del server.repos["maker/Tiny-GGUF"]
    find.choose("Tiny-GGUF")
    assert "Glassbox couldn't open maker/Tiny-GGUF" in find.said
    assert "Glassbox couldn't find maker/Tiny-GGUF on the Hub" in find.said
    assert not find.files


def test_a_header_that_cannot_be_read_leaves_the_row(find: Find, server: HubServer) -> None:
    put(server, Repo("maker/Broken-GGUF", {"Broken-Q4_0.gguf": b"GGUF" + bytes(60)}))
    find.type("broken")
    find.choose("Broken-GGUF")
    assert find.file("Q4_0").fit is None
    assert "Glassbox can't tell whether the model fits" in find.said
    assert find.file("Q4_0").button == "Download"


def test_a_repository_without_models(find: Find, server: HubServer) -> None:
    put(server, Repo("maker/Empty-GGUF", {"README.md": b"# Empty"}))
    find.type("empty")
    find.choose("Empty-GGUF")
    assert "This repository contains no GGUF models. Choose another repository." in find.said
    assert not find.buttons("Download")


# --- a repository ---


def test_one_row_a_quantization_with_its_meaning(find: Find, model: Path) -> None:
    find.type("tiny")
    find.choose("Tiny-GGUF")
    assert {row.title for row in find.files} == {"Q4_K_M", "Q8_0", "BF16"}
    assert find.file("Q4_K_M").caption == "4-bit, the usual choice"
    assert all(row.model.bytes == model.stat().st_size for row in find.files)
    assert "maker · Apache-2.0 · 1.02K weights · 2,048 tokens of context" in find.said
    find.mark("BF16")
    assert meaning("BF16") in find.said


def test_the_estimate_is_the_one_of_the_file_itself(find: Find, model: Path) -> None:
    find.type("tiny")
    find.choose("Tiny-GGUF")
    fit = find.file("Q8_0").fit
    assert fit is not None
    needed = estimate(read_header(model), 4096)
    assert fit.need.kv_cache == needed.kv_cache > 0
    assert fit.need.compute == needed.compute > 0
    assert fit.need.weights == model.stat().st_size
    assert find.file("Q8_0").memory == f"≈ {size_text(fit.need.total)}"


def test_a_longer_conversation_needs_more(find: Find) -> None:
    find.type("tiny")
    find.choose("Tiny-GGUF")
    fit = find.file("Q8_0").fit
    contexts = find.page.repository.view.contexts
    contexts.setCurrentIndex(contexts.findData(16384))
    longer = find.file("Q8_0").fit
    assert fit is not None
    assert longer is not None
    assert longer.need.kv_cache == 4 * fit.need.kv_cache


@pytest.mark.parametrize(
    ("total", "free", "words", "color"),
    [
        (20e9, 10e9, "fits", "good"),
        (20e9, 1e5, "may be slow", "warn"),
        (2e9, 1e5, "won't fit", "bad"),
    ],
)
def test_the_label_is_for_this_machine(
    make_desk: MakeDesk,
    server: HubServer,
    machine: MakeMachine,
    total: float,
    free: float,
    words: str,
    color: str,
) -> None:
    machine(total, free)
    find = Find(make_desk(endpoint=server.endpoint))
    find.type("tiny")
    find.choose("Tiny-GGUF")
    assert [row.fit_words for row in find.files] == [words] * 3
    view = find.page.repository.view.list
    assert words in str(view.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    picture = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = find.desk.window.context.shell.theme.color(color).rgb()
    painted = int((np.frombuffer(picture.constBits(), np.uint32) == wanted).sum())
    assert painted > 50, "neither icon nor word is to be seen"


def test_a_header_costs_little(find: Find, server: HubServer, starter: str) -> None:
    files: dict[str, bytes | Path] = {
        f"SmolLM2-{kind}.gguf": Path(starter) for kind in ("Q4_1", "Q8_0", "F16")
    }
    put(server, Repo("maker/Smol-GGUF", files))
    find.type("smol")
    find.choose("Smol-GGUF")
    assert all(row.fit_words for row in find.files)
    assert 0 < server.sent < 0.05 * Path(starter).stat().st_size


def test_other_models_in_one_repository_are_told_apart(
    find: Find, server: HubServer, make: Make
) -> None:
    data = next(iter(server.repos["maker/Second-GGUF"].files.values()))
    files = {
        "Small-1B-Q4_0.gguf": data,
        "Large-2B-Q4_0.gguf": data,
        "mmproj-F16.gguf": data,
        "imatrix.gguf": data,
        "Split-Q8_0-00001-of-00002.gguf": data,
    }
    put(server, Repo("maker/Many-GGUF", files))
    find.type("many")
    find.choose("Many-GGUF")
    assert {row.title for row in find.files} == {
        "Small-1B-Q4_0",
        "Large-2B-Q4_0",
        "mmproj-F16",
        "Q8_0",
    }
    assert find.file("mmproj-F16").caption == "lets the model read images"
    assert find.file("Q8_0").caption == "1 of 2 files available"
    assert find.file("Q8_0").button == ""
    assert "1 other file not shown" in find.said
    assert "1.02K weights" not in find.said, "each of the models has its own"


def test_of_many_models_each_is_read_when_it_is_marked(
    find: Find, server: HubServer, model: Path
) -> None:
    data = model.read_bytes()
    files: dict[str, bytes | Path] = {f"Model{n}-Q4_0.gguf": data for n in range(9)}
    put(server, Repo("maker/Zoo-GGUF", files))
    find.type("zoo")
    find.choose("Zoo-GGUF")
    assert sum(bool(row.fit_words) for row in find.files) == 6
    unread = next(row.title for row in find.files if not row.fit_words)
    find.mark(unread)
    find.settle()
    assert find.file(unread).fit_words == "fits"


def test_the_second_choice_counts(find: Find) -> None:
    """Both repositories are requested, but only the second one is shown, with the estimate for its
    file."""
    find.type("gguf")
    for number in (0, 1):
        find.list.setCurrentIndex(find.list.rows.index(number))
    find.settle()
    assert "Third-tiny-GGUF" in find.said
    assert [row.title for row in find.files] == ["Q6_K"]
    assert find.files[0].fit_words


def test_a_late_header_of_the_repository_before_is_dropped(
    find: Find, server: HubServer, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both repositories have a model of the same name."""
    put(server, Repo("other/Tiny-GGUF", {"Tiny-Q4_0.gguf": model.read_bytes()}))
    card, view = find.page.repository, find.page.repository.view
    card.open("maker/Tiny-GGUF")
    find.settle()
    late, jobs = view.facts["Tiny"], [Job(), Job()]
    asked = iter(jobs)
    monkeypatch.setattr(find.desk.window.context.hub_requests, "facts", lambda *_: next(asked))
    for repository in ("maker/Tiny-GGUF", "other/Tiny-GGUF"):
        card.open(repository)
        find.settle()
    jobs[0].finished.emit(late)
    assert not view.facts
    assert "1.02K weights" not in find.said
    jobs[0].failed.emit(UserError("It came too late.", kind="damaged"))
    assert "It came too late." not in find.said
    assert "Reading the file's header on the Hub" in find.said
    jobs[1].finished.emit(late)
    assert "1.02K weights" in find.said


# --- layout ---


def test_no_words_are_cut_off(find: Find) -> None:
    for size in ((1280, 720), (1024, 640), (800, 600), (1920, 1080)):
        find.desk.window.resize(*size)
        find.field.clear()
        find.type("gguf")
        find.choose("Tiny-GGUF")
        # The free memory that is named may change any time, and the layout follows a moment later.
        find.qtbot.waitUntil(lambda: not list(cut_off(find.desk.window)))
        find.type("no such")
        find.qtbot.waitUntil(lambda: not list(cut_off(find.desk.window)))


def test_no_words_of_an_error_are_cut_off(offline: Find) -> None:
    offline.choose("Qwen3 4B")
    offline.type("x")
    assert len(visible(offline.page, ProblemCard)) == 2
    assert not list(cut_off(offline.desk.window))


def test_the_page_is_there_at_once_when_it_was_open_last(
    make_desk: MakeDesk, server: HubServer
) -> None:
    desk: Desk = make_desk(endpoint=server.endpoint, open_pages=(f"models/{FindPage.id}",))
    desk.window.open_pane("models")
    assert Find(desk).names
    assert server.log == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Q4_K_M", "4-bit, the usual choice"),
        ("Q4_K_S", "4-bit, a good compromise"),
        ("UD-Q2_K_XL", "2-bit, heavy quality loss"),
        ("IQ3_XXS", "3-bit, noticeable quality loss"),
        ("Q8_0", "8-bit, hardly any quality loss"),
        ("F16", "16-bit, usually the original"),
        ("FP16", "16-bit, usually the original"),
        ("MXFP4_MOE", "4-bit floating point"),
        ("TQ1_0", "only for ternary models"),
        ("", "precision not in the name"),
        ("SOMETHING", "precision not in the name"),
    ],
)
def test_the_suffix_in_a_few_words(name: str, words: str) -> None:
    assert short_meaning(name) == words
    assert meaning(name).endswith(".")
