"""What was said, and what of it a model is given to read."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.core.messages import Generate, Message, Role, Sampling
from desktop.core.settings import Preferences


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

    def messages(self, system_prompt: str) -> tuple[Message, ...]:
        """Everything up to the last question.

        Chat templates want question and answer in turn, and some refuse anything else. So an
        answer that never came is left out, and the questions around it become one.
        """
        found: list[Message] = []
        if system_prompt.strip():
            found.append(Message("system", system_prompt))
        for turn in self.turns:
            if not turn.text.strip():
                continue
            if found and found[-1].role == turn.role:
                found[-1] = Message(turn.role, f"{found[-1].content}\n\n{turn.text}")
            else:
                found.append(Message(turn.role, turn.text))
        return tuple(found)


def request_for(model: str, conversation: Conversation, values: Preferences) -> Generate:
    """The request for the next answer, with the settings of the moment."""
    return Generate(
        model=model,
        messages=conversation.messages(values.system_prompt),
        sampling=Sampling(
            temperature=values.temperature,
            top_k=values.top_k,
            top_p=values.top_p,
            min_p=values.min_p,
            repeat_penalty=values.repeat_penalty,
            seed=values.seed,
        ),
        max_tokens=values.max_tokens,
    )
