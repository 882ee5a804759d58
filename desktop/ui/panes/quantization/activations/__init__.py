"""The page that compares how quantization schemes affect a model's weights and activations."""
