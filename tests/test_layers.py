"""Data flows one way: a module imports what stands upstream of it, and nothing else."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "teikit"
FLOOR = {
    "teikit", "cache", "errors", "names", "data", "files", "registry", "xml", "identifiers", "licences",
    "relators", "processes", "expressions",
}  # fmt: skip
# Each layer, and the layers that it may import beside the floor.
LAYERS: dict[str, set[str]] = {
    "errors": set(), "names": set(), "data": {"errors"}, "files": {"errors"}, "registry": set(),
    "cache": {"errors", "files"}, "expressions": {"cache"},
    "xml": {"errors"}, "processes": {"errors"},
    "identifiers": {"errors", "forms"}, "licences": {"forms"}, "relators": {"forms"},
    "model": set(),
    "forms": {"model"},
    "shapes": {"model", "forms"},
    "recognise": {"model", "forms", "shapes"},
    "compose": {"model", "forms", "recognise"},
    "encode": {"model", "shapes"},
    "pipeline": {"model", "shapes", "recognise", "compose", "encode"},
    "values": {"model", "forms"},
    "metadata": {"model", "values"},
    "authority": {"values"},
    "config": {"model", "values", "authority"},
    "header": {"model", "forms", "values", "encode"},
    "mapping": {"model", "forms"},
    "cite": {"mapping", "model", "forms"},
    "edition_names": {"forms"},
    "init": {"config", "values"},
    "report": {"model"},
    "batch": {"model", "encode", "pipeline", "metadata", "report"},
    "verify": set(),
    "relaxng": set(),
    "odd": {"relaxng"},
    "check": {"relaxng"},
    "fixes": {"check", "header"},
    "validation": {"check", "config", "fixes"},
    "render": {"model", "header", "mapping", "cite"},
    "cli": {
        "model", "batch", "metadata", "report", "verify", "check", "render", "config", "header", "mapping",
        "evaluate", "validation", "why", "cite", "init", "values", "forms", "edition_names", "authority",
        "relaxng", "odd",
    },
    "evaluate": {"model", "header", "pipeline"},
    "why": {"model", "shapes", "recognise", "compose", "encode", "header", "pipeline"},
    "__main__": {"cli"},
}  # fmt: skip


def layer_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
            assert node.level == 0, f"{path}: imports are absolute"
        for name in names:
            parts = name.split(".")
            if parts[0] == "teikit":
                found.add(parts[1] if len(parts) > 1 else "teikit")
    return found


MODULES = sorted(path for path in SOURCE.rglob("*.py") if path != SOURCE / "__init__.py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_looks_only_upstream(path: Path) -> None:
    layer = layer_of(path)
    floor = FLOOR if layer not in FLOOR else {"teikit"}
    allowed = LAYERS[layer] | floor | {layer}
    assert imports_of(path) <= allowed


@pytest.mark.parametrize(
    "path", sorted((SOURCE / "relaxng").glob("*.py")), ids=lambda path: path.name
)
def test_the_engine_could_be_published_alone(path: Path) -> None:
    """It imports nothing of teikit but itself, and no library but lxml."""
    assert imports_of(path) <= {"relaxng"}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = (
                [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else [alias.name for alias in node.names]
            )
            for name in names:
                assert name.split(".")[0] in {*sys.stdlib_module_names, "lxml", "teikit"}


def test_verify_shares_no_code_with_the_converter() -> None:
    """Its word counts because it is another program: errors alone it shares, and it is short."""
    assert imports_of(SOURCE / "verify.py") == {"errors"}
    assert len((SOURCE / "verify.py").read_text(encoding="utf-8").splitlines()) < 250


def test_no_name_of_a_module_is_bound_twice() -> None:
    """The later one would hide the earlier from functions above both."""
    twice = []
    for path in SOURCE.rglob("*.py"):
        seen: set[str] = set()
        for node in ast.parse(path.read_text("utf-8")).body:
            names = [one.id for one in getattr(node, "targets", ()) if isinstance(one, ast.Name)]
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                names = [node.name]
            twice += [f"{path.name}: {name}" for name in names if name in seen]
            seen.update(names)
    assert twice == []
