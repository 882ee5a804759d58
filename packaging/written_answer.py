"""Records the beginning of an answer with the most likely tokens at each step, for Start:
`PYTHONPATH=. python packaging/written_answer.py`. With `--print`, nothing is written."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from desktop.core.cancel import Cancel
from desktop.core.library.shipped_models import STARTER, starter_model
from desktop.core.messages import Generate, LoadModel, Message, Sampling, Token
from desktop.engine.llama_engine import LlamaEngine

ROOT: Final = Path(__file__).resolve().parents[1]
QUESTION: Final = "Why is the sky blue?"
TOKENS, CHOICES = 12, 6
TARGET: Final = ROOT / "resources" / "start" / "answer.json"


def steps() -> Iterator[tuple[str, list[tuple[str, float]]]]:
    """Yield each token of the answer, and the most likely tokens with their probabilities."""
    engine = LlamaEngine()
    path = starter_model()
    assert path is not None, "packaging/set_up.py starter installs the model"
    list(engine.run(LoadModel(path, threads=1), Cancel()))
    request = Generate(
        path,
        messages=(Message("user", QUESTION),),
        sampling=Sampling(temperature=0),
        max_tokens=TOKENS,
        alternatives=CHOICES,
    )
    for event in engine.run(request, Cancel()):
        if isinstance(event, Token) and event.probabilities is not None:
            found = event.probabilities
            yield event.text, [(each.text, found.share(each.below)) for each in found.best]


def recorded() -> dict[str, Any]:
    return {
        "model": STARTER,
        "question": QUESTION,
        "steps": [
            {"token": token, "best": [[text, round(share, 4)] for text, share in best]}
            for token, best in steps()
        ],
    }


if __name__ == "__main__":
    text = json.dumps(recorded(), ensure_ascii=False)
    if "--print" in sys.argv:
        print(text)
    else:
        TARGET.write_text(f"{text}\n", encoding="utf-8")
