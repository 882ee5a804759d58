"""Whether the questions of a test occur in a text that models learn from.

By n-grams of normalized words, as in appendix C of "Language Models are Few-Shot Learners"
(Brown et al. 2020, arXiv 2005.14165): punctuation, whitespace, and case don't count. That paper
removed text from training by runs of 13 words; its counts of overlap used 8 to 13, by the length of
a benchmark's examples.
"""
