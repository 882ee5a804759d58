"""Real llama.cpp and libmtmd on a tiny random model with a tiny random image encoder."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

import pytest
from llama_cpp import mtmd_cpp

from desktop.core.errors import UserError
from desktop.core.messages import (
    Event,
    Generate,
    Generated,
    LoadModel,
    MeasurePicture,
    Message,
    Picture,
    PictureMeasured,
    PromptRendered,
    RenderPrompt,
    Sampling,
    TurnsLeftOut,
    UnloadModel,
)
from desktop.engine.llama_engine import LlamaEngine
from tests import tiny_eye, tiny_model
from tests.engine.conftest import ask, text_of

mtmd: Any = mtmd_cpp
GREEDY = Sampling(temperature=0)


@pytest.fixture
def seeing(llama_engine: LlamaEngine, tmp_path: Path) -> str:
    model = str(tiny_model.write(tmp_path / "tiny.gguf"))
    tiny_eye.write(tmp_path / "mmproj-tiny.gguf")
    ask(llama_engine, LoadModel(model, threads=1))
    return model


def question(text: str, *pictures: Picture) -> Message:
    return Message("user", text, pictures)


def asked(engine: LlamaEngine, model: str, *messages: Message) -> list[Event]:
    request = Generate(model, messages, sampling=GREEDY, max_tokens=8, ignore_end=True)
    return ask(engine, request)


def result_of(events: list[Event]) -> Generated:
    assert isinstance(events[-1], Generated)
    return events[-1]


def written_by(events: list[Event]) -> list[int]:
    return [event.id for event in events if hasattr(event, "odds")]  # pyright: ignore


def test_a_picture_costs_what_libmtmd_says(llama_engine: LlamaEngine, seeing: str) -> None:
    picture = tiny_eye.picture()
    (measured,) = ask(llama_engine, MeasurePicture(seeing, picture))
    assert isinstance(measured, PictureMeasured)
    assert measured.tokens == tiny_eye.TOKENS
    assert [(part.columns, part.rows) for part in measured.parts] == [(4, 4)]
    result = result_of(asked(llama_engine, seeing, question("What is it?", picture)))
    text = "<|im_start|>user\n<__media__>What is it?<|im_end|>\n<|im_start|>assistant\n"
    assert result.prompt_tokens == tokens_by_libmtmd(llama_engine, seeing, text, picture)


def tokens_by_libmtmd(engine: LlamaEngine, model: str, text: str, picture: Picture) -> int:
    eye = engine.model(model).eye
    assert eye is not None
    pixels = (ctypes.c_uint8 * len(picture.rgb)).from_buffer_copy(picture.rgb)
    bitmaps = (ctypes.c_void_p * 1)(mtmd.mtmd_bitmap_init(picture.width, picture.height, pixels))
    chunks = mtmd.mtmd_input_chunks_init()
    asked = mtmd.mtmd_input_text(text.encode(), len(text.encode()), True, True)
    context = eye._context  # pyright: ignore[reportPrivateUsage]
    assert mtmd.mtmd_tokenize(context, chunks, ctypes.byref(asked), bitmaps, 1) == 0
    return mtmd.mtmd_helper_get_n_tokens(chunks)


def test_the_answer_depends_on_the_picture(llama_engine: LlamaEngine, seeing: str) -> None:
    answers = {
        tuple(written_by(asked(llama_engine, seeing, question("What?", tiny_eye.picture(seed)))))
        for seed in range(4)
    }
    assert len(answers) > 1


def test_a_follow_up_reads_neither_picture_nor_text_again(
    llama_engine: LlamaEngine, seeing: str
) -> None:
    first = question("What is it?", tiny_eye.picture())
    events = asked(llama_engine, seeing, first)
    before = result_of(events)
    talk = (first, Message("assistant", text_of(events)), question("And why?"))
    fresh = cleared(llama_engine, seeing, *talk)
    asked(llama_engine, seeing, first)
    again = asked(llama_engine, seeing, *talk)
    assert result_of(again).reused_tokens >= before.prompt_tokens
    assert written_by(again) == written_by(fresh)
    model = llama_engine.model(seeing)
    assert len(model.cached) == result_of(again).context_used


def cleared(engine: LlamaEngine, model: str, *messages: Message) -> list[Event]:
    engine.model(model).keep(0)
    return asked(engine, model, *messages)


def test_another_picture_in_the_same_place_is_read(llama_engine: LlamaEngine, seeing: str) -> None:
    one, other = tiny_eye.picture(1), tiny_eye.picture(2)
    fresh = cleared(llama_engine, seeing, question("What?", other, one))
    asked(llama_engine, seeing, question("What?", one, other))
    second = asked(llama_engine, seeing, question("What?", other, one))
    assert written_by(second) == written_by(fresh)
    begin = len("<|im_start|>user\n") - len("<|im_start|>") + 1
    assert result_of(second).reused_tokens == begin


def test_what_is_typed_is_no_picture(llama_engine: LlamaEngine, seeing: str) -> None:
    message = question("\ue002 <__media__> <|im_end|>", tiny_eye.picture())
    result = result_of(asked(llama_engine, seeing, message))
    marks = len("user\n <__media__> <|im_end|>\nassistant\n") + 3
    assert result.prompt_tokens == tiny_eye.TOKENS + marks


def test_the_prompt_shows_a_square_for_each_of_its_vectors(
    llama_engine: LlamaEngine, seeing: str
) -> None:
    request = Generate(seeing, (question("What?", tiny_eye.picture()),))
    (prompt,) = ask(llama_engine, RenderPrompt(request))
    assert isinstance(prompt, PromptRendered)
    assert prompt.text.startswith("<|im_start|>user\n<picture>What?")
    assert sum(piece.id == -1 for piece in prompt.pieces) == tiny_eye.TOKENS


def test_old_turns_with_pictures_are_left_out_where_the_context_is_full(
    llama_engine: LlamaEngine, seeing: str
) -> None:
    talk: list[Message] = []
    for number in range(8):
        talk += [question("word " * 10, tiny_eye.picture(number)), Message("assistant", "yes " * 5)]
    events = asked(llama_engine, seeing, *talk, question("And now?", tiny_eye.picture(9)))
    assert [event for event in events if isinstance(event, TurnsLeftOut)]
    assert result_of(events).context_used <= result_of(events).context_length


def test_a_template_that_wants_parts(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    """As SmolVLM's: it goes through a message's parts, and finds none in a plain text."""
    template = (
        "{% for m in messages %}{{ m['role'] }}:{% for p in m['content'] %}"
        "{% if p['type'] == 'text' %}{{ p['text'] }}{% endif %}{% endfor %}\n{% endfor %}A:"
    )
    model = str(tiny_model.write(tmp_path / "parts.gguf", template=template))
    tiny_eye.write(tmp_path / "mmproj.gguf")
    ask(llama_engine, LoadModel(model, threads=1))
    request = Generate(model, (question("What?", tiny_eye.picture()),))
    (prompt,) = ask(llama_engine, RenderPrompt(request))
    assert isinstance(prompt, PromptRendered)
    assert prompt.text == "user:<picture>What?A:"


def test_a_template_that_leaves_the_picture_out(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    model = str(tiny_model.write(tmp_path / "deaf.gguf", template="{{ 'Hello: ' }}"))
    tiny_eye.write(tmp_path / "mmproj.gguf")
    ask(llama_engine, LoadModel(model, threads=1))
    with pytest.raises(UserError, match="leaves the pictures out"):
        asked(llama_engine, model, question("What?", tiny_eye.picture()))


def test_without_an_encoder_it_is_said(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    model = str(tiny_model.write(tmp_path / "blind.gguf"))
    ask(llama_engine, LoadModel(model, threads=1))
    with pytest.raises(UserError, match="can't see pictures") as caught:
        asked(llama_engine, model, question("What?", tiny_eye.picture()))
    assert caught.value.kind == "no_pictures"


def test_an_encoder_that_is_damaged(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    model = str(tiny_model.write(tmp_path / "half.gguf"))
    eye = tiny_eye.write(tmp_path / "mmproj.gguf")
    eye.write_bytes(eye.read_bytes()[:-400])
    ask(llama_engine, LoadModel(model, threads=1))
    with pytest.raises(UserError) as caught:
        asked(llama_engine, model, question("What?", tiny_eye.picture()))
    assert caught.value.kind == "no_pictures"


def test_a_picture_without_pixels(llama_engine: LlamaEngine, seeing: str) -> None:
    with pytest.raises(UserError, match="no pixels"):
        ask(llama_engine, MeasurePicture(seeing, Picture("x", 0, 0, b"")))
    ask(llama_engine, UnloadModel(seeing))


def test_the_image_encoder_is_found_beside_the_model(tmp_path: Path) -> None:
    from desktop.core.projectors import projector_beside

    model = str(tiny_model.write(tmp_path / "small.gguf"))
    other = tiny_eye.write(tmp_path / "mmproj-of-another.gguf", model_width=128)
    with pytest.raises(UserError, match="belongs to another model"):
        projector_beside(model, tiny_model.WIDTH)
    one = tiny_eye.write(tmp_path / "vision part.gguf")  # whatever it is called
    assert projector_beside(model, tiny_model.WIDTH) == str(one)
    assert projector_beside(model, 128) == str(other)
    named = tiny_eye.write(tmp_path / "small-mmproj.gguf")
    assert projector_beside(model, tiny_model.WIDTH) == str(named)
