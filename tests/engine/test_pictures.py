"""Tests pictures with real llama.cpp and libmtmd, a tiny random model, and an image encoder."""

from __future__ import annotations

import ctypes
import math
import struct
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import llama_cpp.llama_cpp as llama
import numpy as np
import pytest
from llama_cpp import mtmd_cpp

from desktop.core.errors import UserError
from desktop.core.messages import (
    CountTokens,
    Event,
    Generate,
    Generated,
    GivenText,
    LoadModel,
    MeasurePicture,
    Message,
    Picture,
    PictureMeasured,
    PromptRendered,
    RenderPrompt,
    Sampling,
    ScoreTexts,
    TextScored,
    Token,
    TokensCounted,
    TurnsLeftOut,
    UnloadModel,
)
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.remote.end_reason import reason
from desktop.engine.writing.image_encoder import MOST_OF_ANY_SIZE
from tests import damaged_gguf, tiny_eye, tiny_model
from tests.engine.conftest import ask, text_of

mtmd: Any = mtmd_cpp
GREEDY = Sampling(temperature=0)
NOISE = 0.05
"""Tolerance for scores summed in a different order; the random models' scores are far apart."""


@pytest.fixture
def seeing(llama_engine: LlamaEngine, tmp_path: Path) -> str:
    model = str(tiny_model.write(tmp_path / "tiny.gguf"))
    tiny_eye.write(tmp_path / "mmproj-tiny.gguf")
    ask(llama_engine, LoadModel(model, threads=1))
    return model


@pytest.fixture
def placing(llama_engine: LlamaEngine, tmp_path: Path) -> str:
    """Model like Qwen2-VL: pictures of any shape, positions by row and column (M-RoPE)."""
    model = str(tiny_model.write(tmp_path / "placing.gguf", architecture="qwen2vl"))
    tiny_eye.write(tmp_path / "mmproj-placing.gguf", kind="qwen2vl_merger")
    ask(llama_engine, LoadModel(model, threads=1))
    return model


@pytest.fixture
def tiling(llama_engine: LlamaEngine, tmp_path: Path) -> str:
    """Model like Idefics 3 and SmolVLM: pictures in tiles, with their positions as text."""
    marks = ("<fake_token_around_image>", "<global-img>", "\n\n")
    model = str(
        tiny_model.write(tmp_path / "tiling.gguf", more_specials=marks, context_length=2048)
    )
    tiny_eye.write(tmp_path / "mmproj-tiling.gguf", kind="idefics3")
    ask(llama_engine, LoadModel(model, threads=1))
    return model


def test_a_picture_counts_before_anything_else_has_read_it(
    llama_engine: LlamaEngine, seeing: str
) -> None:
    picture = tiny_eye.picture()
    with_it, without = (
        Generate(seeing, messages=(question("What is it?", *pictures),))
        for pictures in ((picture,), ())
    )
    (counted,) = ask(llama_engine, CountTokens(with_it, ("one two",)))
    (fewer,) = ask(llama_engine, CountTokens(without, ()))
    (measured,) = ask(llama_engine, MeasurePicture(seeing, picture))
    assert isinstance(counted, TokensCounted)
    assert isinstance(fewer, TokensCounted)
    assert isinstance(measured, PictureMeasured)
    assert counted.prompt == fewer.prompt + measured.tokens


def question(text: str, *pictures: Picture) -> Message:
    return Message("user", text, pictures)


def asked(engine: LlamaEngine, model: str, *messages: Message) -> list[Event]:
    request = Generate(model, messages, sampling=GREEDY, max_tokens=8, ignore_end=True)
    return ask(engine, request)


def result_of(events: list[Event]) -> Generated:
    assert isinstance(events[-1], Generated)
    return events[-1]


def written_by(events: list[Event]) -> list[int]:
    return [event.id for event in events if hasattr(event, "probabilities")]  # pyright: ignore


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
    image_encoder = engine.model(model).image_encoder
    assert image_encoder is not None
    context = image_encoder._context  # pyright: ignore[reportPrivateUsage]
    return mtmd.mtmd_helper_get_n_tokens(chunks_by_libmtmd(context, text, [picture]))


def chunks_by_libmtmd(image_encoder: Any, text: str, pictures: Sequence[Picture]) -> Any:
    bitmaps = [
        mtmd.mtmd_bitmap_init(
            picture.width,
            picture.height,
            (ctypes.c_uint8 * len(picture.rgb)).from_buffer_copy(picture.rgb),
        )
        for picture in pictures
    ]
    chunks = mtmd.mtmd_input_chunks_init()
    asked = mtmd.mtmd_input_text(text.encode(), len(text.encode()), True, True)
    array = (ctypes.c_void_p * len(bitmaps))(*bitmaps)
    assert mtmd.mtmd_tokenize(image_encoder, chunks, ctypes.byref(asked), array, len(bitmaps)) == 0
    for bitmap in bitmaps:
        mtmd.mtmd_bitmap_free(bitmap)
    return chunks


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
    assert len(model.cached) == result_of(again).context_used - 1, "the last token isn't read"


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


@pytest.mark.parametrize(
    ("width", "height", "grid"), [(160, 64, (10, 4)), (64, 160, (4, 10)), (3, 2048, (1, 128))]
)
def test_a_picture_of_any_shape_has_the_grid_that_libmtmd_says(
    llama_engine: LlamaEngine, placing: str, width: int, height: int, grid: tuple[int, int]
) -> None:
    (measured,) = ask(llama_engine, MeasurePicture(placing, tiny_eye.picture(0, width, height)))
    assert isinstance(measured, PictureMeasured)
    assert [(part.columns, part.rows) for part in measured.parts] == [grid]
    marks = len("<|vision_start|><|vision_end|>")  # in bytes: not tokens of the tiny model
    assert measured.tokens == grid[0] * grid[1] + marks


def test_a_large_picture_is_made_smaller_for_an_encoder_of_any_size(
    llama_engine: LlamaEngine, placing: str
) -> None:
    (measured,) = ask(llama_engine, MeasurePicture(placing, tiny_eye.picture(0, 1600, 900)))
    assert isinstance(measured, PictureMeasured)
    ((columns, rows),) = [(part.columns, part.rows) for part in measured.parts]
    assert 900 < columns * rows <= MOST_OF_ANY_SIZE
    assert columns / rows == pytest.approx(16 / 9, rel=0.05)


def test_each_tile_says_where_it_is(llama_engine: LlamaEngine, tiling: str) -> None:
    (measured,) = ask(llama_engine, MeasurePicture(tiling, tiny_eye.picture(0, 192, 128)))
    assert isinstance(measured, PictureMeasured)
    tiles = [(row, column) for row in (1, 2) for column in (1, 2, 3)]
    assert [(part.row, part.column) for part in measured.parts] == [*tiles, (0, 0)]
    assert {(part.tokens, part.columns, part.rows) for part in measured.parts} == {(4, 2, 2)}


@pytest.mark.parametrize("kind", ["seeing", "placing", "tiling"])
def test_answers_are_those_of_libmtmd(
    llama_engine: LlamaEngine, kind: str, request: pytest.FixtureRequest
) -> None:
    """Asks one question, and then another one that reuses the first one's cache."""
    model: str = request.getfixturevalue(kind)
    pictures = tiny_eye.picture(1, 160, 64), tiny_eye.picture(2, 48, 128)
    talk = [question("What is it?", pictures[0])]
    events = asked(llama_engine, model, *talk)
    first = written_by(events)
    talk += [Message("assistant", text_of(events)), question("And this?", pictures[1])]
    again = asked(llama_engine, model, *talk)
    assert result_of(again).reused_tokens > tiny_eye.TOKENS
    second = written_by(again)

    text = "<|im_start|>user\n<__media__>What is it?<|im_end|>\n<|im_start|>assistant\n"
    assert max(behind_the_best(llama_engine, model, text, pictures[:1], first)) < NOISE
    text += text_of(events) + "<|im_end|>\n<|im_start|>user\n<__media__>And this?<|im_end|>\n"
    text += "<|im_start|>assistant\n"
    assert max(behind_the_best(llama_engine, model, text, pictures, second)) < NOISE
    assert len(set(first + second)) > 2


def test_a_prompt_after_a_picture_can_be_changed(llama_engine: LlamaEngine, placing: str) -> None:
    """The cache is cut between a picture and the text after it, and within the text."""
    picture = tiny_eye.picture(1, 160, 64)
    for text in ("What is it?", "What is in it?", "Who?"):
        kept = written_by(asked(llama_engine, placing, question(text, picture)))
        assert kept == written_by(cleared(llama_engine, placing, question(text, picture)))


def behind_the_best(
    engine: LlamaEngine, model: str, text: str, pictures: Sequence[Picture], tokens: list[int]
) -> list[float]:
    """Return how far each token's score is below the highest one, as libmtmd and llama.cpp compute
    them in a separate context."""
    loaded = engine.model(model)
    assert loaded.image_encoder is not None
    image_encoder = loaded.image_encoder._context  # pyright: ignore[reportPrivateUsage]
    parameters = llama.llama_context_default_params()
    parameters.n_ctx = loaded.context_length
    context: Any = llama.llama_init_from_model(loaded.handle, parameters)
    chunks = chunks_by_libmtmd(image_encoder, text, pictures)
    after = llama.llama_pos(0)
    at = ctypes.byref(after)
    assert mtmd.mtmd_helper_eval_chunks(image_encoder, context, chunks, 0, 0, 512, True, at) == 0
    behind: list[float] = []
    for position, token in enumerate(tokens, after.value):
        scores = np.ctypeslib.as_array(
            llama.llama_get_logits_ith(context, -1), (loaded.vocabulary.size,)
        )
        behind.append(float(scores.max() - scores[token]))
        one: Any = (ctypes.c_int32 * 1)(token)  # kept because the batch only points to it
        batch = llama.llama_batch_get_one(one, 1)
        places: Any = (llama.llama_pos * 1)(position)
        batch.pos = places
        assert llama.llama_decode(context, batch) == 0
    llama.llama_free(context)
    mtmd.mtmd_input_chunks_free(chunks)
    return behind


def test_a_template_that_wants_parts(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    """Like SmolVLM's, this template loops over a message's parts and finds none in plain text."""
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
    with pytest.raises(UserError, match="leaves the images out"):
        asked(llama_engine, model, question("What?", tiny_eye.picture()))


def test_without_an_encoder_it_is_said(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    model = str(tiny_model.write(tmp_path / "blind.gguf"))
    ask(llama_engine, LoadModel(model, threads=1))
    with pytest.raises(UserError, match="can't read images") as caught:
        asked(llama_engine, model, question("What?", tiny_eye.picture()))
    assert caught.value.kind == "no_pictures"


def test_an_encoder_that_is_damaged(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    model = str(tiny_model.write(tmp_path / "half.gguf"))
    image_encoder = tiny_eye.write(tmp_path / "mmproj.gguf")
    image_encoder.write_bytes(image_encoder.read_bytes()[:-400])
    ask(llama_engine, LoadModel(model, threads=1))
    with pytest.raises(UserError) as caught:
        asked(llama_engine, model, question("What?", tiny_eye.picture()))
    assert caught.value.kind == "no_pictures"


def odd_encoder(
    engine: LlamaEngine,
    folder: Path,
    change: Callable[[damaged_gguf.File], damaged_gguf.File],
    kind: tiny_eye.Kind = "mlp",
) -> UserError:
    """Ask about a picture with an encoder that has something wrong in it. Returns the error."""
    model = str(tiny_model.write(folder / "odd.gguf"))
    path = tiny_eye.write(folder / "mmproj-odd.gguf", kind=kind)
    path.write_bytes(change(damaged_gguf.read(path)).packed())
    ask(engine, LoadModel(model, threads=1))
    with pytest.raises(UserError) as caught:
        asked(engine, model, question("What?", tiny_eye.picture()))
    ask(engine, UnloadModel(model))
    return caught.value


@pytest.mark.parametrize("side", [33 * tiny_eye.SIDE, 100_000])
def test_an_encoder_that_makes_pictures_huge(
    llama_engine: LlamaEngine, tmp_path: Path, side: int
) -> None:
    """One took 14 GB for a picture of 40 by 30 pixels."""
    key, value = "clip.vision.preproc_image_size", struct.pack("<I", side)
    error = odd_encoder(
        llama_engine, tmp_path, lambda file: file.put(key, damaged_gguf.U32, value), "idefics3"
    )
    assert error.kind == "no_pictures"


def test_an_encoder_that_offers_huge_sizes(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    key, sides = "clip.vision.image_grid_pinpoints", struct.pack("<2i", 1 << 30, 1 << 30)
    sizes = damaged_gguf.array(damaged_gguf.I32, 2, sides)
    error = odd_encoder(
        llama_engine, tmp_path, lambda file: file.put(key, damaged_gguf.ARRAY, sizes)
    )
    assert error.kind == "no_pictures"


def test_an_encoder_whose_marks_the_model_does_not_know(
    llama_engine: LlamaEngine, tmp_path: Path
) -> None:
    error = odd_encoder(llama_engine, tmp_path, lambda file: file, "idefics3")
    assert "lacks a token that its image encoder" in error.message


def test_an_encoder_with_invalid_values_is_named(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    mean = damaged_gguf.array(damaged_gguf.F32, 3, struct.pack("<3f", *[math.nan] * 3))
    error = odd_encoder(
        llama_engine,
        tmp_path,
        lambda file: file.put("clip.vision.image_mean", damaged_gguf.ARRAY, mean),
    )
    assert "image encoder is probably damaged" in error.message


def test_an_encoder_that_ends_the_engine_is_named() -> None:
    with_picture = Generate("one", (question("What?", tiny_eye.picture()),))
    for request in (MeasurePicture("one", tiny_eye.picture()), with_picture):
        assert "image encoder" in reason(-6, request, started=True)[0]
    assert "image encoder" not in reason(-6, Generate("one", prompt="a"), started=True)[0]


def test_a_picture_without_pixels(llama_engine: LlamaEngine, seeing: str) -> None:
    with pytest.raises(UserError, match="no pixels"):
        ask(llama_engine, MeasurePicture(seeing, Picture("x", 0, 0, b"")))
    ask(llama_engine, UnloadModel(seeing))


def test_the_image_encoder_is_found_beside_the_model(tmp_path: Path) -> None:
    from desktop.core.gguf.projectors import projector_beside

    model = str(tiny_model.write(tmp_path / "small.gguf"))
    other = tiny_eye.write(tmp_path / "mmproj-of-another.gguf", model_width=128)
    with pytest.raises(UserError, match="belongs to another model"):
        projector_beside(model, tiny_model.WIDTH)
    one = tiny_eye.write(tmp_path / "vision part.gguf")  # whatever its name
    assert projector_beside(model, tiny_model.WIDTH) == str(one)
    assert projector_beside(model, 128) == str(other)
    named = tiny_eye.write(tmp_path / "small-mmproj.gguf")
    assert projector_beside(model, tiny_model.WIDTH) == str(named)


def test_an_answer_about_a_picture_is_scored(llama_engine: LlamaEngine, seeing: str) -> None:
    """Each picture gives the answer other log-probabilities: those with which it is generated."""
    pictures = [(), (tiny_eye.picture(1),), (tiny_eye.picture(2),)]
    texts = tuple(GivenText("Who?", "Me.", each) for each in pictures)
    events = ask(llama_engine, ScoreTexts(seeing, texts, chat=True))
    vocabulary = llama_engine.model(seeing).vocabulary
    answer = vocabulary.tokenize("Me.", special=False, add_special=False)
    for text, event in zip(texts, events, strict=True):
        assert isinstance(event, TextScored)
        assert "".join(event.tokens) == "Me."
        message = question(text.given, *text.pictures)
        for at, (token, found) in enumerate(zip(answer, event.log_probabilities, strict=True)):
            request = Generate(
                seeing,
                (message,),
                max_tokens=1,
                beginning=tuple(answer[:at]),
                alternatives=vocabulary.size,
                ignore_end=True,
            )
            tokens = [e for e in ask(llama_engine, request) if isinstance(e, Token)]
            (chances,) = [each.probabilities for each in tokens if each.probabilities]
            below = {each.id: each.below for each in chances.best}
            wanted = math.log(chances.share(below[token]))
            assert found == pytest.approx(wanted, abs=5e-3)
    first = [event.log_probabilities[0] for event in events if isinstance(event, TextScored)]
    assert len({round(each, 2) for each in first}) == len(pictures)
