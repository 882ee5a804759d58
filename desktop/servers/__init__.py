"""Models on other servers, over HTTP: what a server can do, chat, log-likelihoods, and speed."""
