"""What turning the knob has shown: in a sentence, in bars, and as a table."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.number_text import number_text, with_error
from desktop.core.words import counted, heads, tr
from desktop.ui.panes.experts.knob_run import Turned, experts_text
from desktop.ui.plots.chart import Chart
from desktop.ui.plots.rows import Piece, Row, rows_chart
from desktop.ui.widgets.data_table import Table

HEAD = heads(
    "Experts for a token", "Tokens/s", "Standard deviation", "KL divergence (nats)",
    "Standard error", "KL divergence, 99 %", "Same likeliest token", "Perplexity",
)  # fmt: skip


def named(turned: Turned) -> str:
    """ "1 expert", "2 experts, as trained"."""
    return experts_text(turned.used, turned.compared is None)


def distance_bars(found: Sequence[Turned]) -> Chart:
    """The KL divergence from the model as trained, which is none from itself."""
    rows: list[Row] = []
    for each in found:
        if each.compared is None:
            rows.append(
                Row(
                    named(each),
                    (Piece("", 0.0),),
                    "0",
                    tr("{named}: the yardstick", named=named(each)),
                )
            )
            continue
        value, error = each.compared.kld_mean
        text = with_error(value, error)
        agrees = each.compared.top1_agreement.value
        told = tr(
            "{named}: {shown} nats from the model as trained (mean and standard error "
            "over {tokens:,} tokens); the same likeliest next token in {agrees:.0f} % of "
            "the places",
            named=named(each),
            shown=text,
            tokens=each.compared.tokens,
            agrees=100 * agrees,
        )
        low, high = (None, None) if error is None else (max(value - error, 0.0), value + error)
        rows.append(Row(named(each), (Piece("", value),), text, told, low, high))
    return rows_chart(rows, title=tr("nats"))


def speed_bars(found: Sequence[Turned]) -> Chart:
    rows: list[Row] = []
    for each in found:
        sd = each.speed_sd
        told = tr("{named}: {speed:.1f} tokens/s", named=named(each), speed=each.speed)
        told += tr(", standard deviation {sd:.1f}", sd=sd) if sd is not None else ""
        low, high = (None, None) if sd is None else (max(each.speed - sd, 0.0), each.speed + sd)
        rows.append(
            Row(
                named(each),
                (Piece("", each.speed),),
                tr("{speed:.0f}", speed=each.speed),
                told,
                low,
                high,
            )
        )
    return rows_chart(rows, title=tr("tokens/s"))


def sentence(trained: Turned, turned: Turned) -> str:
    """About `turned`, beside the model as trained."""
    compared = turned.compared
    if compared is None:
        return counted(
            turned.used,
            "This is the model as trained: each token takes {used} expert in a layer.",
            "This is the model as trained: each token takes {used} experts in a layer.",
            used=turned.used,
        )
    value, error = compared.kld_mean
    same = 100 * compared.top1_agreement.value
    return tr(
        "With {named} instead of {used}, {pace}. Its predictions are {with_error} nats "
        "(KL divergence) from those of the model as trained; its likeliest next token is "
        "the same in {same:.0f} % of the places.",
        named=named(turned),
        used=trained.used,
        pace=_pace(trained, turned),
        with_error=with_error(value, error),
        same=same,
    )


def _pace(trained: Turned, turned: Turned) -> str:
    """Which is faster is said only where their spreads don't overlap."""
    spread = (trained.speed_sd or 0.0) + (turned.speed_sd or 0.0)
    if abs(trained.speed - turned.speed) <= spread or not trained.speed:
        return tr("it writes as fast, as far as can be told")
    return tr(
        "it writes at {speed} times the speed", speed=number_text(turned.speed / trained.speed, 2)
    )


def table(found: Sequence[Turned]) -> Table:
    rows: list[tuple[str, ...]] = []
    others = [each.compared for each in found if each.compared is not None]
    own = f"{others[0].perplexity_reference.value:.3f}" if others else ""
    for each in found:
        sd = "" if each.speed_sd is None else f"{each.speed_sd:.2f}"
        row = (str(each.used), f"{each.speed:.2f}", sd)
        if each.compared is None:
            rows.append((*row, "0", "", "0", "1", own))
            continue
        value, error = each.compared.kld_mean
        told = (
            f"{value:.5f}",
            "" if error is None else f"{error:.5f}",
            f"{each.compared.kld_p99:.4f}",
            f"{each.compared.top1_agreement.value:.4f}",
            f"{each.compared.perplexity.value:.3f}",
        )
        rows.append((*row, *told))
    return Table(HEAD, rows, frozenset())
