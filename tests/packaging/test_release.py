"""Tests the release workflow, as far as that is possible without GitHub's runners."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from desktop.display import QT_LIBRARIES

FILE = Path(__file__).parents[2] / ".github" / "workflows" / "release.yml"
JOBS: dict[str, dict[str, Any]] = yaml.safe_load(FILE.read_text("utf-8"))["jobs"]
PACKAGES = {  # of Debian, by what tests/bundle names; without them, tests are skipped
    '"wine"': "wine",
    '"xwininfo"': "x11-utils",
    '"Xvfb"': "xvfb",
    '"weston"': "weston",
    '"makensis"': "nsis",
    '"makeself"': "makeself",
    '"zip"': "zip",
    '"x86_64-w64-mingw32-gcc"': "gcc-mingw-w64-x86-64-posix",
    '"mmdebstrap"': "mmdebstrap",
    "mesa-vulkan-drivers": "mesa-vulkan-drivers",
}
STEPS = [step for job in JOBS.values() for step in job["steps"]]


def test_actions_are_pinned_to_commits() -> None:
    used = [step["uses"] for step in STEPS if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", each) for each in used)


def test_the_release_gets_what_all_jobs_built() -> None:
    uploads = {step["with"]["name"] for step in STEPS if "upload-artifact" in step.get("uses", "")}
    (download,) = (step for step in JOBS["release"]["steps"] if "download" in step.get("uses", ""))
    taken = set(download["with"]["pattern"].strip("{}").split(","))
    assert uploads - taken == {"windows-unsigned"}
    assert taken <= uploads
    assert set(JOBS["release"]["needs"]) == JOBS.keys() - {"release"}


def test_signing_is_skipped_without_its_secrets() -> None:
    signing = [step for step in STEPS if re.search("signtool|codesign|notarytool", str(step))]
    assert len(signing) == 3
    assert all("CERTIFICATE != ''" in step["if"] for step in signing)


def test_the_bundles_tests_find_all_that_they_need() -> None:
    scripts = [step.get("run", "") for step in JOBS["bundles"]["steps"]]
    words = {word for each in scripts if "apt-get install" in each for word in each.split()}
    assert words >= set(PACKAGES.values())
    tests = Path(__file__).parents[1] / "bundle"
    code = "".join(file.read_text("utf-8") for file in tests.glob("*.py"))
    assert not [name for name in PACKAGES if name not in code], "not needed anymore"
    skipped = re.findall(r'which\((".+?")\)', code)
    assert set(skipped) <= PACKAGES.keys()


@pytest.mark.parametrize(("job", "command"), [("package", "wheel-test"), ("bundles", "bundle")])
def test_qt_finds_its_libraries(job: str, command: str) -> None:
    """The window of the wheel and the icon for Windows need Qt, and no machine has a desktop."""
    scripts = [step.get("run", "") for step in JOBS[job]["steps"]]
    before = scripts[: scripts.index(f"make {command}")]
    words = {word for each in before if "apt-get install" in each for word in each.split()}
    assert words >= set(QT_LIBRARIES.values())


def test_the_window_has_a_home_of_its_own() -> None:
    """A log that a command's engine has left there would pass for the window's."""
    homes = [step.get("env", {}).get("GLASSBOX_HOME") for step in JOBS["windows"]["steps"]]
    homes = [each for each in homes if each]
    assert len(homes) == len(set(homes)) == 2
