"""Any TEI reaches its readers: every element of the Guidelines, and what they do not know."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teikit.render.elements import CLASSES
from teikit.render.renderer import Tree
from teikit.render.text import TEXT
from teikit.xml import parse

from .samples import characters, document, solid, texts
from .test_html import is_well_built, own, page, with_class

_ALL = {name for _, names in CLASSES.values() for name in names.split()}
_TEI_ALL = Path(__file__).resolve().parents[3] / "shared" / "schema" / "tei_all.rng"
# Elements of which the plain text leaves out what an editor wrote, by law 1.
_EDITORS = {"desc", "reg", "corr", "add", "expan", "note"}


def loses_nothing(tree: Tree) -> None:
    """Hold a page to its text: the same characters, well built, ids once, links that arrive."""
    wanted = solid("".join(characters(text) for text in texts(tree)))
    shown = page(tree)
    got = solid("".join(own(part) for part in with_class(shown, "reading")))
    assert Counter(got) == Counter(wanted)
    is_well_built(tree)
    ids = shown.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in shown.xpath("//@href") if link.startswith("#")} <= set(ids)


def test_each_element_has_one_class() -> None:
    """No element stands in the table twice."""
    assert len(_ALL) == sum(len(names.split()) for _, names in CLASSES.values())


@pytest.mark.jing
def test_the_table_knows_every_element_of_tei() -> None:
    """The names are those of the Guidelines' full schema, none missing, none invented."""
    if not _TEI_ALL.exists():
        pytest.skip("the TEI's full schema is not here")
    named = set(re.findall(r'<element name="([^"]+)"', _TEI_ALL.read_text("utf-8")))
    assert named - {"anyElement"} == _ALL


@pytest.mark.parametrize("around", ["{}", "<p>before {} after</p>", "<item>{}</item>"])
def test_every_element_keeps_its_words_wherever_it_stands(around: str) -> None:
    """As a block among blocks, within a line, and within an item that lies in no list."""
    body = "".join(
        around.format(f'<{name} n="5">w{n} <hi>x</hi> <{name}>y</{name}></{name}>')
        for n, name in enumerate(sorted(_ALL - {"text"}))
    )
    tree = document(body)
    loses_nothing(tree)
    plain = solid(TEXT.render(tree).decode())
    for n, name in enumerate(sorted(_ALL - {"text"} - _EDITORS)):
        number = sorted(_ALL - {"text"}).index(name)
        assert f"w{number}x" in plain, (n, name)


def test_every_empty_element_leaves_a_page_well_built() -> None:
    """Elements without content, which mark points or say everything in attributes."""
    for around in ("{}", "<p>{}</p>"):
        body = "".join(around.format(f"<{name}/>") for name in sorted(_ALL - {"text"}))
        loses_nothing(document(body))


def test_a_volume_of_hundreds_of_divisions_loses_nothing() -> None:
    """Deep and many divisions, each with heading, note and pages."""
    inner = "".join(
        f'<div n="{n}"><head>Document {n}</head><pb n="{n}"/><p>Text {n}.<note place="foot">Note {n}'
        "</note></p></div>"
        for n in range(300)
    )
    deep = "<div><head>d</head>" * 40 + "<p>deepest</p>" + "</div>" * 40
    tree = document(f'<div type="compilation"><head>Volume</head>{inner}</div>{deep}')
    loses_nothing(tree)
    assert len(with_class(page(tree), "note")) == 300


def test_unknown_namespaces_are_shown() -> None:
    """Words in another vocabulary stand on the page and in the text, block or line."""
    tree = document(
        '<x:block xmlns:x="urn:x"><x:p>one</x:p></x:block><p>two <x:i xmlns:x="urn:x">three</x:i></p>'
    )
    loses_nothing(tree)
    assert TEXT.render(tree).decode().split() == ["one", "two", "three"]


_WORDS = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\ufffe\uffff"
    ),
    max_size=12,
).map(lambda words: words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
_NAMES = st.sampled_from(sorted(_ALL - {"text"}))
_ATTRIBUTES = st.sampled_from(
    [
        "", ' place="foot"', ' type="notes"', ' rend="numbered"', ' cert="low"', ' xml:id="same"',
        ' target="#same"', ' ref="#same"', ' xml:lang="fa"', ' n="5"', ' source="a.txt#line=1,3"',
        ' type="note-call" target="#same"', ' who="#same"', ' break="no"', ' role="label"',
    ]
)  # fmt: skip


def _element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda name, attributes, inner: f"<{name}{attributes}>{''.join(inner)}</{name}>",
        _NAMES,
        _ATTRIBUTES,
        st.lists(children | _WORDS, max_size=4),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.recursive(_WORDS, _element, max_leaves=15), max_size=5))
def test_no_character_of_any_tei_is_lost(pieces: list[str]) -> None:
    """Any elements of TEI in any order and depth, valid or not: every character reaches the page."""
    body = f"<text xmlns='http://www.tei-c.org/ns/1.0'><body>{''.join(pieces)}</body></text>"
    loses_nothing(parse(f"<TEI xmlns='http://www.tei-c.org/ns/1.0'>{body}</TEI>".encode(), "x"))
