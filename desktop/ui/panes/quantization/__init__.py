"""The Quantization pane."""

from __future__ import annotations

from typing import ClassVar

from desktop.core.numbers.formats import Real
from desktop.ui.panes.paged import PagedPane, PanePage
from desktop.ui.panes.quantization.activations.page import ActivationsPage
from desktop.ui.panes.quantization.bits.page import BitsPage
from desktop.ui.panes.quantization.blocks.page import BlocksPage
from desktop.ui.panes.quantization.memory.page import MemoryPage
from desktop.ui.panes.quantization.smaller.page import SmallerPage


class QuantizationPane(PagedPane):
    """The Quantization pane. Its pages are Bits, Blocks, Memory, Make it smaller, and Weights and
    activations."""

    id = "quantization"
    summary = BitsPage.summary
    pages: ClassVar = {
        BitsPage: lambda _, c: BitsPage(c.shell, c.runtime),
        BlocksPage: lambda _, c: BlocksPage(c.shell, c.runtime, c.go.open_pane, c.precisions),
        MemoryPage: lambda _, c: MemoryPage(c.shell, c.runtime, c.hub_requests),
        SmallerPage: lambda _, c: SmallerPage(c.shell, c.runtime, c.go, c.precisions),
        ActivationsPage: lambda _, c: ActivationsPage(c.shell, c.runtime, c.go.open_pane),
    }

    def page_built(self, page: PanePage) -> None:
        if isinstance(page, BlocksPage):
            page.number_asked.connect(self._show_number)

    def _show_number(self, value: Real, text: str) -> None:
        self.open_page(BitsPage.id)
        assert isinstance(self.page, BitsPage)
        self.page.show_number(value, text)
