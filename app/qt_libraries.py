"""Which system libraries Qt's platform plugins need, which of them are missing, and what to install."""

from __future__ import annotations

import ctypes
import struct
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

DEBIAN = {"libglib-2.0.so.0": "libglib2.0-0", "libgthread-2.0.so.0": "libglib2.0-0", "libz.so.1": "zlib1g"}
"""Packages that are not named after their library, as Debian's policy otherwise asks."""

RPM_AND_ARCH = {
    "libEGL.so.1": ("libglvnd-egl", "libglvnd"),
    "libGL.so.1": ("libglvnd-glx", "libglvnd"),
    "libX11-xcb.so.1": ("libX11-xcb", "libx11"),
    "libX11.so.6": ("libX11", "libx11"),
    "libdbus-1.so.3": ("dbus-libs", "dbus"),
    "libfontconfig.so.1": ("fontconfig", "fontconfig"),
    "libfreetype.so.6": ("freetype", "freetype2"),
    "libgcc_s.so.1": ("libgcc", "gcc-libs"),
    "libglib-2.0.so.0": ("glib2", "glib2"),
    "libgthread-2.0.so.0": ("glib2", "glib2"),
    "libstdc++.so.6": ("libstdc++", "gcc-libs"),
    "libwayland-client.so.0": ("libwayland-client", "wayland"),
    "libwayland-cursor.so.0": ("libwayland-cursor", "wayland"),
    "libxcb-cursor.so.0": ("xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("xcb-util-wm", "xcb-util-wm"),
    "libxcb-image.so.0": ("xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": ("xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-util.so.1": ("xcb-util", "xcb-util"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11", "libxkbcommon-x11"),
    "libxkbcommon.so.0": ("libxkbcommon", "libxkbcommon"),
    "libz.so.1": ("zlib", "zlib"),
    "libzstd.so.1": ("libzstd", "zstd"),
}
"""Fedora's and Arch's package by library."""


def missing_qt_libraries(
    platform: str = "xcb",
    plugins: Path | None = None,
    load: Callable[[str], object] = ctypes.CDLL,
) -> list[str]:
    """The system libraries that one of Qt's platform plugins needs and that cannot be loaded.

    Args:
        platform: the plugin: ``xcb``, ``wayland``, ``offscreen`` ...
        plugins: Qt's folder of plugins; PySide6's own where not given.
        load: loads a library by name, raising OSError where it cannot.

    Returns:
        Names such as ``libxcb-cursor.so.0``, sorted; empty where all are there, where this is not Linux,
        and where Qt is not the one that PySide6 brings (then the system has seen to its libraries).
    """
    folder = plugins or _plugins()
    if not sys.platform.startswith("linux") or folder is None:
        return []
    plugin = folder / "platforms" / f"libq{platform}.so"
    return sorted({lost for name in needed_libraries(plugin, folder.parent / "lib") for lost in _lost(name, load)})


def needed_libraries(binary: Path, bundled: Path) -> set[str]:
    """The system libraries that ``binary`` needs, itself or through the libraries that Qt brings.

    Args:
        binary: a shared library; one that does not exist needs none.
        bundled: the folder of the libraries that Qt brings.
    """
    found: set[str] = set()
    seen = {binary}
    todo = [binary]
    while todo:
        for name in needed(todo.pop()):
            own = bundled / name
            if not own.exists():
                found.add(name)
            elif own not in seen:
                seen.add(own)
                todo.append(own)
    return found


def needed(binary: Path) -> list[str]:
    """The libraries that a shared library names as needed (``DT_NEEDED``).

    Empty for what is no 64-bit little-endian ELF file, the only kind that PySide6 is made in for Linux.
    """
    if not binary.is_file():
        return []
    with binary.open("rb") as file:
        header = file.read(64)
        if len(header) < 64 or header[:6] != b"\x7fELF\x02\x01":
            return []
        start, size, count = (*struct.unpack_from("<Q", header, 32), *struct.unpack_from("<HH", header, 54))
        file.seek(start)
        table = file.read(size * count)
        segments = [struct.unpack_from("<IIQQQQQ", table, size * row) for row in range(count)]
        dynamic = next((segment for segment in segments if segment[0] == 2), None)  # PT_DYNAMIC
        if dynamic is None:
            return []
        file.seek(dynamic[2])
        entries = list(struct.iter_unpack("<qQ", file.read(dynamic[5] // 16 * 16)))
        tags = dict(entries)
        names = next(s[2] + tags[5] - s[3] for s in segments if s[0] == 1 and s[3] <= tags[5] < s[3] + s[5])
        file.seek(names)  # DT_STRTAB, turned from an address into a place in the file by its PT_LOAD segment
        strings = file.read(tags[10])
    return [strings[at : strings.index(b"\0", at)].decode() for tag, at in entries if tag == 1]  # DT_NEEDED


def install_command(libraries: Iterable[str], release: Mapping[str, str]) -> str:
    """What to type to get libraries on this distribution.

    Args:
        libraries: names such as ``libxcb-cursor.so.0``.
        release: ``/etc/os-release`` as a mapping.
    """
    family = {release.get("ID", ""), *release.get("ID_LIKE", "").split()}
    packages: set[str | None] = {None}
    if family & {"debian", "ubuntu"}:
        command, packages = "apt install", {_debian(name) for name in libraries}
    elif family & {"fedora", "rhel", "centos"}:
        command, packages = "dnf install", {_listed(name, 0) for name in libraries}
    elif "arch" in family:
        command, packages = "pacman -S", {_listed(name, 1) for name in libraries}
    if None in packages:
        return "Install the packages of your system that hold them, then start Assay again."
    return f"Install them with: sudo {command} {' '.join(sorted(filter(None, packages)))}"


def _debian(library: str) -> str:
    name, _, version = library.partition(".so.")
    joint = "-" if name[-1].isdigit() else ""
    return DEBIAN.get(library, f"{name}{joint}{version}".lower().replace("_", "-"))


def _listed(library: str, column: int) -> str | None:
    if library in RPM_AND_ARCH:
        return RPM_AND_ARCH[library][column]
    return "libxcb" if library.startswith("libxcb") else None  # both keep the core of XCB in one package


def _plugins() -> Path | None:
    spec = find_spec("PySide6")
    for place in (spec.submodule_search_locations or []) if spec else []:
        folder = Path(place) / "Qt" / "plugins"
        if folder.is_dir():
            return folder
    return None


def _lost(name: str, load: Callable[[str], object]) -> list[str]:
    try:
        load(name)
    except OSError as error:
        # The loader names the library it could not open, which may be one that ``name`` needs in turn.
        said, colon, _ = str(error).partition(": cannot open shared object file")
        return [said if colon else name]
    return []
