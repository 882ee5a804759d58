"""Access to the Hugging Face Hub: search, remote headers, and downloads. No Qt.

`Hub` (requests.py) sends queries, and `fetch` (download/fetch.py) downloads files. Everything here
can be stopped, reports errors in a sentence or two (UserError), and stores the user's token only in
the system's keyring.
"""
