"""What Qt itself says and writes, in the window's language."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.core.i18n import LANGUAGES, language, tr


def window_locale() -> QLocale:
    """How the window writes numbers and dates."""
    return QLocale(language() if language() in LANGUAGES else "en")


def day_text(day: date) -> str:
    """ "November 25, 2026"."""
    pattern = tr("MMMM d, yyyy", "a date, in the letters of Qt's QLocale")
    return window_locale().toString(QDate(day.year, day.month, day.day), pattern)


def month_text(day: date, pattern: str = "MMM yyyy") -> str:
    """ "Nov 2026", or "November 2026" with the pattern "MMMM yyyy"."""
    return window_locale().toString(QDate(day.year, day.month, day.day), pattern)


def speak(app: QApplication) -> None:
    """Let Qt's own words (a dialog's buttons, a field's menu) be in the window's language."""
    QLocale.setDefault(window_locale())
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(language()), "qtbase", "_", folder):
        app.installTranslator(translator)
