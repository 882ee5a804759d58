"""Describes a model that has been loaded, partly from llama.cpp's log."""

from __future__ import annotations

import ctypes
import re
from typing import Any

import llama_cpp.llama_cpp as llama

from desktop.core.conversations.thinking import takes_effort, thinking_switch
from desktop.core.gguf.fingerprint import fingerprint
from desktop.core.gguf.header import Header
from desktop.core.gguf.model_facts import in_use
from desktop.core.messages import PROCESSOR, LoadModel, ModelLoaded
from desktop.engine.devices import holding_weights
from desktop.engine.log import LlamaLog
from desktop.engine.threads import threads_for

FOR_KERNELS = ("CPU_REPACK", "CPU_KLEIDIAI", "AMX")
"""Names of llama.cpp's buffers with weights in another order, for fast kernels of some
processors."""


def describe(
    request: LoadModel, header: Header, handle: Any, context: Any, log: LlamaLog
) -> ModelLoaded:
    """Describe a loaded model. `handle` and `context` are llama.cpp's pointers. `load_s` is 0 and
    is filled in later."""
    sizes: dict[str, int] = {}
    for _, what, size in log.buffers():
        sizes[what] = sizes.get(what, 0) + size
    text = ctypes.create_string_buffer(256)
    llama.llama_model_desc(handle, text, 256)
    offloaded = re.search(r"offloaded (\d{1,9})/\d+ layers", log.text())
    backends = dict.fromkeys(
        "CPU" if name in FOR_KERNELS else name.split("_")[0]
        for name, what, _ in log.buffers()
        if what == "model"
    )
    device = holding_weights(log.buffers())
    template: bytes = llama.llama_model_chat_template(handle, None) or b""
    return ModelLoaded(
        model=request.key,
        path=request.path,
        description=text.value.decode("utf-8", "replace"),
        context_length=llama.llama_n_ctx(context),
        # The file's number is unsigned, but the function returns it as a signed one.
        trained_context_length=llama.llama_model_n_ctx_train(handle) & 0xFFFFFFFF,
        threads=threads_for(request.threads),
        # With loadable backends, the log counts offloaded layers even if no card holds any.
        gpu_layers=int(offloaded[1]) if offloaded and device != PROCESSOR else 0,
        layers=llama.llama_model_n_layer(handle),
        weights_bytes=sizes.get("model", 0) - _counted_twice(header, log),
        kv_cache_bytes=sizes.get("KV", 0) + sizes.get("RS", 0),
        compute_bytes=sizes.get("compute", 0) + sizes.get("output", 0),
        load_s=0.0,
        has_chat_template=bool(template),
        backend=", ".join(backends) or "CPU",
        thinking_switch=thinking_switch(template.decode("utf-8", "replace")),
        takes_effort=takes_effort(template.decode("utf-8", "replace")),
        fingerprint=fingerprint(request.path),
        device=device,
    )


def _counted_twice(header: Header, log: LlamaLog) -> int:
    """Return the number of bytes of weights that llama.cpp's log counts twice: where they were
    repacked for this processor's kernels, and again in the mapped part of the file, although they
    are no longer read from the file."""
    weights = [(where, size) for where, what, size in log.buffers() if what == "model"]
    if not any(where.endswith("_Mapped") for where, _ in weights):
        return 0
    copied = sum(size for where, size in weights if where in FOR_KERNELS)
    # A token embedding table that also serves as the output layer is repacked but is still read
    # from the file.
    used = in_use(header.metadata, header.tensors)
    apart = sum(t.bytes for t in used if not t.name.startswith("token_embd."))
    return min(copied, apart)
