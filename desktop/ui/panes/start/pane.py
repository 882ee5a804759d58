"""The Start pane: cards of all experiments, or of those in a workshop's session plan."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QProgressBar,
    QWidget,
)

from desktop.core.i18n import marked, tr
from desktop.core.packs.session_plan import SessionPlan, clean_title, times_of
from desktop.services.settings import Settings
from desktop.ui.experiments import BY_ID, GROUPS, Offered, in_order
from desktop.ui.look.theme import Theme
from desktop.ui.panes.base import Context, Go, Pane, Runtime
from desktop.ui.panes.start.band import StartBand
from desktop.ui.panes.start.card import CardGrid, ExperimentCard
from desktop.ui.panes.start.plan_dialog import PlanDialog
from desktop.ui.places import PANE_TITLES
from desktop.ui.widgets.controls import button, label, set_menu
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row
from desktop.ui.workshop.profiles import Profiles

SUMMARY = marked("Each experiment sets itself up, runs on this laptop, and points to the result.")


class StartPane(Pane):
    """Shows a card for each experiment, a field that filters them, and how many are done."""

    id = "start"
    summary = SUMMARY

    @classmethod
    def build(cls, context: Context) -> StartPane:
        c = context
        return cls(c.shell.theme, c.runtime, c.go, c.settings, c.profiles)

    def __init__(
        self, theme: Theme, runtime: Runtime, go: Go, settings: Settings, profiles: Profiles
    ) -> None:
        super().__init__()
        self._theme, self._go, self._settings, self._profiles = theme, go, settings, profiles
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search experiments"))
        self.search.setAccessibleName(tr("Search experiments"))
        self.search.setWhatsThis(tr("Shows only the experiments that contain the words you type."))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.progress = QProgressBar()
        self.progress.setWhatsThis(
            tr("Shows how many of these experiments you've completed on this laptop.")
        )
        self.progress.setTextVisible(False)
        self._count = label(kind="count")
        self._count.setWhatsThis(self.progress.whatsThis())
        self.band = StartBand(theme, runtime, go.open_pane, settings)
        self.band.asked.connect(go.walk)
        self.grid = CardGrid(theme)
        self._nothing = label(tone="muted")
        parts = (self._asking(), self.band, self.grid, self._nothing, STRETCH)
        in_column(theme, *parts, on=self, spacing=16)
        self.setFocusProxy(self.search)
        settings.changed.connect(self._follow)
        self._shown_plan: SessionPlan | None = None
        self._show_cards()

    @property
    def plan(self) -> SessionPlan | None:
        """The session plan in the settings, without experiments unknown to this version; None if
        none are left."""
        values = self._settings.values
        known = tuple(each for each in dict.fromkeys(values.plan) if each in BY_ID)
        return SessionPlan(clean_title(values.plan_title), known) if known else None

    @property
    def sentence(self) -> str:
        plan = self._shown_plan
        if plan is None:
            return tr(SUMMARY)
        return tr("Session plan: {title}. {summary}", title=plan.title, summary=tr(SUMMARY))

    def _asking(self) -> QWidget:
        theme = self._theme
        for part, least, most in ((self.search, 140, 320), (self.progress, 48, 160)):
            Scaled(theme, part, lambda part=part, n=least: part.setMinimumWidth(theme.px(n)))
            Scaled(theme, part, lambda part=part, n=most: part.setMaximumWidth(theme.px(n)))
        self.plan_button = button(theme, tr("Session plan"), icon="ph.list-numbers")
        self.plan_button.setWhatsThis(
            tr(
                "Opens a menu where you can choose and order the experiments for a workshop, "
                "and save the plan for other laptops in a workshop profile."
            )
        )
        menu = QMenu(self.plan_button)
        self.actions_of_plan = {
            name: self._action(menu, name, act)
            for name, act in (
                (tr("Choose and order experiments…"), self._ask_for_plan),
                (tr("Show all experiments"), self._forget),
                (tr("Open a workshop profile…"), self._profiles.choose),
                (tr("Save a workshop profile…"), self._profiles.ask_what_to_save),
                (tr("Back to your settings"), self._profiles.back),
            )
        }
        menu.aboutToShow.connect(self._enable)
        set_menu(self.plan_button, menu)
        self.reset = button(theme, tr("Reset…"), icon="ph.arrow-counter-clockwise")
        self.reset.setWhatsThis(
            tr(
                "Resets Glassbox for the next group, after you choose what to reset. You can undo "
                "the reset until you close Glassbox."
            )
        )
        self.reset.setToolTip(tr("Reset Glassbox for the next group"))
        self.reset.clicked.connect(self._go.reset)
        made, done = QWidget(), (self._count, (self.progress, 1))
        parts = ((self.search, 2), STRETCH, *done, self.plan_button, self.reset)
        in_row(theme, *parts, on=made, spacing=16)
        return made

    @staticmethod
    def _action(menu: QMenu, name: str, act: object) -> QAction:
        made = menu.addAction(name)
        made.triggered.connect(act)
        return made

    # --- cards -------------------------------------------------------------------------

    def _offered(self) -> list[Offered]:
        plan = self._shown_plan
        return [BY_ID[each] for each in in_order(plan.experiments if plan else ())]

    def _show_cards(self) -> None:
        self._shown_plan = self.plan
        cards: list[ExperimentCard] = []
        for number, offered in enumerate(self._offered(), 1):
            card = ExperimentCard(self._theme, offered, number if self._shown_plan else 0)
            card.clicked.connect(lambda _=False, name=offered.id: self._go.run_experiment(name))
            cards.append(card)
        groups = [] if self._shown_plan else [(tr(title), ids) for title, ids in GROUPS.items()]
        self.grid.set_cards(cards, groups)
        self.band.setVisible(not self._shown_plan)
        self.summary_changed.emit(self.sentence)
        self._show_times()
        self._filter()

    def _show_times(self) -> None:
        times = times_of(self._settings.values.experiments_done)
        for card in self.grid.cards:
            took = times.get(card.offered.id)
            if took != card.took:  # any change of the settings leads here
                card.show_time(took)
        done = sum(card.offered.id in times for card in self.grid.cards)
        self._count.setText(tr("{done} of {cards} done", done=done, cards=len(self.grid.cards)))
        self.progress.setRange(0, len(self.grid.cards))
        self.progress.setValue(done)
        self.progress.setAccessibleName(self._count.text())

    @Slot()
    def _follow(self) -> None:
        if self.plan != self._shown_plan:
            self._show_cards()
        else:
            self._show_times()

    @Slot()
    def _filter(self) -> None:
        words = self.search.text().casefold().split()
        found = {
            each.id
            for each in self._offered()
            if all(
                word in f"{tr(each.title)} {tr(each.sentence)} {_pane(each)}".casefold()
                for word in words
            )
        }
        self.grid.show_only(found)
        self._nothing.setText("" if found else tr("No experiments contain these words."))
        self._nothing.setVisible(not found)
        self.band.setVisible(not words and not self._shown_plan)

    # --- session plan ------------------------------------------------------------------

    @Slot()
    def _enable(self) -> None:
        everything = self.actions_of_plan[tr("Show all experiments")]
        everything.setEnabled(self._shown_plan is not None)
        back = self.actions_of_plan[tr("Back to your settings")]
        back.setEnabled(self._profiles.can_go_back)

    @Slot()
    def _ask_for_plan(self) -> None:
        dialog = PlanDialog(self._theme, self._shown_plan, self)
        dialog.chosen.connect(self._take)
        dialog.open()

    @Slot(object)
    def _take(self, plan: SessionPlan) -> None:
        self._settings.change(plan_title=plan.title, plan=plan.experiments)

    @Slot()
    def _forget(self) -> None:
        self._settings.change(plan_title="", plan=())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


def _pane(offered: Offered) -> str:
    return tr(PANE_TITLES[offered.pane])
