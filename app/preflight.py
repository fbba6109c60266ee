"""Says in one line why no window can open, before Qt says it by aborting. Imports no Qt."""

from __future__ import annotations

import ctypes
import platform as host
from collections.abc import Mapping

from app.qt_libraries import install_command, missing_qt_libraries
from models.dataset import Problem

HEADLESS = "Without a window: assay --help lists the commands; assay load WORKSPACE FILE is the first of them."

DISPLAYS = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
"""Qt's platforms that need a display server, and the variable that names it; in the order Qt tries them."""


def check(environ: Mapping[str, str], platform: str) -> None:
    """Everything that must hold before PySide6's GUI modules are imported.

    Args:
        environ: the environment, ``os.environ``.
        platform: ``sys.platform``; only ``"linux"`` has anything to check.

    Raises:
        Problem: no display, system libraries missing, or no display server that answers.
    """
    check_display(environ, platform)
    if not platform.startswith("linux"):
        return
    missing = {name: missing_qt_libraries(name) for name in candidates(environ)}
    whole = [name for name, libraries in missing.items() if not libraries]
    if not whole:
        # Qt needs one of them only, so the shortest list is the least to install.
        _complain(min(missing.values(), key=len))
    displays = [name for name in whole if name in DISPLAYS]
    if displays == whole and not any(answers(name, environ[DISPLAYS[name]]) for name in displays):
        named = " and ".join(f"{DISPLAYS[name]}={environ[DISPLAYS[name]]}" for name in displays)
        raise Problem(f"No display server answers at {named}, so no window can be opened.", HEADLESS)


def check_display(environ: Mapping[str, str], platform: str) -> None:
    """See that there is a display for Qt to open a window on.

    Args:
        environ: the environment, ``os.environ``.
        platform: ``sys.platform``; elsewhere than on Linux there always is one.

    Raises:
        Problem: there is none.
    """
    if not platform.startswith("linux") or candidates(environ):
        return
    asked = environ.get("QT_QPA_PLATFORM", "")
    because = f"QT_QPA_PLATFORM={asked} needs one" if asked else "neither DISPLAY nor WAYLAND_DISPLAY is set"
    raise Problem(f"There is no display to open a window on: {because}.", HEADLESS)


def candidates(environ: Mapping[str, str]) -> list[str]:
    """Qt's platform plugins that may open a window here, in the order in which Qt tries them.

    ``QT_QPA_PLATFORM`` may name several, each with arguments (``"wayland;xcb:key=value"``). Those that
    need a display server count only where its variable is set; ``offscreen``, ``vnc`` and others need none.
    """
    asked = environ.get("QT_QPA_PLATFORM", "").replace(",", ";").split(";")
    names = [name.partition(":")[0].strip() for name in asked] if any(asked) else list(DISPLAYS)
    plugins = ["wayland" if name.startswith("wayland") else name for name in names if name]
    return [name for name in dict.fromkeys(plugins) if name not in DISPLAYS or environ.get(DISPLAYS[name])]


def answers(name: str, display: str) -> bool:
    """Whether a display server lets us in; asked through its own client library, as Qt does.

    Args:
        name: ``"xcb"`` or ``"wayland"``.
        display: what ``DISPLAY`` or ``WAYLAND_DISPLAY`` says.
    """
    try:
        return _wayland_answers(display) if name == "wayland" else _x11_answers(display)
    except OSError:  # no client library where we look for it: let Qt try
        return True


def _x11_answers(display: str) -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    error: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return error == 0


def _wayland_answers(display: str) -> bool:
    client = ctypes.CDLL("libwayland-client.so.0")
    client.wl_display_connect.restype = ctypes.c_void_p
    connection = client.wl_display_connect(display.encode())
    if connection is None:
        return False
    client.wl_display_disconnect(ctypes.c_void_p(connection))
    return True


def _complain(missing: list[str]) -> None:
    try:
        release = host.freedesktop_os_release()
    except OSError:
        release = {}
    names = ", ".join(missing)
    raise Problem(f"Qt needs system libraries that are missing: {names}.", install_command(missing, release))
