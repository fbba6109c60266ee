"""The translations are whole: every template of the sources, in every language, compiled as it stands."""

from __future__ import annotations

import ast
import importlib.util
import string
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """packaging/translations.py, which lies in no package."""
    spec = importlib.util.spec_from_file_location("translations_tool", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("layer", ["app", "widgets", "models"])
def test_every_template_is_translated_and_none_is_left_over(tool: ModuleType, layer: str) -> None:
    said = {(each.text, each.counted) for each in tool.templates(layer)}
    for language in tool.LANGUAGES:
        assert set(tool.translations(layer, language)) == said, "run `make translations` and fill in what is missing"


@pytest.mark.parametrize("layer", ["app", "widgets", "models"])
def test_translations_name_the_values_of_their_templates(tool: ModuleType, layer: str) -> None:
    for language, forms in tool.LANGUAGES.items():
        for (text, counted), translated in tool.translations(layer, language).items():
            assert len(translated) == (forms if counted else 1), text
            for form in translated:
                assert form.strip(), text
                # Where nothing is filled in, braces are braces, and may stand alone.
                if "{" in text:
                    assert names(form) <= names(text), (text, form)


def test_the_same_sentence_is_translated_the_same_everywhere(tool: ModuleType) -> None:
    for language in tool.LANGUAGES:
        seen: dict[tuple[str, bool], list[str]] = {}
        for layer in tool.LAYERS:
            for key, translated in tool.translations(layer, language).items():
                assert seen.setdefault(key, translated) == translated, (layer, key)


def test_what_is_compiled_is_what_is_written(tool: ModuleType, tmp_path: Path) -> None:
    tool.compile_all(tmp_path)
    for language in tool.LANGUAGES:
        name = f"assay_{language}.qm"
        assert (tool.FOLDER / name).read_bytes() == (tmp_path / name).read_bytes(), "run `make translations`"


def test_a_template_that_is_no_literal_is_refused(tool: ModuleType) -> None:
    with pytest.raises(tool.Untranslatable, match=r"x\.py:1"):
        list(tool.said("tr(name)", "x.py"))
    assert list(tool.said("tr_many(n, 'a', 'b', n=n); phrase('c')", "x.py")) == [("b", True), ("c", False)]


def spoken(tree: ast.AST) -> Iterator[ast.expr]:
    """What is told of problems, progress and changes in a file."""
    told = {"Problem": (0, 1), "Progress": (0,), "Misfit": (1, 2)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from (node.args[at] for at in told.get(node.func.id, ()) if at < len(node.args))
            yield from (each.value for each in node.keywords if each.arg == "said" and node.func.id == "Changes")


def test_whatever_the_models_tell_has_a_template() -> None:
    bare = [
        f"{path.relative_to(ROOT)}:{each.lineno}"
        for path in sorted((ROOT / "models").rglob("*.py"))
        for each in spoken(ast.parse(path.read_text("utf-8")))
        if isinstance(each, ast.JoinedStr | ast.Constant)
    ]
    assert bare == []
