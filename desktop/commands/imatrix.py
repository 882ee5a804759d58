"""`glassbox imatrix`: measures an importance matrix, as llama-imatrix does."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.commands.option_types import FILE_HELP, absolute, setting
from desktop.commands.session import Session
from desktop.core.files.text_file import read_text
from desktop.core.messages import (
    ImportanceMeasured,
    ImportanceProgress,
    LoadProgress,
    MeasureImportance,
)
from desktop.core.messages.scoring import SHORTEST_PIECE
from desktop.terminal import number_of


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("model", metavar="MODEL", help=FILE_HELP)
    add("target", metavar="TARGET", help="the new file, for `glassbox quantize --importance`")
    add(
        "--text",
        required=True,
        metavar="FILE",
        help="a text for the model to read; longer is better",
    )
    add(
        "--context",
        type=setting("context_length", SHORTEST_PIECE),
        default=MeasureImportance("", "", "", "").context_length,
        metavar="N",
        help="tokens per chunk of the text (%(default)s)",
    )
    add("--force", action="store_true", help="overwrite TARGET if it exists")


def run(options: argparse.Namespace, session: Session) -> None:
    terminal = session.terminal
    request = MeasureImportance(
        source=session.path_of(options.model),
        target=absolute(options.target),
        text=read_text(options.text),
        dataset=Path(options.text).name,
        context_length=options.context,
        overwrite=options.force,
    )
    done: ImportanceMeasured | None = None
    for event in session.run(request):
        match event:
            case LoadProgress():
                terminal.status(f"Loading: {event.fraction:.0%}")
            case ImportanceProgress():
                terminal.status(f"Reading: {event.done:,} of {event.total:,} tokens")
            case ImportanceMeasured():
                done = event
            case _:
                pass
    assert done is not None, "measuring ends with ImportanceMeasured"
    if done.unseen:
        terminal.note(
            f"{number_of(done.unseen, 'expert')} received no token of this text. A longer text "
            "reaches more."
        )
    terminal.result(
        {
            "tensors": done.tensors,
            "chunks": done.pieces,
            "unseen_experts": done.unseen,
            "seconds": done.seconds,
        }
    )
    terminal.text(
        f"{Path(done.path).name}: column importance for {number_of(done.tensors, 'tensor')}, from "
        f"{number_of(done.pieces, 'chunk')} of {number_of(request.context_length, 'token')}, in "
        f"{done.seconds:.1f} s"
    )
