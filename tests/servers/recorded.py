"""Small servers that answer in the form of programs for language models, field by field.

The shapes are those of vLLM 0.32, SGLang 0.5, Ollama 0.12, LM Studio 0.3, LocalAI 3, transformers
serve 5, and llama-server, as of November 2026. Only llama-server is also tested as a program
(test_real.py). The "model" spells WORDS.
"""

from __future__ import annotations

import json
import math
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from desktop.core.servers.facts import Kind

WORDS = ("Four", " bits", " halve", " the", " file", ".")
PROBABILITY = 0.75
MODEL = "some/model"
KNOWN = {
    "transformers": {
        *("model", "messages", "stream", "temperature", "top_p", "seed", "max_tokens", "stop"),
    },
}
"""Fields besides which a server refuses a request (422)."""

Answer = tuple[int, dict[str, Any]]
Misbehave = Callable[["Handler"], bool]
"""Answers a request for an answer in its own way. Returns False to leave it to the server."""


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
        pause_s: float = 0.0,
    ) -> None:
        self.kind, self.key, self.misbehave = kind, key, misbehave
        self.thinks, self.words, self.pause_s = thinks, words, pause_s
        self.requests: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.model = MODEL
        self.written = 0
        self.broken = threading.Event()
        """Set when a client has closed its connection in mid-answer."""
        handler = type("Bound", (Handler,), {"owner": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> RecordedServer:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def got(self, path: str) -> Answer:
        """Return the answer to a GET."""
        pages = {"/v1/models": {"object": "list", "data": [self._model()]}, **self._own_pages()}
        if path in pages:
            return 200, pages[path]
        if self.kind == "lm_studio":
            return 200, {"error": f"Unexpected endpoint or method. (GET {path})"}
        return 404, {"detail": "Not Found"}

    def _model(self) -> dict[str, Any]:
        more: dict[str, dict[str, Any]] = {
            "llama_server": {
                "owned_by": "llamacpp",
                "meta": {"n_vocab": 4096, "n_ctx": 2048, "n_ctx_train": 8192},
            },
            "vllm": {"owned_by": "vllm", "root": MODEL, "max_model_len": 4096},
            "sglang": {"owned_by": "sglang", "max_model_len": 4096},
            "ollama": {"owned_by": "library"},
            "lm_studio": {"owned_by": "organization_owner"},
            "transformers": {"owned_by": "some"},
        }
        return {"id": self.model, "object": "model", "created": 0, **more.get(self.kind, {})}

    def _own_pages(self) -> dict[str, dict[str, Any]]:
        match self.kind:
            case "llama_server":
                return {
                    "/props": {
                        "build_info": "b9999-0123abc",
                        "default_generation_settings": {"n_ctx": 2048},
                        "modalities": {"vision": False, "audio": False},
                        "chat_template": "{% if enable_thinking %}{% endif %}",
                    }
                }
            case "vllm":
                return {"/version": {"version": "0.32.0"}}
            case "sglang":
                return {"/get_server_info": {"version": "0.5.4"}, "/api/show": {"details": {}}}
            case "ollama":
                return {
                    "/api/version": {"version": "0.12.9"},
                    "/api/ps": {"models": [{"model": MODEL, "context_length": 4096}]},
                }
            case "lm_studio":
                entry = {"id": MODEL, "type": "vlm", "state": "loaded"}
                lengths = {"loaded_context_length": 4096, "max_context_length": 32768}
                return {"/api/v0/models": {"object": "list", "data": [{**entry, **lengths}]}}
            case "localai":
                return {"/system": {"backends": []}, "/version": {"version": "v3.7.0"}}
            case "transformers":
                return {"/openapi.json": {"paths": {"/load_model": {}}}}
            case _:
                return {}

    def posted(self, path: str, fields: dict[str, Any]) -> Answer:
        """Return the answer to a POST that isn't a stream."""
        tokenize = {
            "llama_server": "/tokenize",
            "vllm": "/tokenize",
            "sglang": "/tokenize",
            "localai": "/v1/tokenize",
        }.get(self.kind)
        if path == tokenize:
            text = str(fields.get("content", fields.get("prompt", "")))
            if "messages" in fields and self.kind == "vllm":
                text = _templated(fields["messages"])
            ids = [ord(each) for each in text]
            return 200, {"tokens": ids, "count": len(ids)}
        if path == "/apply-template":
            return 200, {"prompt": _templated(fields["messages"])}
        if path == "/v1/completions" and self.kind in ("vllm", "sglang"):
            prompt = fields["prompt"]
            text = prompt if isinstance(prompt, str) else "".join(map(chr, prompt))
            return 200, self._echoed(text, bool(fields.get("echo")))
        if self.kind == "lm_studio":
            return 200, {"error": f"Unexpected endpoint or method. (POST {path})"}
        return 404, {"detail": "Not Found"}

    def _echoed(self, prompt: str, echo: bool) -> dict[str, Any]:
        """A token is a character; its log-probability is minus a hundredth of its code."""
        tokens = [*prompt, "!"] if echo else ["!"]
        values: list[float | None] = [-ord(each) / 100 for each in tokens]
        tops: list[dict[str, float] | None] = [
            {token: value, "e": -0.5} for token, value in zip(tokens, values, strict=True) if value
        ]
        if echo:
            values[0] = tops[0] = None
        found = {"tokens": tokens, "token_logprobs": values, "top_logprobs": tops}
        return {
            "choices": [{"text": "".join(tokens), "logprobs": found, "finish_reason": "length"}],
            "usage": {"prompt_tokens": len(prompt), "completion_tokens": 1},
        }

    def chunks(self, fields: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Yield the objects of a streamed chat."""
        counts = {"prompt_tokens": 9, "completion_tokens": len(self.words), "total_tokens": 0}
        most = fields.get("max_tokens") or len(self.words)
        if self.thinks:
            for piece in ("Let me", " see"):
                yield _chunk({self.thinks: piece})
        for at, word in enumerate(self.words[:most]):
            self.written += 1
            yield _chunk({"content": word}, logprobs=self._odds(fields, at, word))
            time.sleep(self.pause_s)
        done = "length" if most < len(self.words) else "stop"
        last = _chunk({}, finish_reason=done)
        if self.kind == "transformers":
            last["usage"] = counts
        yield last
        if fields.get("stream_options", {}).get("include_usage"):
            yield {"object": "chat.completion.chunk", "choices": [], "usage": counts}

    def _odds(self, fields: dict[str, Any], at: int, word: str) -> dict[str, Any] | None:
        if not fields.get("logprobs") or self.kind in ("lm_studio", "localai", "transformers"):
            return None
        entry: dict[str, Any] = {"token": word, "logprob": math.log(PROBABILITY)}
        other: dict[str, Any] = {"token": "?", "logprob": math.log(1 - PROBABILITY)}
        if self.kind == "llama_server":
            entry["id"], other["id"] = at, 99
        return {"content": [{**entry, "top_logprobs": [dict(entry), other]}]}


def _templated(messages: list[dict[str, Any]]) -> str:
    return "<user>" + "".join(each["content"] for each in messages)


def _chunk(delta: dict[str, Any], **choice: Any) -> dict[str, Any]:
    whole = {"index": 0, "delta": delta, "finish_reason": None, **choice}
    return {"id": "chat-1", "object": "chat.completion.chunk", "choices": [whole]}


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
        known = KNOWN.get(self.owner.kind, set(self.fields))
        if unknown := set(self.fields) - known:
            self.reply(422, {"detail": f"Unexpected fields: {sorted(unknown)}"})
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
        self.reply(401, {"error": "Unauthorized"})
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
            if done and self.owner.kind != "transformers":
                self.wfile.write(b"data: [DONE]\n\n")
        except OSError:
            self.owner.broken.set()
