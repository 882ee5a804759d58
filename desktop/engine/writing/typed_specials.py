"""Treats special tokens as plain text if a user typed them.

llama.cpp reads `<|im_end|>` as the token that ends a turn, even if it is part of a message and not
of the chat template. If a message contains such a text, the template is rendered again with a mark
in place of that message. This shows which part of the prompt is the message. Only special tokens
outside the message count, and the text between them is tokenized as plain text. If the template
changes a message beyond trimming it, the parts can't be told apart, and llama.cpp's tokens are
used.

Tokens of the type "user defined" (such as <think> in some models) are recognized everywhere, as in
llama.cpp and in the models' own tokenizers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from desktop.core.errors import UserError
from desktop.core.messages import Message
from desktop.engine.models.model import Vocabulary

MARK = "\ue000{}\ue001"
"""Marks a message; from Unicode's private use area, which templates don't use."""
_MARK = re.compile(MARK.format(r"(\d{1,6})"))

PICTURE_MARK = "\ue002"
"""Marks the place of a picture in a rendered text; also from the private use area."""
PICTURE = -1
"""Marks the place of a picture among tokens; no token has this number."""

Span = tuple[int, int]
Render = Callable[[Sequence[Message]], str]


def prompt_tokens(
    vocabulary: Vocabulary, text: str, messages: Sequence[Message], render: Render
) -> list[int]:
    """Return the tokens of `text`, the rendered `messages`. `render` renders other messages in the
    same way and may raise UserError. Each PICTURE_MARK in the text becomes PICTURE."""
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
    """Tokenize as llama.cpp does. The text is split at pictures, as in libmtmd."""
    first, *others = text.split(PICTURE_MARK)
    tokens = vocabulary.prompt_tokens(first)
    for part in others:
        tokens += [PICTURE, *vocabulary.tokenize(part, special=True, add_special=False)]
    return tokens


def _places(
    text: str, tokens: Sequence[int], specials: dict[int, str]
) -> list[tuple[int, int, int]] | None:
    """Return (token, begin, end) of each special token in the text; None if the tokens don't match
    the text. A start token that llama.cpp added is not in the text."""
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
    """Return the positions of the suspected messages in the text; None if they are unknown."""
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
        if int(number) >= len(messages):  # the template itself contains a mark
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
    """Return the text's tokens, of which only those in `real` are special. The text between two
    neighboring special tokens is tokenized as a whole, as llama.cpp does."""
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
