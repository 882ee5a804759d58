"""Tests the display names of licenses."""

from __future__ import annotations

import pytest

from desktop.core.library.licenses import license_name, license_value


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("mit", "MIT"),
        ("MIT", "MIT"),
        ("apache-2.0", "Apache-2.0"),
        ("cc-by-nc-4.0", "CC-BY-NC-4.0"),
        ("lppl-1.3c", "LPPL-1.3c"),
        ("llama3.1", "Llama 3.1 Community License"),
        ("gemma", "Gemma Terms of Use"),
        ("other", "custom license"),
        ("tongyi-qianwen", "tongyi-qianwen"),
        ("Our own terms", "Our own terms"),
        ("", ""),
    ],
)
def test_what_files_and_the_hub_call_them(given: str, name: str) -> None:
    assert license_name(given) == name


def test_a_label_is_not_repeated() -> None:
    given = ("unknown", "other", "mit", "")
    assert [license_value(each) for each in given] == ["unknown", "custom", "MIT", ""]
