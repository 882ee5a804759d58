"""Writes the page of instructions in a workshop pack."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from desktop.core.i18n import language, marked, tr
from desktop.core.numbers.units import size_text
from desktop.core.packs.program import FOLDER, LAUNCHERS, Program

Row = tuple[str, int, str]
"""A model's name, size in bytes, and license (empty if the file doesn't state it)."""

TITLE = marked("Models for Glassbox")
INTRODUCTION = marked(
    "This folder contains language models that run on your own laptop with Glassbox. You don't "
    "need a network connection, and nothing that you type leaves the laptop."
)
START = marked("Start Glassbox and open Models.")
IMPORT = (
    marked("Press “Workshop pack,” then “Import a pack,” and choose this folder."),
    marked(
        "Wait until every model is checked and copied. Then pass the USB drive on to the next "
        "person."
    ),
)
CHAT = marked("Select a model in the list, press “Load,” and start chatting.")
KEEP = marked(
    "Glassbox needs no installation. If you copy the folder Glassbox to your laptop and start it "
    "there, you can unplug the USB drive. Otherwise, close Glassbox before you unplug the drive."
)
FAT = marked(
    "If Glassbox doesn't start: Linux usually doesn't run programs from drives formatted as FAT32. "
    "Copy the folder Glassbox to your laptop, open a terminal in the copy, and type:  "
    "chmod +x glassbox bin/python* && ./glassbox"
)
TERMINAL = marked("Or, in a terminal:  glassbox import FOLDER")
CHECKS = marked(
    "Glassbox checks every byte against the checksums in manifest.json. If it reports a "
    "damaged file, copy that file again; the other models are imported anyway."
)
LICENSES = marked(
    "Each model has its own license. Read the license before you use the model for anything "
    "more than a trial."
)
IN_THIS_PACK = marked("In this pack")
SEE_PAGE = marked("See the model's page")
HEADS = (marked("Model"), marked("Size"), marked("License"))

STYLE = (
    "body{font:17px/1.5 system-ui,sans-serif;max-width:42em;margin:3em auto;padding:0 1em;"
    "color:#172326;background:#f5f7f7}h1{font-size:1.6em}table{border-collapse:collapse;width:100%}"
    "td,th{text-align:left;padding:.4em .8em .4em 0;border-bottom:1px solid #dae1e2}"
    "td:nth-child(2){white-space:nowrap}code{background:#ecf0f0;padding:.1em .3em}"
)


def as_text(rows: Sequence[Row], made: str, program: Program | None = None) -> str:
    models = [
        f"  {name}, {size_text(size)}" + (tr(" (license: {terms})", terms=terms) if terms else "")
        for name, size, terms in _with_program(rows, program)
    ]
    steps = [f"{number}. {step}" for number, step in enumerate(_steps(rows, program), 1)]
    told = "\n".join(models)
    parts = [tr(TITLE), tr(INTRODUCTION), "\n".join(steps), *_hints(rows, program)]
    parts += [
        tr("In this pack:\n{told}", told=told),
        tr(LICENSES),
        tr("This pack was made on {made}.", made=made),
    ]
    return "\n\n".join(parts) + "\n"


def as_html(rows: Sequence[Row], made: str, program: Program | None = None) -> str:
    models = "".join(
        f"<tr><td>{escape(name)}</td><td>{escape(size_text(size))}</td>"
        f"<td>{escape(terms or tr(SEE_PAGE))}</td></tr>"
        for name, size, terms in _with_program(rows, program)
    )
    steps = "".join(f"<li>{escape(step)}</li>" for step in _steps(rows, program))
    hints = "".join(f"<p>{escape(hint)}</p>" for hint in _hints(rows, program))
    columns = "".join(f"<th>{escape(tr(each))}</th>" for each in HEADS)
    made_on = tr("This pack was made on {made}.", made=made)
    return (
        f'<!doctype html><html lang="{language()}"><head><meta charset="utf-8">'
        f"<title>{tr(TITLE)}</title><style>{STYLE}</style></head><body>"
        f"<h1>{tr(TITLE)}</h1><p>{escape(tr(INTRODUCTION))}</p><ol>{steps}</ol>"
        f"{hints}<h2>{escape(tr(IN_THIS_PACK))}</h2>"
        f"<table><tr>{columns}</tr>{models}</table>"
        f"<p>{escape(tr(LICENSES))}</p><p>{escape(made_on)}</p></body></html>\n"
    )


def _steps(rows: Sequence[Row], program: Program | None) -> list[str]:
    """Return what to do. A pack without models holds just the program and the models in it."""
    start = [tr(START)]
    if program is not None:
        double_click = tr(
            "Open the folder Glassbox and double-click {launcher}. It runs on {system}. On any "
            "other system, install Glassbox first.",
            launcher=LAUNCHERS[program.system],
            system=program.system,
        )
        start = [double_click, tr("Open Models.")]
    return [*start, *(map(tr, IMPORT) if rows else ()), tr(CHAT)]


def _hints(rows: Sequence[Row], program: Program | None) -> list[str]:
    keep = [tr(KEEP)] if program else []
    if program and program.system == "Linux":
        keep.append(tr(FAT))
    return [*keep, *((tr(TERMINAL), tr(CHECKS)) if rows else ())]


def _with_program(rows: Sequence[Row], program: Program | None) -> list[Row]:
    if program is None:
        return [*rows]
    title = tr("Glassbox for {system}", system=program.system)
    return [(title, program.bytes, f"{FOLDER}/LICENSES.txt"), *rows]
