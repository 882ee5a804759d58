"""Tests the sampler against llama.cpp's own chain: the remaining tokens and their probabilities
must be the same."""

from __future__ import annotations

import ctypes

import llama_cpp.llama_cpp as llama
import numpy as np
import pytest

from desktop.core.messages import Sampling
from desktop.core.statistics.sampling import NotANumber, Sampler

SIZE = 5000
SETTINGS = [
    Sampling(),
    Sampling(temperature=1.5),
    Sampling(temperature=0.1),
    Sampling(top_k=0),
    Sampling(top_k=1),
    Sampling(top_k=100_000),
    Sampling(top_p=1.0),
    Sampling(top_p=0.3),
    Sampling(top_p=1.0, min_p=0.0),
    Sampling(top_k=0, top_p=1.0),
    Sampling(top_k=0, top_p=0.9, min_p=0.0),
    Sampling(top_k=0, top_p=1.0, min_p=0.0),
    Sampling(min_p=0.5),
    Sampling(min_p=1.0),
    Sampling(repeat_penalty=1.3),
    Sampling(repeat_penalty=1.3, repeat_last=4),
    Sampling(repeat_penalty=0.7, top_k=0),
]
SHAPES = {
    "spread": lambda random: random.normal(0, 3, SIZE),
    "flat": lambda random: random.normal(0, 0.05, SIZE),
    "peaked": lambda random: np.where(np.arange(SIZE) == 77, 30.0, random.normal(0, 1, SIZE)),
    "masked": lambda random: np.where(
        np.arange(SIZE) % 500 == 0, random.normal(0, 1, SIZE), -np.inf
    ),
}
RECENT = [5, 9, 77, 500, 1000, 5, 9]


def llama_distribution(logits: np.ndarray, sampling: Sampling) -> dict[int, float]:
    chain = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
    penalties = llama.llama_sampler_init_penalties(
        len(logits), sampling.repeat_last, sampling.repeat_penalty, 0.0, 0.0
    )
    llama.llama_sampler_chain_add(chain, penalties)
    llama.llama_sampler_chain_add(chain, llama.llama_sampler_init_top_k(sampling.top_k))
    llama.llama_sampler_chain_add(chain, llama.llama_sampler_init_top_p(sampling.top_p, 0))
    llama.llama_sampler_chain_add(chain, llama.llama_sampler_init_min_p(sampling.min_p, 0))
    llama.llama_sampler_chain_add(chain, llama.llama_sampler_init_temp(sampling.temperature))
    llama.llama_sampler_chain_add(chain, llama.llama_sampler_init_dist(1))
    for token in RECENT:
        llama.llama_sampler_accept(chain, token)
    data = (llama.llama_token_data * len(logits))()
    for index, value in enumerate(logits):
        data[index].id, data[index].logit, data[index].p = index, float(value), 0.0
    array = llama.llama_token_data_array(data=data, size=len(logits), selected=-1, sorted=False)
    llama.llama_sampler_apply(chain, ctypes.byref(array))  # pyright: ignore[reportArgumentType]
    probabilities = {array.data[i].id: array.data[i].p for i in range(array.size)}
    llama.llama_sampler_free(chain)
    return {token: p for token, p in probabilities.items() if p > 0}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("sampling", SETTINGS, ids=str)
def test_equals_llama_cpp(sampling: Sampling, shape: str) -> None:
    for seed in range(3):
        logits = SHAPES[shape](np.random.default_rng(seed)).astype(np.float32)
        sampler = Sampler(sampling, seed=0)
        sampler.accept(RECENT)
        ids, probabilities = sampler.distribution(logits)
        ours = {int(i): float(p) for i, p in zip(ids, probabilities, strict=True) if p > 0}
        theirs = llama_distribution(logits, sampling)
        # At a threshold, rounding decides: a token may be on either side if its probability is
        # close to it.
        for token in set(ours) ^ set(theirs):
            near = max(ours.get(token, 0), theirs.get(token, 0))
            assert near <= 1.001 * min(min(ours.values()), min(theirs.values()))
        assert len(set(ours) ^ set(theirs)) <= max(1, len(theirs) // 1000)
        shared = set(ours) & set(theirs)
        assert shared
        for token in shared:
            assert ours[token] == pytest.approx(theirs[token], rel=5e-3, abs=1e-6)


def test_draws_follow_the_probabilities() -> None:
    logits = np.random.default_rng(0).normal(0, 2, SIZE).astype(np.float32)
    sampler = Sampler(Sampling(top_k=5, top_p=1, min_p=0, temperature=1), seed=3)
    ids, probabilities = sampler.distribution(logits)
    draws = [sampler.draw(logits) for _ in range(20_000)]
    for token, expected in zip(ids, probabilities, strict=True):
        seen = draws.count(int(token)) / len(draws)
        # Four standard errors of a proportion.
        assert abs(seen - expected) < 4 * (expected * (1 - expected) / len(draws)) ** 0.5


def test_the_logits_are_not_changed() -> None:
    logits = np.random.default_rng(0).normal(0, 2, SIZE).astype(np.float32)
    before = logits.copy()
    sampler = Sampler(Sampling(repeat_penalty=1.5), seed=3)
    sampler.accept(RECENT)
    sampler.draw(logits)
    assert (logits == before).all()


@pytest.mark.parametrize("sampling", [Sampling(), Sampling(temperature=0), Sampling(top_k=0)])
def test_not_a_number(sampling: Sampling) -> None:
    logits = np.zeros(SIZE, np.float32)
    logits[7] = np.nan
    with pytest.raises(NotANumber):
        Sampler(sampling, seed=0).draw(logits)
