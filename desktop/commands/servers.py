"""`glassbox servers`: what a server for language models is and can do."""

from __future__ import annotations

import argparse
from contextlib import closing

from desktop.commands.session import Session
from desktop.core.errors import UserError
from desktop.core.servers.address import ServerModel, parse
from desktop.core.servers.facts import ModelFacts, ServerFacts, checks
from desktop.terminal import in_one_line, table

MARKS = {True: "yes", False: "no", None: "?"}


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "address",
        nargs="*",
        metavar="ADDRESS",
        help="a server, such as http://127.0.0.1:8080, or a model on it: ADDRESS#NAME",
    )
    add(
        "--look",
        action="store_true",
        help="look for servers on this laptop, at the ports that such programs use",
    )


def run(options: argparse.Namespace, session: Session) -> int:
    """Show each server. Without an address, show those that the window's library lists. Returns the
    exit status: 1 if something is wrong with one of them, otherwise 0."""
    from desktop.servers.capabilities import model_facts
    from desktop.servers.http import Server
    from desktop.servers.keys import KeyStore
    from desktop.servers.probe import chosen, look_around, server_facts

    # The key in the environment is for the addresses given here, and goes to no other server.
    terminal, stored = session.terminal, KeyStore()
    asked = [parse(each) for each in options.address]
    keys = {each.server: KeyStore(from_environment=True) for each in asked}
    if options.look:
        terminal.status("Looking for servers on this laptop")
        found_here = look_around(session.cancel)
        terminal.clear_status()
        asked += [ServerModel(each, "") for each in found_here if each not in keys]
        if not asked:
            terminal.note("No server answers on this laptop at the usual ports.")
    elif not asked:
        known = session.settings().values.server_models
        asked = [parse(each) for each in known]
        if not asked:
            terminal.note("Enter a server's address, or use --look to find those on this laptop.")
    found: list[dict[str, object]] = []
    for address in asked:
        terminal.status(f"Asking {address.server}")
        facts, model, problem = None, None, None
        try:
            key = keys.get(address.server, stored).get(address.server)
            with closing(Server(address.server, key)) as server:
                facts = server_facts(server, session.cancel)
                if address.name or len(facts.models) == 1:
                    one = chosen(facts, address.name)
                    model = model_facts(server, facts, one, session.cancel)
        except UserError as error:
            if len(asked) == 1:
                raise
            problem = error
        terminal.clear_status()
        found.append(values(address, facts, model, problem))
        _show(session, address, facts, model, problem)
    terminal.result({"servers": found})
    return 1 if any(each["problem"] for each in found) else 0


def values(
    address: ServerModel,
    facts: ServerFacts | None,
    model: ModelFacts | None,
    problem: UserError | None,
) -> dict[str, object]:
    """Return the values for --json of one server."""
    return {
        "address": address.server,
        "program": facts and facts.kind,
        "version": facts and (facts.version or None),
        "models": [
            {"name": each.name, "context": each.context_length}
            for each in (facts.models if facts else ())
        ],
        "model": model and model.model.name,
        "checks": {
            each.key: {"ok": each.ok, "detail": each.detail}
            for each in (checks(model) if model else ())
        },
        "problem": problem and problem.message,
        "kind": problem and problem.kind,
    }


def _show(
    session: Session,
    address: ServerModel,
    facts: ServerFacts | None,
    model: ModelFacts | None,
    problem: UserError | None,
) -> None:
    terminal = session.terminal
    if facts is not None:
        terminal.text(f"{address.server}: {in_one_line(facts.title)}")
        for each in facts.models:
            length = f", {each.context_length:,} tokens" if each.context_length else ""
            terminal.text(f"  {in_one_line(each.name)}{length}")
    if model is not None:
        rows = [(each.label, MARKS[each.ok], in_one_line(each.detail)) for each in checks(model)]
        terminal.text(table(rows))
    if problem is not None:
        terminal.note(problem.message)
