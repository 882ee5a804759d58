"""Runs llama-server for one model, checks that it answers as it should, and looks at what it
does."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

import psutil

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.gguf.header import read_header
from desktop.core.gguf.projectors import encoder_of
from desktop.core.gguf.split_files import part_paths
from desktop.core.i18n import tr
from desktop.core.memory.estimate import MemoryEstimate, whole_context
from desktop.core.memory.subject import of_file
from desktop.core.process.worker_process import WorkerProcess
from desktop.core.readable import one_line
from desktop.core.servers.class_code import ClassCode, served_name
from desktop.servers.http import Limits, Server
from desktop.servers.sharing import supervisor
from desktop.servers.sharing.network import Visitor, Visitors
from desktop.servers.sharing.program import Program

MOST_PEOPLE: Final = 64
LOOK_S: Final = 0.25
"""Seconds between two looks at the connections, so that few short ones are missed."""
STARTS_S: Final = 60.0
"""Longest time in seconds between two messages of the supervisor."""
LOG_TAIL: Final = 20_000
_PATIENT: Final = Limits(tries=1)
_IMPATIENT: Final = Limits(connect_s=5.0, answer_s=5.0, first_s=5.0, silence_s=5.0, tries=1)
"""For the questions of each look, which otherwise would hold up the next look. While llama-server
reads a long prompt, it doesn't answer them."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What to share: the path of a model, the name that others see, and for how many people at the
    same time, each with a context of `context_length` tokens. `threads` is 0 for llama-server's own
    choice; `processor_only` keeps it off graphics cards."""

    model: str
    name: str
    people: int
    context_length: int
    threads: int = 0
    processor_only: bool = False


def memory_need(offer: Offer) -> MemoryEstimate:
    """Estimate the memory that llama-server will take: the model, its image encoder if it has one,
    and a KV cache for each person.

    Raises: UserError, if the model's file can't be read or isn't a model.
    """
    alone = of_file(offer.model).need(offer.context_length)
    encoder = encoder_of(offer.model)
    encoder_bytes = Path(encoder).stat().st_size if encoder else 0
    cache = alone.kv_cache * offer.people
    return replace(alone, weights=alone.weights + encoder_bytes, kv_cache=cache)


class Writing(NamedTuple):
    """One of the answers that can be written at the same time. `tokens` were written so far, and
    `tokens_per_s` since the last look; None if it is too early to say, or nothing is written."""

    busy: bool
    tokens: int = 0
    tokens_per_s: float | None = None


class Usage(NamedTuple):
    """Who asks, and what is written. `answers` is None if llama-server didn't say in time."""

    visitors: tuple[Visitor, ...]
    answers: tuple[Writing, ...] | None


@dataclass
class _Slot:
    task: object = None
    tokens: int = 0
    when: float = field(default_factory=time.monotonic)


class SharedModel:
    """A llama-server that shares one model. `start` it, `look` often, and `stop` it."""

    def __init__(self, program: Program, offer: Offer, code: ClassCode, log_path: Path) -> None:
        self.offer, self.code = offer, code
        self.limits = ""
        """What limits llama-server, for the log; "none" where there is no sandbox."""
        self._program, self._log_path = program, log_path
        self._worker: WorkerProcess | None = None
        self._child: psutil.Process | None = None
        self._visitors = Visitors(0, code.port)
        self._slots: dict[int, _Slot] = {}

    def start(self, cancel: Cancel) -> None:
        """Start llama-server, wait until the model is loaded, and check its answers.

        Raises: UserError, if it can't start, can't read the model, or doesn't ask for the key;
        Cancelled. In all cases, it is stopped.
        """
        path = Path(self.offer.model)
        parts = [str(each) for each in part_paths(path, read_header(path))]
        encoder = encoder_of(self.offer.model)
        private.make_folder(self._log_path.parent)
        try:
            if not self._started(parts, encoder, cancel, sandboxed=True):
                self._started(parts, encoder, cancel, sandboxed=False)
            self._wait_until_loaded(cancel)
            self._check_answers(cancel)
        except BaseException:
            self.stop()
            raise

    def look(self, cancel: Cancel, seconds: float) -> Usage:
        """Watch the connections for a time, and return who asked and what is being written.

        Raises: UserError, kind sharing_ended, if llama-server has ended; Cancelled.
        """
        until = time.monotonic() + seconds
        while True:
            self._visitors.look()
            self._check_alive()
            if time.monotonic() >= until:
                break
            cancel.wait(LOOK_S)
        answers: tuple[Writing, ...] | None = None
        with (
            contextlib.suppress(UserError),
            closing(self._client(self.code.key, _IMPATIENT)) as server,
        ):
            status, found, _ = server.get("/slots", cancel)
            if status == 200:
                answers = self._read_slots(found)
        return Usage(self._visitors.all(), answers)

    def stop(self) -> None:
        """End llama-server, if it runs."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.pipe.close()
            worker.process.join(2)
            worker.close() if worker.process.is_alive() else worker.process.join()
        self._end_child()

    # --- starting

    def _started(
        self, parts: Sequence[str], encoder: str, cancel: Cancel, *, sandboxed: bool
    ) -> bool:
        """Start llama-server. `encoder` is the path of an image encoder or "". Returns False if it
        doesn't run in the sandbox. Raises: UserError, Cancelled."""
        command = supervisor.Command(
            self._program.path,
            (*self._options(), *(("--mmproj", encoder) if encoder else ())),
            self.code.key,
            self.code.port,
            (*parts, encoder) if encoder else tuple(parts),
            sandboxed,
        )
        try:
            arguments = (command, str(self._log_path))
            self._worker = WorkerProcess(supervisor.main, arguments, "glassbox-sharing")
        except OSError as error:
            raise _not_started(repr(error)) from error
        while True:
            word, _, value = self._told(cancel).partition(" ")
            if word == "sandbox":
                self.limits = one_line(value)
            elif word == "started" and value.isdigit():
                with contextlib.suppress(psutil.Error):  # it has ended, which comes next
                    self._child = psutil.Process(int(value))
                self._visitors = Visitors(int(value), self.code.port)
                return True
            elif word == "refused" and sandboxed:
                self.stop()
                return False
            else:
                raise _not_started(f"{word} {value}")

    def _options(self) -> list[str]:
        offer = self.offer
        context = whole_context(offer.context_length) * offer.people
        options = ["--model", offer.model, "--alias", served_name(offer.name)]
        options += ["--host", self.code.address, "--port", str(self.code.port)]
        options += ["--parallel", str(offer.people), "--ctx-size", str(context)]
        # Without --cache-ram, it keeps up to 8 GiB of conversations that it might continue.
        options += ["--offline", "--no-webui", "--slots", "--cache-ram", "0"]
        if offer.threads:
            options += ["--threads", str(offer.threads)]
        return [*options, "--device", "none"] if offer.processor_only else options

    def _told(self, cancel: Cancel) -> str:
        """Wait for the supervisor's next message. Returns "" if it has ended, or says nothing for
        too long. Raises: Cancelled."""
        assert self._worker is not None
        until = time.monotonic() + STARTS_S
        with contextlib.suppress(EOFError, OSError):
            while time.monotonic() < until:
                if self._worker.pipe.poll(LOOK_S):
                    return self._worker.pipe.recv_bytes(10_000).decode("utf-8", "replace")
                cancel.check()
        return ""

    def _wait_until_loaded(self, cancel: Cancel) -> None:
        while True:
            self._check_alive(loading=True)
            with contextlib.suppress(UserError), closing(self._client("", _IMPATIENT)) as server:
                if server.get("/health", cancel)[0] == 200:
                    return
            cancel.wait(LOOK_S)

    def _check_answers(self, cancel: Cancel) -> None:
        """Check that it is the server that was started, and that it refuses whoever has no key."""
        # Versions before August 2026 show everyone their list of models. All ask for the key here.
        with closing(self._client("")) as stranger:
            refused = stranger.get("/slots", cancel)[0] in (401, 403)
        with closing(self._client(self.code.key)) as server:
            status, found, _ = server.get("/v1/models", cancel)
        served = isinstance(found, dict) and bool(cast("dict[str, Any]", found).get("data"))
        self._check_alive()
        if not refused or status != 200 or not served:
            raise _not_started(f"refused: {refused}, status {status}")

    def _client(self, key: str, limits: Limits = _PATIENT) -> Server:
        return Server(self.code.server, key, limits)

    # --- watching

    def _check_alive(self, *, loading: bool = False) -> None:
        """Raises: UserError, kind sharing_ended, if llama-server or its supervisor has ended."""
        assert self._worker is not None
        with contextlib.suppress(OSError):  # on Windows, if the supervisor was killed
            if not self._worker.pipe.poll():
                return
        told = self._told(Cancel())
        tail = self._log()
        details = f"{told or 'the supervisor ended'}\n\n{tail}"
        if not loading:
            message = tr(
                "llama-server stopped, so the model is no longer shared. Share it again; the code "
                "stays the same."
            )
            raise UserError(message, kind="sharing_ended", remedy="retry", details=details)
        if reason := _last_error(tail):
            message = tr("llama-server couldn't load the model. It says: {reason}", reason=reason)
            raise UserError(message, kind="sharing_ended", details=details)
        raise _not_started(details)

    def _read_slots(self, found: object) -> tuple[Writing, ...] | None:
        if not isinstance(found, list):
            return None
        now = time.monotonic()
        slots = cast("list[object]", found)[:MOST_PEOPLE]
        return tuple(self._read_slot(at, each, now) for at, each in enumerate(slots))

    def _read_slot(self, at: int, found: object, now: float) -> Writing:
        values = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
        if values.get("is_processing") is not True:
            self._slots.pop(at, None)
            return Writing(False)
        counts = values.get("next_token")
        if isinstance(counts, list):  # older versions send the object alone
            counts = next(iter(cast("list[object]", counts)), None)
        told = cast("Mapping[str, object]", counts) if isinstance(counts, dict) else {}
        tokens, task = told.get("n_decoded"), values.get("id_task")
        if not isinstance(tokens, int):
            return Writing(True)
        before = self._slots.get(at)
        self._slots[at] = _Slot(task, tokens, now)
        known = before is not None and before.task == task and 0 < before.tokens <= tokens
        if before is None or not known or now <= before.when:
            return Writing(True, tokens)
        return Writing(True, tokens, (tokens - before.tokens) / (now - before.when))

    def _log(self) -> str:
        """Return the end of llama-server's log."""
        with contextlib.suppress(OSError), self._log_path.open("rb") as log:
            log.seek(0, 2)
            log.seek(max(log.tell() - LOG_TAIL, 0))
            return log.read(LOG_TAIL).decode("utf-8", "replace")
        return ""

    def _end_child(self) -> None:
        """End llama-server if its supervisor, which should have done so, was killed."""
        child, self._child = self._child, None
        if child is not None:
            with contextlib.suppress(psutil.Error):
                if child.is_running():  # compares the time of creation
                    child.kill()
                    child.wait(5)


def _last_error(log: str) -> str:
    """Return the last line of llama-server's log that reports an error, without its prefix."""
    for line in reversed(log.splitlines()):
        head, mark, text = line.partition(" E ")
        if mark and head.replace(".", "").isdigit():
            return one_line(text.strip(), 300)
    return ""


def _not_started(details: str) -> UserError:
    return UserError(
        tr(
            "llama-server couldn't start. Close other programs to free memory, or choose another "
            "model or port."
        ),
        kind="sharing_failed",
        remedy="retry",
        details=details,
    )
