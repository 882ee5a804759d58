"""The local Hub is one: huggingface_hub itself finds, lists and downloads there.

In a process of its own, with the library as it comes: no setting of ours.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.hub.server import Fault, HubServer, Repo

PROGRAM = """
import json, sys
from huggingface_hub import HfApi, hf_hub_download, snapshot_download
api = HfApi()
print(json.dumps({
    "found": [m.id for m in api.list_models(search="tiny", filter="gguf", sort="likes")],
    "sha256": api.model_info("maker/tiny", files_metadata=True).siblings[0].lfs.sha256,
    "tree": [[f.path, f.size, f.lfs and f.lfs.sha256] for f in api.list_repo_tree("maker/tiny")],
    "user": api.whoami(token="hf_good_token")["name"],
    "file": hf_hub_download("maker/tiny", "tiny-Q8_0.gguf"),
    "folder": snapshot_download("maker/tiny"),
}))
"""


def run(server: HubServer, home: Path, program: str = PROGRAM) -> dict[str, Any]:
    known = {key: value for key, value in os.environ.items() if not key.startswith("HF_")}
    environment = {
        **known,
        "HF_ENDPOINT": server.endpoint,
        "HF_HOME": str(home),
        "HF_HUB_DISABLE_TELEMETRY": "1",
    }
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_huggingface_hub_works_here(server: HubServer, tmp_path: Path) -> None:
    content = bytes(range(256)) * 1000
    files: dict[str, bytes | Path] = {"tiny-Q8_0.gguf": content, "README.md": b"# Tiny"}
    server.repos["maker/tiny"] = Repo("maker/tiny", files)
    for number in range(23):  # three pages of results
        name = f"maker/tiny-{number}"
        server.repos[name] = Repo(name, {}, likes=100 - number)
    said = run(server, tmp_path / "hf")
    sum_of_it = hashlib.sha256(content).hexdigest()
    assert said["found"] == [*(f"maker/tiny-{number}" for number in range(23)), "maker/tiny"]
    assert said["sha256"] == sum_of_it
    assert said["tree"] == [["tiny-Q8_0.gguf", len(content), sum_of_it], ["README.md", 6, None]]
    assert said["user"] == "somebody"
    assert Path(said["file"]).read_bytes() == content
    assert (Path(said["folder"]) / "README.md").read_bytes() == b"# Tiny"
    assert all(line.headers.get("authorization") is None for line in server.requests("file"))


@pytest.mark.parametrize("fault", [Fault(drop=True, after=100_000), Fault(status=429)])
def test_it_gets_over_the_faults_that_it_knows(
    fault: Fault, server: HubServer, tmp_path: Path
) -> None:
    content = bytes(range(256)) * 1000
    server.repos["maker/tiny"] = Repo("maker/tiny", {"tiny-Q8_0.gguf": content})
    server.faults.append(fault)
    program = """
import json
from huggingface_hub import hf_hub_download
print(json.dumps({"file": hf_hub_download("maker/tiny", "tiny-Q8_0.gguf")}))
"""
    assert Path(run(server, tmp_path / "hf", program)["file"]).read_bytes() == content
    assert len(server.requests("file")) == 2
