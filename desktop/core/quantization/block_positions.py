"""Computes bit positions in a block (byte x 8 + bit, the lowest bit of each number first)."""

from __future__ import annotations

import numpy as np

from desktop.core.quantization.block_layout import Positions


def _from(byte: int, number: int, width: int) -> list[int]:
    """Return the bit positions of code `number`. The codes have `width` bits each and are packed
    without gaps, starting at byte `byte`."""
    start = 8 * byte + width * number
    return list(range(start, start + width))


def packed(byte: int, count: int, width: int) -> Positions:
    """Return the bit positions of `count` codes of `width` bits each, packed without gaps, starting
    at byte `byte`."""
    return np.array([_from(byte, number, width) for number in range(count)])


def halves(byte: int, weights: int, group: int) -> Positions:
    """Return the bit positions of 4-bit codes for `weights` weights.

    In each group of `group` weights, the low halves of the bytes come first, then the high halves.
    """
    bits: list[list[int]] = []
    for start in range(0, weights, group):
        first = byte + start // 2
        for high in (0, 4):
            bits += [[8 * (first + k) + high + b for b in range(4)] for k in range(group // 2)]
    return np.array(bits)


def quarters(byte: int) -> Positions:
    """Return the bit positions of 2-bit codes for 256 weights.

    Each group of 32 bytes holds 128 codes, the lowest two bits of each byte first.
    """
    return np.array(
        [
            [8 * (byte + 32 * half + k) + 2 * part + b for b in range(2)]
            for half in range(2)
            for part in range(4)
            for k in range(32)
        ]
    )


def beside(*parts: Positions) -> Positions:
    """Combine the positions of the lower and the higher bits of the same codes."""
    return np.concatenate(parts, axis=1)


def high_bit_planes(byte: int, planes: int, width: int) -> Positions:
    """Return the position of one more bit per code: bit p of byte k belongs to weight `width` x p +
    k."""
    return np.array([[8 * (byte + k) + p] for p in range(planes) for k in range(width)])


def k_scales(byte: int) -> tuple[Positions, Positions]:
    """Return the bit positions of 8 scales and 8 minimums, 6 bits each, in 12 bytes
    (get_scale_min_k4)."""
    scales = [[8 * (byte + j) + b for b in range(6)] for j in range(4)]
    minimums = [[8 * (byte + 4 + j) + b for b in range(6)] for j in range(4)]
    for j in range(4):
        low, top = 8 * (byte + 8 + j), 8 * (byte + j)
        scales.append([low, low + 1, low + 2, low + 3, top + 6, top + 7])
        top = 8 * (byte + 4 + j)
        minimums.append([low + 4, low + 5, low + 6, low + 7, top + 6, top + 7])
    return np.array(scales), np.array(minimums)


def q3_scales(byte: int) -> Positions:
    """Return the bit positions of 16 scales, 6 bits each, in 12 bytes.

    The four low bits are in the first 8 bytes, and the two high bits in the next 4.
    """
    bits: list[list[int]] = []
    for k in range(16):
        low = 8 * (byte + k % 8) + 4 * (k // 8)
        high = 8 * (byte + 8 + k % 4) + 2 * (k // 4)
        bits.append([low, low + 1, low + 2, low + 3, high, high + 1])
    return np.array(bits)


def q6_quants() -> Positions:
    """Return the bit positions of 6-bit codes for 256 weights.

    The four low bits are in the first 128 bytes, and the two high bits in the next 64.
    """
    bits: list[list[int]] = []
    for half in range(2):
        for part in range(4):
            for k in range(32):
                low = 8 * (64 * half + 32 * (part % 2) + k) + 4 * (part // 2)
                high = 8 * (128 + 32 * half + k) + 2 * part
                bits.append([low, low + 1, low + 2, low + 3, high, high + 1])
    return np.array(bits)
