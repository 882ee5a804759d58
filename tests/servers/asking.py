"""Asks recorded servers, with short limits, and lets them misbehave."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.messages import (
    Event,
    Generate,
    LoadModel,
    Message,
    Request,
    Token,
)
from desktop.servers.engine import ServerEngine
from desktop.servers.http import Limits
from tests.servers.recorded import MODEL, WORDS, Handler, RecordedServer

QUICK = Limits(5.0, 10.0, 10.0, 10.0, tries=3, pause_s=0.01, longest_pause_s=0.3, loading_s=1.0)
HASTY = Limits(1.0, 1.0, 1.0, 0.5, tries=1, loading_s=0.0)
TEXT = "".join(WORDS)


def ask(engine: ServerEngine, request: Request) -> list[Event]:
    return list(engine.run(request, Cancel()))


def connected(
    server: RecordedServer, key: str = "", limits: Limits = QUICK
) -> tuple[ServerEngine, str]:
    engine = ServerEngine(lambda _: key, limits)
    model = f"{server.address}#{MODEL}"
    ask(engine, LoadModel(model))
    return engine, model


def question(model: str, **more: Any) -> Generate:
    return Generate(model, (Message("user", "Why?"),), **more)


def text_of(events: list[Event]) -> str:
    return "".join(each.text for each in events if isinstance(each, Token))


def problem_of(engine: ServerEngine, request: Request) -> UserError:
    with pytest.raises(UserError) as caught:
        ask(engine, request)
    return caught.value


def raw(*pieces: bytes, kind: str = "text/event-stream") -> Any:
    def misbehave(handler: Handler) -> bool:
        handler.begin(kind)
        for each in pieces:
            handler.wfile.write(each)
            handler.wfile.flush()
        return True

    return misbehave


def piece(text: str, **choice: Any) -> bytes:
    whole = {"choices": [{"index": 0, "delta": {"content": text}, **choice}]}
    return b"data: " + json.dumps(whole).encode() + b"\n\n"


def events_before_failure(engine: ServerEngine, request: Request) -> tuple[list[Event], UserError]:
    seen: list[Event] = []
    with pytest.raises(UserError) as caught:
        for event in engine.run(request, Cancel()):
            seen.append(event)
    return seen, caught.value
