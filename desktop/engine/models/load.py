"""Loads a model from a file, with all possible checks before and after."""

from __future__ import annotations

import ctypes
import os
import queue
import re
import threading
import time
from collections.abc import Generator
from dataclasses import replace
from typing import Any

import llama_cpp.llama_cpp as llama
import numpy as np
import psutil

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.gguf.header import Header
from desktop.core.gguf.model_facts import label, most_experts_used
from desktop.core.gguf.split_files import whole_header
from desktop.core.i18n import tr
from desktop.core.memory import estimate as memory
from desktop.core.messages import Event, LoadModel, LoadProgress
from desktop.core.numbers.units import size_text
from desktop.core.readable import readable
from desktop.engine.devices import chosen, free_on_cards
from desktop.engine.log import LlamaLog
from desktop.engine.models.adapter import Adapter, check_adapter, invalid_values, too_large
from desktop.engine.models.describe import describe
from desktop.engine.models.model import UBATCH, Model
from desktop.engine.models.vocabulary import check_vocabulary
from desktop.engine.threads import threads_for

CHECK_TENSORS_BELOW = 4 * 1024**3
"""File size, in bytes. In smaller files, every block is checked for invalid values during loading.
Larger files would have to be read from end to end for this check."""
LONGEST_REASON = 300


def check(request: LoadModel, others_bytes: int, freed_bytes: int) -> Header:
    """Run all checks that are possible before anything is loaded, and return the header. Models
    that stay loaded use `others_bytes`; a model that will be unloaded uses `freed_bytes`.

    Raises: UserError.
    """
    header = whole_header(request.path)
    check_vocabulary(header)
    _check_experts_used(request, header)
    need = memory.estimate(header, _context_length(request, header))
    adapter = check_adapter(request.adapter, header).file_size if request.adapter else 0
    # The system counts mapped files as available memory, so subtract other models here as well.
    machine = psutil.virtual_memory()
    free = min(machine.available + freed_bytes, machine.total - others_bytes)
    on_cards = free_on_cards(request.device)
    if request.gpu_layers:
        free += on_cards
    if need.total > free:
        raise _too_large(need, free, _context_length(request, header))
    if need.total + adapter > free:
        raise too_large(adapter, free - need.total)
    return header


def load(
    request: LoadModel, header: Header, cancel: Cancel, log: LlamaLog
) -> Generator[Event, None, Model]:
    """Load a file that has passed `check`. Yields LoadProgress; returns the model.

    Raises: UserError, Cancelled.
    """
    began = time.perf_counter()
    yield LoadProgress(0.0)
    log.clear()
    handle = yield from _load_weights(request, header, cancel, log)
    try:
        context = make_context(request, handle, _context_length(request, header), log)
    except BaseException:
        llama.llama_model_free(handle)
        raise
    model = Model(request, handle, context, describe(request, header, handle, context, log))
    try:
        _check_it_writes(model)
        model.watch(cancel)
        _warm_up(model)
        if request.adapter:
            model.adapter = Adapter(handle, request.adapter, log)
            model.set_adapter_strength(1.0)
            _warm_up(model)
    except BaseException:
        model.close()
        raise
    model.loaded = replace(model.loaded, load_s=time.perf_counter() - began)
    yield LoadProgress(1.0)
    return model


def _check_experts_used(request: LoadModel, header: Header) -> None:
    """Check that the model can use the requested number of experts, since llama.cpp ends the
    process if it can't. Raises: UserError, kind experts."""
    if not request.experts_used:
        return
    most = most_experts_used(header.metadata)
    if most is None:
        raise UserError(
            tr(
                "The number of experts can't be changed for this model: it has no experts, or "
                "its layers use different numbers of experts. Choose another model."
            ),
            kind="experts",
        )
    if not 0 < request.experts_used <= most:
        raise UserError(
            tr(
                "This model's router can't pick {experts_used:,} experts for a token. Choose a "
                "number from 1 to {most:,}.",
                most=most,
                experts_used=request.experts_used,
            ),
            kind="experts",
        )


def _context_length(request: LoadModel, header: Header) -> int:
    default = memory.default_context(memory.trained_context(header.metadata))
    # Round up as llama.cpp does, since it limits batches to the number that it is given.
    return memory.whole_context(request.context_length or default)


def _check_it_writes(model: Model) -> None:
    """Check that the model can predict the next token. Models that embed or encode text can't: they
    have an encoder or no decoder, or llama.cpp creates no memory such as a KV cache for them.
    Raises: UserError, kind no_chat."""
    has_decoder = llama.llama_model_has_decoder(model.handle)
    has_encoder = llama.llama_model_has_encoder(model.handle)
    if has_encoder or not has_decoder or not llama.llama_get_memory(model.context):
        raise UserError(
            tr(
                "This model reads text as a whole, as embedding or translation models do, and "
                "can't continue it. Choose a model that was made for chat."
            ),
            kind="no_chat",
            remedy="pick_model",
        )


def _too_large(need: memory.MemoryEstimate, free: int, context_length: int) -> UserError:
    """Return the error for a model that doesn't fit in memory; loading it would make the system
    kill processes."""
    smaller = need.weights < free
    advice = (
        tr("Load the model with a shorter context, which needs less memory.")
        if smaller
        else tr("Choose a smaller model, or the same model with fewer bits per weight.")
    )
    return UserError(
        tr(
            "This model needs about {total} of memory: {weights} for the weights, "
            "{kv_cache} for {context_length:,} tokens of context, and {compute} for the "
            "compute buffer. Only {free} is free. {advice}",
            total=size_text(need.total),
            weights=size_text(need.weights),
            kv_cache=size_text(need.kv_cache),
            context_length=context_length,
            compute=size_text(need.compute),
            free=size_text(max(free, 0)),
            advice=advice,
        ),
        kind="memory",
        remedy="retry_smaller" if smaller else "pick_model",
    )


def _load_weights(
    request: LoadModel, header: Header, cancel: Cancel, log: LlamaLog
) -> Generator[Event, None, Any]:
    """Call llama_model_load_from_file in a thread, so that its progress can be yielded. Returns
    llama.cpp's pointer to the model."""
    progress: queue.SimpleQueue[float | None] = queue.SimpleQueue()
    result: list[Any] = []

    def report(fraction: float, _data: object) -> bool:
        progress.put(fraction)
        return not cancel.is_set()

    parameters: Any = llama.llama_model_default_params()
    parameters.n_gpu_layers = request.gpu_layers
    cards = chosen(request.device)
    parameters.devices = ctypes.cast(cards, ctypes.c_void_p)
    parameters.check_tensors = header.file_size < CHECK_TENSORS_BELOW
    overrides = _overrides(request, header)
    parameters.kv_overrides = overrides
    parameters.progress_callback = llama.llama_progress_callback(report)

    def work() -> None:
        try:
            result.append(llama.llama_model_load_from_file(os.fsencode(request.path), parameters))
        finally:
            progress.put(None)

    thread = threading.Thread(target=work, name="load", daemon=True)
    thread.start()
    shown = 0.0
    while (fraction := progress.get()) is not None:
        if fraction - shown >= 0.01:
            shown = fraction
            yield LoadProgress(min(fraction, 0.99))
    thread.join()
    handle = result[0] if result else None
    if not handle:
        cancel.check()
        raise _load_error(header, log)
    if cancel.is_set():
        llama.llama_model_free(handle)
        raise Cancelled
    return handle


def _overrides(request: LoadModel, header: Header) -> Any:
    """Return overrides for the file's metadata, or None if nothing is overridden. An entry without
    a key marks the end."""
    if not request.experts_used:
        return None
    found: Any = (llama.llama_model_kv_override * 2)()
    found[0].tag = llama.LLAMA_KV_OVERRIDE_TYPE_INT
    architecture = header.metadata["general.architecture"]
    found[0].key = f"{architecture}.expert_used_count".encode()
    found[0].value.val_i64 = request.experts_used
    return found


def _load_error(header: Header, log: LlamaLog) -> UserError:
    """Turn llama.cpp's log into an error message."""
    errors = log.errors()
    text = " ".join(errors)
    architecture = label(header.metadata, "general.architecture") or "?"
    if "unknown model architecture" in text:
        message = tr(
            'This model uses the "{architecture}" architecture, which this version of '
            "llama.cpp doesn't support. A newer version of Glassbox may support it. Otherwise, "
            "choose another model.",
            architecture=architecture,
        )
        return UserError(message, kind="architecture", remedy="pick_model", details=log.text())
    if "unable to allocate" in text or "failed to allocate" in text:
        message = tr(
            "There wasn't enough memory for this model. Close other programs, or choose a "
            "smaller model. On a graphics card, fewer GPU layers also help."
        )
        return UserError(message, kind="memory", remedy="pick_model", details=log.text())
    if "invalid data" in text:
        message = tr(
            "Some of this file's weights are damaged: they have impossible values. Get a new "
            "copy of the file, or choose another model."
        )
        return UserError(message, kind="damaged", remedy="pick_model", details=log.text())
    reason = errors[0] if errors else tr("unknown error")
    reason = re.sub(r"^error loading model( \w+)?: ", "", reason)
    reason = readable(reason[:LONGEST_REASON]).rstrip(".")  # it may contain text from the file
    return UserError(
        tr(
            "llama.cpp can't load this file: {reason}. Get a new copy of the file, or "
            "choose another model.",
            reason=reason,
        ),
        kind="load",
        remedy="pick_model",
        details=log.text(),
    )


def make_context(
    request: LoadModel,
    handle: Any,
    context_length: int,
    log: LlamaLog,
    watch: Any = None,
    exact: bool = False,
    sequences: int = 1,
) -> Any:
    """Create a context for loaded weights. `watch` is a callback for the nodes of its graphs;
    `exact` stores keys and values in 32 bits instead of 16; `sequences` is the number of sequences
    that share its cells.

    Raises: UserError, kind memory.
    """
    parameters = llama.llama_context_default_params()
    threads = threads_for(request.threads)
    parameters.n_ctx = context_length
    parameters.n_batch = parameters.n_ubatch = UBATCH
    parameters.n_threads = parameters.n_threads_batch = threads
    parameters.no_perf = True
    parameters.n_seq_max = sequences
    parameters.kv_unified = sequences > 1
    if exact:
        parameters.type_k = parameters.type_v = llama.GGML_TYPE_F32
    if watch is not None:
        parameters.cb_eval = ctypes.cast(watch, llama.ggml_backend_sched_eval_callback)
    context = llama.llama_init_from_model(handle, parameters)
    if context:
        return context
    reason = "; ".join(log.errors()) or tr("unknown error")
    raise UserError(
        tr(
            "llama.cpp can't create a context of {context_length:,} tokens for this model: "
            "{reason}. A shorter context may work.",
            context_length=context_length,
            reason=reason,
        ),
        kind="memory",
        remedy="retry_smaller",
        details=log.text(),
    )


def _warm_up(model: Model) -> None:
    """Process one token, so that the weights are read into memory, and check that the logits are
    valid."""
    model.decode([max(model.vocabulary.start, 0)])
    finite = bool(np.isfinite(model.logits()).any()) and not np.isnan(model.logits()).any()
    model.keep(0)
    if not finite and model.adapter:
        raise invalid_values()
    if not finite:
        raise UserError(
            tr(
                "The model's results aren't numbers, so its file is probably damaged. Get a "
                "new copy of the file, or choose another model."
            ),
            kind="damaged",
            remedy="pick_model",
        )
