"""Tests the students of a demo model: arithmetic, training, and their files in llama.cpp."""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import psutil
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.library.shipped_models import DEMO_FOLDER
from desktop.core.messages import Generate, LoadModel, Message, Sampling, Token
from desktop.core.process.priority import COMPUTATION
from desktop.core.students import stories
from desktop.core.students.report import EXAMPLES, FILES, STATE_FILE, STORIES, Report
from desktop.core.students.run import Work, run, saved_reports
from desktop.core.students.stories import draw_stories
from desktop.core.students.story_words import with_article
from desktop.core.students.teacher import Teacher, asked, prepare, read_teacher
from desktop.core.students.training import KINDS, Student, cosine_gradient
from desktop.core.students.transformer import Pass, Shape, Weights, softmax
from desktop.engine.llama_engine import LlamaEngine
from desktop.services.students import client
from desktop.services.students.client import train_students
from tests.engine.conftest import ask, text_of

PATH = str(DEMO_FOLDER / "Pebble-1-3M-Instruct-F16.gguf")
FEW = 24
"""Steps of a short training."""


@pytest.fixture(scope="module")
def teacher() -> Teacher:
    return read_teacher(PATH)


@pytest.fixture(scope="module")
def short() -> Iterator[None]:
    """Trains for FEW steps, on fewer texts."""
    monkeypatch = pytest.MonkeyPatch()
    for place, value in {
        "run.STEPS": FEW,
        "run.SAVE_EVERY": 12,
        "run.TOLD": 2,
        "teacher.STORIES": 8,
        "teacher.HELD_OUT": 4,
        "training.LONGEST_STORY": 24,
    }.items():
        monkeypatch.setattr(f"desktop.core.students.{place}", value)
    yield
    monkeypatch.undo()


@pytest.fixture(scope="module")
def trained(short: None, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Report]]:
    """A training with seed 0 from the beginning to its end: its folder and its reports."""
    folder = tmp_path_factory.mktemp("trained")
    return folder, done(Work(PATH, str(folder), str(folder)))


def done(work: Work, stopped: Callable[[], bool] = lambda: False) -> list[Report]:
    reports: list[Report] = []
    run(work, reports.append, stopped)
    return reports


def test_every_gradient_is_that_of_the_loss() -> None:
    """Compares with finite differences, in 64 bits, with shared keys and a padded text."""
    shape = Shape(vocabulary=11, width=8, layers=2, heads=4, kv_heads=2, feed=12)
    weights: Weights = {
        name: each.astype(np.float64) * 3 for name, each in shape.new_weights(1).items()
    }
    chance = np.random.default_rng(2)
    ids = chance.integers(11, size=(2, 5))
    where = np.array([[True, True, False, True, True], [False, True, True, True, False]])
    targets = chance.dirichlet(np.ones(11), 7)
    pull = chance.standard_normal((7, 8))  # a loss on the last layer

    def loss() -> float:
        found = Pass(shape, weights, ids)
        shares = softmax(found.logits(where))
        return float(-(targets * np.log(shares)).sum() + (pull * found.hidden[where]).sum())

    found = Pass(shape, weights, ids)
    gradients = found.gradients(where, softmax(found.logits(where)) - targets, pull)
    assert gradients.keys() == weights.keys()
    for name, weight in weights.items():
        flat = weight.reshape(-1)
        for place in chance.choice(flat.size, min(6, flat.size), replace=False):
            kept, losses = flat[place], []
            for move in (1e-5, -1e-5):
                flat[place] = kept + move
                losses.append(loss())
            flat[place] = kept
            expected = (losses[0] - losses[1]) / 2e-5
            assert gradients[name].reshape(-1)[place] == pytest.approx(
                expected, rel=1e-6, abs=1e-6
            ), name


def test_the_gradient_of_the_last_layer_is_that_of_the_cosine_distance() -> None:
    chance = np.random.default_rng(3)
    ours, theirs = chance.standard_normal((2, 4, 6))

    def distance() -> float:
        lengths = np.linalg.norm(ours, axis=1) * np.linalg.norm(theirs, axis=1)
        return float((1 - (ours * theirs).sum(axis=1) / lengths).mean())

    gradient = cosine_gradient(ours, theirs)
    ours[1, 2] += 1e-6
    more = distance()
    ours[1, 2] -= 2e-6
    assert gradient[1, 2] == pytest.approx((more - distance()) / 2e-6, abs=1e-7)


def test_the_teacher_is_the_model_that_llama_cpp_runs(
    llama_engine: LlamaEngine, teacher: Teacher
) -> None:
    """The same tokens, and the same probabilities at each of them."""
    (story,) = draw_stories(1, 0, held_out=True)
    ask(llama_engine, LoadModel(PATH, context_length=512, threads=1))
    request = Generate(
        PATH,
        messages=(Message("user", story.request),),
        sampling=Sampling(temperature=0),
        max_tokens=30,
        alternatives=3,
    )
    tokens = [each for each in ask(llama_engine, request) if isinstance(each, Token)]
    given = teacher.bpe.encode(asked(story.request))
    ids = np.array([[*given, *(each.id for each in tokens)]])
    where = np.zeros(ids.shape, np.bool_)
    where[0, len(given) - 1 : -1] = True
    shares = softmax(Pass(teacher.shape, teacher.weights, ids).logits(where))
    for ours, token in zip(shares, tokens, strict=True):
        assert token.probabilities is not None
        for choice in token.probabilities.best:
            theirs = token.probabilities.share(choice.below)
            assert ours[choice.id] == pytest.approx(theirs, abs=5e-3)


def test_the_cut_tokenizer_splits_like_the_whole_one(teacher: Teacher) -> None:
    texts = [asked(each.request) + each.text for each in draw_stories(200, 4, held_out=False)]
    cut = teacher.bpe.cut(texts)
    assert len(cut.tokens) < len(teacher.bpe.tokens) / 3
    for text in texts:
        whole = teacher.bpe.encode(text)
        assert [teacher.bpe.ids[cut.tokens[each]] for each in cut.encode(text)] == whole
        assert cut.decode(cut.encode(text)) == teacher.bpe.decode(whole)
    assert cut.decode(cut.encode("Zebras? 42!")) == "Zebras? 42!", "any text can be typed"


def test_no_request_of_the_test_is_learned_from() -> None:
    read, new = draw_stories(STORIES, 0, held_out=False), draw_stories(48, 0, held_out=True)
    plots = [{each.copied for each in some} for some in (read, new)]
    assert not plots[0] & plots[1]
    assert draw_stories(9, 0, held_out=True) == draw_stories(9, 0, held_out=True)


def test_students_begin_alike_and_learn(trained: tuple[Path, list[Report]]) -> None:
    folder, reports = trained
    scored = [each for each in reports if each.scores]
    assert [each.step for each in scored] == [0, 12, 24, 24]
    assert [each.saved for each in scored] == [False, False, False, True]
    assert len({each.loss for each in scored[0].scores}) == 1, "all begin with the same weights"
    assert len({each.loss for each in scored[-1].scores}) == len(KINDS)
    assert all(each.loss < scored[0].scores[0].loss - 2 for each in scored[-1].scores)
    assert scored[-1].teacher.loss < 0.4 < min(each.loss for each in scored[-1].scores)
    assert len({(folder / name).read_bytes() for name in FILES.values()}) == len(KINDS)
    if os.name != "nt":
        assert {each.stat().st_mode & 0o077 for each in folder.iterdir()} == {0}, "private"


def test_a_stopped_training_goes_on_to_the_same_students(
    trained: tuple[Path, list[Report]], tmp_path: Path
) -> None:
    """The seed decides everything, also if the training is stopped in between."""
    whole, _ = trained
    work = Work(PATH, str(tmp_path), str(tmp_path))
    reached: list[Report] = []
    run(work, reached.append, lambda: bool(reached) and reached[-1].step == 12)
    assert max(each.step for each in saved_reports(tmp_path)) == 12
    assert (tmp_path / FILES["hard"]).exists(), "one can chat with it as it is"
    reports = [each for each in done(work._replace(go_on=True)) if each.scores]
    assert [each.step for each in reports] == [0, 12, 24, 24], "the curve is shown from the start"
    for name in FILES.values():
        assert (tmp_path / name).read_bytes() == (whole / name).read_bytes()


def first_steps(reports: Sequence[Report]) -> Callable[[], bool]:
    """Return a function that stops a training after its first steps."""
    looks = iter([False])
    return lambda: any(each.scores for each in reports) and next(looks, True)


def test_models_that_cannot_be_written_cost_no_training(short: None, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")
    work = Work(PATH, str(tmp_path), str(blocked))
    reports: list[Report] = []
    with pytest.raises(OSError, match="blocked"):
        run(work, reports.append, first_steps(reports))
    step = reports[-1].step
    assert step
    assert not any(each.saved for each in reports)
    assert saved_reports(tmp_path)[-1].step == step
    blocked.unlink()
    reports = []
    run(work._replace(go_on=True), reports.append, lambda: bool(reports and reports[-1].step))
    assert (reports[-1].step, reports[-1].saved) == (step, True)
    assert {each.name for each in blocked.iterdir()} == {*FILES.values()}


def test_the_training_before_is_not_continued(
    trained: tuple[Path, list[Report]], tmp_path: Path
) -> None:
    """Once another one has begun, even if that one is killed before its first steps are saved."""
    (tmp_path / STATE_FILE).write_bytes((trained[0] / STATE_FILE).read_bytes())
    reports: list[Report] = []

    def tell(report: Report) -> None:
        reports.append(report)
        if report.step:
            raise EOFError

    with pytest.raises(EOFError):
        run(Work(PATH, str(tmp_path), str(tmp_path)), tell, first_steps(reports))
    assert [each.step for each in saved_reports(tmp_path)] == [0]


@pytest.mark.parametrize("damage", ["cut", "text", "empty", "other numbers", "missing", "seed"])
def test_a_damaged_state_is_told_and_begun_again(
    trained: tuple[Path, list[Report]], tmp_path: Path, damage: str
) -> None:
    state = tmp_path / STATE_FILE
    data = (trained[0] / STATE_FILE).read_bytes()
    state.write_bytes({"cut": data[:-100], "text": b"not a state", "empty": b""}.get(damage, data))
    if damage == "other numbers":
        with zipfile.ZipFile(state) as archive:
            arrays = {name: archive.read(name) for name in archive.namelist()}
        with zipfile.ZipFile(state, "w") as archive:
            for name, content in arrays.items():
                archive.writestr(name, content[:-4] + b"\xff\xff\xff\xff")
    elif damage == "missing":
        state.unlink()
    seed = 1 if damage == "seed" else 0
    work = Work(PATH, str(tmp_path), str(tmp_path), seed=seed, go_on=True)
    reports: list[Report] = []
    run(work, reports.append, lambda: any(each.scores for each in reports))
    assert [each.problem for each in reports if each.problem] == ["state"]
    assert reports[-1].step == 0
    assert saved_reports(tmp_path)[-1].step == 0


def test_what_is_no_teacher_is_refused(tmp_path: Path) -> None:
    mixture = DEMO_FOLDER / "Pebble-1-8x1M-Instruct-F16.gguf"
    for path in (mixture, Path(__file__), tmp_path / "missing.gguf"):
        with pytest.raises(UserError):
            read_teacher(str(path))


def test_llama_cpp_writes_what_the_student_writes(
    llama_engine: LlamaEngine, teacher: Teacher, trained: tuple[Path, list[Report]]
) -> None:
    path = str(trained[0] / FILES["soft"])
    written = read_teacher(path)  # F16, as llama.cpp reads it
    material = prepare(teacher, 0, lambda _: None)
    student = Student("soft", material, 0)
    student.weights |= written.weights
    shown = material.stories[:1]
    ask(llama_engine, LoadModel(path, context_length=128, threads=1))
    messages = (Message("user", shown[0].request),)
    request = Generate(path, messages=messages, sampling=Sampling(temperature=0), max_tokens=20)
    text = text_of(ask(llama_engine, request))
    assert text
    assert student.tell(shown)[0].startswith(text)


@pytest.mark.thorough
def test_a_process_trains_stops_and_says_why_it_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "LONGEST_STOP_S", 120)  # other tests may be running
    cancel = Cancel()
    reports: list[Report] = []
    with pytest.raises(Cancelled):
        for report in train_students(PATH, tmp_path, tmp_path)(cancel):
            reports.append(report)
            if report.step and not cancel.is_set():
                own = psutil.Process()
                nicest = max(each.nice() for each in own.children())
                assert os.name == "nt" or nicest > min(own.nice() + COMPUTATION, 18)
                cancel.set()
    assert reports[0].reading < 1
    saved = saved_reports(tmp_path)
    assert 0 < saved[-1].step < 120
    with pytest.raises(UserError, match="demo model"):
        list(
            train_students(
                str(DEMO_FOLDER / "Pebble-1-8x1M-Instruct-F16.gguf"), tmp_path, tmp_path
            )(Cancel())
        )
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")
    cancel = Cancel()
    with pytest.raises(UserError, match=r"can't be saved.* press Try again\."):
        for report in train_students(PATH, tmp_path, blocked)(cancel):
            if report.step:
                cancel.set()


def test_the_examples_of_chat_are_requests_that_students_learn() -> None:
    """Any others get a few words at most."""
    words = {
        "name": stories.NAMES,
        "animal": stories.ANIMALS,
        "a_animal": [with_article(each) for each in stories.ANIMALS],
        "a_thing": [with_article(each) for each in stories.THINGS],
        "place": stories.PLACES,
    }
    groups = {name: f"(?:{'|'.join(each)})" for name, each in words.items()}
    forms = [re.escape(each).replace(r"\{", "{").replace(r"\}", "}") for each in stories.REQUESTS]
    for example in EXAMPLES:
        assert any(re.fullmatch(each.format(**groups), example) for each in forms), example
