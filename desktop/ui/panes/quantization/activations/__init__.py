"""The page that compares how well quantization schemes keep a model's weights and activations."""
