"""Markdown, read back by an independent parser: the words of the text, lists and notes in place."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import html
from markdown_it import MarkdownIt

from teikit.errors import InputProblem
from teikit.render.markdown import MARKDOWN
from teikit.render.renderer import Settings, Tree
from teikit.render.text import TEXT
from teikit.xml import parse

from .samples import NAMES, document, sample, solid

SPECIMENS = sorted((Path(__file__).resolve().parents[2] / "tei").glob("*.xml"))
_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def written(tree: Tree) -> str:
    return MARKDOWN.render(tree).decode()


def body(tree: Tree) -> str:
    """What stands beside front matter, title and citation."""
    text = written(tree).split("\n---\n", 1)[-1].removeprefix("---\n---\n")
    text = re.sub(r"^\n*# .*\n", "", text)
    return re.sub(r"(?m)^Cite as: .*\n+", "", text)


def read_back(tree: Tree) -> str:
    """The words that a Markdown parser finds, without calls of notes and marks of blocks."""
    source = re.sub(r"(?m) \^[\w-]+$", "", body(tree))
    source = re.sub(r"(?<!\\)\[\^\d+\](: )?", "", source)
    return "".join(html.fragment_fromstring(_PARSER.render(source), "div").itertext())


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_a_parser_finds_the_plain_text_again(path: Path) -> None:
    """Every character in its order: what is special in Markdown is escaped."""
    tree = parse(path.read_bytes(), path.name)
    assert solid(read_back(tree)) == solid(TEXT.render(tree).decode())


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"corpus"}))
def test_no_character_of_other_tei_is_lost(name: str) -> None:
    """As many of each as in the plain text; an address stands for a pointer without words."""
    tree = sample(name)
    for pointer in tree.iter("{*}ptr"):
        pointer.attrib.pop("target")
    wanted = Counter(solid(TEXT.render(tree).decode()))
    found = Counter(solid(read_back(tree)).replace("[…]", ""))
    assert found == wanted


def test_front_matter_states_the_main_facts() -> None:
    """YAML that a note-taking tool can search."""
    front = written(sample("cable")).split("---\n")[1]
    assert 'date: "1961-04-12"\n' in front
    assert 'kind: "Cable"\n' in front
    assert 'translator: ["Ada Lindqvist"]\n' in front
    made = MARKDOWN.render(sample("cable"), Settings(address="https://example.org/a.md")).decode()
    assert 'url: "https://example.org/a.md"\n' in made


def test_lists_keep_their_labels_and_their_depth() -> None:
    """The source's own labels stand in the item; deeper lists stand further in."""
    tree = document(
        "<list><label>(1)</label><item>one<list><label>a)</label><item>two</item></list></item>"
        "<item>three</item></list>"
    )
    assert body(tree).strip() == "- (1) one\n  - a) two\n- three"


def test_notes_are_footnotes_and_notes_in_notes_too() -> None:
    """Calls where they stood, bodies at the end."""
    tree = document("<p>a<note>b<note>c</note></note></p>")
    assert body(tree).strip() == "a[^1]\n\n[^1]: b[^2]\n\n[^2]: c"


def test_speeches_headings_verse_and_tables() -> None:
    """Each in the way that readers of Markdown expect."""
    tree = document(
        "<div><head>H</head><div><head>I</head><sp><speaker>A:</speaker><p>b</p><p>c</p></sp></div>"
        "</div><lg><l>d</l><l>e</l></lg><stage>f</stage>"
        '<table><row role="label"><cell>g|</cell></row><row><cell>h</cell></row></table>'
    )
    assert body(tree).strip().split("\n\n") == [
        "## H",
        "### I",
        "**A**: b",
        "c",
        "d\\\ne",
        "*f*",
        "| g\\| |\n| --- |\n| h |",
    ]


def test_paragraphs_end_with_the_id_by_which_notes_link_to_them() -> None:
    """Obsidian's way to a block; an id that it could not take is left out."""
    tree = document('<p xml:id="p1">a</p><p xml:id="p.2">b</p>')
    assert body(tree).strip() == "a ^p1\n\nb"


def test_the_sources_own_notes_keep_their_signs_and_can_be_followed() -> None:
    """Of a converted document nothing is moved: the call is a link to the note's block."""
    text = written(sample("cable"))
    assert "[\\[1\\]](#^n1)" in text
    assert re.search(r"^\\\[1\\\].* \^n1$", text, re.M)


@pytest.mark.parametrize(
    "words",
    ["1. x", "12) x", "- x", "+ x", "# x", "=== x", "&gt; x", "a*b*c", "_a_", "`x`", "[a](b)",
     "&amp;lt;", "\\*", "~~a~~", "|a|b|", "&lt;b&gt;x&lt;/b&gt;", "![a](b)", "***", "---", "http://x"],
)  # fmt: skip
def test_what_markdown_would_read_as_marks_stays_words(words: str) -> None:
    """A paragraph stays a paragraph with the same characters."""
    tree = document(f"<p>{words}</p>")
    assert read_back(tree).strip() == TEXT.render(tree).decode().strip()
    assert _PARSER.render(body(tree)).strip().startswith("<p>")


def test_only_harmless_pointers_become_links() -> None:
    """As on pages: the web and mailboxes."""
    text = written(sample("hostile"))
    assert re.findall(r"\]\((\w+):", text) == ["https", "HTTPS", "MAILTO", "https"]


def test_a_corpus_is_one_file_whose_notes_are_numbered_once() -> None:
    """No front matter, which would be that of one document of several; calls do not clash."""
    text = written(sample("corpus"))
    assert not text.startswith("---")
    assert re.findall(r"^# (.+)$", text, re.M) == ["First", "Second"]
    assert re.findall(r"^\[\^(\d)\]: (.+)$", text, re.M) == [("1", "ملح"), ("2", "盐")]


def test_nesting_too_deep_to_lay_out_is_a_problem_and_no_crash() -> None:
    """One sentence, as for pages."""
    tree = document("<p>" + "<hi>" * 1500 + "x" + "</hi>" * 1500 + "</p>")
    with pytest.raises(InputProblem, match="nested too deeply"):
        MARKDOWN.render(tree)
