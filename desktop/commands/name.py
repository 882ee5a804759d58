"""`glassbox name`: explains the parts of a model's name and compares them with the file."""

from __future__ import annotations

import argparse
import os

from desktop.commands.session import Session
from desktop.core.errors import UserError
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import facts
from desktop.core.names import Check, check_name, decode
from desktop.terminal import table


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="any model's name, or the path of a GGUF file")


def run(options: argparse.Namespace, session: Session) -> None:
    decoded = decode(options.name)
    if not decoded.parts:
        raise UserError("The name is empty. Enter one, such as Qwen2.5-7B-Instruct.", "empty")
    checks: tuple[Check, ...] | None = None
    if os.path.isfile(options.name):  # noqa: PTH113 - accepts paths that Path refuses
        header = read_header(options.name)
        checks = check_name(decoded, facts(header, options.name))
    values: dict[str, object] = {**decoded.values()}
    if checks is not None:
        values["disagreements"] = [check.says for check in checks if not check.agrees]
    session.terminal.result(values)
    rows = [(part.text, part.kind.replace("_", " "), part.meaning) for part in decoded.parts]
    session.terminal.text(table([("part", "kind", "meaning"), *rows]))
    if decoded.remarks:
        session.terminal.text("\n" + "\n".join(decoded.remarks))
    if checks is not None:
        session.terminal.text("\n" + "\n".join(_told(checks)))


def _told(checks: tuple[Check, ...]) -> list[str]:
    wrong = [check.says for check in checks if not check.agrees]
    return wrong or [
        "Name and file agree." if checks else "The file has nothing to compare the name with."
    ]
