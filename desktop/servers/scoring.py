"""Log-likelihoods on a server: ScoreContinuations, ScoreTexts, and ScoreLongText over HTTP.

Servers that return the prompt's log-probabilities (`echo`) score an option with one request.
llama-server returns only those of tokens that it writes. There, each token of an option is written
on request: a bias on its logit makes sure that it is chosen, and its log-probability is computed
before any bias. The context stays in the server's cache in between.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, cast

from desktop.core.benchmarks.evaluation import window_on_server
from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import (
    Continuations,
    ContinuationsScored,
    ContinuationsTooLong,
    Generate,
    GivenText,
    LongTextScored,
    Message,
    ScoreContinuations,
    ScoreLongText,
    ScoreTexts,
    TextScored,
)
from desktop.core.servers.address import host_of
from desktop.core.servers.facts import (
    ModelFacts,
    no_long_texts,
    no_prompt_probabilities,
    no_scores,
)
from desktop.core.statistics.surprise import pieces, windows
from desktop.servers.capabilities import tokens_of
from desktop.servers.http import Server
from desktop.servers.probe import number_in, object_in, objects
from desktop.servers.prompt import prompt_tokens

BIAS: Final = 1e6
"""Added to the logit of the token that is to be written. Logits are below a thousand."""


class _Scored(NamedTuple):
    """The log-probabilities of some tokens, whether each was the most likely one, and their
    texts."""

    likelihoods: list[float]
    likeliest: list[bool]
    texts: list[str]

    def after(self, first: int) -> _Scored:
        """Return the scores without those of the first tokens."""
        return _Scored(self.likelihoods[first:], self.likeliest[first:], self.texts[first:])


class _Step(NamedTuple):
    """A token that was written on request: its log-probability, whether it was the most likely one,
    and its text."""

    likelihood: float
    likeliest: bool
    text: str


def score_continuations(
    server: Server, facts: ModelFacts, request: ScoreContinuations, cancel: Cancel
) -> Iterator[ContinuationsScored | ContinuationsTooLong]:
    """Yield the events that ScoreContinuations documents.

    Raises: UserError, kind server_cannot, if the server can't score a given text; Cancelled.
    """
    if not facts.scores:
        raise no_scores(facts)
    scorer = _Scorer(server, facts, cancel)
    method = scorer.by_echo if facts.scores == "echo" else scorer.by_steps
    for number, item in enumerate(request.items):
        if not item.options:
            raise UserError(
                tr("A question needs at least one option to choose from."), kind="options"
            )
        yield method(number, item)


def score_texts(
    server: Server, facts: ModelFacts, request: ScoreTexts, cancel: Cancel
) -> Iterator[TextScored]:
    """Yield the events that ScoreTexts documents.

    Raises: UserError, kind server_cannot, if the server can't score a given text or, with `chat`,
    doesn't show how it applies the chat template; Cancelled.
    """
    if not facts.scores:
        raise no_prompt_probabilities(facts)
    scorer = _Scorer(server, facts, cancel)
    for number, text in enumerate(request.texts):
        yield scorer.text(number, text, chat=request.chat)


def score_long_text(
    server: Server, facts: ModelFacts, request: ScoreLongText, cancel: Cancel
) -> Iterator[LongTextScored]:
    """Yield the events that ScoreLongText documents. Special tokens in the text are read as such.

    Raises: UserError, kind server_cannot, if the server doesn't return a prompt's log-probabilities
    or doesn't split a text into tokens; kind empty; Cancelled.
    """
    if (problem := no_long_texts(facts)) is not None:
        raise problem
    yield from _Scorer(server, facts, cancel).long_text(request.text)


@dataclass
class _Scorer:
    server: Server
    facts: ModelFacts
    cancel: Cancel
    _steps: dict[tuple[int, ...], _Step] = field(default_factory=dict[tuple[int, ...], _Step])

    # --- all tokens of a text

    def text(self, number: int, text: GivenText, *, chat: bool) -> TextScored:
        if chat:
            asked = Generate(self.facts.model.name, (Message("user", text.given),), max_tokens=1)
            given = prompt_tokens(self.server, self.facts, asked, self.cancel)
            whole, first = [*given, *self._tokens(text.scored, start=False)], len(given)
        elif self.facts.tokenize:
            whole = self._tokens(text.given + text.scored)
            first = max(len(self._tokens(text.given)) if text.given else 0, 1)
        else:
            return self._untokenized(number, text)
        limit = self.facts.model.context_length
        if limit is not None and len(whole) >= limit:  # one token is written
            return TextScored(number, (), (), too_long=True)
        if self.facts.scores == "steps":
            steps = [self._step(whole[:at], whole[at]) for at in range(first, len(whole))]
            texts, likelihoods = [each.text for each in steps], [each.likelihood for each in steps]
            return TextScored(number, tuple(texts), tuple(likelihoods))
        found = self._echo(whole).after(first)
        return TextScored(number, tuple(found.texts), tuple(found.likelihoods))

    def _untokenized(self, number: int, text: GivenText) -> TextScored:
        first = max(len(self._echo(text.given).likelihoods) if text.given else 0, 1)
        found = self._echo(text.given + text.scored).after(first)
        return TextScored(number, tuple(found.texts), tuple(found.likelihoods))

    def long_text(self, text: str) -> Iterator[LongTextScored]:
        tokens = self._tokens(text, start=False)
        start, limit = self._start(), self.facts.model.context_length
        lacks = 1 - len(start)  # then the text's first token is only read
        if len(tokens) <= lacks:
            raise UserError(tr("This text is too short. Enter a longer one."), kind="empty")
        assert limit is not None, "no_long_texts"
        length, total, read = window_on_server(limit), 0.0, [*start, *tokens]
        for window in windows(len(tokens), length):
            before = max(0, window[0] - lacks)
            found = self._echo(read[before : window[2] + len(start)])
            shift = len(start) - before
            for _, counted, stop in pieces(*window):
                if counted == stop:
                    continue
                part = slice(counted + shift, stop + shift)
                texts, likelihoods = found.texts[part], found.likelihoods[part]
                total += math.fsum(likelihoods)
                if lacks and not counted:
                    likelihoods[0] = math.nan
                yield LongTextScored(
                    stop - lacks,
                    len(tokens) - lacks,
                    total,
                    tuple(each.encode("utf-8", "replace") for each in texts),
                    tuple(likelihoods),
                    length,
                )

    def _start(self) -> list[int]:
        """Return the token that the tokenizer puts before a text; empty if it puts none there. The
        one with which a chat begins is no replacement: what follows it is no text."""
        bare, whole = (self._tokens("a", start=each) for each in (False, True))
        return whole[:1] if whole[1 : len(bare) + 1] == bare else []

    # --- one request for each token

    def by_steps(
        self, number: int, item: Continuations
    ) -> ContinuationsScored | ContinuationsTooLong:
        self._steps.clear()
        kept = item.context.rstrip()
        context = self._tokens(kept) if kept else []
        blank, options = not context, list[list[int]]()
        for option in item.options:
            whole = self._tokens(item.context + option, start=not blank)
            options.append(whole if blank else whole[len(context) :])
        if blank:
            # As the local engine does: the start token even if texts don't begin with it.
            first = self.facts.model.start
            context = (self._tokens(first, start=False) if first else []) or [0]
        longest = len(context) + max(0, max(map(len, options)) - 1)
        if longest >= (limit := self.facts.model.context_length or longest + 1):
            return ContinuationsTooLong(number, longest, limit)
        scores = [self._option(context, option) for option in options]
        return _result(number, scores, len(context) + len(self._steps))

    def _tokens(self, text: str, *, start: bool = True) -> list[int]:
        kind, name = self.facts.server.kind, self.facts.model.name
        return tokens_of(self.server, kind, name, text, self.cancel, start=start)

    def _option(self, context: list[int], option: list[int]) -> _Scored:
        found = _Scored([], [], [])
        for at, token in enumerate(option):
            before = (*context, *option[:at])
            if (*before, token) not in self._steps:
                self._steps[(*before, token)] = self._step(list(before), token)
            step = self._steps[(*before, token)]
            found.likelihoods.append(step.likelihood)
            found.likeliest.append(step.likeliest)
            found.texts.append(step.text)
        return found

    def _step(self, before: list[int], token: int) -> _Step:
        """Let the server write a given token."""
        fields = {
            "model": self.facts.model.name,
            "prompt": before,
            "n_predict": 1,
            "n_probs": 1,
            "temperature": 0,
            "repeat_penalty": 1.0,
            "logit_bias": [[token, BIAS]],
            "cache_prompt": True,
        }
        answer = self.server.post("/completion", fields, self.cancel)
        entry = next(iter(objects(answer.get("completion_probabilities"))), {})
        if entry.get("id") != token:
            raise self.unusable()
        top = next(iter(objects(entry.get("top_logprobs"))), {})
        text = entry.get("token")
        return _Step(
            self._number(entry.get("logprob")),
            top.get("id") == token,
            text if isinstance(text, str) else "",
        )

    # --- one request for each option

    def by_echo(
        self, number: int, item: Continuations
    ) -> ContinuationsScored | ContinuationsTooLong:
        try:
            return self._scored_by_echo(number, item)
        except UserError as error:
            limit = self.facts.model.context_length
            if error.kind != "too_long" or limit is None or not self.facts.tokenize:
                raise
            longest = max(len(self._tokens(item.context + each)) for each in item.options)
            if longest < limit:  # the server means something else
                raise
            return ContinuationsTooLong(number, longest, limit)

    def _scored_by_echo(self, number: int, item: Continuations) -> ContinuationsScored:
        kept = item.context.rstrip()
        first = len(self._echo(kept).likelihoods) if kept else 0
        scores: list[_Scored] = []
        for option in item.options:
            whole = self._echo(item.context + option)
            # The first token of a text has no log-probability: nothing comes before it.
            scores.append(whole.after(max(first, 1)))
        return _result(number, scores, first)

    def _echo(self, text: str | list[int]) -> _Scored:
        """Return the scores of all tokens of a text, or of token ids; the first one's is 0."""
        fields = {
            "model": self.facts.model.name,
            "prompt": text,
            "max_tokens": 1,  # llama-cpp-python takes 0 for "no limit"
            "echo": True,
            "logprobs": 1,
            "temperature": 0,
        }
        answer = self.server.post("/v1/completions", fields, self.cancel)
        choice = next(iter(objects(answer.get("choices"))), {})
        values = object_in(choice.get("logprobs"))
        likelihoods, tops = _list(values.get("token_logprobs")), _list(values.get("top_logprobs"))
        read = object_in(answer.get("usage")).get("prompt_tokens")
        if not isinstance(read, int) or not 0 < read <= min(len(likelihoods), len(tops)):
            raise self.unusable()
        if not isinstance(text, str) and read != len(text):
            raise self.unusable()
        texts = [str(each) for each in _list(values.get("tokens"))[:read]]
        found = _Scored([0.0], [True], texts if len(texts) == read else [""] * read)
        for at in range(1, read):
            own = self._number(likelihoods[at])
            best = max(map(self._number, object_in(tops[at]).values()), default=own)
            found.likelihoods.append(own)
            found.likeliest.append(own >= best)
        return found

    def _number(self, value: object) -> float:
        found = number_in(value)
        if found is None:
            raise self.unusable()
        return found

    def unusable(self) -> UserError:
        return UserError(
            tr(
                "{host} sent log-probabilities that don't match the text, so no score can be "
                "computed.",
                host=host_of(self.server.address),
            ),
            kind="server",
        )


def _list(value: object) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else []


def _result(number: int, scores: list[_Scored], read: int) -> ContinuationsScored:
    return ContinuationsScored(
        item=number,
        loglikelihoods=tuple(sum(each.likelihoods) for each in scores),
        tokens=tuple(len(each.likelihoods) for each in scores),
        greedy=tuple(all(each.likeliest) for each in scores),
        read=read,
    )
