"""`glassbox download`: downloads a model from the Hugging Face Hub and can resume an interrupted
download."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from desktop.commands.models import model_values
from desktop.commands.session import Session
from desktop.core.errors import Cancelled, UserError
from desktop.core.library.checksums import Checksums
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.models import describe
from desktop.core.numbers.units import duration_text, size_text
from desktop.core.settings import with_changes, write_settings
from desktop.hub.events import Checking, DownloadProgress, Fetched, FetchEvent, Waiting
from desktop.hub.places import kept, model_folder
from desktop.hub.repository import RemoteModel, Repository
from desktop.hub.requests import returned
from desktop.hub.token import is_safe
from desktop.terminal import Terminal


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("repo", metavar="REPO", help="a repository on the Hub, as owner/name")
    add("file", metavar="FILE", help="one of its GGUF files, or a quantization such as Q4_K_M")
    add(
        "--token-to",
        metavar="ADDRESS",
        default="",
        help="agree that your Hub token is sent to this address, which HF_ENDPOINT names, too; "
        "this is remembered",
    )


def run(options: argparse.Namespace, session: Session) -> None:
    from desktop.hub.download.fetch import fetch

    terminal, cancel = session.terminal, session.cancel
    if options.token_to:
        agree(options.token_to.strip().rstrip("/"), session)
    hub = session.hub()
    terminal.status("Contacting the Hugging Face Hub")
    asking = hub.repository(options.repo, cancel)
    repository = returned(asking, lambda waiting: terminal.status(waiting.says))
    model = chosen(options.file, repository)
    folder = model_folder(session.folders.models, repository.id)
    there = kept(folder, model.files)
    some = f", {size_text(there)} of it already downloaded" if there else ""
    terminal.note(f"{model.name}: {size_text(model.bytes)}{some}")
    events = fetch(hub, repository.id, repository.commit, model.files, folder, cancel)
    try:
        paths = show(events, terminal)
    except Cancelled:
        some = size_text(kept(folder, model.files))
        terminal.note(f"{some} of {size_text(model.bytes)} are kept. The same command resumes.")
        raise
    sums = Checksums(session.folders.checksums)
    sums.record_download(paths, [file.sha256 for file in model.files])
    terminal.result(model_values(describe(paths[0], "folder", FactsCache())))
    terminal.text(paths[0])


def agree(address: str, session: Session) -> None:
    """Store in the settings that the token may be sent to this address. Raises: UserError, if the
    address isn't safe or the settings can't be saved."""
    if not is_safe(address):
        raise UserError(
            "Your Hub token can be sent only to an address that begins with https://.",
            kind="token",
        )
    stored = session.settings()
    known = stored.values.token_addresses
    if address not in known:
        values = with_changes(stored.values, {"token_addresses": (*known, address)})
        try:
            write_settings(session.folders.settings, values, stored.unknown)
        except OSError as error:
            folder = session.folders.settings.parent
            raise UserError(f"The settings can't be saved in {folder}.", "settings") from error


def chosen(wanted: str, repository: Repository) -> RemoteModel:
    """Return the model that FILE refers to in the repository. FILE can be a model's name, a
    quantization, or the path or name of a file (of any part of a split model). Raises: UserError,
    kind not_found or ambiguous."""
    rows = repository.models
    if not rows:
        raise UserError(f"{repository.id} has no GGUF files.", kind="not_found")
    text = wanted.casefold()
    ways = (
        [row for row in rows if any(file.path == wanted for file in row.files)],
        [row for row in rows if any(file.name.casefold() == text for file in row.files)],
        [row for row in rows if row.name.casefold() == text],
        [row for row in rows if row.kind == "model" and row.quantization.casefold() == text],
    )
    found = next((way for way in ways if way), [])
    if len(found) == 1:
        return found[0]
    if found:
        raise UserError(
            f"{wanted} could be {listed(found)}. Give the file's path.", kind="ambiguous"
        )
    raise UserError(f"{repository.id} has no {wanted}. It has {listed(rows)}.", kind="not_found")


def listed(rows: Sequence[RemoteModel], most: int = 30) -> str:
    names = [row.files[0].path for row in rows[:most]]
    more = f" and {len(rows) - most} more" if len(rows) > most else ""
    return ", ".join(names) + more


def show(events: Iterator[FetchEvent], terminal: Terminal) -> tuple[str, ...]:
    """Show the progress. Returns the paths of the files."""
    paths: tuple[str, ...] = ()
    for event in events:
        if isinstance(event, DownloadProgress):
            terminal.status(progress_text(event))
        elif isinstance(event, Checking):
            terminal.status(f"Checking the downloaded part: {event.done / event.total:.0%}")
        elif isinstance(event, Waiting):
            terminal.status(event.says)
        elif isinstance(event, Fetched):
            paths = event.paths
    terminal.clear_status()
    assert paths, "a download ends with Fetched"
    return paths


def progress_text(event: DownloadProgress) -> str:
    share = event.done / event.total if event.total else 1.0
    text = f"{share:.0%}  {size_text(event.done)} of {size_text(event.total)}"
    if event.bytes_per_s is not None and event.seconds_left is not None:
        text += (
            f"  {size_text(round(event.bytes_per_s))}/s  {duration_text(event.seconds_left)} left"
        )
    return text
