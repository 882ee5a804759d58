"""Collects the window's texts from the code and updates resources/languages/*.ts.

Run `python packaging/languages.py` after texts have changed; then translate the new ones in Qt
Linguist or any editor. Existing translations are kept. Texts that are no longer in the code are
marked as vanished and get their translations back if they return. `--prune` deletes them.

Linguist's own lupdate looks for methods of Qt classes. Here, core and engine also contain texts,
although they don't use Qt, and so do tables in resources/.
"""

from __future__ import annotations

import argparse
import ast
import csv
import json
import re
import string
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from desktop.core.i18n import ENGLISH, LANGUAGES, PLURALS

ROOT = Path(__file__).resolve().parent.parent
CODES = tuple(code for code in LANGUAGES if code != ENGLISH)
TABLES = {
    "names/words.tsv": ("meaning",),
    "names/publishers.tsv": ("name",),
    "names/families.tsv": ("maker",),
    "openness/families.tsv": ("license", "published", "withheld", "osi"),
    "openness/models.tsv": ("access", "license"),
}
LISTS = {"hub/suggestions.json": ("models", ("license", "why"))}
"""Lists in resources/ that core reads and translates with `tr`."""

COMMON_WORD = re.compile(r"(?:^|[\s(:])[a-z]{2,}")
"""A text without a match is a name, which is the same in all languages: "MIT", "Mistral AI"."""

Key = tuple[str, str]


@dataclass
class Message:
    """A text and the files that contain it. `one` is its singular form, if it has two forms."""

    source: str
    comment: str
    one: str = ""
    places: list[str] = field(default_factory=list)

    @property
    def key(self) -> Key:
        return self.source, self.comment


def main() -> int:
    parser = argparse.ArgumentParser(description="Keep resources/languages in step with the code.")
    parser.add_argument("--prune", action="store_true", help="drop what is gone from the code")
    options = parser.parse_args()
    messages = find()
    for code in CODES:
        path = ROOT / "resources" / "languages" / f"glassbox_{code}.ts"
        kept = read(path) if path.exists() else {}
        text, open_ = written(code, messages, kept, options.prune)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        print(f"{path.name}: {len(messages):,} texts, {open_:,} to translate")
    return 0


def find() -> dict[Key, Message]:
    """Return all texts, in the order of their first occurrences."""
    found: dict[Key, Message] = {}
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        where = path.relative_to(ROOT).as_posix()
        for message in in_code(ast.parse(path.read_text(encoding="utf-8"))):
            _add(found, message, where)
    for message, where in in_tables():
        _add(found, message, where)
    return found


def _add(found: dict[Key, Message], message: Message, place: str) -> None:
    if not has_words(message.source) and not message.comment:
        return
    known = found.setdefault(message.key, message)
    if place not in known.places:
        known.places.append(place)


def has_words(text: str) -> bool:
    """Return True if there is anything to translate besides placeholders."""
    return any(character.isalpha() for character in re.sub(r"\{[^{}]*\}", "", text))


def in_code(tree: ast.Module) -> Iterator[Message]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        name = node.func.id
        if name not in ("tr", "marked", "heads", "counted"):
            continue
        texts = [_text(each) for each in node.args]
        if name == "heads":
            yield from (Message(text, "") for text in texts if text)
            continue
        comment = next((_text(each.value) for each in node.keywords if each.arg == "comment"), "")
        if name == "counted" and len(texts) > 2 and texts[1] and texts[2]:
            comment = comment or (texts[3] if len(texts) > 3 else "") or ""
            yield Message(texts[2], comment, texts[1])
        elif name != "counted" and texts and texts[0]:
            comment = comment or (texts[1] if len(texts) > 1 else "") or ""
            yield Message(texts[0], comment)


def _text(node: ast.expr) -> str:
    """Return the text of a string literal; "" for any other expression, since its texts are marked
    elsewhere."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def in_tables() -> Iterator[tuple[Message, str]]:
    folder = ROOT / "resources"
    for name, columns in TABLES.items():
        with (folder / name).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        for row in rows:
            for column in columns:
                if COMMON_WORD.search(row[column]):
                    yield Message(row[column], ""), f"resources/{name}"
    for name, (key, columns) in LISTS.items():
        for entry in json.loads((folder / name).read_text(encoding="utf-8"))[key]:
            for column in columns:
                if COMMON_WORD.search(entry[column]):
                    yield Message(entry[column], ""), f"resources/{name}"


# --- Linguist's files -----------------------------------------------------------------


def read(path: Path) -> dict[Key, list[str]]:
    """Return the translations in a file, with all forms."""
    found: dict[Key, list[str]] = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is None:
            continue
        forms = [each.text or "" for each in translation.iter("numerusform")]
        key = message.findtext("source", ""), message.findtext("comment", "")
        found[key] = forms or [translation.text or ""]
    return found


def written(
    code: str, messages: dict[Key, Message], kept: dict[Key, list[str]], prune: bool
) -> tuple[str, int]:
    """Return the text of a file and the number of untranslated messages."""
    root = ElementTree.Element("TS", version="2.1", language=code, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    open_ = 0
    for key, message in messages.items():
        forms = plural_forms(code) if message.one else 1
        texts = kept.get(key, [])
        finished = len(texts) == forms and all(texts)
        open_ += not finished
        made = _message(_context(root, contexts, message.places[0]), message, texts, forms)
        if not finished:
            made.set("type", "unfinished")
    if not prune:
        for key, texts in kept.items():
            if key not in messages and any(texts):
                gone = _message(_context(root, contexts, ""), Message(*key), texts, len(texts))
                gone.set("type", "vanished")
    ElementTree.indent(root, "    ")
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', open_


def plural_forms(code: str) -> int:
    """Return the number of forms among which a language's plural rule selects. Rules depend on a
    number's last two digits, on whether it is whole, and on whether it is so many millions."""
    return 1 + max(PLURALS[code](number) for number in (*range(200), 0.5, 1_000_000))


def _context(
    root: ElementTree.Element, contexts: dict[str, ElementTree.Element], place: str
) -> ElementTree.Element:
    """Return the context for a folder of the code, so that Linguist shows related texts
    together."""
    name = place.rpartition("/")[0].removeprefix("desktop/") or "vanished"
    if name not in contexts:
        contexts[name] = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(contexts[name], "name").text = name
    return contexts[name]


def _message(
    context: ElementTree.Element, message: Message, texts: list[str], forms: int
) -> ElementTree.Element:
    """Append a message and return its translation element."""
    made = ElementTree.SubElement(context, "message")
    if forms > 1:
        made.set("numerus", "yes")
    for place in message.places:  # without the line number, which changes with every edit
        ElementTree.SubElement(made, "location", filename=f"../../{place}")
    ElementTree.SubElement(made, "source").text = message.source
    if message.comment:
        ElementTree.SubElement(made, "comment").text = message.comment
    if message.one:
        ElementTree.SubElement(made, "extracomment").text = f"For one: {message.one}"
    translation = ElementTree.SubElement(made, "translation")
    if forms > 1:
        for number in range(forms):
            form = ElementTree.SubElement(translation, "numerusform")
            form.text = texts[number] if number < len(texts) else ""
    else:
        translation.text = texts[0] if texts else ""
    return translation


# --- checks of translations ------------------------------------------------------------


def faults(source: str, one: str, texts: list[str]) -> list[str]:
    """Return the problems of a translation, for its translator."""
    found: list[str] = []
    wanted = places(source) | places(one)
    for text in texts:
        if not text:
            found.append("it is empty")
            continue
        have = places(text)
        if have - wanted:
            found.append(f"no such places: {', '.join(sorted(have - wanted))}")
        needed = places(source) & places(one) if one else places(source)
        if needed - have:
            found.append(f"places are missing: {', '.join(sorted(needed - have))}")
        if markup(text) != markup(source):
            found.append("other markup than the English")
        if "\n" in source and text.count("\n") != source.count("\n"):
            found.append("other line breaks than the English")
        if _edge(text) != _edge(source):
            found.append("it begins or ends with other blanks or another mark than the English")
    return found


def places(text: str) -> set[str]:
    """Return the names of the {placeholders}, including those in formats like {x:.{digits}f}; the
    format itself may differ."""
    names: set[str] = set()
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError:
        return {"<a brace without its other>"}
    for _, name, style, _ in parts:
        if name is not None:
            names.add(name)
            names |= places(style or "")
    return names


def markup(text: str) -> list[str]:
    return sorted(re.findall(r"</?[a-z][^<>]*>|&(?=\w)(?!\w+;)", text))


def _edge(text: str) -> tuple[str, bool, str, str]:
    """Return the punctuation and whitespace at both ends, without spaces before marks, which French
    has. A period may be before or after a closing quotation mark."""
    lead = re.match(r"[\s.,;:…]*", text)
    tail = re.search(r"[ \n]*$", text)
    assert lead is not None
    assert tail is not None
    marks = "".join(lead[0].split())
    stripped = text.strip().rstrip("\u201c\u201d\u00bb").rstrip()
    mark = stripped[-1:] if stripped[-1:] in ".!?…:;," else ""
    return marks, bool(lead[0]) and not marks, tail[0], mark


if __name__ == "__main__":
    sys.exit(main())
