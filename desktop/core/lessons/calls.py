"""The calls with which other programs ask a model the question of a lesson."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from collections.abc import Sequence

from desktop.core.servers.address import parse


def command_words(model: str, question: str, tokens: int) -> list[str]:
    """Return the words of the command, without the program's name. `model` is a name or a path."""
    return [
        *("chat", model, "--prompt", question),
        *("--temperature", "0", "--max-tokens", f"{tokens}"),
    ]


def command_call(words: Sequence[str]) -> str:
    """Return the command as it is typed in this system's shell."""
    if sys.platform == "win32":
        return subprocess.list2cmdline(["glassbox", *words])
    return shlex.join(["glassbox", *words])


def python_call(path: str, question: str, tokens: int) -> str:
    """Return a Python program that writes the answer with llama-cpp-python."""
    return f"""from llama_cpp import Llama

model = Llama({path!r}, verbose=False)
for piece in model.create_chat_completion(
    [{{"role": "user", "content": {question!r}}}],
    temperature=0,
    max_tokens={tokens},
    stream=True,
):
    print(piece["choices"][0]["delta"].get("content") or "", end="", flush=True)
"""


def server_call(address: str, model: str, question: str, tokens: int) -> str:
    """Return the command that asks a server through OpenAI's API. `model` is its name there."""
    fields = {
        "model": model,
        "messages": [{"role": "user", "content": question}],
        "temperature": 0,
        "max_tokens": tokens,
    }
    words = ["curl", f"{parse(address).server}/v1/chat/completions"]
    words += ["-H", "Content-Type: application/json", "-d", json.dumps(fields)]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
