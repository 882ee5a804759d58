"""Tests that checksums detect changed files."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.library import shipped_models
from desktop.core.library.checksums import Checksums, ReadProgress, Verified, sha256_of, verify

DATA = b"GGUF" + bytes(range(256)) * 40_000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "model.gguf"
    path.write_bytes(DATA)
    return path


@pytest.fixture
def checksums(tmp_path: Path) -> Checksums:
    return Checksums(tmp_path / "data" / "checksums.json")


def checked(checksums: Checksums, *paths: Path) -> Verified:
    *readings, result = verify([str(path) for path in paths], checksums, Cancel())
    assert all(isinstance(each, ReadProgress) for each in readings)
    assert isinstance(result, Verified)
    return result


def test_the_sum_is_the_sum(file: Path) -> None:
    assert sha256_of(str(file), Cancel()) == hashlib.sha256(DATA).hexdigest()


def test_what_was_not_known_is_recorded_and_then_compared(file: Path, checksums: Checksums) -> None:
    first = checked(checksums, file)
    assert first.by is None
    assert "has recorded one now" in first.says
    again = checked(checksums, file)
    assert again.by == "measured"
    assert again.day in again.says


def test_a_download_without_a_checksum_has_not_that_of_the_file_before(
    file: Path, checksums: Checksums
) -> None:
    other = file.with_name("other.gguf")
    other.write_bytes(DATA)
    checked(checksums, file, other)
    file.write_bytes(b"a newer model")
    checksums.record_download([str(file), str(other)], ["", hashlib.sha256(DATA).hexdigest()])
    assert checksums.of(str(file)) is None
    known = checksums.of(str(other))
    assert known is not None
    assert known.by == "download"


def test_what_could_not_be_recorded_is_not_called_recorded(file: Path, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder")
    told = checked(Checksums(tmp_path / "data" / "checksums.json"), file)
    assert "couldn't record" in told.says
    assert not told.recorded


def test_files_with_different_checksums_are_not_all_alike(
    file: Path, tmp_path: Path, checksums: Checksums
) -> None:
    other = tmp_path / "other.gguf"
    other.write_bytes(DATA)
    checksums.record(str(file), hashlib.sha256(DATA).hexdigest(), "download")
    some = checked(checksums, file, other)
    assert "1 of 2 files had none. Glassbox has recorded" in some.says
    both = checked(checksums, file, other)
    assert both.says == "All 2 files match their checksums."


def test_a_model_that_came_with_glassbox_is_known(
    file: Path, checksums: Checksums, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A model that comes with Glassbox is checked against the list of checksums shipped with the
    demo models, not against a checksum recorded for the file."""
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", file.parent)
    encoder = file.with_name("mmproj.gguf")
    encoder.write_bytes(DATA)
    digest = hashlib.sha256(DATA).hexdigest()
    sums = f"{'0' * 64}  other.gguf\n{digest}  {file.name}\n{digest}  {encoder.name}\n"
    (file.parent / shipped_models.DEMO_SUMS).write_text(sums)
    checksums.record(str(file), "0" * 64, "measured")
    assert checked(checksums, file).says == "The file matches the one that came with Glassbox."
    both = checked(checksums, file, encoder)
    assert (both.by, both.says) == ("shipped", "All 2 files match their checksums.")
    file.write_bytes(DATA[:-1] + b"X")
    with pytest.raises(UserError, match="missing or damaged: models/model"):
        checked(checksums, file)


def test_one_wrong_byte(file: Path, checksums: Checksums) -> None:
    checksums.record(str(file), hashlib.sha256(DATA).hexdigest(), "download")
    assert "matches its checksum from the Hub" in checked(checksums, file).says
    damage(file)
    with pytest.raises(UserError, match="has changed since it was downloaded") as caught:
        list(verify([str(file)], checksums, Cancel()))
    assert caught.value.kind == "damaged"
    assert file.name in caught.value.message


def test_all_copies_of_a_model_are_read(file: Path, tmp_path: Path, checksums: Checksums) -> None:
    copies = [tmp_path / name / "model.gguf" for name in ("one", "two")]
    for copy in copies:
        copy.parent.mkdir()
        copy.write_bytes(DATA)
    checksums.record(str(copies[0]), hashlib.sha256(DATA).hexdigest(), "pack")

    def verified() -> Verified:
        events = verify([str(file)], checksums, Cancel(), [[str(copy)] for copy in copies])
        *readings, result = events
        last = readings[-1]
        assert not isinstance(last, Verified)
        assert last.done == last.total == 3 * len(DATA)
        assert isinstance(result, Verified)
        return result

    assert (verified().files, verified().by) == (3, None)
    damage(copies[0])
    with pytest.raises(UserError, match="has changed since it was imported") as caught:
        verified()
    assert str(copies[0]) in caught.value.message


def test_copies_without_a_checksum_are_compared_with_each_other(
    file: Path, tmp_path: Path, checksums: Checksums
) -> None:
    copy = tmp_path / "copy.gguf"
    copy.write_bytes(DATA)
    damage(copy)
    with pytest.raises(UserError, match="no longer match") as caught:
        list(verify([str(file)], checksums, Cancel(), [[str(copy)]]))
    assert str(file) in caught.value.message
    assert str(copy) in caught.value.message
    assert checksums.of(str(file)) is None
    assert checksums.of(str(copy)) is None


def damage(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.seek(5_000_000)
        opened.write(b"X")


def test_how_far_it_is_counts_all_files(file: Path, tmp_path: Path, checksums: Checksums) -> None:
    other = tmp_path / "other.gguf"
    other.write_bytes(DATA)
    events = list(verify([str(file), str(other)], checksums, Cancel()))
    readings = [each for each in events if isinstance(each, ReadProgress)]
    assert [each.done for each in readings] == sorted(each.done for each in readings)
    assert readings[-1].done == readings[-1].total == 2 * len(DATA)
    assert isinstance(events[-1], Verified)
    assert events[-1].files == 2


def test_stop_records_nothing(file: Path, checksums: Checksums) -> None:
    cancel = Cancel()
    with pytest.raises(Cancelled):
        for _ in verify([str(file)], checksums, cancel):
            cancel.set()
    assert checksums.of(str(file)) is None


def test_a_link_is_the_file(file: Path, tmp_path: Path, checksums: Checksums) -> None:
    link = tmp_path / "link.gguf"
    link.symlink_to(file)
    checksums.record(str(link), "0" * 64, "pack")
    known = checksums.of(str(file))
    assert known is not None
    assert known.by == "pack"
    checksums.forget(str(file))
    assert checksums.of(str(link)) is None


@pytest.mark.parametrize("text", ["", "no json", "[]", '{"files": 3}', '{"files": {"a": 1}}'])
def test_a_damaged_record_is_empty(file: Path, checksums: Checksums, text: str) -> None:
    checksums.record(str(file), "0" * 64, "pack")
    record = file.parent / "data" / "checksums.json"
    record.write_text(text)
    assert checksums.of(str(file)) is None
    assert checked(checksums, file).by is None


def test_a_file_that_is_gone(checksums: Checksums, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="doesn't exist"):
        list(verify([str(tmp_path / "gone.gguf")], checksums, Cancel()))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_hangs_nobody(checksums: Checksums, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.gguf")
    with pytest.raises(UserError, match="isn't an ordinary file"):
        list(verify([str(tmp_path / "pipe.gguf")], checksums, Cancel()))
