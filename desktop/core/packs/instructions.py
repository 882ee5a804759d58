"""Writes the page of instructions in a workshop pack. It tells a participant three steps."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from desktop.core.i18n import language, tr
from desktop.core.numbers.units import size_text
from desktop.core.packs.profile import WorkshopProfile
from desktop.core.packs.program import LAUNCHERS, Program, folder_of

Row = tuple[str, int, str]
"""A model's name, size in bytes, and license (empty if the file doesn't state it)."""

STYLE = (
    "body{font:17px/1.5 system-ui,sans-serif;max-width:42em;margin:3em auto;padding:0 1em;"
    "color:#172326;background:#f5f7f7}h1{font-size:1.6em}table{border-collapse:collapse;width:100%}"
    "td,th{text-align:left;padding:.4em .8em .4em 0;border-bottom:1px solid #dae1e2}"
    "td:nth-child(2){white-space:nowrap}code{background:#ecf0f0;padding:.1em .3em}"
)


def as_text(
    rows: Sequence[Row],
    made: str,
    programs: Sequence[Program] = (),
    profile: WorkshopProfile | None = None,
) -> str:
    models = [
        f"  {name}, {size_text(size)}" + (tr(" (license: {terms})", terms=terms) if terms else "")
        for name, size, terms in _with_programs(rows, programs)
    ]
    steps = [f"{number}. {step}" for number, step in enumerate(_steps(rows, programs, profile), 1)]
    told = "\n".join(models)
    parts = [_title(profile), _introduction(), "\n".join(steps), *_hints(rows, programs)]
    parts += [
        tr("In this pack:\n{told}", told=told),
        _licenses(),
        tr("This pack was made on {made}.", made=made),
    ]
    return "\n\n".join(parts) + "\n"


def as_html(
    rows: Sequence[Row],
    made: str,
    programs: Sequence[Program] = (),
    profile: WorkshopProfile | None = None,
) -> str:
    see_page = tr("See the model's page")
    models = "".join(
        f"<tr><td>{escape(name)}</td><td>{escape(size_text(size))}</td>"
        f"<td>{escape(terms or see_page)}</td></tr>"
        for name, size, terms in _with_programs(rows, programs)
    )
    steps = "".join(f"<li>{escape(step)}</li>" for step in _steps(rows, programs, profile))
    hints = "".join(f"<p>{escape(hint)}</p>" for hint in _hints(rows, programs))
    heads = (tr("Model"), tr("Size"), tr("License"))
    columns = "".join(f"<th>{escape(each)}</th>" for each in heads)
    made_on = tr("This pack was made on {made}.", made=made)
    title = escape(_title(profile))
    return (
        f'<!doctype html><html lang="{language()}"><head><meta charset="utf-8">'
        f"<title>{title}</title><style>{STYLE}</style></head><body>"
        f"<h1>{title}</h1><p>{escape(_introduction())}</p><ol>{steps}</ol>"
        f"{hints}<h2>{escape(tr('In this pack'))}</h2>"
        f"<table><tr>{columns}</tr>{models}</table>"
        f"<p>{escape(_licenses())}</p><p>{escape(made_on)}</p></body></html>\n"
    )


def _title(profile: WorkshopProfile | None) -> str:
    if profile is None:
        return tr("Models for Glassbox")
    return tr("{title}: models for Glassbox", title=profile.title)


def _introduction() -> str:
    return tr(
        "This folder contains language models that run on your own laptop with Glassbox. You don't "
        "need a network connection, and nothing that you type leaves the laptop."
    )


def _licenses() -> str:
    return tr(
        "Each model has its own license. Read the license before you use the model for anything "
        "more than a trial."
    )


def _steps(
    rows: Sequence[Row], programs: Sequence[Program], profile: WorkshopProfile | None
) -> tuple[str, str, str]:
    """Return what to do. A pack without models holds just programs and the models in them."""
    return _start(programs), _bring(rows, profile), _begin(rows, profile)


def _start(programs: Sequence[Program]) -> str:
    if not programs:
        return tr("Start Glassbox.")
    if len(programs) == 1:
        return tr(
            "Open the folder {folder} and double-click {launcher}. It runs on {system}. On any "
            "other system, install Glassbox first.",
            folder=folder_of(programs[0], programs),
            launcher=LAUNCHERS[programs[0].system],
            system=programs[0].system,
        )
    ways = [
        tr(
            "On {system}, open the folder {folder} and double-click {launcher}.",
            system=each.system,
            folder=folder_of(each, programs),
            launcher=LAUNCHERS[each.system],
        )
        for each in programs
    ]
    other = tr("On any other system, install Glassbox first.")
    return " ".join([tr("Start Glassbox."), *ways, other])


def _bring(rows: Sequence[Row], profile: WorkshopProfile | None) -> str:
    if not rows and profile is None:
        return tr("Open Models.")
    steps = [
        tr(
            "Open Models, press “Workshop pack,” then “Import a pack,” and choose this folder. "
            "Wait until every model is checked and copied."
        )
        if rows
        else tr("Open Models, press “Workshop pack,” then “Import a pack,” and choose this folder.")
    ]
    if profile is not None:
        steps.append(
            tr("When Glassbox shows the settings of the workshop, press “Use this profile.”")
        )
    return " ".join(steps)


def _begin(rows: Sequence[Row], profile: WorkshopProfile | None) -> str:
    if profile is not None and profile.experiments:
        begin = tr("Open Start and click the first experiment.")
    else:
        begin = tr("Select a model in the list, press “Load,” and start chatting.")
    if not rows:
        return begin
    return f"{begin} {tr('Then pass the USB drive on to the next person.')}"


def _hints(rows: Sequence[Row], programs: Sequence[Program]) -> list[str]:
    hints: list[str] = []
    if programs:
        hints.append(
            tr(
                "Glassbox needs no installation. If you copy its folder to your laptop and start "
                "it there, you can unplug the USB drive. Otherwise, close Glassbox before you "
                "unplug the drive."
            )
        )
    for each in programs:
        if each.system == "Linux":
            hints.append(
                tr(
                    "If Glassbox doesn't start: Linux usually doesn't run programs from drives "
                    "formatted as FAT32. Copy the folder {folder} to your laptop, open a terminal "
                    "in the copy, and type:  chmod +x glassbox bin/python* && ./glassbox",
                    folder=folder_of(each, programs),
                )
            )
    if rows:
        hints += [
            tr("Or, in a terminal:  glassbox import FOLDER"),
            tr(
                "Glassbox checks every byte against the checksums in manifest.json. If it reports "
                "a damaged file, copy that file again; the other models are imported anyway."
            ),
        ]
    return hints


def _with_programs(rows: Sequence[Row], programs: Sequence[Program]) -> list[Row]:
    listed = [
        (
            tr("Glassbox for {system}", system=each.system),
            each.bytes,
            f"{folder_of(each, programs)}/LICENSES.txt",
        )
        for each in programs
    ]
    return [*listed, *rows]
