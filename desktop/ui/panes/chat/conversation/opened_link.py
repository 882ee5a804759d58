"""Shows the address to which a link written by a model really leads, before the link is opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.core.i18n import tr

SCHEMES = ("http", "https", "mailto")


def ask_about_link(parent: QWidget, address: str) -> None:
    """Show a link's full address and open it if the user confirms. Links other than web and mail
    addresses are ignored."""
    url = QUrl(address)
    if url.scheme().lower() not in SCHEMES:
        return
    question = QMessageBox(parent)
    question.setObjectName("open_link")
    question.setWindowTitle(tr("Open a link"))
    question.setTextFormat(Qt.TextFormat.PlainText)
    question.setText(tr("The model wrote this address. Open it in another app?"))
    question.setInformativeText(bytes(url.toEncoded().data()).decode("ascii", "replace"))
    question.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    question.setDefaultButton(QMessageBox.StandardButton.Cancel)
    question.accepted.connect(lambda: QDesktopServices.openUrl(url))
    question.finished.connect(question.deleteLater)
    question.open()
