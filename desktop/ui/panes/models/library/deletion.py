"""The files that are to be deleted, and the question to the user."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.core.i18n import all_of, counted, tr
from desktop.core.library.models import ModelFile
from desktop.core.numbers.units import size_text


@dataclass(frozen=True, slots=True)
class Deletion:
    """The files to delete: a model, or those of its copies that can be deleted, and the sizes in
    bytes of the image encoders that go with them, by path."""

    model: ModelFile
    files: tuple[ModelFile, ...]
    encoders: Mapping[str, int]

    @property
    def title(self) -> str:
        """The question to the user."""
        if self._kept:
            return tr("Delete the copy of {name} in the models folder?", name=self.model.name)
        return tr("Delete {name} from this laptop?", name=self.model.name)

    @property
    def text(self) -> str:
        """The consequences, in a few sentences."""
        bytes_ = sum(each.bytes for each in self.files) + sum(self.encoders.values())
        if kept := self._kept:
            text = tr(
                "Deleting the copy frees {bytes}. You can't undo this action. The model stays in "
                "the list, because it is also in {folder}.",
                bytes=size_text(bytes_),
                folder=Path(kept[0].path).parent,
            )
        else:
            text = tr(
                "Deleting the model frees {bytes}. You can't undo this action. To get the "
                "model back, you would have to download, import, or quantize it again.",
                bytes=size_text(bytes_),
            )
        if not self.encoders:
            return text
        names = all_of(sorted({Path(each).name for each in self.encoders}))
        also = counted(
            len(self.encoders),
            "This also deletes its image encoder, {names}, which no other model in the folder "
            "can use.",
            "This also deletes its image encoders, {names}, which no other model in the folder "
            "can use.",
            names=names,
        )
        return f"{text} {also}"

    @property
    def _kept(self) -> list[ModelFile]:
        """The copies that can't be deleted."""
        return [each for each in self.model.files if each not in self.files]
