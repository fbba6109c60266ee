"""``assay``: the window; ``assay COMMAND``: headless, without Qt."""

from __future__ import annotations

import os
import sys


def main(argv: list[str] | None = None) -> int:
    """Run Assay and return its exit code.

    Args:
        argv: arguments without the program's name; those of the process by default.
    """
    arguments = sys.argv[1:] if argv is None else argv
    if not arguments or arguments[0].endswith(".assay"):  # no command is called so, and looking them up takes time
        return _window(arguments)
    from app.cli import COMMANDS, run

    if arguments[0] in COMMANDS or arguments[0].startswith("-"):
        return run(arguments)
    return _window(arguments)


def _window(paths: list[str]) -> int:
    from app.preflight import check
    from models.dataset import Problem

    try:
        for path in paths:
            if not os.path.exists(path):
                raise Problem(f"There is no file or command {path!r}.", "assay --help lists the commands.")
        check(os.environ, sys.platform)
    except Problem as problem:
        print(f"assay: {problem.message}", problem.hint, sep="\n", file=sys.stderr)  # noqa: T201 - no window to say it in
        return 2
    from app.importing import quickly

    quickly()
    from app.instance import is_open_elsewhere

    if is_open_elsewhere(paths):  # asked before the window is imported, which takes seconds
        return 0
    from app.start import start

    return start(paths)


if __name__ == "__main__":
    import multiprocessing

    multiprocessing.freeze_support()
    sys.exit(main())
