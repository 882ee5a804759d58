"""Lists the devices that llama.cpp can compute on, and chooses those that a model is loaded on."""

from __future__ import annotations

import ctypes
import functools
import re
from collections.abc import Iterator
from typing import Any, Literal

import psutil

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import BORROWED, PROCESSOR, Device
from desktop.engine import rpc
from desktop.engine.binding import ggml, ggml_base, prototype

Kind = Literal["cpu", "gpu", "igpu", "accel", "other"]
KINDS: dict[int, Kind] = {0: "cpu", 1: "gpu", 2: "igpu", 3: "accel"}
"""enum ggml_backend_dev_type of ggml-backend.h."""
_VARIANT = re.compile(r"ggml-cpu-(\w+)\.(?:so|dll|dylib)$")


class _Feature(ctypes.Structure):
    """struct ggml_backend_feature."""

    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


_size_p = ctypes.POINTER(ctypes.c_size_t)
_text, _pointer = ctypes.c_char_p, ctypes.c_void_p
_count = prototype(ggml, "ggml_backend_dev_count", ctypes.c_size_t)
_get = prototype(ggml, "ggml_backend_dev_get", _pointer, ctypes.c_size_t)
_name = prototype(ggml_base, "ggml_backend_dev_name", _text, _pointer)
_description = prototype(ggml_base, "ggml_backend_dev_description", _text, _pointer)
_memory = prototype(ggml_base, "ggml_backend_dev_memory", None, _pointer, _size_p, _size_p)
_type = prototype(ggml_base, "ggml_backend_dev_type", ctypes.c_int, _pointer)
_backend_count = prototype(ggml, "ggml_backend_reg_count", ctypes.c_size_t)
_backend_get = prototype(ggml, "ggml_backend_reg_get", _pointer, ctypes.c_size_t)
_backend = prototype(ggml_base, "ggml_backend_dev_backend_reg", _pointer, _pointer)
_backend_name = prototype(ggml_base, "ggml_backend_reg_name", _text, _pointer)
_function = prototype(
    ggml_base, "ggml_backend_reg_get_proc_address", _pointer, _pointer, ctypes.c_char_p
)


def devices() -> tuple[Device, ...]:
    """Return the devices that llama.cpp can compute on, in llama.cpp's order (ggml-backend.h)."""
    return tuple(device for _, device in _found())


def registered_backends() -> tuple[str, ...]:
    """Return the names of the loaded backends, including those that found no device."""
    handles = (_backend_get(index) for index in range(_backend_count()))
    return tuple(_backend_name(handle).decode(errors="replace") for handle in handles)


def chosen(choice: str) -> Any:
    """Return the `devices` of llama_model_params for a choice as in LoadModel: an array that ends
    with NULL and is empty for the processor, or None to leave the choice to llama.cpp. Borrowed
    devices are only used if one is chosen, while llama.cpp would use them first.

    Raises: UserError, kind device.
    """
    if not choice:
        found = list(_found())
        if not any(device.is_borrowed for _, device in found):
            return None
        own = [handle for handle, card in found if card.is_card and not card.is_borrowed]
        return (_pointer * (len(own) + 1))(*own, None)
    if choice == PROCESSOR:
        return (_pointer * 1)()
    return (_pointer * 2)(handle_of(choice), None)


def handle_of(choice: str) -> int:
    """Return llama.cpp's pointer to a graphics card. Raises: UserError, kind device."""
    cards = [(handle, card) for handle, card in _found() if card.is_card]
    for handle, card in cards:
        if choice in (card.name, card.choice):
            return handle
    # llama.cpp numbers the cards, so the same card may have a different number than before.
    same = [handle for handle, card in cards if choice.partition(": ")[2] == card.description]
    if len(same) == 1:
        return same[0]
    names = ", ".join([PROCESSOR, *(card.name for _, card in cards)])
    raise UserError(
        tr(
            "This computer has no device named {choice}. Choose one of these: {names}.",
            choice=choice,
            names=names,
        ),
        kind="device",
    )


def free_on_cards(choice: str) -> int:
    """Return the free memory, in bytes, of the graphics cards that a choice includes. Integrated
    graphics use main memory and have none of their own. Raises: UserError, kind device."""
    one = handle_of(choice) if choice not in ("", PROCESSOR) else None
    cards = [(handle, card) for handle, card in _found() if card.kind == "gpu"]
    return sum(
        card.memory_free
        for handle, card in cards
        if handle == one or (not choice and not card.is_borrowed)
    )


def holding_weights(buffers: list[tuple[str, str, int]]) -> str:
    """Return the `device` of ModelLoaded. `buffers` is as in LlamaLog.buffers."""
    cards = {card.name for card in devices() if card.is_card}
    found = dict.fromkeys(where for where, what, _ in buffers if what == "model" and where in cards)
    return ", ".join(found) or PROCESSOR


def _found() -> Iterator[tuple[int, Device]]:
    """Yield llama.cpp's pointer to each device and what llama.cpp reports about it."""
    for index in range(_count()):
        device = _get(index)
        free, total = ctypes.c_size_t(0), ctypes.c_size_t(0)
        _memory(device, ctypes.byref(free), ctypes.byref(total))
        backend = _backend(device)
        backend_name = _backend_name(backend).decode(errors="replace")
        description = _description(device).decode(errors="replace").strip()
        lender = rpc.lender(description)
        kind = KINDS.get(_type(device), "other")
        yield (
            device,
            Device(
                name=_name(device).decode(errors="replace"),
                description=lender.address if lender else description,
                kind=kind,
                # llama.cpp reports all memory of a processor as free.
                memory_free=min(lender.offered, free.value) if lender else free.value,
                memory_total=lender.offered if lender else total.value,
                backend=BORROWED if lender else backend_name,
                variant=_variant() if kind == "cpu" else "",
                features=_features(backend) if kind == "cpu" else (),
            ),
        )


def _features(backend: int) -> tuple[str, ...]:
    """Return the instruction sets that a backend uses; empty if it doesn't report them."""
    address = _function(backend, b"ggml_backend_get_features")
    if not address:
        return ()
    entries = ctypes.CFUNCTYPE(ctypes.POINTER(_Feature), ctypes.c_void_p)(address)(backend)
    found: list[str] = []
    for entry in entries:  # an entry without a name marks the end
        if not entry.name:
            break
        if entry.value == b"1":
            found.append(entry.name.decode(errors="replace"))
    return tuple(found)


@functools.cache
def _variant() -> str:
    """Return the processor family in the file name of the loaded library for the processor. Returns
    "" if its name has none, or if the system (macOS) doesn't list loaded files."""
    try:
        maps: Any = psutil.Process().memory_maps()
    except (AttributeError, psutil.Error, OSError):
        return ""
    found = (_VARIANT.search(each.path) for each in maps)
    return next((match[1] for match in found if match), "")
