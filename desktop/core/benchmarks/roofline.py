"""Estimates the upper limit of generation speed: each token requires reading the weights from
memory once (Williams, Waterman, Patterson 2009, "Roofline: an insightful visual performance
model")."""

from __future__ import annotations

from desktop.core.gguf.header import Header
from desktop.core.gguf.model_facts import experts_of, in_use
from desktop.core.memory.estimate import kv_cache_bytes
from desktop.core.memory.shapes import loops

_TABLES = ("token_embd.weight", "per_layer_token_embd.weight")
"""Tensors of which only one row is read per token. If there is no output matrix, the first of these
tensors takes its place and is read as a whole."""
_OUTPUT = "output.weight"


def bytes_per_token(header: Header, depth: int = 0) -> int:
    """Estimate from the header how many bytes are read from memory to generate one token with
    `depth` tokens in the context. These are the bytes of the KV cache and of all weights, except
    experts that the token doesn't use and tables of which it reads only one row. In a looped model,
    the token reads the layers several times."""
    architecture = header.metadata.get("general.architecture")
    name = architecture if isinstance(architecture, str) else None
    has_output = any(tensor.name == _OUTPUT for tensor in header.tensors)
    times = loops(header.metadata)
    total = 0
    for tensor in in_use(header.metadata, header.tensors):
        if tensor.name == _TABLES[1] or (tensor.name == _TABLES[0] and has_output):
            continue
        chosen, of = experts_of(header.metadata, name, tensor)
        total += tensor.bytes * chosen // of * (times if tensor.name.startswith("blk.") else 1)
    return total + (kv_cache_bytes(header.metadata, depth) if depth else 0)
