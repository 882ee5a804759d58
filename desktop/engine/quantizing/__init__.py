"""Writing quantized models and measuring the loss in quality."""
