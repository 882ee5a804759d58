"""Access to the Hugging Face Hub: search, remote headers, and downloads. No Qt.

`Hub` (client.py) sends queries, and `fetch` (download/fetch.py) downloads files. Everything here
can be stopped, reports errors in one sentence (UserError), and never writes the user's token
anywhere.
"""
