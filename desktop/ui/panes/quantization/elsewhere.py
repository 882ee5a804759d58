"""Other precisions of the same weights: other files of a model, and types to make them into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.errors import UserError
from desktop.core.ggml_types import GGML_TYPES
from desktop.core.library import ModelFile
from desktop.core.tensor_file import StoredTensor
from desktop.core.words import tr
from desktop.ui.names import short_name

TYPES = ("Q8_0", "Q6_K", "Q5_K", "Q4_K", "Q4_0", "IQ4_NL", "MXFP4", "Q3_K", "Q2_K")
"""What a block can be made into on the fly, the most bits first."""


@dataclass(frozen=True)
class Elsewhere:
    """Another precision: a file of the same model, or a type to make of these weights."""

    name: str
    path: str = ""
    type: str = ""
    told: str = ""
    """The name beside the weights, where it is another."""


def other_precisions(here: ModelFile | None, models: Sequence[ModelFile]) -> list[Elsewhere]:
    """First the other files of this model among `models`, then what can be made here."""
    files = [
        Elsewhere(tr("{type_of} (another file)", type_of=_type_of(model)), path=model.path)
        for model in models
        if here is not None
        and model.problem is None
        and model.path != here.path
        and short_name(model) == short_name(here)
    ]
    made = [
        Elsewhere(made_here(name), type=name, told=tr("{name}, made here", name=name))
        for name in TYPES
    ]
    return files + made


def made_here(type_name: str) -> str:
    """How a type is offered."""
    return tr("{name} (made here)", name=type_name)


def block_size(type_name: str) -> int:
    """How many weights a block of a type holds."""
    return next(each.block_size for each in GGML_TYPES.values() if each.name == type_name)


def in_whole_blocks(tensors: Sequence[StoredTensor], type_name: str) -> tuple[StoredTensor, ...]:
    """The matrices whose rows are whole blocks of a type.

    Raises: UserError, kind no_whole_blocks, where there are none.
    """
    size = block_size(type_name)
    found = tuple(each for each in tensors if len(each.info.shape) > 1 and each.columns % size == 0)
    if not found:
        raise UserError(
            tr(
                "The matrices of this model are too small for 2 bits: {two_bits} takes "
                "{size} weights of a row at a time. Choose a larger model.",
                two_bits=type_name,
                size=size,
            ),
            kind="no_whole_blocks",
        )
    return found


def _type_of(model: ModelFile) -> str:
    return (model.facts.file_type if model.facts else None) or model.name
