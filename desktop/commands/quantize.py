"""`glassbox quantize`: writes a model file in another type, as llama-quantize does."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.commands.option_types import absolute
from desktop.commands.session import Session
from desktop.core.library.checksums import Checksums
from desktop.core.messages import (
    ModelQuantized,
    QuantizeModel,
    QuantizeProgress,
    SourceIsQuantized,
)
from desktop.core.numbers.units import size_text
from desktop.core.quantization.quantized_types import writable_type
from desktop.terminal import number_of


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "source",
        metavar="SOURCE",
        help="a GGUF file, preferably in F32, F16, or BF16, or a model's name",
    )
    add("target", metavar="TARGET", help="the new file")
    add("--type", required=True, metavar="TYPE", help="such as Q4_K_M, Q8_0, or BF16")
    add("--force", action="store_true", help="overwrite TARGET if it exists")
    add(
        "--importance",
        metavar="FILE",
        help="an importance matrix from llama-imatrix or glassbox imatrix",
    )


def run(options: argparse.Namespace, session: Session) -> None:
    terminal = session.terminal
    request = QuantizeModel(
        source=session.path_of(options.source),
        target=absolute(options.target),
        type=writable_type(options.type),
        overwrite=options.force,
        importance=absolute(options.importance) if options.importance else "",
    )
    done: ModelQuantized | None = None
    for event in session.run(request):
        match event:
            case SourceIsQuantized():
                terminal.note(
                    f"The source is already quantized ({', '.join(event.types)}), and rounding "
                    "twice loses more. The original in F32, F16, or BF16 gives a better model."
                )
            case QuantizeProgress():
                terminal.status(
                    f"{event.fraction:.0%}, tensor {event.number} of {event.total}: {event.tensor}"
                )
            case ModelQuantized():
                done = event
            case _:
                pass
    assert done is not None, "quantizing ends with ModelQuantized"
    Checksums(session.folders.checksums).forget(done.path)  # the path may have had another file
    if done.other_type:
        terminal.note(
            f"{number_of(done.other_type, 'tensor')} got a type with more bits because {done.type} "
            "can't hold rows of that length."
        )
    terminal.result(
        {
            "type": done.type,
            "source_bytes": done.source_bytes,
            "bytes": done.bytes,
            "bits_per_weight": done.bits_per_weight,
            "seconds": done.seconds,
        }
    )
    terminal.text(
        f"{Path(done.path).name}: {size_text(done.source_bytes)} became {size_text(done.bytes)}, "
        f"{done.bits_per_weight:.2f} bits per weight, in {done.seconds:.1f} s"
    )
