"""The chat's texts about an answer: the model and settings that produced it, its statistics, and
the reason why it ended."""

from __future__ import annotations

from desktop.core.conversations.reply import Reply
from desktop.core.conversations.turns import AnswerOutcome, Failure, Recipe
from desktop.core.gguf.fingerprint import SHOWN
from desktop.core.i18n import counted, marked, tr
from desktop.core.numbers.units import rate_text, size_text, tokens_text
from desktop.ui.names import LESS_MEMORY

NOTICED_S = 0.05
"""Shortest loading time, in seconds, that is mentioned."""

REPEAT_LESS = "repeat_less"
"""Remedy for an answer that repeated itself."""
LESS_REPEATED = 1.1
"""The repeat penalty of that remedy."""
WORDLESS = marked("The model returned an empty answer.")
STILL_THINKING = marked(
    "The model stopped before it finished thinking, so everything it wrote is part of its thinking."
)


def measured(outcome: AnswerOutcome) -> str:
    """Return the statistics below an answer: "12 tokens, first after 1.03 s (including 0.90 s of
    loading), 402 tokens/s"; "" if there are none."""
    if (result := outcome.generated) is None:
        return ""
    parts = [tokens_text(result.generated_tokens)]
    if outcome.first_word_s is not None:
        loading = (
            tr(" (including {load_s:.2f} s of loading)", load_s=outcome.load_s)
            if outcome.load_s >= NOTICED_S
            else ""
        )
        parts.append(
            tr(
                "first after {first_word_s:.2f} s{loading}",
                first_word_s=outcome.first_word_s,
                loading=loading,
            )
        )
    if result.tokens_per_s is not None:
        parts.append(rate_text(result.tokens_per_s))
    return ", ".join(parts)


def made_with(recipe: Recipe) -> str:
    """Return the model and the settings of an answer, on several lines."""
    drawn = recipe.sampling
    size = f", {size_text(recipe.model_bytes)}" if recipe.model_bytes else ""
    lines = [
        f"{recipe.model_name}{size}",
        tr(
            "Temperature {temperature:g}, top-k {top_k}, top-p {top_p:g}",
            temperature=drawn.temperature,
            top_k=drawn.top_k,
            top_p=drawn.top_p,
        ),
        tr(
            "Min-p {min_p:g}, repeat penalty {repeat_penalty:g}",
            min_p=drawn.min_p,
            repeat_penalty=drawn.repeat_penalty,
        ),
    ]
    if recipe.model_fingerprint:
        lines.insert(1, file_mark(recipe))
    if recipe.max_tokens:
        lines.append(tr("Answer length limit: {max_tokens:,} tokens", max_tokens=recipe.max_tokens))
    if recipe.system_prompt.strip():
        lines.append(
            tr("System prompt: {system_prompt}", system_prompt=recipe.system_prompt.strip()[:200])
        )
    return "\n".join(lines)


def file_mark(recipe: Recipe) -> str:
    """Return the fingerprint of the model file that produced an answer: "File fingerprint
    3f2a9c01b7de"; "" if it was not recorded."""
    if not recipe.model_fingerprint:
        return ""
    return tr(
        "File fingerprint {model_fingerprint}", model_fingerprint=recipe.model_fingerprint[:SHOWN]
    )


def progress(reply: Reply, model: str) -> str:
    """Return the current activity, or the number of tokens while the model writes."""
    if reply.stage == "writing":
        return tokens_text(reply.tokens)
    if reply.stage == "loading":
        return tr("Loading {model}… {fraction:.0f}%", model=model, fraction=100 * reply.fraction)
    if reply.stage == "reading" and reply.fraction < 1:
        return tr("Reading your question… {fraction:.0f}%", fraction=100 * reply.fraction)
    if reply.stage == "reading":
        return tr("Writing the first word…")
    return tr("Waiting in the queue…")


def why_ended(reply: Reply) -> str:
    """Return a sentence about why the answer ended early or why it is empty; "" if it is complete
    or if it failed before the model wrote anything, since an error card then says why."""
    outcome = reply.outcome
    if reply.broken_off:
        return tr("Glassbox closed before the answer was finished.")
    if outcome.stopped and outcome.repeated:
        return tr(
            "Glassbox stopped this answer because the model kept repeating itself, for the last "
            "{repeated:,} tokens. Small models do that at a low temperature. A higher temperature "
            "or a repeat penalty helps.",
            repeated=outcome.repeated,
        )
    if outcome.stopped:
        return tr("You stopped this answer.")
    if outcome.failure is not None:
        return tr("The answer was cut off here.") if reply.text or reply.thinking else ""
    stop = outcome.generated.stop if outcome.generated else "end"
    if stop == "length":
        return tr(
            "Stopped at the answer length limit. For longer answers, increase it in the "
            "conversation's settings."
        )
    if stop == "context" and reply.served:
        return tr(
            "The server stopped this answer. The context is full, or the server limits the length "
            "of answers. Start a new conversation, or ask for a shorter answer."
        )
    if stop == "context":
        return tr(
            "Stopped because the context is full. Start a new conversation, or increase the "
            "context length in Glassbox's settings."
        )
    if not reply.text.strip():
        return tr(STILL_THINKING) if reply.thinking else tr(WORDLESS)
    return ""


def left_out(messages: int) -> str:
    return counted(
        messages,
        "The oldest message no longer fits in the context and was left out.",
        "The oldest {messages} messages no longer fit in the context and were left out.",
        messages=messages,
    )


def remedy_label(failure: Failure) -> str:
    return {
        "retry": tr("Try again"),
        "retry_smaller": tr(LESS_MEMORY),
        "pick_model": tr("Choose another model"),
    }.get(failure.remedy, "")
