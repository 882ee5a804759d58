"""Tests displayed model names: duplicates are told apart, and long names are shortened sensibly."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox

from desktop.core.library.models import ModelFile
from desktop.ui.look.theme import Theme
from desktop.ui.names import places, shortened
from desktop.ui.panes.benchmarks.quality.page import QualityPage
from desktop.ui.panes.experts.live.page import LivePage
from desktop.ui.panes.models.library.list import LibraryList
from desktop.ui.panes.paged import PanePage
from desktop.ui.panes.quantization.blocks.page import BlocksPage
from desktop.ui.panes.quantization.smaller.page import SmallerPage
from desktop.ui.places import PaneId
from desktop.ui.widgets.name_box import NameBox
from desktop.ui.workshop.profile_dialogs import SaveProfileDialog
from tests.ui.conftest import Chat, Desk, Make, MakeDesk


def file(path: str, name: str = "A-Q4_0") -> ModelFile:
    return ModelFile(path, name, "folder", 1, None, None)


def test_only_what_is_called_the_same_gets_a_place() -> None:
    models = [file("/a/x/A.gguf"), file("/b/x/A.gguf"), file("/b/x/B.gguf", "B")]
    assert places(models) == {"/a/x/A.gguf": "a/x", "/b/x/A.gguf": "b/x"}
    assert places([file("/a/A.gguf"), file("/b/A.gguf")]) == {"/a/A.gguf": "a", "/b/A.gguf": "b"}
    same_folder = [file("/a/A.gguf"), file("/a/A.GGUF")]
    assert places(same_folder) == {"/a/A.gguf": "A.gguf", "/a/A.GGUF": "A.GGUF"}
    three = [*same_folder, file("/b/A.gguf")]
    assert sorted(places(three).values()) == ["a/A.GGUF", "a/A.gguf", "b/A.gguf"]


NAME = "SmolLM2-135M-Instruct · Q4_1"


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (28, NAME),
        (24, "SmolLM2-135M-Ins… · Q4_1"),
        (19, "SmolLM…135M… · Q4_1"),
        (10, "135M…"),
    ],
)
def test_the_size_and_the_quantization_are_cut_last(room: int, shown: str) -> None:
    assert shortened(NAME, lambda text: len(text) <= room) == shown


def test_every_name_has_a_short_form() -> None:
    for name in ("", "x", "7B", "a · b", "ünï·", "no size at all · F32", "M" * 300):
        for room in range(1, 12):
            assert len(shortened(name, lambda text, room=room: len(text) <= room)) <= room


def test_two_models_of_one_name_are_told_apart_in_the_list(make_desk: MakeDesk, make: Make) -> None:
    desk: Desk = make_desk(pane="models")
    for folder in ("one", "two"):
        desk.add(make(f"{folder}/Tiny-F32.gguf"))
    rows = desk.window.pane.findChild(LibraryList)
    assert rows is not None
    spoken = [rows.rows.index(row).data(11) for row in range(2)]  # Qt.AccessibleTextRole
    assert "in one" in spoken[0]
    assert "in two" in spoken[1]


def test_two_models_of_one_name_are_told_apart_in_the_picker(chat: Chat, make: Make) -> None:
    desk = chat.desk
    desk.add(make("other/model-1.gguf"))
    chat.view.model._fill()
    texts = [action.text() for action in chat.view.model.menu().actions() if action.isCheckable()]
    assert len(set(texts)) == 2
    assert any("other" in text for text in texts)


@pytest.mark.parametrize(
    ("pane", "page"),
    [
        ("quantization", SmallerPage),
        ("quantization", BlocksPage),
        ("experts", LivePage),
        ("benchmarks", QualityPage),
    ],
)
def test_two_models_of_one_name_are_told_apart_on_every_page(
    pane: PaneId, page: type[PanePage], desk: Desk, make: Make
) -> None:
    for folder in ("one", "two"):
        desk.add(make(f"{folder}/Tiny-F32.gguf"))
    shown = desk.open_page(pane, page)
    desk.settle()
    boxes = shown.findChildren(NameBox)
    texts = [box.itemText(at) for box in boxes for at in range(box.count())]
    texts += [box.text() for box in shown.findChildren(QCheckBox)]
    for name in ("Tiny · F32 · in one", "Tiny · F32 · in two"):
        assert name in texts


def test_two_models_of_one_name_are_told_apart_in_a_workshop_profile(
    desk: Desk, make: Make, theme: Theme
) -> None:
    for folder in ("one", "two"):
        desk.add(make(f"{folder}/Tiny-F32.gguf"))
    models, values = desk.library.models, desk.settings.values
    dialog = SaveProfileDialog(theme, values, models, desk.window)
    assert [box.text().split(",")[0] for box, _ in dialog.models] == [
        "Tiny · F32 · in one",
        "Tiny · F32 · in two",
    ]
