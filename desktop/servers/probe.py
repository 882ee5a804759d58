"""Finds out what a server is, which models it has, and what it can do for one of them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, Final, cast

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import all_of, tr
from desktop.core.readable import one_line, readable
from desktop.core.servers.address import host_of
from desktop.core.servers.facts import Kind, ModelFacts, ServedModel, ServerFacts
from desktop.servers import problems
from desktop.servers.http import Limits, Server

PORTS: Final = (8080, 8000, 11434, 1234, 30000)
"""Ports that servers use unless told otherwise: llama-server and LocalAI; vLLM, llama-cpp-python,
and transformers serve; Ollama; LM Studio; SGLang."""
LOOKING: Final = Limits(
    connect_s=0.5, answer_s=2.0, first_s=4.0, silence_s=2.0, tries=1, loading_s=0
)
MOST_MODELS: Final = 1000
LONGEST_NAME: Final = 1000
_OWNERS: Final[dict[str, Kind]] = {
    "llamacpp": "llama_server",
    "vllm": "vllm",
    "sglang": "sglang",
    "library": "ollama",
    "organization_owner": "lm_studio",
    "me": "llama_cpp_python",
}
"""What servers write into `owned_by` of their models."""


def server_facts(server: Server, cancel: Cancel) -> ServerFacts:
    """Ask a server what it is and which models it has. It computes nothing for this.

    Raises: UserError, if it isn't such a server, can't be reached, or asks for a key; Cancelled.
    """
    failure: UserError | None = None
    try:
        status, found, headers = server.get("/v1/models", cancel, patient=True)
    except UserError as error:
        if error.kind != "server":
            raise
        status, found, headers = 0, None, {}  # transformers serve, offline: it can chat
        failure = error
    if status in (401, 403):
        raise problems.of_answer(server.address, status, found, server.key, headers)
    listed = _listed(found)
    owner = next((str(each.get("owned_by", "")) for each in listed), "")
    kind = _OWNERS.get(owner, "other")
    if headers.get("server", "").lower() == "llama.cpp":
        kind = "llama_server"
    if kind == "other":
        kind = _by_own_page(server, cancel)
    if not _is_list(found) and kind == "other":
        raise failure or problems.not_a_server(server.address, headers)
    version, models = _details(server, kind, listed, cancel)
    return ServerFacts(server.address, kind, one_line(version, 40), tuple(models[:MOST_MODELS]))


def look_around(cancel: Cancel) -> list[str]:
    """Return the addresses of servers on this computer, at the ports that such programs use. Only
    this computer is asked, and without a key. Raises: Cancelled."""
    found: list[str] = []
    for port in PORTS:
        address = f"http://127.0.0.1:{port}"
        server = Server(address, limits=LOOKING)
        try:
            server_facts(server, cancel)
        except UserError as error:
            if error.kind not in ("server_key", "server_busy"):
                continue
        finally:
            server.close()
        found.append(address)
    return found


def _by_own_page(server: Server, cancel: Cancel) -> Kind:
    """Tell servers apart that say nothing of use in their list of models. Shapes are checked, since
    LM Studio answers unknown paths with 200. LocalAI comes first: it answers as Ollama, too."""
    if "backends" in _got(server, "/system", cancel):
        return "localai"
    if "endpoints" in _got(server, "/.well-known/localai.json", cancel):  # /system needs an admin
        return "localai"
    if _words(_got(server, "/api/version", cancel), "version"):
        return "ollama"
    if isinstance(_got(server, "/api/v0/models", cancel).get("data"), list):
        return "lm_studio"
    paths = _got(server, "/openapi.json", cancel).get("paths")
    if isinstance(paths, dict) and "/load_model" in paths:
        return "transformers"
    return "other"


def _details(
    server: Server, kind: Kind, listed: list[dict[str, Any]], cancel: Cancel
) -> tuple[str, list[ServedModel]]:
    """Return the version and the models, with what only this kind of server says."""
    models = [_served(each) for each in listed]
    if kind == "llama_server":
        props = _got(server, "/props", cancel)
        return _words(props, "build_info"), [_of_llama_server(each, props) for each in models]
    if kind == "vllm":
        return _words(_got(server, "/version", cancel), "version"), models
    if kind == "sglang":
        said = _got(server, "/server_info", cancel) or _got(server, "/get_server_info", cancel)
        return _words(said, "version"), models
    if kind == "ollama":
        running = _got(server, "/api/ps", cancel).get("models")
        lengths = {
            str(each.get("model") or each.get("name")): _count(each.get("context_length"))
            for each in objects(running)
        }
        models = [each._replace(context_length=lengths.get(each.name)) for each in models]
        return _words(_got(server, "/api/version", cancel), "version"), models
    if kind == "lm_studio":
        said = {
            str(each.get("id")): each
            for each in objects(_got(server, "/api/v0/models", cancel).get("data"))
        }
        return "", [_of_lm_studio(each, said.get(each.name, {})) for each in models]
    if kind == "localai":
        return _words(_got(server, "/version", cancel), "version"), models
    return "", models


def _served(each: dict[str, Any]) -> ServedModel:
    facts = object_in(each.get("meta"))
    return ServedModel(
        str(each["id"]),
        _count(each.get("max_model_len")) or _count(facts.get("n_ctx")),
        _count(facts.get("n_ctx_train")),
        _count(facts.get("n_vocab")),
        identity=_identity(each, facts),
    )


def _identity(each: dict[str, Any], facts: dict[str, Any]) -> str:
    """Return where a model's weights lie (vLLM, SGLang) or what they are (llama-server)."""
    known = [_words(each, "root"), *(facts.get(name) for name in ("n_params", "size"))]
    return json.dumps(known) if any(known) else ""


def _of_llama_server(model: ServedModel, props: dict[str, Any]) -> ServedModel:
    settings, modalities = props.get("default_generation_settings"), props.get("modalities")
    length = _count(object_in(settings).get("n_ctx"))
    vision = object_in(modalities).get("vision")
    return model._replace(
        context_length=length or model.context_length,
        images=vision if isinstance(vision, bool) else None,
        template=_words(props, "chat_template"),
        start=_words(props, "bos_token"),
        slots=_count(props.get("total_slots")),
    )


def _of_lm_studio(model: ServedModel, said: dict[str, Any]) -> ServedModel:
    return model._replace(
        context_length=_count(said.get("loaded_context_length")),
        trained_context_length=_count(said.get("max_context_length")),
        images=said.get("type") == "vlm" if said else None,
    )


def chosen(facts: ServerFacts, name: str) -> ServedModel:
    """Return the model of this name; if `name` is "", the only model.

    Raises: UserError, kind unknown_model, if there is no such model.
    """
    found = [each for each in facts.models if each.name == name]
    if not name and len(facts.models) == 1:
        return facts.models[0]
    if found:
        return found[0]
    if name and not facts.models:  # transformers serve, offline
        return ServedModel(name)
    host, names = host_of(facts.address), [readable(each.name) for each in facts.models[:8]]
    if not names:
        message = tr("{host} has no models.", host=host)
    elif name:
        message = tr(
            "{host} has no model named {name}. It has {names}.",
            host=host,
            name=one_line(name, 80),
            names=all_of(names),
        )
    else:
        message = tr(
            "{host} has several models: {names}. Add # and a name to the address.",
            host=host,
            names=all_of(names),
        )
    raise UserError(message, kind="unknown_model")


def current(server: Server, facts: ModelFacts, cancel: Cancel) -> ModelFacts:
    """Return the facts about a model with the context length that it has now: a server may have
    been started again since they were found. A server that doesn't list its models is trusted.

    Raises: UserError, kind model_gone, if the server has another model now; as server_facts does.
    """
    old = facts.model
    status, answer, _ = server.get("/v1/models", cancel)
    if status in (429, 503):  # others may never list their models
        answer = server.get("/v1/models", cancel, patient=True)[1]
    listed = _listed(answer)
    if not listed:
        return facts
    found = [_served(each) for each in listed if each["id"] == old.name]
    if not found:
        names = [readable(str(each["id"])) for each in listed[:8]]
        raise problems.another_model(server.address, old.name, all_of(names))
    model = found[0]
    if facts.server.kind == "llama_server":
        model = _of_llama_server(model, _got(server, "/props", cancel))
    for name in ("identity", "trained_context_length", "vocabulary", "template", "start"):
        before, after = getattr(old, name), getattr(model, name)
        if before and after and before != after:
            raise problems.another_model(server.address, old.name)
    length = model.context_length or old.context_length
    return replace(facts, model=old._replace(context_length=length))


# --- reading answers, whose shapes aren't trusted


def _got(server: Server, path: str, cancel: Cancel) -> dict[str, Any]:
    """Return the object at a path; empty if there is none."""
    try:
        status, found, _ = server.get(path, cancel)
    except UserError:
        return {}
    return object_in(found) if status == 200 else {}


def _is_list(found: object) -> bool:
    return isinstance(object_in(found).get("data"), list)


def _listed(found: object) -> list[dict[str, Any]]:
    listed = objects(object_in(found).get("data"))
    return [each for each in listed if len(_words(each, "id")) in range(1, LONGEST_NAME)]


def object_in(value: object) -> dict[str, Any]:
    """Return a value that should be an object; empty if it isn't one."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def objects(values: object) -> list[dict[str, Any]]:
    """Return the objects in a value that should be a list of objects."""
    if not isinstance(values, list):
        return []
    return [
        cast("dict[str, Any]", each)
        for each in cast("list[object]", values)
        if isinstance(each, dict)
    ]


def number_in(value: object) -> float | None:
    """Return a value that should be a number; None if it isn't one, or isn't finite."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if -1e300 < value < 1e300 else None  # an int may be too large for a float


def _words(values: dict[str, Any], key: str) -> str:
    found = values.get(key)
    return found if isinstance(found, str) else ""


def _count(value: object) -> int | None:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 1 << 40:
        return None
    return value
