"""Small servers that answer as programs for language models do: RECORDINGS has the shapes, and a
speaker the words. Programs that can run here are also tested themselves (test_contract.py)."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from typing import Any

from desktop.core.servers.facts import Kind
from tests.http_server import EndingServer
from tests.servers.recordings import LENGTH, MODEL, RECORDINGS
from tests.servers.speakers import PROBABILITY, WORDS, FixedWords, Speaker, Spoken

__all__ = ["LENGTH", "MODEL", "PROBABILITY", "WORDS", "Handler", "RecordedServer"]

Answer = tuple[int, dict[str, Any]]
Misbehave = Callable[["Handler"], bool]
"""Answers a request for an answer in its own way. Returns False to leave it to the server."""


class _Http(EndingServer):
    request_queue_size = 128
    """More than ask at the same time. Python's 5 are too few on a busy computer: the system drops
    further connections and tries them again after 1, 3, 7, and 15 s, until the client gives up.
    uvicorn, which runs vLLM's, keeps 2,048."""


class RecordedServer:
    """A server on this computer that keeps all `requests`, as (path, headers, fields)."""

    def __init__(
        self,
        kind: Kind,
        *,
        key: str = "",
        misbehave: Misbehave | None = None,
        thinks: str = "",
        words: tuple[str, ...] = WORDS,
        speaker: Speaker | None = None,
        pause_s: float = 0.0,
    ) -> None:
        self.kind, self.key, self.misbehave = kind, key, misbehave
        self.thinks, self.words, self.pause_s = thinks, words, pause_s
        self.speaker: Speaker = speaker or FixedWords(words)
        self.as_recorded = RECORDINGS[kind]
        self.requests: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.model = MODEL
        self.switch = ""
        """Variable of the chat template that turns reasoning on and off."""
        self.effort = False
        """True if the chat template writes the reasoning effort into the prompt."""
        self.written = 0
        self.broken = threading.Event()
        """Set when a client has closed its connection in mid-answer."""
        handler = type("Bound", (Handler,), {"owner": self})
        self.http = _Http(("127.0.0.1", 0), handler)
        threading.Thread(target=self.http.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.http.server_port}"

    def __enter__(self) -> RecordedServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.shutdown()
        self.http.server_close()

    # --- pages

    def got(self, path: str) -> Answer:
        """Return the answer to a GET."""
        pages = {"/v1/models": {"object": "list", "data": [self._model()]}, **self._own_pages()}
        return (200, pages[path]) if path in pages else self.as_recorded.unknown

    def _model(self) -> dict[str, Any]:
        return {"id": self.model, **self.as_recorded.model}

    def _own_pages(self) -> dict[str, dict[str, Any]]:
        return {**self.as_recorded.pages}

    def posted(self, path: str, fields: dict[str, Any]) -> Answer:
        """Return the answer to a POST that isn't a stream."""
        if path == self.as_recorded.tokenize:
            if "messages" in fields:
                text = self.speaker.rendered(fields["messages"])
            else:
                text = str(next(fields[n] for n in ("content", "prompt", "input") if n in fields))
            start = fields.get("add_special", fields.get("add_special_tokens", True))
            ids = self.speaker.tokens(text, start=start)
            return 200, {"tokens": ids, "count": len(ids)}
        if path == "/v1/chat/completions":
            ids, choice, more = self._prompt(fields), dict[str, Any](), dict[str, Any]()
            if fields.get("return_prompt_token_ids"):
                choice["prompt_token_ids"] = ids  # SGLang
            if fields.get("return_token_ids"):
                more["prompt_token_ids"] = ids  # vLLM
            return 200, {"choices": [choice], "usage": {"prompt_tokens": len(ids)}, **more}
        if path == "/apply-template" and self.kind == "llama_server":
            return 200, {"prompt": self.speaker.rendered(fields["messages"])}
        if path == "/v1/completions" and self.as_recorded.echo:
            if len(self._prompt(fields)) >= LENGTH:
                message = f"This model's maximum context length is {LENGTH} tokens."
                return 400, self.as_recorded.refusal(400, message)
            return 200, self._echoed(fields["prompt"], bool(fields.get("echo")))
        return self.as_recorded.unknown

    def _echoed(self, prompt: Any, echo: bool) -> dict[str, Any]:
        ids = self._prompt({"prompt": prompt})
        asked = {"max_tokens": 1, "logprobs": 1, "echo": echo}
        written = [each for each in self.speaker.write(ids, asked) if each]
        said = [*self.speaker.read(ids), *written] if echo else written
        found = _as_completion(said)
        text = "".join(found["tokens"])
        return {
            "choices": [{"index": 0, "text": text, "logprobs": found, "finish_reason": "length"}],
            "usage": {"prompt_tokens": len(ids), "completion_tokens": len(written)},
        }

    def _prompt(self, fields: dict[str, Any]) -> list[int]:
        if "messages" in fields:
            text = self.speaker.rendered(fields["messages"])
            if fields.get("chat_template_kwargs", {}).get(self.switch) is False:
                text += "<think></think>"
            if self.effort:
                text += fields.get("reasoning_effort", "")[:1]  # a token for each level
            return self.speaker.tokens(text, start=False)
        prompt = fields["prompt"]
        return self.speaker.tokens(prompt) if isinstance(prompt, str) else list(prompt)

    # --- streams

    def chunks(self, fields: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Yield the objects of a stream."""
        form, chat = self.as_recorded, "messages" in fields
        if chat and form.role is not None:
            yield self._chunk(form.role)
        if self.thinks:
            for piece in ("Let me", " see"):
                yield self._chunk({self.thinks: piece})
        ids, done, count = self._prompt(fields), "length", 0
        for spoken in self.speaker.write(ids, fields):
            if spoken is None:
                done = "stop"
                break
            count += 1
            self.written += 1
            likely = self._likelihoods(fields, spoken)
            yield (
                self._chunk({"content": spoken.text}, **likely)
                if chat
                else self._completion(spoken.text, **likely)
            )
            time.sleep(self.pause_s)
        counts = {"prompt_tokens": len(ids), "completion_tokens": count + (done == "stop")}
        counts["total_tokens"] = sum(counts.values())
        last = (self._chunk if chat else self._completion)(
            {} if chat else "",  # type: ignore[arg-type]
            finish_reason=done,
        )
        yield {**last, "usage": counts} if form.usage == "always" else last
        if form.usage == "asked" and fields.get("stream_options", {}).get("include_usage"):
            yield {"id": "chat-1", **form.chunk, "choices": [], "usage": counts}

    def _chunk(self, delta: dict[str, Any], **choice: Any) -> dict[str, Any]:
        whole = {"index": 0, "delta": delta, **self.as_recorded.choice, **choice}
        return {"id": "chat-1", **self.as_recorded.chunk, "choices": [whole]}

    def _completion(self, text: str, **choice: Any) -> dict[str, Any]:
        whole = {"index": 0, "text": text, **self.as_recorded.choice, **choice}
        return {**self.as_recorded.chunk, "object": "text_completion", "choices": [whole]}

    def _likelihoods(self, fields: dict[str, Any], spoken: Spoken) -> dict[str, Any]:
        form = self.as_recorded
        more = {"token_ids": [spoken.id]} if fields.get("return_token_ids") else {}
        if not fields.get("logprobs") or not form.likelihoods:
            return more
        if "prompt" in fields and form.echo:
            return {"logprobs": _as_completion([spoken])}
        top = [
            {"token": text, "logprob": likelihood, **form.entry(text, number)}
            for text, number, likelihood in spoken.top[: fields.get("top_logprobs", 1)]
        ]
        own = {"token": spoken.text, "logprob": spoken.likelihood}
        entry = {**own, **form.entry(spoken.text, spoken.id), "top_logprobs": top}
        return {"logprobs": {"content": [entry]}, **more}


def _as_completion(said: list[Spoken]) -> dict[str, Any]:
    """Return log-probabilities as completions have them, in vLLM's form: a token's own is among the
    likeliest."""
    return {
        "tokens": [each.text for each in said],
        "token_logprobs": [each.likelihood for each in said],
        "top_logprobs": [
            None
            if each.likelihood is None
            else {text: p for text, _, p in ((each.text, each.id, each.likelihood), *each.top)}
            for each in said
        ],
        "text_offset": [0] * len(said),
    }


class Handler(BaseHTTPRequestHandler):
    owner: RecordedServer
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass

    def do_GET(self) -> None:
        self.owner.requests.append((self.path, dict(self.headers), {}))
        if not self._may():
            return
        self.reply(*self.owner.got(self.path))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        self.fields: dict[str, Any] = json.loads(body)
        self.owner.requests.append((self.path, dict(self.headers), self.fields))
        if not self._may():
            return
        form = self.owner.as_recorded
        unknown = set(self.fields) - (form.knows or set(self.fields))
        if unknown:
            self.reply(422, form.refusal(422, f"Unexpected fields in the request: {unknown}"))
            return
        if self.fields.get("stream"):
            if self.owner.misbehave is None or not self.owner.misbehave(self):
                self.stream(self.owner.chunks(self.fields))
            return
        self.reply(*self.owner.posted(self.path, self.fields))

    def _may(self) -> bool:
        right = f"Bearer {self.owner.key}"
        if not self.owner.key or self.headers.get("authorization") == right:
            return True
        self.reply(401, {"error": "Unauthorized"})  # vLLM's
        return False

    def reply(self, status: int, values: object, headers: dict[str, str] | None = None) -> None:
        data = values if isinstance(values, bytes) else json.dumps(values).encode()
        self.send_response(status)
        given = {"content-type": "application/json", **(headers or {})}
        for name, value in {**given, "content-length": str(len(data))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def begin(self, kind: str = "text/event-stream") -> None:
        self.send_response(200)
        self.send_header("content-type", kind)
        self.send_header("connection", "close")
        self.end_headers()
        self.close_connection = True

    def stream(self, chunks: Iterator[dict[str, Any]], *, done: bool = True) -> None:
        self.begin()
        try:
            for each in chunks:
                self.wfile.write(f"data: {json.dumps(each)}\n\n".encode())
                self.wfile.flush()
            if done and self.owner.as_recorded.done:
                self.wfile.write(b"data: [DONE]\n\n")
        except OSError:
            self.owner.broken.set()
