"""Tests pictures in the chat with the fake engine: adding, counting, sending, and storing them."""

from __future__ import annotations

import os
import struct
import threading
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QImageReader
from PySide6.QtWidgets import QDialog

from desktop.core.conversations.drafts import read_drafts
from desktop.core.conversations.export import from_json, to_json, to_markdown
from desktop.core.errors import UserError
from desktop.core.messages import LoadModel
from desktop.ui.picture_file import LONGEST_SIDE, PictureFolder, read_picture
from desktop.ui.widgets.drop_area import DropArea
from desktop.ui.widgets.transcript.document import FileCard
from desktop.ui.widgets.transcript.picture import PictureChip, PictureDialog
from tests import pdf_file, tiny_eye
from tests.core.test_read_at_most import peak
from tests.ui.conftest import Chat, Make, MakeChat, answer_in_chat, visible
from tests.ui.test_chat_drafts import close


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    return write(tmp_path / "cat.png")


def write(path: Path, width: int = 60, height: int = 40, color: str = "teal") -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    assert image.save(str(path))
    return path


@pytest.fixture
def seeing(chat: Chat, tmp_path: Path) -> Chat:
    tiny_eye.write(tmp_path / "mmproj.gguf", model_width=32)
    return chat


def chips(chat: Chat) -> list[PictureChip]:
    return visible(chat.view.composer, PictureChip)


def attach(chat: Chat, *paths: Path) -> None:
    chat.pane.attaching.add_files(map(str, paths))
    chat.desk.settle()


def notice(chat: Chat) -> str:
    return chat.desk.window.context.shell.notices.current.text  # type: ignore[union-attr]


def test_a_file_gets_the_room_beside_the_picture(
    seeing: Chat, picture: Path, tmp_path: Path
) -> None:
    pages = [f"Page {n} {'word ' * 58}" for n in range(40)]
    attach(seeing, pdf_file.write(tmp_path / "book.pdf", pages))
    (card,) = visible(seeing.view.composer, FileCard)
    assert card.agree.text() == "Send the first 29 pages"
    attach(seeing, picture)
    assert card.agree.text() == "Send the first 28 pages"
    card.agree.click()
    seeing.ask("What is it about?")
    (message,) = seeing.requests[0].messages
    assert 'File "book.pdf", pages 1 to 28 of 40:' in message.content
    assert len(message.pictures) == 1


def test_only_formats_that_qt_reads_here_are_offered(
    seeing: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt's plugin for TIFF needs a library that not every system has."""
    asked: list[str] = []
    files = seeing.desk.window.context.shell.files
    monkeypatch.setattr(files, "ask_several", lambda *words: asked.append(words[2]) or [])
    for names in (b"png jpg jpeg webp bmp gif tif tiff svg", b"png jpg jpeg webp bmp gif"):
        here = [QByteArray(each) for each in names.split()]
        monkeypatch.setattr(QImageReader, "supportedImageFormats", lambda here=here: here)
        seeing.pane.attaching.choose()
    assert "*.gif *.tif *.tiff)" in asked[0]
    assert "*.tif" not in asked[1]
    assert "*.png *.jpg *.jpeg *.webp *.bmp *.gif)" in asked[1]


def test_a_picture_goes_with_the_question(seeing: Chat, picture: Path) -> None:
    attach(seeing, picture)
    (chip,) = chips(seeing)
    assert chip.cost.text() == "Tokens not counted yet"
    seeing.ask("What is this?")
    assert chips(seeing) == []
    (message,) = seeing.requests[0].messages
    (sent,) = message.pictures
    assert (sent.width, sent.height) == (60, 40)
    assert sent.rgb[:3] == bytes((0, 128, 128))
    assert len(sent.rgb) == 60 * 40 * 3
    (question,) = seeing.questions
    assert len(question.thumbs) == 1
    seeing.ask("And why?")
    assert [len(each.pictures) for each in seeing.requests[1].messages] == [1, 0, 0]


def test_its_tokens_are_counted_once_the_model_is_loaded(seeing: Chat, picture: Path) -> None:
    attach(seeing, picture)
    path = seeing.pane.choice.path
    seeing.desk.inference.submit(LoadModel(path))
    seeing.desk.settle()
    (chip,) = chips(seeing)
    assert chip.cost.text() == "66 tokens"
    assert "8 × 8 patches" in chip.cost.toolTip()
    chip.thumb.click()
    (dialog,) = visible(seeing.desk.window, PictureDialog)
    assert dialog.words.text().startswith("66 tokens: the model sees 8 × 8 patches")
    assert dialog.words.text().endswith("The count includes markers around the patches.")
    before = dialog.view.grab().toImage()
    dialog.grid.setChecked(False)
    assert dialog.view.grab().toImage() != before
    dialog.done(QDialog.DialogCode.Accepted)


def test_counting_that_was_stopped_says_so_and_can_be_done_later(
    seeing: Chat, picture: Path
) -> None:
    seeing.desk.inference.submit(LoadModel(seeing.pane.choice.path))
    seeing.desk.settle()
    answer_in_chat(seeing.desk)
    seeing.pane.attaching.add_files([str(picture)])
    seeing.qtbot.waitUntil(lambda: bool(chips(seeing)))
    (chip,) = chips(seeing)
    assert chip.cost.text() == "Counting the tokens…"
    seeing.desk.inference.stop_all()
    seeing.desk.settle()
    assert chip.cost.text() == "Tokens not counted yet"
    seeing.pane.attaching.measure()
    seeing.desk.settle()
    assert chip.cost.text() == "66 tokens"


def test_a_picture_of_a_question_is_shown_while_the_engine_is_busy(
    seeing: Chat, picture: Path
) -> None:
    attach(seeing, picture)
    seeing.ask("What is this?")
    answer = answer_in_chat(seeing.desk)
    seeing.questions[0].thumbs[0].click()
    (dialog,) = visible(seeing.desk.window, PictureDialog)
    assert dialog.words.text() == "Counting the tokens…"
    assert not dialog.grid.isVisible()
    answer.cancel()
    seeing.desk.settle()
    assert dialog.words.text().startswith("66 tokens: the model sees 8 × 8 patches")
    assert dialog.grid.isVisible()
    dialog.done(QDialog.DialogCode.Accepted)


def test_a_server_does_not_say_what_a_picture_takes(make_chat: MakeChat, picture: Path) -> None:
    chat = make_chat(models=0, server_models=("http://127.0.0.1:9#Qwen",))
    chat.pane.choice.answer_with("http://127.0.0.1:9#Qwen")
    attach(chat, picture)
    (chip,) = chips(chat)
    assert chip.cost.text() == "Tokens unknown"
    chip.thumb.click()
    (dialog,) = visible(chat.desk.window, PictureDialog)
    assert dialog.words.text().startswith("The model's server doesn't say")
    dialog.done(QDialog.DialogCode.Accepted)


def test_it_comes_back_with_the_conversation(seeing: Chat, picture: Path) -> None:
    attach(seeing, picture)
    seeing.ask("What is this?")
    number = seeing.pane.conversation.id
    seeing.view.panel.new.click()
    picture.unlink()
    seeing.desk.settle()
    seeing.open(number)
    (question,) = seeing.questions
    assert not question.thumbs[0].shown.isNull()
    seeing.ask("And now?")
    assert len(seeing.requests[-1].messages[0].pictures) == 1


def test_a_picture_whose_file_is_gone_is_told(seeing: Chat, picture: Path) -> None:
    attach(seeing, picture)
    seeing.ask("What is this?")
    number = seeing.pane.conversation.id
    seeing.view.panel.new.click()
    seeing.desk.settle()
    folder = seeing.desk.conversations.beside("pictures")
    for file in folder.iterdir():
        file.unlink()
    seeing.pane.attaching.folder._last = None  # pyright: ignore[reportPrivateUsage]
    seeing.open(number)
    (question,) = seeing.questions
    assert not question.thumbs[0].isEnabled()
    seeing.ask("And now?")
    assert seeing.requests[-1].messages[0].pictures == ()
    assert "no longer on this laptop" in notice(seeing)


def test_an_edited_question_keeps_its_picture(seeing: Chat, picture: Path) -> None:
    attach(seeing, picture)
    seeing.ask("What is this?")
    turn = seeing.pane.conversation.turns[0]
    seeing.pane.edit(turn, "What color is it?")
    seeing.wait()
    assert len(seeing.requests[-1].messages[0].pictures) == 1


def test_a_model_that_cannot_see_says_so(chat: Chat, picture: Path) -> None:
    attach(chat, picture)
    assert chips(chat) == []
    assert notice(chat).startswith("This model can't read images")


def test_an_encoder_of_another_model_is_told(chat: Chat, picture: Path, tmp_path: Path) -> None:
    tiny_eye.write(tmp_path / "mmproj.gguf", model_width=64)
    attach(chat, picture)
    assert chips(chat) == []
    assert "belongs to another model" in notice(chat)


def test_an_encoder_that_fits_but_belongs_to_another_model_is_told(
    chat: Chat, make: Make, picture: Path, tmp_path: Path
) -> None:
    make("eagle-2.gguf")
    tiny_eye.write(tmp_path / "mmproj-eagle.gguf", model_width=32)
    attach(chat, picture)
    assert chips(chat) == []
    assert "mmproj-eagle.gguf, belongs to another model" in notice(chat)


def test_it_can_be_taken_off(seeing: Chat, picture: Path) -> None:
    attach(seeing, picture)
    (chip,) = chips(seeing)
    chip.remove.click()
    assert chips(seeing) == []
    seeing.ask("Hello?")
    assert seeing.requests[0].messages[0].pictures == ()


def test_the_same_picture_twice_is_one(seeing: Chat, picture: Path) -> None:
    attach(seeing, picture, picture)
    assert len(chips(seeing)) == 1


def test_a_picture_is_pasted(seeing: Chat, picture: Path) -> None:
    data = QMimeData()
    data.setImageData(QImage(str(picture)))
    assert seeing.edit.canInsertFromMimeData(data)
    seeing.edit.insertFromMimeData(data)
    seeing.desk.settle()
    assert len(chips(seeing)) == 1


def test_a_cell_that_is_also_a_picture_is_pasted_as_text(seeing: Chat, picture: Path) -> None:
    data = QMimeData()
    data.setImageData(QImage(str(picture)))
    data.setText("42")
    seeing.edit.insertFromMimeData(data)
    assert seeing.edit.toPlainText() == "42"


def test_pictures_are_dropped_into_the_chat_and_models_into_the_window(
    seeing: Chat, picture: Path, tmp_path: Path
) -> None:
    def offered(*paths: Path) -> tuple[QMimeData, bool]:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        action = Qt.DropAction.CopyAction
        enter = QDragEnterEvent(QPoint(5, 5), action, data, buttons, keys)
        (area,) = seeing.pane.findChildren(DropArea)
        # Sent to the pane, events would go on to the window.
        area.eventFilter(seeing.pane, enter)
        if enter.isAccepted():
            dropped = QDropEvent(QPoint(5, 5), action, data, buttons, keys)
            area.eventFilter(seeing.pane, dropped)
        return data, enter.isAccepted()

    assert not offered(tmp_path / "model.gguf")[1]
    assert not offered(picture, tmp_path / "model.gguf")[1]
    assert offered(picture)[1]
    seeing.desk.settle()
    assert len(chips(seeing)) == 1


def test_a_picture_is_dragged_from_a_browser(seeing: Chat, picture: Path) -> None:
    """Its address on the web comes along, and isn't fetched."""
    (area,) = seeing.pane.findChildren(DropArea)
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/photo.jpg")])
    assert not area._takes(data)
    data.setImageData(QImage(str(picture)))
    assert area._takes(data)
    area._take(data)
    seeing.desk.settle()
    assert len(chips(seeing)) == 1


def test_what_was_attached_is_there_after_a_restart(
    make_chat: MakeChat, picture: Path, tmp_path: Path
) -> None:
    tiny_eye.write(tmp_path / "mmproj.gguf", model_width=32)
    chat = make_chat()
    attach(chat, picture)
    kept = chat.pane.attaching.ids
    chat.edit.setPlainText("What is th")
    picture.unlink()
    close(chat)
    again = make_chat()
    again.desk.settle()
    assert again.edit.toPlainText() == "What is th"
    assert again.pane.attaching.ids == kept
    assert len(chips(again)) == 1
    again.ask("What is this?")
    assert chips(again) == []
    assert [each.id for each in again.requests[0].messages[0].pictures] == list(kept)
    close(again)
    assert read_drafts(again.desk.conversations.beside("drafts.json")) == {}


def test_each_conversation_has_its_own(seeing: Chat, picture: Path, tmp_path: Path) -> None:
    seeing.ask("One?")
    first = seeing.pane.conversation.id
    seeing.view.panel.new.click()
    seeing.ask("Two?")
    second = seeing.pane.conversation.id
    attach(seeing, picture, write(tmp_path / "dog.png", color="brown"))
    kept = seeing.pane.attaching.ids
    assert len(kept) == 2
    seeing.open(first)
    assert chips(seeing) == []
    seeing.open(second)
    seeing.desk.settle()
    assert seeing.pane.attaching.ids == kept
    seeing.view.panel.new.click()
    assert seeing.pane.attaching.ids == kept, "into a new chat they go along"


def test_a_picture_that_is_read_late_is_not_added_to_another_conversation(
    seeing: Chat, picture: Path
) -> None:
    seeing.ask("One?")
    first = seeing.pane.conversation.id
    seeing.view.panel.new.click()
    seeing.ask("Two?")
    let_go = threading.Event()
    seeing.desk.window.context.runtime.background.call(lambda: let_go.wait(10), "hold the thread")
    seeing.pane.attaching.add_files([str(picture)])
    seeing.open(first)
    let_go.set()
    seeing.desk.settle()
    assert chips(seeing) == []
    assert "before Glassbox had read an image" in notice(seeing)


def test_an_attached_picture_that_is_gone_after_a_restart_is_told(
    make_chat: MakeChat, picture: Path, tmp_path: Path
) -> None:
    tiny_eye.write(tmp_path / "mmproj.gguf", model_width=32)
    chat = make_chat()
    attach(chat, picture)
    close(chat)
    for file in chat.desk.conversations.beside("pictures").iterdir():
        file.unlink()
    again = make_chat(models=0)
    again.desk.settle()
    assert chips(again) == []
    assert notice(again) == (
        "An image in your unsent question is no longer on this laptop. Add it again if you need it."
    )


def test_exports_mention_it(seeing: Chat, picture: Path) -> None:
    attach(seeing, picture)
    seeing.ask("What is this?")
    conversation = seeing.pane.conversation
    (number,) = conversation.turns[0].pictures
    assert f"{number}.png" in to_markdown(conversation)
    assert from_json(to_json(conversation)).turns[0].pictures == (number,)
    wrong = to_json(conversation).replace(number, "../../etc/passwd")
    assert from_json(wrong).turns[0].pictures == ()


def test_pictures_that_cannot_be_read(tmp_path: Path) -> None:
    def sentence(path: Path) -> str:
        with pytest.raises(UserError) as caught:
            read_picture(str(path))
        return caught.value.message

    text = tmp_path / "notes.png"
    text.write_text("no picture")
    assert (
        sentence(text)
        == "notes.png isn't an image that Glassbox can read. Save it as a PNG or JPEG file, "
        "and then add it again."
    )
    (tmp_path / "empty.jpg").touch()
    assert "empty.jpg" in sentence(tmp_path / "empty.jpg")
    half = tmp_path / "half.png"
    half.write_bytes(write(tmp_path / "whole.png", 400, 400).read_bytes()[:80])
    assert "half.png" in sentence(half)
    assert sentence(claims(tmp_path / "huge.bmp", 20_000, 10_000)).startswith(
        "huge.bmp has 200 million pixels"
    )
    assert "zero.bmp" in sentence(claims(tmp_path / "zero.bmp", 0, 0))
    assert sentence(tmp_path / "missing.png")


def claims(path: Path, width: int, height: int) -> Path:
    """Write a bitmap file with a header that claims this size, but without pixels."""
    sizes = width.to_bytes(4, "little") + height.to_bytes(4, "little")
    info = (40).to_bytes(4, "little") + sizes + b"\x01\0\x18\0" + bytes(24)
    path.write_bytes(b"BM" + (54).to_bytes(4, "little") + bytes(4) + b"\x36\0\0\0" + info)
    return path


def test_a_large_picture_is_made_smaller_and_a_clear_one_white(tmp_path: Path) -> None:
    read = read_picture(str(write(tmp_path / "wide.png", 3 * LONGEST_SIDE, 90)))
    assert (read.picture.width, read.picture.height) == (LONGEST_SIDE, 30)
    image = QImage(10, 10, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    image.save(str(tmp_path / "clear.png"))
    assert read_picture(str(tmp_path / "clear.png")).picture.rgb == b"\xff" * 300


def test_a_moving_picture_is_its_first_one(tmp_path: Path) -> None:
    path = tmp_path / "moves.gif"
    path.write_bytes(two_frames())
    read = read_picture(str(path))
    assert read.note == "moves.gif is animated. The model sees only its first frame."
    assert (read.picture.width, read.picture.height) == (1, 1)


def two_frames() -> bytes:
    """Return the smallest GIF with two frames (GIF89a, CompuServe 1990)."""
    frame = b"\x21\xf9\x04\0\x0a\0\0\0" + b"\x2c\0\0\0\0\x01\0\x01\0\0" + b"\x02\x02\x44\x01\0"
    return b"GIF89a\x01\0\x01\0\x80\0\0" + b"\0\0\0\xff\xff\xff" + frame + frame + b"\x3b"


# --- files that aren't the pictures they claim to be ---


def png(width: int, height: int, lines: int = 0) -> bytes:
    """Return a PNG that claims this size and contains this many lines of zeros."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    data = zlib.compress(bytes(lines * (1 + 4 * width)), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("width", "height", "lines", "said"),
    [
        (32_000, 32_000, 100, "1,024 million pixels"),
        (2**31 - 1, 2**31 - 1, 0, "no picture|damaged|million pixels"),
        (100_000_000, 2, 0, "damaged|200 million pixels"),
        (0, 5, 1, "no picture|damaged|no pixels"),
        (5000, 5000, 1, "damaged"),
    ],
)
def test_what_a_picture_claims_is_checked_before_it_is_decoded(
    width: int, height: int, lines: int, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "large.png"
    path.write_bytes(png(width, height, lines))
    with pytest.raises(UserError, match=said):
        read_picture(str(path))


def test_a_file_of_gigabytes_is_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    path.touch()
    os.truncate(path, 6_000_000_000)

    def read() -> None:
        with pytest.raises(UserError, match=r"is too large \(6 GB\)\. The limit .* is 200 MB"):
            read_picture(str(path))

    assert peak(read) < 1_000_000


@pytest.mark.parametrize(
    "content",
    [
        '<svg xmlns="http://www.w3.org/2000/svg" width="9"><image href="{other}"/></svg>',
        "P1\n4 4\n1 0 1 0 1 0 1 0 1 0 1 0 1 0 1 0\n",
        '/* XPM */\nstatic char *x[] = {{"1 1 1 1", "a c red", "a"}};',
    ],
    ids=["SVG", "PBM", "XPM"],
)
def test_a_drawing_called_png_is_not_drawn(content: str, tmp_path: Path, picture: Path) -> None:
    """The drawing isn't drawn, nor are the files that it references."""
    path = tmp_path / "drawing.png"
    path.write_text(content.format(other=picture.as_uri()))
    with pytest.raises(UserError, match="isn't an image that Glassbox can read"):
        read_picture(str(path))


def test_a_folder_of_pictures_is_told_once(seeing: Chat, tmp_path: Path) -> None:
    said: list[object] = []
    seeing.desk.window.context.shell.notices.info = said.append  # type: ignore[method-assign]
    paths = [write(tmp_path / f"{number}.png", color=f"#0000{number:02x}") for number in range(30)]
    attach(seeing, *paths)
    seeing.desk.qtbot.waitUntil(lambda: not seeing.pane.attaching.reading)
    assert len(seeing.pane.attaching.ids) == 8
    assert len(said) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_kept_picture_that_is_something_else(tmp_path: Path) -> None:
    """The program neither waits for a pipe in a picture's place nor draws other files that aren't
    valid pictures."""
    folder = PictureFolder(tmp_path)
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "drawing.png").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    (tmp_path / "huge.png").write_bytes(png(32_000, 32_000, 1))
    (tmp_path / "large.png").touch()
    os.truncate(tmp_path / "large.png", 6_000_000_000)
    for name in ("pipe", "drawing", "huge", "large", "nothing"):
        assert folder.image(name).isNull()
        assert folder.read(name) is None
