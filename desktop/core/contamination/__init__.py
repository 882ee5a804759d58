"""Whether the questions of a test occur in a text that models learn from.

By n-grams of normalized words, as in appendix C of "Language Models are Few-Shot Learners"
(Brown et al. 2020, arXiv:2005.14165): punctuation, blanks and capitals don't count.
"""
