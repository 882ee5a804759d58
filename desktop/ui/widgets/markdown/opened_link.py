"""Shows the address to which a link really leads, before the link is opened in another app."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.core.i18n import tr

SCHEMES = ("http", "https", "mailto")


def ask_about_link(parent: QWidget, address: str, ours: bool = False) -> None:
    """Show a link's full address and open it if the user confirms. Links other than web and mail
    addresses are ignored. `ours` is True for links in Glassbox's own texts, False for those that a
    model wrote."""
    url = QUrl(address)
    if url.scheme().lower() not in SCHEMES:
        return
    question = QMessageBox(parent)
    question.setObjectName("open_link")
    question.setWindowTitle(tr("Open a link"))
    question.setTextFormat(Qt.TextFormat.PlainText)
    question.setText(
        tr("This page is on the web. Open it in your browser?")
        if ours
        else tr("The model wrote this address. Open it in another app?")
    )
    question.setInformativeText(bytes(url.toEncoded().data()).decode("ascii", "replace"))
    question.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    question.setDefaultButton(QMessageBox.StandardButton.Cancel)
    question.accepted.connect(lambda: QDesktopServices.openUrl(url))
    question.finished.connect(question.deleteLater)
    question.open()
