"""What bounds how fast a model can write: for each token its weights are read once from memory
(Williams, Waterman, Patterson 2009, "Roofline: an insightful visual performance model")."""

from __future__ import annotations

from desktop.core.gguf.header import Header
from desktop.core.gguf.model_facts import experts_of
from desktop.core.memory.estimate import kv_cache_bytes

_TABLES = ("token_embd.weight", "per_layer_token_embd.weight")
"""Of these one row is read for a token; but the first is the output matrix too, where that is
missing."""
_OUTPUT = "output.weight"


def bytes_per_token(header: Header, depth: int = 0) -> int:
    """Read from memory to write one token behind `depth` others: an estimate from the header.
    All weights but the tables' other rows and the experts that are not used, and the cache."""
    architecture = header.metadata.get("general.architecture")
    name = architecture if isinstance(architecture, str) else None
    has_output = any(tensor.name == _OUTPUT for tensor in header.tensors)
    total = 0
    for tensor in header.tensors:
        if tensor.name == _TABLES[1] or (tensor.name == _TABLES[0] and has_output):
            continue
        chosen, of = experts_of(header.metadata, name, tensor)
        total += tensor.bytes * chosen // of
    return total + (kv_cache_bytes(header.metadata, depth) if depth else 0)
