"""Asks before the window closes while work runs that would be lost, or while others ask this
laptop."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMessageBox

from desktop.core.i18n import all_of, tr
from desktop.services.lending import Lending
from desktop.services.sharing import Sharing
from desktop.services.task import Task
from desktop.ui.panes.base import Pane
from desktop.ui.places import PAGE_TITLES, PANE_TITLES

END_OF_SESSION_MS: Final = 60_000
"""Milliseconds after the system has announced the end of the session in which nothing is asked. If
another program has stopped the end by then, closing is asked about again."""


class Closing(QObject):
    """Decides whether the window may close. Nothing is asked about answers in Chat, downloads, and
    benchmark answers: they are kept, and go on at the next start."""

    def __init__(self, window: QMainWindow, sharing: Sharing, lending: Lending) -> None:
        super().__init__(window)
        self._window, self._sharing, self._lending = window, sharing, lending
        self._asks = True
        self._box: QMessageBox | None = None
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.commitDataRequest.connect(self._end_session, Qt.ConnectionType.DirectConnection)

    def may_close(self) -> bool:
        """Return True if the window may close now. If not, ask the user, and close the window if
        the user agrees."""
        if not self._asks:
            return True
        work, reasons = lossy_work(self._window), list[str]()
        if work:
            reasons.append(
                tr(
                    "Still running: {work}. If you close Glassbox now, unfinished results are "
                    "lost.",
                    work=all_of(work),
                )
            )
        if self._sharing.state == "on" and not self._sharing.alone:
            reasons.append(
                tr(
                    "You are sharing a model with the class. If you close Glassbox now, nobody can "
                    "use it anymore."
                )
            )
        if self._lending.in_use:
            reasons.append(
                tr(
                    "Another laptop is using this one's memory. If you close Glassbox now, its "
                    "model stops in the middle of its work."
                )
            )
        if reasons and self._box is None:
            self._ask("\n\n".join(reasons))
        return not reasons

    @Slot()
    def stop_asking(self) -> None:
        """Let the window close from now on, whatever runs."""
        self._asks = False

    @Slot()
    def _ask_again(self) -> None:
        self._asks = True

    @Slot()
    def _end_session(self) -> None:
        """Prevent a question that would stop the system from shutting down."""
        self.stop_asking()
        QTimer.singleShot(END_OF_SESSION_MS, self, self._ask_again)

    def _ask(self, reasons: str) -> None:
        box = self._box = QMessageBox(self._window)
        box.setWindowTitle(tr("Close Glassbox?"))
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(reasons)
        close = box.addButton(tr("Close anyway"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(tr("Keep working"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(lambda: self._answered(box.clickedButton() is close))
        box.open()

    def _answered(self, close: bool) -> None:
        self._box = None
        if close:
            self.stop_asking()
            QTimer.singleShot(0, self._window, self._window.close)  # after the box has closed


def lossy_work(window: QMainWindow) -> list[str]:
    """Return the places at which work runs that can't be continued, each once."""
    running = (task for task in window.findChildren(Task) if task.running and task.lossy)
    return list(dict.fromkeys(_place(task) for task in running))


def _place(part: QObject) -> str:
    """Return the titles of the page and the pane that a part belongs to."""
    from desktop.ui.panes.paged import PanePage  # panes are imported when they are opened

    pane = page = ""
    above: QObject | None = part
    while above is not None:
        if isinstance(above, PanePage):
            page = tr(PAGE_TITLES[above.id])
        elif isinstance(above, Pane):
            pane = tr(PANE_TITLES[above.id])
        above = above.parent()
    return f"{page} ({pane})" if page else pane
