"""One answer in the transcript."""
