"""The model's actual input and output: the prompt's tokens, and the probability of each token."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.cancel import Cancel
from desktop.core.conversations.thinking import ANSWER_CHANNEL, ThinkingSplitter
from desktop.core.messages import Event, Probabilities, PromptRendered, RenderPrompt, TokenChoice
from desktop.engine.models.model import Model, Vocabulary
from desktop.engine.writing.prompt import Prompt, PromptBuilder


def render_prompt(
    model: Model, request: RenderPrompt, builder: PromptBuilder, cancel: Cancel
) -> Iterator[Event]:
    """Yield the event that RenderPrompt documents. Raises: the errors of PromptBuilder.build."""
    prompt = builder.build(model, request.generate, cancel, request.left_out)
    yield rendered(model.vocabulary, prompt, request.generate.beginning)


def rendered(vocabulary: Vocabulary, prompt: Prompt, beginning: tuple[int, ...]) -> PromptRendered:
    return PromptRendered(
        text=prompt.text,
        pieces=tuple(map(vocabulary.shown, prompt.tokens)),
        beginning=tuple(map(vocabulary.shown, beginning)),
        left_out=prompt.left_out,
    )


def probabilities(model: Model, drawn: int, count: int) -> Probabilities:
    """Measure the probability of the token that was just sampled from the model's logits."""
    below, best, sums = model.vocabulary.probabilities.measure(model.logits(), drawn, count)
    choices = [
        TokenChoice(
            token, model.vocabulary.shown(token).data.decode("utf-8", "backslashreplace"), nats
        )
        for token, nats in best
    ]
    return Probabilities(below, tuple(choices), sums)


class ThinkingLimit:
    """Counts the thinking tokens and, at the limit, returns the text that ends the thinking."""

    def __init__(self, most: int, opened: str) -> None:
        """Start counting. `opened` is the tag with which the prompt itself starts the thinking, or
        "" if it contains none."""
        self._most = most
        self._count = 0
        self._splitter = ThinkingSplitter()
        self._splitter.feed(opened)

    def closing(self, text: str) -> str:
        """Add a token's text. Returns the text that ends the thinking if the limit is now reached;
        otherwise ""."""
        self._splitter.feed(text)
        if not self._splitter.thinking_now:
            return ""
        self._count += 1
        if self._count < self._most:
            return ""
        closing = self._splitter.closing_tag
        return closing if closing == ANSWER_CHANNEL else f"\n{closing}\n\n"
