"""Tests that quantizing gives the same bytes as llama-quantize. Also tests stopping, refusals, and
bad files."""

from __future__ import annotations

import ctypes
import math
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import llama_cpp.llama_cpp as llama
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.gguf.header import read_header
from desktop.core.messages import (
    ModelQuantized,
    QuantizeModel,
    QuantizeProgress,
    SourceIsQuantized,
)
from desktop.core.quantization.quantized_types import NEEDS_IMPORTANCE, writable_type
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.quantizing import quantize, quantize_worker
from desktop.engine.quantizing.quantize import quantize_model
from desktop.engine.remote.client import RemoteEngine
from tests import wide_model
from tests.engine.conftest import ask
from tests.peers import cases
from tests.peers.record import SYSTEM, digest, recorded

as_recorded = pytest.mark.skipif(
    recorded()["system"] != SYSTEM, reason=f"what llama-quantize writes on {SYSTEM} isn't recorded"
)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return cases.quantize_source(tmp_path_factory.mktemp("source"))


@pytest.fixture(scope="module")
def importance(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return cases.importance(source, tmp_path_factory.mktemp("importance"))


def quantized(request: QuantizeModel) -> ModelQuantized:
    done = list(quantize_model(request, Cancel()))[-1]
    assert isinstance(done, ModelQuantized)
    return done


SLOW = ("IQ1_S", "IQ1_M", "IQ2_XS", "IQ2_S", "IQ2_M", "IQ3_XXS")
"""Types for which llama.cpp searches longest: together, they take most of these tests' time.
They go through the same code of ours as the others. tests/core/test_model_facts.py checks the
numbers of all types."""


@as_recorded
@pytest.mark.parametrize(
    ("name", "form"),
    [
        pytest.param(name, form, marks=[pytest.mark.thorough] if name in SLOW else [])
        for name, form in cases.QUANTIZED
    ],
)
def test_is_byte_for_byte_llama_quantize(
    source: Path, importance: dict[str, Path], tmp_path: Path, name: str, form: str
) -> None:
    target, matrix = tmp_path / "ours.gguf", str(importance[form]) if form else ""
    done = quantized(QuantizeModel(str(source), str(target), name, importance=matrix))
    assert digest(target, matrix) == recorded()["quantize"][f"{name} {form}".strip()]
    assert (done.type, done.bytes) == (name, target.stat().st_size)
    assert done.source_bytes == source.stat().st_size
    tensors = read_header(target).tensors
    weights = sum(math.prod(tensor.shape) for tensor in tensors)
    assert done.bits_per_weight == pytest.approx(8 * sum(t.bytes for t in tensors) / weights)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow only names in UTF-8")
def test_an_importance_matrix_whose_name_is_not_utf8(
    source: Path, importance: dict[str, Path], tmp_path: Path
) -> None:
    matrix = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.gguf")
    Path(matrix).write_bytes(importance["new"].read_bytes())
    target = str(tmp_path / "o.gguf")
    done = quantized(QuantizeModel(str(source), target, "Q4_K_M", importance=matrix))
    assert done.type == "Q4_K_M"


@as_recorded
def test_the_starter_is_quantized_again_and_says_so(starter: str, tmp_path: Path) -> None:
    events = list(quantize_model(QuantizeModel(starter, str(tmp_path / "o"), "Q4_K_M"), Cancel()))
    assert events[0] == SourceIsQuantized(("Q4_1", "Q8_0"))
    assert digest(tmp_path / "o") == recorded()["quantize"]["starter"]
    progress = [event for event in events if isinstance(event, QuantizeProgress)]
    fractions = [event.fraction for event in progress]
    assert fractions == sorted(fractions)
    assert progress[0].fraction < 0.1
    assert progress[-1].fraction > 0.8
    assert {event.total for event in progress} == {272}
    done = events[-1]
    assert isinstance(done, ModelQuantized)
    assert done.other_type == 180  # rows of 576 weights don't divide into blocks of 256


def test_an_original_brings_no_warning(source: Path, tmp_path: Path) -> None:
    request = QuantizeModel(str(source), str(tmp_path / "o.gguf"), "q8_0")
    events = list(quantize_model(request, Cancel()))
    assert not any(isinstance(event, SourceIsQuantized) for event in events)


@pytest.mark.parametrize("name", ["Q9_K", "NVFP4", "", "COPY"])
def test_a_type_that_llama_cannot_write(source: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="Q4_K_M") as caught:
        quantized(QuantizeModel(str(source), str(tmp_path / "o.gguf"), name))
    assert caught.value.kind == "unknown_type"


def test_names_as_people_write_them() -> None:
    assert writable_type("q4_k") == writable_type("Q4-K-M") == "Q4_K_M"


def test_the_types_with_a_matrix_are_those_that_ask_for_it(source: Path, tmp_path: Path) -> None:
    for name in sorted(NEEDS_IMPORTANCE):
        with pytest.raises(UserError) as caught:
            quantized(QuantizeModel(str(source), str(tmp_path / "o.gguf"), name))
        assert caught.value.kind == "needs_importance", name
    assert not list(tmp_path.iterdir())


def test_a_path_through_a_link_stays_as_it_was_asked_for(source: Path, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "models").symlink_to(tmp_path / "disk", target_is_directory=True)
    target = tmp_path / "models" / "o.gguf"
    assert quantized(QuantizeModel(str(source), str(target), "Q8_0")).path == str(target)
    assert (tmp_path / "disk" / "o.gguf").exists()


class TestRefused:
    def test_a_file_that_is_there(self, source: Path, tmp_path: Path) -> None:
        target = tmp_path / "o.gguf"
        target.write_text("mine")
        with pytest.raises(UserError) as caught:
            quantized(QuantizeModel(str(source), str(target), "Q8_0"))
        assert caught.value.kind == "exists"
        assert target.read_text() == "mine"
        quantized(QuantizeModel(str(source), str(target), "Q8_0", overwrite=True))
        assert target.read_bytes().startswith(b"GGUF")

    @pytest.mark.parametrize("link", ["same", "symbolic", "hard"])
    def test_the_source_itself(self, tmp_path: Path, link: str) -> None:
        source = wide_model.write(tmp_path / "m.gguf")
        before = source.read_bytes()
        target = tmp_path / ("m.gguf" if link == "same" else "other.gguf")
        if link == "symbolic":
            target.symlink_to(source)
        elif link == "hard":
            target.hardlink_to(source)
        with pytest.raises(UserError) as caught:
            quantized(QuantizeModel(str(source), str(target), "Q8_0", overwrite=True))
        assert caught.value.kind == "same_file"
        assert source.read_bytes() == before

    def test_a_folder_that_is_not_there_and_one_that_is(self, source: Path, tmp_path: Path) -> None:
        for target, kind in ((tmp_path / "no" / "o.gguf", "missing"), (tmp_path, "folder")):
            with pytest.raises(UserError) as caught:
                quantized(QuantizeModel(str(source), str(target), "Q8_0", overwrite=True))
            assert caught.value.kind == kind

    @pytest.mark.skipif(not Path("/proc").is_dir(), reason="where even root may not write")
    def test_where_nothing_can_be_written(self, source: Path) -> None:
        with pytest.raises(UserError, match="/proc") as caught:
            quantized(QuantizeModel(str(source), "/proc/o.gguf", "Q8_0"))
        assert caught.value.kind in {"permission", "unwritable"}

    def test_a_damaged_source(self, source: Path, tmp_path: Path) -> None:
        cut, broken = tmp_path / "cut.gguf", tmp_path / "nan.gguf"
        cut.write_bytes(source.read_bytes()[:-5000])
        wide_model.write(broken, not_a_number=True)
        for path, kind in ((cut, "truncated"), (broken, "damaged")):
            with pytest.raises(UserError) as caught:
                quantized(QuantizeModel(str(path), str(tmp_path / "o.gguf"), "Q4_K_M"))
            assert caught.value.kind == kind
        assert {path.name for path in tmp_path.iterdir()} == {"cut.gguf", "nan.gguf"}

    def test_what_is_no_importance_matrix(self, source: Path, tmp_path: Path) -> None:
        text = tmp_path / "text.dat"
        text.write_bytes(b"\x01\x00\x00\x00\xff\xff\xff\x7fno")
        for path in (text, source):
            request = QuantizeModel(
                str(source), str(tmp_path / "o.gguf"), "Q4_K_M", importance=str(path)
            )
            with pytest.raises(UserError) as caught:
                quantized(request)
            assert caught.value.kind == "not_importance"


class TestNothingHalfWritten:
    @pytest.mark.parametrize("stop_at", [1, 200])
    def test_stopped_in_the_middle(self, starter: str, tmp_path: Path, stop_at: int) -> None:
        target, cancel = tmp_path / "o.gguf", Cancel()
        target.write_text("mine")
        seen = 0
        with pytest.raises(Cancelled):
            request = QuantizeModel(starter, str(target), "Q6_K", overwrite=True)
            for event in quantize_model(request, cancel):
                if isinstance(event, QuantizeProgress):
                    seen = event.number
                    if seen >= stop_at:
                        cancel.set()
        assert seen >= stop_at
        assert [path.name for path in tmp_path.iterdir()] == ["o.gguf"]
        assert target.read_text() == "mine"

    @pytest.mark.skipif(sys.platform == "win32", reason="limits of a process's files are POSIX")
    def test_a_disk_that_fills_up(self, starter: str, tmp_path: Path) -> None:
        import resource

        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        # The writing process inherits the limit: 20 MB of about 70 MB.
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000_000, before[1]))
        try:
            with pytest.raises(UserError, match="disk is full") as caught:
                quantized(QuantizeModel(starter, str(tmp_path / "o.gguf"), "Q8_0"))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert caught.value.kind == "disk_full"
        assert not list(tmp_path.iterdir())

    @pytest.mark.skipif(sys.platform == "win32", reason="limits of a process's files are POSIX")
    @pytest.mark.parametrize(("free", "kind"), [(1 << 40, "file_too_large"), (0, "disk_full")])
    def test_a_disk_that_holds_no_large_files(
        self, starter: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, kind: str
    ) -> None:
        """FAT fails this way at 4 GB, here at 20 MB. A disk without room may be full at 4 GB."""
        import resource

        monkeypatch.setattr(quantize, "LARGEST_ON_FAT", 20_000_000)
        monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free))
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000_000, before[1]))
        try:
            with pytest.raises(UserError) as caught:
                quantized(QuantizeModel(starter, str(tmp_path / "o.gguf"), "Q8_0"))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert caught.value.kind == kind
        assert ("formatted as FAT" in caught.value.message) == (kind == "file_too_large")
        assert not list(tmp_path.iterdir())

    def test_the_engine_ended_meanwhile(self, starter: str, tmp_path: Path) -> None:
        """The writing process notices that nobody is waiting and deletes its file."""
        engine = RemoteEngine()
        events = engine.run(QuantizeModel(starter, str(tmp_path / "o.gguf"), "Q6_K"), Cancel())
        while not isinstance(next(events), QuantizeProgress):
            pass
        places = [tmp_path, *map(Path, engine._rooms)]
        (part,) = (file for place in places for file in place.rglob("*o.gguf*"))
        engine.close()
        for _ in range(200):
            if not part.exists():
                break
            Cancel().wait(0.05)
        assert not part.exists()
        assert not list(tmp_path.iterdir())

    def test_what_an_earlier_one_left_goes(self, source: Path, tmp_path: Path) -> None:
        ended = subprocess.Popen([sys.executable, "-c", ""])
        ended.wait()
        left = tmp_path / f".o.gguf.{ended.pid}.part"
        alive = tmp_path / f".o.gguf.{os.getppid()}.part"
        left.touch()
        alive.touch()
        quantized(QuantizeModel(str(source), str(tmp_path / "o.gguf"), "Q8_0"))
        assert {path.name for path in tmp_path.iterdir()} == {"o.gguf", alive.name}


PROGRAM = """
import os
with open(os.environ["MARKS"], "a") as file:
    file.write("imported ")
if __name__ == "__main__":
    import sys
    from desktop.core.cancel import Cancel
    from desktop.core.messages import QuantizeModel
    from desktop.engine.remote.client import RemoteEngine
    engine = RemoteEngine()
    list(engine.run(QuantizeModel(sys.argv[1], sys.argv[2], "Q8_0"), Cancel()))
    engine.close()
"""


def test_the_process_that_writes_does_not_import_the_program(source: Path, tmp_path: Path) -> None:
    """Only the program and the engine's process import program.py; in the writer, the import would
    waste time."""
    program, marks, target = tmp_path / "program.py", tmp_path / "marks", tmp_path / "o.gguf"
    program.write_text(PROGRAM)
    root = Path(__file__).parent.parent.parent
    environment = {**os.environ, "MARKS": str(marks), "PYTHONPATH": str(root)}
    command = [sys.executable, str(program), str(source), str(target)]
    subprocess.run(command, env=environment, check=True, timeout=300)
    assert target.exists()
    assert marks.read_text().split() == ["imported"] * 2


def test_the_engine_takes_the_request(
    llama_engine: LlamaEngine, source: Path, tmp_path: Path
) -> None:
    events = ask(llama_engine, QuantizeModel(str(source), str(tmp_path / "o.gguf"), "Q4_0"))
    assert isinstance(events[-1], ModelQuantized)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (quantize_worker.Parameters, llama.llama_model_quantize_params),
        (quantize_worker.ImportanceData, llama.llama_model_imatrix_data),
        (quantize_worker.MetadataValue, llama.llama_model_kv_override),
    ],
)
def test_structures_are_the_bindings(
    ours: type[ctypes.Structure], theirs: type[ctypes.Structure]
) -> None:
    def layout(structure: type[ctypes.Structure]) -> list[tuple[str, int, int]]:
        fields = [field[0] for field in structure._fields_]
        found = [getattr(structure, name) for name in fields]
        return [(n, each.offset, each.size) for n, each in zip(fields, found, strict=True)]

    assert layout(ours) == layout(theirs)
    assert ctypes.sizeof(ours) == ctypes.sizeof(theirs)
