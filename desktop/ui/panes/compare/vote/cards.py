"""The two cards with votes, of which one is shown: those of this laptop, and the room's."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from desktop.core.compare.vote_file import shared
from desktop.services.votes import Votes
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.panes.compare.vote.rating_card import RatingCard
from desktop.ui.panes.compare.vote.room import Pair, RoomCard
from desktop.ui.panes.compare.vote.sharing import VoteSharing
from desktop.ui.tab_order import bring_into_view
from desktop.ui.widgets.layout.scaled import in_column


class VoteCards(QWidget):
    def __init__(self, theme: Theme, files: Files) -> None:
        super().__init__()
        self.rating = RatingCard(theme, files)
        self.room = RoomCard(theme, files)
        self._whole = False  # the user wants to see the room
        self._pair: Pair | None = None
        in_column(theme, self.rating, self.room, on=self, spacing=0)
        self.room.hide()

    def join(self, votes: Votes, sharing: VoteSharing) -> None:
        """Receive the votes, and the object that shares them."""
        self._votes = votes
        sharing.imported.connect(self._show_room)
        for share in (self.rating.share, self.room.share):
            share.chosen.connect(self._choose)
            share.export_asked.connect(sharing.ask_what_to_export)
            share.import_asked.connect(sharing.ask_for_files)
            share.forget_asked.connect(sharing.forget_room)

    @Slot()
    def _show_room(self) -> None:
        self._choose("room")
        QTimer.singleShot(0, self.room, lambda: bring_into_view(self.room))  # once it has its size

    @Slot(str)
    def _choose(self, card: str) -> None:
        self._whole = card == "room"
        self.show_for(self._pair)

    def show_for(self, pair: Pair | None) -> None:
        """Show the room's votes if there are any and the user wants to see them, or if no two
        models are here. `pair` are the full names of the models that the page asks about; None if
        there aren't two models."""
        self._pair = pair
        votes, room = self._votes.votes, self._votes.room
        whole = bool(room) and (self._whole or pair is None)
        if whole:
            self.room.show_votes(shared(votes), room, pair)
        for share in (self.rating.share, self.room.share):
            share.follow(bool(votes), bool(room))
        self.room.setVisible(whole)
        self.rating.setVisible(not whole)
