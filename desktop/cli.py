"""The headless commands' door: their options, their errors, their exit status. No Qt."""

from __future__ import annotations

import argparse
import logging
import re
from collections.abc import Callable
from pathlib import Path

from desktop import __version__
from desktop.commands.chat import chat
from desktop.commands.compare import compare
from desktop.commands.contamination import contamination
from desktop.commands.download import download
from desktop.commands.evaluate import evaluate
from desktop.commands.imatrix import imatrix
from desktop.commands.import_ import import_models
from desktop.commands.inspect import inspect
from desktop.commands.memory import memory
from desktop.commands.models import models
from desktop.commands.name import name
from desktop.commands.quantize import quantize
from desktop.commands.route import route
from desktop.commands.session import Session
from desktop.commands.speed import speed
from desktop.commands.tour import tour
from desktop.core.cancel import Cancel
from desktop.core.contamination.check import NGRAM
from desktop.core.errors import Cancelled, UserError
from desktop.core.memory import CACHE_TYPES
from desktop.core.messages import CompareModels, MeasureImportance, MeasureSpeed, Sampling
from desktop.core.seam import Engine
from desktop.folders import Folders
from desktop.logs import bug, log_to
from desktop.terminal import Terminal, stopped_by_ctrl_c

log = logging.getLogger(__name__)

FAILED, STOPPED, NOBODY_READS = 1, 130, 141
"""Exit statuses. Wrong usage is 2 (argparse); the last two are the shell's for signals."""
MODEL_HELP = "a GGUF file, or a name that `glassbox models` lists"
MOST_PARAMETERS = 10**14


def remote_engine(log_path: Path) -> Engine:
    from desktop.engine.remote import RemoteEngine

    return RemoteEngine(log_path)


def main(arguments: list[str], make_engine: Callable[[Path], Engine] = remote_engine) -> int:
    """Run one command. Returns the exit status; raises SystemExit(2) for wrong usage."""
    options = parse(arguments)
    terminal = Terminal(options.json)
    folders = Folders.find()
    log_path = log_to(folders.logs, "commands")
    cancel = Cancel()
    session = Session(folders, terminal, cancel, make_engine)
    try:
        with stopped_by_ctrl_c(cancel):
            return options.run(options, session) or 0
    except (Cancelled, KeyboardInterrupt):
        terminal.note("Stopped.")
        return STOPPED
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
    return FAILED


# --- options ------------------------------------------------------------------------------


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="glassbox",
        description="Run a language model on your own laptop, offline, and see inside it. "
        "Without a command, the window opens.",
        epilog="MODEL is a GGUF file, or a name that `glassbox models` lists.",
    )
    parser.add_argument("--version", action="version", version=f"glassbox {__version__}")
    subparsers = parser.add_subparsers(
        title="commands", dest="command", metavar="COMMAND", required=True
    )
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--json", action="store_true", help="print one JSON object instead of text for reading"
    )

    def command(name: str, run: Callable[..., int | None], summary: str) -> argparse.ArgumentParser:
        sub = subparsers.add_parser(
            name, help=summary, description=summary, parents=[common], allow_abbrev=False
        )
        sub.set_defaults(run=run)
        return sub

    chat_options(command("chat", chat, "Ask a model one question."))
    inspect_options(command("inspect", inspect, "Show what is in a model's file."))
    speed_options(command("speed", speed, "Measure how fast a model runs here."))
    command("models", models, "List the models on this machine.")
    command(
        "import", import_models, "Copy models from a pack, or a file, to this laptop."
    ).add_argument("path", metavar="PATH", help="the folder of a workshop pack, or a GGUF file")
    memory_options(command("memory", memory, "Tell how much memory a model takes here."))
    download_options(command("download", download, "Fetch a model from the Hugging Face Hub."))
    command("name", name, "Read a model's name into its parts.").add_argument(
        "name", metavar="NAME", help="any model's name, or the path of a GGUF file"
    )
    route_options(command("route", route, "Show which experts a mixture picks for each token."))
    compare_options(
        command("compare", compare, "Measure how far a model's predictions are from another's.")
    )
    quantize_options(command("quantize", quantize, "Write a model with fewer bits a weight."))
    imatrix_options(command("imatrix", imatrix, "Measure which weights matter most to a model."))
    eval_options(command("eval", evaluate, "Ask a model the questions of a benchmark."))
    contamination_options(
        command("contamination", contamination, "Look for a test's questions in a text.")
    )
    tour_options(command("tour", tour, "Save a picture of every pane."))
    options = parser.parse_args(arguments)
    if options.command == "chat" and options.raw and options.system:
        parser.error("--raw sends the prompt alone, so --system can't go with it")
    if options.command == "chat" and options.raw and options.image:
        parser.error("--raw sends the prompt alone, so --image can't go with it")
    if options.command == "inspect" and options.block is not None and not options.tensor:
        parser.error("--block needs --tensor, whose block it is")
    if options.command == "route" and options.raw and options.tokens:
        parser.error("--raw says how to read --prompt, so it can't go with --tokens")
    if options.command == "speed" and not options.prompt_tokens + options.generate_tokens:
        parser.error("there is nothing to measure: both numbers of tokens are 0")
    return options


def chat_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    usual = Sampling()
    add("model", metavar="MODEL", help=MODEL_HELP)
    add("--prompt", required=True, metavar="T", help="your question")
    add("--system", default="", metavar="T", help="what the model is told before the question")
    add("--raw", action="store_true", help="continue the prompt as text, without a chat template")
    add(
        "--image",
        action="append",
        default=[],
        metavar="FILE",
        help="a picture for a model that sees; may be given several times",
    )
    add(
        "--max-tokens", type=count, default=0, metavar="N", help="stop after N tokens (0: no limit)"
    )
    add(
        "--temperature",
        type=at_least_zero,
        default=usual.temperature,
        metavar="X",
        help="0 takes the likeliest token, more is bolder (%(default)s)",
    )
    add(
        "--top-k",
        type=count,
        default=usual.top_k,
        metavar="N",
        help="draw from the N likeliest tokens (%(default)s, 0: all)",
    )
    add(
        "--top-p",
        type=share,
        default=usual.top_p,
        metavar="X",
        help="draw from the likeliest that share X of the odds (%(default)s, 1: all)",
    )
    add(
        "--min-p",
        type=share,
        default=usual.min_p,
        metavar="X",
        help="drop what is less likely than X times the likeliest (%(default)s, 0: none)",
    )
    add("--seed", type=count, metavar="N", help="the same seed draws the same answer")
    add("--context", type=count, default=0, metavar="N", help="how many tokens fit (0: the usual)")
    add("--threads", type=count, default=0, metavar="N", help="CPU threads (0: automatic)")


def inspect_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a GGUF file")
    parser.add_argument("--tensor", metavar="NAME", help="show this tensor alone")
    parser.add_argument(
        "--block", type=count, metavar="I", help="show this block of the tensor: bytes and weights"
    )


def speed_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    usual = MeasureSpeed("")
    add("model", metavar="MODEL", help=MODEL_HELP)
    add(
        "--prompt-tokens",
        type=count,
        default=usual.prompt_tokens,
        metavar="N",
        help="tokens to read (%(default)s)",
    )
    add(
        "--generate-tokens",
        type=count,
        default=usual.generate_tokens,
        metavar="N",
        help="tokens to generate (%(default)s)",
    )
    add(
        "--repeat",
        type=at_least_one,
        default=usual.repeat,
        metavar="N",
        help="how many times (%(default)s)",
    )
    add("--threads", type=count, default=0, metavar="N", help="CPU threads (0: automatic)")


def memory_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("model", nargs="?", metavar="MODEL", help=MODEL_HELP)
    group.add_argument(
        "--parameters",
        type=parameters,
        metavar="N",
        help="a number of parameters instead, such as 7B, or 30B-A3B with 3B active",
    )
    parser.add_argument(
        "--context",
        type=at_least_one,
        default=0,
        metavar="N",
        help="tokens of context (the usual: 4,096, or what the model was trained for)",
    )
    parser.add_argument(
        "--cache",
        choices=CACHE_TYPES,
        default=CACHE_TYPES[0],
        help="the number type of the key-value cache (%(default)s)",
    )


def route_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("model", metavar="MODEL", help="a GGUF file, or a name that `glassbox models` lists")
    text = parser.add_mutually_exclusive_group(required=True)
    text.add_argument("--prompt", metavar="T", help="a question, as the model would be asked it")
    text.add_argument("--tokens", type=token_ids, metavar="IDS", help="token ids: 1,2,3")
    add("--raw", action="store_true", help="read the prompt as text, without a chat template")
    add("--context", type=count, default=0, metavar="N", help="how many tokens fit (0: the usual)")
    add("--threads", type=count, default=0, metavar="N", help="CPU threads (0: automatic)")


def download_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("repo", metavar="REPO", help="a repository of the Hub, owner/name")
    add("file", metavar="FILE", help="one of its GGUF files, or a quantization such as Q4_K_M")


def compare_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("reference", metavar="REFERENCE", help="the model to measure against, such as the original")
    add("candidate", metavar="CANDIDATE", help="the model that is measured")
    add(
        "--text", required=True, metavar="FILE", help="a text that both read, the longer the better"
    )
    add(
        "--context",
        type=at_least_one,
        default=CompareModels("", (), "").context_length,
        metavar="N",
        help="tokens in a piece of the text (%(default)s)",
    )


def quantize_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("source", metavar="SOURCE", help="a GGUF file, best in F32, F16 or BF16; or a model's name")
    add("target", metavar="TARGET", help="the new file")
    add("--type", required=True, metavar="TYPE", help="such as Q4_K_M, Q8_0 or BF16")
    add("--force", action="store_true", help="replace TARGET where it is there already")
    add("--importance", metavar="FILE", help="an importance matrix, as llama-imatrix makes it")


def imatrix_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("model", metavar="MODEL", help=MODEL_HELP)
    add("target", metavar="TARGET", help="the new file, for `glassbox quantize --importance`")
    add("--text", required=True, metavar="FILE", help="a text that it reads, the longer the better")
    add(
        "--context",
        type=at_least_one,
        default=MeasureImportance("", "", "", "").context_length,
        metavar="N",
        help="tokens in a piece of the text (%(default)s)",
    )
    add("--force", action="store_true", help="replace TARGET where it is there already")


def contamination_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--questions", required=True, metavar="PATH", help="a test: CSV, JSON, parquet or text")
    add("--corpus", required=True, metavar="PATH", help="a text, or a folder with many")
    add(
        "--ngram",
        type=at_least_one,
        default=NGRAM,
        metavar="N",
        help="words in a row that count as found (%(default)s)",
    )


def eval_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("model", metavar="MODEL", help=MODEL_HELP)
    add(
        "--task",
        required=True,
        metavar="NAME",
        help="a benchmark or a group by lm-evaluation-harness's name, such as mmlu_astronomy, "
        "mmlu, gsm8k or arc_easy; perplexity, of a text; questions, of your own",
    )
    add("--data", type=Path, metavar="PATH", help="its questions: a file or a folder")
    add(
        "--download",
        action="store_true",
        help="fetch the questions from the Hugging Face Hub first, where they are not here",
    )
    add(
        "--limit",
        type=count,
        default=0,
        metavar="N",
        help="ask the first N questions (of each task; 0: all)",
    )
    add(
        "--shots",
        type=count,
        metavar="K",
        help="examples before each question (as many as the benchmark's authors have)",
    )
    add(
        "--exact",
        action="store_true",
        help="read every option with an empty cache: slower, and the same as other programs",
    )
    add("--threads", type=count, default=0, metavar="N", help="CPU threads (0: automatic)")


def tour_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--out", type=Path, required=True, metavar="FOLDER", help="where the pictures go")
    add(
        "--size",
        type=size,
        default="1440x900",
        metavar="WxH",
        help="the window's size in pixels (%(default)s)",
    )
    add("--theme", choices=("light", "dark"), default="light", help="(%(default)s)")


def count(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 up")
    return int(text)


def token_ids(text: str) -> tuple[int, ...]:
    return tuple(count(part.strip()) for part in text.split(","))


def at_least_one(text: str) -> int:
    if (number := count(text)) < 1:
        raise argparse.ArgumentTypeError("at least 1 is needed")
    return number


def at_least_zero(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 up")
    return number


def share(text: str) -> float:
    if (number := at_least_zero(text)) > 1:
        raise argparse.ArgumentTypeError(f"{text!r} is more than 1")
    return number


def parameters(text: str) -> tuple[int, int | None]:
    """All of them, and those that are active for each token where the text says it."""
    number = r"(\d+(?:\.\d+)?)([KMBT]?)"
    match = re.fullmatch(rf"{number}(?:-A{number})?", text, re.IGNORECASE | re.ASCII)
    if match:
        scale = {"": 1, "K": 10**3, "M": 10**6, "B": 10**9, "T": 10**12}
        found = [
            round(float(figure) * scale[letter.upper()])
            for figure, letter in (match.groups()[:2], match.groups()[2:])
            if figure
        ]
        if all(1 <= each <= MOST_PARAMETERS for each in found) and found[-1] <= found[0]:
            return found[0], found[1] if len(found) > 1 else None
    raise argparse.ArgumentTypeError(
        f"{text!r} is not a number of parameters such as 7B or 30B-A3B"
    )


def size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,4})x(\d{3,4})", text)
    if not match:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1440x900")
    return int(match[1]), int(match[2])
