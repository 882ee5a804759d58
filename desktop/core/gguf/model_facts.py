"""What a model's header says about it, in the words that the window and the command line use."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from desktop.core.gguf.arrays import StringArray
from desktop.core.gguf.header import Header, TensorInfo, Value, read_header
from desktop.core.gguf.split_files import model_stem, part_paths
from desktop.core.readable import one_line

FILE_TYPES: Final[Mapping[int, str]] = {
    0: "F32",
    1: "F16",
    2: "Q4_0",
    3: "Q4_1",
    7: "Q8_0",
    8: "Q5_0",
    9: "Q5_1",
    10: "Q2_K",
    11: "Q3_K_S",
    12: "Q3_K_M",
    13: "Q3_K_L",
    14: "Q4_K_S",
    15: "Q4_K_M",
    16: "Q5_K_S",
    17: "Q5_K_M",
    18: "Q6_K",
    19: "IQ2_XXS",
    20: "IQ2_XS",
    21: "Q2_K_S",
    22: "IQ3_XS",
    23: "IQ3_XXS",
    24: "IQ1_S",
    25: "IQ4_NL",
    26: "IQ3_S",
    27: "IQ3_M",
    28: "IQ2_S",
    29: "IQ2_M",
    30: "IQ4_XS",
    31: "IQ1_M",
    32: "BF16",
    36: "TQ1_0",
    37: "TQ2_0",
    38: "MXFP4_MOE",
    39: "NVFP4",
    40: "Q1_0",
    41: "Q2_0",
}
"""general.file_type, an enum llama_ftype (llama.h), by the names that llama-quantize takes."""

_ROUTED: Final = re.compile(
    r"blk\.(?P<layer>\d+)\.ffn_(?:gate|up|down|gate_up)(?:_exps|\.\d+)\.(?P<part>\w+)"
)
"""The weights that a router chooses from: all experts in one tensor, or, in old files,
one tensor an expert. Shared experts (_shexp) and the router's own (exp_probs_b) are not."""

_EXPERT_AXIS: Final = {"weight": 2, "bias": 1}
"""Which dimension of such a tensor counts the experts; 0 in a scale for each expert."""

_USELESS_NAMES: Final = frozenset(
    {"model", "models", "hf", "llama", "gguf", "ggml", "tmp", "temp", "output", "merged"}
    | {"checkpoint", "final", "unknown", "none"}
)
_HASH: Final = re.compile(r"[0-9a-f]{16,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """Facts of a model file; what the header doesn't say is None.

    `parameters` counts every weight in the file, as llama.cpp does; `active_parameters`
    those that take part in a token's computation, for mixtures of experts only.
    """

    name: str
    architecture: str | None
    parameters: int
    active_parameters: int | None
    layers: int | None
    experts: int | None
    experts_used: int | None
    context_length: int | None
    embedding_length: int | None
    vocabulary: int | None
    file_type: str | None
    bytes: int  # of the file; of all files together where the model is split
    bits_per_weight: float | None
    chat_template: str | None
    license: str | None
    author: str | None
    kind: str | None  # general.type: "model", "adapter", "mmproj", "imatrix"
    parts: int


def facts(header: Header, path: str | os.PathLike[str]) -> ModelFacts:
    """The facts of the model whose (first) file is `path`; other parts are read from beside it.

    Raises: UserError, when a part of a split model is missing or damaged.
    """
    file = Path(path)
    return facts_of([header, *(read_header(part) for part in part_paths(file, header)[1:])], file)


def facts_of(headers: Sequence[Header], file: PurePath) -> ModelFacts:
    """The same from the headers of all parts, the first one first, wherever the files are."""
    header = headers[0]
    tensors = [tensor for part in headers for tensor in part.tensors]
    metadata = header.metadata
    architecture = label(metadata, "general.architecture")
    parameters = sum(tensor.elements for tensor in tensors)
    tokens = metadata.get("tokenizer.ggml.tokens")
    return ModelFacts(
        name=_name(metadata, file),
        architecture=architecture,
        parameters=parameters,
        active_parameters=_active_parameters(metadata, architecture, tensors),
        layers=_number(metadata, f"{architecture}.block_count"),
        experts=_number(metadata, f"{architecture}.expert_count"),
        experts_used=_number(metadata, f"{architecture}.expert_used_count"),
        context_length=_number(metadata, f"{architecture}.context_length"),
        embedding_length=_number(metadata, f"{architecture}.embedding_length"),
        vocabulary=len(tokens) if isinstance(tokens, StringArray) else None,
        file_type=_file_type(metadata, tensors),
        bytes=sum(part.file_size for part in headers),
        bits_per_weight=(
            8 * sum(tensor.bytes for tensor in tensors) / parameters if parameters else None
        ),
        chat_template=_text(metadata, "tokenizer.chat_template"),
        license=label(metadata, "general.license"),
        author=label(metadata, "general.author") or label(metadata, "general.organization"),
        kind=label(metadata, "general.type"),
        parts=len(headers),
    )


def _text(metadata: Mapping[str, Value], key: str) -> str | None:
    value = metadata.get(key)
    return value if isinstance(value, str) and value.strip() else None


def label(metadata: Mapping[str, Value], key: str) -> str | None:
    """A text that is shown in one line: a header can hold megabytes of it, and line breaks."""
    text = _text(metadata, key)
    return (one_line(text) or None) if text else None


def _number(metadata: Mapping[str, Value], key: str) -> int | None:
    """A count; the greatest where the file has one for each layer. 0 says "not there"."""
    import numpy as np  # late, as in header.py

    value = metadata.get(key)
    if isinstance(value, np.ndarray) and value.size and value.dtype.kind in "iu":
        value = int(value.max())
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    return None


def _name(metadata: Mapping[str, Value], file: PurePath) -> str:
    """general.name, unless it is what a converter put there for want of a name."""
    name = label(metadata, "general.name") or ""
    words = re.split(r"[\s/\\_-]+", name.lower())
    if not name or set(words) <= _USELESS_NAMES or "/" in name or "\\" in name:
        return model_stem(file)
    return model_stem(file) if _HASH.fullmatch(name) else name


def _active_parameters(
    metadata: Mapping[str, Value], architecture: str | None, tensors: Sequence[TensorInfo]
) -> int | None:
    """All weights, but of each layer's routed experts only the share that a token uses.

    None for a dense model, and where groups of experts share weights (_chexps: how many
    of them a token needs differs from token to token).
    """
    names = (f"{architecture}.expert_count", f"{architecture}.expert_used_count")
    if any(_number(metadata, name) is None for name in names):
        return None
    if any("_chexps." in tensor.name for tensor in tensors):
        return None
    return sum(
        tensor.elements * chosen // total
        for tensor in tensors
        for chosen, total in [experts_of(metadata, architecture, tensor)]
    )


def experts_of(
    metadata: Mapping[str, Value], architecture: str | None, tensor: TensorInfo
) -> tuple[int, int]:
    """How many of a tensor's experts a token uses, and of how many; 1 of 1 where it has none."""
    experts = _number(metadata, f"{architecture}.expert_count")
    used = metadata.get(f"{architecture}.expert_used_count")
    match = _ROUTED.match(tensor.name)
    if experts is None or not match:
        return 1, 1
    total = experts
    if "_exps." in tensor.name:  # experts can differ from layer to layer
        axis = _EXPERT_AXIS.get(match["part"], 0)
        total = tensor.shape[axis] if axis < len(tensor.shape) else 1
    total = max(total, 1)
    return min(_used_in_layer(used, int(match["layer"])), total), total


def _used_in_layer(used: Value | None, layer: int) -> int:
    import numpy as np

    if isinstance(used, np.ndarray) and used.size and used.dtype.kind in "iu":
        used = int(used[min(layer, used.size - 1)])
    return max(0, used) if isinstance(used, int) else 0


def _file_type(metadata: Mapping[str, Value], tensors: Sequence[TensorInfo]) -> str | None:
    """As the file says; else the type that holds most of the weights."""
    stated = metadata.get("general.file_type")
    if isinstance(stated, int) and stated in FILE_TYPES:
        return FILE_TYPES[stated]
    weights: Counter[str] = Counter()
    for tensor in tensors:
        weights[tensor.type] += tensor.elements
    return weights.most_common(1)[0][0] if weights else None
