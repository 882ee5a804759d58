"""Writes a GGUF file as a folder that transformers reads: `python to_transformers.py FILE FOLDER`.

Run it with a Python that has transformers, torch, and gguf; Glassbox needs none of them.
"""

import importlib
import sys
from pathlib import Path
from typing import Any


def main(file: Path, folder: Path) -> None:
    torch: Any = importlib.import_module("torch")
    transformers: Any = importlib.import_module("transformers")
    given = {"pretrained_model_name_or_path": str(file.parent), "gguf_file": file.name}
    tokenizer = transformers.AutoTokenizer.from_pretrained(**given)
    read = transformers.AutoModelForCausalLM.from_pretrained(**given, dtype=torch.float32)
    config = read.config
    if hasattr(config, "quantization_config"):  # a model that was read from GGUF isn't saved
        del config.quantization_config
    fresh = transformers.AutoModelForCausalLM.from_config(config, dtype=torch.float32)
    fresh.load_state_dict(read.state_dict())
    # Otherwise a temperature changes nothing, and only 50 tokens take part.
    fresh.generation_config.do_sample, fresh.generation_config.top_k = True, 0
    fresh.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
