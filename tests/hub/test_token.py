"""Tests that the token is kept in the system's keyring or in memory and never in a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from desktop.core.errors import UserError
from desktop.core.process.keyring_entry import SERVICE
from desktop.hub.token import ENTRY, TokenStore

TOKEN = "hf_a_token_for_tests"


class Memory(KeyringBackend):
    """Keyring backend like the system's, but kept in memory for one test."""

    priority = 1  # pyright: ignore[reportAssignmentType]

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}
        self.asked = 0
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self.asked += 1
        if self.locked:
            raise KeyringLocked
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringLocked
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.locked:
            raise KeyringLocked
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def memory() -> Iterator[Memory]:
    before, backend = keyring.get_keyring(), Memory()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


@pytest.fixture
def nowhere() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(before)


def test_it_is_kept_from_one_run_to_the_next(memory: Memory) -> None:
    assert TokenStore().get() is None
    assert TokenStore().set(TOKEN) == ""
    assert memory.entries == {(SERVICE, ENTRY): TOKEN}
    later = TokenStore()
    assert (later.get(), later.place) == (TOKEN, "keyring")
    later.forget()
    later.forget()  # not an error
    assert (later.get(), later.place) == (None, "")
    assert not memory.entries


def test_the_keyring_is_asked_once(memory: Memory) -> None:
    store = TokenStore()
    for _ in range(5):
        store.get()
    assert memory.asked == 1


@pytest.mark.usefixtures("nowhere")
def test_without_a_keyring_it_lasts_for_this_run(tmp_path: Path) -> None:
    store = TokenStore()
    assert store.get() is None
    said = store.set(TOKEN)
    assert "until you close Glassbox" in said
    assert (store.get(), store.place) == (TOKEN, "run")
    assert TokenStore().get() is None
    store.forget()
    assert store.get() is None
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_locked_keyring_says_so(memory: Memory) -> None:
    memory.entries[SERVICE, ENTRY] = TOKEN
    memory.locked = True
    store = TokenStore()
    assert store.get() is None
    assert "until you close Glassbox" in store.set(TOKEN)
    with pytest.raises(UserError) as caught:
        store.forget()
    assert caught.value.kind == "keyring"
    assert store.get() is None, "it isn't used any more all the same"


def test_a_refusal_is_told_apart_from_a_token_that_was_not_there(
    memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On macOS and KDE, a refusal raises the same error as a token that wasn't there."""
    store = TokenStore()
    store.set(TOKEN)

    def refuse(service: str, username: str) -> None:
        raise PasswordDeleteError("Canceled by the user")

    monkeypatch.setattr(memory, "delete_password", refuse)
    with pytest.raises(UserError, match="couldn't delete the token") as caught:
        store.forget()
    assert caught.value.kind == "keyring"
    assert store.get() is None
    memory.entries.clear()
    store.forget()


def test_the_environments_comes_first(memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_of_the_environment")
    store = TokenStore()
    assert (store.get(), store.place) == ("hf_of_the_environment", "environment")
    assert memory.asked == 0


def test_what_could_not_be_sent_is_no_token(
    memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_of two\nlines")
    store = TokenStore()
    assert (store.get(), store.place) == (None, "")
