"""The buttons that share votes between laptops, at the top of both cards with votes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button, set_menu
from desktop.ui.widgets.layout.scaled import in_row
from desktop.ui.widgets.segments import SegmentChoice, Segments


class ShareButtons(QWidget):
    """Selects the votes of this laptop or of the room, once there are any from other laptops, and
    has a menu that exports and imports votes. `card` is "own" or "room", the card that has the
    buttons."""

    chosen = Signal(str)  # "own" or "room"
    export_asked = Signal()
    import_asked = Signal()
    forget_asked = Signal()

    def __init__(self, theme: Theme, card: str) -> None:
        super().__init__()
        self._card = card
        self.scope = Segments(
            theme,
            (
                SegmentChoice("own", tr("This laptop")),
                SegmentChoice("room", tr("The room")),
            ),
        )
        self.scope.show_choice(card)
        self.scope.setWhatsThis(
            tr("Shows the votes of this laptop alone, or those of all laptops in the room.")
        )
        self.scope.chosen.connect(self._choose)
        self.menu_button = button(theme, tr("Share votes"), "secondary", "ph.users-three")
        self.menu_button.setWhatsThis(
            tr(
                "Exports your votes to a small file, without questions and answers, or counts the "
                "votes of other laptops together with yours."
            )
        )
        menu = QMenu(self.menu_button)
        self.export = menu.addAction(tr("Export your votes…"))
        menu.addAction(tr("Import votes from other laptops…")).triggered.connect(self.import_asked)
        self.forget = menu.addAction(tr("Delete other laptops' votes"))
        self.export.triggered.connect(self.export_asked)
        self.forget.triggered.connect(self.forget_asked)
        set_menu(self.menu_button, menu)
        in_row(theme, self.scope, self.menu_button, on=self)

    def follow(self, votes: bool, room: bool) -> None:
        """Adapt to whether this laptop has `votes`, and whether other laptops in the `room` have
        any."""
        self.export.setEnabled(votes)
        self.forget.setEnabled(room)
        self.scope.setVisible(room)

    def _choose(self, key: str) -> None:
        self.scope.show_choice(self._card)  # the other card has buttons of its own
        if key != self._card:
            self.chosen.emit(key)
