"""Tests that every weight of a model is counted in one of its parts."""

from __future__ import annotations

import pytest

from desktop.core.gguf.header import TensorInfo, read_header
from desktop.core.gguf.model_facts import facts
from desktop.core.gguf.model_parts import ModelParts, PartKind, parts_of, read_parts
from desktop.core.resources import resource

DENSE, MIXTURE = "Pebble-1-10M-Instruct-F16.gguf", "Pebble-1-8x1M-Instruct-F16.gguf"


def tensor(name: str, *shape: int) -> TensorInfo:
    return TensorInfo(name, "F32", shape, 0, 0)


@pytest.mark.parametrize("name", [DENSE, MIXTURE])
def test_all_weights_of_a_real_model_are_counted_once(name: str) -> None:
    path = resource("models", name)
    told = facts(read_header(path), path)
    found = read_parts(path)
    assert found.whole == told.parameters
    assert len(found.layers) == told.layers == 5
    assert found.embedding == (told.vocabulary or 0) * (told.embedding_length or 0)
    assert found.tied
    kind = "experts" if told.experts else "feed_forward"
    assert all(each.keys() == {"attention", kind} for each in found.layers)


def test_each_part_has_its_tensors() -> None:
    found = parts_of(
        [
            tensor("token_embd.weight", 8, 100),
            tensor("blk.10.attn_norm.weight", 8),
            tensor("blk.10.attn_q.weight", 8, 8),
            tensor("blk.10.ffn_norm.weight", 8),
            tensor("blk.10.ffn_gate_inp.weight", 8, 4),
            tensor("blk.10.ffn_up_exps.weight", 8, 16, 4),
            tensor("blk.10.ffn_up_shexp.weight", 8, 16),
            tensor("blk.2.ssm_in.weight", 8, 3),
            tensor("blk.2.ffn_up.weight", 8, 16),
            tensor("output_norm.weight", 8),
            tensor("output.weight", 8, 100),
        ]
    )
    first: dict[PartKind, int] = {"attention": 24, "feed_forward": 128}
    second: dict[PartKind, int] = {"attention": 72, "experts": 8 + 32 + 512 + 128}
    assert found == ModelParts(800, (first, second), 808, tied=False)
    assert found.of("attention") == 96
    assert found.whole == 800 + 152 + 752 + 808


def test_an_encoder_and_a_decoder_have_layers() -> None:
    found = parts_of(
        [
            tensor("dec.blk.0.cross_attn_q.weight", 8, 8),
            tensor("dec.blk.0.ffn_up.weight", 8, 16),
            tensor("dec.output_norm.weight", 8),
            tensor("enc.blk.1.attn_q.weight", 8, 8),
            tensor("enc.blk.0.attn_rel_b.weight", 8, 2),
            tensor("enc.output_norm.weight", 8),
            tensor("token_embd.weight", 8, 100),
        ]
    )
    encoder: tuple[dict[PartKind, int], ...] = ({"attention": 16}, {"attention": 64})
    decoder: dict[PartKind, int] = {"attention": 64, "feed_forward": 128}
    assert found == ModelParts(800, (*encoder, decoder), 16, tied=True)
