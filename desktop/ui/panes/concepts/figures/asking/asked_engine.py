"""One row of the figure that asks several engines: what came back, and why something is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from desktop.core.errors import UserError
from desktop.core.i18n import heads, joined, tr
from desktop.core.messages import Generated, ModelLoaded, PromptRendered, Token
from desktop.core.numbers.units import size_text, three_digits
from desktop.core.readable import one_line, readable
from desktop.core.servers.address import host_of, shown_name
from desktop.core.servers.facts import NAMES, ModelFacts
from desktop.ui.widgets.results.data_table import Table

Face = Literal["window", "command", "python", "server"]
State = Literal["", "asking", "done", "failed", "stopped"]
MISSING: Final = "—"
COLUMNS: Final = heads(
    "Engine", "Answer", "Prompt tokens", "First token", "Tokens/s", "Memory", "Reveals"
)
LEAST_TOKENS: Final = 8
"""The shortest answer whose speed is shown."""
LEFT: Final = frozenset({0, 1, 6})
"""The columns with text."""


@dataclass
class AskedEngine:
    """An engine that the figure asks, and what it has answered so far. Numbers are measured here or
    sent by the engine; None if they are neither."""

    face: Face
    address: str = ""
    state: State = ""
    text: str = ""
    error: UserError | None = None
    prompt: str = ""
    facts: ModelFacts | None = None
    memory: int | None = None
    ids: bool = False
    done: Generated | None = None

    def take(self, event: object) -> None:
        """Take an event of the engine's answer."""
        match event:
            case Token():
                self.text += event.text
                self.ids = self.ids or event.id >= 0
            case PromptRendered():
                self.prompt = event.text
            case ModelFacts():
                self.facts = event
            case ModelLoaded() if self.face == "window":
                self.memory = event.memory_bytes
            case Generated():
                self.done = event
            case _:
                pass

    @property
    def answer(self) -> str | None:
        """The complete answer in one line; None without one."""
        return one_line(self.text, len(self.text) + 1) if self.state == "done" else None

    @property
    def speed(self) -> float | None:
        """Tokens per second; None if too few came to measure it."""
        done = self.done
        return done.tokens_per_s if done and done.generated_tokens >= LEAST_TOKENS else None

    # --- what is shown

    @property
    def title(self) -> str:
        """The engine's name. A server has the name of its program once it has said it."""
        match self.face:
            case "window":
                return tr("Window")
            case "command":
                return tr("Command line")
            case "python":
                return "Python"
            case "server":
                return NAMES[self.facts.server.kind] if self.facts else host_of(self.address)

    @property
    def model(self) -> str:
        """The model's name on its server; "" if the server hasn't said it, or isn't one."""
        return shown_name(self.facts.model.name) if self.facts else ""

    def place(self) -> tuple[str, str]:
        """Return the address of a server, and its program with the version."""
        return self.address, one_line(self.facts.server.title) if self.facts else ""

    def cells(self) -> tuple[str, ...]:
        """Return the row of the table, with a dash for each value that is missing."""
        done = self.done
        return (
            self.title,
            self._said(),
            f"{done.prompt_tokens}" if done and done.prompt_tokens else MISSING,
            tr("{seconds:,.0f} ms", seconds=1000 * done.first_token_s)
            if done and done.first_token_s is not None
            else MISSING,
            three_digits(self.speed) if self.speed else MISSING,
            size_text(self.memory) if self.memory else MISSING,
            self._shows(),
        )

    def _said(self) -> str:
        text = readable(" ".join(self.text.split()))
        if self.state == "failed" and self.error is not None:
            return self.error.again()
        if self.state == "asking" and not text:
            return tr("Asking…")
        return text or MISSING

    def _shows(self) -> str:
        """Return what the engine reveals besides the text."""
        match self.face:
            case "window":
                return tr("everything")
            case "command":
                return tr("token IDs")
            case "python":
                return tr("tokens and logits, in code")
            case "server":
                return joined(", ", self._found()) or MISSING

    def _found(self) -> Iterator[str]:
        if self.facts is None:
            return
        if self.prompt:
            yield tr("template")
        if self.facts.tokenize:
            yield tr("tokenizer")
        if self.ids:
            yield tr("token IDs")
        if self.facts.probabilities:
            yield tr("log-probabilities")
        if self.facts.scores:
            yield tr("log-probabilities of a given text")

    def reasons(self) -> Iterator[str]:
        """Yield sentences on what the engine reveals, and why values are missing."""
        if self.error is not None and self.state == "failed":
            yield self.error.again()
            if self.error.kind in ("server_key", "unknown_model"):
                yield tr("Connect to it in Models, under Elsewhere.")
        if self.state == "stopped":
            yield tr("Stopped before the answer was complete.")
        if not self.prompt:
            yield self._why_no_prompt()
        if self.done is None:
            return
        if self.face == "window":
            yield tr("Glassbox shows the template, the tokens, their probabilities, and weights.")
        if self.face == "command":
            yield tr("With --json, the command prints the ID of each token.")
        if self.face == "python":
            yield tr("A program can read the tokens and, with logits_all, the logits.")
        program = "llama-cpp-python" if self.face == "python" else self.title
        if not self.done.prompt_tokens:
            yield tr("{program} doesn't count the tokens of the prompt.", program=program)
        if self.done.first_token_s is None:
            yield tr("No token arrived, so there is no time to measure.")
        elif self.speed is None:
            yield tr("The answer is too short to measure the speed.")
        if self.face == "command":
            yield tr("The command doesn't say how much memory the model takes.")
        elif self.memory is None:
            yield tr("{program} doesn't say how much memory the model takes.", program=program)
        if self.facts is not None and not self.facts.usage and self.speed:
            yield tr(
                "The speed is in pieces of text per second, because the server doesn't count "
                "tokens."
            )
        if self.done.reused_tokens:
            yield tr(
                "{reused} of the prompt's tokens were still in its KV cache, so the first token "
                "came sooner.",
                reused=self.done.reused_tokens,
            )

    def _why_no_prompt(self) -> str:
        """Return why the text that the model reads isn't shown."""
        if self.face == "command":
            return tr("The command applies the same template but doesn't show it.")
        if self.face == "python":
            return tr("llama-cpp-python applies the file's template but doesn't show it here.")
        if self.facts is not None:
            return tr("The server applies a template that it doesn't show.")
        return tr("The prompt appears here after you ask.")


def whole_table(engines: list[AskedEngine]) -> Table:
    """Return the table with all that is known, also what the figure has no column for."""
    head = (*COLUMNS, *heads("Address", "Program", "Model", "Prompt after the template", "Remarks"))
    rows = [
        (
            *each.cells(),
            *each.place(),
            each.model,
            one_line(each.prompt),
            joined(" ", each.reasons()),
        )
        for each in engines
    ]
    return Table(head, rows, LEFT | set(range(7, len(head))))
