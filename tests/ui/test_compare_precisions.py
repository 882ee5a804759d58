"""Tests comparing the precisions of a model with the real engine, from the library to the first
difference."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt

from desktop.core.library import shipped_models
from desktop.core.library.models import ModelFile
from desktop.core.quantization.precision_plan import PrecisionPlan
from desktop.core.quantization.quantized_here import QUANTIZED
from desktop.core.resources import resource
from desktop.engine.remote.client import RemoteEngine
from desktop.services import precisions as service
from desktop.services.shelf import Deleted
from desktop.services.task import Steps, Task
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.compare.side_by_side.page import SidePage
from desktop.ui.panes.models.library.page import LibraryPage
from desktop.ui.panes.precision_clear import PrecisionClear
from desktop.ui.panes.quantization.smaller.page import SmallerPage
from tests.ui.conftest import Desk, MakeDesk

WAIT_MS = 240_000
MOST_KILLS = 50
SMALL, TIMED = "Pebble-1-0.4M-Instruct-F16", "Pebble-1-1M-Instruct-F16"


@pytest.fixture
def demos(no_starter: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Two demo models: the smallest one, whose precisions tell a story differently, and the one
    that is quantized to measure the time."""
    folder = tmp_path / "demos"
    folder.mkdir()
    for name in (SMALL, TIMED):
        shutil.copy(resource("models", f"{name}.gguf"), folder)
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", folder)
    return folder


@pytest.fixture
def desk(make_desk: MakeDesk, demos: Path, tmp_path: Path) -> Iterator[Desk]:
    made = make_desk(RemoteEngine(tmp_path / "engine.log"))
    made.window.open_pane("models", LibraryPage.id)
    made.scan()
    yield made
    made.settle()


def path_of(desk: Desk, name: str = SMALL) -> str:
    return next(each.path for each in desk.library.models if each.name == name)


def wait(desk: Desk, done: Callable[[], bool]) -> None:
    desk.qtbot.waitUntil(done, timeout=WAIT_MS)


def side(desk: Desk) -> SidePage:
    assert isinstance(desk.page, SidePage)
    return desk.page


def compare(desk: Desk) -> SidePage:
    """Compare the small model's usual precisions, and wait for the verdict."""
    desk.window.compare_precisions(path_of(desk), agreed=True)
    page = side(desk)
    wait(desk, lambda: len(page.match.answers) == 3 and page.match.answers[0].ended)
    wait(desk, lambda: bool(page.measurement.answers) and not page.running)
    page.refresh()
    return page


def click(desk: Desk, page: SidePage, type_name: str) -> None:
    desk.qtbot.mouseClick(page.precision_row.chips[type_name], Qt.MouseButton.LeftButton)


def test_two_clicks_from_the_library_to_the_first_difference(desk: Desk) -> None:
    page = desk.page
    assert isinstance(page, LibraryPage)
    rows, precisions = page._list, page._detail.precisions
    at = rows.rows.index(rows.rows.row_of(path_of(desk)))
    rows.scrollTo(at)
    place = rows.visualRect(at).center()
    desk.qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)  # the first click
    wait(desk, lambda: "second" in precisions.said.text())
    assert precisions.said.text().startswith("First writes Q8_0 and Q4_K_M: about 1.01 MB, ")
    assert "estimated from earlier quantizations on this laptop" in precisions.button.toolTip()
    desk.qtbot.mouseClick(precisions.button, Qt.MouseButton.LeftButton)  # the second
    compared = side(desk)
    wait(desk, lambda: bool(compared.measurement.answers) and not compared.running)
    compared.refresh()
    names = [compared.rivals.short(each) for each in compared.rivals.paths]
    assert names == ["F16", "Q8_0", "Q4_K_M"]
    cards = compared.cards[:3]
    assert [card.facts["File"] for card in cards] == ["949 kB", "534 kB", "474 kB"]
    assert cards[2].tag.text().startswith("differs at token ")
    assert all(card.text.toPlainText() for card in cards)
    assert "Q4_K_M" in compared.reading_card.title.text()
    assert "95% interval" in compared.reading_card.said.text(), "the verdict"
    for name in ("Q8_0", "Q4_K_M"):
        path = desk.library.models_folder / f"Pebble-1-0.4M-Instruct-{name}.gguf"
        assert desk.library.get(path) is not None


def test_the_files_are_as_large_as_was_said_and_times_are_kept(desk: Desk) -> None:
    plans: list[PrecisionPlan] = []
    model = desk.library.get(path_of(desk))
    assert model is not None
    desk.window.context.precisions.plan(model).finished.connect(plans.append)
    wait(desk, lambda: bool(plans))
    compare(desk)
    for each in plans[0].missing(plans[0].chosen):
        name = f"Pebble-1-0.4M-Instruct-{each.type}.gguf"
        assert (desk.library.models_folder / name).stat().st_size == each.bytes
    times = service.QuantizedHere(desk.window.context.data_folder / QUANTIZED).timings()
    assert {each.type for each in times} == {"Q8_0", "Q4_K_M"}
    assert all(each.write_s > 0 for each in times)


def test_chips_add_and_remove_precisions(desk: Desk) -> None:
    page = compare(desk)
    chips = page.precision_row.chips
    assert page.precision_row.name.text() == "Pebble-1-0.4M-Instruct"
    assert list(chips) == ["F16", "Q8_0", "Q6_K", "Q4_K_M", "Q3_K_M", "Q2_K"]
    assert [name for name, each in chips.items() if each.isChecked()] == ["F16", "Q8_0", "Q4_K_M"]
    assert chips["Q2_K"].text() == "Q2_K  + 445 kB"
    assert "in about" in chips["Q2_K"].toolTip()
    click(desk, page, "Q2_K")
    wait(desk, lambda: len(page.match.answers) == 4 and not page.running)
    page.refresh()
    names = [page.rivals.short(each) for each in page.rivals.paths]
    assert names == ["F16", "Q8_0", "Q4_K_M", "Q2_K"]
    assert chips["Q2_K"].text() == "Q2_K"
    assert not chips["Q6_K"].isEnabled()
    assert "up to 4 models" in chips["Q6_K"].toolTip()
    click(desk, page, "Q8_0")
    wait(desk, lambda: len(page.match.answers) == 3 and not page.running)
    page.refresh()
    click(desk, page, "F16")
    wait(desk, lambda: len(page.match.answers) == 2 and not page.running)
    page.refresh()
    names = [page.rivals.short(each) for each in page.rivals.paths]
    assert names == ["Q4_K_M", "Q2_K"]
    assert not chips["Q2_K"].isEnabled()
    assert "needs two models" in chips["Q2_K"].toolTip()


def test_one_button_clears_what_was_written_even_if_it_is_in_use(desk: Desk) -> None:
    page = compare(desk)
    files = desk.window.context.precisions.clearable
    size = sum(Path(each.path).stat().st_size for each in files)
    assert len(files) == 2
    library = desk.open_page("models", LibraryPage)
    spoken = [
        library._list.rows.data(library._list.rows.index(at), Qt.ItemDataRole.AccessibleTextRole)
        for at in range(library._list.rows.rowCount())
    ]
    assert sum("comparison file" in str(each) for each in spoken) == 2
    desk.open_page("compare", SidePage)
    page.ask.length.setValue(1024)
    page.ask.ask()
    wait(desk, lambda: len(page.match.answers[1].tokens) > 1)  # in memory, and writing
    clear = page.precision_row.clear
    assert clear.text() == "Delete 2 comparison files (frees 1.01 MB)"
    desk.qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    wait(desk, lambda: clear.isHidden())
    desk.settle()
    assert size > 1_000_000
    assert not any(Path(each.path).exists() for each in files)
    assert Path(path_of(desk)).exists()
    notice = desk.window.notices.current
    assert notice is not None
    assert notice.error is None
    assert notice.text.endswith("which freed 1.01 MB.")


def test_make_it_smaller_has_them_and_they_can_be_deleted_there(desk: Desk) -> None:
    page = desk.open_page("quantization", SmallerPage)
    page.controls.choose_model(path_of(desk))
    page.controls.types.choose(("Q4_K_M",))
    page.begin()
    wait(desk, lambda: not page.busy)
    desk.settle()
    assert page.results.files.keep.isVisible(), "measured, then deleted"
    desk.qtbot.mouseClick(page.results.files.compare, Qt.MouseButton.LeftButton)
    compared = side(desk)
    row = compared.precision_row
    wait(desk, lambda: row.offer.isVisible())
    assert "Q8_0 (about" in row.question.text(), "nothing is written before this was said"
    desk.qtbot.mouseClick(row.agree, Qt.MouseButton.LeftButton)
    wait(desk, lambda: bool(compared.measurement.answers) and not compared.running)
    desk.open_page("quantization", SmallerPage)
    desk.settle()
    assert not page.results.files.keep.isVisible()
    assert "is kept in" in page.results.files.about.text()
    page.results.files.delete.click()
    desk.settle()
    wait(desk, lambda: len(desk.window.context.precisions.clearable) == 1)


def test_chat_offers_it_for_its_model(desk: Desk) -> None:
    desk.window.chat_with(path_of(desk))
    desk.settle()
    chat = desk.window.pane
    assert isinstance(chat, ChatPane)
    chat.view.model._fill()
    entry = next(
        each for each in chat.view.model._menu.actions() if each.text() == "Compare precisions…"
    )
    entry.trigger()
    row = side(desk).precision_row
    wait(desk, lambda: row.offer.isVisible())
    assert row.name.text() == "Pebble-1-0.4M-Instruct"
    row.decline.click()
    assert row.offer.isHidden()
    assert desk.window.context.precisions.clearable == []


def test_a_full_disk_is_said_before(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = desk.page
    assert isinstance(page, LibraryPage)
    usage = shutil.disk_usage(desk.library.models_folder.parent)
    monkeypatch.setattr(service.shutil, "disk_usage", lambda _: usage._replace(free=480_000))
    said = page._detail.precisions.said
    for name in (TIMED, SMALL):
        page.select(path_of(desk, name))
    wait(desk, lambda: said.text() == "The disk has no room for Q8_0 and Q4_K_M, about 1.01 MB.")
    page._detail.precisions.button.click()
    row = side(desk).precision_row
    wait(desk, lambda: row.offer.isVisible())
    assert "Free up 529 kB" in row.question.text()
    assert row.agree.isHidden()
    assert not row.chips["Q8_0"].isEnabled()
    assert "The disk has 480 kB free" in row.chips["Q8_0"].toolTip()
    assert row.chips["Q4_K_M"].isEnabled(), "there is room for this one"
    assert not desk.library.models_folder.exists() or not any(desk.library.models_folder.iterdir())


def run(desk: Desk, steps: Steps[object]) -> tuple[list[object], list[str]]:
    """Run steps, and return what they returned and the messages of their errors."""
    task, found, errors = Task(desk.window), [], []
    task.finished.connect(found.append)
    task.failed.connect(lambda error: errors.append(error.message))
    task.start(steps)
    wait(desk, lambda: not task.running)
    return found, errors


def planned(desk: Desk) -> PrecisionPlan:
    model = desk.library.get(path_of(desk))
    assert isinstance(model, ModelFile)
    job = desk.window.context.precisions.plan(model)

    def steps() -> Steps[object]:
        return (yield job)

    found, _ = run(desk, steps())
    assert isinstance(found[0], PrecisionPlan)
    return found[0]


def test_the_disk_fills_up_in_between(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = planned(desk)
    usage = shutil.disk_usage(desk.library.models_folder.parent)
    monkeypatch.setattr(service.shutil, "disk_usage", lambda _: usage._replace(free=1000))
    _, errors = run(desk, desk.window.context.precisions.write(plan, ("Q8_0",)))
    assert len(errors) == 1
    assert errors[0].startswith("The disk has 1 kB free, but Q8_0 would take up about 534 kB.")
    assert desk.window.context.precisions.writing is None


def test_the_model_is_deleted_in_between(desk: Desk) -> None:
    plan = planned(desk)
    Path(plan.source.path).unlink()
    _, errors = run(desk, desk.window.context.precisions.write(plan, ("Q8_0",)))
    assert len(errors) == 1
    assert "Traceback" not in errors[0]
    assert not any(desk.library.models_folder.glob("*.gguf"))


def test_an_offer_ends_with_its_model(desk: Desk) -> None:
    desk.window.compare_precisions(path_of(desk))
    row = side(desk).precision_row
    wait(desk, lambda: row.offer.isVisible())
    desk.library.remove(path_of(desk))
    wait(desk, lambda: row.offer.isHidden())


def test_only_one_file_is_written_at_a_time(desk: Desk) -> None:
    plan, precisions = planned(desk), desk.window.context.precisions
    first = Task(desk.window)
    first.start(precisions.write(plan, ("Q8_0",)))
    _, errors = run(desk, precisions.write(plan, ("Q4_K_M",)))
    assert errors == [
        "Pebble-1-0.4M-Instruct · Q8_0 is still being written. Wait until it's done, or stop it."
    ]
    wait(desk, lambda: not first.running)


def test_the_engine_is_killed_while_it_writes(desk: Desk) -> None:
    precisions = desk.window.context.precisions
    plan = planned(desk)
    complete = {
        f"{plan.source.name_without_type}-{each.type}.gguf": each.bytes for each in plan.files
    }
    desk.settle()
    killed: list[int] = []

    def kill() -> None:
        if precisions.writing is not None and desk.engine.process_id and not killed:
            killed.append(desk.engine.process_id)
            psutil.Process(killed[0]).kill()

    desk.inference.current_changed.connect(kill)
    errors: list[str] = []
    for _ in range(MOST_KILLS):  # a process that is killed before it has the request is replaced
        killed.clear()
        run(desk, precisions.clear())
        _, errors = run(desk, precisions.write(planned(desk), ("Q8_0", "Q4_K_M")))
        if errors:
            break
    desk.inference.current_changed.disconnect(kill)
    assert killed
    assert len(errors) == 1
    assert precisions.writing is None
    for left in desk.library.models_folder.iterdir():  # killed just after a file was complete
        assert left.stat().st_size == complete[left.name]
    found, errors = run(desk, precisions.write(planned(desk), ("Q8_0", "Q4_K_M")))
    assert not errors
    assert found


def test_clearing_without_files_frees_nothing(desk: Desk) -> None:
    found, errors = run(desk, desk.window.context.precisions.clear())
    assert (found, errors) == ([Deleted("", 0)], [])
    assert not any(each.isVisible() for each in desk.window.findChildren(PrecisionClear))
