"""Benchmarks as lm-evaluation-harness defines them: questions, prompts, scores, statistics.

Names, versions, prompts, examples, scoring and aggregation are those of version 0.4.13
(EleutherAI/lm-evaluation-harness, lm_eval/tasks). `catalog` has the tasks by name.
"""
