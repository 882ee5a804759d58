"""What fewer bits do: to one number, to a block of weights."""

from desktop.ui.panes.quantization.pane import QuantizationPane

__all__ = ["QuantizationPane"]
