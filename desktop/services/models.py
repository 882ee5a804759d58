"""Chooses the default model and the settings for loading a model."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.library.demo_questions import is_demo
from desktop.core.library.models import SHIPPED, ModelFile, to_begin_with
from desktop.core.library.shipped_models import STARTER
from desktop.core.messages import LoadModel
from desktop.core.servers.address import is_server
from desktop.core.settings import load_request
from desktop.services.inference import Inference
from desktop.services.library import Library
from desktop.services.settings import Settings


class Models:
    """Chooses models from the library, based on the loaded models and the settings."""

    def __init__(self, library: Library, inference: Inference, settings: Settings) -> None:
        self._library, self._inference, self._settings = library, inference, settings
        self._context_lengths: dict[tuple[str, int], int] = {}
        """Context lengths reduced to save memory, by path and the setting that they replace."""
        self.to_look_inside = ""
        """Path of the model of which the user has asked to see a part, until a page shows it."""

    def default(self, among: Sequence[ModelFile] | None = None) -> str:
        """Return the path of the most recently loaded model in the library. If none is in memory,
        choose the last model used, a model for a first chat, or the first model; "" if there is
        none. If `among` is given, choose only from those models."""
        models = self._library.usable if among is None else among
        loaded = [each.path for each in self._inference.loaded.values() if not is_server(each.path)]
        # A model that was removed from the list stays in memory, but no page could name it.
        listed = [path for path in loaded if any(each.path == path for each in models)]
        if listed:
            return listed[-1]
        usable = [model for model in models if model.problem is None]
        last = self._library.get(self._settings.values.last_model)
        if last is not None and any(model.path == last.path for model in usable):
            return last.path
        first = to_begin_with(usable) or next(iter(usable), None)
        return first.path if first else ""

    def for_any_text(self) -> str:
        """Return a path as `default` does, but of a model that can continue any text. A demo model
        can answer only questions like those it was trained on. The path of a demo model is returned
        only if no other model is in memory and no other model that comes with Glassbox is
        usable."""
        path = self.default()
        known = self._library.get(path) if path else None
        if known is None or not is_demo(known):
            return path
        others = [each for each in self._library.usable if not is_demo(each)]
        paths = {each.path for each in others}
        loaded = [each for each in self._inference.loaded if each in paths]
        first = to_begin_with(others)
        return loaded[-1] if loaded else first.path if first else path

    def forget(self) -> None:
        """Forget the context lengths that `take_less_memory` has reduced."""
        self._context_lengths.clear()

    def shipped(self, name: str) -> str:
        """Return the path of a model that comes with Glassbox, given the name of its file without
        the ending; "" if it isn't in the library. If the starter model isn't, a demo model takes
        its place or, if there are none, the first usable model. The result doesn't depend on which
        models are loaded or were used last."""
        usable = self._library.usable
        found = [model for model in usable if model.name == name]
        if found:
            return min(found, key=lambda model: model.source not in SHIPPED).path
        if name != STARTER:
            return ""
        first = to_begin_with(usable) or next(iter(usable), None)
        return first.path if first else ""

    def load_request(self, path: str, context_length: int = 0) -> LoadModel:
        """Return the request that loads a file with the current settings. `context_length` is in
        tokens; 0 means the length in the settings, or the shorter length that `take_less_memory`
        has set."""
        values = self._settings.values
        shorter = self._context_lengths.get((path, values.context_length), 0)
        return load_request(values, path, context_length or shorter)

    def take_less_memory(self, path: str) -> None:
        """From now on, load the model with half of its present context length (but not less than
        the minimum), until the context length in the settings changes."""
        from desktop.core.memory.estimate import (
            less_context,  # imported here, since the window starts without numpy
        )

        loaded, known = self._inference.loaded.get(path), self._library.get(path)
        usual = self._settings.values.context_length
        now = self._context_lengths.get((path, usual)) or (
            loaded.context_length if loaded else usual
        )
        trained = known.facts.context_length if known and known.facts else None
        self._context_lengths[path, usual] = less_context(now, trained)
