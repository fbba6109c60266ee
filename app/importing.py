"""How the window's process imports: before anything is on the screen, every tenth of a second counts."""

from __future__ import annotations

import builtins
import gc


def quickly() -> None:
    """Import Qt so that all that is imported after it comes without a detour, and collect no garbage meanwhile.

    PySide replaces ``__import__`` with a function that reads the source of every module that comes in, looking for
    those that spell Qt's names in snake case. Ours do not; numba's two hundred modules alone take half as long again.
    Whoever calls this turns collecting on again: :class:`app.warming.Warming`, when what lives for ever is there.
    """
    gc.disable()
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401 - what matters is that it is the first to import Qt

    builtins.__import__ = plain
