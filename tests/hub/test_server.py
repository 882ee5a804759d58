"""Tests the local Hub: huggingface_hub itself can search, list, and download there.

Runs in a separate process with the library's default settings, except that it accepts plain HTTP,
as Glassbox does. (The local Hub gives the addresses of a Xet storage that doesn't exist.)
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
        "HF_HUB_DISABLE_XET": "1",
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


REFUSED = """
import json
from huggingface_hub import HfApi, hf_hub_download
def name(ask):
    try:
        ask()
    except Exception as error:
        return [type(error).__name__, error.response.status_code, error.server_message]
def get(repo, file, **more):
    return name(lambda: hf_hub_download(repo, file, **more))
good, bad = {"token": "hf_good_token"}, {"token": "hf_bad_token"}
print(json.dumps({
    "missing": name(lambda: HfApi().model_info("maker/missing", **good)),
    "stranger": name(lambda: HfApi().model_info("maker/missing")),
    "bad token": name(lambda: HfApi().model_info("maker/tiny", **bad)),
    "gate": name(lambda: HfApi().get_hf_file_metadata(url=GATE)),
    "gate, bad token": name(lambda: HfApi().get_hf_file_metadata(url=GATE, **bad)),
    "gate, user": name(lambda: HfApi().get_hf_file_metadata(url=GATE, **good)),
    "file": get("maker/tiny", "gone.gguf"),
    "version": get("maker/tiny", "m.gguf", revision="gone"),
    "moved": HfApi().model_info("maker/old").id,
    "moved file": hf_hub_download("maker/old", "m.gguf"),
}))
"""


def test_huggingface_hub_knows_these_refusals(server: HubServer, tmp_path: Path) -> None:
    files: dict[str, bytes | Path] = {"m.gguf": b"model"}
    server.repos["maker/tiny"] = Repo("maker/tiny", files)
    server.repos["maker/gated"] = Repo("maker/gated", files, gated="manual")
    server.moved["maker/old"] = "maker/tiny"
    gate = f"{server.endpoint}/maker/gated/resolve/main/m.gguf"
    said = run(server, tmp_path / "hf", REFUSED.replace("GATE", repr(gate)))
    kinds = {what: tuple(answer[:2]) for what, answer in said.items() if isinstance(answer, list)}
    assert kinds == {
        "missing": ("RepositoryNotFoundError", 404),
        "stranger": ("HfHubHTTPError", 401),  # mistaken for a missing one only over https
        "bad token": ("HfHubHTTPError", 401),
        "gate": ("GatedRepoError", 401),
        "gate, bad token": ("GatedRepoError", 401),
        "gate, user": ("GatedRepoError", 403),
        "file": ("RemoteEntryNotFoundError", 404),
        "version": ("RevisionNotFoundError", 404),
    }
    assert said["stranger"][2] == "Invalid username or password."
    assert "not in the authorized list" in said["gate, user"][2]
    assert said["moved"] == "maker/tiny"
    assert Path(said["moved file"]).read_bytes() == b"model"


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
