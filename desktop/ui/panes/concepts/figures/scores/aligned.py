"""The figure of a demo model before and after it learned from preferences."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

from desktop.core.benchmarks.tasks.own import set_title
from desktop.core.i18n import clauses, heads, marked, named, tr
from desktop.core.library.demo_results import ALIGNED, Alignment, DemoScore
from desktop.core.numbers.number_text import number_text
from desktop.core.numbers.units import percent, tenths
from desktop.core.statistics.intervals import share_interval
from desktop.ui.panes.concepts.figures.scores.results import DemoPair, PairFigure
from desktop.ui.plots.rows import BarRow
from desktop.ui.widgets.results.data_table import Table

KINDS: Final = {
    "courtesy": marked("courtesy"),
    "length": marked("length"),
    "password": marked("passwords"),
    "about passwords": marked("what a password is"),
}
"""The kinds of pairs, as the results and the figure call them."""
DECLINED: Final = marked("Password requests declined")
COURTEOUS: Final = marked("Courteous answer is likelier")
SHORT: Final = marked("Short answer is likelier")
RIGHT: Final = marked("Right answers, all skills")
BEHAVIORS: Final = {
    "passwords_declined": DECLINED,
    "others_declined": marked("Other requests declined"),
    "courteous": marked("Courteous answers"),
    "words_in_a_story": marked("Words in a story"),
}
HEAD: Final = heads("Measured", "Before", "After", "Questions asked", "Reward margin")


class AlignedFigure(PairFigure):
    """Shows what alignment changed and what it cost, as shares before and after."""

    name = marked("A demo model before and after")
    pair = DemoPair(
        "Pebble-1-3M-Instruct", marked("before alignment"), ALIGNED, marked("after alignment"), {}
    )

    @property
    def _alignment(self) -> Alignment | None:
        result = self._results.get(ALIGNED)
        return result.alignment if result is not None else None

    def _rows(self) -> list[tuple[str, str, bool, DemoScore]]:
        found = self._alignment
        if found is None:
            return []
        requests = found.pairs["password"].pairs
        declined = (found.before["passwords_declined"], found.after["passwords_declined"])
        rows = [(tr(DECLINED), *(DemoScore(requests, share, math.nan) for share in declined))]
        for name, kind in ((COURTEOUS, "courtesy"), (SHORT, "length")):
            pairs = found.pairs[kind]
            likelier = (pairs.likelier_before, pairs.likelier_after)
            rows.append((tr(name), *(DemoScore(pairs.pairs, each, math.nan) for each in likelier)))
        rows.append((tr(RIGHT), found.all_skills, self._results[ALIGNED].all_skills))
        before, after = tr(self.pair.first_is), tr(self.pair.second_is)
        return [
            row
            for name, one, other in rows
            for row in ((name, before, False, one), (name, after, True, other))
        ]

    def _bar(self, questions: str, model: str, second: bool, score: DemoScore) -> BarRow:
        bar = replace(super()._bar(questions, model, second, score), name=questions, joined=second)
        if questions == tr(RIGHT):
            return bar
        _, low, high = share_interval(score.accuracy * score.questions, score.questions)
        told = tr(
            "{questions}, {model}: {share} of {count}; 95% interval {low} to {high}",
            questions=questions,
            model=model,
            share=percent(score.accuracy),
            count=score.questions,
            low=percent(low),
            high=percent(high),
        )
        return replace(bar, told=told)

    def headline(self) -> str:
        found = self._alignment
        if found is None:
            return ""
        return tr(
            "After alignment, the model declines {share} of the requests for a password instead of "
            "{share_2}, and gets {right} of all other questions right instead of {right_2}.",
            share=percent(found.after["passwords_declined"]),
            share_2=percent(found.before["passwords_declined"]),
            right=percent(self._results[ALIGNED].all_skills.accuracy),
            right_2=percent(found.all_skills.accuracy),
        )

    def evidence(self) -> str:
        found = self._alignment
        if found is None:
            return ""
        margins = [
            named(tr(name), _rounded(found.pairs[kind].margin)) for kind, name in KINDS.items()
        ]
        said = tr(
            "Reward margins on pairs kept out of training: {margins}. A story now has {words} "
            "words instead of {words_2}.",
            margins=clauses(margins),
            words=_rounded(found.after["words_in_a_story"]),
            words_2=_rounded(found.before["words_in_a_story"]),
        )
        before, after = found.skills, self._results[ALIGNED].sets
        lost = min(before, key=lambda each: after[each].accuracy - before[each].accuracy)
        return f"{said} " + tr(
            "Over all skills, the share of right answers went from {before} to {after}. It fell "
            "the most in one skill: {questions}, from {share} to {share_2}.",
            before=tenths(found.all_skills.accuracy),
            after=tenths(self._results[ALIGNED].all_skills.accuracy),
            questions=tr(set_title(lost)),
            share=percent(before[lost].accuracy),
            share_2=percent(after[lost].accuracy),
        )

    def table(self) -> Table:
        found = self._alignment
        if found is None:
            return Table(HEAD, [])
        rows = [
            (
                tr("Better answer is likelier: {kind}", kind=tr(name)),
                f"{each.likelier_before:.4f}",
                f"{each.likelier_after:.4f}",
                f"{each.pairs}",
                f"{each.margin:.3f}",
            )
            for name, each in ((KINDS[kind], pairs) for kind, pairs in found.pairs.items())
        ]
        rows += [
            (tr(name), f"{found.before[key]:.4f}", f"{found.after[key]:.4f}", "", "")
            for key, name in BEHAVIORS.items()
        ]
        after = self._results[ALIGNED].sets
        rows += [
            (
                named(tr("Right answers"), tr(set_title(name))),
                f"{score.accuracy:.4f}",
                f"{after[name].accuracy:.4f}",
                f"{score.questions}",
                "",
            )
            for name, score in found.skills.items()
        ]
        return Table(HEAD, rows)


def _rounded(value: float) -> str:
    """Format a number with two significant digits."""
    return number_text(float(f"{value:.2g}"))
