"""Fuzz targets that use Qt or llama.cpp."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtWidgets import QApplication

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.gguf.header import read_header
from desktop.core.messages import (
    TEMPERATURES,
    Generate,
    Generated,
    LoadModel,
    Message,
    Probabilities,
    Token,
    TokenChoice,
    UnloadModel,
)
from desktop.engine.log import ERROR, INFO, LlamaLog
from desktop.engine.remote import wire
from desktop.engine.remote.client import RemoteEngine
from desktop.engine.writing.templates import TemplateRefused, TemplateRenderer
from desktop.ui.look.theme import Theme
from desktop.ui.picture_file import read_picture
from desktop.ui.widgets.markdown.blocks import BlockSplitter
from desktop.ui.widgets.markdown.text_style import MarkdownStyle
from desktop.ui.widgets.markdown.writer import BlockWriter
from tests import tiny_model
from tests.fuzz.target import Target, folder, from_file, text_of
from tests.ui.markdown_samples import SAMPLES

PATIENCE_S = 20.0
"""Seconds after which a user would have stopped the engine."""


@cache
def _theme() -> Theme:
    app = QApplication.instance() or QApplication(["fuzz"])
    assert isinstance(app, QApplication)
    return Theme(app)


def _shown(data: bytes) -> None:
    """Show Markdown as a document does."""
    style = MarkdownStyle(_theme())
    document, writer = QTextDocument(), BlockWriter(style)
    splitter = BlockSplitter()
    for block in splitter.feed(text_of(data)) + splitter.rest(final=True):
        if block.kind == "table":
            writer.write_table(QTextDocument(), block)
        elif block.kind == "text":
            writer.write(document, block)
    document.toPlainText()


def _texts() -> Iterator[bytes]:
    return (text.encode()[:4000] for text in SAMPLES.values())


def _pictures() -> Iterator[bytes]:
    image = QImage(5, 3, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    for kind in ("PNG", "JPG", "WEBP", "BMP", "GIF", "TIFF"):
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        if image.save(buffer, kind):  # pyright: ignore[reportArgumentType, reportCallIssue]
            yield bytes(data.data())


@cache
def _log() -> LlamaLog:
    return LlamaLog()


def _lines(data: bytes) -> None:
    """Read log lines of llama.cpp, which contain a model's own text."""
    log = _log()
    log.clear()
    half = len(data) // 2
    log._take(INFO, data[:half], None)
    log._take(ERROR, data[half:] + b"\n", None)
    log.errors()
    log.text()
    for where, _, size in log.buffers():
        assert where
        assert size >= 0


@cache
def _renderer() -> TemplateRenderer:
    return TemplateRenderer()


def _template(data: bytes) -> None:
    variables: dict[str, Any] = {"bos_token": "<s>", "eos_token": "</s>"}
    turns = [Message("user", "a"), Message("assistant", "b"), Message("user", "c")]
    _renderer().render(text_of(data), turns, variables, Cancel())


def _templates() -> Iterator[bytes]:
    yield (
        b"{% for m in messages %}{% if m.role == 'tool' %}{{ raise_exception('x') }}{% endif %}"
        b"{{ bos_token + m['content'] | trim | tojson }}{% endfor %}{{ strftime_now('%d') }}"
    )


@cache
def _engine() -> RemoteEngine:
    return RemoteEngine()


@cache
def _tiny() -> tuple[bytes, bytes]:
    """Return the header and the weights of a model that llama.cpp can run."""
    path = tiny_model.write(folder() / "whole.gguf")
    data, end = path.read_bytes(), read_header(path).data_offset
    return data[:end], data[end:]


def _run(data: bytes) -> None:
    """Load any header with valid weights after it. llama.cpp's process may end, or be ended if it
    hangs; an error must be reported."""
    path = folder() / "model.gguf"
    path.write_bytes(data + bytes(-len(data) % 32) + _tiny()[1])
    cancel = Cancel()
    patience = threading.Timer(PATIENCE_S, cancel.set)
    patience.start()
    load = LoadModel(str(path), context_length=64, threads=1)
    ask = Generate(load.key, (Message("user", "a"),), max_tokens=2)
    try:
        for request in (load, ask):
            for _ in _engine().run(request, cancel):
                pass
    except Cancelled:
        return
    finally:
        patience.cancel()
        with contextlib.suppress(UserError):
            list(_engine().run(UnloadModel(load.key), Cancel()))


@dataclass
class _Pipe:
    """Pipe with one message from a compromised engine."""

    data: bytes = b""
    closed: bool = False
    readable: bool = True

    def send_bytes(self, data: bytes) -> None:
        self.data = data

    def recv_bytes(self, _most: int) -> bytes:
        return self.data


def _message(data: bytes) -> None:
    number, content = wire.receive(cast(Any, _Pipe(data)))
    assert isinstance(number, int)
    if isinstance(content, wire.Tokens):
        for token in map(Token, content.ids, content.texts, content.probabilities):
            assert token.text is not None


def _messages() -> Iterator[bytes]:
    probabilities = Probabilities(0.5, (TokenChoice(1, "a", 0.0),), (1.0,) * len(TEMPERATURES))
    done = Generated("end", 5, 0, 4, 0.1, None, 88.5, 9, 512, 2, 77)
    problem = wire.Problem("a", "error", "", "b")
    tokens = wire.Tokens([1, 2], ["a", "é"], [probabilities, None])
    for content in (wire.Hello(), tokens, wire.End(["a"], False, problem), done):
        pipe = _Pipe()
        wire.send(cast(Any, pipe), 1, content)
        yield pipe.data
    yield b'["Tokens", 1, {"ids": [1], "texts": ["\\ud800"], "probabilities": [null]}]'


def close() -> None:
    """End the processes that the targets have started."""
    for each in (_engine, _renderer):
        each().close()
        each.cache_clear()


def _drawn(path: Any) -> None:
    _theme()
    read_picture(str(path))


TARGETS = (
    Target("markdown_shown", _shown, _texts),
    Target("picture", from_file(_drawn), _pictures),
    Target(
        "llama_log",
        _lines,
        lambda: [
            b"load_tensors:   CPU model buffer size =    5.25 MiB\nllama_kv_cache: size = 1 MiB\n"
        ],
    ),
    Target("wire", _message, _messages, (wire.Refused,), json=True),
    Target("engine", _run, lambda: [_tiny()[0]]),
    Target("chat_template", _template, _templates, (UserError, TemplateRefused)),
)
