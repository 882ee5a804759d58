"""The environment of a command: the terminal, the library, and an engine."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.option_types import FOR_LOADING
from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.library import other_apps
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.models import ModelFile, find_models
from desktop.core.library.resolve import is_path, resolve
from desktop.core.messages import Event, LoadModel, LoadProgress, ModelLoaded, Request
from desktop.core.servers.address import host_of, is_server, parse
from desktop.core.servers.facts import needs_file
from desktop.core.settings import StoredSettings, read_settings
from desktop.folders import Folders
from desktop.servers.by_address import EngineByAddress
from desktop.terminal import Terminal, in_one_line

if TYPE_CHECKING:
    from desktop.hub.requests import Hub


def _servers() -> Engine:
    from desktop.servers.engine import ServerEngine
    from desktop.servers.keys import KeyStore

    return ServerEngine(KeyStore(from_environment=True).get)


class Session:
    """The environment of one command. The engine is started when it is first used."""

    def __init__(
        self,
        folders: Folders,
        terminal: Terminal,
        cancel: Cancel,
        make_engine: Callable[[Path], Engine],
    ) -> None:
        self.folders = folders
        self.terminal = terminal
        self.cancel = cancel
        self._make_engine = make_engine
        self._engine: Engine | None = None
        self._models: list[ModelFile] | None = None
        self._told = ""  # about the settings file

    @property
    def engine(self) -> Engine:
        if self._engine is None:
            local = self._make_engine(self.folders.logs / "engine.log")
            self._engine = EngineByAddress(local, _servers)
        return self._engine

    def run(self, request: Request) -> Iterator[Event]:
        return self.engine.run(request, self.cancel)

    def load(
        self,
        model: str,
        context_length: int = 0,
        threads: int = 0,
        device: str = "",
        adapter: str = "",
    ) -> ModelLoaded:
        """Load a model by its path, its name in the library, or its address on a server, and show
        the progress. `device` and `adapter` are as in LoadModel."""
        path = self.place_of(model)
        loaded = None
        adapter = adapter and str(Path(adapter).absolute())
        request = LoadModel(
            path, "", context_length, threads=threads, device=device, adapter=adapter
        )
        for event in self.run(request):
            if isinstance(event, LoadProgress):
                away = is_server(path)
                self.terminal.status(
                    f"Connecting to {host_of(path)}"
                    if away
                    else f"Loading {Path(path).name}: {event.fraction:.0%}"
                )
            elif isinstance(event, ModelLoaded):
                loaded = event
        self.terminal.clear_status()
        assert loaded is not None, "a load ends with ModelLoaded"
        return loaded

    def tell_unused(self, options: argparse.Namespace) -> None:
        """Tell which options have no effect, since the model is on a server."""
        given = [f"--{each}" for each in FOR_LOADING if getattr(options, each, None)]
        if given and is_server(options.model):
            self.terminal.note(f"No effect on a model on a server: {', '.join(given)}")

    def place_of(self, model: str) -> str:
        """Return a model's absolute path, or its address if it is on a server.

        Raises: UserError, as `path_of` and `parse` do.
        """
        return str(parse(model)) if is_server(model) else self.path_of(model)

    def path_of(self, model: str) -> str:
        """Return a model's absolute path, since the engine process has a different current folder.

        Raises: UserError, as resolve does, if `model` is neither a path nor the name of one usable
        model; kind server_cannot, if it is on a server.
        """
        if is_server(model):
            raise needs_file()
        return str(Path(model if is_path(model) else resolve(model, self.models())).absolute())

    def models(self) -> list[ModelFile]:
        """Return the models that the window's library lists. The folders are scanned once."""
        if self._models is None:
            self._models = self._find_models()
        return self._models

    def settings(self) -> StoredSettings:
        """Read the settings file. If it can't be used, it is moved aside, and the user is told now:
        the next reading finds nothing wrong."""
        stored = read_settings(self.folders.settings)
        if stored.problem and stored.problem != self._told:
            self._told = stored.problem
            self.terminal.note(stored.problem)
        return stored

    def _find_models(self) -> list[ModelFile]:
        stored = self.settings().values
        cache = FactsCache(self.folders.facts)
        found = find_models(
            (str(self.folders.models), *stored.model_folders),
            stored.model_files,
            stored.hidden_models,
            other_apps.places(),
            cache=cache,
            refused=lambda folder: self.terminal.note(
                f"You don't have permission to read the folder {in_one_line(folder)}. Change its "
                "permissions, or choose another folder."
            ),
        )
        cache.save()
        return found

    def hub(self) -> Hub:
        """Return a client for the Hub. It uses the user's token if the token may be sent to the
        Hub's address."""
        from desktop.hub.requests import Hub
        from desktop.hub.token import TokenStore

        return Hub(TokenStore().get, agreed=lambda: self.settings().values.token_addresses)

    def close(self) -> None:
        if self._engine is not None:
            self._engine.close()
