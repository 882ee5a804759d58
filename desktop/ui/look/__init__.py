"""The look: colors, fonts, icons, and sizes. No widget is built here."""
