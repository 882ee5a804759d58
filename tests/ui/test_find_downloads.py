"""Tests downloads in the window, from a real server: listing, chatting, and errors."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar

from desktop.core import i18n
from desktop.core.errors import UserError
from desktop.core.i18n import LANGUAGES
from desktop.core.process.keyring_entry import SERVICE
from desktop.hub.download.queue_file import DownloadOrder, State
from desktop.hub.repository import RemoteFile, RemoteModel
from desktop.hub.token import ENTRY
from desktop.services.downloads import Download
from desktop.services.jobs import Job
from desktop.ui.look.theme import Theme
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.models.hub.access_card import AccessCard
from desktop.ui.panes.models.hub.downloads_panel import ICONS, DownloadRow, DownloadsPanel
from desktop.ui.panes.models.hub.files_list import STATE_WORDS, FileRow, button_width
from desktop.ui.panes.models.hub.repository_words import button_words
from desktop.ui.panes.models.library.page import LibraryPage
from desktop.ui.shell.status_bar import StatusBar
from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.row_brush import RowBrush
from tests.hub.server import Fault, HubServer, Repo
from tests.ui.conftest import Make, MakeDesk, lock_keyring, start_in, visible
from tests.ui.finding import Find
from tests.ui.test_panes import cut_off

SLOW = Fault(delay=0.02)
"""64 kB every 20 ms, so the file takes about 0.6 s."""


@pytest.fixture
def model(make: Make) -> Path:
    """Valid file of 2 MB: unused bytes follow its weights."""
    path = make("on-the-hub/model.gguf")
    with path.open("ab") as file:
        file.write(bytes(range(256)) * 8000)
    return path


@pytest.fixture
def server(model: Path) -> Iterator[HubServer]:
    data = model.read_bytes()
    files: dict[str, bytes | Path] = {f"Tiny-{kind}.gguf": data for kind in ("Q4_0", "Q8_0")}
    gated = Repo("maker/Gated-GGUF", {"Gated-Q4_0.gguf": data}, gated="manual")
    with HubServer(Repo("maker/Tiny-GGUF", files), gated) as running:
        yield running


@pytest.fixture
def find(make_desk: MakeDesk, server: HubServer) -> Find:
    find = Find(make_desk(endpoint=server.endpoint))
    find.type("gguf")
    find.choose("Tiny-GGUF")
    return find


def test_every_state_is_shown_and_no_other() -> None:
    assert set(STATE_WORDS) == set(ICONS) == set(get_args(State))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_buttons_of_rows_have_room_for_their_labels(
    make_desk: MakeDesk, theme: Theme, code: str
) -> None:
    """`make_desk` resets the language."""
    start_in(code)
    model = RemoteModel("Tiny-Q4_0", "Q4_0", "model", (RemoteFile("Tiny-Q4_0.gguf", 1, ""),), 1)
    order = DownloadOrder("maker/Tiny-GGUF", "main", model.name, "Q4_0", model.files)
    rows = [FileRow(model, "Q4_0")]
    rows += [
        FileRow(model, "Q4_0", download=Download("", order, state, 0, 1))
        for state in get_args(State)
    ]
    labels = {row.button for row in rows} - {""}
    assert len(labels) == 4
    room = theme.px(button_width(theme))
    assert max(RowBrush(theme).width(each, "button") for each in labels) <= room


def spoken(find: Find, title: str) -> str:
    """Return what a screen reader says of a file."""
    rows = find.page.repository.view.list.rows
    index = rows.index(rows.number_of(find.file(title).model))
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def states(find: Find) -> list[str]:
    return [item.state for item in find.desk.downloads.items]


def status(find: Find) -> str:
    bar = find.desk.window.findChild(StatusBar)
    assert bar is not None
    return " | ".join(each.text() for each in visible(bar, QLabel))


def in_folder(tmp_path: Path) -> list[str]:
    folder = tmp_path / "models"
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


# --- from the Hub to a conversation ---


def test_download_list_and_chat(find: Find, model: Path, tmp_path: Path) -> None:
    assert not visible(find.page, DownloadsPanel)
    find.get("Q4_0")
    assert visible(find.page, DownloadRow)
    find.wait(lambda: states(find) == ["done"])
    find.desk.settle()
    listed = [entry.name for entry in find.desk.library.models]
    assert listed == ["Tiny-Q4_0"]
    path = Path(find.desk.library.models[0].path)
    assert path.read_bytes() == model.read_bytes()
    assert in_folder(tmp_path) == ["Tiny-Q4_0.gguf"]
    assert find.file("Q4_0").button == "Chat"
    assert find.file("Q8_0").button == "Download"
    for button in find.buttons("Chat with it")[:1]:
        button.click()
    find.desk.settle()
    assert isinstance(find.desk.window.pane, ChatPane)
    assert [loaded.path for loaded in find.desk.inference.loaded.values()] == [str(path)]


def test_progress_is_told_in_bytes_speed_and_time(find: Find, server: HubServer) -> None:
    server.every_file = Fault(delay=0.1)
    find.get("Q4_0")
    find.wait(lambda: "left" in find.said)
    row = visible(find.page, DownloadRow)[0]
    said = " ".join(each.text() for each in visible(row, QLabel))
    assert "of 2.05 MB" in said
    assert "/s ·" in said
    assert "1 download, " in status(find)


def test_the_status_bar_says_when_something_leaves_the_laptop(
    find: Find, server: HubServer
) -> None:
    assert "Not using the network. Everything runs on this laptop." in status(find)
    server.every_file = SLOW
    find.get("Q4_0")
    find.wait(lambda: "download" in status(find))
    assert "Not using" not in status(find)
    find.wait(lambda: states(find) == ["done"])
    find.wait(lambda: "Not using" in status(find))


def test_pause_and_resume_fetch_every_byte_once(find: Find, server: HubServer) -> None:
    before = server.sent
    server.every_file = SLOW
    find.get("Q4_0")
    find.wait(lambda: find.desk.downloads.items[0].done > 300_000)
    find.press("Pause Tiny · Q4_0")
    find.wait(lambda: "Paused at" in find.said)
    assert find.file("Q4_0").button == "Resume"
    find.press("Resume Tiny · Q4_0")
    find.wait(lambda: states(find) == ["done"])
    whole = find.desk.downloads.items[0].total
    assert server.sent - before < 1.3 * whole


def test_cancel_removes_what_has_arrived(find: Find, server: HubServer, tmp_path: Path) -> None:
    server.every_file = SLOW
    find.get("Q4_0")
    find.wait(lambda: find.desk.downloads.items[0].done > 100_000)
    find.press("Cancel Tiny · Q4_0")
    notices = find.desk.window.notices
    find.wait(lambda: notices.current is not None)
    assert notices.current is not None
    assert "of disk space" in notices.current.text
    assert in_folder(tmp_path) == []
    assert not visible(find.page, DownloadsPanel)
    assert find.file("Q4_0").button == "Download"


def test_a_queue_and_its_order(find: Find, server: HubServer) -> None:
    server.every_file = SLOW
    data = server.repos["maker/Tiny-GGUF"].files["Tiny-Q4_0.gguf"]
    server.repos["maker/Tiny-GGUF"].files["Tiny-F16.gguf"] = data
    find.page.repository.view.reload_asked.emit()
    find.settle()
    for title in ("Q4_0", "Q8_0", "F16"):
        find.get(title)
    find.wait(lambda: states(find) == ["running", "waiting", "waiting"])
    assert "2 queued" in find.said
    assert [button_words(find.file(name)) for name in ("Q4_0", "F16")] == ["Downloading", "Queued"]
    assert not find.buttons("Download Tiny · Q8_0 next")
    find.press("Download Tiny · F16 next")
    order = [item.order.quantization for item in find.desk.downloads.items]
    assert order == ["Q4_0", "F16", "Q8_0"]
    find.wait(lambda: states(find) == ["done"] * 3)
    find.press("Clear finished")
    assert not visible(find.page, DownloadsPanel)
    assert find.desk.library.models


def test_what_was_paused_is_there_at_the_next_start(
    make_desk: MakeDesk, find: Find, server: HubServer
) -> None:
    server.every_file = SLOW
    find.get("Q4_0")
    find.wait(lambda: find.desk.downloads.items[0].done > 100_000)
    find.press("Pause Tiny · Q4_0")
    find.wait(lambda: "Paused at" in find.said)
    find.desk.downloads.shut_down()
    again = Find(make_desk(endpoint=server.endpoint))
    assert "Paused at" in again.said
    again.press("Resume Tiny · Q4_0")
    again.wait(lambda: states(again) == ["done"])


def test_chat_downloads_nothing_if_the_file_is_gone(find: Find, server: HubServer) -> None:
    find.get("Q4_0")
    find.wait(lambda: states(find) == ["done"])
    assert "on this laptop" in spoken(find, "Q4_0")
    find.press("Clear finished")
    find.desk.settle()
    assert find.file("Q4_0").button == "Chat"
    assert "on this laptop" in spoken(find, "Q4_0"), "also without the download"
    assert "on this laptop" not in spoken(find, "Q8_0")
    Path(find.desk.library.models[0].path).unlink()
    find.press("Chat with it")  # before the library has noticed
    notice = find.desk.window.notices.current
    assert notice is not None
    assert notice.text == "Tiny-Q4_0 is no longer on this laptop. Download it again."
    find.desk.settle()
    assert states(find) == []
    assert find.file("Q4_0").button == "Download"
    find.get("Q4_0")
    find.wait(lambda: states(find) == ["done"])


def test_a_model_that_was_removed_from_the_list_is_listed_when_it_is_downloaded_again(
    find: Find,
) -> None:
    library = find.desk.library
    find.get("Q4_0")
    find.wait(lambda: states(find) == ["done"])
    find.desk.settle()
    path = library.models[0].path
    library.remove(path)
    find.press("Clear finished")
    find.desk.settle()
    Path(path).unlink()
    find.get("Q4_0")
    find.wait(lambda: states(find) == ["done"])
    find.desk.settle()
    assert [model.path for model in library.models] == [path]
    assert find.desk.settings.values.hidden_models == ()


def test_a_model_that_is_deleted_in_the_library(find: Find) -> None:
    find.get("Q4_0")
    find.wait(lambda: states(find) == ["done"])
    find.desk.settle()
    library = find.desk.library
    deleting = library.shelf.delete(library.models)
    find.wait(lambda: deleting.done)
    assert find.buttons("Chat with it")  # in the panel
    find.desk.scan()
    assert find.file("Q4_0").button == "Download"
    assert not visible(find.page, DownloadsPanel)


def test_a_model_that_was_deleted_before_the_page_was_opened(
    make_desk: MakeDesk, find: Find, make: Make, server: HubServer
) -> None:
    make("models/Other-F32.gguf")
    find.get("Q4_0")
    find.wait(lambda: states(find) == ["done"])
    find.desk.settle()
    Path(find.desk.downloads.items[0].paths[0]).unlink()
    find.desk.downloads.shut_down()
    desk = make_desk(endpoint=server.endpoint, pane="start")
    desk.scan()
    assert desk.downloads.items
    again = Find(desk)
    assert states(again) == []
    assert not visible(again.page, DownloadsPanel)


def test_a_finished_download_whose_file_is_gone(find: Find) -> None:
    find.get("Q4_0")
    find.wait(lambda: states(find) == ["done"])
    find.desk.settle()
    find.mark("Q8_0")
    Path(find.desk.library.models[0].path).unlink()
    find.press("Chat with it")
    notice = find.desk.window.notices.current
    assert notice is not None
    assert notice.text == "Tiny · Q4_0 is no longer on this laptop. Download it again."
    find.desk.settle()
    assert not visible(find.page, DownloadsPanel)


def test_a_newer_version_of_a_finished_download(find: Find, server: HubServer, model: Path) -> None:
    """It can be downloaded, whether or not the file has the same size."""
    find.get("Q4_0")
    find.wait(lambda: states(find) == ["done"])
    find.desk.settle()
    path, data = Path(find.desk.library.models[0].path), model.read_bytes()
    for newer in (data[:-1] + b"!", data + b"longer"):
        assert find.file("Q4_0").button == "Chat"
        server.repos["maker/Tiny-GGUF"] = Repo("maker/Tiny-GGUF", {"Tiny-Q4_0.gguf": newer})
        find.page.repository.view.reload_asked.emit()
        find.settle()
        assert find.file("Q4_0").button == "Download"
        find.get("Q4_0")
        find.wait(lambda: states(find) == ["done"])
        find.desk.settle()
        assert path.read_bytes() == newer
    assert find.file("Q4_0").button == "Chat"


def test_progress_updates_only_one_row(find: Find, server: HubServer) -> None:
    server.every_file = Fault(delay=0.1)
    find.get("Q8_0")
    find.wait(lambda: states(find) == ["running"])
    rows = find.page.repository.view.list.rows
    updated: list[tuple[int, int]] = []
    rows.dataChanged.connect(lambda first, last: updated.append((first.row(), last.row())))
    find.wait(lambda: len(updated) > 1)
    number = rows.number_of(find.file("Q8_0").model)
    assert set(updated) == {(number, number)}
    shown = find.file("Q8_0").download
    assert shown is not None
    assert 0 < shown.fraction < 1


def test_what_was_done_before_the_last_start_can_be_talked_to(
    make_desk: MakeDesk, find: Find, server: HubServer
) -> None:
    find.get("Q4_0")
    find.wait(lambda: states(find) == ["done"])
    find.desk.downloads.shut_down()
    again = Find(make_desk(endpoint=server.endpoint))
    again.desk.scan()
    again.press("Chat with it")
    again.desk.settle()
    assert isinstance(again.desk.window.pane, ChatPane)
    assert again.desk.inference.loaded


def test_the_parts_of_a_row_stand_beside_each_other(find: Find, server: HubServer) -> None:
    server.every_file = SLOW
    find.get("Q4_0")
    find.get("Q8_0")
    find.qtbot.wait(50)
    for row in visible(find.page, DownloadRow):
        name = visible(row, ElidedLabel)[0].geometry()
        bar = visible(row, QProgressBar)[0].geometry()
        said = next(each for each in visible(row, QLabel) if not isinstance(each, ElidedLabel))
        assert 0 < name.left() < name.right() < bar.left() < bar.right() < said.geometry().left()


# --- errors ---


def test_a_wrong_byte_is_refused_and_not_listed(
    find: Find, server: HubServer, tmp_path: Path
) -> None:
    server.every_file = Fault(wrong_byte=1_000_000)
    find.get("Q4_0")
    find.wait(lambda: states(find) == ["failed"])
    problem = find.desk.downloads.items[0].problem
    assert problem is not None
    assert problem.message in find.said
    find.desk.settle()
    assert not find.desk.library.models
    assert "Tiny-Q4_0.gguf" not in in_folder(tmp_path)
    server.every_file = Fault()
    find.press("Retry Tiny · Q4_0")
    find.wait(lambda: states(find) == ["done"])


def test_a_failure_is_told_again_in_another_language(find: Find, server: HubServer) -> None:
    server.every_file = SLOW
    find.get("Q4_0")
    find.wait(lambda: find.desk.downloads.items[0].done > 100_000)
    find.press("Pause Tiny · Q4_0")
    find.wait(lambda: "Paused at" in find.said)
    server.every_file = Fault(status=503)
    find.press("Resume Tiny · Q4_0")
    find.wait(lambda: states(find) == ["failed"])
    problem = find.desk.downloads.items[0].problem
    assert problem is not None
    assert problem.message in find.said
    find.desk.settings.change(language="de")
    find.wait(lambda: i18n.language() == "de")
    find.settle()
    assert problem.again() != problem.message
    assert problem.again() in find.said


def test_only_a_failure_has_the_color_of_errors(find: Find, server: HubServer) -> None:
    def color() -> str:
        (row,) = visible(find.page, DownloadRow)
        return row._said.palette().color(QPalette.ColorRole.WindowText).name()

    theme = find.desk.window.context.shell.theme
    server.every_file = Fault(status=404)
    find.get("Q4_0")
    find.wait(lambda: states(find) == ["failed"])
    assert color() == theme.color("bad").name()
    server.every_file = SLOW
    find.press("Retry Tiny · Q4_0")
    find.wait(lambda: states(find) == ["running"])
    assert color() == theme.color("ink3").name()


def test_a_file_that_is_gone(find: Find, server: HubServer) -> None:
    del server.repos["maker/Tiny-GGUF"]
    find.get("Q4_0")
    find.wait(lambda: states(find) == ["failed"])
    assert find.buttons("Retry Tiny · Q4_0")
    assert not find.buttons("Get access")


def test_elsewhere_a_notice_says_what_became_of_it(find: Find, server: HubServer) -> None:
    server.every_file = SLOW
    find.get("Q4_0")
    find.desk.window.open_pane("chat")
    notices = find.desk.window.notices
    find.wait(lambda: notices.current is not None)
    assert notices.current is not None
    assert notices.current.text == "Tiny-Q4_0 is now on this laptop."
    notices.act()
    find.desk.settle()
    assert find.desk.inference.loaded
    find.show()
    server.every_file = Fault(status=404)
    find.get("Q8_0")
    find.desk.window.open_pane("chat")
    find.wait(lambda: notices.current is not None and notices.current.error is not None)
    notices.act()
    assert "Q8_0" in [item.order.quantization for item in find.desk.downloads.items]
    assert visible(find.page, DownloadRow)


def test_on_another_page_of_models_a_notice_says_why_it_failed(
    find: Find, server: HubServer
) -> None:
    repository, model = find.page.repository.view.repository, find.file("Q4_0").model
    assert repository is not None
    server.every_file = Fault(status=404)
    find.desk.open_page("models", LibraryPage)
    find.desk.downloads.add(repository, model)
    notices = find.desk.window.notices
    find.wait(lambda: notices.current is not None)
    problem = find.desk.downloads.items[0].problem
    assert notices.current is not None
    assert notices.current.error is problem
    notices.act()
    assert visible(find.page, DownloadRow)


def test_no_chat_is_offered_with_an_image_encoder(find: Find, server: HubServer) -> None:
    files = server.repos["maker/Tiny-GGUF"].files
    files["mmproj-Tiny-F16.gguf"] = files["Tiny-Q4_0.gguf"]
    find.page.repository.view.reload_asked.emit()
    find.settle()
    repository = find.page.repository.view.repository
    encoder = find.file("mmproj-Tiny-F16").model
    assert repository is not None
    find.desk.window.open_pane("chat")
    find.desk.downloads.add(repository, encoder)
    notices = find.desk.window.notices
    find.wait(lambda: notices.current is not None)
    assert notices.current is not None
    assert notices.current.text == "mmproj-Tiny-F16 is now on this laptop."
    assert notices.current.action is None
    find.show()
    find.mark("mmproj-Tiny-F16")
    (button,) = find.buttons("On this laptop")
    assert not button.isEnabled()
    assert not find.buttons("Chat with it")


# --- access ---


def test_gated_says_where_to_ask(find: Find, server: HubServer) -> None:
    find.choose("Gated-GGUF")
    assert visible(find.page, AccessCard)
    assert "Access on request" in find.said
    assert "huggingface.co/settings/tokens" in find.said
    ask = find.buttons("Request access…")[0]
    assert ask.toolTip() == f"{server.endpoint}/maker/Gated-GGUF"
    assert "Once you have access, Glassbox can tell whether the model fits." in find.said


def test_a_gated_download_leads_to_the_same_place(find: Find) -> None:
    find.choose("Gated-GGUF")
    find.get("Q4_0")
    find.wait(lambda: states(find) == ["failed"])
    find.choose("Tiny-GGUF")
    assert not visible(find.page, AccessCard)
    find.press("Get access")
    find.settle()
    assert visible(find.page, AccessCard)


def test_a_token_is_tried_kept_in_the_keyring_and_nowhere_else(
    find: Find,
    server: HubServer,
    secrets: dict[tuple[str, str], str],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    find.choose("Gated-GGUF")
    field = next(f for f in visible(find.page, QLineEdit) if "token" in f.accessibleName())
    assert field.echoMode() is QLineEdit.EchoMode.Password
    field.setText("hf_wrong_token")
    assert not find.buttons("Save token")[0].isEnabled()
    assert "Your token isn't sent there unless you agree" in find.said
    field.clear()
    find.press("Send my token to this address")
    assert f"your token is sent to {server.endpoint}" in find.said
    find.qtbot.keyClicks(field, "hf_wrong_token")
    find.press("Save token")
    find.settle()
    assert "doesn't accept your token" in find.said
    assert secrets == {}
    field.clear()
    server.may_read.add("hf_good_token")
    find.qtbot.keyClicks(field, "hf_good_token")
    find.press("Save token")
    find.settle()
    assert list(secrets.values()) == ["hf_good_token"]
    assert field.text() == ""
    assert find.file("Q4_0").fit_words
    assert "belongs to somebody. Your token is stored in the system's keyring." in find.said
    find.get("Q4_0")
    find.wait(lambda: states(find) == ["done"])
    find.desk.settings.flush()
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"hf_good_token" not in path.read_bytes(), path
    assert "hf_good_token" not in caplog.text
    find.press("Remove token")
    find.settle()
    assert secrets == {}
    assert "belongs to somebody" not in find.said
    assert find.desk.settings.values.token_addresses == (server.endpoint,)
    find.press("Stop sending my token")
    assert find.desk.settings.values.token_addresses == ()


def test_one_token_is_checked_at_a_time(find: Find, monkeypatch: pytest.MonkeyPatch) -> None:
    checks: list[Job] = []

    def sign_in(_token: str) -> Job:
        checks.append(Job())
        return checks[-1]

    monkeypatch.setattr(find.desk.window.context.hub_requests, "sign_in", sign_in)
    find.choose("Gated-GGUF")
    find.press("Send my token to this address")
    field = next(f for f in visible(find.page, QLineEdit) if "token" in f.accessibleName())
    (save,) = find.buttons("Save token")
    for keys in ("hf_some", "", "_token"):
        find.qtbot.keyClicks(field, keys)
        find.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert len(checks) == 1
    checks[0].failed.emit(UserError("The Hub refuses it."))
    assert "The Hub refuses it." in find.said
    assert save.isEnabled()
    find.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert len(checks) == 2
    find.press("Stop sending my token")
    checks[1].failed.emit(UserError("The Hub refuses it again."))
    assert "The Hub refuses it again." in find.said
    assert not save.isEnabled(), "it wouldn't be sent"


def test_a_keyring_that_takes_no_token_is_said(
    find: Find, server: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock_keyring(monkeypatch)
    server.may_read.add("hf_good_token")
    find.choose("Gated-GGUF")
    find.press("Send my token to this address")
    field = next(f for f in visible(find.page, QLineEdit) if "token" in f.accessibleName())
    find.qtbot.keyClicks(field, "hf_good_token")
    find.press("Save token")
    find.settle()
    assert find.file("Q4_0").fit_words, "the repository was opened again"
    assert "This laptop has no unlocked keyring" in find.said


def test_a_token_that_stays_in_a_locked_keyring(
    find: Find,
    server: HubServer,
    secrets: dict[tuple[str, str], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    secrets[SERVICE, ENTRY] = "hf_good_token"
    find.choose("Gated-GGUF")
    lock_keyring(monkeypatch)
    find.press("Remove token")
    find.settle()
    notice = find.desk.window.notices.current
    assert notice is not None
    assert "keyring couldn't delete the token" in notice.text
    assert "Your token is stored" not in find.said, "it isn't used any more"
    assert not find.buttons("Remove token")


# --- layout ---


def test_no_words_are_cut_off(find: Find, server: HubServer) -> None:
    def cut() -> list[str]:
        return [words for words in cut_off(find.desk.window) if "sticks out" not in words]

    sizes = ((1280, 720), (800, 600), (1920, 1080))
    server.every_file = Fault(status=404)
    find.get("Q4_0")
    find.wait(lambda: states(find) == ["failed"])
    server.every_file = Fault(delay=0.1)
    find.get("Q8_0")
    find.wait(lambda: "/s" in find.said)
    for size in sizes:
        find.desk.window.resize(*size)
        find.qtbot.wait(20)
        assert not cut(), size
    find.choose("Gated-GGUF")
    for size in sizes:
        find.desk.window.resize(*size)
        find.qtbot.wait(50)
        assert not cut(), size


def test_every_control_of_a_row_has_a_name(find: Find, server: HubServer) -> None:
    server.every_file = SLOW
    find.get("Q4_0")
    row = visible(find.page, DownloadRow)[0]
    names = {each.accessibleName() for each in visible(row, ElidedLabel)}
    assert names == {"Tiny · Q4_0"}
    assert find.buttons("Pause Tiny · Q4_0")
    assert find.buttons("Cancel Tiny · Q4_0")
