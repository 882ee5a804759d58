"""Tests model facts against llama.cpp's values and against manual calculations."""

from __future__ import annotations

import shutil
from pathlib import Path

import gguf
import llama_cpp
import numpy as np
import pytest

from desktop.core.errors import UserError
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import FILE_TYPES, ModelFacts, facts
from desktop.core.gguf.tensor_file import stored_tensors


def write(
    path: Path, metadata: dict[str, object], tensors: dict[str, tuple[int, ...]], **types: int
) -> Path:
    """Write a GGUF of zeros. Shapes are in numpy's order, which is the reverse of ggml's."""
    writer = gguf.GGUFWriter(path, str(metadata.get("general.architecture", "llama")))
    for key, value in metadata.items():
        if key == "general.architecture":
            continue
        add = {str: writer.add_string, list: writer.add_array}.get(type(value), writer.add_uint32)
        add(key, value)  # pyright: ignore[reportArgumentType]
    for name, shape in tensors.items():
        kind = np.float16 if types.get(name.split(".")[0]) == 16 else np.float32
        writer.add_tensor(name, np.zeros(shape, kind))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def facts_of(path: Path | str) -> ModelFacts:
    return facts(read_header(path), path)


def test_starter_has_what_llama_cpp_counts(starter: str) -> None:
    llama_cpp.llama_backend_init()
    parameters = llama_cpp.llama_model_default_params()
    parameters.vocab_only = False
    parameters.n_gpu_layers = 0
    model = llama_cpp.llama_model_load_from_file(starter.encode(), parameters)
    assert model
    found = facts_of(starter)
    assert found.parameters == llama_cpp.llama_model_n_params(model)
    assert found.layers == llama_cpp.llama_model_n_layer(model)
    assert found.context_length == llama_cpp.llama_model_n_ctx_train(model)
    assert found.embedding_length == llama_cpp.llama_model_n_embd(model)
    vocabulary = llama_cpp.llama_model_get_vocab(model)
    assert vocabulary
    assert found.vocabulary == llama_cpp.llama_vocab_n_tokens(vocabulary)
    template = llama_cpp.llama_model_chat_template(model, None)
    assert template
    assert found.chat_template == template.decode()
    bits = 8 * llama_cpp.llama_model_size(model) / found.parameters
    assert found.bits_per_weight == pytest.approx(bits, rel=1e-12)
    llama_cpp.llama_model_free(model)
    assert found.bytes == Path(starter).stat().st_size
    assert (found.architecture, found.file_type) == ("llama", "Q4_1")
    assert (found.license, found.author) == ("apache-2.0", "HuggingFaceTB")
    assert (found.experts, found.experts_used, found.active_parameters) == (None, None, None)


def test_file_types_are_llama_cpps() -> None:
    names = {
        getattr(llama_cpp, name): name.split("_", 2)[2].removeprefix("MOSTLY_")
        for name in dir(llama_cpp)
        if name.startswith("LLAMA_FTYPE_") and name != "LLAMA_FTYPE_GUESSED"
    }
    names[llama_cpp.LLAMA_FTYPE_ALL_F32] = "F32"
    assert len(names) > 30
    assert {number: FILE_TYPES[number] for number in names} == names
    # The binding's list lags behind its library: llama.h already has Q2_0.
    assert set(FILE_TYPES) - set(names) <= {41}


MOE = {
    "general.architecture": "qwen3moe",
    "general.name": "Small MoE",
    "qwen3moe.block_count": 2,
    "qwen3moe.context_length": 4096,
    "qwen3moe.expert_count": 8,
    "qwen3moe.expert_used_count": 2,
}
MOE_TENSORS = {
    "token_embd.weight": (100, 16),  # 1,600
    "output.weight": (100, 16),  # 1,600
    "blk.0.attn_q.weight": (16, 16),  # 256; layer 0 is dense
    "blk.0.ffn_up.weight": (32, 16),  # 512
    "blk.1.ffn_gate_inp.weight": (8, 16),  # 128: the router, used by every token
    "blk.1.exp_probs_b.bias": (8,),  # 8: part of the router
    "blk.1.ffn_gate_exps.weight": (8, 4, 16),  # 512, of which 2/8 are active: 128
    "blk.1.ffn_up_exps.weight": (8, 4, 16),  # 512: 128
    "blk.1.ffn_down_exps.weight": (8, 16, 4),  # 512: 128
    "blk.1.ffn_down_exps.bias": (8, 16),  # 128: 32
    "blk.1.ffn_norm_exps.weight": (16,),  # 16: one norm before all experts
    "blk.1.ffn_up_shexp.weight": (4, 16),  # 64: shared by all tokens
}


def test_mixture_of_experts_by_hand(tmp_path: Path) -> None:
    found = facts_of(write(tmp_path / "moe.gguf", dict(MOE), MOE_TENSORS))
    whole = 1600 + 1600 + 256 + 512 + 128 + 8 + 16 + 64
    assert found.parameters == whole + 3 * 512 + 128
    assert found.active_parameters == whole + 3 * 128 + 32
    assert (found.experts, found.experts_used, found.layers) == (8, 2, 2)
    assert (found.name, found.context_length) == ("Small MoE", 4096)
    assert found.most_experts_used == 8


def test_groups_limit_how_many_experts_a_token_can_use(tmp_path: Path) -> None:
    groups = {"qwen3moe.expert_group_count": 4, "qwen3moe.expert_group_used_count": 2}
    found = facts_of(write(tmp_path / "groups.gguf", {**MOE, **groups}, MOE_TENSORS))
    assert (found.experts, found.most_experts_used) == (8, 4)


def test_experts_in_tensors_of_their_own(tmp_path: Path) -> None:
    """Mixtral's first files had one tensor per expert: blk.0.ffn_up.7.weight."""
    tensors = {f"blk.0.ffn_up.{expert}.weight": (4, 16) for expert in range(8)}
    tensors["blk.0.attn_q.weight"] = (16, 16)
    found = facts_of(write(tmp_path / "old.gguf", dict(MOE), tensors))
    assert found.parameters == 256 + 8 * 64
    assert found.active_parameters == 256 + 2 * 64


def test_experts_that_differ_from_layer_to_layer(tmp_path: Path) -> None:
    metadata = {**MOE, "qwen3moe.expert_used_count": [1, 4]}
    tensors = {"blk.0.ffn_up_exps.weight": (4, 2, 16), "blk.1.ffn_up_exps.weight": (8, 2, 16)}
    found = facts_of(write(tmp_path / "layers.gguf", metadata, tensors))
    assert found.active_parameters == 1 * 32 + 4 * 32
    assert found.experts_used == 4
    assert found.most_experts_used is None, "no single number can be set"


def test_groups_of_experts_have_no_single_active_count(tmp_path: Path) -> None:
    tensors = {**MOE_TENSORS, "blk.1.ffn_up_chexps.weight": (4, 4, 16)}
    assert facts_of(write(tmp_path / "grove.gguf", dict(MOE), tensors)).active_parameters is None


def test_what_is_not_there_is_none(tmp_path: Path) -> None:
    path = write(tmp_path / "bare-7B.gguf", {}, {"a.weight": (4, 32)})
    found = facts_of(path)
    assert found.name == "bare-7B"
    assert found.parameters == 128
    for field in ("layers", "experts", "experts_used", "active_parameters", "context_length"):
        assert getattr(found, field) is None, field
    for field in ("chat_template", "license", "author", "vocabulary", "embedding_length"):
        assert getattr(found, field) is None, field


def test_no_weights_at_all(tmp_path: Path) -> None:
    found = facts_of(write(tmp_path / "vocabulary.gguf", {}, {}))
    assert (found.parameters, found.bits_per_weight, found.file_type) == (0, None, None)


def test_without_a_file_type_the_type_of_most_weights(tmp_path: Path) -> None:
    tensors = {"small.weight": (4, 32), "small2.weight": (4, 32), "large.weight": (32, 32)}
    found = facts_of(write(tmp_path / "mixed.gguf", {}, tensors, large=16))
    assert found.file_type == "F16"
    assert found.bits_per_weight == pytest.approx((2 * 128 * 32 + 1024 * 16) / 1280)
    path = write(tmp_path / "new.gguf", {"general.file_type": 9999}, tensors, large=16)
    assert facts_of(path).file_type == "F16"


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("Qwen2.5 7B Instruct", "Qwen2.5 7B Instruct"),
        ("", "file-Q4_0"),
        ("  ", "file-Q4_0"),
        ("Model", "file-Q4_0"),
        ("hf models", "file-Q4_0"),
        ("/content/drive/model", "file-Q4_0"),
        ("8f0cfe1b2c3d4e5f8f0cfe1b2c3d4e5f", "file-Q4_0"),
        ("LLaMA v2", "LLaMA v2"),
    ],
)
def test_a_useless_name_gives_way_to_the_files(tmp_path: Path, stated: str, name: str) -> None:
    path = write(tmp_path / "file-Q4_0.gguf", {"general.name": stated}, {"a.weight": (1, 32)})
    assert facts_of(path).name == name


def test_facts_of_the_wrong_type_are_none(tmp_path: Path) -> None:
    metadata: dict[str, object] = {
        "llama.block_count": "thirty",
        "llama.context_length": ["a", "b"],
        "llama.expert_count": 8,
        "llama.expert_used_count": "two",
        "general.file_type": "Q4_0",
        "tokenizer.chat_template": ["a"],
        "tokenizer.ggml.tokens": "none",
    }
    found = facts_of(write(tmp_path / "odd.gguf", metadata, {"a.weight": (1, 32)}))
    assert (found.layers, found.context_length, found.active_parameters) == (None, None, None)
    assert (found.file_type, found.chat_template, found.vocabulary) == ("F32", None, None)


def split(folder: Path) -> list[Path]:
    """Write a model in three parts with 32 weights each."""
    paths: list[Path] = []
    for number in range(3):
        metadata = {"split.no": number, "split.count": 3, "general.name": "In Parts"}
        path = folder / f"parts-{number + 1:05d}-of-00003.gguf"
        paths.append(write(path, metadata, {f"blk.{number}.attn_q.weight": (1, 32)}))
    return paths


def test_a_split_model_is_counted_whole(tmp_path: Path) -> None:
    paths = split(tmp_path)
    found = facts_of(paths[0])
    assert (found.parameters, found.parts) == (96, 3)
    assert found.bytes == sum(path.stat().st_size for path in paths)
    assert found.bits_per_weight == 32


def test_parts_that_do_not_belong_together_are_not_counted(tmp_path: Path) -> None:
    """A part was there twice, and then counted twice."""
    paths = split(tmp_path)
    third = paths[2].read_bytes()
    shutil.copy(paths[0], paths[2])
    with pytest.raises(UserError, match="original file names"):
        facts_of(paths[0])
    paths[2].write_bytes(third.replace(b"blk.2.", b"blk.1."))
    with pytest.raises(UserError, match=r"'blk\.1\.attn_q\.weight' occurs twice"):
        facts_of(paths[0])
    with pytest.raises(UserError, match="occurs twice"):
        stored_tensors(str(paths[0]))


def test_a_missing_part_is_a_sentence(tmp_path: Path) -> None:
    paths = split(tmp_path)
    paths[2].unlink()
    with pytest.raises(UserError, match=r"Missing: parts-00003-of-00003\.gguf") as caught:
        facts_of(paths[0])
    assert caught.value.kind == "missing"
    with pytest.raises(
        UserError,
        match=r"the first part, parts-00001-of-00003\.gguf; all parts must be in the same folder",
    ):
        facts_of(paths[1])
    renamed = paths[0].rename(tmp_path / "renamed.gguf")
    with pytest.raises(UserError, match="one of 3 parts"):
        facts_of(renamed)


def test_names_are_one_line_of_a_sensible_length(tmp_path: Path) -> None:
    path = tmp_path / "long.gguf"
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name("First\nsecond " + "very " * 300_000)
    writer.add_author("A\r\n\tB" + " " * 10_000)
    writer.add_tensor("blk.0.attn_q.weight", np.zeros((2, 32), np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    found = facts(read_header(path), path)
    assert found.name.startswith("First second very very")
    assert len(found.name) <= 200
    assert found.author == "A B"
