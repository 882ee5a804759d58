"""Collects all fuzz targets by name."""

from __future__ import annotations

from tests.fuzz import (
    of_databases,
    of_hub,
    of_models,
    of_own_files,
    of_questions,
    of_servers,
    of_texts,
    of_window,
)

MODULES = (
    of_models,
    of_own_files,
    of_databases,
    of_questions,
    of_texts,
    of_hub,
    of_servers,
    of_window,
)
TARGETS = {target.name: target for module in MODULES for target in module.TARGETS}
