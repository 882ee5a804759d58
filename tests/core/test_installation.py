"""Tests what Glassbox says about its own installation: kind, commit, and licenses."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from desktop import __version__
from desktop.core import installation as module
from desktop.core.installation import UNKNOWN, installation, license_name, licenses_text

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that replaces resources/."""
    folder = tmp_path / "glassbox" / "resources"
    folder.mkdir(parents=True)
    monkeypatch.setattr(module, "resource", folder.joinpath)
    return folder


def test_a_bundle_names_itself(resources: Path) -> None:
    (resources / "build.json").write_text('{"kind": "Linux bundle", "build": "abc\\n123"}')
    found = installation()
    assert (found.version, found.kind, found.build) == (__version__, "Linux bundle", "abc 123")


@pytest.mark.parametrize("text", ["", "[]", "{", '{"kind": "Linux bundle"}', "\udcff"])
def test_a_damaged_build_file_is_as_good_as_none(resources: Path, text: str) -> None:
    (resources / "build.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert installation().kind == "Python package"


@pytest.mark.parametrize("packed", [False, True])
def test_a_checkout_knows_its_commit(resources: Path, packed: bool) -> None:
    def git(*arguments: str) -> str:
        who = ("-c", "user.name=Someone", "-c", "user.email=someone@example.org")
        command = ["git", *who, *arguments]
        done = subprocess.run(
            command, cwd=resources.parent, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    git("init", "--quiet")
    git("commit", "--quiet", "--allow-empty", "--message", "First")
    git("tag", "v1")
    if packed:
        git("pack-refs", "--all")
    found = installation()
    assert found.kind == "Run from source"
    assert found.build == git("rev-parse", "HEAD")[:12]
    git("checkout", "--quiet", "--detach")
    assert installation().build == found.build


@pytest.mark.parametrize("head", ["", "ref: refs/heads/gone", "ref: ", "no commit", COMMIT[:39]])
def test_a_damaged_checkout_has_no_commit(resources: Path, head: str) -> None:
    (resources.parent / ".git").mkdir()
    (resources.parent / ".git" / "HEAD").write_text(head)
    assert installation().kind == "Run from source"
    assert installation().build == ""


def test_every_installed_package_has_its_license_listed() -> None:
    lines = licenses_text().splitlines()
    assert any(line.startswith("numpy 2.") and "BSD-3-Clause" in line for line in lines)
    assert any(line.startswith("PySide6_Essentials 6.") and "LGPL-3.0" in line for line in lines)
    assert not [line for line in lines if line.endswith(UNKNOWN)]


def test_a_bundle_shows_its_file_of_licenses(resources: Path) -> None:
    (resources / "LICENSES.txt").write_text("Every license, in full\n", "utf-8")
    assert licenses_text() == "Every license, in full\n"


def test_a_license_stated_in_full_is_named_by_its_classifier(tmp_path: Path) -> None:
    from importlib.metadata import PathDistribution

    (tmp_path / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: pebble\nVersion: 1\n"
        "License: Permission is granted\n        to everyone\n"
        "Classifier: License :: OSI Approved :: MIT License\n"
    )
    assert license_name(PathDistribution(tmp_path)) == "MIT License"
