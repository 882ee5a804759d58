"""The state of the block that the Blocks page shows."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from desktop.core.gguf.tensor_file import StoredTensor
from desktop.core.i18n import all_of, heads, named, tr
from desktop.core.numbers.number_text import number_text
from desktop.core.numbers.number_words import FormulaPart, PieceRole
from desktop.core.quantization.bit_owner import BitOwner, owner_of
from desktop.core.quantization.block_layout import (
    BlockLayout,
    Field,
    FloatRun,
    Layout,
    WeightSum,
    field_at,
)
from desktop.core.quantization.block_types import RUN, layout

Floats = npt.NDArray[np.float32]
COLUMNS = heads(
    "Weight",
    "Row",
    "Column",
    "Quantized value (q)",
    "Scale factor",
    "Minimum",
    "Value",
    "Value in the other precision",
    "Difference",
)

_ROLES: dict[str, PieceRole] = {
    "scale": "exponent",
    "minimum": "sign",
    "scales": "scale",
    "quants": "mantissa",
}


def run_of(tensor: StoredTensor) -> int:
    """Return the number of weights that are shown together: a block or, for types without blocks,
    up to RUN weights of a row; 1 for an unknown type."""
    kind = tensor.kind
    if kind is None or kind.block_size > 1:
        return kind.block_size if kind else 1
    return math.gcd(RUN, tensor.columns)


def differing(one: Floats, other: Floats) -> npt.NDArray[np.bool_]:
    """Return a mask of the weights that differ. NaN counts as equal to NaN."""
    return (one != other) & ~(np.isnan(one) & np.isnan(other))


@dataclass
class BlockState:
    """A block of a tensor. `data` holds the bytes in the file and `original` their weights;
    `edited` holds the bytes after flips and `values` their weights."""

    tensor: StoredTensor
    block: int
    data: bytes
    original: Floats
    edited: bytes = b""
    values: Floats = field(default_factory=lambda: np.empty(0, np.float32))
    weight: int = 0
    byte: int = 0
    bit: int = 7
    """The chosen bit of the chosen byte; 0 is the lowest."""
    other: Floats | None = None
    """The same weights in another precision."""
    other_name: str = ""
    outdated: bool = False
    """True after a flip until ggml has decoded the block, if only ggml can. `values` are those from
    before the flip."""
    _summed: tuple[tuple[bytes, int], WeightSum] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.edited, self.values = self.data, self.original

    # --- position ---------------------------------------------------------------------

    @property
    def layout(self) -> Layout:
        made = layout(self.tensor.info.type, run_of(self.tensor))
        assert made is not None, "such a tensor is not opened"
        return made

    @property
    def first(self) -> int:
        """Index of the block's first weight within the tensor."""
        return self.block * len(self.original)

    @property
    def row(self) -> int:
        return self.first // self.tensor.columns

    @property
    def column(self) -> int:
        return self.first % self.tensor.columns

    @property
    def told(self) -> str:
        """The block in words: "Row 97, block 2 of 3: 256 weights in 144 bytes, or 4.5 bits per
        weight"."""
        return named(self.where, self.headline)

    @property
    def headline(self) -> str:
        size, data = len(self.original), len(self.data)
        return tr(
            "{size} weights in {data} bytes, or {bits} bits per weight",
            size=size,
            data=data,
            bits=number_text(8 * data / size, 3),
        )

    @property
    def where(self) -> str:
        in_row = self.tensor.columns // len(self.original)
        block = self.column // len(self.original) + 1
        return tr(
            "Row {row:,}, block {block:,} of {in_row:,}", row=self.row, block=block, in_row=in_row
        )

    def take_over(self, before: BlockState) -> None:
        """Choose and flip what was chosen and flipped in an earlier state of the same block."""
        if (before.block, before.data) == (self.block, self.data):
            self.edited, self.values = before.edited, before.values
            self.outdated = before.outdated
            self.weight, self.byte, self.bit = before.weight, before.byte, before.bit

    # --- flips ------------------------------------------------------------------------

    def flip(self, bit: int) -> None:
        """Flip a bit of the chosen byte; bit 0 is the lowest. Also update the values, unless only
        ggml can decode them: the state is `outdated` then."""
        values = self.flipped_values(bit)
        self.edited = self._flipped(bit)
        self.outdated = values is None
        if values is not None:
            self.values = values

    def flipped_values(self, bit: int) -> Floats | None:
        """Return the weights that the block would have with a bit of the chosen byte flipped; None
        if only ggml can decode them."""
        kind = self.layout
        if not isinstance(kind, BlockLayout | FloatRun):
            return None
        return kind.decode(np.frombuffer(self._flipped(bit), np.uint8)[None]).values[0]

    def _flipped(self, bit: int) -> bytes:
        changed = bytearray(self.edited)
        changed[self.byte] ^= 1 << bit
        return bytes(changed)

    def undo(self) -> None:
        self.edited, self.values, self.outdated = self.data, self.original, False

    @property
    def changed_bytes(self) -> frozenset[int]:
        pairs = enumerate(zip(self.data, self.edited, strict=True))
        return frozenset(at for at, (before, now) in pairs if before != now)

    @property
    def moved(self) -> npt.NDArray[np.bool_]:
        """A mask of the weights that differ from those in the file."""
        return differing(self.values, self.original)

    # --- the chosen weight --------------------------------------------------------------

    def choose_weight(self, weight: int) -> None:
        """Choose a weight and, if its own bits are known, the first byte that holds them."""
        self.weight = min(max(weight, 0), len(self.original) - 1)
        if bits := self.quant_bits:
            self.byte = bits[0] // 8
            self.bit = max(bit % 8 for bit in bits if bit // 8 == self.byte)

    def choose_byte(self, byte: int) -> None:
        """Choose a byte and its highest bit. If the chosen weight has no bits in this byte, also
        choose the first weight that has bits in it."""
        self.byte, self.bit = byte, 7
        kind = self.layout
        if any(bit // 8 == byte for bit in self.quant_bits):
            return
        if isinstance(kind, BlockLayout):
            owners = np.flatnonzero((kind.quants.positions // 8 == byte).any(axis=1))
            if owners.size:
                self.weight = int(owners[0])
        elif isinstance(kind, FloatRun):
            self.weight = byte * kind.weights // kind.bytes

    def choose_bit(self, bit: int) -> None:
        """Choose a bit of the chosen byte. If the chosen weight doesn't depend on it, also choose
        the first weight that does."""
        self.bit = bit
        owner = self.owner(bit)
        if owner is not None and self.weight not in owner.weights:
            self.weight = owner.weights.start

    def owner(self, bit: int) -> BitOwner | None:
        """Return the number that a bit of the chosen byte belongs to, if that's known."""
        return owner_of(self.layout, self.edited, 8 * self.byte + bit)

    @property
    def quant_bits(self) -> tuple[int, ...]:
        """The positions of the chosen weight's own bits."""
        kind = self.layout
        if isinstance(kind, BlockLayout):
            return tuple(int(bit) for bit in kind.quants.positions[self.weight])
        if isinstance(kind, FloatRun):
            width = 8 * kind.bytes // kind.weights
            return tuple(range(self.weight * width, (self.weight + 1) * width))
        return ()

    @property
    def sum(self) -> WeightSum | None:
        """The formula of the chosen weight, or None if its type has none. Cached because each
        redraw needs it several times."""
        kind = self.layout
        if not isinstance(kind, BlockLayout):
            return None
        asked = self.edited, self.weight
        if self._summed is None or self._summed[0] != asked:
            made = kind.sum_of(np.frombuffer(self.edited, np.uint8), self.weight)
            self._summed = asked, made
        return self._summed[1]

    @property
    def used_bits(self) -> frozenset[int]:
        """The positions of all bits that contribute to the chosen weight."""
        made = self.sum
        if made is None:
            return frozenset(self.quant_bits)
        return frozenset(
            bit for factor in (*made.factors, *made.others) for bit in factor.positions
        )

    @property
    def used_bytes(self) -> frozenset[int]:
        return frozenset(bit // 8 for bit in self.used_bits)

    def field(self, byte: int) -> Field:
        found = field_at(self.layout, byte)
        assert found is not None, "the fields fill the block"
        return found

    @property
    def place(self) -> str:
        """The location of the chosen weight: "byte 30, high four bits", "bytes 8 and 30"."""
        bits = self.quant_bits
        places = list(dict.fromkeys(bit // 8 for bit in bits))
        if not places:
            return ""
        if len(places) == 1 and len(bits) == 4:
            if bits[0] % 8:
                return tr("byte {places}, high four bits", places=places[0])
            return tr("byte {places}, low four bits", places=places[0])
        words = [str(each) for each in places]
        if len(words) == 1:
            return tr("byte {words}", words=words[0])
        return tr("bytes {words}", words=all_of(words))

    @property
    def sub_block(self) -> range:
        """The weights that share a scale factor with the chosen weight, at most 64. For types
        without scale factors, up to 32 neighboring weights."""
        kind = self.layout
        size = kind.sub_block if isinstance(kind, BlockLayout) else min(32, len(self.original))
        size = min(size, 64)
        start = self.weight // size * size
        return range(start, min(start + size, len(self.original)))

    @property
    def worst(self) -> int:
        """The weight of `sub_block` whose value in the other precision is farthest from its own."""
        other = self.values if self.other is None else self.other
        return max(self.sub_block, key=lambda at: abs(float(other[at]) - float(self.values[at])))

    def pieces(self) -> tuple[FormulaPart, ...]:
        """Return the formula of the chosen weight, with the name of each part below it."""
        made, value = self.sum, float(self.values[self.weight])
        equals, result = FormulaPart("=", "plain"), FormulaPart(number_text(value, 6), "value")
        if made is None:
            return (result,)
        parts: list[FormulaPart] = []
        for number, factor in enumerate((*made.factors, *made.others)):
            if number == len(made.factors):
                parts.append(FormulaPart(made.sign.replace("-", "−"), "plain"))
            elif number:
                parts.append(FormulaPart("×", "plain"))
            text = number_text(factor.value, 6)
            parts.append(FormulaPart(text, _ROLES[factor.role], below=factor.name))
        return (*parts, equals, result)

    def levels(self) -> list[float]:
        """Return the values that the weights of `sub_block` can have; empty if there are more than
        16 or if they can't be computed."""
        kind, made = self.layout, self.sum
        if made is None or not isinstance(kind, BlockLayout) or kind.quants.positions.shape[1] > 4:
            return []
        step = math.prod(f.value for f in made.factors[:-1])
        least = math.prod(f.value for f in made.others) if made.others else 0.0
        least = -least if made.sign == "-" else least
        count = 1 << kind.quants.positions.shape[1]
        codes = kind.quants.table or [code - kind.quants.offset for code in range(count)]
        return sorted(v for code in codes if math.isfinite(v := step * code + least))

    def table(self) -> list[tuple[str, ...]]:
        """Return a row for every weight with all digits; the columns are COLUMNS."""
        kind = self.layout
        quants = scales = minimums = None
        if isinstance(kind, BlockLayout):
            decoded = kind.decode(np.frombuffer(self.edited, np.uint8)[None])
            quants, scales, minimums = decoded.quants, decoded.scales, decoded.minimums
        rows: list[tuple[str, ...]] = []
        for number, value in enumerate(self.values.tolist()):
            sub = number // kind.sub_block if isinstance(kind, BlockLayout) else 0
            other = None if self.other is None else float(self.other[number])
            rows.append(
                (
                    str(number),
                    str(self.row),
                    str(self.column + number),
                    "" if quants is None else str(quants[0, number]),
                    "" if scales is None else str(scales[0, sub]),
                    "" if minimums is None else str(minimums[0, sub]),
                    number_text(value, 9),
                    "" if other is None else number_text(other, 9),
                    "" if other is None else number_text(value - other, 6),
                )
            )
        return rows
