"""Shows Qt's own texts, and formats dates, in the window's language."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.core.i18n import LANGUAGES, language, tr


def window_locale() -> QLocale:
    """Return the locale in which the window formats numbers and dates."""
    return QLocale(language() if language() in LANGUAGES else "en")


def day_text(day: date) -> str:
    """Return a date as text, such as "November 25, 2026"."""
    pattern = tr("MMMM d, yyyy", "a date, in the letters of Qt's QLocale")
    return window_locale().toString(QDate(day.year, day.month, day.day), pattern)


def month_text(day: date, pattern: str = "MMM yyyy") -> str:
    """Return a month as text, such as "Nov 2026", or "November 2026" if the pattern is "MMMM
    yyyy"."""
    return window_locale().toString(QDate(day.year, day.month, day.day), pattern)


def speak(app: QApplication) -> None:
    """Translate Qt's own texts, such as dialog buttons and context menus of text fields, and set
    Qt's default locale and the direction of layouts. Call this again when the language has
    changed."""
    for earlier in app.findChildren(QTranslator):
        app.removeTranslator(earlier)
        earlier.deleteLater()
    QLocale.setDefault(window_locale())
    app.setLayoutDirection(window_locale().textDirection())
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(language()), "qtbase", "_", folder):
        app.installTranslator(translator)
