"""Reads a LoRA adapter: the thin matrices that are added to a model's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.core.errors import UserError
from desktop.core.gguf.header import Header, read_header
from desktop.core.gguf.model_facts import label
from desktop.core.gguf.tensor_file import StoredTensor, find_tensor, read_blocks, stored_tensors
from desktop.core.i18n import tr
from desktop.core.resources import resource

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PIRATE: Final = resource("adapters", "Pebble-1-3M-Pirate-F16-LoRA.gguf")
"""The adapter that comes with Glassbox."""
PIRATE_BASE: Final = "Pebble-1-3M-Instruct-F16"
"""Name of the file of the model that it was made for, without the ending."""
_ENDS: Final = (".lora_a", ".lora_b")


def is_adapter(header: Header) -> bool:
    """Return True if this is the header of a LoRA adapter."""
    metadata = header.metadata
    return (label(metadata, "general.type"), label(metadata, "adapter.type")) == ("adapter", "lora")


@dataclass(frozen=True)
class Product:
    """What an adapter adds to one matrix of a model: `b` [out, rank] times `a` [rank, in], times
    `scale`. `own` is the model's matrix [out, in]."""

    own: NDArray[np.float32]
    b: NDArray[np.float32]
    a: NDArray[np.float32]
    scale: float

    def added(self, strength: float) -> NDArray[np.float32]:
        """Return the numbers that are added to `own` at this strength."""
        return (strength * self.scale) * (self.b @ self.a)


@dataclass(frozen=True)
class AdapterFacts:
    """`numbers` counts the numbers in all of an adapter's matrices, `matrices` the model's matrices
    that it changes; `model_numbers` counts the model's weights."""

    numbers: int
    matrices: int
    bytes: int
    model_numbers: int


def adapter_facts(adapter: str, model: str) -> AdapterFacts:
    """Raises: UserError, like read_header."""
    header = read_header(adapter)
    of_model = sum(each.info.elements for each in stored_tensors(model))
    thin = [each for each in header.tensors if each.name.endswith(_ENDS)]
    numbers = sum(each.elements for each in thin)
    return AdapterFacts(numbers, len(thin) // 2, header.file_size, of_model)


def read_product(adapter: str, model: str, name: str) -> Product:
    """Read what the adapter adds to the model's matrix of this name. All three matrices must be
    stored as F16 or F32.

    Raises: UserError, like read_header, find_tensor, and read_blocks; kind adapter, for another
    number type.
    """
    header, thin = read_header(adapter), stored_tensors(adapter)
    a, b = (_numbers(find_tensor(f"{name}{end}", thin)) for end in _ENDS)
    alpha = header.metadata.get("adapter.lora.alpha")
    # Without an alpha, llama.cpp adds the product as it is (src/llama-adapter.h).
    scale = alpha / len(a) if isinstance(alpha, float | int) and alpha else 1.0
    return Product(_numbers(find_tensor(name, stored_tensors(model))), b, a, scale)


def _numbers(tensor: StoredTensor) -> NDArray[np.float32]:
    import numpy as np

    kinds = {"F16": np.float16, "F32": np.float32}
    if tensor.info.type not in kinds:
        raise UserError(
            tr("The matrix {name} isn't stored as F16 or F32.", name=tensor.info.name),
            kind="adapter",
        )
    data = read_blocks(tensor, 0, tensor.info.elements)
    shape = tensor.rows, tensor.columns
    return np.frombuffer(data, kinds[tensor.info.type]).reshape(shape).astype(np.float32)
