"""Asks a server with the official `openai` client alone, as often as a line arrives: each line has
the fields of a request as JSON, and the answer is tokens per second from the question on.

Run it with a Python that has `openai`; Glassbox doesn't need it.
"""

import importlib
import json
import sys
import time
from typing import Any


def main(address: str) -> None:
    openai: Any = importlib.import_module("openai")
    client = openai.OpenAI(base_url=f"{address}/v1", api_key="none")
    for line in sys.stdin:
        last, pieces, began = 0.0, 0, time.perf_counter()
        for chunk in client.chat.completions.create(**json.loads(line), stream=True):
            if chunk.choices and chunk.choices[0].delta.content:
                last = time.perf_counter()
                pieces += 1
        print(json.dumps({"pieces": pieces, "rate": pieces / (last - began)}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
