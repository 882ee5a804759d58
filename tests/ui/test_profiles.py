"""Tests workshop profiles in the real window: a file goes to another laptop, which shows what it
changes, asks, and can go back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QPushButton,
    QScrollArea,
)

from desktop.core.gguf.fingerprint import content_fingerprint
from desktop.core.i18n import tr
from desktop.core.numbers.units import size_text
from desktop.core.packs.profile import (
    PLAN_FORMAT,
    NeededModel,
    WorkshopProfile,
    read_profile,
    write_profile,
)
from desktop.core.settings import Preferences
from desktop.ui.experiments import BY_ID, GROUPS
from desktop.ui.panes.start import StartPane
from desktop.ui.shell.actions import actions
from desktop.ui.shell.command_palette import matching
from desktop.ui.workshop.profile_dialogs import SaveProfileDialog, UseProfileDialog
from tests.ui.conftest import Desk, Make, MakeDesk, visible

MONDAY = WorkshopProfile("Monday", ("open", "pi"), "dark", 1.2, "fr")


def start(desk: Desk) -> StartPane:
    desk.window.open_pane("start")
    assert isinstance(desk.window.pane, StartPane)
    return desk.window.pane


def told(desk: Desk) -> str:
    desk.qtbot.wait(1)  # some messages come a moment later
    notice = desk.window.notices.current
    return "" if notice is None else notice.text


def asked(desk: Desk) -> UseProfileDialog:
    dialogs = [each for each in desk.window.findChildren(UseProfileDialog) if each.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def opened(desk: Desk, path: Path) -> UseProfileDialog:
    """Open a file as a double click does. Return the dialog that asks."""
    desk.window.open_files([str(path)])
    desk.qtbot.waitUntil(lambda: bool(desk.window.findChildren(UseProfileDialog)))
    return asked(desk)


def file_of(folder: Path, profile: WorkshopProfile) -> Path:
    path = folder / "monday.glassbox-profile"
    write_profile(path, profile)
    return path


def words(dialog: UseProfileDialog) -> list[str]:
    return [each.text() for each in visible(dialog, QLabel)]


def test_from_one_laptop_to_another(
    make_desk: MakeDesk, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make("models/A-F32.gguf")
    make("models/B-F32.gguf")
    desk = make_desk(theme="dark", scale=1.2, plan_title="Monday", plan=("open", "pi"))
    desk.scan()
    saved = tmp_path / "monday.glassbox-profile"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "monday"), ""))
    start(desk).actions_of_plan["Save a workshop profile…"].trigger()
    dialog = desk.window.findChild(SaveProfileDialog)
    assert dialog is not None
    assert dialog.checked() == ["plan", "theme", "scale"]
    assert dialog.name.text() == "Monday"
    dialog.models[0][0].click()
    dialog.save.click()
    desk.qtbot.waitUntil(lambda: told(desk) == "monday.glassbox-profile was saved.")
    (tmp_path / "models" / "A-F32.gguf").unlink()

    other = make_desk(theme="light", scale=1.0, plan_title="", plan=(), system_prompt="Mine")
    other.scan()
    before = other.settings.values
    asks = opened(other, saved)
    assert list(asks.boxes) == ["plan", "theme", "scale"]
    assert "Use the workshop profile “Monday”?" in words(asks)
    assert "Missing" in words(asks)
    assert other.settings.values == before  # nothing changes before the user agrees
    asks.use.click()
    values = other.settings.values
    assert (values.plan, values.plan_title) == (("open", "pi"), "Monday")
    assert (values.theme, values.scale, values.system_prompt) == ("dark", 1.2, "Mine")
    assert [card.offered.id for card in start(other).grid.cards] == ["open", "pi"]
    assert told(other) == (
        "The workshop profile “Monday” is in use. 1 of its models is missing on this laptop."
    )
    other.window.notices.act()
    assert other.settings.values == before
    in_groups = [each for ids in GROUPS.values() for each in ids]
    assert [card.offered.id for card in start(other).grid.cards] == in_groups


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_both_dialogs_fit_into_a_low_window(
    make_desk: MakeDesk, make: Make, tmp_path: Path, scale: float
) -> None:
    for number in range(12):
        make(f"models/M{number}-F32.gguf")
    desk: Desk = make_desk(scale=scale)
    desk.scan()

    def check(dialog: QDialog, button: QPushButton) -> None:
        assert dialog.height() < desk.window.height()
        desk.qtbot.waitUntil(lambda: dialog.rect().contains(button.geometry()))
        dialog.reject()

    desk.window.context.profiles.ask_what_to_save()
    saves = desk.window.findChild(SaveProfileDialog)
    assert saves is not None
    assert len(saves.models) == 12
    check(saves, saves.save)
    missing = tuple(NeededModel(f"M{number}", 9) for number in range(12))
    asks = opened(desk, file_of(tmp_path, replace(MONDAY, models=missing)))
    assert len(asks.missing) == 12
    check(asks, asks.use)


def test_of_a_long_name_the_type_and_the_size_stay_in_sight(
    make_desk: MakeDesk, make: Make
) -> None:
    make(f"models/{'Long-' * 20}7B-Instruct-F32.gguf")
    desk: Desk = make_desk()
    desk.scan()
    desk.window.context.profiles.ask_what_to_save()
    dialog = desk.window.findChild(SaveProfileDialog)
    assert dialog is not None
    ((box, model),) = dialog.models
    (area,) = visible(dialog, QScrollArea)
    desk.qtbot.waitUntil(lambda: box.width() <= area.viewport().width())
    assert box.text().endswith(f"… · F32, {size_text(model.bytes)}")
    assert box.accessibleName() == f"{'Long-' * 20}7B-Instruct · F32, {size_text(model.bytes)}"
    box.click()
    assert dialog.chosen_models() == [model]
    dialog.reject()


def test_only_what_is_checked_is_changed(desk: Desk, tmp_path: Path) -> None:
    asks = opened(desk, file_of(tmp_path, MONDAY))
    for part in ("plan", "theme", "scale"):
        asks.boxes[part].click()
    assert asks.use.isEnabled()
    asks.boxes["language"].click()
    assert not asks.use.isEnabled()
    asks.boxes["language"].click()
    asks.use.click()
    changed = Preferences(language="fr")
    values = desk.settings.values
    assert (values.theme, values.language, values.plan) == ("system", changed.language, ())


def test_a_canceled_profile_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    before = desk.settings.values
    opened(desk, file_of(tmp_path, MONDAY)).reject()
    assert desk.settings.values == before
    assert not desk.window.context.profiles.can_go_back


def test_what_is_the_same_is_no_change(make_desk: MakeDesk, make: Make, tmp_path: Path) -> None:
    path = make("models/A-F32.gguf")
    desk = make_desk(theme="dark")
    desk.scan()
    needed = NeededModel("a-f32", path.stat().st_size)
    asks = opened(desk, file_of(tmp_path, WorkshopProfile("M", theme="dark", models=(needed,))))
    assert not asks.boxes
    assert "No change" in words(asks)
    assert "Same name and size on this laptop" in words(asks)  # a profile without fingerprints
    assert [each.text() for each in visible(asks, QPushButton)] == ["Close"]
    asks.reject()
    smaller = NeededModel("A-F32", needed.bytes - 1)
    asks = opened(desk, file_of(tmp_path, WorkshopProfile("M", models=(smaller,))))
    assert any(
        each.startswith("1 model is missing. Import the workshop pack") for each in words(asks)
    )
    asks.reject()


def test_models_are_found_by_their_content(make_desk: MakeDesk, make: Make, tmp_path: Path) -> None:
    """One is here under another name; of the other, only a file of the same name and size."""
    here, other = make("models/A-F32.gguf"), make("models/B-F32.gguf")
    content = content_fingerprint([here])
    desk: Desk = make_desk()
    desk.scan()
    size = here.stat().st_size
    assert other.stat().st_size == size
    models = (NeededModel("Other", size, content), NeededModel("B-F32", size, "0" * 64))
    asks = opened(desk, file_of(tmp_path, WorkshopProfile("M", models=models)))
    assert [each.name for each in asks.missing] == ["B-F32"]
    assert {"On this laptop", "Only a different file with this name"} <= {*words(asks)}
    assert desk.window.notices.current is None
    asks.reject()


def test_back_after_two_profiles_and_a_change_of_ones_own(desk: Desk, tmp_path: Path) -> None:
    profiles = desk.window.context.profiles
    desk.settings.change(theme="light", scale=1.1)
    opened(desk, file_of(tmp_path, MONDAY)).use.click()
    opened(desk, file_of(tmp_path, WorkshopProfile("B", theme="contrast"))).use.click()
    desk.settings.change(scale=1.5)
    context = desk.window.context
    listed = list(
        actions(context.go, desk.settings, context.profiles, desk.window.resetting, desk.window)
    )
    assert matching(listed, "back to your settings")[0].title == "Back to your settings"
    profiles.back()
    values = desk.settings.values
    assert (values.theme, values.scale, values.language, values.plan) == (
        "light",
        1.5,
        "system",
        (),
    )
    assert not profiles.can_go_back
    profiles.back()  # nothing to do
    assert desk.settings.values == values


def test_a_plan_that_was_changed_keeps_its_title(desk: Desk, tmp_path: Path) -> None:
    profiles = desk.window.context.profiles
    opened(desk, file_of(tmp_path, MONDAY)).use.click()
    desk.settings.change(plan=("open", "pi", "fit"))
    profiles.back()
    values = desk.settings.values
    assert (values.theme, values.plan_title, values.plan) == (
        "system",
        "Monday",
        ("open", "pi", "fit"),
    )


def test_a_plan_of_an_earlier_version(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.glassbox-plan.json"
    content = {"format": PLAN_FORMAT, "title": "New", "experiments": ["pi", "telepathy"]}
    path.write_text(json.dumps(content))
    asks = opened(desk, path)
    assert (
        "This version of Glassbox doesn't have one of the plan's experiments. A newer version "
        "may have it."
    ) in words(asks)
    asks.use.click()
    assert desk.settings.values.plan == ("pi",)


@pytest.mark.parametrize("text", ["", "{}", "\x00", '{"format": "glassbox votes", "version": 1}'])
def test_bad_files_are_a_sentence_and_change_nothing(
    desk: Desk, tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.settings.values
    path = tmp_path / "bad.glassbox-profile"
    path.write_text(text)
    desk.window.open_files([str(path)])
    assert told(desk).startswith("bad.glassbox-profile isn't a workshop profile")
    assert not [each for each in desk.window.findChildren(UseProfileDialog) if each.isVisible()]
    assert desk.settings.values == before
    desk.window.notices.dismiss()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "none"), ""))
    start(desk).actions_of_plan["Open a workshop profile…"].trigger()
    assert "doesn't exist" in told(desk)


def test_a_profile_is_dropped_among_other_files(desk: Desk, make: Make, tmp_path: Path) -> None:
    data = QMimeData()
    paths = [file_of(tmp_path, MONDAY), make("elsewhere/A-F32.gguf")]
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, button = QPointF(5, 5), Qt.MouseButton.LeftButton
    modifier = Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(place.toPoint(), copy, data, button, modifier)
    QApplication.sendEvent(desk.window, enter)
    drop = QDropEvent(place, copy, data, button, modifier)
    QApplication.sendEvent(desk.window, drop)
    asked(desk).use.click()
    desk.settle()
    assert [each.name for each in desk.library.models] == ["A-F32"]
    assert desk.settings.values.theme == "dark"
    second = tmp_path / "b.glassbox-profile"
    write_profile(second, MONDAY)
    desk.window.notices.dismiss()
    desk.window.open_files([str(paths[0]), str(second)])
    assert told(desk) == tr("These are several workshop profiles. Open one at a time.")


def test_from_settings_with_a_name_that_is_odd(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.window.open_pane("settings")
    button = next(
        each
        for each in visible(desk.window.pane, QPushButton)
        if each.accessibleName() == "Save a workshop profile"
    )
    button.click()
    dialog = desk.window.findChild(SaveProfileDialog)
    assert dialog is not None
    assert dialog.checked() == []
    assert not dialog.boxes["plan"].isEnabled()  # there is none
    assert not dialog.save.isEnabled()
    dialog.boxes["theme"].click()
    dialog.name.setText("<b>A\u202e</b>/..")
    proposed: list[str] = []

    def ask(*given: object) -> tuple[str, str]:
        proposed.append(Path(str(given[2])).name)
        return str(tmp_path / "a.glassbox-profile"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    dialog.save.click()
    (name,) = proposed
    assert name.endswith(".glassbox-profile")
    assert "/" not in name
    assert "<" not in name
    found, _ = read_profile(tmp_path / "a.glassbox-profile", BY_ID)
    assert (found.title, found.changes) == ("<b>A\ufffd</b>/..", {"theme": "system"})


def test_ctrl_k_finds_them(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = desk.window.context
    listed = list(
        actions(context.go, desk.settings, context.profiles, desk.window.resetting, desk.window)
    )
    assert not [each for each in listed if each.title == "Back to your settings"]
    matching(listed, "save profile")[0].go()
    dialog = desk.window.findChild(SaveProfileDialog)
    assert dialog is not None
    dialog.reject()
    path = file_of(tmp_path, MONDAY)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    matching(listed, "open profile")[0].go()
    asked(desk).reject()
