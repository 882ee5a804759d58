"""Benchmarks as lm-evaluation-harness defines them: questions, prompts, scores, and statistics.

Names, versions, prompts, few-shot examples, scoring, and aggregation follow version 0.4.13
(EleutherAI/lm-evaluation-harness, lm_eval/tasks). `tasks/catalog.py` lists the tasks by name.
"""
