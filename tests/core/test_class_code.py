"""Tests the code with which a class connects to a shared model."""

from __future__ import annotations

import itertools

import pytest

from desktop.core.errors import UserError
from desktop.core.servers.class_code import (
    ALPHABET,
    PORT,
    ClassCode,
    is_code,
    new_key,
    read_code,
)

USUAL = ClassCode("192.168.178.20", PORT, "7K3MX9ZQ")
OTHER_PORT = ClassCode("10.0.0.255", 65535, "00000000")


@pytest.mark.parametrize(
    "code",
    [
        *(USUAL, OTHER_PORT, ClassCode("255.255.255.255", 1, "ZZZZZZZZ")),
        *(ClassCode("0.0.0.0", PORT, "0123ABCD"), ClassCode("141.35.1.2", 8080, "GHJKMNPQ")),
    ],
)
def test_it_holds_the_address_the_port_and_the_key(code: ClassCode) -> None:
    text = str(code)
    assert len(text.replace("-", "")) == (16 if code.port == PORT else 20)
    assert is_code(text)
    assert read_code(text) == code


def test_the_text_never_changes() -> None:
    """Laptops with another version of Glassbox read it, too."""
    assert str(USUAL) == "30AH-CGM7-K3MX-9ZQ1"
    assert str(OTHER_PORT) == "40A0-00FZ-ZZZ0-0000-0009"
    assert USUAL.server == "http://192.168.178.20:8484"


@pytest.mark.parametrize("code", [USUAL, OTHER_PORT])
def test_every_wrong_character_and_every_swap_is_detected(code: ClassCode) -> None:
    text = str(code).replace("-", "")
    wrong = [
        text[:at] + other + text[at + 1 :]
        for at, right in enumerate(text)
        for other in ALPHABET
        if other != right
    ]
    for one, two in itertools.combinations(range(len(text)), 2):
        swapped = [*text]
        swapped[one], swapped[two] = text[two], text[one]
        wrong += ["".join(swapped)] if text[one] != text[two] else []
    for each in wrong:
        with pytest.raises(UserError) as caught:
            read_code(each)
        assert caught.value.kind == "bad_code", each


def test_it_can_be_typed_in_any_way() -> None:
    text = str(USUAL)
    for typed in (text.lower(), text.replace("-", " "), f"  {text.replace('-', '')}\n"):
        assert is_code(typed)
        assert read_code(typed) == USUAL
    text = str(OTHER_PORT)
    assert "0" in text
    for letter in "Oo":
        assert read_code(text.replace("0", letter)) == OTHER_PORT
    one = ClassCode("1.17.33.65", PORT, "11111111")
    for letter in "IiLl":
        assert read_code(str(one).replace("1", letter)) == one


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (str(USUAL)[:-1], "15"),
        (f"{USUAL}7", "17"),
        (str(USUAL).replace("K", "U"), "U"),
        (str(USUAL).replace("K", "é"), "É"),
        (str(USUAL).replace("K", "²"), "²"),
    ],
)
def test_a_typing_error_is_said(typed: str, said: str) -> None:
    assert is_code(typed)
    with pytest.raises(UserError) as caught:
        read_code(typed)
    assert said in caught.value.message
    assert "Compare your entry" in caught.value.message


@pytest.mark.parametrize(
    "text",
    [
        *("", "localhost", "laptop-of-the-teacher", "127.0.0.1:8080", "[::1]:8080", "192.168.1.20"),
        *("http://127.0.0.1", "1.example.org", "7#a-model-with-a-name", "0123"),
    ],
)
def test_addresses_are_no_codes(text: str) -> None:
    assert not is_code(text)


def test_keys_are_random() -> None:
    keys = {new_key() for _ in range(200)}
    assert len(keys) == 200
    assert all(len(key) == 8 and set(key) <= set(ALPHABET) for key in keys)
