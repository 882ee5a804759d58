"""Writing quantized models, and measuring what is lost."""
