"""Checks whether the questions of a test occur in a training text.

The check uses n-grams of normalized words, as in appendix C of "Language Models are Few-Shot
Learners" (Brown et al. 2020, arXiv 2005.14165): punctuation, whitespace, and case are ignored. That
paper used runs of 13 words to remove text from the training data, and runs of 8 to 13 words to
measure overlap, depending on the length of a benchmark's examples.
"""
