"""The Hugging Face Hub: searching it, reading a model's header there, fetching its files. No Qt.

`Hub` (client.py) asks, `fetch` (transfer.py) fetches. Everything here can be stopped, says in
one sentence what went wrong (UserError), and never writes the user's token anywhere.
"""
