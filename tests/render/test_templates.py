"""A user's own templates: any may be replaced, and a wrong one is one clear sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from teikit.errors import TemplateProblem
from teikit.render.epub import EPUB
from teikit.render.html import HTML
from teikit.render.renderer import Settings
from teikit.render.templates import source

from .samples import document

TREE = document("<p>Words.</p>")


def rendered(folder: Path) -> str:
    return HTML.render(TREE, Settings(templates=str(folder))).decode()


def put(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_page_template_replaces_the_shipped_one(tmp_path: Path) -> None:
    """Jinja: the user's words stand where teikit's stood, the rest as before."""
    page = source("page.html.jinja").replace("<main>", "<main><p>House of Norland</p>")
    assert "House of Norland" in rendered(put(tmp_path, "page.html.jinja", page))


def test_a_style_sheet_is_allowed_by_the_policy_that_names_it(tmp_path: Path) -> None:
    """CSS: the digest in the policy is that of the user's style."""
    own = rendered(put(tmp_path, "page.css", "p { color: green }"))
    assert "<style>p { color: green }</style>" in own
    assert re.findall("sha256-[^']+", own) != re.findall("sha256-[^']+", HTML.render(TREE).decode())


def test_a_template_for_an_element_replaces_its_treatment(tmp_path: Path) -> None:
    """What teikit makes of the content and of the element itself is there for the asking."""
    put(tmp_path, "tei-p.html.jinja", '<p class="mine">{{ content }}</p>')
    put(tmp_path, "tei-hi.html.jinja", "<b{{ anchor }}>{{ attributes.rend }}: {{ made }}</b>")
    body = '<p>a &lt; <hi xml:id="h" rend="bold">b &amp; c</hi><hi>d</hi></p>'
    own = HTML.render(document(body), Settings(templates=str(tmp_path))).decode()
    made = '<b id="h">bold: <b class="" id="h">b &amp; c</b></b><b>: <i>d</i></b>'
    assert f'<p class="mine">a &lt; {made}</p>' in own


def test_a_template_for_an_element_takes_what_is_in_doubt_along(tmp_path: Path) -> None:
    """The mark beside the words belongs to them: the list of doubts leads to it."""
    put(tmp_path, "tei-date.html.jinja", "<i>{{ content }}</i>")
    tree = document('<p><date cert="low">1951</date></p>')
    own = HTML.render(tree, Settings(templates=str(tmp_path))).decode()
    assert re.search('<i>1951<a class="gen mark" id="teikit:mark-1"', own)


def test_a_template_for_an_element_holds_wherever_it_stands(tmp_path: Path) -> None:
    """Items and their labels, cells, notes at the foot; the call of a note is teikit's."""
    for name in ("item", "label", "cell", "note"):
        put(tmp_path, f"tei-{name}.html.jinja", f"<x-{name}>{{{{ content }}}}</x-{name}>")
    tree = document(
        "<list><label>1</label><item>a</item></list><table><row><cell>b</cell></row></table>"
        '<p>c<note place="foot">d</note><note>e</note></p><div type="notes"><note>f</note></div>'
    )
    own = HTML.render(tree, Settings(templates=str(tmp_path))).decode()
    for made in (
        "<x-item>a</x-item>", "<x-cell>b</x-cell>", "<x-note>d</x-note>", "<x-note>e</x-note>",
        "<x-note>f</x-note>",
    ):  # fmt: skip
        assert own.count(made) == 1
    assert own.count('role="doc-noteref"') == 2


def test_an_item_keeps_its_label_where_labels_have_a_template(tmp_path: Path) -> None:
    """The label stands in the item, as the template has it."""
    put(tmp_path, "tei-label.html.jinja", "<em>{{ content }}</em>")
    tree = document("<list><label>1</label><item>a</item></list>")
    own = HTML.render(tree, Settings(templates=str(tmp_path))).decode()
    assert '<li class="item labelled"><em>1</em>a</li>' in own


def test_a_book_wants_what_a_template_makes_as_xml(tmp_path: Path) -> None:
    """HTML lets elements open; in a book the user is told of it."""
    put(tmp_path, "tei-p.html.jinja", "<p>{{ content }}<hr></p>")
    with pytest.raises(TemplateProblem, match="no XHTML, which a book needs"):
        EPUB.render(TREE, Settings(templates=str(tmp_path)))


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("page.html.jinja", "{% if %}", "the template page.html.jinja:1 cannot be used"),
        ("page.html.jinja", "{{ nothing }}", "'nothing' is undefined"),
        ("page.html.jinja", "{% include 'none.jinja' %}", "there is no template none.jinja"),
        ("page.html.jinja", "{{ title | nofilter }}", "No filter named 'nofilter'"),
        ("tei-p.html.jinja", "{% if %}", "the template tei-p.html.jinja:1 cannot be used"),
        ("tei-p.html.jinja", "{{ nothing }}", "'nothing' is undefined"),
        ("tei-para.html.jinja", "x", "tei-para.html.jinja replaces no template"),
        ("pages.html.jinja", "x", "pages.html.jinja replaces no template"),
    ],
)
def test_a_wrong_template_is_one_clear_sentence(
    tmp_path: Path, name: str, text: str, sentence: str
) -> None:
    """What is wrong and where; no traceback of a library, no page half filled in."""
    with pytest.raises(TemplateProblem, match=re.escape(sentence)) as caught:
        rendered(put(tmp_path, name, text))
    assert str(tmp_path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_template_of_the_users_reaches_nothing_but_what_it_is_given(tmp_path: Path) -> None:
    """No way leads from a value to Python's own functions."""
    put(tmp_path, "tei-p.html.jinja", "{{ made.__init__.__globals__ }}")
    with pytest.raises(TemplateProblem, match="is unsafe"):
        rendered(tmp_path)


def test_a_folder_that_is_missing_or_empty_is_told(tmp_path: Path) -> None:
    """A slip in --templates does not silently give the shipped pages."""
    with pytest.raises(TemplateProblem, match="is no folder of templates"):
        rendered(tmp_path / "none")
    with pytest.raises(TemplateProblem, match=re.escape("holds no template; templates are")):
        rendered(tmp_path)
