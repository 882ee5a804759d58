"""What a tooltip shows of somebody else's words is what these are."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocumentFragment
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.plain_tip import plain_tip


def seen(tip: str) -> str:
    """As Qt's tooltip shows it."""
    return QTextDocumentFragment.fromHtml(tip).toPlainText()


@pytest.mark.parametrize(
    "text", ["<s> 97 %\nhello 2 %", "<b>bold</b>.gguf", "<img src='x'>", "a &lt; b"]
)
def test_what_looks_like_html_is_shown_as_it_stands(text: str) -> None:
    assert seen(plain_tip(text)) == text


@pytest.mark.parametrize("text", ["", "Model-7B · Q4_K_M", "1 < 2", "<|im_start|>", "two\nlines"])
def test_other_words_stay_as_they_are(text: str) -> None:
    assert plain_tip(text) == text


def test_a_models_name_is_shown_as_it_stands(qtbot: QtBot) -> None:
    label = ElidedLabel("strong")
    qtbot.addWidget(label)
    label.setText("<s>model</s>")
    assert seen(label.toolTip()) == "<s>model</s>"
    assert label.accessibleName() == "<s>model</s>"
