"""Tests damaged and wrong files: each gives a one-sentence error, and the engine keeps working."""

from __future__ import annotations

import os
import re
import socket
import struct
import time
from pathlib import Path

import gguf
import numpy as np
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import (
    Continuations,
    ContinuationsScored,
    Generate,
    LoadModel,
    LoadProgress,
    Message,
    ModelLoaded,
    Sampling,
    ScoreContinuations,
    UnloadModel,
)
from desktop.engine.llama_engine import LlamaEngine
from tests import damaged_gguf, tiny_encoder, tiny_model
from tests.engine.conftest import ask, text_of
from tests.planned_models import second_table

HELLO = (Message("user", "Hello"),)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_model.write(tmp_path_factory.mktemp("tiny") / "tiny.gguf")


def refused(engine: LlamaEngine, path: Path | str, context_length: int = 0) -> UserError:
    """Return the error with which the engine refuses the file. It must be a single line without a
    traceback, and the file must not count as loaded."""
    with pytest.raises(UserError) as caught:
        ask(engine, LoadModel(str(path), context_length=context_length))
    message = caught.value.message
    assert message.endswith(".")
    assert "Traceback" not in message
    assert "\n" not in message
    assert str(path) not in engine.resident
    return caught.value


def test_a_good_file(llama_engine: LlamaEngine, tiny: Path) -> None:
    loaded = ask(llama_engine, LoadModel(str(tiny)))[-1]
    assert isinstance(loaded, ModelLoaded)
    assert loaded.context_length == 512  # its training length, since that is less than 4,096
    assert loaded.has_chat_template
    assert loaded.backend
    # 2 layers x (keys + values) x 64 wide x 512 tokens x 2 bytes
    assert loaded.kv_cache_bytes == 2 * 2 * 64 * 512 * 2
    sampling = Sampling(temperature=0)
    assert ask(llama_engine, Generate(str(tiny), HELLO, sampling=sampling, max_tokens=3))
    ask(llama_engine, UnloadModel(str(tiny)))


def test_not_a_gguf(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    path = tmp_path / "notes.gguf"
    path.write_text("These are my notes.")
    assert refused(llama_engine, path).kind == "not_gguf"


def test_an_empty_file(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    path = tmp_path / "empty.gguf"
    path.touch()
    assert refused(llama_engine, path).kind == "not_gguf"


def test_a_missing_file(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    assert refused(llama_engine, tmp_path / "gone.gguf").kind == "missing"


def test_a_folder(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    assert refused(llama_engine, tmp_path).kind == "folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_does_not_hang(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    path = tmp_path / "pipe.gguf"
    os.mkfifo(path)
    assert refused(llama_engine, path).kind == "not_regular"


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no such sockets")
def test_a_socket(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    path = tmp_path / "s.gguf"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        assert refused(llama_engine, path).kind == "not_regular"


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="this system has other permissions")
def test_no_permission(llama_engine: LlamaEngine, tiny: Path, tmp_path: Path) -> None:
    path = tmp_path / "locked.gguf"
    path.write_bytes(tiny.read_bytes())
    path.chmod(0)
    user = os.geteuid()
    if user == 0:  # root can read everything
        os.seteuid(65534)
    try:
        assert refused(llama_engine, path).kind == "permission"
    finally:
        os.seteuid(user)


@pytest.mark.parametrize("part", [0.01, 0.3, 0.7, 0.999])
def test_a_truncated_file(
    llama_engine: LlamaEngine, tiny: Path, tmp_path: Path, part: float
) -> None:
    path = tmp_path / "cut.gguf"
    data = tiny.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    assert refused(llama_engine, path).kind == "truncated"


def test_an_unknown_architecture(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    path = tiny_model.write(tmp_path / "new.gguf", architecture="brandnew")
    error = refused(llama_engine, path)
    assert error.kind == "architecture"
    assert "brandnew" in error.message
    assert "unknown model architecture" in error.details  # llama.cpp's log is included


def test_weights_that_are_not_numbers(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    path = tiny_model.write(tmp_path / "nan.gguf", not_a_number=True)
    assert refused(llama_engine, path).kind == "damaged"


def test_a_missing_tensor(llama_engine: LlamaEngine, tiny: Path, tmp_path: Path) -> None:
    path = tmp_path / "renamed.gguf"
    path.write_bytes(tiny.read_bytes().replace(b"blk.1.ffn_up", b"blk.7.ffn_up"))
    error = refused(llama_engine, path)
    assert error.kind == "load"
    assert "blk.1.ffn_up" in error.message


def test_a_model_larger_than_memory(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    """Writes a sparse file: the header and the size are right, but it has no data."""
    path = tmp_path / "huge.gguf"
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(512)
    writer.add_block_count(1)
    writer.add_embedding_length(4096)
    writer.add_head_count(32)
    rows = 8 * 1024**3 // 4096 * 64
    writer.add_tensor_info("token_embd.weight", (rows, 4096), np.dtype("float32"), rows * 4096 * 4)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    writer.close()
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size + rows * 4096 * 4 + 64)
    error = refused(llama_engine, path)
    assert error.kind == "memory"
    assert error.remedy == "pick_model"
    assert "GB" in error.message


def test_a_context_larger_than_memory(llama_engine: LlamaEngine, tiny: Path) -> None:
    error = refused(llama_engine, tiny, context_length=2_000_000_000)
    assert error.kind == "memory"
    assert error.remedy == "retry_smaller"
    needed = re.search(r"about (\S+ \S+) of memory: (\S+ \S+) for the weights", error.message)
    assert needed is not None
    total, weights = needed.groups()
    assert total.endswith("TB")
    assert weights.endswith("kB")  # rather than "0.0 GB"


def test_stop_while_loading(llama_engine: LlamaEngine, starter: str) -> None:
    ask(llama_engine, UnloadModel(starter))
    cancel = Cancel()
    with pytest.raises(Cancelled):
        for event in llama_engine.run(LoadModel(starter), cancel):
            assert isinstance(event, LoadProgress)
            cancel.set()
    assert starter not in llama_engine.resident
    ask(llama_engine, LoadModel(starter))
    assert starter in llama_engine.resident


def test_memory_is_what_llama_cpp_says(llama_engine: LlamaEngine, starter: str) -> None:
    ask(llama_engine, UnloadModel(starter))
    loaded = ask(llama_engine, LoadModel(starter, context_length=1024))[-1]
    assert isinstance(loaded, ModelLoaded)
    weights = Path(starter).stat().st_size + second_table(starter)
    assert loaded.weights_bytes == pytest.approx(weights, rel=0.03)
    # SmolLM2-135M: 30 layers, 3 key-value heads of 64, keys and values, 2 bytes each
    assert loaded.kv_cache_bytes == 30 * 2 * 3 * 64 * 2 * 1024
    assert loaded.compute_bytes > 0


def test_a_name_that_is_not_text(llama_engine: LlamaEngine, tiny: Path, tmp_path: Path) -> None:
    """A single value that isn't UTF-8 must not prevent loading."""
    data = tiny.read_bytes()
    name = struct.pack("<Q", 4) + b"Tiny"
    assert name in data
    path = tmp_path / "odd.gguf"
    path.write_bytes(data.replace(name, struct.pack("<Q", 4) + b"T\xff\xfey"))
    assert isinstance(ask(llama_engine, LoadModel(str(path)))[-1], ModelLoaded)
    events = ask(llama_engine, Generate(str(path), HELLO, max_tokens=2))
    assert isinstance(text_of(events), str)
    ask(llama_engine, UnloadModel(str(path)))


def test_a_model_that_only_embeds(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    error = refused(llama_engine, tiny_encoder.write(tmp_path / "encoder.gguf"))
    assert (error.kind, error.remedy) == ("no_chat", "pick_model")


@pytest.mark.parametrize("context_length", [1, 3, 300])
def test_any_length_of_context(llama_engine: LlamaEngine, tiny: Path, context_length: int) -> None:
    """llama.cpp rounds the context length up and ends the process if a batch is longer than the
    requested length."""
    loaded = ask(llama_engine, LoadModel(str(tiny), context_length=context_length))[-1]
    assert isinstance(loaded, ModelLoaded)
    assert loaded.context_length >= context_length
    long = "a" * (loaded.context_length - 40)
    assert ask(llama_engine, Generate(str(tiny), prompt=long, max_tokens=2))
    ask(llama_engine, UnloadModel(str(tiny)))


def test_a_context_length_beyond_31_bits(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    """Not a negative number, which no question would fit into."""
    path = str(tiny_model.write(tmp_path / "long.gguf", context_length=1 << 31))
    loaded = ask(llama_engine, LoadModel(path))[-1]
    assert isinstance(loaded, ModelLoaded)
    assert (loaded.context_length, loaded.trained_context_length) == (4096, 1 << 31)
    scored = ask(llama_engine, ScoreContinuations(path, (Continuations("a", ("b", "c")),)))
    assert isinstance(scored[0], ContinuationsScored)


def test_a_token_that_would_take_gigabytes(
    llama_engine: LlamaEngine, tiny: Path, tmp_path: Path
) -> None:
    """llama.cpp stores a token again for each character that GPT-2's tokenizer doesn't write."""
    sound = damaged_gguf.read(tiny)
    word = damaged_gguf.text("a")
    blanks = damaged_gguf.text(" " * 40_000)
    words = sound.value("tokenizer.ggml.tokens").replace(word, blanks, 1)
    path = tmp_path / "long.gguf"
    path.write_bytes(sound.put("tokenizer.ggml.tokens", damaged_gguf.ARRAY, words).packed())
    error = refused(llama_engine, path)
    assert error.kind == "malformed"
    assert "40,000 bytes long" in error.message


@pytest.mark.parametrize("tokenizer", ["none", "no_vocab"])
def test_a_model_without_a_vocabulary(
    llama_engine: LlamaEngine, tiny: Path, tmp_path: Path, tokenizer: str
) -> None:
    sound = damaged_gguf.read(tiny)
    name = damaged_gguf.text(tokenizer)
    path = tmp_path / "none.gguf"
    path.write_bytes(sound.put("tokenizer.ggml.model", damaged_gguf.STRING, name).packed())
    assert refused(llama_engine, path).kind == "no_chat"


def test_a_tokenizer_that_is_a_list(llama_engine: LlamaEngine, tiny: Path, tmp_path: Path) -> None:
    numbers = damaged_gguf.array(damaged_gguf.I32, 2, struct.pack("<2i", 1, 2))
    path = tmp_path / "list.gguf"
    sound = damaged_gguf.read(tiny)
    path.write_bytes(sound.put("tokenizer.ggml.model", damaged_gguf.ARRAY, numbers).packed())
    assert refused(llama_engine, path).remedy == "pick_model"


def test_a_damaged_number_of_layers(llama_engine: LlamaEngine, tiny: Path, tmp_path: Path) -> None:
    data = tiny.read_bytes()
    key = b"llama.block_count" + struct.pack("<I", 4)
    assert key in data
    path = tmp_path / "layers.gguf"
    path.write_bytes(data.replace(key + b"\2\0\0\0", key + b"\xff\xff\xff\x7f"))
    began = time.monotonic()
    assert refused(llama_engine, path).kind in ("memory", "load", "malformed")
    assert time.monotonic() - began < 5


def test_more_threads_than_processors(llama_engine: LlamaEngine, tiny: Path) -> None:
    loaded = ask(llama_engine, LoadModel(str(tiny), threads=10**10))[-1]
    assert isinstance(loaded, ModelLoaded)
    assert 1 <= loaded.threads <= (os.cpu_count() or 1)
    ask(llama_engine, UnloadModel(str(tiny)))


def test_a_file_that_has_been_replaced_is_loaded_anew(
    llama_engine: LlamaEngine, tmp_path: Path
) -> None:
    path = tiny_model.write(tmp_path / "model.gguf", context_length=256)
    request = LoadModel(str(path))
    first, again = ask(llama_engine, request)[-1], ask(llama_engine, request)[-1]
    assert again == first
    tiny_model.write(tmp_path / "other.gguf", context_length=512).replace(path)
    replaced = ask(llama_engine, request)[-1]
    assert isinstance(replaced, ModelLoaded)
    assert replaced.context_length == 512
    path.unlink()  # the model in memory is still good
    assert ask(llama_engine, request)[-1] == replaced
    ask(llama_engine, UnloadModel(str(path)))
