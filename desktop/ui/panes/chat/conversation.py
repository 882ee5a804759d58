"""What was said, and what of it a model is given to read."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.core.messages import Message, Role


@dataclass
class Turn:
    """A question, or an answer as far as it came. Thinking is kept apart: no model reads it."""

    role: Role
    text: str = ""
    thinking: str = ""


@dataclass
class Conversation:
    turns: list[Turn] = field(default_factory=list[Turn])

    def ask(self, text: str) -> None:
        self.turns.append(Turn("user", text))

    def begin_answer(self) -> Turn:
        turn = Turn("assistant")
        self.turns.append(turn)
        return turn

    def drop_answer(self) -> None:
        """Forget the last answer, to have another one."""
        if self.turns and self.turns[-1].role == "assistant":
            self.turns.pop()

    def messages(self) -> tuple[Message, ...]:
        """Everything up to the last question.

        Chat templates want question and answer in turn, and some refuse anything else. So an
        answer that never came is left out, and the questions around it become one.
        """
        found: list[Message] = []
        for turn in self.turns:
            if not turn.text.strip():
                continue
            if found and found[-1].role == turn.role:
                found[-1] = Message(turn.role, f"{found[-1].content}\n\n{turn.text}")
            else:
                found.append(Message(turn.role, turn.text))
        return tuple(found)
