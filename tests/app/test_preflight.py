"""What is said where no window can open, checked on PySide6's own libraries and on a display that is not there."""

import ctypes
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from app.preflight import candidates, check, check_display
from app.qt_libraries import install_command, missing_qt_libraries, needed, needed_libraries
from models.dataset import Problem

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lacks system libraries")
DEBIAN = {"ID": "debian"}


def qt() -> Path:
    spec = find_spec("PySide6")
    assert spec is not None
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "Qt"


@pytest.mark.parametrize("environ", [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}, {"QT_QPA_PLATFORM": "wayland"}])
def test_no_display_names_what_is_missing_and_the_headless_command(environ: dict[str, str]) -> None:
    with pytest.raises(Problem, match=r"no display .*(DISPLAY|QT_QPA_PLATFORM).* assay --help .* assay load"):
        check_display(environ, "linux")


@pytest.mark.parametrize(
    "environ",
    [
        {"DISPLAY": ":0"},
        {"WAYLAND_DISPLAY": "wayland-0"},
        {"QT_QPA_PLATFORM": "offscreen"},
        {"QT_QPA_PLATFORM": "minimal"},
        {"QT_QPA_PLATFORM": "vnc:size=800x600"},
    ],
)
def test_a_display_or_a_platform_that_needs_none_will_do(environ: dict[str, str]) -> None:
    check_display(environ, "linux")


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_always_have_a_display(platform: str) -> None:
    check({}, platform)


@pytest.mark.parametrize(
    ("environ", "names"),
    [
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, ["wayland", "xcb"]),
        ({"DISPLAY": ":0"}, ["xcb"]),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland;xcb"}, ["xcb"]),
        ({"WAYLAND_DISPLAY": "w", "QT_QPA_PLATFORM": "wayland-egl;wayland"}, ["wayland"]),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, ["offscreen"]),
    ],
)
def test_the_platforms_are_those_that_qt_would_try(environ: dict[str, str], names: list[str]) -> None:
    assert candidates(environ) == names


@linux
def test_a_display_that_nobody_serves_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.preflight.missing_qt_libraries", lambda name: [])
    with pytest.raises(Problem, match="answers at DISPLAY=:60001"):
        check({"DISPLAY": ":60001"}, "linux")


@linux
def test_one_platform_that_is_whole_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    lost = {"wayland": ["libwayland-cursor.so.0"], "xcb": []}
    monkeypatch.setattr("app.preflight.missing_qt_libraries", lost.__getitem__)
    monkeypatch.setattr("app.preflight.answers", lambda name, display: name == "xcb")
    check({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, "linux")
    with pytest.raises(Problem, match=r"missing: libwayland-cursor\.so\.0\."):
        check({"WAYLAND_DISPLAY": "w"}, "linux")


@linux
def test_the_needs_of_pyside6s_own_plugin_are_found_through_what_it_bundles() -> None:
    plugin = qt() / "plugins" / "platforms" / "libqxcb.so"
    found = needed_libraries(plugin, qt() / "lib")
    assert {"libxcb-cursor.so.0", "libxkbcommon-x11.so.0"} <= found
    assert "libEGL.so.1" in found, "needed by the bundled libQt6Gui, not by the plugin itself"
    assert not any(name.startswith("libQt6") for name in found)


@linux
def test_missing_means_that_the_system_cannot_load_it() -> None:
    for name in missing_qt_libraries():
        with pytest.raises(OSError, match=name):
            ctypes.CDLL(name)


@linux
def test_a_need_that_nothing_meets_is_found_in_a_real_plugin(tmp_path: Path) -> None:
    (tmp_path / "plugins" / "platforms").mkdir(parents=True)
    plugin = tmp_path / "plugins" / "platforms" / "libqxcb.so"
    plugin.write_bytes(
        (qt() / "plugins" / "platforms" / "libqxcb.so").read_bytes().replace(b"libxcb-cursor.so", b"libxcb-nowhere.s")
    )
    (tmp_path / "lib").symlink_to(qt() / "lib")
    assert [name for name in missing_qt_libraries(plugins=tmp_path / "plugins") if "nowhere" in name]


@linux
def test_the_library_that_is_blamed_is_the_one_that_is_not_there() -> None:
    def load(name: str) -> None:
        if name == "libxcb-cursor.so.0":
            raise OSError("libxcb-image.so.0: cannot open shared object file: No such file or directory")
        if name == "libGL.so.1":
            raise OSError("invalid ELF header")

    assert missing_qt_libraries(load=load) == ["libGL.so.1", "libxcb-image.so.0"]


@pytest.mark.parametrize("content", [b"", b"\x7fELF", b"not a library at all" * 20])
def test_what_is_no_library_needs_nothing(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "library.so"
    file.write_bytes(content)
    assert needed(file) == []
    assert needed(tmp_path / "absent.so") == []


@linux
def test_every_need_has_a_package_on_each_distribution() -> None:
    plugins = qt() / "plugins" / "platforms"
    libraries = {n for p in ("xcb", "wayland") for n in needed_libraries(plugins / f"libq{p}.so", qt() / "lib")}
    libraries -= {name for name in libraries if name.startswith(("libc.", "libdl.", "libm.", "libpthread.", "ld-"))}
    for release, tool in ((DEBIAN, "apt"), ({"ID": "fedora"}, "dnf"), ({"ID": "manjaro", "ID_LIKE": "arch"}, "pacman")):
        assert install_command(libraries, release).startswith(f"Install them with: sudo {tool} ")


def test_packages_are_named_as_the_distribution_names_them() -> None:
    lost = ["libxcb-cursor.so.0", "libxkbcommon-x11.so.0", "libX11.so.6", "libglib-2.0.so.0", "libEGL.so.1"]
    assert install_command(lost, {"ID": "ubuntu", "ID_LIKE": "debian"}) == (
        "Install them with: sudo apt install libegl1 libglib2.0-0 libx11-6 libxcb-cursor0 libxkbcommon-x11-0"
    )
    odd = ["libdbus-1.so.3", "libgcc_s.so.1", "libz.so.1"]
    assert install_command(odd, DEBIAN).endswith("sudo apt install libdbus-1-3 libgcc-s1 zlib1g")
    assert install_command(["libxcb-icccm.so.4", "libxcb.so.1"], {"ID": "fedora"}).endswith(" libxcb xcb-util-wm")
    assert install_command(["libfreetype.so.6"], {"ID": "arch"}).endswith("sudo pacman -S freetype2")
    assert "packages of your system" in install_command(["libGL.so.1"], {"ID": "nixos"})
    assert "packages of your system" in install_command(["libunheard-of.so.3"], {"ID": "fedora"})
