"""Tests untrusted chat templates: valid ones render as on the Hub, and bad ones are stopped."""

from __future__ import annotations

import errno
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import (
    Generate,
    Generated,
    LoadModel,
    Message,
    ModelLoaded,
    UnloadModel,
)
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.writing import templates
from desktop.engine.writing.templates import TemplateRefused, TemplateRenderer
from tests import tiny_model
from tests.engine.conftest import ask

TALK = (Message("system", "Be brief."), Message("user", "Hi <b>&"), Message("assistant", "Yes."))


@pytest.fixture(scope="module")
def renderer() -> Iterator[TemplateRenderer]:
    renderer = TemplateRenderer()
    yield renderer
    renderer.close()


def render(renderer: TemplateRenderer, template: str, cancel: Cancel | None = None) -> str:
    variables = {"bos_token": "<s>", "eos_token": "</s>"}
    return renderer.render(template, TALK, variables, cancel or Cancel())


def test_chatml(renderer: TemplateRenderer) -> None:
    assert render(renderer, tiny_model.CHATML) == (
        "<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nHi <b>&<|im_end|>\n"
        "<|im_start|>assistant\nYes.<|im_end|>\n<|im_start|>assistant\n"
    )


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ bos_token }}{{ messages|length }}{{ eos_token }}", "<s>3</s>"),
        ("{{ messages[1]['content']|tojson }}", '"Hi <b>&"'),
        ("{% for m in messages %}{% if loop.first %}{% continue %}{% endif %}x{% endfor %}", "xx"),
        ("{% if true %}\n  kept\n{% endif %}", "  kept\n"),
        ("{{ strftime_now('%Y') }}", time.strftime("%Y")),
        ("{{ undefined_thing }}!", "!"),
        ("{{ messages[0].role }}", "system"),
    ],
)
def test_what_templates_rely_on(renderer: TemplateRenderer, template: str, text: str) -> None:
    assert render(renderer, template) == text


def test_a_template_that_refuses(renderer: TemplateRenderer) -> None:
    with pytest.raises(TemplateRefused, match="must alternate"):
        render(renderer, "{{ raise_exception('Roles must alternate') }}")


BAD = {
    "loops for ever": "{% for a in range(10**9) %}{% for b in range(10**9) %}"
    "{% endfor %}{% endfor %}",
    "hangs while it compiles": "{{ 9**(9**9) }}",
    "asks for all memory": "{{ 'a' * (10**10) }}",
    "grows without end": "{% set ns = namespace(t='a') %}{% for i in range(99) %}"
    "{% set ns.t = ns.t ~ ns.t %}{% endfor %}{{ ns.t }}",
    "writes without end": "{% for a in range(99999) %}{{ 'a' * 9999 }}{% endfor %}",
    "calls itself": "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    "reaches for attributes": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "reaches through a function": "{{ raise_exception.__globals__['os'].system('true') }}",
    "reaches through format": "{{ '{0.__class__.__init__.__globals__}'.format(messages) }}",
    "imports": "{% import 'os' as os %}{{ os.name }}",
    "is not a template": "{% for %}",
    "ends half-way": "{% if messages %}",
    "changes the conversation": "{{ messages.append(1) }}",
    "divides by zero": "{{ 1 // 0 }}",
    "is missing a filter": "{{ messages|nonsense }}",
    "asks for all memory in a width": "{{ '{0:>99999999999}'.format(1) }}",
    "asks for all memory in a filter": "{{ '%*d'|format(10**9, 1) }}",
    "asks for all memory in an indent": "{{ messages|tojson(indent=10**10) }}",
    "doubles a list": "{% set n = namespace(a=[1]) %}{% for i in range(99) %}"
    "{% set n.a = n.a + n.a %}{% endfor %}",
    "writes Latin without end": "{{ lipsum(n=10**8) }}",
    "reaches through a helper": "{{ lipsum.__globals__['os'].popen('true').read() }}",
    "reaches through a helper's class": "{{ cycler('a').__init__.__globals__ }}",
    "reaches through its own template": "{{ self._TemplateReference__context.environment }}",
    "reaches through a filter's option": "{{ [namespace()]|tojson(cls=namespace) }}",
    "reads a file": "{% include '/etc/passwd' %}",
    "recurses in a loop": "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "nests deeply while it compiles": f"{{{{ {'(' * 5000}1{')' * 5000} }}}}",
    "nests lists": f"{{{{ {'[' * 9000}{']' * 9000} }}}}",
    "nests blocks": "{% if 1 %}" * 3000 + "{% endif %}" * 3000,
    "has a sum that compiles for ever": f"{{{{ {'1+' * 100_000}1 }}}}",
    "encodes for seconds": "{{ ('\u4e00\u4e01' * 4_000_000).encode('punycode') }}",
    "asks the clock for all": "{{ strftime_now('%c' * 10**7) }}",
}

HARMLESS = {
    "attr": "{{ messages|attr('__class__') }}",
    "attr of each": "{{ messages|map('attr', '__class__')|list }}",
    "format through attr": "{{ ('{0.__class__}'|attr('format'))(messages) }}",
    "format kept for later": "{% set f = '{0.__class__}'.format %}{{ f(messages) }}",
    "format without its wrapper": "{{ ('{0.__class__}'.format.__wrapped__)(messages) }}",
    "format_map": "{{ '{a.__class__}'.format_map({'a': 1}) }}",
    "letters that look alike": "{{ messages.__\uff43lass__ }}",
    "a macro's parts": "{% macro m() %}{% endmacro %}{{ m._func }}{{ m._environment }}",
    "names of the compiled code": "{{ environment }}{{ context }}{{ __builtins__ }}{{ resolve }}",
}
"""Further attempts to reach Python internals, none of which succeeds."""


@pytest.mark.parametrize("template", HARMLESS.values(), ids=HARMLESS.keys())
def test_ways_into_python_lead_to_nothing(renderer: TemplateRenderer, template: str) -> None:
    try:
        text = render(renderer, template)
    except UserError as error:
        text = "" if error.kind == "template" else error.kind
    assert set(text) <= set("[Undefined, ]")


@pytest.mark.parametrize("template", BAD.values(), ids=BAD.keys())
def test_bad_templates_end_in_a_sentence(
    renderer: TemplateRenderer, template: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    began = time.monotonic()
    with monkeypatch.context() as patch, pytest.raises(UserError) as caught:
        patch.setattr(templates, "RENDER_LIMIT_S", 0.7)  # templates that hang would take 2 seconds
        render(renderer, template)
    assert caught.value.kind == "template"
    assert caught.value.message.endswith(".")
    assert "\n" not in caught.value.message
    assert time.monotonic() - began < 10
    assert render(renderer, "{{ 1 + 1 }}") == "2"  # and the next one works


def test_a_stop_ends_a_template_that_hangs(
    renderer: TemplateRenderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    render(renderer, "warm")
    monkeypatch.setattr(templates, "RENDER_LIMIT_S", 60)
    cancel = Cancel()
    cancel.set()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        render(renderer, BAD["hangs while it compiles"], cancel)
    assert time.monotonic() - began < 30


@pytest.mark.parametrize(
    "template",
    ["{{ raise_exception('Only users may speak') }}", BAD["loops for ever"], BAD["imports"]],
)
def test_in_a_model(llama_engine: LlamaEngine, tmp_path: Path, template: str) -> None:
    path = str(tiny_model.write(tmp_path / "bad.gguf", template=template))
    ask(llama_engine, LoadModel(path))
    with pytest.raises(UserError) as caught:
        ask(llama_engine, Generate(path, (Message("user", "Hello"),), max_tokens=2))
    assert caught.value.kind == "template"
    raw = ask(llama_engine, Generate(path, prompt="Hello", max_tokens=2))
    assert isinstance(raw[-1], Generated)
    ask(llama_engine, UnloadModel(path))


def test_a_system_without_room_for_its_process(
    llama_engine: LlamaEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The model is in memory, so the window must hear of it."""

    def refuse(_: TemplateRenderer) -> None:
        raise OSError(errno.EAGAIN, "no more processes")

    monkeypatch.setattr(TemplateRenderer, "start", refuse)
    path = str(tiny_model.write(tmp_path / "tiny.gguf"))
    assert isinstance(ask(llama_engine, LoadModel(path))[-1], ModelLoaded)
    with pytest.raises(UserError) as caught:
        ask(llama_engine, Generate(path, TALK[:2]))
    assert caught.value.kind == "template"
    ask(llama_engine, UnloadModel(path))


def test_a_model_without_a_template(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    path = str(tiny_model.write(tmp_path / "base.gguf", template=None))
    ask(llama_engine, LoadModel(path))
    with pytest.raises(UserError) as caught:
        ask(llama_engine, Generate(path, (Message("user", "Hello"),)))
    assert caught.value.kind == "no_chat_template"
    ask(llama_engine, UnloadModel(path))


def test_a_template_without_a_system_role(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    """As with Gemma's template, the system prompt goes before the first question."""
    template = (
        "{% if messages[0]['role'] == 'system' %}{{ raise_exception('No system role') }}{% endif %}"
        + tiny_model.CHATML
    )
    path = str(tiny_model.write(tmp_path / "gemma.gguf", template=template))
    ask(llama_engine, LoadModel(path))
    talk = (Message("system", "Be brief."), Message("user", "Hello"))
    ask(llama_engine, Generate(path, talk, max_tokens=1))
    model = llama_engine.model(path)
    assert (
        "user\nBe brief.\n\nHello<|im_end|>"
        in bytes(
            b"".join(
                model.vocabulary.piece(token) or model.vocabulary.text(token).encode()
                for token in model.cached
            )
        ).decode()
    )
    ask(llama_engine, UnloadModel(path))


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{# nothing #}", "produces no text"),
        ("{{ raise_exception('First line.\n\n  Second.') }}", "First line. Second."),
        ("{% for i in range(3000000) %}{% endfor %}", "(100000). Try"),
    ],
)
def test_one_sentence_about_it(
    llama_engine: LlamaEngine, tmp_path: Path, template: str, said: str
) -> None:
    path = str(tiny_model.write(tmp_path / "odd.gguf", template=template))
    ask(llama_engine, LoadModel(path))
    with pytest.raises(UserError) as caught:
        ask(llama_engine, Generate(path, (Message("user", "Hello"),), max_tokens=2))
    assert caught.value.kind == "template"
    assert said in caught.value.message
    assert "\n" not in caught.value.message
    ask(llama_engine, UnloadModel(path))
