"""A program in llama-server's place, for tests of what Glassbox does when it misbehaves. It runs
from a file named llama-server. GLASSBOX_TEST_STAND_IN says how it misbehaves."""

from __future__ import annotations

import json
import os
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOW = os.environ.get("GLASSBOX_TEST_STAND_IN", "")
OPTIONS = "--host --port --ctx-size --parallel --threads --device --alias --slots --offline"
OPTIONS += " --mmproj"
SLOTS = [{"id": 0, "is_processing": True, "id_task": 1, "next_token": {"n_decoded": 0}}]


class Handler(BaseHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as in the base
        pass

    def do_GET(self) -> None:
        key = self.headers.get("authorization") == f"Bearer {os.environ['LLAMA_API_KEY']}"
        if self.path == "/health":
            self.answer(200, {"status": "ok"})
        elif not key and HOW != "no_key" and not (self.path == "/v1/models" and HOW == "public"):
            self.answer(401, {"error": {"message": "Invalid API Key"}})
        elif self.path == "/v1/models":
            self.answer(200, {"data": [{"id": "m"}] if HOW != "no_model" else []})
        elif HOW == "dies":
            os._exit(3)
        elif HOW == "nonsense":
            self.answer(200, [None, {"is_processing": True, "next_token": [7]}, {"id": "x"}])
        else:
            SLOTS[0]["next_token"]["n_decoded"] += 10
            self.answer(200, SLOTS)

    def answer(self, status: int, values: object) -> None:
        body = json.dumps(values).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main() -> None:
    if "--version" in sys.argv:
        print("version: 9999 (0123abc)" if HOW != "other_program" else "Some other program 1.0")
    elif "--help" in sys.argv:
        print(f"-np, --parallel N\n{OPTIONS} --cache-ram" + ("" if HOW == "old" else " --no-webui"))
    elif HOW == "cannot_load":
        print("0.00.012.345 I srv load_model: loading", flush=True)
        print("0.00.014.777 E srv  load_model: failed to load model, 'x.gguf'", flush=True)
        sys.exit(1)
    elif HOW == "hangs":
        time.sleep(60)
    else:
        found = dict(zip(sys.argv[1:], sys.argv[2:], strict=False))
        server = ThreadingHTTPServer((found["--host"], int(found["--port"])), Handler)
        server.serve_forever()


if __name__ == "__main__":
    main()
