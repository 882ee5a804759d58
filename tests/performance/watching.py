"""Measures the cost of watching a router: times the same answer, alternately watched and not
watched, for the demo mixture of experts and for a random one with 24 layers of 32 experts."""

from __future__ import annotations

import statistics
import tempfile
from itertools import product
from pathlib import Path

import gguf
import numpy as np

from desktop.core.messages import Generate, Generated, LoadModel, Route, Sampling, UnloadModel
from desktop.core.resources import resource
from tests.performance.report import Figure, median_interval
from tests.performance.through_service import Service
from tests.tiny_model import CHATML, add_vocabulary

DEMO = "Pebble-1-8x1M-Instruct-F16.gguf"
LAYERS, EXPERTS, USED, WIDTH, HEADS, FEED = 24, 32, 4, 512, 8, 512
GOAL_DEMO, GOAL_LARGE = 0.93, 0.97
ROUNDS, GENERATED = 30, 128
QUESTION = "Tell me a story: a {animal} called {name} loses a {color} boat near the lighthouse."
"""Template of the question. It is different in each round, so that the model hasn't read it
before."""
ANIMALS, NAMES = ("squirrel", "rabbit", "fox"), ("Willa", "Finn", "Juno", "Basil", "Tilly")
COLORS = ("green", "red", "blue")


def measure(service: Service) -> list[Figure]:
    demo = resource("models", DEMO)
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder) / "large.gguf"
        weights = write_large(large)
        size = f"{LAYERS} layers × {EXPERTS} experts, {weights / 1e6:.0f}M weights"
        return [
            _watched(service, demo, "demo mixture", GOAL_DEMO),
            _watched(service, large, size, GOAL_LARGE),
        ]


def _watched(service: Service, path: Path, name: str, goal: float) -> Figure:
    service.ask(LoadModel(str(path), "bench", context_length=512))
    rates: tuple[list[float], list[float]] = ([], [])
    for round_ in range(ROUNDS + 1):
        # The order alternates because computers slow down as they warm up.
        for watched in (False, True) if round_ % 2 else (True, False):
            rate = _rate(service, _question(round_), watched)
            if round_:  # the first round warms up
                rates[watched].append(rate)
    service.ask(UnloadModel("bench"))
    ratios = [on / off for off, on in zip(*rates, strict=True)]
    return Figure(
        f"Router watched, {name}",
        statistics.median(rates[True]),
        statistics.median(rates[False]),
        "tokens/s",
        "not watched",
        goal,
        ratio=statistics.median(ratios),
        interval=median_interval(ratios),
    )


def _question(round_: int) -> str:
    animal, name, color = list(product(ANIMALS, NAMES, COLORS))[round_]
    return QUESTION.format(animal=animal, name=name, color=color)


def _rate(service: Service, question: str, watched: bool) -> float:
    """Return tokens per second by the engine's clock, because a small model's whole answer fits
    between two messages."""
    prompt = f"<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n"
    sampling = Sampling(temperature=0)
    if watched:
        request = Route(
            "bench", prompt=prompt, max_tokens=GENERATED, sampling=sampling, probabilities=True
        )
    else:
        request = Generate("bench", prompt=prompt, max_tokens=GENERATED, sampling=sampling)
    # The router's choices for the last token arrive after it.
    (result,) = (event for _, event in service.ask(request) if isinstance(event, Generated))
    assert result.generated_tokens > GENERATED / 4, result
    assert result.tokens_per_s is not None
    return result.tokens_per_s


def write_large(path: Path) -> int:
    """Write a model with random weights in Q8_0. Return the number of weights."""
    random = np.random.default_rng(0)
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(2048)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(FEED)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_expert_count(EXPERTS)
    writer.add_expert_used_count(USED)
    vocabulary = len(add_vocabulary(writer))
    writer.add_chat_template(CHATML)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q8_0)
    square, experts = (WIDTH, WIDTH), (EXPERTS, FEED, WIDTH)
    shapes: dict[str, tuple[int, ...]] = {
        "token_embd.weight": (vocabulary, WIDTH),
        "output_norm.weight": (WIDTH,),
        "output.weight": (vocabulary, WIDTH),
    }
    for number in range(LAYERS):
        layer: dict[str, tuple[int, ...]] = {
            "attn_norm.weight": (WIDTH,),
            **{f"attn_{part}.weight": square for part in ("q", "k", "v", "output")},
            "ffn_norm.weight": (WIDTH,),
            "ffn_gate_inp.weight": (EXPERTS, WIDTH),
            "ffn_gate_exps.weight": experts,
            "ffn_up_exps.weight": experts,
            "ffn_down_exps.weight": (EXPERTS, WIDTH, FEED),
        }
        shapes |= {f"blk.{number}.{name}": shape for name, shape in layer.items()}
    weights = 0
    for name, shape in shapes.items():
        values = 0.05 * random.standard_normal(shape, np.float32)
        weights += values.size
        if "norm" in name:
            writer.add_tensor(name, 1 + values)
        elif "inp" in name:
            writer.add_tensor(name, values)
        else:
            packed = gguf.quants.quantize(values, gguf.GGMLQuantizationType.Q8_0)
            writer.add_tensor(name, packed, raw_dtype=gguf.GGMLQuantizationType.Q8_0)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return weights
