"""Tests finding models in the library: folders, links, split files, and names."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.gguf.header import Header
from desktop.core.gguf.projectors import projector_beside
from desktop.core.library import facts_cache, shipped_models
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.models import ModelFile, find_models, scan
from desktop.core.library.resolve import resolve
from tests import header_only, tiny_eye, tiny_model

Make = Callable[..., Path]

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Return make("folder/name.gguf", key=value...), which writes a small model in tmp_path."""

    def write(name: str, architecture: str = "llama", **metadata: object) -> Path:
        named = {key.replace("__", "."): value for key, value in metadata.items()}
        return header_only.write(tmp_path / "models" / name, named, architecture)

    return write


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "models").mkdir(exist_ok=True)
    return str(tmp_path / "models")


@pytest.fixture
def no_demos(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", Path("no such folder"))


def names(models: list[ModelFile]) -> list[str]:
    return [model.name for model in models]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes no such names")
@pytest.mark.parametrize(
    ("stem", "shown"),
    [
        ("two\nlines", "two\ufffdlines"),
        ("\x1b[31mred\x07", "\ufffd[31mred\ufffd"),
        ("turned \u202efgug", "turned \ufffdfgug"),
        ("   ", "   .gguf"),
        ("<b>Model<b>", "<b>Model<b>"),
        ("نموذج-7B", "نموذج-7B"),
    ],
)
def test_a_name_is_read_in_one_line_as_it_is_written(
    nothing_shipped: None, make: Make, folder: str, stem: str, shown: str
) -> None:
    path = make(f"{stem}.gguf")
    (model,) = find_models([folder], [], [])
    assert (model.name, model.path) == (shown, str(path))


def test_demo_models_are_listed_as_such(
    nothing_shipped: None, make: Make, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make("../demos/pebble.gguf")
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", path.parent)
    [model] = find_models([folder])
    assert (model.name, model.source, model.problem) == ("pebble", "demo", None)


def demo_that_sees(make: Make, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path, Path]:
    """Write a demo model with an image encoder. Returns their paths, and the folder of all demo
    models."""
    path = make("../demos/Eye/eye.gguf")
    top = path.parents[1]
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", top)
    return path, tiny_eye.write(path.with_name("mmproj-eye.gguf")), top


def test_a_demo_model_that_sees_is_one_entry(
    nothing_shipped: None, make: Make, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its image encoder makes it need a folder of its own, in which both files are checked."""
    path, encoder, top = demo_that_sees(make, monkeypatch)
    [model] = find_models([folder])
    assert (model.name, model.source, model.problem) == ("eye", "demo", None)
    assert projector_beside(model.path, tiny_model.WIDTH) == str(encoder)
    (top / shipped_models.DEMO_SUMS).write_text("1  Eye/eye.gguf\n2  Eye/mmproj-eye.gguf\n")
    assert [shipped_models.shipped_sha256(str(each)) for each in (path, encoder)] == ["1", "2"]


def test_an_altered_image_encoder_makes_its_demo_model_unusable(
    nothing_shipped: None, make: Make, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, encoder, top = demo_that_sees(make, monkeypatch)
    sums = (f"{hashlib.sha256(e.read_bytes()).hexdigest()}  Eye/{e.name}" for e in (path, encoder))
    (top / shipped_models.DEMO_SUMS).write_text("\n".join(sums) + "\n")
    cache = FactsCache()
    [model] = find_models([folder], cache=cache)
    assert model.problem is None
    for damage in (lambda: encoder.write_bytes(encoder.read_bytes() + b"X"), encoder.unlink):
        damage()
        [model] = find_models([folder], cache=cache)
        assert model.problem
        assert "missing or damaged: models/mmproj-eye.gguf" in model.problem.message


def test_an_altered_demo_model_says_so_and_is_not_used(
    nothing_shipped: None, make: Make, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make("../demos/pebble.gguf")
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", path.parent)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    (path.parent / shipped_models.DEMO_SUMS).write_text(f"{sha256}  pebble.gguf\n")
    cache = FactsCache()
    [model] = find_models([folder], cache=cache)
    assert model.problem is None
    path.write_bytes(path.read_bytes() + b"X")
    [model] = find_models([folder], cache=cache)
    assert model.problem
    assert "missing or damaged: models/pebble.gguf" in model.problem.message
    with pytest.raises(UserError, match="missing or damaged"):
        resolve("pebble", [model])


def test_the_starter_model_is_found(no_demos: None, starter: str, folder: str) -> None:
    [model] = find_models([folder])
    assert (model.source, model.path) == ("starter", starter)
    assert model.name == "SmolLM2-135M-Instruct.Q4_1"
    assert model.facts
    assert model.facts.architecture == "llama"
    assert model.bytes == Path(starter).stat().st_size


def test_without_the_starter_model_there_is_nothing(nothing_shipped: None, folder: str) -> None:
    assert find_models([folder]) == []


@pytest.mark.usefixtures("nothing_shipped")
class TestFolders:
    def test_models_at_any_depth_by_name(self, make: Make, folder: str) -> None:
        for name in ("llama-13b.gguf", "deep/er/llama-7b.GGUF", "Llama-70b.gguf", "notes.txt.gguf"):
            make(name)
        Path(folder, "readme.md").write_text("no model")
        assert names(find_models([folder])) == ["llama-7b", "llama-13b", "Llama-70b", "notes.txt"]

    def test_hidden_folders_and_files_are_left_alone(self, make: Make, folder: str) -> None:
        make(".cache/a.gguf")
        make(".b.gguf")
        make("c.gguf")
        assert names(find_models([folder])) == ["c"]

    def test_a_folder_that_is_not_there_is_empty(self, folder: str) -> None:
        assert find_models([folder + "/none", folder, "with\0null"]) == []

    def test_a_file_is_listed_once_whatever_leads_to_it(self, make: Make, folder: str) -> None:
        path = make("sub/a.gguf")
        models = find_models([folder, f"{folder}/sub", f"{folder}/sub/../sub"], [str(path)])
        assert [(model.name, model.source) for model in models] == [("a", "file")]

    @needs_links
    def test_links(self, make: Make, folder: str, tmp_path: Path) -> None:
        """The scan ends even if links form a loop. A link is listed under its own name, as the
        Hub's cache requires."""
        make("sub/a.gguf")
        blob = make("../blobs/0a1b2c")
        Path(folder, "named.gguf").symlink_to(blob)
        Path(folder, "sub", "up").symlink_to(folder)
        Path(folder, "self").symlink_to(Path(folder, "self"))
        Path(folder, "gone.gguf").symlink_to(tmp_path / "gone")
        models = find_models([folder])
        assert names(models) == ["a", "named", "gone"]
        assert models[2].problem
        assert models[2].problem.kind == "missing"

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
    def test_a_named_pipe_is_listed_with_its_problem(self, folder: str) -> None:
        os.mkfifo(Path(folder, "pipe.gguf"))
        [model] = find_models([folder])
        assert model.problem
        assert (model.problem.kind, model.bytes) == ("not_regular", 0)

    def test_later_parts_and_image_encoders_are_no_models(self, make: Make, folder: str) -> None:
        for part in range(3):
            make(f"big-{part + 1:05d}-of-00003.gguf", split__no=part, split__count=3)
        make("mmproj-model-f16.gguf", "clip")
        make("vision.gguf", "clip")
        make("encoder.gguf", general__type="mmproj")
        [model] = find_models([folder])
        assert (model.name, model.problem) == ("big", None)
        assert model.facts
        assert model.facts.parts == 3
        parts = Path(folder).glob("big-*")
        assert model.bytes == sum(path.stat().st_size for path in parts)

    def test_a_missing_part_is_a_problem(self, make: Make, folder: str) -> None:
        for part in (1, 2):
            make(f"big-{part + 1:05d}-of-00003.gguf", split__no=part, split__count=3)
        [model] = find_models([folder])
        assert model.problem
        assert "big-00001-of-00003.gguf" in model.problem.message
        make("big-00001-of-00003.gguf", split__no=0, split__count=3)
        assert [model.problem for model in find_models([folder])] == [None]
        Path(folder, "big-00003-of-00003.gguf").unlink()
        [model] = find_models([folder])
        assert model.problem
        assert "Missing: big-00003-of-00003.gguf" in model.problem.message

    def test_files_with_a_problem_come_last_with_a_sentence(self, make: Make, folder: str) -> None:
        make("z.gguf")
        Path(folder, "a.gguf").write_text("hello")
        cut = make("b.gguf")
        cut.write_bytes(cut.read_bytes()[:-1])
        make("c.gguf", general__type="adapter")
        models = find_models([folder])
        problems = [model.problem.kind if model.problem else "" for model in models]
        assert names(models) == ["z", "a", "b", "c"]
        assert problems == ["", "not_gguf", "truncated", "not_a_model"]
        assert models[1].bytes == 5

    def test_hidden_models_are_not_listed(self, make: Make, folder: str) -> None:
        path = make("a.gguf")
        make("b.gguf")
        assert names(find_models([folder], [str(path)], [str(path)])) == ["b"]

    def test_a_file_is_read_again_only_when_it_changed(
        self, make: Make, folder: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = make("a.gguf", general__name="First")
        read: list[str] = []
        really = facts_cache.read_header

        def counted(path: str) -> Header:
            read.append(path)
            return really(path)

        monkeypatch.setattr(facts_cache, "read_header", counted)
        cache = FactsCache()
        find_models([folder], cache=cache)
        find_models([folder], cache=cache)
        assert read == [str(path)]
        make("a.gguf", general__name="Second, longer")
        [model] = find_models([folder], cache=cache)
        assert model.facts
        assert model.facts.name == "Second, longer"
        assert len(read) == 2

    def test_a_scan_can_be_stopped(self, make: Make, folder: str) -> None:
        make("a.gguf")
        make("b.gguf")
        cancel = Cancel()
        found = scan([folder], (), (), FactsCache(), cancel)
        assert next(found).name == "a"
        cancel.set()
        with pytest.raises(Cancelled):
            next(found)

    @pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
    def test_a_name_that_is_no_utf8(self, make: Make, folder: str) -> None:
        path = make("a.gguf")
        path.rename(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.gguf"))
        [model] = find_models([folder])
        assert model.problem is None
        assert os.fsencode(model.path).endswith(b"caf\xe9.gguf")
        os.truncate(model.path, 3)
        [model] = find_models([folder])
        assert model.problem
        model.problem.message.encode()


@pytest.mark.usefixtures("nothing_shipped")
class TestResolve:
    @pytest.fixture
    def models(self, make: Make, folder: str) -> list[ModelFile]:
        for name in ("Qwen-7B.gguf", "Qwen-7B-Chat.gguf", "Llama-8B.gguf", "x/Twin.gguf"):
            make(name)
        make("y/Twin.gguf")
        return find_models([folder])

    @pytest.mark.parametrize("given", ["Llama-8B", "llama-8b", "lla", "L"])
    def test_names_and_beginnings(self, models: list[ModelFile], given: str) -> None:
        assert Path(resolve(given, models)).name == "Llama-8B.gguf"

    def test_an_exact_name_wins_over_a_beginning(self, models: list[ModelFile]) -> None:
        assert Path(resolve("Qwen-7B", models)).name == "Qwen-7B.gguf"
        assert Path(resolve("qwen-7b", models)).name == "Qwen-7B.gguf"

    def test_paths_stay_as_they_are(self, models: list[ModelFile]) -> None:
        assert resolve("some/where/a.bin", models) == "some/where/a.bin"
        assert resolve("missing.gguf", models) == "missing.gguf"
        assert resolve(models[0].path, models) == models[0].path

    def test_ambiguous_names_are_listed(self, models: list[ModelFile]) -> None:
        with pytest.raises(UserError, match="qw matches Qwen-7B and Qwen-7B-Chat") as caught:
            resolve("qw", models)
        assert caught.value.kind == "ambiguous"
        with pytest.raises(UserError) as caught:
            resolve("Twin", models)
        for folder in ("x", "y"):
            assert str(Path(folder, "Twin.gguf")) in caught.value.message

    @pytest.mark.parametrize("given", ["mistral", "", "with\0null"])
    def test_unknown_names_say_what_there_is(self, models: list[ModelFile], given: str) -> None:
        with pytest.raises(UserError, match="Llama-8B, Qwen-7B, Qwen-7B-Chat, and Twin") as caught:
            resolve(given, models)
        assert caught.value.kind == "unknown_model"

    def test_an_empty_library_says_so(self) -> None:
        with pytest.raises(UserError, match="the library is empty"):
            resolve("mistral", [])


@pytest.mark.parametrize("text", ["a\0b", "\ud800", "\ud800/x\0.gguf"], ids=ascii)
@pytest.mark.usefixtures("no_demos")
def test_text_that_can_be_no_path(text: str, starter: str) -> None:
    """A settings file may contain any text; the rest of the library is still found."""
    found = find_models([text], [text], [text, text])
    assert [model.path for model in found] == [starter]  # the other model is hidden
    found = find_models([text], [text], [])
    assert [model.problem.kind for model in found if model.problem] == ["missing"]


def test_names_that_claim_many_parts_cost_little(tmp_path: Path) -> None:
    """Searching for each of the 99,998 other parts that a name claims would take far too long."""
    for number in range(20):
        (tmp_path / f"m{number}-99999-of-99999.gguf").write_bytes(b"GGUF")
    began = time.process_time()
    assert len([m for m in find_models([str(tmp_path)]) if m.problem]) == 20
    many = time.process_time() - began
    for path in tmp_path.iterdir():
        path.rename(path.with_name(path.name.replace("-99999-of-99999", "-00002-of-00002")))
    began = time.process_time()
    find_models([str(tmp_path)])
    assert many < 10 * (time.process_time() - began) + 2
