"""Which of the Hub's files are on this laptop already, wherever they came from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop.core.library import ModelFile
from desktop.hub.repository import RemoteFile


class LocalCopies:
    """The library's files by name and size. Of two files that are alike in both, one is enough:
    what was downloaded here was compared with the Hub's checksum."""

    def __init__(self, models: Iterable[ModelFile] = ()) -> None:
        self._paths = {(Path(model.path).name, model.bytes): model.path for model in models}

    def path(self, files: Sequence[RemoteFile]) -> str:
        """Of the model that these files are the parts of; "" where it isn't here."""
        return self._paths.get((files[0].name, sum(file.bytes for file in files)), "")
