"""Shows one block of a tensor: its bytes, its fields, and the resulting weights."""

from __future__ import annotations

import math

import numpy as np

from desktop.commands.session import Session
from desktop.core.errors import UserError
from desktop.core.gguf.tensor_file import StoredTensor, check_readable, read_blocks
from desktop.core.messages import DequantizeBytes, WeightsConverted
from desktop.core.quantization.block_layout import BlockLayout, Decoded, Field, FloatRun, Layout
from desktop.core.quantization.block_types import layout
from desktop.terminal import table

PER_LINE = 16


def inspect_block(tensor: StoredTensor, block: int, session: Session) -> None:
    kind = check_readable(tensor)
    found = layout(tensor.info.type)
    if found is None:
        raise UserError(
            f"Glassbox can't dequantize the type {tensor.info.type}.",
            kind="unknown_type",
        )
    data = read_blocks(tensor, block)
    raw = np.frombuffer(data, np.uint8)[None]
    if isinstance(found, BlockLayout | FloatRun):
        decoded = found.decode(raw)
    else:
        decoded = Decoded(_by_ggml(tensor.info.type, data, session))
    in_row = tensor.columns // kind.block_size
    session.terminal.result(
        {
            "tensor": tensor.info.name,
            "type": tensor.info.type,
            "block": block,
            "row": block // in_row,
            "column": block % in_row * kind.block_size,
            "bytes": list(data),
            "fields": [_field_values(each, found, decoded, raw) for each in found.fields],
            "values": [_plain(value) for value in decoded.values[0].tolist()],
        }
    )
    first = block % in_row * kind.block_size
    which = f"weights {first:,} to {first + kind.block_size - 1:,}"
    session.terminal.text(
        f"{tensor.info.name}, {tensor.info.type}, block {block:,}: row {block // in_row:,}, "
        f"{which if kind.block_size > 1 else f'weight {first:,}'}\n"
    )
    session.terminal.text(_hexadecimal(data) + "\n")
    session.terminal.text(_field_table(found, decoded, raw) + "\n")
    session.terminal.text(_weights(decoded))


def _by_ggml(type_name: str, data: bytes, session: Session) -> np.ndarray:
    events = session.run(DequantizeBytes(type_name, data))
    converted = next(event for event in events if isinstance(event, WeightsConverted))
    return np.frombuffer(converted.values, np.float32)[None]


def _plain(value: float) -> float | str:
    """Return the value, or a text for NaN and infinity, which JSON can't represent."""
    if math.isfinite(value):
        return value
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def _numbers(field: Field, found: Layout, decoded: Decoded, raw: np.ndarray) -> dict[str, object]:
    """Return the field's own numbers by name; empty if none are decoded for this field."""
    if not isinstance(found, BlockLayout):
        return {}
    for scale in (found.scale, found.minimum):
        if scale is not None and scale.offset == field.offset:
            values = [_plain(value) for value in scale.read(raw)[0].tolist()]
            return {"value": values[0]} if len(values) == 1 else {"values": values}
    numbers: dict[str, object] = {}
    if field.role == "scales":
        parts = (("scales", decoded.scales), ("minimums", decoded.minimums))
        numbers = {name: part[0].tolist() for name, part in parts if part is not None}
    elif field.role == "quants" and decoded.quants is not None:
        numbers = {"quants": decoded.quants[0].tolist()}
    return numbers


def _field_values(
    field: Field, found: Layout, decoded: Decoded, raw: np.ndarray
) -> dict[str, object]:
    plain: dict[str, object] = {
        "name": field.name,
        "offset": field.offset,
        "length": field.length,
        "meaning": field.meaning,
    }
    return plain | _numbers(field, found, decoded, raw)


def _hexadecimal(data: bytes) -> str:
    return "\n".join(
        f"{at:>5}  " + " ".join(f"{byte:02X}" for byte in data[at : at + PER_LINE])
        for at in range(0, len(data), PER_LINE)
    )


def _field_table(found: Layout, decoded: Decoded, raw: np.ndarray) -> str:
    rows = [("field", "bytes", "meaning", "value")]
    for field in found.fields:
        numbers = _numbers(field, found, decoded, raw)
        last = field.end - 1
        place = f"{field.offset}" if field.length == 1 else f"{field.offset} to {last}"
        short = {name: value for name, value in numbers.items() if name != "quants"}
        told = "; ".join(f"{value}".strip("[]") for value in short.values())
        rows.append((field.name, place, field.meaning, told))
    return table(rows)


def _weights(decoded: Decoded) -> str:
    """Format the weights, four per line, each with its index and its quant, if any."""
    values = decoded.values[0].tolist()
    quants = decoded.quants[0].tolist() if decoded.quants is not None else None
    cells = [
        f"{number:>4}  {value:>13.6g}" + (f"  q {quants[number]:>4}" if quants else "")
        for number, value in enumerate(values)
    ]
    return "\n".join("   ".join(cells[at : at + 4]) for at in range(0, len(cells), 4))
