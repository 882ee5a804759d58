"""The actions in the command palette: what a presenter reaches for without looking for a button."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.core.i18n import LANGUAGES, tr
from desktop.services.settings import Settings
from desktop.ui.panes.base import Go, OpenPane, Pane
from desktop.ui.places import NEW_CHAT_KEY, PRESENT_KEY
from desktop.ui.shell.command_palette import Destination
from desktop.ui.shell.reset.resetting import Resetting
from desktop.ui.workshop.profiles import Profiles

if TYPE_CHECKING:
    from desktop.ui.panes.compare.vote.sharing import VoteSharing


class Presenting(Protocol):
    """The part of the main window that the actions use."""

    @property
    def pane(self) -> Pane: ...

    @property
    def presenting(self) -> bool: ...

    def present(self, on: bool) -> None: ...


def actions(
    go: Go, settings: Settings, profiles: Profiles, resetting: Resetting, window: Presenting
) -> Iterator[Destination]:
    """Yield the actions that are possible now. Their synonyms are searched, too."""
    yield _action(
        tr("New chat"),
        tr("Starts a conversation. Earlier ones stay in the list."),
        lambda: _new_chat(go.open_pane, window),
        tr("conversation begin start ask question message talk empty"),
        "ph.chat-circle",
        NEW_CHAT_KEY,
    )
    yield _action(
        tr("See inside a model"),
        tr("Runs five experiments, one after the other. You can stop at any time."),
        go.walk,
        tr("walkthrough tour guided demo show introduction first look minute autoplay"),
        "ph.eye",
    )
    yield _action(
        tr("Compare precisions"),
        tr("One model answers the same question in Q8_0 and Q4_K_M, beside F16 if it is here."),
        go.compare_precisions,
        tr("quantized quantization bits q8 q4 f16 versus difference side by side smaller version"),
        "ph.columns",
    )
    yield from _packs_actions(go.open_pane, window)
    yield from _workshop(go.open_pane, profiles, window)
    yield _action(
        tr("Turn off presentation mode") if window.presenting else tr("Turn on presentation mode"),
        tr("Shows only the pane, in full screen, enlarged, with visible clicks and keys."),
        lambda: window.present(not window.presenting),
        tr("present presenter projector beamer full screen fullscreen show demo audience f11"),
        "ph.presentation",
        PRESENT_KEY,
    )
    yield _action(
        tr("Reset for the next group"),
        tr("Choose what to reset, such as conversations, votes, and results. You can undo it."),
        resetting.ask,
        tr("start over clear delete erase everything all new group participants clean first day"),
        "ph.arrow-counter-clockwise",
    )
    if text := resetting.undo_text:
        yield _action(
            text,
            tr("Brings back what the last reset moved aside."),
            resetting.undo,
            tr("undo redo restore bring back reset"),
            "ph.arrow-u-up-left",
        )
    if not window.presenting:  # presentation mode is always white on black
        yield from _themes(settings)
    yield from _languages(settings)


def _action(
    title: str,
    sentence: str,
    go: Callable[[], object],
    words: str,
    icon: str = "ph.lightning",
    keys: str = "",
) -> Destination:
    return Destination(tr("Action"), title, sentence, go, words, icon, keys)


def _packs_actions(open_pane: OpenPane, window: Presenting) -> Iterator[Destination]:
    yield _action(
        tr("Create a workshop pack"),
        tr("Copies models to a USB drive, with checksums and instructions."),
        lambda: _packs(open_pane, window, create=True),
        tr("make write export usb stick drive share copy offline participants"),
        "ph.package",
    )
    yield _action(
        tr("Import a workshop pack"),
        tr("Checks and copies the models of a pack from a USB drive."),
        lambda: _packs(open_pane, window, create=False),
        tr("read open load usb stick drive copy offline models"),
        "ph.package",
    )


def _workshop(open_pane: OpenPane, profiles: Profiles, window: Presenting) -> Iterator[Destination]:
    yield _action(
        tr("Save a workshop profile"),
        tr("Theme, text size, language, session plan, and models, in a file for other laptops."),
        profiles.ask_what_to_save,
        tr("make export share appearance settings plan participants usb stick file"),
    )
    yield _action(
        tr("Open a workshop profile"),
        tr("Shows what the profile or session plan changes, and asks first."),
        profiles.choose,
        tr("use load import read appearance settings plan participants usb stick file"),
    )
    if profiles.can_go_back:
        yield _action(
            tr("Back to your settings"),
            tr("Undoes what the workshop profile has changed."),
            profiles.back,
            tr("undo restore revert own before workshop profile theme language size plan"),
        )
    yield _action(
        tr("Export your votes"),
        tr("Saves your blind votes in a small file for the presenter."),
        lambda: _votes(open_pane, window).ask_what_to_export(),
        tr("blind vote share send save usb stick mail file room participants"),
    )
    yield _action(
        tr("Import votes from other laptops"),
        tr("Counts the blind votes of the whole room together."),
        lambda: _votes(open_pane, window).ask_for_files(),
        tr("blind vote room result collect load usb stick folder file participants"),
    )


def import_votes(open_pane: OpenPane, window: Presenting, paths: Sequence[Path]) -> None:
    """Show the Blind vote page and count the votes in some files."""
    _votes(open_pane, window).import_files(paths)


def _votes(open_pane: OpenPane, window: Presenting) -> VoteSharing:
    from desktop.ui.panes.compare import ComparePane  # as below
    from desktop.ui.panes.compare.vote.page import VotePage

    open_pane("compare", "vote")
    assert isinstance(window.pane, ComparePane)
    page = window.pane.page
    assert isinstance(page, VotePage)
    return page.sharing


def _themes(settings: Settings) -> Iterator[Destination]:
    now = settings.values.theme
    for mode, title in (
        ("light", tr("Use the light theme")),
        ("dark", tr("Use the dark theme")),
        ("contrast", tr("Use the high-contrast theme")),
        ("system", tr("Use the system's theme")),
    ):
        if mode != now:
            yield _action(
                title,
                "",
                lambda mode=mode: settings.change(theme=mode),
                tr("appearance colors colours mode night day bright black white switch look"),
                "ph.circle-half",
            )


def _languages(settings: Settings) -> Iterator[Destination]:
    now = settings.values.language
    for code, name in LANGUAGES.items():
        if code != now:
            yield _action(
                tr("Switch the language to {language}", language=name),
                "",
                lambda code=code: settings.change(language=code),
                tr("english german french deutsch englisch français anglais allemand translation"),
                "ph.translate",
            )


def _new_chat(open_pane: OpenPane, window: Presenting) -> None:
    from desktop.ui.panes.chat import ChatPane  # a pane's code is imported when it is opened

    open_pane("chat")
    assert isinstance(window.pane, ChatPane)
    window.pane.new_chat()


def _packs(open_pane: OpenPane, window: Presenting, create: bool) -> None:
    from desktop.ui.panes.models import ModelsPane  # as above
    from desktop.ui.panes.models.library.page import LibraryPage

    open_pane("models", "library")
    assert isinstance(window.pane, ModelsPane)
    page = window.pane.page
    assert isinstance(page, LibraryPage)
    (page.work.choose_models if create else page.work.choose_import)()
