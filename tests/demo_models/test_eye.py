"""The model that sees: its drawings, its measurement, and its training. What PyTorch computes must
be what llama.cpp computes."""

from __future__ import annotations

import ctypes
import json
import os
import sys
from collections import Counter
from contextlib import nullcontext
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
from llama_cpp import mtmd_cpp

from demo_models.eye import measuring
from demo_models.eye.measuring import attributes, held_out, picture_of
from demo_models.eye.rows import HUES, ROOM, THINGS, labels_of, rows_of
from demo_models.eye.shape import EYE, EyeShape
from demo_models.family import BY_NAME, SMALLEST, TINY
from desktop.core.cancel import Cancel
from desktop.core.drawings.canvas import KINDS, STROKES
from desktop.core.drawings.scenes import BEYOND, COLORS, NUMBERS, Scene, scene
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import facts_of
from desktop.core.library.shipped_models import DEMO_FOLDER
from desktop.core.messages import Generate, LoadModel, Message, Picture, Token, TokenChoice
from desktop.engine.llama_engine import LlamaEngine

BASE = DEMO_FOLDER / "Pebble-1-3M-Instruct-F16.gguf"
MOST_BYTES = 9_000_000
SMALLEST_FILE = DEMO_FOLDER / BY_NAME[SMALLEST].file
SMALL = EyeShape(side=32, width=32, layers=2, heads=2, feed=48, text_width=TINY.width)
mtmd: Any = mtmd_cpp


def test_a_name_stands_for_one_drawing() -> None:
    first, again, other = (scene(name, 64) for name in ("eye a", "eye a", "eye b"))
    assert (first.picture == again.picture).all()
    assert first.questions == again.questions
    assert (first.picture != other.picture).any()


def test_the_same_drawing_at_another_size() -> None:
    drawings = [f"eye sizes {i}" for i in range(20)]
    for name in drawings:
        small, large = scene(name, 64), scene(name, 256)
        assert small.questions == large.questions
        if small.questions[0].answer != BEYOND:
            shrunk = large.picture.reshape(64, 4, 64, 4, 3).mean((1, 3))
            assert abs(shrunk - small.picture).mean() < 6


def test_answers_say_what_was_drawn() -> None:
    """The numbers, colors, and kinds in the description are those of the objects."""
    kinds = Counter[str]()
    for number in range(300):
        found = scene(f"eye answers {number}", 64)
        answer = found.questions[0].answer
        said = attributes(answer)
        names = Counter(thing for thing, _ in found.things)
        colors = Counter(color for _, color in found.things)
        kinds.update(about for about, _ in said)
        counts = [NUMBERS.index(each) for (about, _), each in said.items() if about == "count"]
        if counts:
            assert sum(counts) == len(found.things), answer
        for (about, _), word in said.items():
            assert about != "kind" or names[word], answer
            assert about != "digit" or names == {word: 1}, answer
            assert about != "color" or colors[word], answer
        assert set(np.unique(found.objects)) >= set(range(1, len(found.things) + 1)), answer
    assert set(kinds) == {"kind", "color", "count", "position", "digit", "chart", "nothing"}


def test_a_description_is_taken_apart() -> None:
    assert attributes("two red crosses left of an orange square") == {
        ("count", 0): "two", ("color", 0): "red", ("kind", 0): "cross",
        ("count", 1): "one", ("color", 1): "orange", ("kind", 1): "square",
        ("position", 0): "left of",
    }  # fmt: skip
    assert attributes("a blue 7") == {("color", 0): "blue", ("digit", 0): "7"}
    assert attributes("a bar chart with two bars: red, blue") == {
        ("chart", 0): "bars", ("count", 0): "two", ("color", 0): "red", ("color", 1): "blue",
    }  # fmt: skip
    assert attributes("two red") == {}


class Scripted:
    """Answers about the held-out drawings from their descriptions, with one word exchanged."""

    def __init__(self, word: str, instead: str) -> None:
        self.word, self.instead = word, instead
        self.answers = {
            (picture.id, question.text): question.answer
            for found, picture in held_out(40)
            for question in found.questions
        }

    def answer(self, question: str, picture: Picture | None = None) -> str:
        if picture is None:
            return "one"
        return self.answers[picture.id, question].replace(self.word, self.instead)


@pytest.mark.parametrize(
    ("word", "instead", "wrong"),
    [("red", "red", set()), ("circle", "square", {"kind"}), ("left of", "above", {"position"})],
)
def test_the_score_is_of_the_attributes(
    monkeypatch: pytest.MonkeyPatch, word: str, instead: str, wrong: set[str]
) -> None:
    script = Scripted(word, instead)
    monkeypatch.setattr(measuring, "viewer", lambda _file, _threads: nullcontext(script))
    found = measuring.measure(Path("model"), 40)
    missed = {about for about, row in found["attributes"].items() if row["accuracy"] < 1}
    assert missed == wrong
    assert (found["accuracy"] == found["whole"] == 1) == (not wrong)
    assert 0 < found["blind_accuracy"] < 0.5
    assert {"kind", "color", "count", "position", "digit", "chart"} <= set(found["attributes"])


def test_the_drawings_held_out_are_not_in_training() -> None:
    held = {picture.id for _, picture in held_out(40)}
    assert len(held) == 40
    trained = (scene(f"eye {use} {i}", 64) for use in ("look", "read") for i in range(40))
    assert not held & {picture_of(found).id for found in trained}


def test_labels_of_patches() -> None:
    scenes = [scene(f"eye labels {number}", 64) for number in range(60)]
    things, hues = labels_of(scenes, EYE)
    assert things.shape == hues.shape == (60, 64)
    for row, found in enumerate(scenes):
        seen = {THINGS[i] for i in things[row]} - {"nothing"}
        assert seen == {thing for thing, _ in found.things}
        assert {HUES[i] for i in hues[row]} - {"none"} == {color for _, color in found.things}
    assert {*KINDS, *STROKES, "bar"} == set(THINGS[1:])
    assert set(COLORS) == set(HUES[1:])


def test_questions_in_a_row_see_the_picture_and_themselves() -> None:
    """Except in a chat, in which they see the earlier ones, too."""
    tokenizer = _tokenizer()
    scenes = [scene(f"eye rows {number}", 64) for number in range(12)]
    rows = rows_of(scenes, EYE, tokenizer, Random(1))
    shared = rows.before + EYE.tokens
    assert rows.ids.shape == (12, shared + ROOM)
    chats = 0
    for row in range(12):
        questions, learned = rows.questions[row], rows.learned[row]
        assert set(questions[:shared]) == {0}
        answers = int((np.diff(learned.astype(int)) == 1).sum())
        numbers = set(questions) - {0, -1}
        assert answers >= 3
        assert len(numbers) in (1, answers)
        chats += len(numbers) == 1
        for number in numbers:
            own = np.flatnonzero(questions == number)
            assert list(rows.positions[row, own]) == list(range(shared, shared + len(own)))
            assert list(np.flatnonzero(rows.mask[row, 0, own[-1]])) == [*range(shared), *own]
            assert learned[own[-1]]
            assert not learned[own[0]]
    assert 0 < chats < 6


@pytest.mark.skipif(sys.platform != "linux", reason="a setting of glibc")
def test_the_engine_gets_memory_in_small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that renders chat templates has a memory limit, so it must not inherit the
    settings that make training fast."""
    from demo_models import __main__ as program

    for name, value in program.MALLOC.items():
        monkeypatch.setenv(name, value)
    program.with_malloc_set()
    assert not set(program.MALLOC) & set(os.environ)


def test_llama_cpp_computes_the_same_vectors(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    from demo_models.eye import export
    from demo_models.eye.encoder import Encoder, patches_of

    encoder = Encoder(SMALL, seed=3)
    with torch.no_grad():
        for weight in encoder.parameters():
            weight.add_(0.2 * torch.randn(weight.shape))
    weights = {name: weight.detach().numpy() for name, weight in encoder.named_parameters()}
    file = export.write(tmp_path / "mmproj.gguf", SMALL, weights, "Test")
    picture = np.random.default_rng(0).integers(0, 256, (32, 32, 3), np.uint8)
    with torch.no_grad():
        ours = encoder(torch.from_numpy(patches_of(picture[None], SMALL)))[0].numpy()
    theirs = _encoded(file, picture)
    assert theirs.shape == (SMALL.tokens, SMALL.text_width)
    assert abs(theirs - ours).max() < 0.01 * ours.std()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The recipe's files, after a few steps of training."""
    pytest.importorskip("torch", reason="`make demo-models` installs torch")
    from demo_models.eye import make

    work = tmp_path_factory.mktemp("eye")
    assert make.make(DEMO_FOLDER, work / "files", work / "work", float("inf"), smoke=True)
    return work / "files"


def test_the_files_and_the_card(made: Path) -> None:
    from demo_models.eye import make

    names = {make.FILE, make.ENCODER_FILE, f"{make.NAME}.md", "results.json"}
    assert {path.name for path in made.iterdir()} == names
    assert sum(path.stat().st_size for path in made.glob("*.gguf")) <= MOST_BYTES
    results = json.loads((made / "results.json").read_text("utf-8"))
    assert results["pictures"] == 2 * 2 + 2 * 2  # of three steps with text, one had no pictures
    card = (made / f"{make.NAME}.md").read_text("utf-8")
    assert f"{results['accuracy']:.1%} of the attributes" in card
    assert f"{results['encoder_parameters']:,} parameters" in card
    facts = facts_of([read_header(str(made / make.ENCODER_FILE))], made / make.ENCODER_FILE)
    assert facts.kind == "mmproj"


def test_the_engine_computes_what_was_trained(made: Path) -> None:
    """A row of training has the tokens of the engine's prompt, and both give the first token of an
    answer the same probabilities."""
    torch = pytest.importorskip("torch")
    from demo_models.adapter import loaded
    from demo_models.eye import make
    from demo_models.eye.encoder import patches_of
    from demo_models.eye.training import EyeTrainer

    trainer = EyeTrainer(*loaded(make.BASE, BASE), made.parent / "work" / make.NAME, make.SMOKE)
    assert trainer.done
    sight = trainer.sight.float()
    trainer.masters.round()
    found = scene("eye engine", 64)
    found.questions = found.questions[:1]
    rows = rows_of([found], EYE, trainer.tokenizer, Random(1))
    with torch.no_grad():
        patches = torch.from_numpy(patches_of(found.picture[None], EYE))
        hidden = trainer.hidden(sight.encoder(patches), rows)
        ours = sight.network.logits(hidden[0, int(rows.learned[0].argmax()) - 1])
    best = (ours.max() - ours).tolist()
    theirs = _first_choices(made / make.FILE, found)
    assert theirs[0].id == int(ours.argmax())
    for choice in theirs:
        assert abs(choice.below - best[choice.id]) < 0.03


def _first_choices(model: Path, found: Scene) -> tuple[TokenChoice, ...]:
    """Return the engine's best choices for the first token of the first answer."""
    engine = LlamaEngine()
    list(engine.run(LoadModel(str(model), context_length=256, threads=1), Cancel()))
    message = Message("user", found.questions[0].text, (picture_of(found),))
    request = Generate(str(model), (message,), max_tokens=1, alternatives=5, ignore_end=True)
    events = list(engine.run(request, Cancel()))
    engine.close()
    (token,) = (event for event in events if isinstance(event, Token) and event.probabilities)
    assert token.probabilities is not None
    return token.probabilities.best


def test_killed_training_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Training that was killed again and again ends with the weights of training that wasn't."""
    torch = pytest.importorskip("torch")
    from demo_models.adapter import loaded
    from demo_models.eye import make, training

    def trainer(folder: str) -> training.EyeTrainer:
        network, tokenizer = loaded(BY_NAME[SMALLEST], SMALLEST_FILE)
        return training.EyeTrainer(network, tokenizer, tmp_path / folder, make.SMOKE, SMALL)

    def kill(_: training.EyeTrainer) -> None:
        raise KeyboardInterrupt

    whole = trainer("whole")
    assert whole.run(float("inf"), lambda _: None)
    monkeypatch.setattr(training, "SAVE_EVERY_S", 0.0)
    for step in range(make.SMOKE.steps):
        again = trainer("killed")
        assert again.step == step
        with pytest.raises(KeyboardInterrupt):
            again.run(float("inf"), kill)
    killed = trainer("killed")
    assert killed.done
    assert killed.curve[-1] == whole.curve[-1]
    for name, weight in whole.masters.weights.items():
        assert torch.equal(weight, killed.masters.weights[name]), name


def _encoded(file: Path, picture: np.ndarray) -> np.ndarray:
    """Return llama.cpp's vectors of a picture."""
    engine = LlamaEngine()
    list(engine.run(LoadModel(str(SMALLEST_FILE), context_length=128, threads=1), Cancel()))
    options = mtmd.mtmd_context_params_default()
    options.use_gpu = options.warmup = False
    context = mtmd.mtmd_init_from_file(
        str(file).encode(), engine.model(str(SMALLEST_FILE)).handle, options
    )
    high, wide, _ = picture.shape
    pixels = (ctypes.c_uint8 * picture.size).from_buffer_copy(picture.tobytes())
    bitmap = mtmd.mtmd_bitmap_init(wide, high, pixels)
    chunks = mtmd.mtmd_input_chunks_init()
    marker = mtmd.mtmd_default_marker()
    text = mtmd.mtmd_input_text(marker, len(marker), False, True)
    bitmaps = (ctypes.c_void_p * 1)(bitmap)
    assert mtmd.mtmd_tokenize(context, chunks, ctypes.byref(text), bitmaps, 1) == 0
    chunk = mtmd.mtmd_input_chunks_get(chunks, 0)
    assert mtmd.mtmd_encode_chunk(context, chunk) == 0
    shape = (mtmd.mtmd_input_chunk_get_n_tokens(chunk), SMALL.text_width)
    found = np.ctypeslib.as_array(mtmd.mtmd_get_output_embd(context), shape).copy()
    mtmd.mtmd_input_chunks_free(chunks)
    mtmd.mtmd_bitmap_free(bitmap)
    mtmd.mtmd_free(context)
    engine.close()
    return found


def _tokenizer() -> Any:
    pytest.importorskip("tokenizers", reason="`make demo-models` installs tokenizers")
    pytest.importorskip("torch", reason="`make demo-models` installs torch")
    from demo_models.adapter import loaded

    return loaded(BY_NAME[SMALLEST], SMALLEST_FILE)[1]
