"""A document as JSON: every word, every id, and nothing that its schema does not explain."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from teikit.render.renderer import Settings, Tree
from teikit.render.structured import JSON
from teikit.render.text import TEXT
from teikit.xml import parse

from .samples import NAMES, document, sample, solid

CHECKOUT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((CHECKOUT / "schema" / "document.schema.json").read_text("utf-8"))
SPECIMENS = sorted((CHECKOUT / "tei").glob("*.xml"))
Data = dict[str, Any]


def data(tree: Tree) -> Data:
    made: Data = json.loads(JSON.render(tree))
    jsonschema.validate(made, SCHEMA)
    return made


def blocks(tree: Tree) -> list[Data]:
    return [block for one in data(tree)["documents"] for block in one["blocks"]]


def with_notes(part: Data) -> str:
    """Put the notes of a block or note back into its words."""
    text = part.get("text", "")
    for note in reversed(part.get("notes", [])):
        text = f"{text[: note['offset']]}{with_notes(note)}{text[note['offset'] :]}"
    return text


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_blocks_are_the_plain_text_word_for_word(path: Path) -> None:
    """Of a converted document, whose plain text is its source's."""
    tree = parse(path.read_bytes(), path.name)
    assert solid("".join(block.get("text", "") for block in blocks(tree))) == solid(
        TEXT.render(tree).decode()
    )


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"hostile"}))
def test_no_word_is_lost_of_other_tei(name: str) -> None:
    """The same characters as the plain text; notes stand at their calls, not at the end."""
    tree = sample(name)
    words = solid("".join(map(with_notes, blocks(tree))))
    assert sorted(words) == sorted(solid(TEXT.render(tree).decode()))


def test_a_block_says_what_it_is_and_where_it_stands() -> None:
    """Kind, ids, part, depth of lists, lines of the source."""
    found = {block["id"]: block for block in blocks(sample("cable")) if "id" in block}
    item = found["item4"]
    assert item["kind"] == "item"
    assert item["part"] == "body"
    assert item["depth"] == 3
    assert item["n"] == "1"
    assert found["p1"]["lines"] == [13, 13]
    assert found["p1"]["division"] == "div2"


def test_a_block_around_a_list_goes_on_after_it() -> None:
    """What stands behind the list belongs to the same paragraph, and says so."""
    tree = document('<p xml:id="a">one<list><item>two</item></list>three</p>')
    assert [(b.get("id"), b["kind"], b.get("continued"), b["text"]) for b in blocks(tree)] == [
        ("a", "p", None, "one"),
        (None, "item", None, "two"),
        ("a", "p", True, "three"),
    ]


def test_notes_know_their_place_in_the_words() -> None:
    """The offset counts characters of the folded words, notes within notes included."""
    tree = document(
        '<p>A  <note n="1">first<note>inner</note></note>b<note xml:id="x">2</note></p>'
    )
    (block,) = blocks(tree)
    assert block["text"] == "A b"
    assert block["notes"] == [
        {"offset": 2, "label": "1", "text": "first", "notes": [{"offset": 5, "text": "inner"}]},
        {"offset": 3, "id": "x", "text": "2"},
    ]


def test_a_word_that_runs_on_over_a_line_is_one_word() -> None:
    """As in the plain text, whatever white space lies around the line's end."""
    assert blocks(document('<p>infor- \n <lb break="no"/> mation<lb/>x</p>'))[0]["text"] == (
        "infor-mation x"
    )


def test_facts_names_and_speakers_are_data() -> None:
    """The header's facts by their keys; persons with ids; who speaks."""
    made = data(sample("conversation"))["documents"][0]
    assert {"key": "place", "value": "Heron Hall"} in made["facts"]
    assert [name["name"] for name in made["names"]][:2] == ["Premier Holm", "Ambassador Rossi"]
    assert any(block.get("who") for block in made["blocks"])


def test_an_address_is_stated() -> None:
    """Where a call says that the file will be published."""
    made = json.loads(JSON.render(sample("cable"), Settings(address="https://example.org/a.json")))
    assert made["documents"][0]["address"] == "https://example.org/a.json"


def test_a_corpus_holds_its_documents_once() -> None:
    """Each TEI is a document; the corpus is none."""
    made = data(sample("corpus"))["documents"]
    assert [len(one["blocks"]) for one in made] == [1, 2]
