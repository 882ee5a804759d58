"""Labels that show whether a model fits in memory. Each has an icon, since color isn't enough."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop.core.i18n import marked
from desktop.core.memory.fit import Verdict

FITS: Final[Mapping[Verdict, tuple[str, str, str]]] = {
    "fits": (marked("fits"), "ph.check-circle", "good"),
    "slow": (marked("may be slow"), "ph.warning", "warn"),
    "too_large": (marked("won't fit"), "ph.x-circle", "bad"),
}
"""Text, icon, and color of each verdict."""
