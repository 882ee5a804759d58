"""Measures how long the window takes to show a long list of models and search results.

Run as a program (models_pane.py list | search), it opens the real window with a fake engine and
prints seconds. `measure` runs it that way, so that every start is a fresh one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.performance.report import Figure

sys.path.insert(0, str(Path(__file__).parents[2]))

MODELS, TOKENS = 300, 8000
RESULTS = 50
ROUNDS = 5


def measure() -> list[Figure]:
    """Return the figures, each of which is the median of several fresh starts."""
    import statistics

    from tests.performance.report import Figure

    with tempfile.TemporaryDirectory() as folder:
        _write_models(Path(folder) / "models")
        cold = _run("list", folder)
        warm = statistics.median(_run("list", folder) for _ in range(ROUNDS))
        found = statistics.median(_run("search", folder) for _ in range(ROUNDS))
    known = f"Library of {MODELS} models on screen, headers known ({cold:.2g} s when they are not)"
    asked = f"{RESULTS} search results on screen, from the question to a local Hub on"
    return [
        Figure(known, warm, None, "s", "", 0.3),
        Figure(asked, found, None, "s", "", 0.3),
    ]


def _run(what: str, folder: str) -> float:
    environment = {**os.environ, "GLASSBOX_HOME": folder}
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run(
        [sys.executable, __file__, what],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return float(json.loads(done.stdout.splitlines()[-1]))


def _write_models(folder: Path) -> None:
    """Write headers like real models', with a vocabulary and a chat template."""
    import shutil

    import gguf
    import numpy as np

    folder.mkdir(parents=True)
    first = folder / "Model-0-F32.gguf"
    writer = gguf.GGUFWriter(first, "llama")
    writer.add_block_count(2)
    writer.add_token_list([f"token{i}" for i in range(TOKENS)])
    writer.add_token_merges([f"to ken{i}" for i in range(TOKENS)])
    writer.add_chat_template("{% for m in messages %}{{ m['content'] }}{% endfor %}" * 60)
    writer.add_tensor("blk.0.attn_q.weight", np.zeros((32, 32), np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    for number in range(1, MODELS):
        # All have the same size, so that their contents are compared, but not the same weights.
        copy = Path(shutil.copy(first, folder / f"Model-{number}-F32.gguf"))
        with copy.open("r+b") as file:
            file.seek(-4, os.SEEK_END)
            file.write(np.float32(number).tobytes())


def main() -> None:
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    measures = {"list": _list, "search": _search}
    print(json.dumps(measures[sys.argv[1]](app)), flush=True)


def _list(app: object) -> float:
    """Measure the time from the start of the scan until all rows are painted."""
    from PySide6.QtWidgets import QApplication

    from desktop.app import build
    from desktop.core.library import shipped_models
    from desktop.folders import Folders
    from desktop.ui.panes.models.library.list import LibraryList
    from tests.fake_engine import FakeEngine

    assert isinstance(app, QApplication)
    shipped_models.STARTER_FOLDER = Path("no such folder")
    shipped_models.DEMO_FOLDER = Path("no such folder")
    parts = build(app, Folders.find(), FakeEngine())
    parts.window.open_pane("models", "library")
    parts.window.show()
    app.processEvents()
    rows = parts.window.findChild(LibraryList)
    assert rows is not None
    shown = _Shown(rows)
    began = time.perf_counter()
    parts.library.refresh()
    while parts.library.scanning or not (shown.whole and rows.rows.rowCount() == MODELS):
        app.processEvents()
    seconds = shown.last - began
    parts.window.close()
    parts.shut_down()
    return seconds


def _search(app: object) -> float:
    """Measure the time from a search until its rows are painted. The first search isn't measured,
    because it also imports the Hub client."""
    from PySide6.QtWidgets import QApplication

    from desktop.app import build
    from desktop.folders import Folders
    from desktop.ui.panes.models.hub.page import FindPage
    from tests.fake_engine import FakeEngine
    from tests.hub.server import HubServer, Repo

    assert isinstance(app, QApplication)
    repos = [Repo(f"maker/Model-{number}-GGUF", {}, downloads=number) for number in range(RESULTS)]
    with HubServer(*repos) as server:
        os.environ["HF_ENDPOINT"] = server.endpoint
        parts = build(app, Folders.find(), FakeEngine())
        parts.window.open_pane("models", FindPage.id)
        parts.window.show()
        app.processEvents()
        page = parts.window.findChild(FindPage)
        assert page is not None
        search = page.search
        seconds = 0.0
        for text in ("model", "model-"):
            search.field.setText(text)
            shown = _Shown(search.list)
            began = time.perf_counter()
            search.search()
            while parts.hub_requests.busy or not shown.whole:
                app.processEvents()
            assert search.list.rows.rowCount() == RESULTS
            seconds = shown.last - began
        parts.window.close()
        parts.shut_down()
    return seconds


class _Shown:
    """Time of a list's last paint; `whole` is True if it included the newest rows."""

    def __init__(self, view: object) -> None:
        from PySide6.QtCore import QEvent, QObject
        from PySide6.QtWidgets import QListView

        assert isinstance(view, QListView)
        self.last, self._filled = 0.0, float("inf")
        shown = self

        class Watch(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:
                if event.type() == QEvent.Type.Paint:
                    shown.last = time.perf_counter()
                return False

        self._watch = Watch()
        view.viewport().installEventFilter(self._watch)
        view.model().modelReset.connect(self._fill)

    def _fill(self) -> None:
        self._filled = time.perf_counter()

    @property
    def whole(self) -> bool:
        return self.last > self._filled


if __name__ == "__main__":
    main()
