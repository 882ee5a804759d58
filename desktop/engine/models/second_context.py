"""Creates contexts that use a loaded model's weights, so that the model keeps its cache."""

from __future__ import annotations

from typing import Any

import psutil

from desktop.core.errors import UserError
from desktop.core.gguf.header import read_header
from desktop.core.i18n import tr
from desktop.core.memory import estimate as memory
from desktop.core.numbers.units import size_text
from desktop.engine.devices import free_on_cards
from desktop.engine.log import LlamaLog
from desktop.engine.models.load import make_context
from desktop.engine.models.model import Model


def second_context(
    model: Model,
    tokens: int,
    log: LlamaLog,
    watch: Any = None,
    exact: bool = False,
    sequences: int = 1,
) -> Any:
    """Create a context with room for so many tokens; 0 means as many as in the model's own context.
    The other parameters are those of make_context. The available memory is checked first, so that
    the system doesn't have to kill a process.

    Raises: UserError, kind memory, or kind device if the model's graphics card is missing.
    """
    cells = memory.whole_context(tokens or model.context_length)
    header = read_header(model.request.path)
    kind = "F32" if exact else "F16"
    need = memory.estimate_parts(header.metadata, header.tensors, cells, cache_type=kind)
    asked, free = need.kv_cache + need.compute, psutil.virtual_memory().available
    if model.request.gpu_layers:
        free += free_on_cards(model.request.device)
    if asked > free:
        shorter = not tokens and cells > memory.LEAST_CONTEXT and need.compute < free
        advice = (
            tr("Load the model with a shorter context, which needs less memory.")
            if shorter
            else tr("Close other programs, or choose a smaller model.")
        )
        raise UserError(
            tr(
                "This task needs {cells:,} tokens of context, which take about {asked} of "
                "memory in addition to the model, but only {free} is free. {advice}",
                cells=cells,
                asked=size_text(asked),
                free=size_text(free),
                advice=advice,
            ),
            kind="memory",
            remedy="retry_smaller" if shorter else "pick_model",
        )
    log.clear()  # its errors are the reasons if this fails
    return make_context(model.request, model.handle, cells, log, watch, exact, sequences)
