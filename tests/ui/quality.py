"""Defines a Quality page with the fake engine and question sets for it."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt

from desktop.ui.panes.benchmarks.quality.page import QualityPage
from tests.ui.conftest import Desk, Make

SHORT, LONG = "a", "a long option"


def write_set(folder: Path, name: str, count: int = 30, right: str = SHORT) -> Path:
    """Write questions with two options each. To the fake engine, the short one is more likely."""
    folder.mkdir(parents=True, exist_ok=True)
    choices = [SHORT, LONG]
    line = {"question": "Which?", "answer": right, "choices": choices}
    lines = [
        {**line, "question": f"Which, {n}?", "correct": choices.index(right)} for n in range(count)
    ]
    path = folder / f"{name}.jsonl"
    path.write_text("".join(f"{json.dumps(each)}\n" for each in lines), encoding="utf-8")
    return path


class Quality:
    def __init__(self, desk: Desk, make: Make, *models: str) -> None:
        self.desk = desk
        for name in models or ("model.gguf",):
            desk.add(distinct(make(name)))
        self.page = desk.open_page("benchmarks", QualityPage)
        desk.settle()

    def tick(self, *titles: str) -> None:
        offers = self.page.setup.offers.known
        self.page.setup.sets.tick([key for key, each in offers.items() if each.title in titles])

    def tick_models(self, *names: str) -> None:
        models = self.desk.library.models
        self.page.setup.models.tick([each.path for each in models if each.name in names])

    def start(self) -> None:
        self.desk.qtbot.mouseClick(self.page.setup.begin, Qt.MouseButton.LeftButton)
        self.wait()

    def wait(self) -> None:
        self.desk.qtbot.waitUntil(lambda: not self.page.result.task.running)
        self.desk.settle()

    def asked(self, kind: type) -> list:
        return [each for each in self.desk.engine.requests if isinstance(each, kind)]


def distinct(path: Path) -> Path:
    """Make the file unique, because results are stored by the hash of a model's file."""
    with path.open("ab") as file:
        file.write(path.name.encode())
    return path
