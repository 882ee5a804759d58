"""What Compare says about answers from servers: how sure the models were, and why they differ."""

from __future__ import annotations

import math
from collections.abc import Sequence

from desktop.core.compare.engines import Side, why_different
from desktop.core.compare.first_difference import first_difference, same_beginning, token_at
from desktop.core.i18n import tr
from desktop.core.messages import Token
from desktop.core.names import decode
from desktop.core.numbers.units import percent
from desktop.core.servers.address import is_server, shown_name
from desktop.core.servers.facts import NAMES, no_probabilities
from desktop.services.library import Library
from desktop.services.servers import Servers
from desktop.ui.panes.compare.match import ModelAnswer, SideBySideRun
from desktop.ui.panes.compare.rivals import Rivals
from desktop.ui.widgets.tokens.pieces import seen

ALTERNATIVES = 5
"""Number of likely tokens that are asked for with each token, if a model is on a server."""


def about_servers(library: Library, servers: Servers, rivals: Rivals, match: SideBySideRun) -> str:
    """Return sentences about finished answers, if one of them is from a server: how sure each model
    was and, if answers differ, what is known about the reasons."""
    answers, question = match.answers, match.question
    if match.task.running or question is None or not all(each.ended for each in answers):
        return ""
    pairs = [
        (answers[0], each)
        for each in answers[1:]
        if is_server(answers[0].path) or is_server(each.path)
    ]
    if not pairs:
        return ""
    parted = [pair for pair in pairs if _parted(*pair)]
    one, other = (parted or pairs)[0]
    said = _how_sure(servers, rivals, one, other, bool(parted))
    if parted and _are_different(library, servers, one, other):
        said.append(tr("They are different models, so their answers needn't be the same."))
    elif parted:
        sides = [_side(library, servers, rivals, each, question.raw) for each in (one, other)]
        said.append(why_different(sides[0], sides[1], question.sampling.temperature))
    return " ".join(said)


def _are_different(
    library: Library, servers: Servers, one: ModelAnswer, other: ModelAnswer
) -> bool:
    """Return True if two models' names say that they aren't the same model."""
    a, b = (decode(_name(library, servers, each.path)) for each in (one, other))
    pairs = (
        (a.base, b.base),
        (a.version, b.version),
        (a.parameters, b.parameters),
        (a.tuning, b.tuning),
    )
    known = [(str(x).casefold(), str(y).casefold()) for x, y in pairs if x and y]
    return bool(a.base and b.base) and any(x != y for x, y in known)


def _name(library: Library, servers: Servers, path: str) -> str:
    known = None if is_server(path) else library.get(path)
    facts = servers.facts(path)
    return shown_name(facts.model.name) if facts else known.name if known else ""


def _parted(one: ModelAnswer, other: ModelAnswer) -> bool:
    return first_difference(one.said, other.said, one.ended, other.ended).parted


def _how_sure(
    servers: Servers, rivals: Rivals, one: ModelAnswer, other: ModelAnswer, parted: bool
) -> list[str]:
    """Return a sentence for each answer, or for each server that sends no probabilities."""
    said: list[str] = []
    for answer, beside in ((one, other), (other, one)):
        name, facts = rivals.short(answer.path), servers.facts(answer.path)
        if facts is not None and not facts.probabilities:
            said.append(no_probabilities(facts).message)
            continue
        if parted:
            token = _first_other_token(beside, answer)
            if token is not None and token.probabilities is not None:
                share, text = percent(token.probabilities.probability), seen(token.text)
                said.append(
                    tr(
                        "{name} gave “{token}” a probability of {share}.",
                        name=name,
                        token=text,
                        share=share,
                    )
                )
        elif (mean := _mean(answer.tokens)) is not None:
            said.append(
                tr(
                    "On average, {name} gave its own tokens a probability of {share}.",
                    name=name,
                    share=mean,
                )
            )
    return list(dict.fromkeys(said))


def _first_other_token(beside: ModelAnswer, answer: ModelAnswer) -> Token | None:
    """Return the token at which an answer leaves the one beside it; None if it has ended there."""
    place = answer.parts.answer_start + same_beginning(beside.said, answer.said)
    at = token_at([token.text for token in answer.tokens], place)
    return answer.tokens[at] if at < len(answer.tokens) else None


def _mean(tokens: Sequence[Token]) -> str | None:
    """Return the geometric mean of the probabilities of the tokens; None if there are none."""
    shares = [each.probabilities.probability for each in tokens if each.probabilities is not None]
    if not shares or min(shares) <= 0:
        return None
    return percent(math.exp(sum(map(math.log, shares)) / len(shares)))


def _side(
    library: Library, servers: Servers, rivals: Rivals, answer: ModelAnswer, raw: bool
) -> Side:
    name, read = rivals.short(answer.path), answer.result.prompt_tokens if answer.result else 0
    facts = servers.facts(answer.path)
    if facts is None:
        known = library.get(answer.path)
        about = known.facts if known else None
        template = "" if raw or about is None else about.chat_template or ""
        return Side(name, "", template, (about.file_type if about else "") or "", read)
    penalty = {"repeat_penalty", "repetition_penalty"} & facts.fields
    return Side(
        name,
        NAMES[facts.server.kind],
        "" if raw else facts.model.template or None,
        decode(shown_name(facts.model.name)).quantization or "",
        read,
        not penalty,
    )
