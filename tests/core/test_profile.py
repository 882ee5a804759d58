"""Tests writing and reading workshop profiles. Reading any file gives a profile or an error."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.errors import UserError
from desktop.core.i18n import LANGUAGES
from desktop.core.library.models import ModelFile
from desktop.core.packs import profile
from desktop.core.packs.profile import (
    FORMAT,
    LARGEST_FILE,
    MOST_MODELS,
    PLAN_FORMAT,
    NeededModel,
    Presence,
    WorkshopProfile,
    needed,
    presence,
    read_profile,
    to_compare,
    write_profile,
)
from desktop.core.packs.session_plan import LONGEST_TITLE, times_of, with_time

KNOWN = ("pi", "name", "open")
HEAD = {"format": FORMAT, "version": 1, "title": "A"}
ONES, TWOS, THREES = "1" * 64, "2" * 64, "3" * 64
ONE = {"name": "M", "bytes": 1}


def read_back(path: Path, profile: WorkshopProfile) -> tuple[WorkshopProfile, int]:
    write_profile(path, profile)
    return read_profile(path, KNOWN)


def of(path: Path, content: object) -> WorkshopProfile:
    path.write_text(json.dumps(content))
    return read_profile(path, KNOWN)[0]


def test_a_profile_comes_back(tmp_path: Path) -> None:
    models = (NeededModel("Qwen2.5-7B · Q4_K_M", 4_683_074_240, "0a" * 32), NeededModel("B", 0))
    profile = WorkshopProfile("Montag, 9 Uhr", ("open", "pi"), "dark", 1.2, "fr", models)
    assert read_back(tmp_path / "a.glassbox-profile", profile) == (profile, 0)
    assert profile.changes == {
        "plan_title": "Montag, 9 Uhr",
        "plan": ("open", "pi"),
        "theme": "dark",
        "scale": 1.2,
        "language": "fr",
    }


def test_what_is_not_in_a_profile_is_not_changed(tmp_path: Path) -> None:
    profile = WorkshopProfile("A", theme="system")
    assert read_back(tmp_path / "a.glassbox-profile", profile) == (profile, 0)
    assert profile.changes == {"theme": "system"}
    of_models = WorkshopProfile("A", models=(NeededModel("M", 1),))
    assert read_back(tmp_path / "a.glassbox-profile", of_models)[0].changes == {}


def test_a_plan_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    plan = {"format": PLAN_FORMAT, "title": "Day 1", "experiments": ["open", "pi"]}
    assert of(tmp_path / "a.glassbox-plan.json", plan) == WorkshopProfile("Day 1", ("open", "pi"))
    plan["theme"] = "dark"  # earlier versions ignored it, too
    assert of(tmp_path / "a.glassbox-plan.json", plan).theme == ""


def test_experiments_that_are_not_known_here_are_counted(tmp_path: Path) -> None:
    profile = WorkshopProfile("A", ("pi", "later", "name", "pi", "new"))
    expected = WorkshopProfile("A", ("pi", "name"))
    assert read_back(tmp_path / "a.glassbox-profile", profile) == (expected, 2)
    others = WorkshopProfile("A", ("x", "y"), theme="dark")
    expected = WorkshopProfile("A", theme="dark")
    assert read_back(tmp_path / "a.glassbox-profile", others) == (expected, 2)


def test_a_model_is_known_by_its_content(tmp_path: Path) -> None:
    def file(name: str, text: str, content: str = "") -> ModelFile:
        path = tmp_path / name
        path.write_text(text)
        return ModelFile(str(path), name, "file", len(text), None, None, content)

    renamed, unread, copied = file("B", "one", ONES), file("A", "two"), file("C", "four")
    models = [replace(renamed, copies=(copied,)), unread]
    contents = {unread.path: TWOS}

    def of(*needed: str | int) -> Presence:
        return presence(NeededModel(*needed), models, contents)  # type: ignore[arg-type]

    assert of("A", 3, ONES) == "here"  # under another name
    assert of("a", 3, TWOS) == "here"
    assert of("A", 3, THREES) == "other"  # the same name and size
    assert of("A", 5, THREES) == "other"
    assert of("Z", 3, THREES) == "missing"
    assert of("a", 3) == "by name"  # from an earlier version
    assert of("A", 4) == of("Z", 3) == "missing"
    assert of("C", 4, THREES) == "by name"  # that file couldn't be read
    assert to_compare([NeededModel("A", 3, TWOS), NeededModel("C", 4)], models) == (unread,)
    assert [each.content for each in needed(models)] == [ONES, ""]


def test_a_profile_in_a_language_that_is_not_known_here_is_read(tmp_path: Path) -> None:
    content = {**HEAD, "theme": "dark", "language": "tlh"}
    assert of(tmp_path / "a.glassbox-profile", content) == WorkshopProfile("A", theme="dark")


def test_a_profile_may_have_any_language_of_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Adding a language to LANGUAGES is enough, as docs/languages.md says."""
    monkeypatch.setattr(profile, "LANGUAGES", {**LANGUAGES, "tlh": "tlhIngan Hol"})
    for code in ("system", *profile.LANGUAGES):
        spoken = WorkshopProfile("A", language=code)
        assert read_back(tmp_path / "a.glassbox-profile", spoken) == (spoken, 0)


def test_unknown_fields_are_ignored_and_models_are_listed_once(tmp_path: Path) -> None:
    content = {**HEAD, "theme": "dark", "colors": ["x"], "models": [{**ONE, "url": "x"}, ONE]}
    expected = WorkshopProfile("A", theme="dark", models=(NeededModel("M", 1),))
    assert of(tmp_path / "a.glassbox-profile", content) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[]",
        "{}",
        json.dumps(HEAD),
        json.dumps(HEAD | {"experiments": []}),
        json.dumps(HEAD | {"format": "other", "theme": "dark"}),
        json.dumps(HEAD | {"theme": "dark", "version": "2"}),
        json.dumps(HEAD | {"theme": "dark", "version": True}),
        json.dumps(HEAD | {"theme": "dark", "version": None}),
        json.dumps(HEAD | {"theme": "dark", "title": 1}),
        json.dumps(HEAD | {"experiments": [1]}),
        json.dumps(HEAD | {"experiments": "pi"}),
        json.dumps(HEAD | {"theme": "sepia"}),
        json.dumps(HEAD | {"theme": None}),
        json.dumps(HEAD | {"language": "tlh"}),
        json.dumps(HEAD | {"scale": "1"}),
        json.dumps(HEAD | {"scale": 100}),
        json.dumps(HEAD | {"scale": 2.1}),
        json.dumps(HEAD | {"scale": -1}),
        json.dumps(HEAD | {"scale": True}),
        json.dumps(HEAD | {"scale": float("nan")}),
        json.dumps(HEAD | {"theme": "dark", "models": {}}),
        json.dumps(HEAD | {"models": ["M"]}),
        json.dumps(HEAD | {"models": [{"name": "M"}]}),
        json.dumps(HEAD | {"models": [ONE | {"bytes": -1}]}),
        json.dumps(HEAD | {"models": [ONE | {"bytes": 10**30}]}),
        json.dumps(HEAD | {"models": [ONE | {"name": " \n"}]}),
        json.dumps(HEAD | {"models": [ONE | {"content": "0a" * 31}]}),
        json.dumps(HEAD | {"models": [ONE | {"content": 7}]}),
        json.dumps(
            HEAD | {"models": [{"name": f"{n}", "bytes": 1} for n in range(MOST_MODELS + 1)]}
        ),
        json.dumps({"format": PLAN_FORMAT, "title": "A"}),
        json.dumps({"format": PLAN_FORMAT, "title": 1, "experiments": ["pi"]}),
        "[" * 90_000,
        json.dumps(HEAD | {"theme": "dark"}) + " " * LARGEST_FILE,
    ],
)
def test_another_file_is_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "file.glassbox-profile"
    path.write_text(text)
    with pytest.raises(UserError) as caught:
        read_profile(path, KNOWN)
    assert caught.value.kind == "not_a_profile"
    assert caught.value.message == (
        "file.glassbox-profile isn't a workshop profile, or it is damaged. Nothing was changed. "
        "Choose another file, or get a new copy."
    )


def test_a_file_of_a_later_version_says_so(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        of(tmp_path / "a.glassbox-profile", HEAD | {"theme": {"new": 1}, "version": 2})
    assert caught.value.kind == "newer"
    assert caught.value.message.endswith("Update Glassbox to use it.")


def test_a_plan_of_which_nothing_is_known_here_is_a_plan_all_the_same(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        of(tmp_path / "file.json", HEAD | {"experiments": ["x", "y"]})
    says = (
        "This version of Glassbox doesn't have 2 of the plan's experiments. A newer version may "
        "have them."
    )
    assert caught.value.message == says


@pytest.mark.parametrize(
    ("title", "seen"),
    [
        ("a\nb", "a b"),
        ("\u202egfug", "\ufffdgfug"),
        ("a\x1b[2J", "a\ufffd[2J"),
        ("\n", "Workshop"),
        ("\ud800", "\ufffd"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
        ("x" * 200, "x" * LONGEST_TITLE),
    ],
)
def test_names_stand_in_one_line(tmp_path: Path, title: str, seen: str) -> None:
    content = HEAD | {
        "title": title,
        "experiments": ["pi"],
        "models": [ONE | {"name": f"M{title}"}],
    }
    found = of(tmp_path / "file.json", content)
    assert found.title == seen
    assert "\n" not in found.models[0].name
    assert len(found.models[0].name) <= 201
    write_profile(tmp_path / "again.json", found)
    assert read_profile(tmp_path / "again.json", KNOWN)[0] == found


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_profile(tmp_path / "none.json", KNOWN)
    assert caught.value.kind == "missing"
    with pytest.raises(UserError) as caught:
        read_profile(tmp_path, KNOWN)
    assert caught.value.kind == "not_a_profile"


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError) as caught:
        write_profile(tmp_path / "file" / "a.json", WorkshopProfile("A", ("pi",)))
    assert caught.value.kind == "cannot_write"


def test_times_are_kept_and_what_is_no_time_is_left_out() -> None:
    entries = with_time(with_time((), "pi", 0.44), "name", 12)
    assert times_of(with_time(entries, "pi", 2.0)) == {"pi": 2.0, "name": 12.0}
    assert times_of(["pi", "name x", " 3", "open -1", "open nan", "pi inf", "pi 1e9"]) == {}
