"""A LoRA adapter on a loaded model: thin matrices whose products are added to the model's own."""

from __future__ import annotations

import ctypes
import os
from typing import Any

import llama_cpp.llama_cpp as llama

from desktop.core.errors import UserError
from desktop.core.gguf.header import Header, read_header
from desktop.core.gguf.lora import is_adapter
from desktop.core.gguf.model_facts import label
from desktop.core.i18n import tr
from desktop.core.numbers.units import size_text
from desktop.core.readable import readable
from desktop.engine.log import LlamaLog

LONGEST_REASON = 300


def check_adapter(path: str, model: Header) -> Header:
    """Return the header of the adapter at `path`, which may be added to a model with this header.

    Raises: UserError, kind adapter, if the file isn't a LoRA adapter or is one for another
    architecture; the errors of `read_header`.
    """
    header = read_header(path)
    made_for = label(header.metadata, "general.architecture") or "?"
    # llama.cpp takes one without matrices, which then changes nothing.
    if not is_adapter(header) or not any(each.name.endswith(".lora_a") for each in header.tensors):
        raise _refused(tr("This file isn't a LoRA adapter. Choose another file."))
    if made_for != label(model.metadata, "general.architecture"):
        raise _refused(
            tr(
                'This adapter was made for models with the "{architecture}" architecture, which '
                "this model doesn't have. Choose the model that the adapter was made for.",
                architecture=made_for,
            )
        )
    return header


class Adapter:
    """An adapter that llama.cpp has loaded, which it frees with the model."""

    def __init__(self, handle: Any, path: str, log: LlamaLog) -> None:
        """Load the adapter for the model at `handle`. Raises: UserError, kind adapter."""
        log.clear()
        loaded = llama.llama_adapter_lora_init(handle, os.fsencode(path))
        if not loaded:
            reason = "; ".join(log.errors())[:LONGEST_REASON] or tr("unknown error")
            told = tr(
                "llama.cpp can't add this adapter to this model: {reason}. Choose the model that "
                "the adapter was made for.",
                reason=readable(reason).rstrip("."),
            )
            raise _refused(told, log.text())
        self._loaded: Any = (llama.llama_adapter_lora_p_ctypes * 1)(loaded)
        self._strength: float | None = None

    def set_strength(self, context: Any, strength: float) -> bool:
        """Multiply the adapter's products by `strength` from the next decode on. Returns True if it
        was another number before, so that what is in the KV cache no longer holds."""
        if strength == self._strength:
            return False
        scales = (ctypes.c_float * 1)(strength)
        # Its declaration leaves the type of the adapters' array open.
        if llama.llama_set_adapters_lora(context, self._loaded, 1, scales):  # pyright: ignore[reportUnknownMemberType]
            raise _refused(tr("llama.cpp couldn't change the adapter's strength."))
        self._strength = strength
        return True


def invalid_values() -> UserError:
    """Return the error for a model that works, but not with its adapter."""
    return _refused(
        tr(
            "With this adapter, the model computed an invalid value (NaN or infinity). The "
            "adapter's file may be damaged, or its strength may be too high. Lower the strength, "
            "or choose another adapter."
        )
    )


def too_large(need: int, free: int) -> UserError:
    """Return the error for an adapter that doesn't fit in memory beside its model."""
    return _refused(
        tr(
            "The adapter needs about {need} of memory in addition to the model, but only {free} is "
            "free. Close other programs, or load the model without the adapter.",
            need=size_text(need),
            free=size_text(free),
        )
    )


def _refused(told: str, details: str = "") -> UserError:
    return UserError(told, kind="adapter", remedy="pick_model", details=details)
