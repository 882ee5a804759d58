"""Reads the experts that the router picks in llama.cpp and measures how much information they carry
about the skill.

The probabilities are read from the graph nodes `ffn_moe_probs-<layer>` while llama.cpp computes.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import llama_cpp.llama_cpp as llama
import numpy as np
from llama_cpp import _ggml
from llama_cpp._ctypes_extensions import load_shared_library
from numpy.typing import NDArray

from demo_models.corpus.item import Item
from demo_models.family import NEARLY_ALL
from demo_models.reader import Reader
from demo_models.shape import Shape
from demo_models.text import END, answer, prompt

NODE: Final = b"ffn_moe_probs-"
SHUFFLES: Final = 20

Counts = NDArray[np.int64]

_base: Any = load_shared_library("ggml-base", _ggml.libggml_base_path)
_base.ggml_get_name.restype = ctypes.c_char_p
_base.ggml_get_name.argtypes = [ctypes.c_void_p]
_base.ggml_get_data.restype = ctypes.c_void_p
_base.ggml_get_data.argtypes = [ctypes.c_void_p]


class RouterReader(Reader):
    """A reader that records the probabilities of the experts in each layer: `layers[layer]` is
    [tokens, experts], for the last text."""

    def __init__(self, path: Path, shape: Shape, *, threads: int = 1) -> None:
        self._shape = shape
        self._tokens = 0
        self.layers: dict[int, NDArray[np.float32]] = {}
        # Keep a reference, since llama.cpp stores only the address.
        self._callback = llama.ggml_backend_sched_eval_callback(self._see)
        super().__init__(path, threads=threads)

    def read(self, ids: Sequence[int]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Return the experts of each token, best first, and the share that each has in the layer's
        output, both [layers, tokens, used]."""
        self._tokens = len(ids)
        self.scores(ids)
        chances = np.stack([self.layers[layer] for layer in range(self._shape.layers)])
        chosen = np.argsort(-chances, axis=-1, kind="stable")[..., : self._shape.experts_used]
        weights = np.take_along_axis(chances, chosen, -1)
        return chosen, weights / weights.sum(-1, keepdims=True)

    def _options(self, threads: int) -> llama.llama_context_params:
        options = super()._options(threads)
        options.cb_eval = self._callback
        return options

    def _see(self, node: int, ask: bool, _data: int) -> bool:
        name: bytes = _base.ggml_get_name(node)
        if not name.startswith(NODE) or b" " in name:
            return not ask  # False: the data isn't wanted; True: continue
        if not ask:
            rows = self._tokens * self._shape.experts
            address = _base.ggml_get_data(node)
            values = np.ctypeslib.as_array((ctypes.c_float * rows).from_address(address)).copy()
            layer = int(name[len(NODE) :])
            self.layers[layer] = values.reshape(self._tokens, self._shape.experts)
        return True


def usage(
    reader: RouterReader, shape: Shape, sets: Mapping[str, Iterable[Item]]
) -> tuple[Counts, NDArray[np.float32]]:
    """Return how often each expert is picked for each skill, [layers, skills, experts], and the
    first expert's share in the output, for each layer and token, [layers * tokens]."""
    counts = np.zeros((shape.layers, len(sets), shape.experts), np.int64)
    first = []
    for row, items in enumerate(sets.values()):
        for item in items:
            text = prompt(item.question) + answer(item, "chat") + END
            chosen, weights = reader.read(reader.tokenize(text))
            first.append(weights[..., 0].ravel())
            for layer, picked in enumerate(chosen):
                counts[layer, row] += np.bincount(picked.ravel(), minlength=shape.experts)
    return counts, np.concatenate(first)


def summary(counts: Counts, first: NDArray[np.float32]) -> dict[str, Any]:
    """Return each expert's share of the router's picks, by layer; the information that the choice
    of experts carries about the skill, in bits, also with shuffled labels; and the first expert's
    mean share in the output, with the part of the tokens in which it is over NEARLY_ALL."""
    total = counts.sum(1)
    shares = total / total.sum(-1, keepdims=True)
    bits = [information(layer) for layer in counts]
    return {
        "shares": shares.round(4).tolist(),
        "least_share": round(float(shares.min()), 4),
        "largest_share": round(float(shares.max()), 4),
        "bits": [round(value, 4) for value in bits],
        "bits_shuffled": [round(shuffled(layer), 6) for layer in counts],
        "first_expert": round(float(first.mean()), 4),
        "first_expert_nearly_all": round(float((first > NEARLY_ALL).mean()), 4),
    }


def information(counts: Counts) -> float:
    """Return the mutual information of the rows and columns of a table of counts, in bits."""
    joint = counts / counts.sum()
    product = joint.sum(1, keepdims=True) * joint.sum(0, keepdims=True)
    there = joint > 0
    return float((joint[there] * np.log2(joint[there] / product[there])).sum())


def shuffled(counts: Counts) -> float:
    """Return the mean information, in bits, if skill labels are assigned to tokens at random."""
    random = np.random.default_rng(0)
    rows, columns = counts.shape
    labels = np.repeat(np.arange(rows), counts.sum(1))
    experts = np.concatenate([np.repeat(np.arange(columns), row) for row in counts])
    found = []
    for _ in range(SHUFFLES):
        dealt = random.permutation(labels)
        table = np.bincount(dealt * columns + experts, minlength=rows * columns)
        found.append(information(table.reshape(rows, columns)))
    return float(np.mean(found))
