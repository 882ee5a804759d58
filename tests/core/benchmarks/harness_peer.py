"""Returns lm-evaluation-harness's prompts and scores for given rows. Runs in an interpreter that
has the harness.

Standard input: {task: {"rows": {split: [row]}, "shots": k, "limit": n, "answers": [...]}}, with
rows as on the Hub. An answer is the generated text, or a list with a pair for each option: its
log-likelihood, and whether greedy decoding would produce it. If "model" is the path of a GGUF file,
that model answers instead (harness_model.py). Standard output: {task: {"version", "items": [{"id",
"prompt", "options", "until", "scores"}], "values": {metric: value}, "errors": {metric: standard
error}}}. With a model, each item also has "loglikelihoods".
"""

from __future__ import annotations

import contextlib
import json
import sys
from typing import Any


def main() -> None:
    wanted = json.load(sys.stdin)
    with contextlib.redirect_stdout(sys.stderr):
        from lm_eval.tasks import TaskManager  # pyright: ignore[reportMissingImports]

        manager = TaskManager()  # reads thousands of task definitions
        found = {name: asked(manager, name, **each) for name, each in wanted.items()}
    json.dump(found, sys.stdout)


def asked(
    manager: Any,
    name: str,
    rows: dict[str, list[dict[str, Any]]],
    shots: int,
    limit: int | None = None,
    answers: list[Any] | None = None,
    model: str | None = None,
) -> dict[str, Any]:
    import random

    import datasets  # pyright: ignore[reportMissingImports]

    made = datasets.DatasetDict({s: datasets.Dataset.from_list(each) for s, each in rows.items()})
    datasets.load_dataset = lambda *_, **__: made
    random.seed(0)  # as simple_evaluate does
    task = manager.load([name])["tasks"][name]
    task.set_config("num_fewshot", shots)
    task.set_fewshot_seed(1234)
    task.build_all_requests(limit=limit)
    items: dict[int, dict[str, Any]] = {}
    for instance in task.instances:
        prompt, second = instance.args[:2]
        item = items.setdefault(
            instance.doc_id,
            {"id": instance.doc_id, "prompt": prompt, "options": [], "doc": instance.doc},
        )
        if isinstance(second, str):
            item["options"].append(second)
        else:
            item["until"] = second["until"]
            item["max_tokens"] = second.get("max_gen_toks", 256)
    found = {"version": task.VERSION, "items": list(items.values())}
    if model is not None:
        answers = answered(task, model)
        for item, each in zip(items.values(), answers, strict=True):
            item["loglikelihoods"] = [value for value, _ in each]
    if answers is not None:
        found |= scored(task, items, answers)
    for item in items.values():
        del item["doc"]
    return found


def answered(task: Any, model: str) -> list[Any]:
    """Return the model's answers to the options of each item, using the harness's tokenization of
    contexts and options."""
    from harness_model import plain_model  # pyright: ignore[reportMissingImports]

    pairs = plain_model(model).loglikelihood(task.instances, disable_tqdm=True)
    found: dict[int, list[Any]] = {}
    for instance, pair in zip(task.instances, pairs, strict=True):
        found.setdefault(instance.doc_id, []).append(pair)
    return list(found.values())


def scored(task: Any, items: dict[int, dict[str, Any]], answers: list[Any]) -> dict[str, Any]:
    from lm_eval.api.metrics import mean_stderr  # pyright: ignore[reportMissingImports]

    by_item: dict[int, list[Any]] = {}
    for instance in task.instances:
        by_item.setdefault(instance.doc_id, []).append(instance)
    for instances, answer in zip(by_item.values(), answers, strict=True):
        for instance, response in zip(
            instances, answer if isinstance(answer, list) else [answer], strict=True
        ):
            instance.resps = [tuple(response) if isinstance(response, list) else response]
    task.apply_filters()
    values: dict[str, list[float]] = {}
    for number, instances in by_item.items():
        scores: dict[str, float] = {}
        for filter_name in instances[0].filtered_resps:
            responses = [instance.filtered_resps[filter_name] for instance in instances]
            for metric, value in task.process_results(items[number]["doc"], responses).items():
                scores[f"{metric},{filter_name}"] = float(value)
        items[number]["scores"] = scores
        for metric, value in scores.items():
            values.setdefault(metric, []).append(value)
    return {
        "values": {metric: sum(each) / len(each) for metric, each in values.items()},
        "errors": {
            metric: mean_stderr(each) if len(each) > 1 else None for metric, each in values.items()
        },
    }


if __name__ == "__main__":
    main()
