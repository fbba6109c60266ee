"""The rules that keep the code easy to find one's way in, checked on the code itself."""

from __future__ import annotations

import ast
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
LAYERS = ("app", "widgets", "models")
MODULES = sorted(path for layer in LAYERS for path in (ROOT / layer).rglob("*.py"))
HEAVY = ("torch", "umap", "sentence_transformers", "transformers", "pandas", "sklearn", "scipy", "numba.cuda")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_import_contracts_hold() -> None:
    lint = Path(sysconfig.get_path("scripts")) / "lint-imports"
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_file_is_too_long_to_read_at_a_sitting() -> None:
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert lengths, "no modules found"
    assert {path: lines for path, lines in lengths.items() if lines > 400} == {}


def test_no_function_is_too_long_to_hold_in_mind() -> None:
    functions = [
        (f"{name(path)}:{node.lineno} {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [where for where, lines in functions if lines > 60] == []


def test_importing_models_runs_nothing() -> None:
    assert (ROOT / "models" / "__init__.py").read_bytes() == b""


@pytest.mark.parametrize("folder", ["packaging", "tests"])
def test_folders_that_are_no_packages(folder: str) -> None:
    # A package called packaging hides the library of that name; under tests it breaks importmode=importlib.
    assert list((ROOT / folder).rglob("__init__.py")) == []


def at_module_level(tree: ast.AST) -> Iterator[str]:
    """The modules that importing a module imports: those named outside of functions and TYPE_CHECKING."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        yield from at_module_level(node)


def test_heavy_libraries_are_imported_where_they_are_used() -> None:
    found = [
        f"{name(path)}: {module}"
        for path in MODULES
        for module in at_module_level(ast.parse(path.read_text("utf-8")))
        if module.startswith(tuple(f"{heavy}." for heavy in HEAVY)) or module in HEAVY
    ]
    assert found == [], "importing these takes seconds; import them inside the function that needs them"


def test_the_command_line_starts_without_qt_or_the_heavy_libraries() -> None:
    code = f"import sys, app.cli; print(*sorted({{'PySide6', *{HEAVY!r}}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.stderr) == ([], "")


def test_every_requirement_is_pinned_and_no_pin_names_a_build() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = (ROOT / "packaging" / "constraints.txt").read_text("utf-8").splitlines()
    pins = dict(normal(line).split("==") for line in lines if not line.startswith("#"))
    asked = map(Requirement, project["dependencies"] + project["optional-dependencies"]["dev"])
    for requirement in asked:
        assert requirement.specifier.contains(pins[normal(requirement.name)]), requirement
    assert not any("+" in version for version in pins.values())


def test_what_is_imported_is_required() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    required = {normal(Requirement(line).name) for line in project["dependencies"]}
    known = packages_distributions()
    own = {*LAYERS, "resources", *sys.stdlib_module_names}
    missing = {
        f"{name(path)}: {package}"
        for path in MODULES
        for package in imported_packages(ast.parse(path.read_text("utf-8"))) - own
        if not {normal(distribution) for distribution in known.get(package, [])} & required
    }
    assert missing == set(), "a library that only another one asks for may be gone tomorrow"


def imported_packages(tree: ast.AST) -> set[str]:
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level == 0}
    return {module.partition(".")[0] for module in names}


def normal(distribution: str) -> str:
    return distribution.lower().replace("_", "-")
