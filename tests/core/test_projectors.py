"""Tests finding the image encoder that belongs to a model, among others in the same folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.core.errors import UserError
from desktop.core.gguf.projectors import encoder_of, files_with_encoder, projector_beside
from tests import header_only, tiny_eye, tiny_model


def model(path: Path) -> str:
    """Write a model that every encoder of these tests fits."""
    return str(header_only.write(path, {"llama.embedding_length": tiny_model.WIDTH}))


def test_a_text_model_has_no_encoder_of_another_model(tmp_path: Path) -> None:
    text = model(tmp_path / "Qwen2.5-7B-Instruct-Q4_K_M.gguf")
    images = model(tmp_path / "Qwen2.5-VL-7B-Instruct-Q4_K_M.gguf")
    encoder = tiny_eye.write(tmp_path / "mmproj-Qwen2.5-VL-7B-Instruct-f16.gguf")
    assert encoder_of(images) == projector_beside(images, tiny_model.WIDTH) == str(encoder)
    assert encoder_of(text) == ""
    told = f"{encoder.name}, belongs to another model, {Path(images).name}."
    with pytest.raises(UserError, match=re.escape(told)):
        projector_beside(text, tiny_model.WIDTH)
    assert files_with_encoder(Path(text)) == (Path(text),)


def test_the_only_model_has_an_encoder_of_any_name(tmp_path: Path) -> None:
    alone = model(tmp_path / "mine.gguf")
    encoder = tiny_eye.write(tmp_path / "mmproj-Qwen2.5-VL-7B-Instruct-f16.gguf")
    assert encoder_of(alone) == projector_beside(alone, None) == str(encoder)


def test_the_precisions_of_a_model_share_its_encoder(tmp_path: Path) -> None:
    """They do so whatever the encoder's precision is, and while another encoder is downloaded or
    has other files beside it."""
    names = [f"A-{kind}.gguf" for kind in ("Q4_K_M", "Q8_0", "UD-IQ2_XXS", "BF16")]
    models = [model(tmp_path / name) for name in names]
    encoder = tiny_eye.write(tmp_path / "mmproj-A-Q4_K_M.gguf")
    for ending in (".part", ".part.json", ".part.lock", ".sha256"):
        (tmp_path / f"mmproj-A-F16.gguf{ending}").write_bytes(b"{}")
        assert [encoder_of(each) for each in models] == [str(encoder)] * len(models), ending
    (tmp_path / "mmproj-A-F16.gguf.part").write_bytes(encoder.read_bytes()[:-400])
    (tmp_path / "A-mmproj-model.gguf").write_bytes(b"")
    assert [encoder_of(each) for each in models] == [str(encoder)] * len(models)


@pytest.mark.parametrize("more", ["google_{}", "{}-qat", "google_{}-abliterated"])
def test_a_copy_with_a_shorter_name_uses_the_encoder_too(tmp_path: Path, more: str) -> None:
    """The other copy's name adds the maker's, or says how it was made."""
    name = "gemma-3-4b-it"
    longer, copy, part = (
        model(tmp_path / each)
        for each in (
            f"{more.format(name)}-Q4_K_M.gguf",
            f"{name}-Q8_0.gguf",
            f"{name}-BF16-00001-of-00002.gguf",
        )
    )
    encoder = str(tiny_eye.write(tmp_path / f"mmproj-{more.format(name)}-f16.gguf"))
    assert [encoder_of(each) for each in (longer, copy, part)] == [encoder] * 3


@pytest.mark.parametrize(
    ("text", "vision", "encoder"),
    [
        ("Llama-3-8B", "llava-llama-3-8b-v1_1", "llava-llama-3-8b-v1_1-mmproj-f16"),
        ("Phi-4", "Phi-4-multimodal-instruct", "mmproj-Phi-4-multimodal-instruct-f16"),
    ],
)
def test_a_text_model_whose_name_is_part_of_a_vision_models_name(
    tmp_path: Path, text: str, vision: str, encoder: str
) -> None:
    blind, seeing = (model(tmp_path / f"{name}-Q4_K_M.gguf") for name in (text, vision))
    own = str(tiny_eye.write(tmp_path / f"{encoder}.gguf"))
    assert (encoder_of(blind), encoder_of(seeing)) == ("", own)


def test_copies_with_encoders_of_their_own(tmp_path: Path) -> None:
    names = ("gemma-3-4b-it", "gemma-3-4b-it-abliterated")
    models = [model(tmp_path / f"{name}-Q4_K_M.gguf") for name in names]
    encoders = [str(tiny_eye.write(tmp_path / f"mmproj-{name}-f16.gguf")) for name in names]
    assert [encoder_of(each) for each in models] == encoders


def test_each_model_has_its_own_encoder(tmp_path: Path) -> None:
    makers = ("Small", "Large")
    models = [model(tmp_path / f"{maker}-VL-Q4_0.gguf") for maker in makers]
    encoders = [tiny_eye.write(tmp_path / f"mmproj-{maker}-VL.gguf") for maker in makers]
    assert [encoder_of(each) for each in models] == [str(each) for each in encoders]
