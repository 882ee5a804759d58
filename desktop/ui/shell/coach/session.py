"""Goes through the experiments of a session plan, or all of them, and points at each result."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import NamedTuple
from weakref import ref

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.core.i18n import tr
from desktop.services.settings import Settings
from desktop.ui.experiments import BY_ID, Offered, in_order
from desktop.ui.notices import Action, Notices
from desktop.ui.panes.base import OpenPane, Pane
from desktop.ui.places import PaneId
from desktop.ui.shell.coach.callout import Remark
from desktop.ui.shell.coach.mark import CoachMark
from desktop.ui.shell.coach.stage import Stage
from desktop.ui.shell.content import WindowContent
from desktop.ui.shell.experiment_runner import Running


class ShownResult(NamedTuple):
    """What a page shows: the id of the experiment that ran, its pane, and the page's state."""

    name: str
    pane: ref[Pane]
    state: bytes


class Session(QObject):
    """Points at the result of each experiment that ends. "Next" runs the one after it, and "back"
    shows the one before it again, or runs it again if its result is no longer there."""

    def __init__(
        self,
        notices: Notices,
        open_pane: OpenPane,
        settings: Settings,
        running: Running,
        mark: CoachMark,
        content: Callable[[], WindowContent],
    ) -> None:
        """`content` returns the panes and which of them is in sight."""
        super().__init__(running)
        self._notices, self._open_pane, self._settings = notices, open_pane, settings
        self._running, self._mark, self._content = running, mark, content
        self._at = ""  # the id of the experiment that is running or was shown last
        self._pointed: Offered | None = None
        self.remark: Callable[[Offered], Remark] = self._remark
        """Returns what to say about a result."""
        self._results: dict[tuple[PaneId, str], ShownResult] = {}
        """The last result of each page, by the ids of pane and page."""
        self._stage = Stage()
        self._presenting = False
        running.starting.connect(self._begin)
        running.done.connect(self._end)
        running.touched.connect(self._forget)
        settings.changed.connect(self._follow_plan)

    def start_over(self) -> None:
        """Begin with the first experiment again, for the next group."""
        self._at, self._pointed, self._results = "", None, {}
        self._stage.clear()
        self._mark.close()

    @property
    def pane(self) -> Pane:
        """The pane in sight."""
        return self._content().pane

    @property
    def pointed(self) -> Offered | None:
        """The experiment at whose result the callout points now."""
        return self._pointed if self._mark.pointing else None

    @property
    def following(self) -> Offered | None:
        """The experiment after the current one; the first one if there is no current one, and None
        after the last one."""
        order = in_order(self._settings.values.plan)
        place = order.index(self._at) + 1 if self._at in order else 0
        return BY_ID[order[place]] if place < len(order) else None

    def present(self, on: bool) -> None:
        """Show only the figures of results, or whole pages again."""
        self._presenting = on
        self._mark.present(on)
        if not on:
            self._stage.clear()
        elif (pointed := self.pointed) is not None:
            self._stage.show(self.pane.spot(pointed), self._content().page)

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next experiment (1) or the one before (-1)."""
        if by > 0:
            self.forward()
        else:
            self.back()

    @Slot()
    def forward(self) -> None:
        """Run the next experiment. After the last one, show Start."""
        if self._running.busy:
            return
        following = self.following
        if following is None:
            self._at = ""
            self.go_to_start()
        else:
            self._running.run(following.id)

    @Slot()
    def back(self) -> None:
        """Show the experiment before the current one."""
        order = in_order(self._settings.values.plan)
        place = order.index(self._at) if self._at in order else len(order)
        if place > 0 and not self._running.busy:
            self.show(BY_ID[order[place - 1]])

    def show(self, offered: Offered) -> None:
        """Show the result of an experiment. Run it if the result isn't there."""
        self._stage.clear()
        if self._shows(offered):
            self._open_pane(offered.pane, offered.page)
            self.point(offered)
        else:
            self._running.run(offered.id)

    def _shows(self, offered: Offered) -> bool:
        """Return True if the page of an experiment still shows its result."""
        result, pane = self._results.get((offered.pane, offered.page)), self._pane_of(offered)
        if result is None or pane is None or result.pane() is not pane:
            return False
        return (result.name, result.state) == (offered.id, _state(pane, offered))

    def _pane_of(self, offered: Offered) -> Pane | None:
        return next((each for each in self._content().panes if each.id == offered.pane), None)

    def point(self, offered: Offered) -> None:
        """Point at the result of an experiment, whose page is in sight."""
        self._at, self._pointed = offered.id, offered
        spot = self.pane.spot(offered)
        if self._presenting:
            self._stage.show(spot, self._content().page)
        self._mark.point(spot, self.remark(offered))

    def point_again(self, offered: Offered) -> None:
        """Point at a result after its page was built again, if the result outlasted that."""
        self.point(offered)
        area = self.pane.spot(offered).area
        if area is not None and area().isEmpty():
            self._mark.close()

    def say_as_usual(self) -> None:
        self.remark = self._remark

    def _remark(self, offered: Offered) -> Remark:
        actions: list[Action] = [(tr("Back to Start"), self.go_to_start)]
        after = ""
        if (following := self.following) is not None:
            actions.append((tr("Next"), self.forward))
            after = tr("Next: {title}", title=tr(following.title))
        return Remark(tr(offered.title), tr(offered.look), actions, after)

    @Slot()
    def _follow_plan(self) -> None:
        """Point again if the callout names another experiment than the one that is next now, as
        after a workshop profile."""
        pointed, callout = self.pointed, self._mark.callout
        if pointed is None or callout is None or pointed.pane != self.pane.id:
            return
        if self.remark(pointed).after != callout.remark.after:
            self.point(pointed)

    def go_to_start(self) -> None:
        self._stage.clear()
        self._open_pane("start")

    @Slot(object)
    def _begin(self, offered: Offered) -> None:
        self._at = offered.id
        self._stage.clear()
        self._mark.close()
        self._results.pop((offered.pane, offered.page), None)
        QTimer.singleShot(0, self._mark, self._mark.prepare)  # once the page is there

    @Slot(object, bool)
    def _end(self, offered: Offered, in_sight: bool) -> None:
        """Point at a result or, if the user has left its page, offer to show it."""
        if (pane := self._pane_of(offered)) is not None:
            result = ShownResult(offered.id, ref(pane), _state(pane, offered))
            self._results[offered.pane, offered.page] = result
        if in_sight and self.pane.page_id == offered.page:
            self.point(offered)
        else:
            said = tr("“{title}” is done.", title=tr(offered.title))
            self._notices.info(said, (tr("Show"), lambda: self.show(offered)))

    @Slot()
    def _forget(self) -> None:
        """Forget the results in the pane in sight, since the user has begun something else."""
        pane = self.pane.id
        self._results = {at: each for at, each in self._results.items() if at[0] != pane}


def _state(pane: Pane, offered: Offered) -> bytes:
    """Return what can be compared of the state of an experiment's page, whose parts are changed in
    place."""
    return pickle.dumps(pane.result_state(offered.page))
