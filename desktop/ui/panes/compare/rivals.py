"""Keeps the list of models that are compared, and finds pairs worth comparing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.core.library.demo_questions import Form, form_of, is_demo
from desktop.core.library.models import ModelFile
from desktop.core.names import DecodedName, decode
from desktop.core.servers.address import is_server
from desktop.services.library import Library
from desktop.services.models import Models
from desktop.ui.names import SEPARATOR, full_name, places, short_name

FEWEST, MOST = 2, 4
FORMS: Final[tuple[Form, ...]] = ("facts", "chat", "plain")
"""The order in which the forms of several models' questions are preferred."""
ANSWERS: Final = ("Instruct", "Chat")
"""Tunings whose difference from a base model is that they answer."""
NO_MODEL = marked("No models yet. Add or download one in Models.")


class Rivals(QObject):
    """The models to compare: two to four, with the reference first. There are none if there are
    fewer than two models, here or on servers. If fewer than two remain after models were removed,
    others are added. `chosen` is True if the models are the user's or an experiment's choice."""

    changed = Signal()

    def __init__(self, library: Library, models: Models) -> None:
        super().__init__()
        self._library, self._models = library, models
        self.paths: tuple[str, ...] = ()
        self.chosen = False
        self._seen: list[tuple[str, str]] = []
        self._places: dict[str, str] = {}  # of all models; see `places`
        library.changed.connect(self.follow_library)
        self.follow_library()

    @property
    def usable(self) -> list[ModelFile]:
        """The models on this laptop that can generate text."""
        models = self._library.models
        return [each for each in models if each.problem is None and _writes(each)]

    @property
    def everywhere(self) -> list[ModelFile]:
        """The usable models, then those on servers. Nothing is sent before they are asked."""
        return [*self.usable, *self._library.servers]

    def offered(self, place: int) -> list[ModelFile]:
        """Return the models to offer at a position: all models except those at other positions. For
        every position but the first, other precisions of the reference come first."""
        taken = {path for at, path in enumerate(self.paths) if at != place}
        models = [each for each in self.everywhere if each.path not in taken]
        reference = self._library.get(self.paths[0]) if place and self.paths else None
        if reference is None:
            return models
        name = short_name(reference)
        return sorted(models, key=lambda each: short_name(each) != name)

    def has_template(self, path: str) -> bool:
        """Return whether the model has a chat template; True if it is no longer in the library."""
        model = self._library.get(path)
        return model is None or is_server(path) or _tuned(model)

    @property
    def form(self) -> Form:
        """The form of the questions if one of the models is a demo model, which knows little beyond
        its training data; "" if none is."""
        models = [self._library.get(path) for path in self.paths]
        forms = {form_of(model) for model in models if model}
        for form in FORMS:
            if form in forms:
                return form
        return ""

    def name(self, path: str) -> str:
        """Return the model's full name, followed by its folder if it is compared with another model
        of that name."""
        paths = list(dict.fromkeys((*self.paths, path)))
        return self.names(*paths)[paths.index(path)]

    def names(self, *paths: str) -> tuple[str, ...]:
        """Return the models' full names, each followed by its folder if another of them has the
        same name. A vote is stored under the names of its two models, so that no third model
        changes them."""
        models = [self._library.get(path) for path in paths]
        found = places(each for each in models if each)
        return tuple(_with_place(each, found) if each else tr("Deleted model") for each in models)

    def told(self, model: ModelFile) -> str:
        """Return the model's full name, followed by its folder if another model in the library has
        the same name."""
        return _with_place(model, self._places)

    def short(self, path: str) -> str:
        """Return a name that distinguishes a model from the others: only its quantization type or
        only its name if they differ in nothing else; if not, its full name."""
        models = [self._library.get(each) for each in self.paths]
        here = self._library.get(path)
        if here is None or None in models:
            return self.name(path)
        names = {short_name(each) for each in models if each}
        types = {each.facts.file_type for each in models if each and each.facts}
        file_type = here.facts.file_type if here.facts else None
        if len(names) == 1 and len(types) == len(models) and file_type:
            return file_type
        alike = len(names) == len(models) and len(types) == 1 and file_type
        return short_name(here) if alike else self.name(path)

    def choose(self, paths: Sequence[str]) -> None:
        """Compare the first MOST of these models, each of them once, even if some of the paths lead
        to copies of the same model. Models that the library doesn't list are left out. Does nothing
        if there are fewer than two."""
        chosen = tuple(self._listed(paths))[:MOST]
        if len(chosen) < FEWEST:
            return
        self.chosen = True
        if chosen != self.paths:
            self.paths = chosen
            self.changed.emit()

    def _listed(self, paths: Iterable[str]) -> list[str]:
        """Return the paths under which the library lists models, each once, given the paths of
        models or of copies."""
        models = map(self._library.get, paths)
        return list(dict.fromkeys(model.path for model in models if model is not None))

    def put(self, place: int, path: str) -> None:
        self.choose([path if at == place else each for at, each in enumerate(self.paths)])

    def add(self) -> None:
        """Add the first model offered for the next position."""
        if self.can_add:
            self.choose([*self.paths, self.offered(len(self.paths))[0].path])

    def drop(self, place: int) -> None:
        if len(self.paths) > FEWEST:
            self.choose([each for at, each in enumerate(self.paths) if at != place])

    @property
    def can_add(self) -> bool:
        return len(self.paths) < MOST and len(self.everywhere) > len(self.paths)

    def settle(self) -> None:
        """Keep the current models even if the library finds a better pair, because the current ones
        have been asked a question."""
        self.chosen = True

    @Slot()
    def follow_library(self) -> None:
        """Update the models from the library. Until the user has chosen models, a better pair
        replaces the current pair."""
        usable, everywhere = self.usable, self.everywhere
        seen = [(model.path, full_name(model)) for model in everywhere]
        if seen == self._seen:
            return
        self._seen, self._places = seen, places(everywhere)
        there = [model.path for model in everywhere]
        chosen = self._listed(self.paths) if self.chosen else ()
        kept = [path for path in chosen if path in there]
        if len(kept) < FEWEST:
            better = precisions(usable, self._models.default()) or demo_sizes(usable)
            kept = list(dict.fromkeys((*kept, *better, *there)))[:FEWEST]
        self.paths = tuple(kept) if len(kept) >= FEWEST else ()
        self.changed.emit()


def _with_place(model: ModelFile, found: Mapping[str, str]) -> str:
    """Return the model's full name, followed by its place if it has one in `found`."""
    place = found.get(model.path)
    return f"{full_name(model)}{SEPARATOR}{place}" if place else full_name(model)


def precisions(models: Sequence[ModelFile], default: str) -> tuple[str, ...]:
    """Return the paths of one model's files with the most and with the fewest bits. If the default
    model has files with different numbers of bits, it is used; if not, the model with the most
    files is used. The tuple is empty if no model has such files."""
    families: defaultdict[str, list[ModelFile]] = defaultdict(list)
    for model in models:
        families[short_name(model)].append(model)
    several = [family for family in families.values() if len(set(map(bits, family))) > 1]
    if not several:
        return ()
    in_use = [family for family in several if any(each.path == default for each in family)]
    family = sorted(max(in_use or several, key=len), key=bits)
    return family[-1].path, family[0].path


def base_and_instruct(models: Sequence[ModelFile]) -> tuple[str, str]:
    """Return the paths of the instruct and the base version of a model.

    Raises: UserError, if there is no such pair.
    """
    for base in models:
        if _tuned(base):
            continue
        kin = [each for each in models if _tuned(each) and _kin(base, each)]
        same = [each for each in kin if _size(each) == _size(base)]
        # A model may also be one that was aligned, thinks, or has seen its test.
        if instruct := max(same, key=lambda each: _read(each.name).tuning in ANSWERS, default=None):
            return instruct.path, base.path
    raise UserError(
        tr(
            "You don't have both the base and the instruct version of any model. Find the "
            "other version in Models."
        ),
        kind="no_pair",
    )


def small_and_large(models: Sequence[ModelFile]) -> tuple[str, str]:
    """Return the paths of two models of the same family and tuning, the larger one first. The pair
    with the largest ratio of sizes is chosen. Raises: UserError, if there is no such pair."""
    pairs = [
        (large, small)
        for large in models
        for small in models
        if _kin(large, small)
        and _read(large.name).tuning == _read(small.name).tuning
        and _size(large) > _size(small)
    ]
    if not pairs:
        raise UserError(
            tr(
                "You don't have two models from the same family that differ in size but are "
                "tuned in the same way, such as two instruct models. Find another size in "
                "Models."
            ),
            kind="no_pair",
        )
    large, small = max(pairs, key=lambda pair: (_size(pair[0]) / _size(pair[1]), bits(pair[0])))
    return large.path, small.path


def demo_sizes(models: Sequence[ModelFile]) -> tuple[str, ...]:
    """Return the paths of the largest and the smallest demo model that can chat; empty if there
    aren't two sizes."""
    try:
        return small_and_large([each for each in models if is_demo(each) and _tuned(each)])
    except UserError:
        return ()


def chat_models(models: Sequence[ModelFile]) -> list[ModelFile]:
    """Return the models that can chat, without the demo models, which can answer only a few
    questions."""
    return [each for each in models if _tuned(each) and not is_demo(each)]


def missing_models(missing: Sequence[str]) -> UserError:
    """Return the error that names the one or two demo models that an experiment lacks."""
    first, last = missing[0], missing[-1]
    if first == last:
        said = tr(
            "This experiment needs the demo model {missing}, which isn't in Models. Add it "
            "there, or try another experiment.",
            missing=first,
        )
    else:
        said = tr(
            "This experiment needs the demo models {plain} and {thinking}, which aren't in "
            "Models. Add them there, or try another experiment.",
            plain=first,
            thinking=last,
        )
    return UserError(said, kind="no_pair")


@cache
def _read(name: str) -> DecodedName:
    return decode(name)


def bits(model: ModelFile) -> float:
    return (model.facts.bits_per_weight if model.facts else None) or 0.0


def _writes(model: ModelFile) -> bool:
    return model.facts is None or model.facts.kind in (None, "model")


def _tuned(model: ModelFile) -> bool:
    return model.facts is not None and model.facts.chat_template is not None


def _size(model: ModelFile) -> int:
    """Return the parameter count in the name. If there is none, return the count in the file, which
    includes the token embeddings."""
    named = _read(model.name).parameters
    return named or (model.facts.parameters if model.facts else 0) or 1


def _kin(one: ModelFile, other: ModelFile) -> bool:
    ours, theirs = _read(one.name), _read(other.name)
    return (
        one is not other
        and ours.base is not None
        and ((ours.base, ours.version) == (theirs.base, theirs.version))
    )
