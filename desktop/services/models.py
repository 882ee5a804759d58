"""Which model work begins with, and how one is loaded."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.library.demo_questions import is_demo
from desktop.core.library.models import ModelFile, to_begin_with
from desktop.core.messages import LoadModel
from desktop.core.settings import load_request
from desktop.services.inference import Inference
from desktop.services.library import Library
from desktop.services.settings import Settings


class Models:
    """Chooses among the library's, by what is in memory and what the settings say."""

    def __init__(self, library: Library, inference: Inference, settings: Settings) -> None:
        self._library, self._inference, self._settings = library, inference, settings
        self._context_lengths: dict[tuple[str, int], int] = {}
        """Where less memory was asked for: by path, and the setting that it stands in for."""

    def default(self, among: Sequence[ModelFile] | None = None) -> str:
        """The path of the model in memory, the last one used, the one for a first chat, or the
        first of the library (of those `among` them, where given); "" without any."""
        loaded = list(self._inference.loaded.values())
        if loaded:
            return loaded[-1].path
        models = self._library.usable if among is None else among
        usable = [model for model in models if model.problem is None]
        last = self._settings.values.last_model
        if any(model.path == last for model in usable):
            return last
        first = to_begin_with(usable) or next(iter(usable), None)
        return first.path if first else ""

    def for_any_text(self) -> str:
        """As `default`, to go on with any text. A demo model, which answers questions like its
        own and nothing else, only where neither another is in memory nor the starter here."""
        path = self.default()
        known = self._library.get(path) if path else None
        if known is None or not is_demo(known):
            return path
        others = [each for each in self._library.usable if not is_demo(each)]
        paths = {each.path for each in others}
        loaded = [each for each in self._inference.loaded if each in paths]
        first = to_begin_with(others)
        return loaded[-1] if loaded else first.path if first else path

    def load_request(self, path: str, context_length: int = 0) -> LoadModel:
        """How a file is loaded with the settings of the moment; `context_length` in tokens, where
        it isn't the settings' own (0)."""
        values = self._settings.values
        shorter = self._context_lengths.get((path, values.context_length), 0)
        return load_request(values, path, context_length or shorter)

    def take_less_memory(self, path: str) -> None:
        """Load it with half of the context from now on, as long as the setting stays."""
        from desktop.core.memory.estimate import (
            less_context,  # here: the window starts without numpy
        )

        loaded, known = self._inference.loaded.get(path), self._library.get(path)
        usual = self._settings.values.context_length
        now = self._context_lengths.get((path, usual)) or (
            loaded.context_length if loaded else usual
        )
        trained = known.facts.context_length if known and known.facts else None
        self._context_lengths[path, usual] = less_context(now, trained)
