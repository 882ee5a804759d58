"""Special tokens that a person typed are plain text.

llama.cpp reads `<|im_end|>` as the token that ends a turn, whoever wrote it: the chat template,
or somebody in a message. Where a message holds such a text, the template is rendered again with
marks in the place of that message; so we know which part of the prompt is the message, and cut
the text around it into tokens with the special ones switched off. Where the template does more
to a message than to trim it, nothing can be told apart, and llama.cpp's reading stands.

Tokens of the vocabulary's kind "user defined" (some models' <think>) are read everywhere, in
llama.cpp as in the models' own tokenizers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from desktop.core.errors import UserError
from desktop.core.messages import Message
from desktop.engine.model import Vocabulary

MARK = "\ue000{}\ue001"
"""From Unicode's private use: no template means anything by it."""
_MARK = re.compile(MARK.format(r"(\d{1,6})"))

PICTURE_MARK = "\ue002"
"""Stands in a rendered text where a picture belongs, likewise private."""
PICTURE = -1
"""Stands in its place among the tokens; no token has this number."""

Span = tuple[int, int]
Render = Callable[[Sequence[Message]], str]


def prompt_tokens(
    vocabulary: Vocabulary, text: str, messages: Sequence[Message], render: Render
) -> list[int]:
    """Tokens of `text`, which the template made of `messages`. `render` renders others like
    them, and may raise UserError. Each PICTURE_MARK in it becomes PICTURE."""
    tokens = _all_special(vocabulary, text)
    specials = {token: vocabulary.text(token) for token in set(tokens)}
    specials = {
        token: written
        for token, written in specials.items()
        if written and vocabulary.is_special(token)
    }
    suspects = [
        index
        for index, message in enumerate(messages)
        if any(written in message.content for written in specials.values())
    ]
    if not suspects:
        return tokens
    places = _places(text, tokens, specials)
    typed = _typed(text, messages, suspects, render)
    if places is None or typed is None:
        return tokens
    real = [place for place in places if not any(a < place[2] and place[1] < b for a, b in typed)]
    return tokens if len(real) == len(places) else _cut(vocabulary, text, tokens, real)


def _all_special(vocabulary: Vocabulary, text: str) -> list[int]:
    """As llama.cpp reads it; libmtmd cuts the text before and after a picture apart, too."""
    first, *others = text.split(PICTURE_MARK)
    tokens = vocabulary.prompt_tokens(first)
    for part in others:
        tokens += [PICTURE, *vocabulary.tokenize(part, special=True, add_special=False)]
    return tokens


def _places(
    text: str, tokens: Sequence[int], specials: dict[int, str]
) -> list[tuple[int, int, int]] | None:
    """Token, begin and end of each special token in the text. A start token that llama.cpp put
    in front is not in the text."""
    found: list[tuple[int, int, int]] = []
    at = 0
    for index, token in enumerate(tokens):
        if token not in specials:
            continue
        begin = text.find(specials[token], at)
        if index == 0 and begin != 0:
            continue
        if begin < 0:
            return None
        at = begin + len(specials[token])
        found.append((token, begin, at))
    return found


def _typed(
    text: str, messages: Sequence[Message], suspects: Sequence[int], render: Render
) -> list[Span] | None:
    """Where in the text the suspected messages stand; None where that can't be told."""
    if any("\ue000" in message.content for message in messages):
        return None
    marked = list(messages)
    for index in suspects:
        marked[index] = Message(messages[index].role, MARK.format(index))
    try:
        parts = _MARK.split(render(marked))  # text, number, text, number, text…
    except UserError:
        return None
    return _aligned(text, parts, messages)


def _aligned(text: str, parts: list[str], messages: Sequence[Message]) -> list[Span] | None:
    if not text.startswith(parts[0]):
        return None
    at, spans = len(parts[0]), list[Span]()
    for number, after in zip(parts[1::2], parts[2::2], strict=True):
        if int(number) >= len(messages):  # the template's own, though no text means anything by it
            return None
        content = messages[int(number)].content
        forms = (content, content.strip(), content.lstrip(), content.rstrip())
        form = next((each for each in forms if text.startswith(each + after, at)), None)
        if form is None:
            return None
        spans.append((at, at + len(form)))
        at += len(form) + len(after)
    return spans if at == len(text) else None


def _cut(
    vocabulary: Vocabulary, text: str, tokens: Sequence[int], real: list[tuple[int, int, int]]
) -> list[int]:
    """The text between two real special tokens is cut as one, as llama.cpp does it."""
    made: list[int] = []
    if tokens[0] == vocabulary.start and not (real and real[0][:2] == (vocabulary.start, 0)):
        made.append(vocabulary.start)
    at, strip_next = 0, False
    for token, begin, end in [*real, (-1, len(text), len(text))]:
        part = text[at:begin]
        strips = vocabulary.strips(token) if token >= 0 else (False, False)
        part = part.lstrip() if strip_next else part
        part = part.rstrip() if strips[0] else part
        for number, stretch in enumerate(part.split(PICTURE_MARK)):
            made += [PICTURE] * (number > 0)
            if stretch:
                made += vocabulary.tokenize(stretch, special=False, add_special=False)
        if token >= 0:
            made.append(token)
        at, strip_next = end, strips[1]
    return made
