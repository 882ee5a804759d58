"""Translates the texts that the window shows.

The English texts are in the code, and the translations are in `resources/languages/glassbox_de.ts`
and `_fr.ts`, in Qt Linguist's format. Only Qt can read the compiled form, and the engine has no Qt,
so each process reads the .ts file of its language once. The language is in an environment variable
for the processes that are started later. It can change at any time, so texts are translated when
they are shown: a module's constants are only marked (`marked`, `heads`).
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from numbers import Integral, Rational, Real
from pathlib import Path
from typing import Any, Final, Generic, TypeVar
from xml.etree import ElementTree

from desktop.core.resources import resource

T = TypeVar("T")

log = logging.getLogger(__name__)

VARIABLE: Final = "GLASSBOX_LANGUAGE"
ENGLISH: Final = "en"
PSEUDO: Final = "pseudo"
"""For tests: English that looks foreign and is longer, which exposes text that is untranslated or
cut off."""

LANGUAGES: Final[Mapping[str, str]] = {"en": "English", "de": "Deutsch", "fr": "Français"}
"""The name of each language in that language, by its code."""

_NARROW_SPACE: Final = "\u202f"
_NUMBER: Final = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class _Marks:
    """The decimal and thousands separators of a language."""

    point: str
    thousands: str

    def put(self, text: str) -> str:
        """Return an English text with the separators in its numbers replaced."""
        return _NUMBER.sub(self._one, text)

    def _one(self, found: re.Match[str]) -> str:
        whole, point, rest = found[0].partition(".")
        return whole.replace(",", self.thousands) + (self.point if point else "") + rest


_MARKS: Final = {"de": _Marks(",", "."), "fr": _Marks(",", _NARROW_SPACE)}

Plural = Callable[[float], int]
PLURALS: Final[Mapping[str, Plural]] = {
    "en": lambda number: int(number != 1),
    "de": lambda number: int(number != 1),
    "fr": lambda number: int(abs(number) >= 2),
}
"""The rule by which each language selects the form for a number: 0 is the singular, 1 the plural.
Some languages have further forms, from 2 on (Unicode CLDR, plural rules)."""


def use(code: str) -> None:
    """Set the language of this process and of those that it starts from now on. What is already
    shown has to be shown again."""
    os.environ[VARIABLE] = code
    language.cache_clear()
    _words.cache_clear()


@cache
def language() -> str:
    """Return the code of the window's language. It is read only once, unless `use` is called."""
    asked = os.environ.get(VARIABLE, ENGLISH)
    return asked if asked in LANGUAGES or asked == PSEUDO else ENGLISH


class ByLanguage(Generic[T]):
    """Decorates a function that reads texts, and keeps its result for each language."""

    def __init__(self, read: Callable[[], T]) -> None:
        self._read = read
        self._found: dict[str, T] = {}

    def __call__(self) -> T:
        code = language()
        if code not in self._found:
            self._found[code] = self._read()
        return self._found[code]

    def cache_clear(self) -> None:
        self._found.clear()


class Text(str):
    """A text in the window's language that can be told again in another one (`again`), and in
    English (`in_english`). Of texts that are joined, `+` and `joined` remember how."""

    make: Callable[[], str]
    english: Callable[[], str]

    def __add__(self, other: str) -> str:
        return _joined(self, other)

    def __radd__(self, other: str) -> str:
        return _joined(other, self)

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        return str, (str(self),)


def _joined(first: str, second: str) -> Text:
    found = Text(str.__add__(first, second))
    found.make = lambda: again(first) + again(second)
    found.english = lambda: in_english(first) + in_english(second)
    return found


def again(value: object) -> Any:
    """Return a text from `tr` or `counted`, or a formatted number, in the present language of the
    window. Everything else is returned as it is, such as a name."""
    return value.make() if isinstance(value, Text) else value


def in_english(value: object) -> Any:
    """Return the same as `again` does, but in English, for files that other programs read."""
    return value.english() if isinstance(value, Text) else value


def tr(text: str, /, comment: str = "", **values: object) -> str:
    """Translate an English text into the window's language and fill in its {placeholders}.

    Numbers in `values` are formatted for the language. `comment` distinguishes two meanings of the
    same text, for the translator and in the table of translations.
    """
    return _told((text,), (text, comment), 0, values)


def counted(number: float, one: str, many: str, /, comment: str = "", **values: object) -> str:
    """Translate `one` or `many`, depending on the number, and fill in the {placeholders}, as in
    counted(n, "{n} file", "{n:,} files", n=n)."""
    return _told((one, many), (many, comment), number, values)


def _told(
    english: tuple[str, ...], key: tuple[str, str], number: float, values: Mapping[str, object]
) -> Text:
    """Return the text in the window's language. With one form, `number` has no meaning."""

    def make() -> str:
        told = {name: again(value) for name, value in values.items()}
        rule = PLURALS.get(language(), PLURALS[ENGLISH])
        return _filled(_words().get(key, ()), english, rule(number), told)

    def make_english() -> str:
        text = english[min(PLURALS[ENGLISH](number), len(english) - 1)]
        told = {name: in_english(value) for name, value in values.items()}
        return text.format_map(told) if told else text

    found = Text(make())
    found.make, found.english = make, make_english
    return found


def marked(text: str, comment: str = "") -> str:
    """Mark for translation a string that is also a key. It stays English here; pass it to `tr` with
    the same comment to display it."""
    return text


def heads(*texts: str) -> tuple[str, ...]:
    """Mark the column headers of a table for translation. In saved files they stay English."""
    return texts


def either(names: Sequence[str]) -> str:
    """Join names with "or", as in "a", "a or b", and "a, b, or c"."""
    if len(names) < 2:
        return "".join(names)
    first, last = ", ".join(names[:-1]), names[-1]
    if len(names) == 2:
        return tr("{first} or {last}", first=first, last=last)
    return tr("{first}, or {last}", first=first, last=last)


def all_of(names: Sequence[str]) -> str:
    """Join names with "and", as in "a", "a and b", and "a, b, and c"."""
    if len(names) < 2:
        return "".join(names)
    first, last = ", ".join(names[:-1]), names[-1]
    if len(names) == 2:
        return tr("{first} and {last}", first=first, last=last)
    return tr("{first}, and {last}", first=first, last=last)


def capitalized(words: str) -> str:
    """Capitalize words that also occur within sentences: "threads" becomes the label "Threads"."""
    return words[:1].upper() + words[1:]


def named(name: str, text: str) -> str:
    """Return "name: text" with the window language's punctuation. French has a space before the
    colon."""
    return tr("{name}: {text}", "what is said of something", name=name, text=text)


def clauses(parts: Sequence[str]) -> str:
    """Join clauses, as in "a; b", with the window language's punctuation. French has a space before
    the semicolon."""
    return joined(tr("; ", "between the parts of a sentence"), parts)


def joined(separator: str, parts: Iterable[str]) -> str:
    """Join texts as `separator.join` does, but remember how, as `+` does."""
    each = iter(parts)
    return reduce(lambda text, part: text + separator + part, each, next(each, ""))


def written(value: Real | float, style: str = "") -> str:
    """Format a number for the window's language; `style` is a format such as ",.1f"."""
    return in_language(format(value, style))


def in_language(text: str) -> str:
    """Convert a number or an expression, such as "1,234.5 ± 0.5", from English notation to that of
    the window's language."""
    marks = _MARKS.get(language())
    return _number(lambda: in_language(text), marks.put(text) if marks else text, text)


def _number(make: Callable[[], str], now: str, plain: str) -> Text:
    shown = Text(now)
    shown.make, shown.english = make, lambda: plain
    return shown


def yes_or_no(value: bool | None) -> str:
    """Return "yes" or "no" or, for None, "unknown" in the window's language."""
    return {True: tr("yes"), False: tr("no"), None: tr("unknown")}[value]


def thousands() -> str:
    """Return the window language's thousands separator, such as "," in English."""
    marks = _MARKS.get(language())
    return marks.thousands if marks else ","


def percentage(number: str) -> str:
    """Convert a number or a range from English notation to that of the window's language, and add
    the percent sign: "95%". German and French have a space before the sign."""
    marks, plain = _MARKS.get(language()), f"{number}%"
    now = f"{marks.put(number)}\u00a0%" if marks else plain
    return _number(lambda: percentage(number), now, plain)


def _filled(
    translated: tuple[str, ...], english: tuple[str, ...], form: int, values: Mapping[str, object]
) -> str:
    if translated:
        text = translated[min(form, len(translated) - 1)]
        if not values:
            return text
        try:
            return text.format_map(_shown(values))
        except (KeyError, IndexError, ValueError, AttributeError):
            log.warning("a translation's places don't fit: %r", text)
    text = english[min(form, len(english) - 1)]
    if language() == PSEUDO:
        from desktop.core.pseudo_language import pseudo

        text = pseudo(text)
    return text.format_map(_shown(values)) if values else text


def _shown(values: Mapping[str, object]) -> Mapping[str, object]:
    if language() not in _MARKS:
        return values
    return {name: _localized(value) for name, value in values.items()}


def _localized(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, Real):
        return value
    if isinstance(value, Integral):
        return _Whole(value)
    return value if isinstance(value, Rational) else _Number(value)  # 1/3 has no separators


class _Number(float):
    """A float that is formatted for the window's language."""

    def __format__(self, style: str) -> str:
        return in_language(float.__format__(self, style) if style else float.__repr__(self))

    def __str__(self) -> str:
        return in_language(float.__repr__(self))


class _Whole(int):
    """An int that is formatted for the window's language."""

    def __format__(self, style: str) -> str:
        return in_language(int.__format__(self, style))


@cache
def _words() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Return the forms of each translation by English text and comment."""
    if language() in (ENGLISH, PSEUDO):
        return {}
    path = resource("languages", f"glassbox_{language()}.ts")
    try:
        return read_words(path)
    except (OSError, ElementTree.ParseError, ValueError) as error:
        log.warning("%s can't be read: %s", path, error)
        return {}


def is_translated() -> bool:
    """Return True if the translations could be read, or if the language needs no translations."""
    return language() in (ENGLISH, PSEUDO) or bool(_words())


def read_words(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the translations in a .ts file. Raises: OSError, ParseError."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") in ("vanished", "obsolete"):
            continue
        forms = [each.text or "" for each in translation.iter("numerusform")]
        forms = forms or [translation.text or ""]
        if all(forms):
            key = message.findtext("source", ""), message.findtext("comment", "")
            found[key] = tuple(forms)
    return found
