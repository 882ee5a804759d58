"""`glassbox serve`: shares a model with a class through llama.cpp's llama-server."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import psutil

from desktop.commands.option_types import FILE_HELP, add_threads, setting, whole
from desktop.commands.session import Session
from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.memory.estimate import MemoryEstimate, default_context
from desktop.core.memory.subject import of_file
from desktop.core.numbers.units import size_text
from desktop.core.servers.address import is_loopback
from desktop.core.servers.class_code import PORT, ClassCode, new_key
from desktop.servers.sharing.network import (
    LOOPBACK,
    checked_address,
    free_port,
    own_addresses,
)
from desktop.servers.sharing.process import MOST_PEOPLE, Offer, SharedModel, Usage, memory_need
from desktop.servers.sharing.program import checked, find_program
from desktop.terminal import number_of

LOOK_EVERY_S = 1.0
USUAL_PEOPLE = 8


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("model", metavar="MODEL", help=FILE_HELP)
    add(
        "--address",
        default="",
        metavar="ADDRESS",
        help="the IPv4 address of this laptop at which others reach it (the usual network's)",
    )
    add(
        "--port",
        type=whole(1, 65535),
        default=0,
        metavar="N",
        help=f"the TCP port ({PORT}, or a free one if that is taken)",
    )
    add(
        "--people",
        type=whole(1, MOST_PEOPLE),
        default=USUAL_PEOPLE,
        metavar="N",
        help="how many are answered at the same time; others wait (%(default)s)",
    )
    add(
        "--context",
        type=setting("context_length"),
        default=0,
        metavar="N",
        help="context length for each of them, in tokens (0: the default)",
    )
    add_threads(parser)
    add(
        "--program",
        default="",
        metavar="FOLDER",
        help="the folder with llama-server, if it isn't found",
    )


def run(options: argparse.Namespace, session: Session) -> int:
    """Share the model until Ctrl+C. With --json, the object is printed as soon as others can
    connect. Returns 1 if llama-server ended later, which is only told on standard error then."""
    terminal, cancel = session.terminal, session.cancel
    path = session.path_of(options.model)
    context = options.context or default_context(of_file(path).trained_context)
    program = checked(_program(options.program, session), cancel)
    name = next((each.name for each in session.models() if each.path == path), Path(path).stem)
    offer = Offer(path, name, options.people, context, options.threads)
    address = checked_address(options.address) if options.address else _usual_address()
    ports = (options.port,) if options.port else (PORT, 0)
    need = memory_need(offer)
    terminal.note(_told_memory(offer, need))
    code = ClassCode(address, free_port(address, *ports), new_key())
    shared = SharedModel(program, offer, code, session.folders.logs / "llama-server.log")
    terminal.status(f"Loading {name}")
    try:
        shared.start(cancel)
        terminal.result(
            {
                "code": str(code),
                "address": code.server,
                "key": code.key,
                "model": name,
                "people": offer.people,
                "context": context,
                "memory": need.total,
                "program": program.version,
                "sandbox": shared.limits,
            }
        )
        terminal.finish()
        terminal.text(f"Code: {code}")
        alone = is_loopback(code.server)
        who = "Only this laptop can ask." if alone else "Others on the network can read along."
        terminal.note(
            "In Glassbox: Models, Elsewhere, enter the code, and press Connect. Other programs: "
            f"{code.server}/v1 with the key {code.key}. {who} Ctrl+C stops sharing."
        )
        return _watch(session, shared, cancel)
    finally:
        shared.stop()


def _program(folder: str, session: Session) -> str:
    """Return the path of llama-server. `folder` is that of --program. Raises: UserError, kind
    no_llama_server."""
    if folder:
        return find_program(folder)
    try:
        return find_program(session.settings().values.llama_server)
    except UserError as error:
        message = f"{error.message} Name the folder with --program FOLDER."
        raise UserError(message, error.kind) from error


def _watch(session: Session, shared: SharedModel, cancel: Cancel) -> int:
    """Show who asks, until Ctrl+C (0) or until llama-server ends (1)."""
    seen: set[str] = set()
    began = time.monotonic()
    while True:
        try:
            usage = shared.look(cancel, LOOK_EVERY_S)
        except Cancelled:
            session.terminal.note("The model is no longer shared.")
            return 0
        except UserError as error:
            session.terminal.note(error.message)
            return 1
        for each in usage.visitors:
            if each.address not in seen:
                seen.add(each.address)
                after = time.monotonic() - began
                session.terminal.note(f"{each.address} connected after {after:,.0f} s")
        session.terminal.status(_told(usage))


def _told(usage: Usage) -> str:
    asking = ", ".join(f"{each.address}: {each.open_now}" for each in usage.visitors[:4])
    if usage.answers is None:
        return f"llama-server is busy. {asking}"
    busy = [each for each in usage.answers if each.busy]
    rates = [each.tokens_per_s for each in busy if each.tokens_per_s is not None]
    together = f", {sum(rates):,.1f} tokens/s" if rates else ""
    return f"{len(busy)} of {len(usage.answers)} answering{together}. {asking}"


def _told_memory(offer: Offer, need: MemoryEstimate) -> str:
    free = psutil.virtual_memory().available
    return (
        f"About {size_text(need.total)} of memory for "
        f"{number_of(offer.people, 'person', 'people')} at a time with "
        f"{number_of(offer.context_length, 'token')} each: {size_text(need.weights)} for the "
        f"weights, {size_text(need.kv_cache)} for KV caches. {size_text(free)} is free."
    )


def _usual_address() -> str:
    """Return the address at which most others can reach this laptop. Raises: UserError, kind
    no_network."""
    if found := own_addresses():
        return found[0].address
    raise UserError(
        "This laptop isn't connected to a network, so nobody else can ask it. Connect it to the "
        f"network of the class, or try it on this laptop alone with --address {LOOPBACK}.",
        kind="no_network",
    )
