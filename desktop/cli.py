"""Entry point of the headless commands: options, errors, and exit statuses. Doesn't use Qt."""

from __future__ import annotations

import argparse
import logging
import os
import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, NoReturn, Protocol

from desktop import __version__
from desktop.commands.session import Session
from desktop.core import i18n
from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.errors import Cancelled, UserError
from desktop.core.files.private import close_to_others
from desktop.folders import Folders
from desktop.logs import bug, log_to
from desktop.terminal import (
    Terminal,
    finish,
    in_one_line,
    stopped,
    stopped_by_ctrl_c,
    wants_json,
    without_controls,
)

log = logging.getLogger(__name__)

FAILED, NOBODY_READS = 1, 141
"""Exit statuses. Wrong usage is 2 (argparse), and a command that was stopped has its own in
terminal.py. NOBODY_READS is the shell's status for the signal SIGPIPE."""

SUMMARIES: Final = {
    "chat": "Ask a model one question.",
    "inspect": "Show what a model file contains.",
    "speed": "Measure how fast a model runs here.",
    "models": "List the models on this machine.",
    "import": "Copy models from a workshop pack or a file to this laptop.",
    "memory": "Estimate how much memory a model needs here.",
    "download": "Download a model from the Hugging Face Hub.",
    "name": "Explain the parts of a model's name.",
    "route": "Show which experts a mixture of experts chooses for each token.",
    "compare": "Measure how far a model's predictions are from another's.",
    "quantize": "Write a quantized model.",
    "imatrix": "Measure which weights matter most to a model.",
    "eval": "Ask a model the questions of a benchmark.",
    "contamination": "Find the questions of a benchmark in a text.",
    "servers": "Show what a server for language models is and can do.",
    "serve": "Share a model with a class on the local network.",
    "tour": "Save a screenshot of every pane.",
}
"""The commands with their descriptions in `--help`."""
FILES: Final = "files ending in .gguf, .glassbox-profile, or .glassbox-votes"
"""The files that `glassbox FILE` opens (desktop/__main__.py)."""


def remote_engine(log_path: Path) -> Engine:
    from desktop.engine.remote.client import RemoteEngine

    return RemoteEngine(log_path)


def main(arguments: list[str], make_engine: Callable[[Path], Engine] = remote_engine) -> int:
    """Run one command. Returns the exit status; raises SystemExit for wrong usage (2), --help, and
    --version (0). Commands speak English, except that `tour` shows the window in its language."""
    terminal = Terminal(wants_json(arguments))
    try:
        return _run(arguments, terminal, make_engine)
    except KeyboardInterrupt:  # before the command began, or after it ended
        return stopped(terminal)


def _run(arguments: list[str], terminal: Terminal, make_engine: Callable[[Path], Engine]) -> int:
    if arguments[:1] != ["tour"] and i18n.language() != i18n.ENGLISH:
        i18n.use(i18n.ENGLISH)
    options = parse(arguments)
    folders = Folders.find()
    close_to_others(folders.own_files, folders.own_folders, folders.private_folders)
    log_path = log_to(folders.logs, "commands")
    cancel = Cancel()
    session = Session(folders, terminal, cancel, make_engine)
    try:
        with stopped_by_ctrl_c(cancel):
            status = options.run(options, session) or 0
            terminal.finish()
            return status
    except (Cancelled, KeyboardInterrupt):
        return stopped(terminal)
    except BrokenPipeError:
        return NOBODY_READS
    except UserError as error:
        return failed(terminal, error)
    except Exception as error:
        log.exception("%s failed", options.command)
        sentence = f"Something went wrong inside Glassbox. {log_path} has the details."
        return failed(terminal, UserError(sentence, kind=bug(error, log_path).kind))
    finally:
        session.close()


def failed(terminal: Terminal, error: UserError) -> int:
    terminal.note(error.message)
    terminal.result({"error": error.message, "kind": error.kind})
    finish(terminal)
    return FAILED


# --- options ------------------------------------------------------------------------------


class _Parser(argparse.ArgumentParser):
    """Parser whose error message explains how to pass a file whose name starts with a dash. With
    --json, the message is also the one object on standard output."""

    def __init__(self, given: Sequence[str], **options: Any) -> None:
        super().__init__(**options)
        self._given = given

    def error(self, message: str) -> NoReturn:
        for name in self._given:
            is_file = name.lower().endswith(".gguf") or os.path.lexists(name)
            if is_file and name.startswith("-"):
                name = in_one_line(name)
                message += f"\n{name} looks like an option: write .{os.sep}{name}, or -- before it"
        message = without_controls(message)  # a file name may contain some
        if wants_json(self._given):
            terminal = Terminal(as_json=True)
            terminal.result({"error": message, "kind": "usage"})
            finish(terminal)
        super().error(message)


def parse(arguments: list[str]) -> argparse.Namespace:
    """Parse the arguments. Only the requested command and what it needs are imported, since
    importing all commands takes time."""
    parser = _Parser(
        arguments,
        prog="glassbox",
        usage="glassbox [-h] [--version] [COMMAND ... | FILE ...]",
        description="Run a language model on your own laptop, offline, and see inside it. "
        f"Without a command, the window opens; {FILES} open in it.",
        epilog="MODEL is a GGUF file, or a name that `glassbox models` lists. chat, speed, eval, "
        "and route also take a model on a server: http://HOST:PORT#NAME. A server's key comes from "
        "the keyring or GLASSBOX_SERVER_KEY.",
    )
    parser.add_argument("--version", action="version", version=f"glassbox {__version__}")
    subparsers = parser.add_subparsers(
        title="commands", dest="command", metavar="COMMAND", prog="glassbox"
    )
    common = _Parser(arguments, add_help=False)
    common.add_argument("--json", action="store_true", help="print one JSON object instead of text")
    asked = next((each for each in arguments if not each.startswith("-")), "")
    if arguments[:1] == [asked] and asked not in SUMMARIES:
        parser.error(
            f'"{in_one_line(asked)}" isn\'t a command. `glassbox --help` lists them. '
            f"The window opens {FILES}, without other arguments."
        )
    told = parser
    for name, summary in SUMMARIES.items():
        sub = subparsers.add_parser(
            name,
            given=arguments,
            help=summary,
            description=summary,
            parents=[common],
            allow_abbrev=False,
        )
        if name == asked:
            command = _command(name)
            told = sub
            sub.set_defaults(run=command.run, conflict=lambda _: "")
            command.add_options(sub)
    options, unknown = parser.parse_known_args(arguments)
    if arguments[:1] != [asked]:
        told = parser  # an option is before the command, where only the main parser's may be
    if unknown or not options.command:
        told.error(f"unrecognized arguments: {shlex.join(unknown or arguments)}")
    if words := options.conflict(options):
        told.error(words)
    return options


class _Command(Protocol):
    """A module in desktop/commands. `add_options` sets the default `conflict` if some of its
    options can't be combined: a function that returns a message, or "" if there is no conflict."""

    def add_options(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, options: argparse.Namespace, session: Session) -> int | None: ...


def _command(asked: str) -> _Command:
    """Import the requested command and return it."""
    match asked:
        case "chat":
            from desktop.commands import chat as command
        case "inspect":
            from desktop.commands import inspect as command
        case "speed":
            from desktop.commands import speed as command
        case "models":
            from desktop.commands import models as command
        case "import":
            from desktop.commands import import_ as command
        case "memory":
            from desktop.commands import memory as command
        case "download":
            from desktop.commands import download as command
        case "name":
            from desktop.commands import name as command
        case "route":
            from desktop.commands import route as command
        case "compare":
            from desktop.commands import compare as command
        case "quantize":
            from desktop.commands import quantize as command
        case "imatrix":
            from desktop.commands import imatrix as command
        case "eval":
            from desktop.commands import evaluate as command
        case "servers":
            from desktop.commands import servers as command
        case "serve":
            from desktop.commands import serve as command
        case "contamination":
            from desktop.commands import contamination as command
        case "tour":
            from desktop.commands import tour as command
        case _:
            raise AssertionError(f"{asked} isn't a command")
    return command
