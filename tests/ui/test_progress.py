"""The progress of a task, whatever the task is called."""

from __future__ import annotations

import pytest

from desktop.ui.widgets.results.progress import Progress
from tests.ui.conftest import MakeDesk

LONG = "AMD Radeon(TM) 780M Graphics (RADV PHOENIX) of a laptop with a long name"


@pytest.mark.parametrize("one_line", [True, False])
def test_a_long_name_does_not_widen_it(make_desk: MakeDesk, one_line: bool) -> None:
    theme = make_desk().window.context.shell.theme
    widths: list[int] = []
    for title in ("Short", LONG):
        progress = Progress(theme, one_line=one_line)
        progress.show_progress(title, 0.5, None)
        widths.append(progress.minimumSizeHint().width())
    assert widths[0] == widths[1]
