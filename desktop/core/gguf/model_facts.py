"""Facts about a model, read from its header, as the window and the command line show them."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from desktop.core.gguf.arrays import StringArray
from desktop.core.gguf.header import Header, TensorInfo, Value
from desktop.core.gguf.split_files import later_headers, model_stem
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
"""Names of the values of general.file_type (enum llama_ftype in llama.h), spelled as in
llama-quantize."""

_ROUTED: Final = re.compile(
    r"blk\.(?P<layer>\d+)\.ffn_(?:gate|up|down|gate_up)(?:_exps|\.\d+)\.(?P<part>\w+)"
)
"""Matches the weights of routed experts: one tensor for all experts, or, in old files, one tensor
per expert. Shared experts (_shexp) and the router's weights (exp_probs_b) don't match."""

_EXPERT_AXIS: Final = {"weight": 2, "bias": 1}
"""Index of the dimension that counts the experts, by the last part of the tensor's name. For other
parts, such as a scale factor per expert, it is 0."""

_LAYER: Final = re.compile(r"blk\.(\d{1,9})\.")

_USELESS_NAMES: Final = frozenset(
    {"model", "models", "hf", "llama", "gguf", "ggml", "tmp", "temp", "output", "merged"}
    | {"checkpoint", "final", "unknown", "none"}
)
_HASH: Final = re.compile(r"[0-9a-f]{16,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """Facts about a model file. Facts that are missing from the header are None.

    `parameters` counts every weight in the file, as llama.cpp does. `active_parameters` counts
    only those that take part in computing a token, and is set only for mixtures of experts.
    `unused_parameters` counts the weights that llama.cpp doesn't load: see `in_use`. `layers`
    includes their blocks, as llama.cpp's number of GPU layers does. `most_experts_used`: see the
    function of that name.
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
    bytes: int  # size of the file, or of all files if the model is split
    bits_per_weight: float | None
    chat_template: str | None
    license: str | None
    author: str | None
    kind: str | None  # general.type: "model", "adapter", "mmproj", "imatrix"
    parts: int
    unused_parameters: int = 0
    most_experts_used: int | None = None

    @property
    def used_parameters(self) -> int:
        return self.parameters - self.unused_parameters


def facts(header: Header, path: str | os.PathLike[str]) -> ModelFacts:
    """Return the facts about the model whose first or only file is `path`.

    The other parts of a split model are read from the same folder.
    Raises: UserError, if a part of a split model is missing or damaged.
    """
    file = Path(path)
    return facts_of([header, *later_headers(file, header)], file)


def facts_of(headers: Sequence[Header], file: PurePath) -> ModelFacts:
    """Return the facts about a model from the headers of all its parts, in order.

    Unlike `facts`, it doesn't read any files.
    """
    header = headers[0]
    tensors = [tensor for part in headers for tensor in part.tensors]
    metadata = header.metadata
    architecture = label(metadata, "general.architecture")
    parameters = sum(tensor.elements for tensor in tensors)
    used = in_use(metadata, tensors)
    tokens = metadata.get("tokenizer.ggml.tokens")
    return ModelFacts(
        name=_name(metadata, file),
        architecture=architecture,
        parameters=parameters,
        active_parameters=_active_parameters(metadata, architecture, used),
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
        unused_parameters=parameters - sum(tensor.elements for tensor in used),
        most_experts_used=most_experts_used(metadata),
    )


def most_experts_used(metadata: Mapping[str, Value]) -> int | None:
    """Return the largest number of experts per token that can be set: all of them or, if the router
    selects groups first, those in the selected groups. Returns None if the file has no experts or
    gives a separate number for each layer.
    """
    architecture = metadata.get("general.architecture")

    def number(key: str) -> int | None:
        name = f"{architecture}.{key}"
        return _number(metadata, name) if isinstance(metadata.get(name), int) else None

    experts, groups = number("expert_count"), number("expert_group_count")
    if experts is None or number("expert_used_count") is None:
        return None
    chosen = number("expert_group_used_count")
    return experts // groups * min(chosen, groups) if groups and groups > 1 and chosen else experts


def in_use(metadata: Mapping[str, Value], tensors: Sequence[TensorInfo]) -> list[TensorInfo]:
    """Return the tensors that llama.cpp loads. It skips the blocks at the end that predict further
    tokens (NextN, also called multi-token prediction), unless load_mtp is set. A model that
    consists of such blocks alone uses them."""
    architecture = label(metadata, "general.architecture")
    layers = _number(metadata, f"{architecture}.block_count") or 0
    ahead = _number(metadata, f"{architecture}.nextn_predict_layers") or 0
    if not 0 < ahead < layers:
        return list(tensors)
    return [
        tensor
        for tensor in tensors
        if not (match := _LAYER.match(tensor.name)) or int(match[1]) < layers - ahead
    ]


def _text(metadata: Mapping[str, Value], key: str) -> str | None:
    value = metadata.get(key)
    return value if isinstance(value, str) and value.strip() else None


def label(metadata: Mapping[str, Value], key: str) -> str | None:
    """Return the text stored under a key, shortened to one line, since it may be megabytes long;
    None if there is none."""
    text = _text(metadata, key)
    return (one_line(text) or None) if text else None


def _number(metadata: Mapping[str, Value], key: str) -> int | None:
    """Return the count stored under a key, or the largest count if the file has one per layer.
    Returns None if there is none or it is 0."""
    import numpy as np  # imported late, as in header.py

    value = metadata.get(key)
    if isinstance(value, np.ndarray) and value.size and value.dtype.kind in "iu":
        value = int(value.max())
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    return None


def _name(metadata: Mapping[str, Value], file: PurePath) -> str:
    """Return general.name, or the file's name if general.name is missing, a converter's
    placeholder, a path, or a hash."""
    name = label(metadata, "general.name") or ""
    words = re.split(r"[\s/\\_-]+", name.lower())
    if not name or set(words) <= _USELESS_NAMES or "/" in name or "\\" in name:
        return model_stem(file)
    return model_stem(file) if _HASH.fullmatch(name) else name


def _active_parameters(
    metadata: Mapping[str, Value], architecture: str | None, tensors: Sequence[TensorInfo]
) -> int | None:
    """Count the weights that take part in computing one token.

    Of each layer's routed experts, only those that a token uses are counted. Returns None for a
    dense model, and for a model in which groups of experts share weights (_chexps), since the
    number of groups that a token needs then varies.
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
    """Return how many of a tensor's experts a token uses, and how many the tensor has.

    For a tensor without routed experts, both numbers are 1.
    """
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
    """Return the type that the file states, or the type of most of its weights if it states no
    known type."""
    stated = metadata.get("general.file_type")
    if isinstance(stated, int) and stated in FILE_TYPES:
        return FILE_TYPES[stated]
    weights: Counter[str] = Counter()
    for tensor in tensors:
        weights[tensor.type] += tensor.elements
    return weights.most_common(1)[0][0] if weights else None
