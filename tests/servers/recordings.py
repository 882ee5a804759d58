"""What programs for language models answer, field by field, and where each of it was read.

Only the shapes are here. tests/servers/recorded.py fills them with an answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from desktop.core.servers.facts import Kind

Values = dict[str, Any]
MODEL: Final = "some/model"
LENGTH: Final = 512
"""Context length that the servers state, if they state one."""


def _as_openai(status: int, message: str) -> Values:
    return {"error": {"message": message, "type": "error", "param": None, "code": status}}


@dataclass(frozen=True)
class Recording:
    """A program's answers. `source` says which version was read, when, and where.

    `model` has the fields of a model in /v1/models besides its id, and `pages` the program's own
    pages. `unknown` is the answer to an unknown path. `chunk` and `choice` have the fields of each
    chunk of a stream and of its choice, besides those that change. `role` is the delta of a first
    chunk without text; None if there is none. `reasoning` is the field of a thought. `usage` says
    whether a stream ends with counts. `done` is False if a stream doesn't end with [DONE].
    `likelihoods` says whether a streamed chat has log-probabilities. `entry` gives the fields of a
    token's entry, besides its text and its log-probability. `echo` says whether completions return
    those of the prompt, and `tokenize` is the path that splits a text. `knows` are the only fields
    that a chat may have; None if others are ignored. `refusal` is the form of an error, and
    `broken` what a stream has for an error in its middle.
    """

    source: str
    model: Values
    pages: Mapping[str, Values] = field(default_factory=dict[str, Values])
    unknown: tuple[int, Values] = (404, {"detail": "Not Found"})
    chunk: Values = field(default_factory=dict[str, Any])
    choice: Values = field(default_factory=dict[str, Any])
    role: Values | None = None
    reasoning: str = "reasoning_content"
    usage: Literal["asked", "always", "never"] = "asked"
    done: bool = True
    likelihoods: bool = True
    entry: Callable[[str, int], Values] = lambda text, number: {"bytes": [*text.encode()]}
    echo: bool = False
    tokenize: str = ""
    knows: frozenset[str] | None = None
    refusal: Callable[[int, str], Values] = _as_openai
    broken: bytes = b'data: {"error": {"message": "out of memory", "code": 500}}\n\n'


_CHUNK: Final = {"object": "chat.completion.chunk", "created": 1795928210, "model": MODEL}
_BASIC: Final = (
    "model",
    "messages",
    "stream",
    "temperature",
    "top_p",
    "seed",
    "max_tokens",
    "stop",
)

RECORDINGS: Final[Mapping[Kind, Recording]] = {
    "llama_server": Recording(
        "llama-server b1-0c1e570 (0.5.0-dev), asked on 29 November 2026",
        {
            "object": "model",
            "created": 1795928210,
            "owned_by": "llamacpp",
            "meta": {
                "vocab_type": 2,
                "n_vocab": 2048,
                "n_ctx": LENGTH,
                "n_ctx_train": 512,
                "n_embd": 256,
                "n_params": 3474176,
                "size": 13896704,
            },
        },
        {
            "/props": {
                "default_generation_settings": {"n_ctx": LENGTH},
                "total_slots": 1,
                "model_alias": MODEL,
                "modalities": {"vision": False, "video": False, "audio": False},
                "chat_template": "{% if enable_thinking %}{% endif %}",
                "bos_token": "<|im_start|>",
                "eos_token": "<|im_end|>",
                "build_info": "b1-0c1e570",
            }
        },
        (404, {"error": {"message": "File Not Found", "type": "not_found_error", "code": 404}}),
        chunk={**_CHUNK, "system_fingerprint": "b1-0c1e570"},
        role={"role": "assistant", "content": None},
        entry=lambda text, number: {"id": number, "bytes": [*text.encode()]},
        tokenize="/tokenize",
    ),
    "vllm": Recording(
        "vLLM 0.32.0, run on 27 November 2026; vllm/entrypoints/openai/chat_completion/protocol.py "
        "at 002032ee and serving.py at 5e918640, read on 29 November 2026",
        {
            "object": "model",
            "created": 1795928210,
            "owned_by": "vllm",
            "root": "/models/some",
            "parent": None,
            "max_model_len": LENGTH,
        },
        {"/version": {"version": "0.32.0"}},
        chunk=dict(_CHUNK),
        choice={"logprobs": None, "finish_reason": None, "token_ids": None},
        role={"role": "assistant", "content": ""},
        reasoning="reasoning",
        echo=True,
        tokenize="/tokenize",
    ),
    "sglang": Recording(
        "SGLang 0.5; python/sglang/srt/entrypoints/openai/protocol.py at 004c82e0, serving_chat.py "
        "at 0c078e6f, and http_server.py at 0025436e, read on 29 November 2026",
        {
            "object": "model",
            "created": 1795928210,
            "owned_by": "sglang",
            "root": "/models/some",
            "parent": None,
            "max_model_len": LENGTH,
        },
        {
            "/get_server_info": {"version": "0.5.4", "model_path": "/models/some"},
            "/model_info": {"model_path": "/models/some", "is_generation": True},
            "/api/show": {"details": {}},
        },
        chunk={**_CHUNK, "usage": None},
        choice={"logprobs": None, "finish_reason": None, "matched_stop": None},
        role={"role": "assistant", "content": "", "reasoning_content": None, "tool_calls": None},
        echo=True,
        tokenize="/tokenize",
        refusal=lambda status, message: {
            "object": "error",
            "message": message,
            "type": "BadRequestError",
            "param": None,
            "code": status,
        },
    ),
    "ollama": Recording(
        "Ollama 0.33.0-rc2 (fb307609, 21 August 2026): openai/openai.go, middleware/openai.go, and "
        "server/routes.go, read on 29 November 2026",
        {"object": "model", "created": 1795928210, "owned_by": "library"},
        {
            "/api/version": {"version": "0.33.0"},
            "/api/ps": {"models": [{"name": MODEL, "model": MODEL, "context_length": LENGTH}]},
        },
        (404, {"error": "not found"}),
        chunk={**_CHUNK, "system_fingerprint": "fp_ollama"},
        choice={"finish_reason": None},
        reasoning="reasoning",
        refusal=lambda status, message: {
            "error": {"message": message, "type": "api_error", "param": None, "code": None}
        },
        # The error is read as an answer without a text, and the stream ends.
        broken=b'data: {"object": "chat.completion.chunk", "choices": [{"index": 0, "delta": '
        b'{"content": ""}, "finish_reason": null}]}\n\n',
    ),
    "lm_studio": Recording(
        "LM Studio 0.4.1, whose source isn't public: its documentation (lmstudio-ai/docs at "
        "c6854fba, 29 April 2026), read on 29 November 2026",
        {"object": "model", "owned_by": "organization_owner"},
        {
            "/api/v0/models": {
                "object": "list",
                "data": [
                    {
                        "id": MODEL,
                        "object": "model",
                        "type": "vlm",
                        "publisher": "some",
                        "arch": "llama",
                        "compatibility_type": "gguf",
                        "quantization": "Q4_K_M",
                        "state": "loaded",
                        "loaded_context_length": LENGTH,
                        "max_context_length": 32768,
                    }
                ],
            },
            "/api/v1/models": {"models": [{"type": "llm", "key": MODEL, "loaded_instances": []}]},
        },
        (200, {"error": "Unexpected endpoint or method. (GET /some/path)"}),
        chunk={**_CHUNK, "system_fingerprint": MODEL},
        choice={"logprobs": None, "finish_reason": None},
        likelihoods=False,
        broken=b'event: error\ndata: {"error": {"message": "The model has crashed"}}\n\n',
    ),
    "localai": Recording(
        "LocalAI 4.9.0 (82c191af, 22 August 2026): core/schema/openai.go, core/http/routes/*.go, "
        "and core/http/endpoints/openai/chat*.go, read on 29 November 2026",
        {"object": "model"},
        {
            "/system": {"backends": ["llama-cpp"], "loaded_models": [{"id": MODEL}]},
            "/.well-known/localai.json": {"version": "v4.9.0", "endpoints": {}},
            "/version": {"version": "v4.9.0"},
            "/api/version": {"version": "0.9.0"},  # it answers as Ollama, too
            "/api/ps": {"models": []},
        },
        (404, {"error": {"code": 404, "message": "Resource not found", "type": ""}}),
        chunk=dict(_CHUNK),
        choice={"finish_reason": None},
        role={"role": "assistant"},
        reasoning="reasoning",
        likelihoods=False,
        tokenize="/v1/tokenize",
        broken=b'data: {"error": {"code": "server_error", "message": "out of memory", "type": '
        b'"server_error"}}\n\ndata: [DONE]\n\n',
    ),
    "transformers": Recording(
        "transformers serve 5.24.0, asked on 29 November 2026; transformers/cli/serving/*.py",
        {"owned_by": "local", "object": "model", "created": 0, "status": {"value": "loaded"}},
        {"/openapi.json": {"openapi": "3.1.0", "paths": {"/load_model": {}}}},
        chunk={**_CHUNK, "system_fingerprint": ""},
        role={"role": "assistant"},
        usage="always",
        done=False,
        likelihoods=False,
        knows=frozenset((*_BASIC, "chat_template_kwargs", "generation_config", "prompt")),
        refusal=lambda status, message: {"detail": message},
        broken=b'data: {"error": "out of memory"}\n\n',
    ),
    "llama_cpp_python": Recording(
        "llama-cpp-python 0.3.36: llama_cpp/server/app.py and llama_cpp/llama.py, read and asked "
        "on 29 November 2026",
        {"object": "model", "owned_by": "me", "permissions": []},
        chunk=dict(_CHUNK),
        choice={"logprobs": None, "finish_reason": None},
        role={"role": "assistant"},
        usage="never",
        likelihoods=False,
        tokenize="/extras/tokenize",
        broken=b"",
    ),
    "other": Recording(
        "A server with the fields of OpenAI's reference alone",
        {"object": "model", "created": 0, "owned_by": "someone"},
        chunk=dict(_CHUNK),
        choice={"finish_reason": None},
        role={"role": "assistant", "content": ""},
    ),
}
