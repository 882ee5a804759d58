"""Tests workshop packs that contain the program, with small folders laid out like bundles."""

from __future__ import annotations

import errno
import os
import sys
from collections import namedtuple
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.gguf.fingerprint import content_fingerprint
from desktop.core.installation import Installation
from desktop.core.library.checksums import Checksums, ReadProgress
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.models import ModelFile, describe
from desktop.core.library.shipped_models import DEMO_FOLDER
from desktop.core.packs import pack as packs
from desktop.core.packs import program
from desktop.core.packs.manifest import read_manifest
from desktop.core.packs.pack import SPARE_BYTES, WrittenPack, write_pack
from desktop.core.packs.pack_import import Imported, import_pack
from desktop.core.packs.profile import IN_PACK, NeededModel, WorkshopProfile, read_profile
from desktop.core.packs.program import (
    Program,
    bundled_for,
    find_program,
    program_in,
    running_program,
)
from tests import header_only
from tests.fake_bundle import (
    LIBRARY,
    LINK,
    LINUX,
    WINDOWS,
    WINDOWS_LIBRARY,
    run_from,
    write_bundle,
)

ROOM = namedtuple("ROOM", "total used free")
LINKS = sys.platform != "win32"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def sums(tmp_path: Path) -> Checksums:
    return Checksums(tmp_path / "sums.json")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return write_bundle(tmp_path / "app")


@pytest.fixture
def mine(tmp_path: Path) -> ModelFile:
    path = tmp_path / "mine" / "A-F32.gguf"
    header_only.write(path, {}, tensors={"blk.0.attn_q.weight": (64, 32)})
    return describe(str(path), "folder", FactsCache())


def written(models: list[ModelFile], stick: Path, sums: Checksums, *apps: Program) -> Path:
    *readings, done = write_pack(models, stick, sums, Cancel(), apps)
    assert isinstance(done, WrittenPack)
    last = readings[-1]
    assert isinstance(last, ReadProgress)
    assert last.done == last.total == done.bytes
    return Path(done.folder)


def files_in(folder: Path) -> set[str]:
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


def test_a_bundle_can_go_into_a_pack(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bundled_for() is None
    run_from(monkeypatch, bundle)
    assert bundled_for() == "Linux"
    assert running_program("Linux").folder == bundle
    for kind in ("macOS bundle", "Python package", "Linux"):
        monkeypatch.setattr(program, "installation", lambda kind=kind: Installation("0", kind))
        assert bundled_for() is None


def test_a_copy_holds_the_program_and_nothing_else(
    bundle: Path, mine: ModelFile, stick: Path, sums: Checksums
) -> None:
    (bundle / "home" / "conversations").mkdir(parents=True)
    (bundle / "home" / "conversations" / "secret.db").write_bytes(b"secret")
    (bundle / "lib" / "notes.txt").write_bytes(b"mine")
    if LINKS:
        (bundle / "bin" / "outside").symlink_to(mine.path)
    pack = written([mine], stick, sums, program_in(bundle, "Linux"))
    copy = pack / "Glassbox"
    expected = {*LINUX, "SHA256SUMS", *([LINK] if LINKS else [])}
    assert files_in(copy) == expected
    for name, data in LINUX.items():
        assert (copy / name).read_bytes() == data
    assert files_in(pack) - {f"Glassbox/{name}" for name in expected} == {
        "README.html",
        "README.txt",
        "manifest.json",
        "models/A-F32/A-F32.gguf",
    }


@pytest.mark.skipif(not LINKS, reason="needs links and modes")
def test_links_become_files_that_are_checked_too(
    bundle: Path, stick: Path, sums: Checksums
) -> None:
    first = program_in(bundle, "Linux")
    copy = written([], stick, sums, first) / "Glassbox"
    assert not [each for each in copy.rglob("*") if each.is_symlink()]
    assert (copy / LINK).read_bytes() == LINUX[LIBRARY]
    assert os.access(copy / "glassbox", os.X_OK)
    assert os.access(copy / "bin" / "python3.11", os.X_OK)
    assert not os.access(copy / "LICENSES.txt", os.X_OK)
    again = program_in(copy, "Linux")  # a pack can be made by a program that runs from a pack
    assert again.files == first.files
    (copy / LINK).write_bytes(b"x")
    with pytest.raises(UserError, match=r"damaged: lib/.*libllama\.so\."):
        written([], stick, sums, again)


def test_the_launchers_of_windows_are_outside_the_prefix(
    tmp_path: Path, stick: Path, sums: Checksums, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_from(monkeypatch, write_bundle(tmp_path / "win", "Windows"), "Windows")
    assert bundled_for() == "Windows"
    copy = written([], stick, sums, running_program("Windows")) / "Glassbox"
    assert files_in(copy) == {*WINDOWS, "python/SHA256SUMS"}
    assert program_in(copy, "Windows").files == running_program("Windows").files
    page = (stick / "Glassbox models" / "README.txt").read_text(encoding="utf-8")
    assert "double-click Glassbox.exe. It runs on Windows." in page
    assert "chmod" not in page


def test_models_that_come_with_the_program_are_not_copied_twice(
    bundle: Path, mine: ModelFile, stick: Path, sums: Checksums
) -> None:
    path = min(DEMO_FOLDER.glob("*.gguf"), key=lambda each: each.stat().st_size)
    demo = describe(str(path), "demo", FactsCache())
    app = program_in(bundle, "Linux")
    assert [m.name for m in read_manifest(written([demo, mine], stick, sums, app)).models] == [
        "A-F32"
    ]
    *_, without = write_pack([demo], stick, sums, Cancel())
    assert isinstance(without, WrittenPack)
    assert without.models == 1


def test_the_pages_say_how_to_start(
    bundle: Path, mine: ModelFile, stick: Path, sums: Checksums
) -> None:
    pack = written([mine], stick, sums, program_in(bundle, "Linux"))
    for name in ("README.html", "README.txt"):
        page = (pack / name).read_text(encoding="utf-8")
        start = page.index("Open the folder Glassbox and double-click glassbox.")
        assert start < page.index("Open Models,") < page.index("Import a pack")
        assert "chmod +x glassbox bin/python*" in page
        assert "Glassbox for Linux" in page
    *_, done = write_pack([mine], stick, sums, Cancel())
    assert isinstance(done, WrittenPack)
    page = Path(done.folder, "README.txt").read_text(encoding="utf-8")
    assert "1. Start Glassbox.\n2. Open Models, press" in page
    assert "folder Glassbox" not in page


def test_importing_ignores_the_program(
    bundle: Path, mine: ModelFile, tmp_path: Path, stick: Path, sums: Checksums
) -> None:
    pack = written([mine], stick, sums, program_in(bundle, "Linux"))
    *_, done = import_pack(pack, tmp_path / "theirs", sums, Cancel())
    assert isinstance(done, Imported)
    assert (len(done.paths), done.problems) == (1, ())
    assert files_in(tmp_path / "theirs") == {"A-F32/A-F32.gguf"}


def test_a_pack_of_only_the_program(
    bundle: Path, tmp_path: Path, stick: Path, sums: Checksums
) -> None:
    pack = written([], stick, sums, program_in(bundle, "Linux"))
    page = (pack / "README.txt").read_text(encoding="utf-8")
    assert "Import a pack" not in page
    assert "double-click glassbox" in page
    *_, done = import_pack(pack, tmp_path / "theirs", sums, Cancel())
    assert done == Imported((), ())


def test_an_older_pack_stays_as_it_is(
    bundle: Path, mine: ModelFile, stick: Path, sums: Checksums
) -> None:
    older = written([mine], stick, sums, program_in(bundle, "Linux"))
    (stick / "Glassbox").mkdir()
    (stick / "Glassbox" / "notes.txt").write_text("mine")
    before = {name: (older / name).read_bytes() for name in files_in(older)}
    newer = written([mine], stick, sums, program_in(bundle, "Linux"))
    assert newer.name == "Glassbox models 2"
    assert {name: (older / name).read_bytes() for name in files_in(older)} == before
    assert files_in(newer) == set(before)
    assert (stick / "Glassbox" / "notes.txt").read_text() == "mine"


def test_a_file_that_changes_during_the_copy(
    bundle: Path, mine: ModelFile, stick: Path, sums: Checksums
) -> None:
    app = program_in(bundle, "Linux")
    with pytest.raises(UserError, match=r"missing or damaged: lib/.*libllama\.so") as caught:
        for _ in write_pack([mine], stick, sums, Cancel(), [app]):
            (bundle / LIBRARY).write_bytes(b"other" * 9000)
    assert caught.value.kind == "installation"
    assert list(stick.iterdir()) == []


def test_a_file_that_vanishes(bundle: Path, stick: Path, sums: Checksums) -> None:
    app = program_in(bundle, "Linux")
    (bundle / LIBRARY).unlink()
    with pytest.raises(UserError, match=r"missing or damaged: lib/.*libllama\.so"):
        list(write_pack([], stick, sums, Cancel(), [app]))
    assert list(stick.iterdir()) == []
    with pytest.raises(UserError, match=r"missing or damaged: lib/.*libllama\.so"):
        program_in(bundle, "Linux")


@pytest.mark.parametrize(
    "text", ["", "nonsense", f"{'0' * 64}  LICENSES.txt", f"{'0' * 64}  ../x\n{'0' * 64}  glassbox"]
)
def test_a_damaged_list(bundle: Path, text: str) -> None:
    (bundle.parent / "x").write_bytes(b"outside")
    (bundle / "SHA256SUMS").write_text(text)
    with pytest.raises(UserError, match="missing or damaged: SHA256SUMS"):
        program_in(bundle, "Linux")
    (bundle / "SHA256SUMS").unlink()
    with pytest.raises(UserError, match="missing or damaged: SHA256SUMS"):
        program_in(bundle, "Linux")


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "is full"), (errno.EROFS, "can't write"), (errno.EIO, "error")],
)
def test_a_stick_that_takes_no_more_of_the_program(
    bundle: Path,
    mine: ModelFile,
    stick: Path,
    sums: Checksums,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    said: str,
) -> None:
    flushed: list[int] = []

    def fail(descriptor: int) -> None:
        flushed.append(descriptor)
        if len(flushed) == 3:
            raise OSError(number, os.strerror(number))

    monkeypatch.setattr(program, "UNWRITTEN", 1)
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(UserError, match=said):
        list(write_pack([mine], stick, sums, Cancel(), [program_in(bundle, "Linux")]))
    assert list(stick.iterdir()) == []


def test_stopped_in_the_program(
    bundle: Path, mine: ModelFile, stick: Path, sums: Checksums
) -> None:
    cancel = Cancel()
    app = program_in(bundle, "Linux")
    names: list[str] = []
    with pytest.raises(Cancelled):
        for event in write_pack([mine], stick, sums, cancel, [app]):
            assert isinstance(event, ReadProgress)
            names.append(event.name)
            cancel.set()
    assert names == ["Glassbox"]
    assert list(stick.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="the block size can't be read there")
def test_small_files_take_whole_blocks(
    bundle: Path, stick: Path, sums: Checksums, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = program_in(bundle, "Linux")
    block = 1 << 17
    # five small files, a library of 45,000 bytes, its link, and three folders
    needed = (len(app.files) + 3) * block + SPARE_BYTES
    assert len(app.files) == 6
    monkeypatch.setattr(packs.os, "statvfs", lambda _: namedtuple("Status", "f_frsize")(block))
    monkeypatch.setattr(packs.shutil, "disk_usage", lambda _: ROOM(0, 0, needed - 1))
    with pytest.raises(UserError) as caught:
        list(write_pack([], stick, sums, Cancel(), [app]))
    assert caught.value.kind == "no_space"
    monkeypatch.setattr(packs.shutil, "disk_usage", lambda _: ROOM(0, 0, needed))
    written([], stick, sums, app)


def test_a_pack_for_several_systems(
    bundle: Path, mine: ModelFile, tmp_path: Path, stick: Path, sums: Checksums
) -> None:
    other = find_program(write_bundle(tmp_path / "win", "Windows"))
    pack = written([mine], stick, sums, program_in(bundle, "Linux"), other)
    assert sorted(each.name for each in pack.iterdir() if each.is_dir()) == [
        "Glassbox for Linux",
        "Glassbox for Windows",
        "models",
    ]
    for name in ("README.html", "README.txt"):
        page = (pack / name).read_text(encoding="utf-8")
        assert "On Linux, open the folder Glassbox for Linux and double-click glassbox." in page
        assert "On Windows, open the folder Glassbox for Windows" in page
        assert "folder Glassbox " not in page.replace("folder Glassbox for", "")
        assert page.count("<li>") in (0, 3)  # three steps
    assert "\n3. Select a model" in page
    assert "\n4. " not in page
    assert find_program(pack / "Glassbox for Windows").files == other.files
    assert find_program(pack).system == "Linux"  # the first one in a folder


def test_the_page_tells_three_steps_with_a_plan(
    mine: ModelFile, stick: Path, sums: Checksums
) -> None:
    profile = WorkshopProfile("Monday <1>", ("pi",), theme="dark")
    *_, done = write_pack([mine], stick, sums, Cancel(), (), profile)
    assert isinstance(done, WrittenPack)
    page = Path(done.folder, "README.txt").read_text("utf-8")
    steps = [line for line in page.splitlines() if line[:1].isdigit()]
    assert [line[:3] for line in steps] == ["1. ", "2. ", "3. "]
    assert "press “Use this profile.”" in steps[1]
    assert steps[2].startswith("3. Open Start and click the first experiment.")
    assert "Monday &lt;1&gt;" in Path(done.folder, "README.html").read_text("utf-8")
    model = NeededModel("A-F32", mine.bytes, content_fingerprint([mine.path]))
    expected = replace(profile, models=(model,))
    assert read_profile(Path(done.folder, IN_PACK), ["pi"]) == (expected, 0)
    *_, imported = import_pack(Path(done.folder), stick / "theirs", sums, Cancel())
    assert isinstance(imported, Imported)
    assert imported.profile == str(Path(done.folder, IN_PACK))


@pytest.mark.skipif(not LINKS, reason="needs links")
def test_a_profile_in_a_pack_that_is_a_link_is_not_offered(
    mine: ModelFile, stick: Path, sums: Checksums
) -> None:
    *_, done = write_pack([mine], stick, sums, Cancel())
    assert isinstance(done, WrittenPack)
    (stick / "elsewhere").write_text("{}")
    Path(done.folder, IN_PACK).symlink_to(stick / "elsewhere")
    *_, imported = import_pack(Path(done.folder), stick / "theirs", sums, Cancel())
    assert isinstance(imported, Imported)
    assert imported.profile == ""


@pytest.mark.skipif(not LINKS, reason="needs links")
def test_a_bundle_that_has_lost_its_links(bundle: Path) -> None:
    """As when the download for Linux is unpacked on Windows."""
    (bundle / LINK).unlink()
    with pytest.raises(UserError, match="Links are missing") as caught:
        find_program(bundle)
    assert caught.value.kind == "no_program"
    assert caught.value.details == LINK


def test_a_folder_without_a_program(tmp_path: Path, stick: Path) -> None:
    for folder in (stick, tmp_path / "none"):
        with pytest.raises(UserError, match="There is no Glassbox in"):
            find_program(folder)
    write_bundle(stick / "Windows", "Windows")
    (stick / "Windows" / WINDOWS_LIBRARY).unlink()
    with pytest.raises(UserError, match="missing or damaged"):
        find_program(stick)
