"""Tests the window in the language that the environment names. Run by test_in_languages.py in a
separate process, because the language is in its environment."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSysInfo
from PySide6.QtWidgets import QComboBox, QTabBar, QWidget

from desktop.core.i18n import PSEUDO, language, tr
from desktop.core.lessons.written_answer import written_answer
from desktop.core.messages import Device
from desktop.ui.panes.base import Pane
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.chat.conversation.empty import DEMO_EXAMPLES, EXAMPLES, FACTS_EXAMPLES
from desktop.ui.panes.chat.view import SIDE_WIDTH
from desktop.ui.panes.compare.questions import A_STORY, DEMO_QUESTION, FIRST_QUESTION
from desktop.ui.panes.concepts import ConceptsPane
from desktop.ui.panes.experts.knob.page import QUESTION as KNOB_QUESTION
from desktop.ui.panes.experts.live.page import PROMPTS
from desktop.ui.panes.quantization.activations.page import PROMPT as ACTIVATIONS_PROMPT
from desktop.ui.panes.settings import SettingsPane
from desktop.ui.shell.page import Page
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, Make, MakeDesk, visible
from tests.ui.test_panes import check_nothing_is_cut_off, cut_off, each_pane, fed, pages_of

SCROLL_BAR = 12
"""Width of a scroll bar in resources/style.qss, in pixels."""
SPOKEN = (
    "text",
    "toolTip",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "whatsThis",
)
TRANSLATED = re.compile(r"\[[^\[\]]*~+\]")
NAMES = re.compile(
    r"\S*[\d_/\\]\S*|\(?(?:Ctrl|Shift)\+\S+|[A-Z][\w.]*-\S+"
    r"|GGUF|MMLU\S*|HellaSwag|TruthfulQA|DROP|ARC|GPQA|RMSE|absmax|zero-point|Top-[kp]|Min-[pK]"
    r"|Pebble\S*|Tiny\S*|SmolLM\S*|llama\S*|Glassbox|Instruct|Deutsch|English|Français"
    r"|weights?|scales?|quants|gguf|A processor that is not there|fake|Scroll (?:Left|Right)"
    rf"|Python|Paper|CPU|{re.escape(QSysInfo.prettyProductName())}|offscreen"
)
"""Matches the names of models, types, parts of blocks, keys, benchmarks, and systems, which are the
same in all languages."""
WORD = re.compile(r"[A-Za-z]{3,}")
ASKED = {
    *EXAMPLES,
    *DEMO_EXAMPLES,
    *FACTS_EXAMPLES,
    *PROMPTS.values(),
    A_STORY,
    DEMO_QUESTION,
    FIRST_QUESTION,
    KNOB_QUESTION,
    ACTIVATIONS_PROMPT,
}


def texts(root: QWidget) -> Iterator[str]:
    for widget in [root, *root.findChildren(QWidget)]:
        for name in SPOKEN:
            text = widget.property(name)
            if isinstance(text, str) and text:
                yield text
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(at) for at in range(widget.count()))


def rest(text: str) -> str:
    """Return the rest of a text after removing translated parts and names."""
    before = ""
    while before != text:
        before, text = text, TRANSLATED.sub("", text)
    return NAMES.sub("", text)


@pytest.mark.skipif(language() == PSEUDO, reason="it is longer than any language")
@each_pane
def test_no_words_are_cut_off(
    make_desk: MakeDesk, make: Make, kind: type[Pane], subtests: pytest.Subtests
) -> None:
    desk = fed(make_desk, make, kind)
    for page in pages_of(desk, kind):
        with subtests.test(page=page):
            check_nothing_is_cut_off(desk)


@pytest.mark.skipif(language() == PSEUDO, reason="it is longer than any language")
def test_the_cards_beside_a_chat_have_room(desk: Desk) -> None:
    """The cards fit even with a scroll bar and the longest numbers."""
    desk.window.open_pane("chat")
    pane = desk.window.pane
    assert isinstance(pane, ChatPane)
    context, last, probabilities = (
        pane.view.context_card,
        pane.view.last_card,
        pane.view.probability_card,
    )
    context.show_use(131_072, 31_072, 131_072, None, 3)
    for value in last.values.values():
        value.setText(tr("too short to measure"))
    for card in (context, last, probabilities):
        card.show()  # sets its fonts
        room = desk.window.context.shell.theme.px(SIDE_WIDTH - SCROLL_BAR)
        assert card.minimumSizeHint().width() <= room, card


CARDS = (
    Device("Vulkan0", "NVIDIA GeForce RTX 4090 Laptop GPU", "gpu", 15 * 10**9, 2**34, "Vulkan"),
    Device(
        "Vulkan1",
        "AMD Radeon(TM) 780M Graphics (RADV PHOENIX) of a laptop with a long name",
        "igpu",
        8 * 10**9,
        32 * 10**9,
        "Vulkan",
    ),
    Device(
        "Vulkan2",
        "Intel(R) Data Center GPU Flex Series 170 Graphics (DG2) [8086:56c0]",
        "gpu",
        2 * 10**9,
        16 * 10**9,
        "Vulkan",
    ),
)


@pytest.mark.skipif(language() == PSEUDO, reason="it is longer than any language")
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_devices_with_long_names_have_room(make_desk: MakeDesk, make: Make, scale: float) -> None:
    desk: Desk = make_desk(FakeEngine(cards=CARDS), scale=scale)
    desk.add(make("model.gguf"))
    desk.window.open_pane("settings", "devices")
    desk.settle()
    pane = desk.window.pane
    assert isinstance(pane, SettingsPane)
    pane.devices.measure.click()
    desk.qtbot.waitUntil(lambda: not pane.devices.result.task.running)
    desk.qtbot.waitUntil(lambda: not list(cut_off(desk.window)))  # the table grows with its rows
    (area,) = visible(desk.window, Page)
    assert not area.horizontalScrollBar().maximum()


@pytest.mark.skipif(language() != PSEUDO, reason="only there can it be seen")
@each_pane
def test_all_words_are_asked_for(make_desk: MakeDesk, make: Make, kind: type[Pane]) -> None:
    """Only questions to models stay in English, because of the demo models. Lessons are separate
    files."""
    if kind is ConceptsPane:
        pytest.skip("lessons are files of their own")
    desk = fed(make_desk, make, kind)
    assert list(pages_of(desk, kind))  # all are built
    plain = {text for text in texts(desk.window) if WORD.search(rest(text))}
    assert not {text for text in plain - ASKED if not is_in_the_band(text)}


def is_in_the_band(text: str) -> bool:
    """Return True for the beginning of the recorded answer on Start, which is English."""
    answer = "".join(token.text for token in written_answer().tokens)
    return answer.startswith(re.sub("<[^>]+>", "", text).removesuffix("…"))
