"""Writes small PDF files for tests: text, scans, passwords, and damage."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from pathlib import Path

PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
"""The padding of passwords (PDF 1.7, 7.6.3.3)."""
IDENTIFIER = bytes(16)


def write(
    path: Path,
    pages: Sequence[str] = ("Hello from page one.",),
    *,
    scan: bool = False,
    password: str = "",
    content: bytes | None = None,
) -> Path:
    """Write a PDF. Each string is a page, and each of its lines is a line. With `scan`, the pages
    are pictures. `password` is needed to open it. `content` are the compressed bytes of the content
    of every page, in place of its text."""
    objects: list[bytes] = [b"", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids: list[bytes] = []
    for text in pages:
        number = len(objects) + 1
        kids.append(b"%d 0 R" % number)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << "
            b"/Font << /F1 3 0 R >> /XObject << /P %d 0 R >> >> >>" % (number + 1, number + 2)
        )
        drawn = b"q 595 0 0 842 0 0 cm /P Do Q" if scan else _drawn(text)
        packed = content if content is not None else zlib.compress(drawn)
        objects.append(_stream(b"/Filter /FlateDecode", packed))
        picture = b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"
        objects.append(_stream(picture + b" /ColorSpace /DeviceGray", b"\x7f"))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    trailer = b""
    if password:
        objects.append(_encryption(password))
        identifier = IDENTIFIER.hex().encode()
        trailer = b"/Encrypt %d 0 R /ID [<%s> <%s>]" % (len(objects), identifier, identifier)
    path.write_bytes(_file(objects, trailer))
    return path


def _drawn(text: str) -> bytes:
    lines = [
        b"(%s) Tj 0 -14 Td"
        % line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
        for line in text.splitlines()
    ]
    return b"BT /F1 12 Tf 50 800 Td " + b" ".join(lines) + b" ET"


def _stream(entries: bytes, data: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    made = bytearray(b"%PDF-1.4\n")
    places: list[int] = []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer)
    return bytes(made + b"startxref\n%d\n%%%%EOF\n" % start)


def _encryption(password: str) -> bytes:
    """Return the dictionary of the standard handler, revision 2 (PDF 1.7, 7.6.3.3 and 7.6.3.4). The
    strings and streams themselves stay as they are: nobody without the password gets that far."""
    padded = (password.encode() + PAD)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    rights = (-4).to_bytes(4, "little", signed=True)
    key = hashlib.md5(padded + owner + rights + IDENTIFIER).digest()[:5]
    user = _rc4(key, PAD)
    return b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (
        owner.hex().encode(),
        user.hex().encode(),
    )


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    at = 0
    for place in range(256):
        at = (at + state[place] + key[place % len(key)]) % 256
        state[place], state[at] = state[at], state[place]
    made = bytearray()
    first = second = 0
    for byte in data:
        first = (first + 1) % 256
        second = (second + state[first]) % 256
        state[first], state[second] = state[second], state[first]
        made.append(byte ^ state[(state[first] + state[second]) % 256])
    return bytes(made)
