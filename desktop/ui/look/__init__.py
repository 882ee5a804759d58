"""Colors, fonts, icons, and sizes. This package doesn't create widgets."""
