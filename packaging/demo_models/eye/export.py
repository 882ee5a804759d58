"""Exports the image encoder as an F16 mmproj file, as llama.cpp reads it beside a model."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import gguf
import numpy as np
from numpy.typing import NDArray

from demo_models.export import f16_file
from demo_models.eye.shape import EyeShape
from demo_models.shape import NORM_EPSILON

# Maps the encoder's names, without the ending, to llama.cpp's; a layer's names begin with layers.N.
NAMES: Final = {
    "patch": "v.patch_embd",
    "norm": "v.post_ln",
    "widen": "mm.0",
    "project": "mm.2",
    "attention_norm": "ln1",
    "query": "attn_q",
    "key": "attn_k",
    "value": "attn_v",
    "output": "attn_out",
    "feed_norm": "ln2",
    "up": "ffn_up",
    "down": "ffn_down",
}


def write(
    path: Path, shape: EyeShape, weights: Mapping[str, NDArray[np.float32]], name: str
) -> Path:
    """Write the encoder's file."""
    about = f"The image encoder of {name}, for drawings of shapes and digits."
    with f16_file(path, "clip", gguf.GGUFType.MMPROJ, name, about) as writer:
        _shape(writer, shape)
        for own, weight in weights.items():
            target = tensor_name(own)
            if target == "v.patch_embd.weight":
                weight = weight.reshape(shape.width, 3, shape.patch, shape.patch)
            # llama.cpp's own converter keeps vectors and positions in 32 bits.
            wide = weight.ndim == 1 or own == "position"
            writer.add_tensor(target, weight.astype(np.float32 if wide else np.float16))
    return path


def tensor_name(name: str) -> str:
    """Return llama.cpp's name of a tensor: layers.3.query.bias becomes v.blk.3.attn_q.bias."""
    if name == "position":
        return "v.position_embd.weight"
    own, _, end = name.rpartition(".")
    if not own.startswith("layers."):
        return f"{NAMES[own]}.{end}"
    _, layer, rest = own.split(".")
    return f"v.blk.{layer}.{NAMES[rest]}.{end}"


def _shape(writer: gguf.GGUFWriter, shape: EyeShape) -> None:
    writer.add_clip_has_vision_encoder(True)
    writer.add_clip_projector_type("mlp")
    writer.add_vision_use_gelu(True)
    writer.add_vision_image_size(shape.side)
    writer.add_vision_patch_size(shape.patch)
    writer.add_vision_embedding_length(shape.width)
    writer.add_vision_feed_forward_length(shape.feed)
    writer.add_vision_block_count(shape.layers)
    writer.add_vision_head_count(shape.heads)
    writer.add_vision_projection_dim(shape.text_width)
    writer.add_vision_attention_layernorm_eps(NORM_EPSILON)
    writer.add_vision_image_mean([0.5, 0.5, 0.5])
    writer.add_vision_image_std([0.5, 0.5, 0.5])
    # Without this, llama.cpp skips the last layer, as LLaVA does.
    writer.add_array("clip.vision.feature_layer", [shape.layers])
