"""Tests exporting and importing workshop packs and everything that can go wrong."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import stat
import subprocess
import sys
from collections import namedtuple
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.files.file_names import is_plain_name, made_name
from desktop.core.gguf import projectors
from desktop.core.gguf.projectors import projector_beside
from desktop.core.library.checksums import Checksums, ReadProgress
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.models import ModelFile, describe, find_models
from desktop.core.packs import pack as packs
from desktop.core.packs.manifest import MANIFEST, PackFile, PackModel, pack_folder, read_manifest
from desktop.core.packs.pack import WrittenPack, write_pack
from desktop.core.packs.pack_import import Imported, _tasks, import_file, import_pack
from tests import header_only, tiny_eye, tiny_model
from tests.hostile_names import HOSTILE_NAMES

PACKED_ENCODER = "models/A-Q4_K_M/mmproj-A.gguf"
ROOM = namedtuple("ROOM", "total used free")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def here(tmp_path: Path) -> Checksums:
    return Checksums(tmp_path / "here.json")


@pytest.fixture
def there(tmp_path: Path) -> Checksums:
    return Checksums(tmp_path / "there.json")


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """Models folder on the computer that imports the pack."""
    return tmp_path / "other" / "models"


def model(path: Path, rows: int = 64, name: str = "") -> ModelFile:
    metadata: dict[str, object] = {"general.license": "apache-2.0"}
    header_only.write(path, metadata, tensors={"blk.0.attn_q.weight": (rows, 32)})
    return describe(str(path), "folder", FactsCache(), name)


@pytest.fixture
def two(tmp_path: Path) -> list[ModelFile]:
    folder = tmp_path / "mine"
    return [model(folder / "A-Q4_K_M.gguf"), model(folder / "B-Q8_0.gguf", rows=128)]


def packed(models: list[ModelFile], stick: Path, checksums: Checksums) -> Path:
    *readings, written = write_pack(models, stick, checksums, Cancel())
    assert isinstance(written, WrittenPack)
    assert [type(each) for each in readings] == [ReadProgress] * len(readings)
    last = readings[-1]
    assert isinstance(last, ReadProgress)
    assert last.done == last.total == written.bytes
    return Path(written.folder)


def imported(pack: Path, folder: Path, checksums: Checksums) -> Imported:
    *_, done = import_pack(pack, folder, checksums, Cancel())
    assert isinstance(done, Imported)
    return done


def same(first: str | Path, second: str | Path) -> bool:
    return Path(first).read_bytes() == Path(second).read_bytes()


def test_there_and_back(
    two: list[ModelFile], stick: Path, theirs: Path, here: Checksums, there: Checksums
) -> None:
    pack = packed(two, stick, here)
    assert sorted(path.name for path in pack.iterdir()) == [
        "README.html",
        "README.txt",
        MANIFEST,
        "models",
    ]
    shutil.rmtree(Path(two[0].path).parent)
    done = imported(pack, theirs, there)
    assert done.problems == ()
    assert [Path(path).name for path in done.paths] == ["A-Q4_K_M.gguf", "B-Q8_0.gguf"]
    for path in done.paths:
        known = there.of(path)
        assert known is not None
        assert (known.by, known.sha256) == (
            "pack",
            hashlib.sha256(Path(path).read_bytes()).hexdigest(),
        )


def test_a_model_that_reads_images_comes_with_its_encoder(
    tmp_path: Path, stick: Path, theirs: Path, here: Checksums, there: Checksums
) -> None:
    path = tmp_path / "mine" / "A-Q4_K_M.gguf"
    header_only.write(path, {"llama.embedding_length": tiny_model.WIDTH})
    other = tmp_path / "mine" / "reads-text.gguf"
    header_only.write(other, {"llama.embedding_length": tiny_model.WIDTH})
    encoder = tiny_eye.write(tmp_path / "mine" / "mmproj-A.gguf")
    mine = [describe(str(each), "folder", FactsCache()) for each in (path, other)]
    pack = packed(mine, stick, here)
    done = imported(pack, theirs, there)
    assert done.problems == ()
    assert [Path(each).name for each in done.paths] == ["A-Q4_K_M.gguf", "reads-text.gguf"]
    assert same(projector_beside(done.paths[0], tiny_model.WIDTH), encoder)
    assert len(list(Path(done.paths[1]).parent.iterdir())) == 1
    *_, again = import_pack(pack, tmp_path / "another", there, Cancel(), mine)
    assert isinstance(again, Imported)
    assert (again.paths, again.skipped) == ((str(path), str(other)), 2), "both are here"
    encoder.unlink()
    *_, again = import_pack(pack, tmp_path / "another", there, Cancel(), mine)
    assert isinstance(again, Imported)
    assert again.skipped == 2
    assert not encoder.exists(), "only the models folder's files are Glassbox's"
    *_, again = import_pack(pack, tmp_path / "mine", there, Cancel(), mine)
    assert isinstance(again, Imported)
    assert (again.paths, again.skipped) == ((str(path), str(other)), 1)
    assert same(encoder, pack / PACKED_ENCODER)
    assert not [*(tmp_path / "another").rglob("*.gguf")]


def test_what_the_manifest_says(two: list[ModelFile], stick: Path, here: Checksums) -> None:
    pack = packed(two, stick, here)
    manifest = json.loads((pack / MANIFEST).read_text())
    assert (manifest["format"], manifest["version"]) == ("glassbox-pack", 1)
    first = manifest["models"][0]
    assert (first["name"], first["license"]) == ("A-Q4_K_M", "apache-2.0")
    file = first["files"][0]
    written = (pack / file["path"]).read_bytes()
    assert file["bytes"] == len(written)
    assert file["sha256"] == hashlib.sha256(written).hexdigest()


def test_the_pages_tell_what_to_do(two: list[ModelFile], stick: Path, here: Checksums) -> None:
    pack = packed(two, stick, here)
    for name in ("README.html", "README.txt"):
        text = (pack / name).read_text(encoding="utf-8")
        assert "Import a pack" in text
        assert "B-Q8_0" in text
        assert "Apache-2.0" in text
    assert "http" not in (pack / "README.html").read_text()


def test_a_name_is_no_code_on_the_page(tmp_path: Path, stick: Path, here: Checksums) -> None:
    odd = model(tmp_path / "mine" / "x.gguf", name="<script>alert(1)</script>")
    page = (packed([odd], stick, here) / "README.html").read_text(encoding="utf-8")
    assert "<script>" not in page


def test_a_second_pack_takes_another_name(
    two: list[ModelFile], stick: Path, here: Checksums
) -> None:
    assert packed(two, stick, here).name == "Glassbox models"
    assert packed(two, stick, here).name == "Glassbox models 2"


def test_a_blob_of_another_program_gets_a_name_that_says_what_it_is(
    tmp_path: Path, stick: Path, theirs: Path, here: Checksums, there: Checksums
) -> None:
    blob = tmp_path / "blobs" / "sha256-0"
    pack = packed([model(blob, name="qwen2.5:7b")], stick, here)
    done = imported(pack, theirs, there)
    assert done.paths == (str(theirs / "qwen2.5-7b" / "qwen2.5-7b.gguf"),)
    assert same(done.paths[0], blob)


def test_models_of_the_same_name(
    tmp_path: Path, stick: Path, theirs: Path, here: Checksums, there: Checksums
) -> None:
    both = [model(tmp_path / "a" / "M.gguf"), model(tmp_path / "b" / "M.gguf", rows=128)]
    done = imported(packed(both, stick, here), theirs, there)
    assert len(set(done.paths)) == 2
    assert [same(path, mine.path) for path, mine in zip(done.paths, both, strict=True)] == [
        True,
        True,
    ]


def test_one_wrong_byte_names_the_file_and_the_others_come(
    two: list[ModelFile], stick: Path, theirs: Path, here: Checksums, there: Checksums
) -> None:
    pack = packed(two, stick, here)
    damaged = pack / "models" / "A-Q4_K_M" / "A-Q4_K_M.gguf"
    data = bytearray(damaged.read_bytes())
    data[len(data) // 2] ^= 1
    damaged.write_bytes(data)
    done = imported(pack, theirs, there)
    assert [Path(path).name for path in done.paths] == ["B-Q8_0.gguf"]
    assert len(done.problems) == 1
    assert "A-Q4_K_M.gguf" in done.problems[0].message
    assert sorted(path.name for path in theirs.rglob("*")) == ["B-Q8_0", "B-Q8_0.gguf"]


@pytest.mark.parametrize("harm", ["cut", "gone"])
def test_a_file_that_is_not_there_whole(
    two: list[ModelFile],
    stick: Path,
    theirs: Path,
    here: Checksums,
    there: Checksums,
    harm: str,
) -> None:
    pack = packed(two, stick, here)
    file = pack / "models" / "B-Q8_0" / "B-Q8_0.gguf"
    if harm == "gone":
        file.unlink()
    else:
        os.truncate(file, 100)
    done = imported(pack, theirs, there)
    assert len(done.paths) == len(done.problems) == 1
    assert "B-Q8_0.gguf" in done.problems[0].message


def test_importing_again_copies_nothing(
    two: list[ModelFile], stick: Path, theirs: Path, here: Checksums, there: Checksums
) -> None:
    pack = packed(two, stick, here)
    first = imported(pack, theirs, there)
    before = [Path(path).stat().st_mtime_ns for path in first.paths]
    again = imported(pack, theirs, there)
    assert (again.paths, again.skipped) == (first.paths, 2)
    assert [Path(path).stat().st_mtime_ns for path in first.paths] == before


def test_what_is_elsewhere_on_this_computer_is_skipped(
    two: list[ModelFile], stick: Path, theirs: Path, here: Checksums, there: Checksums
) -> None:
    """The second model is elsewhere under another name; it isn't copied."""
    pack = packed(two, stick, here)
    elsewhere = theirs.parent / "elsewhere" / "renamed.gguf"
    elsewhere.parent.mkdir(parents=True)
    shutil.copy(two[1].path, elsewhere)
    listed = find_models([str(elsewhere.parent)])
    *_, done = import_pack(pack, theirs, there, Cancel(), listed)
    assert isinstance(done, Imported)
    assert done.paths == (str(theirs / "A-Q4_K_M" / "A-Q4_K_M.gguf"), str(elsewhere))
    assert (done.skipped, done.problems) == (1, ())
    assert sorted(path.name for path in theirs.rglob("*.gguf")) == ["A-Q4_K_M.gguf"]
    known = there.of(str(elsewhere))
    assert known is not None
    assert known.by == "pack"


def test_what_only_looks_the_same_is_imported(
    two: list[ModelFile], stick: Path, theirs: Path, here: Checksums, there: Checksums
) -> None:
    """Every byte counts, even if a file has the size and the header of the model."""
    pack = packed(two, stick, here)
    elsewhere = theirs.parent / "elsewhere" / "A-Q4_K_M.gguf"
    elsewhere.parent.mkdir(parents=True)
    data = bytearray(Path(two[0].path).read_bytes())
    data[-1] ^= 1
    elsewhere.write_bytes(data)
    *_, done = import_pack(pack, theirs, there, Cancel(), find_models([str(elsewhere.parent)]))
    assert isinstance(done, Imported)
    assert done.skipped == 0
    assert same(done.paths[0], two[0].path)


def test_a_pack_whose_folder_is_listed_is_imported(
    two: list[ModelFile], stick: Path, theirs: Path, here: Checksums, there: Checksums
) -> None:
    """What is on the drive goes with the drive."""
    pack = packed(two, stick, here)
    *_, done = import_pack(pack, theirs, there, Cancel(), find_models([str(stick)]))
    assert isinstance(done, Imported)
    assert (len(done.paths), done.skipped) == (2, 0)
    assert all(Path(path).is_relative_to(theirs) for path in done.paths)


def test_what_is_skipped_needs_no_room(
    two: list[ModelFile],
    stick: Path,
    theirs: Path,
    here: Checksums,
    there: Checksums,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pack = packed(two, stick, here)
    monkeypatch.setattr(packs.shutil, "disk_usage", lambda _: ROOM(0, 0, packs.SPARE_BYTES))
    *_, done = import_pack(pack, theirs, there, Cancel(), two)
    assert isinstance(done, Imported)
    assert (done.skipped, done.paths) == (2, tuple(each.path for each in two))


class Asked(dict[str, int]):
    """Counts the questions whether a name is taken."""

    times = 0

    def __contains__(self, name: object) -> bool:
        self.times += 1
        return super().__contains__(name)


def test_thousands_of_models_of_one_name(tmp_path: Path, there: Checksums) -> None:
    """A manifest of 10 MB can name 60,000, each of which asked for all numbers before."""
    taken, places = Asked(), set[Path]()
    for number in range(1000):
        wanted = PackModel("A", "", [PackFile(f"{number}.gguf", 5, "0" * 64)])
        (task,) = _tasks(wanted, tmp_path, tmp_path / "models", taken, there, Cancel())
        places.add(task.target.parent)
    assert len(places) == 1000
    assert taken.times < 5000


def test_names_that_differ_in_capitals_get_two_folders(
    tmp_path: Path, stick: Path, theirs: Path, here: Checksums, there: Checksums
) -> None:
    """On many disks, the second model would otherwise replace the first."""
    both = [model(tmp_path / "a" / "M.gguf"), model(tmp_path / "b" / "m.gguf", rows=128)]
    done = imported(packed(both, stick, here), theirs, there)
    folders = {Path(path).parent.name.casefold() for path in done.paths}
    assert len(folders) == 2


def test_another_model_of_that_name_stays(
    two: list[ModelFile], stick: Path, theirs: Path, here: Checksums, there: Checksums
) -> None:
    mine = theirs / "A-Q4_K_M" / "A-Q4_K_M.gguf"
    model(mine, rows=256)
    before = mine.read_bytes()
    done = imported(packed(two, stick, here), theirs, there)
    assert done.paths[0] == str(theirs / "A-Q4_K_M 2" / "A-Q4_K_M.gguf")
    assert mine.read_bytes() == before


@pytest.mark.parametrize("recorded", [True, False])
def test_another_model_of_that_name_and_size_stays(
    recorded: bool,
    two: list[ModelFile],
    stick: Path,
    theirs: Path,
    here: Checksums,
    there: Checksums,
) -> None:
    """As a model that was trained on, in the same precision."""
    mine = theirs / "A-Q4_K_M" / "A-Q4_K_M.gguf"
    model(mine)
    before = mine.read_bytes()[:-1] + b"\1"
    mine.write_bytes(before)
    if recorded:
        there.record(str(mine), hashlib.sha256(before).hexdigest(), "download")
    known = there.of(str(mine))
    pack = packed(two, stick, here)
    for skipped in (0, 2):
        done = imported(pack, theirs, there)
        assert done.paths[0] == str(theirs / "A-Q4_K_M 2" / "A-Q4_K_M.gguf")
        assert done.skipped == skipped
        assert mine.read_bytes() == before
        assert there.of(str(mine)) == known


def test_a_file_of_the_pack_that_has_changed_is_repaired(
    two: list[ModelFile], stick: Path, theirs: Path, here: Checksums, there: Checksums
) -> None:
    pack = packed(two, stick, here)
    first = Path(imported(pack, theirs, there).paths[0])
    first.write_bytes(first.read_bytes()[:-1] + b"\1")
    done = imported(pack, theirs, there)
    assert (done.paths[0], done.skipped) == (str(first), 1)
    assert same(first, two[0].path)


def test_stopped_in_the_middle_nothing_is_left(
    two: list[ModelFile], stick: Path, theirs: Path, here: Checksums, there: Checksums
) -> None:
    cancel = Cancel()
    with pytest.raises(Cancelled):
        for _ in write_pack(two, stick, here, cancel):
            cancel.set()
    assert list(stick.iterdir()) == []
    pack = packed(two, stick, here)
    cancel = Cancel()
    with pytest.raises(Cancelled):
        for _ in import_pack(pack, theirs, there, cancel):
            cancel.set()
    assert [path for path in theirs.rglob("*") if path.name.endswith(".part")] == []


def test_a_copy_reaches_the_disk_as_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The progress is that of the disk, and little is left to write when the copy is stopped."""
    source, flushed = tmp_path / "source", list[int]()
    source.write_bytes(bytes(10_000))

    def flush(descriptor: int) -> None:
        status = os.fstat(descriptor)
        if stat.S_ISREG(status.st_mode):
            flushed.append(status.st_size)

    monkeypatch.setattr("desktop.core.library.checksums.PIECE", 1000)
    monkeypatch.setattr(packs, "UNWRITTEN", 3000)
    monkeypatch.setattr(os, "fsync", flush)
    assert sum(packs.Copy(source, tmp_path / "target", Cancel()).run()) == 10_000
    assert flushed == [3000, 6000, 9000, 10_000]
    assert same(source, tmp_path / "target")


def test_a_stick_that_is_too_small(
    two: list[ModelFile], stick: Path, here: Checksums, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packs.shutil, "disk_usage", lambda _: ROOM(10, 10, 0))
    with pytest.raises(UserError, match="is free in") as caught:
        list(write_pack(two, stick, here, Cancel()))
    assert caught.value.kind == "no_space"


def test_a_disk_that_is_a_little_too_small(
    two: list[ModelFile],
    stick: Path,
    theirs: Path,
    here: Checksums,
    there: Checksums,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The reported shortfall includes the spare space, so it is never 0."""
    pack = packed(two, stick, here)
    monkeypatch.setattr(packs.shutil, "disk_usage", lambda _: ROOM(0, 0, packs.SPARE_BYTES))
    with pytest.raises(UserError, match=r"The pack needs 20 MB, which is [1-9]\S* kB more"):
        list(write_pack(two, stick, here, Cancel()))
    with pytest.raises(UserError, match=r"The import needs 20 MB .* [1-9]\S* kB more"):
        imported(pack, theirs, there)


@pytest.mark.parametrize(
    ("number", "said"), [(errno.ENOSPC, "is full"), (errno.EFBIG, "exFAT"), (errno.EIO, "error")]
)
def test_a_stick_that_takes_no_more(
    two: list[ModelFile],
    stick: Path,
    here: Checksums,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    said: str,
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(UserError, match=said):
        list(write_pack(two, stick, here, Cancel()))
    assert list(stick.iterdir()) == []


def test_a_source_that_has_changed_is_not_packed(
    two: list[ModelFile], stick: Path, here: Checksums
) -> None:
    here.record(two[0].path, "0" * 64, "download")
    with pytest.raises(UserError, match=r"A-Q4_K_M\.gguf has changed"):
        list(write_pack(two, stick, here, Cancel()))
    assert list(stick.iterdir()) == []


@pytest.mark.parametrize("way", ["pack", "import"])
def test_a_file_that_vanishes_once_its_header_is_read(
    way: str,
    two: list[ModelFile],
    stick: Path,
    theirs: Path,
    here: Checksums,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def read(path: Path, _header: object) -> tuple[Path, ...]:
        path.unlink()
        return (path,)

    monkeypatch.setattr(projectors, "part_paths", read)
    with pytest.raises(UserError) as caught:
        if way == "pack":
            list(write_pack(two, stick, here, Cancel()))
        else:
            list(import_file(Path(two[0].path), theirs, here, Cancel()))
    assert Path(two[0].path).name in caught.value.message
    assert not list(stick.iterdir())


def test_nothing_chosen(stick: Path, here: Checksums) -> None:
    with pytest.raises(UserError, match="at least one"):
        list(write_pack([], stick, here, Cancel()))


def edited(pack: Path, change: Callable[[dict], object]) -> None:
    manifest = json.loads((pack / MANIFEST).read_text())
    change(manifest)
    (pack / MANIFEST).write_text(json.dumps(manifest))


@pytest.mark.parametrize(
    "path", ["../outside.gguf", "/etc/passwd", "models/../../x", "a\\b", "", "models//x", "c:x"]
)
def test_a_manifest_can_not_lead_out_of_the_pack(
    two: list[ModelFile], stick: Path, here: Checksums, path: str
) -> None:
    pack = packed(two, stick, here)
    edited(pack, lambda m: m["models"][0]["files"][0].update(path=path))
    with pytest.raises(UserError, match="damaged"):
        read_manifest(pack)


@pytest.mark.parametrize(
    "change",
    [
        lambda m: m.pop("models"),
        lambda m: m.update(models=3),
        lambda m: m["models"][0].update(files=[]),
        lambda m: m["models"][0]["files"][0].update(bytes=-1),
        lambda m: m["models"][0]["files"][0].update(bytes="many"),
        lambda m: m["models"][0]["files"][0].update(sha256="short"),
        lambda m: m.update(format="something else"),
    ],
)
def test_a_damaged_manifest(
    two: list[ModelFile], stick: Path, here: Checksums, change: Callable[[dict], object]
) -> None:
    pack = packed(two, stick, here)
    edited(pack, change)
    with pytest.raises(UserError, match="damaged"):
        read_manifest(pack)


def test_what_is_no_pack(stick: Path, two: list[ModelFile], here: Checksums) -> None:
    with pytest.raises(UserError, match="isn't a workshop pack"):
        read_manifest(stick)
    pack = packed(two, stick, here)
    assert read_manifest(stick) == read_manifest(pack / MANIFEST) == read_manifest(pack)
    edited(pack, lambda m: m.update(version=2))
    with pytest.raises(UserError, match="newer version of Glassbox"):
        read_manifest(pack)


def test_of_several_packs_on_a_drive_the_last_one_is_imported(
    two: list[ModelFile], stick: Path, theirs: Path, here: Checksums, there: Checksums
) -> None:
    first, last = packed(two[:1], stick, here), packed(two, stick, here)
    assert [first.name, last.name] == ["Glassbox models", "Glassbox models 2"]
    for pack, written in ((first, 1_000), (last, 2_000)):
        os.utime(pack / MANIFEST, (written, written))
    assert len(imported(stick, theirs, there).paths) == 2
    shutil.rmtree(first)
    assert pack_folder(stick) == last


def test_a_single_file(tmp_path: Path, theirs: Path, there: Checksums) -> None:
    mine = tmp_path / "mine" / "Single.gguf"
    model(mine)
    *_, done = import_file(mine, theirs, there, Cancel())
    assert isinstance(done, Imported)
    assert done.paths == (str(theirs / "Single" / "Single.gguf"),)
    assert same(done.paths[0], mine)
    with pytest.raises(UserError, match="already"):
        list(import_file(mine, theirs, there, Cancel()))


def test_a_single_file_comes_with_its_encoder(
    tmp_path: Path, theirs: Path, there: Checksums
) -> None:
    mine = tmp_path / "mine" / "A-Q4_K_M.gguf"
    header_only.write(mine, {"llama.embedding_length": tiny_model.WIDTH})
    encoder = tiny_eye.write(tmp_path / "mine" / "mmproj-A.gguf")
    *_, done = import_file(mine, theirs, there, Cancel())
    assert isinstance(done, Imported)
    assert done.paths == (str(theirs / "A-Q4_K_M" / "A-Q4_K_M.gguf"),)
    assert same(projector_beside(done.paths[0], tiny_model.WIDTH), encoder)


def test_names_that_every_system_takes() -> None:
    assert made_name('a/b\\c:d*e?"<>|f') == "a-b-c-d-e-f"
    assert made_name("...") == "model"
    assert len(made_name("x" * 500)) == 120


# --- malicious packs ---


def first_file(pack: Path) -> Path:
    return pack / "models" / "A-Q4_K_M" / "A-Q4_K_M.gguf"


def in_place_of_the_first(pack: Path, content: bytes, name: str = "A-Q4_K_M.gguf") -> None:
    """Replace the first file with another one that the manifest describes correctly."""
    first_file(pack).unlink()
    first_file(pack).with_name(name).write_bytes(content)
    values = {
        "path": f"models/A-Q4_K_M/{name}",
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    edited(pack, lambda m: m["models"][0]["files"][0].update(values))


def only_the_second(pack: Path, theirs: Path, there: Checksums) -> str:
    """Check that only the second model was imported. Return the problem with the first."""
    done = imported(pack, theirs, there)
    assert [Path(path).name for path in done.paths] == ["B-Q8_0.gguf"]
    assert sorted(path.name for path in theirs.rglob("*")) == ["B-Q8_0", "B-Q8_0.gguf"]
    (problem,) = done.problems
    return problem.message


@pytest.mark.parametrize("name", ["run.sh", "A-Q4_K_M.gguf", "A-Q4_K_M.GGUF.exe"])
def test_a_file_that_is_no_model_is_refused(
    two: list[ModelFile], stick: Path, theirs: Path, here: Checksums, there: Checksums, name: str
) -> None:
    pack = packed(two, stick, here)
    in_place_of_the_first(pack, b"#!/bin/sh\n" * 100, name)
    assert name in only_the_second(pack, theirs, there)


@pytest.mark.parametrize("what", ["link", "folder link", "pipe", "folder"])
def test_what_is_no_file_of_its_own_is_refused(
    two: list[ModelFile],
    stick: Path,
    tmp_path: Path,
    theirs: Path,
    here: Checksums,
    there: Checksums,
    what: str,
) -> None:
    pack = packed(two, stick, here)
    file = first_file(pack)
    if what == "folder link":
        shutil.move(file.parent, tmp_path / "elsewhere")
        file.parent.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    else:
        file.unlink()
        if what == "link":
            file.symlink_to(two[0].path)
        elif what == "pipe":
            os.mkfifo(file)
        else:
            file.mkdir()
    said = only_the_second(pack, theirs, there)
    assert said.startswith("A-Q4_K_M.gguf in the pack isn't an ordinary file")


def test_nothing_is_put_where_a_link_leads(
    two: list[ModelFile],
    stick: Path,
    tmp_path: Path,
    theirs: Path,
    here: Checksums,
    there: Checksums,
) -> None:
    """A models folder may also come from somebody else, such as on a USB drive with Glassbox on it,
    so links in it aren't followed."""
    elsewhere, bystander = tmp_path / "elsewhere", tmp_path / "bystander"
    elsewhere.mkdir()
    bystander.write_text("mine")
    theirs.mkdir(parents=True)
    (theirs / "A-Q4_K_M").symlink_to(elsewhere, target_is_directory=True)
    (theirs / "B-Q8_0").mkdir()
    (theirs / "B-Q8_0" / "B-Q8_0.gguf.part").symlink_to(bystander)
    done = imported(packed(two, stick, here), theirs, there)
    assert done.paths[0] == str(theirs / "A-Q4_K_M 2" / "A-Q4_K_M.gguf")
    assert not list(elsewhere.iterdir())
    assert bystander.read_text() == "mine"


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_models_name_becomes_a_folder_in_the_library(
    two: list[ModelFile], stick: Path, theirs: Path, here: Checksums, there: Checksums, name: str
) -> None:
    pack = packed(two, stick, here)
    edited(pack, lambda m: m["models"][0].update(name=name))
    done = imported(pack, theirs, there)
    assert done.problems == ()
    for path in map(Path, done.paths):
        assert path.parent.parent == theirs
        assert is_plain_name(path.parent.name)


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_files_name_leads_nowhere_else(
    two: list[ModelFile], stick: Path, here: Checksums, name: str
) -> None:
    pack = packed(two, stick, here)
    edited(pack, lambda m: m["models"][0]["files"][0].update(path=f"models/{name}"))
    with pytest.raises(UserError, match="damaged"):
        read_manifest(pack)


def test_two_files_of_one_name_are_no_model(
    two: list[ModelFile], stick: Path, here: Checksums
) -> None:
    pack = packed(two, stick, here)

    def doubled(manifest: dict) -> None:
        files = manifest["models"][0]["files"]
        files.append({**files[0], "path": "models/B-Q8_0/a-q4_k_m.GGUF"})

    edited(pack, doubled)
    with pytest.raises(UserError, match="damaged"):
        read_manifest(pack)


def test_a_size_that_no_disk_has(two: list[ModelFile], stick: Path, here: Checksums) -> None:
    pack = packed(two, stick, here)
    edited(pack, lambda m: m["models"][0]["files"][0].update(bytes=10**4000))
    with pytest.raises(UserError, match="damaged"):
        read_manifest(pack)


KILLED = """
import os, sys
from pathlib import Path
from desktop.core.cancel import Cancel
from desktop.core.library.checksums import Checksums
from desktop.core.packs.pack_import import import_pack
pack, models, sums = map(Path, sys.argv[1:])
for event in import_pack(pack, models, Checksums(sums), Cancel()):
    os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_killed_import_leaves_nothing_in_the_library(
    two: list[ModelFile],
    stick: Path,
    tmp_path: Path,
    theirs: Path,
    here: Checksums,
    there: Checksums,
) -> None:
    pack = packed(two, stick, here)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, pack, theirs, tmp_path / "sums.json"], check=False
    )
    assert done.returncode == -9
    assert [path for path in theirs.iterdir() if not path.name.startswith(".")] == []
    assert list(theirs.rglob("*.tmp")), "it was in the middle of a copy"
    assert find_models([str(theirs)]) == find_models([])
    imported(pack, theirs, there)
    assert sorted(path.name for path in theirs.iterdir()) == ["A-Q4_K_M", "B-Q8_0"]


def test_a_model_in_parts_comes_with_all_of_them_or_not_at_all(
    tmp_path: Path, stick: Path, theirs: Path, here: Checksums, there: Checksums
) -> None:
    names = [f"S-0000{number}-of-00002.gguf" for number in (1, 2)]
    for number, name in enumerate(names):
        metadata: dict[str, object] = {"split.count": 2, "split.no": number}
        header_only.write(tmp_path / "mine" / name, metadata)
    pack = packed(
        [describe(str(tmp_path / "mine" / names[0]), "folder", FactsCache())], stick, here
    )
    second = pack / "models" / "S" / names[1]
    data = second.read_bytes()
    second.write_bytes(data[:-1] + b"\1")
    done = imported(pack, theirs, there)
    assert (done.paths, len(done.problems)) == ((), 1)
    assert list(theirs.iterdir()) == []
    second.write_bytes(data)
    imported(pack, theirs, there)
    assert sorted(path.name for path in (theirs / "S").iterdir()) == names


def test_the_parts_of_a_model_with_a_long_name_stay_apart(
    tmp_path: Path, theirs: Path, there: Checksums
) -> None:
    names = [f"{'x' * 180}-0000{number}-of-00002.gguf" for number in (1, 2)]
    for number, name in enumerate(names):
        metadata: dict[str, object] = {"split.count": 2, "split.no": number}
        header_only.write(tmp_path / "mine" / name, metadata)
    *_, done = import_file(tmp_path / "mine" / names[0], theirs, there, Cancel())
    assert isinstance(done, Imported)
    (path,) = done.paths
    assert len(list(Path(path).parent.iterdir())) == 2
    assert describe(path, "folder", FactsCache()).problem is None
