"""Models that are loaded, and what they run on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class LoadModel:
    """Load a GGUF file. Yields LoadProgress, then ModelLoaded.

    `name` is how later requests address it (the path when empty), so that one file can be
    loaded twice. `context_length` 0 means the default (4,096, or less where the model was
    trained for less); `gpu_layers` -1 means as many as llama.cpp would place there;
    `threads` 0 means automatic, following how busy the machine is. `experts_used` is how many
    experts a mixture's router takes for a token, 0 for as many as it was trained with.
    Loading what is loaded already, with the same settings, returns at once.
    """

    path: str
    name: str = ""
    context_length: int = 0
    gpu_layers: int = -1
    threads: int = 0
    experts_used: int = 0

    @property
    def key(self) -> str:
        return self.name or self.path


@dataclass(frozen=True, slots=True)
class UnloadModel:
    """Free a model. Yields ModelUnloaded; unloading what is not loaded is no error."""

    model: str


@dataclass(frozen=True, slots=True)
class ListDevices:
    """Yields Devices: what llama.cpp can compute on."""


@dataclass(frozen=True, slots=True)
class LoadProgress:
    """How much of the weights has been read, from 0 to 1."""

    fraction: float


@dataclass(frozen=True, slots=True)
class ModelLoaded:
    """A model is ready. Memory as llama.cpp reports its buffers, on all devices together.
    `thinking_switch` is the variable with which its chat template turns thinking on and off;
    empty where it has none. `fingerprint` is the file's (core/gguf/fingerprint.py)."""

    model: str
    path: str
    description: str
    context_length: int
    trained_context_length: int
    threads: int
    gpu_layers: int
    layers: int
    weights_bytes: int
    kv_cache_bytes: int
    compute_bytes: int
    load_s: float
    has_chat_template: bool
    backend: str
    thinking_switch: str = ""
    fingerprint: str = ""

    @property
    def own_name(self) -> bool:
        """Whether it was loaded under another name than its path: a copy that one pane works
        with, and no other one talks to."""
        return self.model != self.path

    @property
    def memory_bytes(self) -> int:
        return self.weights_bytes + self.kv_cache_bytes + self.compute_bytes


@dataclass(frozen=True, slots=True)
class ModelUnloaded:
    model: str


@dataclass(frozen=True, slots=True)
class Device:
    """A device as llama.cpp sees it; memory is 0 where it doesn't say."""

    name: str
    description: str
    kind: Literal["cpu", "gpu", "igpu", "accel", "other"]
    memory_free: int
    memory_total: int


@dataclass(frozen=True, slots=True)
class Devices:
    """`sandbox`: what limits the engine's process (core/process/sandbox.py), or "none"."""

    devices: tuple[Device, ...]
    llama_version: str
    sandbox: str = "none"
