"""What `teikit convert` writes, rendered: nothing of it is lost on the way to a reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from teikit.pipeline import convert
from teikit.render.renderer import Tree
from teikit.xml import parse

from .samples import characters, folded, solid, texts
from .test_html import is_well_built, own, page, with_class
from .test_text import by_law, plain

_SOURCES = sorted((Path(__file__).resolve().parents[2] / "tei" / "sources").glob("*.txt"))


def _check(source: Path) -> None:
    tree: Tree = parse(convert(source.read_bytes(), source.name)[0], source.name)
    (text,) = texts(tree)
    assert folded(plain(tree)) == by_law(text)
    is_well_built(tree)
    shown = page(tree)
    assert solid(own(with_class(shown, "reading")[0])) == solid(characters(text))
    ids = shown.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in shown.xpath("//@href") if link.startswith("#")} <= set(ids)


@pytest.mark.parametrize("source", _SOURCES, ids=lambda source: source.stem)
def test_specimens_lose_nothing(source: Path) -> None:
    _check(source)


@pytest.mark.captures
def test_captures_lose_nothing(captures: Path) -> None:
    for source in sorted(captures.glob("*.txt")):
        _check(source)
