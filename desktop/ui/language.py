"""What Qt itself says and writes, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.core.words import LANGUAGES, language


def window_locale() -> QLocale:
    """How the window writes numbers and dates."""
    return QLocale(language() if language() in LANGUAGES else "en")


def speak(app: QApplication) -> None:
    """Let Qt's own words (a dialog's buttons, a field's menu) be in the window's language."""
    QLocale.setDefault(window_locale())
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(language()), "qtbase", "_", folder):
        app.installTranslator(translator)
