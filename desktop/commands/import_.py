"""`glassbox import`: imports a workshop pack or a single file into the models folder."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

from desktop.commands.models import model_values
from desktop.commands.session import Session
from desktop.core.compare import vote_file
from desktop.core.errors import UserError
from desktop.core.files.foreign_json import parsed
from desktop.core.files.regular_file import looking_at, read_at_most
from desktop.core.library.checksums import Checksums, ReadProgress
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.models import describe
from desktop.core.numbers.units import size_text
from desktop.core.packs import profile
from desktop.core.packs.pack_import import Imported, import_file, import_pack
from desktop.terminal import in_one_line, table


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "path", metavar="PATH", help="the folder of a workshop pack, or a GGUF file"
    )


_WHAT: Final = {
    profile.SUFFIX: (profile.FORMAT, "a workshop profile, which holds settings and a session plan"),
    profile.PLAN_SUFFIX: (profile.PLAN_FORMAT, "a session plan of an earlier version"),
    vote_file.SUFFIX: (vote_file.FORMAT, "a file of votes"),
}
"""The files that only the window opens, by the ending of their names: the format that they contain,
and what they are."""


def _refuse_files_of_the_window(path: Path) -> None:
    """Raises: UserError, kind not_a_model, if it is one of these by its name or its content."""
    content = _format(path)
    for ending, (format_, what) in _WHAT.items():
        named = path.name.lower().endswith(ending)
        if named or content == format_:
            message = f"{in_one_line(path.name)} is {what}, not a model."
            if not named:
                message += f" Rename it so that its name ends in {ending}."
            message += " To open it, drop it on the window, or run `glassbox` with its path alone."
            raise UserError(message, kind="not_a_model")


def _format(path: Path) -> str:
    try:
        found: Any = parsed(read_at_most(path, vote_file.LARGEST_FILE), vote_file.MOST_VALUES)
    except (UserError, ValueError, RecursionError):
        return ""
    return str(found.get("format")) if isinstance(found, dict) else ""


def run(options: argparse.Namespace, session: Session) -> int:
    """Import the models in PATH that aren't in the library yet. Returns the exit status: 1 if
    something couldn't be imported, otherwise 0.

    Raises: UserError, kind missing, if PATH doesn't exist; kind permission or unreadable, if that
    can't be seen; or as the import does.
    """
    path, folders, terminal = Path(options.path), session.folders, session.terminal
    with looking_at(path):
        there = path.exists()
    if not there:
        raise UserError(
            f"The file or folder {path} doesn't exist. Check the path, then try again.",
            kind="missing",
        )
    _refuse_files_of_the_window(path)
    sums, done = Checksums(folders.checksums), Imported((), ())
    events = (
        import_file(path, folders.models, sums, session.cancel)
        if path.suffix.lower() == ".gguf"
        else import_pack(path, folders.models, sums, session.cancel, session.models())
    )
    for event in events:
        if isinstance(event, Imported):
            done = event
        elif isinstance(event, ReadProgress):
            far = f"{size_text(event.done)} of {size_text(event.total)}"
            terminal.status(f"Importing {event.name}: {far}")
    terminal.clear_status()
    cache = FactsCache(folders.facts)
    models = [describe(each, "folder", cache) for each in done.paths]
    cache.save()
    terminal.result(
        {
            "models": [model_values(model) for model in models],
            "skipped": done.skipped,
            "problems": [problem.message for problem in done.problems],
        }
    )
    if models:
        rows = [(model.name, size_text(model.bytes), model.path) for model in models]
        terminal.text(table([("name", "size", "file"), *rows], right=frozenset({1})))
    if done.skipped:
        terminal.note(f"Already on this computer, not imported again: {done.skipped}")
    for problem in done.problems:
        terminal.note(problem.message)
    return 1 if done.problems else 0
