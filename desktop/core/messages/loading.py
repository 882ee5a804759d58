"""Requests and events for loading models and listing devices."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

PROCESSOR: Final = "CPU"
"""llama.cpp's name for the processor."""
BORROWED: Final = "RPC"
"""The `backend` of devices that are other computers."""


@dataclass(frozen=True, slots=True)
class LoadModel:
    """Load a GGUF file. Yields LoadProgress, then ModelLoaded.

    Later requests address the model by `name` (by its path if empty), so one file can be loaded
    twice. `context_length` 0 means the default (4,096, or less if the model was trained with less).
    `gpu_layers` counts the output layer, as llama.cpp does, and -1 leaves the number to llama.cpp.
    `threads` 0 chooses the number of threads automatically and adjusts it to how busy the machine
    is. `experts_used` is the number of experts that the router picks per token; 0 means as many as
    in training. If the model is already loaded with the same settings, ModelLoaded comes
    immediately.

    `device` is the `choice` or the name of a Device; if it is empty, llama.cpp uses all graphics
    cards, or the processor if there are none. If the device isn't there, the request fails with a
    UserError of kind "device".

    `adapter` is the path of a LoRA adapter to add to the model; Generate sets its strength.
    """

    path: str
    name: str = ""
    context_length: int = 0
    gpu_layers: int = -1
    threads: int = 0
    experts_used: int = 0
    device: str = ""
    adapter: str = ""

    @property
    def key(self) -> str:
        return self.name or self.path

    def on_own_devices(self) -> LoadModel:
        """Return the same request without a borrowed device, which may be gone by now."""
        borrowed = self.device.startswith(BORROWED)
        return replace(self, device="", gpu_layers=-1) if borrowed else self


@dataclass(frozen=True, slots=True)
class UnloadModel:
    """Free a model. Yields ModelUnloaded. Unloading a model that isn't loaded is not an error."""

    model: str


@dataclass(frozen=True, slots=True)
class Borrowed:
    """Another computer to compute on. A port of this computer leads there (desktop/lending).
    `offered` is the memory that it offers, in bytes."""

    port: int
    address: str
    offered: int


@dataclass(frozen=True, slots=True)
class ListDevices:
    """List the devices on which llama.cpp can compute. Yields Devices.

    An engine process sees the cards and drivers that were there when it started. With `again`, the
    engine looks in a new process, which replaces the current one if it finds other devices.

    With `borrow`, the engine uses these other computers from now on, and no others. One that
    doesn't answer isn't in the list.
    """

    again: bool = False
    borrow: tuple[Borrowed, ...] | None = None


@dataclass(frozen=True, slots=True)
class LoadProgress:
    """Fraction of the weights read so far, from 0 to 1."""

    fraction: float


@dataclass(frozen=True, slots=True)
class ModelLoaded:
    """A model is ready. The memory figures are the buffer sizes that llama.cpp reports, summed over
    all devices; weights that llama.cpp counts twice are counted once. `thinking_switch` is the chat
    template's variable that turns thinking on and off, or empty if the template has none.
    `takes_effort` is True if it takes a `reasoning_effort`. `gpu_layers` counts the output layer,
    and `layers` doesn't.
    `fingerprint` identifies the file (core/gguf/fingerprint.py). `device` has the names of the
    graphics cards that hold weights, separated by commas, or is PROCESSOR."""

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
    device: str = PROCESSOR
    takes_effort: bool = False

    @property
    def own_name(self) -> bool:
        """True if the model was loaded under a name other than its path, as a copy that only one
        pane uses."""
        return self.model != self.path

    @property
    def memory_bytes(self) -> int:
        return self.weights_bytes + self.kv_cache_bytes + self.compute_bytes


@dataclass(frozen=True, slots=True)
class ModelUnloaded:
    model: str


@dataclass(frozen=True, slots=True)
class Device:
    """A device as llama.cpp reports it. Memory is 0 if unknown. `backend` is the part of llama.cpp
    that computes on it, such as CPU or Vulkan. For a processor, `variant` is the processor family
    that the chosen library was compiled for, such as haswell (empty if there is only one library),
    and `features` are the instruction sets that it uses."""

    name: str
    description: str
    kind: Literal["cpu", "gpu", "igpu", "accel", "other"]
    memory_free: int
    memory_total: int
    backend: str = ""
    variant: str = ""
    features: tuple[str, ...] = ()

    @property
    def is_card(self) -> bool:
        """True if models can be loaded on this device instead of the processor."""
        return self.kind in ("gpu", "igpu")

    @property
    def is_borrowed(self) -> bool:
        """True if the device is another computer. Its `description` is that computer's address."""
        return self.backend == BORROWED

    @property
    def choice(self) -> str:
        """The text that requests and settings use for this device. It includes the description,
        since llama.cpp renumbers cards when one is added or removed."""
        return f"{self.name}: {self.description}" if self.is_card else self.name


@dataclass(frozen=True, slots=True)
class Devices:
    """The available devices. `sandbox` names the mechanism that confines the engine process
    (core/process/sandbox.py), or is "none". `drivers` is False if the engine couldn't start with
    graphics drivers. `commit` is llama.cpp's, or "" if unknown, and `backends` are the names that
    its backends register with, as in "CPU" or "Vulkan"."""

    devices: tuple[Device, ...]
    llama_version: str
    sandbox: str = "none"
    drivers: bool = True
    commit: str = ""
    backends: tuple[str, ...] = ()


def without_free_memory(event: object) -> object:
    """Return a Devices event without the sizes that change all the time; any other as it is."""
    if not isinstance(event, Devices):
        return event
    return replace(event, devices=tuple(replace(each, memory_free=0) for each in event.devices))
