"""What goes into the bundle and what stays out, and the files around it."""

from __future__ import annotations

import importlib
import shlex
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from configparser import ConfigParser
from pathlib import Path
from types import ModuleType

import pytest

from app.cli import COMMANDS
from models.store.schema import APPLICATION_ID

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture
def contents(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    return importlib.import_module("contents")


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("torch/lib/libtorch_cpu.so", True),
        ("torch/bin/torch_shm_manager", True),
        ("torch/bin/protoc-3.13.0.0", False),
        ("torch/include/ATen/ATen.h", False),
        ("sklearn/utils/tests/data.csv", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6\\Qt\\plugins\\sqldrivers\\qsqlite.dll", False),
        ("PySide6/Qt/translations/qtbase_fr.qm", True),
        ("PySide6/Qt/translations/qt_help_fr.qm", False),
        ("PySide6/Qt/translations/qtdeclarative_fr.qm", False),
        ("PySide6/Qt/translations/designer_fr.qm", False),
        ("libstdc++.so.6", False),
        ("libxcb-cursor.so.0", True),
        ("pillow.libs/libfreetype-57f805ba.so.6.20.6", True),
        ("libfreetype.so.6", False),
        ("assay-0.1.0.dist-info/METADATA", True),
        ("assay-0.1.0.dist-info/direct_url.json", False),
        ("pyarrow/libarrow.so.2600", True),
        ("pyarrow/libarrow_python.so.2600", True),
        ("pyarrow/libarrow_python.so.2600.1.0", False),
        ("resources/example/human.jsonl", True),
        ("compiled/models.grid/grid._placed-158.py311.1.nbc", True),
    ],
)
def test_which_files_are_wanted(contents: ModuleType, path: str, kept: bool) -> None:
    assert contents.wanted(path) is kept


def test_system_libraries_that_nothing_needs_any_more_go(contents: ModuleType) -> None:
    needs = {"/site/a.so": ["libused.so.1"], "/usr/lib/libgtk.so.3": ["libcairo.so.2"]}
    entries = [
        ("pkg/a.so", "/site/a.so", "EXTENSION"),
        ("libused.so.1", "/usr/lib/libused.so.1", "BINARY"),
        ("libgtk.so.3", "/usr/lib/libgtk.so.3", "BINARY"),
        ("libcairo.so.2", "/usr/lib/libcairo.so.2", "BINARY"),
    ]
    left = contents.used(entries, lambda path: needs.get(str(path), []))
    assert [target for target, _, _ in left] == ["pkg/a.so", "libused.so.1"]


def test_every_omission_has_its_reason(contents: ModuleType) -> None:
    assert all(len(why) > 3 for why in (*contents.MODULES.values(), *contents.FILES.values()))


def test_the_menu_entry_and_the_mime_type_agree() -> None:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(PACKAGING / "linux" / "assay.desktop", encoding="utf-8")
    kind = ElementTree.parse(PACKAGING / "linux" / "assay.xml").getroot()[0]
    assert entry["Desktop Entry"]["MimeType"] == f"{kind.get('type')};"
    assert entry["Desktop Entry"]["Exec"] == "assay %F"
    assert [glob.get("pattern") for glob in kind.findall("{*}glob")] == ["*.assay"]
    inner = kind.findall(".//{*}match")[-1]
    assert inner.get("offset") == "68", "where SQLite keeps an application's id"
    assert inner.get("value").encode() == APPLICATION_ID.to_bytes(4, "big")


@pytest.mark.skipif(shutil.which("sh") is None, reason="for Linux")
def test_the_portable_starter_starts_what_lies_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING))
    entry = ConfigParser(interpolation=None)
    entry.read_string(importlib.import_module("tarball").ENTRY)
    folder = tmp_path / "down loads $HOME"
    folder.mkdir()
    (folder / "assay").write_text("#!/bin/sh\necho started\n", encoding="utf-8")
    (folder / "assay").chmod(0o755)
    # As a desktop reads it: escapes of the file's, then of the quotes, of which shlex leaves that of $ alone.
    asked = shlex.split(entry["Desktop Entry"]["exec"].replace("\\\\", "\\").replace("\\$", "$"))
    assert asked[-1] == "%k"
    for told in (
        [f"{folder}/Assay.desktop"],
        [str(folder)],
        str(folder).split(" "),
    ):  # the latter two by PCManFM
        command = [*asked[:-1], *told]
        assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "started\n"


def test_the_manual_names_every_command() -> None:
    manual = (PACKAGING / "linux" / "assay.1").read_text(encoding="utf-8")
    commands = {
        word.strip('",') for line in manual.splitlines() if line.startswith((".B", ".BR")) for word in line.split()
    }
    assert commands >= COMMANDS
