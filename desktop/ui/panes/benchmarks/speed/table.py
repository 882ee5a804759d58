"""The table of all measured speeds."""

from __future__ import annotations

import time
from collections.abc import Sequence

from desktop.core.benchmarks.speed_results import SpeedResult, Together
from desktop.core.i18n import heads, tr
from desktop.core.servers.address import is_server
from desktop.ui.panes.benchmarks.speed.figures import VARIED
from desktop.ui.widgets.results.data_table import Table

HEAD = (
    *heads(
        "Model",
        "Varied setting",
        "Value",
        "Reading (tokens/s)",
        "Reading SD (tokens/s)",
        "Writing (tokens/s)",
        "Writing SD (tokens/s)",
    ),
    *heads(
        "Limit (tokens/s, est.)",
        "Share of limit (%)",
        "Time to first token (s)",
        "Load time (s)",
        "Memory (GB)",
    ),
    *heads("Bytes per token (est.)", "Memory bandwidth (GB/s)", "Tokens read", "Tokens written"),
    *heads(
        "Writing for each (tokens/s)",
        "Slowest (tokens/s)",
        "Longest time to first token (s)",
        "Longest pause (s)",
        "Tokens counted",
        "Tokens received",
        "Answers at once",
    ),
    *heads("Runs", "Context", "Batch", "Threads", "GPU layers", "Backend", "Device", "Measured"),
)


def table(results: Sequence[SpeedResult]) -> Table:
    """Return a table of all measurements, newest first."""
    words = ("Backend", "Device", "Measured")
    left = frozenset({0, 1, *(HEAD.index(each) for each in words)})
    return Table(HEAD, [_row(each) for each in reversed(results)], left)


def _together(each: Together | None) -> tuple[str, ...]:
    if each is None:
        return ("",) * 7
    rates = (f"{each.each:.2f}", f"{each.slowest_each:.2f}")
    times = (f"{each.longest_first_token_s:.3f}", f"{each.longest_pause_s:.3f}")
    counts = (each.tokens, each.received, each.slots)
    return (*rates, *times, *("" if value is None else str(value) for value in counts))


def _row(each: SpeedResult) -> tuple[str, ...]:
    def spread(value: float | None) -> str:
        return "" if value is None else f"{value:.2f}"

    away = is_server(each.path)  # what isn't known of a model on a server is left empty
    here = (
        f"{each.memory_bytes / 1e9:.4f}",
        str(each.bytes_per_token),
        f"{each.bandwidth / 1e9:.1f}",
    )
    return (
        each.model,
        tr(VARIED.get(each.varied, "")),
        str(each.varied_value) if each.varied else "",
        *((f"{each.prompt:.2f}", spread(each.prompt_sd)) if each.prompt else ("", "")),
        *(f"{each.generate:.2f}", spread(each.generate_sd)),
        *(
            (f"{each.limit:.1f}", f"{100 * each.generate / each.limit:.0f}")
            if each.limit
            else ("", "")
        ),
        "" if each.first_token_s is None else f"{each.first_token_s:.3f}",
        "" if away else f"{each.load_s:.2f}",
        *(("", "", "") if away else here),
        *(str(each.prompt_tokens), str(each.generate_tokens)),
        *_together(each.together),
        str(each.repeat),
        str(each.depth),
        *(("", "", "") if away else (str(each.batch), str(each.threads), str(each.gpu_layers))),
        each.backend,
        each.device,
        time.strftime("%Y-%m-%d %H:%M", time.localtime(each.when)),
    )
