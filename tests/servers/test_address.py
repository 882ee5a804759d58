"""Tests addresses of models on servers."""

from __future__ import annotations

import pytest

from desktop.core.errors import UserError
from desktop.core.servers.address import (
    ServerModel,
    checked_key,
    is_address,
    is_loopback,
    is_readable_by_others,
    is_server,
    parse,
    shown_name,
)


@pytest.mark.parametrize(
    ("text", "server", "name"),
    [
        ("http://127.0.0.1:8000#name", "http://127.0.0.1:8000", "name"),
        ("https://Example.org/v1/#a/b:Q4 ".strip(), "https://example.org", "a/b:Q4"),
        (" localhost:1234 ", "http://localhost:1234", ""),
        ("http://[::1]:80/some/v1#x", "http://[::1]:80/some", "x"),
        ("http://host#a%20b", "http://host", "a b"),
    ],
)
def test_parts(text: str, server: str, name: str) -> None:
    found = parse(text)
    assert (found.server, found.name) == (server, name)


@pytest.mark.parametrize(
    "text",
    [
        *("", "http://", "ftp://host", "http://host:99999", "http://ho st", "http://host?key=1"),
        *("http://user:secret@host", "http://host/a\nb", "http://host#a\x00", "http://\u2026"),
    ],
)
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(UserError) as caught:
        parse(text)
    assert caught.value.kind == "bad_address"
    assert "secret" not in caught.value.message


def test_which_paths_are_addresses() -> None:
    assert is_server("http://host#m")
    assert is_server("HTTPS://host")
    assert not is_server("/models/http.gguf")
    assert not is_server("C:\\models\\m.gguf")


def test_who_can_read_along() -> None:
    assert is_loopback("http://127.0.0.1:1")
    assert is_loopback("http://localhost")
    assert is_loopback("http://[::1]:1")
    assert not is_loopback("http://localhost.example.org")
    assert is_readable_by_others("http://192.168.1.2")
    assert not is_readable_by_others("https://192.168.1.2")


def test_keys() -> None:
    assert checked_key(" sk-1 ") == "sk-1"
    assert checked_key("") == ""
    for bad in ("a\nb", "a\r\nX: 1", "a b", "\u00fc", "a\n"):
        with pytest.raises(UserError) as caught:
            checked_key(bad)
        assert caught.value.kind == "bad_key"


def test_a_path_is_shown_as_the_files_name() -> None:
    assert shown_name("/models/a/Pebble.gguf") == "Pebble.gguf"
    assert shown_name("C:\\models\\Pebble.gguf") == "Pebble.gguf"
    assert shown_name("some/model:Q4") == "some/model:Q4"


@pytest.mark.parametrize(
    "name", ["/home/me/My Models/m.gguf", "a%20b", "a#b", "a\u00a0", "a\tb\n", "qwen3:8b", "Modèle"]
)
def test_a_name_survives_as_an_address(name: str) -> None:
    """llama-server's names are paths, which may have spaces."""
    address = str(ServerModel("http://host", name))
    assert parse(address) == ("http://host", name)
    assert str(parse(address)) == address
    assert is_address(address)


def test_an_address_can_always_be_stored() -> None:
    assert str(ServerModel("http://host", "a\ud800b")).encode() == b"http://host#a?b"
