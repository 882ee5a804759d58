"""Fuzz targets for files that come with models: headers, matrices, recordings, names, and packs."""

from __future__ import annotations

import json
import lzma
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

import numpy as np

from desktop.core.benchmarks.roofline import bytes_per_token
from desktop.core.cancel import Cancel
from desktop.core.conversations.thinking import thinking_switch
from desktop.core.gguf.arrays import StringArray
from desktop.core.gguf.header import Header, parse_header, read_header
from desktop.core.gguf.model_facts import facts_of
from desktop.core.library.checksums import Checksums
from desktop.core.library.licenses import license_name
from desktop.core.library.openness import openness_of
from desktop.core.library.other_apps import AppFolder, models_in, places
from desktop.core.library.training_data import load
from desktop.core.memory.subject import of_header
from desktop.core.names import check_name, decode
from desktop.core.packs.manifest import (
    FORMAT,
    VERSION,
    Manifest,
    PackFile,
    PackModel,
    read_manifest,
    write_manifest,
)
from desktop.core.packs.pack_import import import_pack
from desktop.core.quantization.importance import SquareSums, read_importance, write_importance
from desktop.core.resources import resource
from desktop.core.routing.active_parameters import of_file, of_name
from desktop.core.routing.trace import RoutingTrace
from desktop.core.routing.trace_file import Recording, open_recording, save
from tests import header_only
from tests.fuzz.target import Target, folder, from_file, text_of, written

DEMO = ("Pebble-1-0.4M-Instruct-F16.gguf", "Pebble-1-8x1M-Instruct-F16.gguf")


def _header(data: bytes) -> None:
    """Read a header as if the weights followed it. If they were missing, the only error would be
    that the file is truncated."""
    _told(parse_header(lambda start, length: data[start : start + length], 1 << 40))


def _told(header: Header) -> None:
    """Compute everything that the window shows about a header."""
    for value in header.metadata.values():
        if isinstance(value, StringArray):
            assert len(list(value)) == len(value)
            assert all(isinstance(value[at], str) for at in range(min(3, len(value))))
    facts = facts_of([header], PurePath("model.gguf"))
    subject = of_header(header.metadata, header.tensors, facts)
    for context_length in (512, subject.usual_context):
        need = subject.need(context_length)
        assert need.total >= 0
        assert subject.precisions(need) or not header.tensors
    assert all(subject.notes)
    bytes_per_token(header, 512)
    thinking_switch(facts.chat_template or "")
    license_name(facts.license or "")
    check_name(decode(facts.name), facts)
    of_file(facts.name, facts)


def _headers() -> Iterator[bytes]:
    for name in DEMO:
        path = resource("models", name)
        yield path.read_bytes()[: read_header(path).data_offset]
    yield written(header_only.write)
    facts: dict[str, object] = {"llama.block_count": 2, "llama.expert_count": 4}
    facts |= {"llama.expert_used_count": 2, "llama.context_length": 64, "general.name": "Tiny 4x1M"}
    tensors = {"blk.0.ffn_down_exps.weight": (4, 32, 64), "output_norm.weight": (32,)}
    yield written(lambda path: header_only.write(path, facts, "llama", tensors))


def _importance(path: Path) -> None:
    found = read_importance(str(path))
    assert all(np.isfinite(each).all() for each in found.columns.values())


def _importances() -> Iterator[bytes]:
    sums = np.arange(8, dtype=np.float64).reshape(2, 4)
    measured = {"blk.0.a.weight": SquareSums(sums, np.array([3, 0], np.int64))}
    yield written(lambda path: write_importance(path, measured, "text.txt", 2, 512))
    name = b"blk.0.a.weight"
    old = np.array([1, len(name)], "<i4").tobytes() + name
    old += np.array([2, 3], "<i4").tobytes() + np.array([1, 2, 3], "<f4").tobytes()
    yield old + np.array([7, 4], "<i4").tobytes() + b"text"


def _recording(data: bytes) -> None:
    """Open a recording and save it in each format. The zip file's checksums aren't verified, since
    they would stop the fuzzer."""
    path = folder() / "recording"
    path.write_bytes(data)
    opened = zipfile.ZipExtFile
    check, opened._update_crc = opened._update_crc, lambda *_: None  # type: ignore[attr-defined]
    try:
        recording = open_recording(str(path))
    finally:
        opened._update_crc = check  # type: ignore[attr-defined]
    assert len(recording.trace.texts) == len(recording.trace.ids)
    again = folder() / "again"
    for ending in ("csv", "json", "npz"):
        list(save(again, ending, recording, Cancel()))
    open_recording(str(again))


def _recordings() -> Iterator[bytes]:
    weights = np.full((2, 2, 2), 0.5, np.float32)
    chosen = np.array([[[0, 1], [2, 3]], [[1, 0], [3, 2]]], np.uint16)
    probabilities = np.full((2, 2, 4), 0.25, np.float16)
    trace = RoutingTrace((5, 6), ("a", "é"), (0, 1), 4, chosen, weights, probabilities)
    kept = Recording(trace, "Tiny", 1)
    yield written(lambda path: list(save(path, "npz", kept, Cancel())))
    yield written(lambda path: list(save(path, "json", kept, Cancel())))


def _name(data: bytes) -> None:
    text = text_of(data)
    decoded = decode(text)
    end = 0
    for part in decoded.parts:
        assert part.start >= end
        assert text[part.start : part.end] == part.text
        end = part.end
    decoded.values()
    openness_of(decoded)
    license_name(text)
    of_name(text)


def _names() -> Iterable[bytes]:
    lines = (Path(__file__).parents[1] / "core" / "names.tsv").read_text("utf-8").splitlines()
    return (line.split("\t")[0].encode() for line in lines[1:])


def _manifest(data: bytes) -> None:
    """Check that no file of a manifest leads outside the pack or the models folder."""
    pack, models = folder() / "pack", folder() / "models"
    pack.mkdir(exist_ok=True)
    (pack / "manifest.json").write_bytes(data)
    manifest = read_manifest(pack)
    for model in manifest.models:
        for file in model.files:
            assert (pack / file.path).resolve().is_relative_to(pack.resolve())
    for _ in import_pack(pack, models, Checksums(folder() / "checksums.json"), Cancel()):
        pass
    assert not models.exists() or not any(models.iterdir())


def _manifests() -> Iterator[bytes]:
    files = [PackFile("models/Tiny/tiny.gguf", 5, "0" * 64)]
    manifest = Manifest(FORMAT, VERSION, "2026-11-27", [PackModel("Tiny", "mit", files)])
    pack = folder() / "packed"
    pack.mkdir()
    write_manifest(pack, manifest)
    yield (pack / "manifest.json").read_bytes()


def _other_app(data: bytes) -> None:
    """Read an Ollama manifest and the files that name LM Studio's and Jan's models folders."""
    home = folder() / "home"
    ollama = home / "ollama"
    manifest = ollama / "manifests" / "registry.ollama.ai" / "library" / "tiny" / "latest"
    settings = (home / ".lmstudio" / "settings.json", home / ".lmstudio-home-pointer")
    for path in (manifest, *settings, home / ".config" / "Jan" / "settings.json"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    list(models_in(AppFolder("ollama", str(ollama)), Cancel()))
    places(home, {}, "linux")


def _other_apps() -> Iterator[bytes]:
    layer = {"mediaType": "application/vnd.ollama.image.model", "digest": "sha256:" + "0" * 64}
    yield json.dumps({"schemaVersion": 2, "layers": [{**layer, "size": 5}]}).encode()
    yield b'{"downloadsFolder": "/models", "data_folder": "/jan"}'


def _training_data(data: bytes) -> None:
    path = folder() / "training.xz"
    path.write_bytes(lzma.compress(data, check=lzma.CHECK_NONE, preset=0))
    found = load(path)
    for number in range(len(found)):
        found.item(number)
    found.search("a")


def _training() -> Iterator[bytes]:
    yield (
        b'{"version": 1, "shards": 1, "items_in_a_shard": 2}\n["a", "1+1?", "2"]\n'
        b'["b", "c", "d", "e", "f"]\n'
    )


TARGETS = (
    Target("gguf_header", _header, _headers),
    Target("importance", from_file(_importance), _importances),
    Target("recording", _recording, _recordings, json=True),
    Target("name", _name, _names),
    Target("pack", _manifest, _manifests, json=True),
    Target("other_app", _other_app, _other_apps, json=True),
    Target("training_data", _training_data, _training, json=True),
)
