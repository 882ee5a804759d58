"""Runs the script that the .run file starts, on a stand-in for the bundle's folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BUNDLE = Path(__file__).resolve().parents[2] / "packaging" / "bundle"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a script for Linux")


def test_an_update_keeps_the_users_files(tmp_path: Path) -> None:
    unpacked, home, data = tmp_path / "unpacked", tmp_path / "user", tmp_path / "data"
    unpacked.mkdir()
    home.mkdir()
    (unpacked / "glassbox").write_text("old", encoding="utf-8")
    (unpacked / "glassbox").chmod(0o755)
    for name in ("set_up.sh", "glassbox.desktop", "glassbox-mime.xml"):
        shutil.copy2(BUNDLE / name, unpacked)
    environment = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(data)}

    def install() -> None:
        subprocess.run(["sh", "set_up.sh"], cwd=unpacked, env=environment, check=True)

    install()
    installed = data / "glassbox-app"
    (installed / "home").mkdir()
    (installed / "home" / "settings.json").write_text("{}", encoding="utf-8")
    (unpacked / "glassbox").write_text("new", encoding="utf-8")
    install()
    assert (installed / "glassbox").read_text(encoding="utf-8") == "new"
    assert (installed / "home" / "settings.json").read_text(encoding="utf-8") == "{}"
    assert sorted(path.name for path in data.iterdir()) == ["applications", "glassbox-app", "mime"]
    entry = (data / "applications" / "glassbox.desktop").read_text(encoding="utf-8")
    assert f'Exec="{installed}/glassbox" %f' in entry
