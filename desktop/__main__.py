"""Entry point: `glassbox` opens the window, and `glassbox FILE` opens models, workshop profiles, or
votes in it. If the window is already open, it comes forward. With a subcommand, `glassbox` runs
without a window, and most subcommands run without Qt.

The engine's child process imports this module again, so imports happen only where they are used.
Only `sys` and `search_paths`, and not even __future__, are imported before the current folder is
removed from Python's search path.
"""

import sys

from desktop.core.process import search_paths


def main() -> int:
    search_paths.leave_out_current_folder()
    files = files_to_open(sys.argv[1:])
    if len(sys.argv) > 1 and not files:
        try:
            from desktop import cli
        except KeyboardInterrupt:
            from desktop.terminal import Terminal, stopped, wants_json

            return stopped(Terminal(wants_json(sys.argv[1:])))
        return cli.main(sys.argv[1:])
    from desktop import display

    if sentence := display.problem():
        print(sentence, file=sys.stderr)
        return 1
    from desktop import language
    from desktop.core.process.single_instance import SingleInstance
    from desktop.folders import Folders

    folders = Folders.find()
    instance = SingleInstance(folders.window_lock)
    outcome = instance.begin(files)
    if outcome == "passed_on":
        return 0
    language.choose(folders.settings)
    from desktop import app

    return app.main(files, instance, hung=outcome == "unanswered")


def files_to_open(arguments: list[str]) -> list[str]:
    """Return the files that a file manager passes: models, workshop profiles, and votes. Empty if
    the arguments are a command. Full paths are never one, and on Linux, a file manager knows models
    by their first bytes, whatever their names. A process without an error stream, such as that of
    Glassbox.exe on Windows, couldn't say what is wrong with a command, so it takes all arguments
    for files."""
    from pathlib import Path

    endings = (".gguf", ".glassbox-profile", ".glassbox-plan.json", ".glassbox-votes")
    files = [Path(each) for each in arguments]
    if sys.stderr is None or all(
        each.is_absolute() or each.name.lower().endswith(endings) for each in files
    ):
        return [str(each.absolute()) for each in files]
    return []


if __name__ == "__main__":
    sys.exit(main())
