"""Tests that the tap (desktop/engine/routing/router_tap.py) reads the router's decisions. For every
kind of routing in llama.cpp, these decisions are compared with those that numpy computes from the
router's own outputs."""

from __future__ import annotations

import ctypes
from dataclasses import replace
from pathlib import Path
from typing import Any

import llama_cpp.llama_cpp as llama
import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import (
    Event,
    Generate,
    LoadModel,
    Message,
    Route,
    RoutedTokens,
    Sampling,
    Token,
)
from desktop.core.routing.live_trace import trace
from desktop.core.routing.trace import RoutingTrace
from desktop.engine.binding import ggml_base, prototype
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.routing import router_tap
from desktop.engine.routing.route import TappedModel
from desktop.engine.routing.router_memory import scheduler_of
from desktop.engine.routing.router_tap import MOST_WASTED, RouterTap
from tests import tiny_model, tiny_router
from tests.rare_routers import RARE_KINDS
from tests.tiny_router import EXPERTS, KINDS, Kind

TEXT = "The cat sat on the mat, and 12 + 7 = 19. Émile said: ¿qué? "
ALL_KINDS = KINDS | RARE_KINDS
TABLE = "ffn_gate_tid2eid.weight"
NODE = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_bool, ctypes.c_void_p)
name_of = prototype(ggml_base, "ggml_get_name", ctypes.c_char_p, ctypes.c_void_p)
get_f32 = prototype(ggml_base, "ggml_get_data_f32", ctypes.c_void_p, ctypes.c_void_p)
elements = prototype(ggml_base, "ggml_nelements", ctypes.c_int64, ctypes.c_void_p)


def traced(events: list[Event]) -> RoutingTrace:
    return trace(event for event in events if isinstance(event, RoutedTokens))


@pytest.fixture
def engine(llama_engine: LlamaEngine) -> LlamaEngine:
    """The engine that all tests share, because llama.cpp writes only to the log of the engine that
    was created last."""
    return llama_engine


def run(engine: LlamaEngine, request: Any) -> list[Event]:
    return list(engine.run(request, Cancel()))


def router_outputs(engine: LlamaEngine, path: str, tokens: tuple[int, ...]) -> dict[int, Any]:
    """Return the router's outputs [tokens, experts] by layer, read by inspecting every node."""
    found: dict[str, NDArray[np.float32]] = {}

    def look(node: int, asks: bool, _data: int) -> bool:
        name = name_of(node).decode()
        if not name.startswith("ffn_moe_logits-"):
            return False
        if not asks:
            data = ctypes.cast(get_f32(node), ctypes.POINTER(ctypes.c_float))
            count = elements(node)
            found[name] = np.ctypeslib.as_array(data, (count,)).copy().reshape(-1, EXPERTS)
        return True

    callback = NODE(look)
    parameters = llama.llama_context_default_params()
    parameters.n_ctx, parameters.n_batch, parameters.n_ubatch = 2048, 512, 512
    parameters.type_k = parameters.type_v = llama.GGML_TYPE_F32
    parameters.cb_eval = ctypes.cast(callback, llama.ggml_backend_sched_eval_callback)
    context = llama.llama_init_from_model(engine.model(path).handle, parameters)
    assert context
    batch = llama.llama_batch_init(len(tokens), 0, 1)
    batch.n_tokens = len(tokens)
    for place, token in enumerate(tokens):
        batch.token[place], batch.pos[place], batch.logits[place] = token, place, 1
        batch.n_seq_id[place], batch.seq_id[place][0] = 1, 0
    assert llama.llama_decode(context, batch) == 0
    llama.llama_batch_free(batch)
    llama.llama_free(context)
    return {int(name.split("-")[1]): values for name, values in found.items()}


def bias_of(kind: Kind, path: Path, layer: int) -> NDArray[np.float32]:
    if "exp_probs_b.bias" not in kind.experts:
        return np.zeros(EXPERTS, np.float32)
    return tensor(path, f"blk.{layer}.exp_probs_b.bias")


def router_bias(kind: Kind, path: Path, layer: int) -> NDArray[np.float32]:
    """Return the bias that the router adds to its outputs, as gpt-oss does."""
    if "ffn_gate_inp.bias" not in kind.layer:
        return np.zeros(EXPERTS, np.float32)
    return tensor(path, f"blk.{layer}.ffn_gate_inp.bias")


def tensor(path: Path, name: str) -> NDArray[Any]:
    import gguf

    return next(np.array(t.data) for t in gguf.GGUFReader(path).tensors if t.name == name)


@pytest.mark.parametrize("name", ALL_KINDS)
def test_experts_and_weights_are_the_routers(
    engine: LlamaEngine, tmp_path: Path, name: str
) -> None:
    kind = ALL_KINDS[name]
    path = tiny_router.write(tmp_path / "tiny.gguf", kind)
    run(engine, LoadModel(str(path), context_length=512, threads=1))
    found = traced(run(engine, Route(str(path), prompt=TEXT)))
    outputs = router_outputs(engine, str(path), found.ids)
    assert found.layers == tuple(n for n in range(kind.layers) if n not in kind.dense)
    assert found.chosen.shape == (len(found.ids), len(found.layers), kind.used)
    for place, layer in enumerate(found.layers):
        logits = outputs[layer] + router_bias(kind, path, layer)
        if TABLE in kind.own.get(layer, {}):
            expected = tensor(path, f"blk.{layer}.{TABLE}")[list(found.ids)].astype(np.int64)
        else:
            scores = kind.choose(logits, bias_of(kind, path, layer))
            expected = np.argsort(-scores, axis=1, kind="stable")[:, : kind.used]
        weights = kind.weigh(logits, expected)
        if "ffn_down_exps.scale" in kind.layer:
            weights = weights * tensor(path, f"blk.{layer}.ffn_down_exps.scale")[expected]
        order = np.argsort(-weights, axis=1, kind="stable")
        ours = found.chosen[:, place].astype(np.int64)
        assert (ours == np.take_along_axis(expected, order, 1)).all()
        want = np.take_along_axis(weights, order, 1)
        assert np.abs(found.weights[:, place] - want).max() < 1e-3


@pytest.mark.parametrize("name", ["Mixtral", "gpt-oss"])
def test_probabilities_are_the_routers(engine: LlamaEngine, tmp_path: Path, name: str) -> None:
    """gpt-oss applies the softmax to the chosen experts only; the probabilities of all must agree
    with its weights."""
    kind = KINDS[name]
    path = str(tiny_router.write(tmp_path / "tiny.gguf", kind))
    run(engine, LoadModel(path, context_length=512, threads=1))
    found = traced(run(engine, Route(path, prompt=TEXT, probabilities=True)))
    without = traced(run(engine, Route(path, prompt=TEXT)))
    assert found.probabilities is not None
    assert without.probabilities is None
    assert (found.chosen == without.chosen).all()
    assert (found.weights == without.weights).all()
    outputs = router_outputs(engine, path, found.ids)
    for place, layer in enumerate(found.layers):
        want = tiny_router.softmax(outputs[layer] + router_bias(kind, Path(path), layer))
        assert np.abs(found.probabilities[:, place] - want).max() < 1e-4
        of_chosen = tiny_router.at(want, found.chosen[:, place].astype(np.int64))
        shares = of_chosen / of_chosen.sum(-1, keepdims=True)
        assert np.abs(found.weights[:, place] - shares).max() < 1e-3


@pytest.mark.parametrize("name", ["Mixtral", "GLM-4-MoE", "gpt-oss"])
def test_the_answer_is_routed_too_and_is_the_same_as_without(
    engine: LlamaEngine, tmp_path: Path, name: str
) -> None:
    """300 tokens cross the points at which llama.cpp rebuilds its graph."""
    path = str(tiny_router.write(tmp_path / "tiny.gguf", KINDS[name]))
    run(engine, LoadModel(path, context_length=512, threads=1))
    greedy = Sampling(temperature=0)
    plain = run(engine, Generate(path, prompt="A", sampling=greedy, max_tokens=300))
    events = run(engine, Route(path, prompt="A", sampling=greedy, max_tokens=300))
    tokens = [event.id for event in events if isinstance(event, Token) and event.id >= 0]
    assert tokens == [event.id for event in plain if isinstance(event, Token) and event.id >= 0]
    found = traced(events)
    read = len(found.ids) - 1  # all but the prompt; the last sampled token may not be read
    assert read >= len(tokens) - 1
    assert list(found.ids[1:]) == tokens[:read]
    again = traced(run(engine, Route(path, tokens=found.ids)))
    same = (again.chosen == found.chosen).all(-1).mean()
    # Rounding differs: token by token with keys and values in 16 bits, versus all at once.
    assert same > 0.9


@pytest.mark.parametrize("name", ALL_KINDS)
def test_an_answer_in_memory_of_our_own_is_what_stops_read(
    engine: LlamaEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = str(tiny_router.write(tmp_path / "tiny.gguf", ALL_KINDS[name]))
    run(engine, LoadModel(path, context_length=512, threads=1))
    moved: list[int] = []
    ask_no_more = router_tap.ask_no_more

    def count(scheduler: int) -> None:
        moved.append(scheduler)
        ask_no_more(scheduler)

    monkeypatch.setattr(router_tap, "ask_no_more", count)
    greedy = Sampling(temperature=0)
    request = Route(path, prompt=TEXT, sampling=greedy, max_tokens=60, probabilities=True)
    ours = traced(run(engine, request))
    # Experts looked up in a table, as in some layers, have a different memory layout from chosen
    # ones.
    alike = not any(TABLE in own for own in ALL_KINDS[name].own.values())
    shown = scheduler_of(engine.model(path).context) is not None
    assert bool(moved) == (alike and shown)
    monkeypatch.setattr(RouterTap, "attach", lambda _tap, _context: None)
    read = traced(run(engine, request))
    assert ours.ids == read.ids
    assert (ours.chosen == read.chosen).all()
    assert (ours.weights == read.weights).all()
    assert ours.probabilities is not None
    assert read.probabilities is not None
    assert (ours.probabilities == read.probabilities).all()


def test_a_stop_loses_no_token_that_was_written(engine: LlamaEngine, tmp_path: Path) -> None:
    path = str(tiny_router.write(tmp_path / "tiny.gguf", KINDS["Mixtral"]))
    run(engine, LoadModel(path, context_length=512, threads=1))
    cancel, events, stopped = Cancel(), list[Event](), False
    try:
        for event in engine.run(
            Route(path, prompt=TEXT, sampling=Sampling(temperature=0), max_tokens=200), cancel
        ):
            events.append(event)
            if sum(isinstance(each, Token) for each in events) == 9:
                cancel.set()
    except Cancelled:
        stopped = True
    assert stopped
    written = [each.id for each in events if isinstance(each, Token)]
    read = list(traced(events).ids)
    assert read[-8:] == written[:8]  # the ninth was sampled but not read


def test_graphs_that_are_never_used_again_are_stopped_at(
    engine: LlamaEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Disables the reuse of graphs with LLAMA_GRAPH_REUSE_DISABLE. Models whose memory needs new
    graphs behave the same way."""
    path = str(tiny_router.write(tmp_path / "tiny.gguf", KINDS["Mixtral"]))
    run(engine, LoadModel(path, context_length=512, threads=1))
    request = Route(path, prompt=TEXT, sampling=Sampling(temperature=0), max_tokens=20)
    ours = traced(run(engine, request))
    monkeypatch.setenv("LLAMA_GRAPH_REUSE_DISABLE", "1")
    moved: list[int] = []
    monkeypatch.setattr(router_tap, "ask_no_more", moved.append)
    read = traced(run(engine, request))
    assert len(moved) == (MOST_WASTED if scheduler_of(engine.model(path).context) else 0)
    assert ours.ids == read.ids
    assert (ours.chosen == read.chosen).all()


def test_a_prompt_longer_than_a_batch(engine: LlamaEngine, tmp_path: Path) -> None:
    path = str(tiny_router.write(tmp_path / "tiny.gguf", KINDS["Mixtral"]))
    run(engine, LoadModel(path, context_length=2048, threads=1))
    tokens = tuple(np.random.default_rng(1).integers(3, 250, 1300).tolist())
    found = traced(run(engine, Route(path, tokens=tokens)))
    assert found.ids == tokens
    first = traced(run(engine, Route(path, tokens=tokens[:512])))
    assert (found.chosen[:512] == first.chosen).all()


def test_as_many_threads_as_were_best_before(
    engine: LlamaEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other programs may be running, so a separate context starts with the best number of threads
    found so far."""
    path = str(tiny_router.write(tmp_path / "tiny.gguf", KINDS["Mixtral"]))
    run(engine, LoadModel(path))
    model = engine.model(path)
    assert model.governor is not None
    model.governor.threads = 1
    monkeypatch.setattr(model.governor, "tick", lambda *_: False)
    set_to: list[int] = []
    monkeypatch.setattr(TappedModel, "set_threads", lambda _, threads: set_to.append(threads))
    assert traced(run(engine, Route(path, prompt="Hi"))).ids
    assert set_to == [1]
    assert llama.llama_n_threads(model.context) == 1


def test_a_dense_model_says_why(engine: LlamaEngine, tmp_path: Path) -> None:
    path = str(tiny_model.write(tmp_path / "dense.gguf"))
    run(engine, LoadModel(path))
    with pytest.raises(UserError, match="has no experts") as caught:
        run(engine, Route(path, prompt="Hi"))
    assert caught.value.kind == "dense"
    assert run(engine, Generate(path, prompt="Hi", max_tokens=2))


def test_layers_that_take_different_numbers_are_told(engine: LlamaEngine, tmp_path: Path) -> None:
    kind = replace(KINDS["Mixtral"], metadata={"expert_used_count": (2, 1, 2)})
    path = str(tiny_router.write(tmp_path / "uneven.gguf", kind))
    run(engine, LoadModel(path, context_length=512, threads=1))
    with pytest.raises(UserError, match="different numbers of experts") as caught:
        run(engine, Route(path, prompt="Hi"))
    assert caught.value.kind == "uneven"


@pytest.mark.parametrize(
    "more", [{"max_tokens": 5}, {"prompt": ""}, {"messages": (Message("user", "Hi"),)}]
)
def test_tokens_beside_a_text_or_an_answer_are_refused(more: dict[str, Any]) -> None:
    """One of the two would be ignored."""
    with pytest.raises(ValueError, match="no text, and no answer"):
        Route("model", tokens=(1, 2), **more)


@pytest.mark.parametrize(
    ("tokens", "kind"), [((1, 999_999), "token"), ((-1,), "token"), ((5,) * 600, "too_long")]
)
def test_tokens_that_can_not_be(
    engine: LlamaEngine, tmp_path: Path, tokens: tuple[int, ...], kind: str
) -> None:
    path = str(tiny_router.write(tmp_path / "tiny.gguf", KINDS["Mixtral"]))
    run(engine, LoadModel(path, context_length=512, threads=1))
    with pytest.raises(UserError) as caught:
        run(engine, Route(path, tokens=tokens))
    assert caught.value.kind == kind
    assert traced(run(engine, Route(path, tokens=(5,)))).ids == (5,)
