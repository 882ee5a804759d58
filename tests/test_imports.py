"""Tests that layers import each other in one direction only, and that core and engine never import
Qt."""

from __future__ import annotations

import ast
import functools
import graphlib
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "desktop"

MAY_IMPORT = {
    "core": {"core"},
    "engine": {"core", "engine"},
    "hub": {"core", "hub"},
    "servers": {"core", "servers"},
    "lending": {"core", "engine", "lending"},  # the engine only in a process of its own
    "services": {"core", "hub", "lending", "servers", "services"},
    "ui": {"core", "hub", "servers", "services", "ui", "language"},
    # Modules outside the layers, apart from the roots that put the parts together.
    "commands": {"core", "hub", "servers", "commands", "terminal", "folders", "display"}
    | {"ui.shell.tour", "ui.picture_file"},
    "language": {"core"},
    "logs": {"core"},
    "terminal": {"core"},
    "folders": set[str](),
    "display": set[str](),
}
BELOW_THE_PANES = (
    {"core"}
    | {f"ui.{part}" for part in ("look", "widgets", "language", "names", "places")}
    | {"__version__"}
)
"""Modules that widgets and charts may import: no pane, no service, and nothing from the window."""
FOLDERS_MAY_IMPORT = {
    "ui/look": {"core", "ui.look"},
    "ui/widgets": BELOW_THE_PANES | {"ui.files", "ui.notices", "ui.picture_file", "ui.plots"},
    "ui/plots": BELOW_THE_PANES | {"ui.plots", "ui.picture_file"},
    "ui/figures": BELOW_THE_PANES | {"ui.figures", "ui.plots"},
}
NOT_EACH_OTHER = "ui/panes/concepts"
"""Lessons must not import other panes. The figures that they share with panes are in a layer below
both, ui/figures."""
LONGEST_FILE, LONGEST_FUNCTION, MOST_FILES = 350, 60, 15
LARGER_FOLDERS = {"commands", "services"}
"""Folders that may have more files: with one file per command or service, subfolders would gain
nothing."""
ROOTS = {"__init__", "__main__", "app", "cli"}
OUTSIDE = {  # library -> layers that may use it
    "cryptography": {"lending", "services"},
    "llama_cpp": {"engine"},
    "PySide6": {"services", "ui", "app", "language"},
    "huggingface_hub": {"hub"},
    "arro3": {"hub"},
    "httpx2": {"hub", "servers"},
    "keyring": {"core"},
    "qtawesome": {"ui"},
    "pygments": {"ui"},
    "pypdfium2": {"services"},
}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def layer(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


@functools.cache
def imports(file: Path) -> frozenset[str]:
    """Return the full names of a file's imports, including those inside functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file}: a relative import"
            module = node.module or ""
            names |= {f"{module}.{alias.name}" for alias in node.names}
    return frozenset(names)


def starts_with(name: str, prefix: str) -> bool:
    return name == prefix or name.startswith(f"{prefix}.")


def forbidden(file: Path) -> Iterator[str]:
    """Yield a file's forbidden imports."""
    here = layer(file)
    for name in sorted(imports(file)):
        if starts_with(name, "desktop") and here not in ROOTS:
            inside = name.removeprefix("desktop.")
            parts = MAY_IMPORT.get(here, set())
            if inside != "__version__" and not any(starts_with(inside, part) for part in parts):
                yield f"{here} may not import {name}"
        for library, layers in OUTSIDE.items():
            if starts_with(name, library) and here not in layers:
                yield f"{here} may not import {name}"
        if starts_with(name, "pyqtgraph") and file.parent != PACKAGE / "ui" / "plots" / "drawing":
            yield f"only ui/plots/drawing may import {name}"


def test_imports_run_one_way() -> None:
    wrong = [f"{file.relative_to(PACKAGE)}: {why}" for file in modules() for why in forbidden(file)]
    assert not wrong, "\n".join(wrong)


def test_what_panes_share_lies_below_them() -> None:
    wrong: list[str] = []
    for file in modules():
        here = file.relative_to(PACKAGE).as_posix()
        ours = [name.removeprefix("desktop.") for name in imports(file) if "desktop." in name]
        for folder, allowed in FOLDERS_MAY_IMPORT.items():
            if here.startswith(f"{folder}/"):
                wrong += [
                    f"{here} may not import {name}"
                    for name in ours
                    if not any(starts_with(name, each) for each in allowed)
                ]
        if here.startswith(f"{NOT_EACH_OTHER}/"):
            common = {"base", "page_state", "paged", "result", "concepts"}
            wrong += [
                f"{here} may not import {name}"
                for name in ours
                if starts_with(name, "ui.panes") and name.split(".")[2] not in common
            ]
    assert not wrong, "\n".join(sorted(wrong))


def test_every_layer_is_named() -> None:
    assert {layer(file) for file in modules()} - ROOTS <= set(MAY_IMPORT)


def test_files_functions_and_folders_stay_small() -> None:
    """A listing should show where things are, and a file should be readable in one sitting."""
    wrong: list[str] = []
    for file in modules():
        here, text = file.relative_to(PACKAGE).as_posix(), file.read_text(encoding="utf-8")
        if (lines := text.count("\n")) > LONGEST_FILE:
            wrong.append(f"{here} has {lines} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                length = (node.end_lineno or 0) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    wrong.append(f"{here}: {node.name} has {length} lines")
    folders = Counter(file.parent.relative_to(PACKAGE).as_posix() for file in modules())
    wrong += [
        f"{folder} has {count} files"
        for folder, count in folders.items()
        if count > MOST_FILES and folder not in LARGER_FOLDERS
    ]
    assert not wrong, "\n".join(wrong)


def module_name(file: Path) -> str:
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def test_no_module_imports_itself_by_way_of_others() -> None:
    """Imports for types and inside functions count, too."""
    files = {module_name(file): file for file in modules()}
    graph: dict[str, set[str]] = {}
    for name, file in files.items():
        imported = imports(file)
        graph[name] = {each if each in files else each.rpartition(".")[0] for each in imported}
    in_order = graphlib.TopologicalSorter(graph).static_order()
    assert files.keys() <= {*in_order}  # a CycleError names the modules


WITHOUT_QT = {"core", "engine", "hub", "servers", "lending", "commands", "cli", "__main__"}


def test_without_qt() -> None:
    names = [module_name(file) for file in modules() if layer(file) in WITHOUT_QT]
    program = (
        "import importlib, sys\n"
        f"for name in {names}:\n"
        "    importlib.import_module(name)\n"
        "    if 'PySide6' in sys.modules:\n"
        "        sys.exit(f'{name} imports Qt')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_commands_start_without_the_engine() -> None:
    program = "import sys, desktop.cli; print('llama_cpp' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_the_window_does_not_start_with_every_panes_code() -> None:
    """Network libraries, NumPy, and pyqtgraph aren't loaded, either."""
    script = (
        "import sys, desktop.app; "
        "names = [n for n in sys.modules if n.startswith('desktop.ui.panes.')]; "
        "print(*names, *({'httpx2', 'huggingface_hub', 'numpy', 'pyqtgraph'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=PACKAGE.parent,
    )
    assert done.stdout.split() == ["desktop.ui.panes.base"]


def test_a_lesson_opens_without_the_code_of_other_figures(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from types import SimpleNamespace\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from desktop.services.settings import Settings\n"
        "from desktop.ui.look.theme import Theme\n"
        "from desktop.ui.panes.concepts import ConceptsPane\n"
        "app = QApplication(['', '-platform', 'offscreen'])\n"
        "shell = SimpleNamespace(theme=Theme(app), files=None)\n"
        "go, settings = SimpleNamespace(open_pane=None), Settings(Path(sys.argv[1]))\n"
        "context = SimpleNamespace(shell=shell, go=go, settings=settings)\n"
        "assert ConceptsPane.build(context).shown.lesson.figure == 'openness'\n"
        "start = 'desktop.ui.panes.concepts.figures.'\n"
        "print(*(n.removeprefix(start) for n in sorted(sys.modules) if n.startswith(start)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "settings.json")],
        capture_output=True,
        text=True,
        check=True,
        cwd=PACKAGE.parent,
    )
    assert done.stdout.split() == ["base", "facts", "facts.openness"]


NAME_CONTEXT = {
    "panes/base.py",
    "panes/benchmarks/__init__.py",
    "panes/chat/pane.py",
    "panes/compare/__init__.py",
    "panes/concepts/figures/__init__.py",
    "panes/concepts/pane.py",
    "panes/experts/__init__.py",
    "panes/paged.py",
    "panes/settings/pane.py",
    "panes/start/pane.py",
    "shell/content.py",
    "shell/window.py",
}
"""The files in ui/ that may name `Context`: those that build panes, pages, and figures. A part that
took it could depend on everything."""


def test_only_what_builds_panes_takes_all_that_panes_are_built_from() -> None:
    ui, naming = PACKAGE / "ui", set[str]()
    for file in ui.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Name(id="Context") | ast.Attribute(attr="Context"):
                    naming.add(file.relative_to(ui).as_posix())
                case ast.alias(name="Context") | ast.ClassDef(name="Context"):
                    naming.add(file.relative_to(ui).as_posix())
                case _:
                    pass
    assert naming == NAME_CONTEXT


TRANSLATES = {"tr", "counted"}
CACHES = {"cache", "lru_cache", "cached_property"}


def translating(node: ast.AST) -> Iterator[ast.Call]:
    """Yield the translations that happen when a node is evaluated, not those in the functions that
    it defines."""
    called = node.func if isinstance(node, ast.Call) else None
    if isinstance(node, ast.Call) and isinstance(called, ast.Name) and called.id in TRANSLATES:
        yield node
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            arguments = child.args
            for early in (*child.decorator_list, *arguments.defaults, *arguments.kw_defaults):
                if early is not None:
                    yield from translating(early)
        elif not isinstance(child, ast.Lambda):
            yield from translating(child)


def keeping_translations(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """Yield the cached functions that translate. A function that takes the language's code as an
    argument, `code`, has an entry in its cache for each language."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and "code" not in {a.arg for a in node.args.args}:
            names = {
                each.id if isinstance(each, ast.Name) else each.attr
                for decorator in node.decorator_list
                for each in ast.walk(decorator)
                if isinstance(each, ast.Name | ast.Attribute)
            }
            if names & CACHES and any(any(translating(each)) for each in node.body):
                yield node


def test_texts_are_translated_when_they_are_shown() -> None:
    """The language changes while the program runs. A text that was translated at import, in a class
    body, or in a default argument, or that is kept in a cache, would stay in the earlier language.
    `marked` and `heads` mark such texts without translating them."""
    wrong: list[str] = []
    for file in modules():
        here = file.relative_to(PACKAGE).as_posix()
        tree = ast.parse(file.read_text(encoding="utf-8"))
        wrong += [f"{here}:{call.lineno}: {ast.unparse(call)}" for call in translating(tree)]
        wrong += [f"{here}:{each.lineno}: {each.name}" for each in keeping_translations(tree)]
    assert not wrong, "\n".join(wrong)


def test_no_module_translates_while_it_is_imported() -> None:
    """This also finds translations in functions that a module calls."""
    program = (
        "import importlib, os, sys\n"
        "from desktop.core import i18n\n"
        "asked = []\n"
        "os.environ[i18n.VARIABLE] = 'de'\n"
        "i18n._words = lambda: asked.append(sys._getframe(2)) or {}\n"
        f"for name in {[module_name(file) for file in modules() if file.stem != '__main__']}:\n"
        "    importlib.import_module(name)\n"
        "print(*sorted({frame.f_code.co_filename for frame in asked}), sep='\\n')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=300, check=True
    )
    assert not done.stdout.strip(), done.stdout
