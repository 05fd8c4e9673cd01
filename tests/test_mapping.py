"""What the facts of a header are called elsewhere: one table that every writer looks up."""

from __future__ import annotations

import re
from dataclasses import fields
from importlib.resources import files
from pathlib import Path

import pytest
from lxml import etree

from teikit.mapping import (
    MAPPING,
    ROLES,
    TYPES,
    UNMAPPED,
    VOCABULARIES,
    Description,
    Funder,
    Party,
    describe,
)
from teikit.model.fact import KEYS, Fact
from teikit.model.vocabulary import GENRES
from teikit.relators import RELATORS

EMPTY = describe([])
# A value for each key that must be more than words.
NORMS = {"date": "1955-08-17", "published": "2026-05-01", "pages": "3-5", "kind": "letter"}
DETAILS = {"translators": "trl", "contributors": "pdr"}


def fact(key: str, value: str = "words", **more: str) -> Fact:
    return Fact(key, value, NORMS.get(key, ""), **more)  # type: ignore[arg-type]


# --- the table ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "key"), [(part, key) for part, row in MAPPING.items() for key in row.facts]
)
def test_each_part_of_a_description_comes_from_the_facts_of_its_row(part: str, key: str) -> None:
    archive = (
        [Fact("repository", "State Archives")] if key in ("pages", "settlement", "country") else []
    )
    detail = DETAILS.get(part, "") if key == "editor" else ""
    before = getattr(describe(archive), part)
    assert getattr(describe([*archive, fact(key, detail=detail)]), part) != before


def test_each_fact_is_mapped_or_said_to_be_of_the_tei_alone() -> None:
    mapped = {key for row in MAPPING.values() for key in row.facts}
    assert mapped | UNMAPPED == KEYS.keys()
    assert not mapped & UNMAPPED


def test_each_part_of_a_description_has_a_row_that_some_vocabulary_uses() -> None:
    assert MAPPING.keys() == {field.name for field in fields(Description)} - {"kind", "titled"}
    assert all(any(row[1:]) for row in MAPPING.values())
    assert VOCABULARIES[-3:] == ("csl", "bibtex", "ris")


@pytest.mark.parametrize("vocabulary", ["csl", "bibtex", "ris", "highwire"])
def test_no_two_parts_share_a_property_of_a_citation(vocabulary: str) -> None:
    used = [name for row in MAPPING.values() for name in getattr(row, vocabulary).split()]
    assert len(used) == len(set(used))


def test_each_kind_of_document_has_its_types() -> None:
    assert list(TYPES) == list(GENRES)
    assert all(all(row) for row in TYPES.values())


def legal(part: str, name: str) -> set[str]:
    """The words of a list in CSL's own schema, from the copy that citeproc-py brings."""
    schema = (
        files("citeproc").joinpath("data", "schema", "schemas", "styles", part).read_text("utf-8")
    )
    listed = re.search(rf"^ *{re.escape(name)} =\n((?:.*\".*\n|.*#.*\n)+)", schema, re.M)
    assert listed
    return set(re.findall(r'^[ |]*"([\w-]+)"', listed[1], re.M))


def test_the_types_and_variables_of_csl_are_those_of_its_schema() -> None:
    kinds = ("dates", "names", "numbers", "titles", "strings")
    variables = {word for kind in kinds for word in legal("csl-variables.rnc", f"variables.{kind}")}
    assert len(variables) > 90
    assert {row.csl for row in MAPPING.values() if row.csl} - {"id"} <= variables | {"language"}
    assert {row.csl for row in TYPES.values()} <= legal("csl-types.rnc", "item-types")


def test_the_tags_and_types_of_ris_are_known_to_a_reader() -> None:
    from rispy.config import TAG_KEY_MAPPING, TYPE_OF_REFERENCE_MAPPING

    tags = {tag for row in MAPPING.values() for tag in row.ris.split()}
    # ED is newer than the reader's list; Zotero and EndNote take it for the editor.
    assert tags - TAG_KEY_MAPPING.keys() == {"ED"}
    assert {row.ris for row in TYPES.values()} <= TYPE_OF_REFERENCE_MAPPING.keys()


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("contributorType", {row.datacite for row in ROLES.values()}),
        ("resourceType", {row.datacite for row in TYPES.values()}),
    ],
)
def test_the_types_of_datacite_are_those_of_its_schema(
    schemas: Path, part: str, words: set[str]
) -> None:
    schema = etree.parse(schemas / "datacite-4.7" / "include" / f"datacite-{part}-v4.xsd")
    assert words <= set(schema.xpath("//@value"))  # type: ignore[arg-type]


def test_roles_are_those_that_an_edition_may_name() -> None:
    assert ROLES.keys() <= {row.code for row in RELATORS}
    assert {row.part for row in ROLES.values()} == {"editors", "translators", "contributors"}


# --- descriptions -----------------------------------------------------------------------------


def test_nothing_is_concluded_from_nothing() -> None:
    assert (EMPTY.title, EMPTY.titled, EMPTY.kind, EMPTY.genre) == (
        "Document",
        False,
        "document",
        "",
    )
    assert not any(getattr(EMPTY, part) for part in MAPPING if part != "title")


def test_white_space_of_a_header_is_folded_and_empty_facts_say_nothing() -> None:
    said = describe(
        [Fact("title", " A \n  title "), Fact("author", "  "), Fact("keyword", "tea\n")]
    )
    assert (said.title, said.creators, said.keywords) == ("A title", (), ("tea",))


@pytest.mark.parametrize(
    ("name", "form", "parts"),
    [
        ("Whitfield, Nora", "person", ("Whitfield", "Nora")),
        ("García Márquez, Gabriel", "person", ("García Márquez", "Gabriel")),
        ("Nora Whitfield", "person", ("", "")),
        ("Zhou Enlai", "person", ("", "")),
        ("LI SANG-JO", "person", ("", "")),
        ("Nguyễn Văn A", "person", ("", "")),
        ("Pavel Tesh, Ambassador", "person", ("", "")),
        ("Ostrel, Prime Minister", "person", ("", "")),
        ("Whitfield, Nora, Jr.", "person", ("", "")),
        ("Whitfield,", "person", ("", "")),
        ("Ministry of Tea, Aldane", "org", ("", "")),
        ("Whitfield, Nora", "", ("", "")),
    ],
)
def test_a_name_is_parted_only_where_its_form_is_certain(
    name: str, form: str, parts: tuple[str, str]
) -> None:
    (party,) = describe([fact("author", name, form=form)]).creators
    assert (party.family, party.given) == parts
    assert party.natural == (" ".join(reversed(parts)) if parts[0] else name)


@pytest.mark.parametrize(
    ("norm", "iso"),
    [
        ("1955-08-17", "1955-08-17"),
        ("1955-08", "1955-08"),
        ("1955", "1955"),
        ("1964-08-03T16:30:00", "1964-08-03"),
        ("1962-02-27/1962-02-28", "1962-02-27/1962-02-28"),
        ("1962-02-27T09:00:00/1962-02-27T12:00:00", "1962-02-27"),
        ("", ""),
        ("August 17", ""),
        ("1955/1956/1957", ""),
    ],
)
def test_dates_are_read_at_the_precision_stated(norm: str, iso: str) -> None:
    when = describe([Fact("date", "as printed", norm)]).created
    assert when is not None
    assert (when.words, when.iso) == ("as printed", iso)


def test_those_who_made_the_edition_are_parted_by_their_roles() -> None:
    said = describe(
        [
            fact("editor", "A", detail="edt", ref="https://orcid.org/0000-0002-1825-0097"),
            fact("editor", "B", detail="trl"),
            fact("editor", "C", detail="pdr"),
            fact("editor", "D"),
            fact("translator", "E"),
            fact("contributor", "F"),
            fact("editor", "G", detail="rev"),
        ]
    )
    assert [party.name for party in said.editors] == ["A", "D"]
    assert said.editors[0].refs == ("https://orcid.org/0000-0002-1825-0097",)
    assert [(party.name, party.role) for party in said.translators] == [("E", "trl"), ("B", "trl")]
    found = [(party.name, party.role) for party in said.contributors]
    assert found == [("F", "ctb"), ("C", "pdr"), ("G", "rev")]


def test_publisher_and_funders_keep_their_identifiers_and_grants() -> None:
    ror = "https://ror.org/05dxps055"
    said = describe(
        [
            fact("publisher", "Example University", ref=ror),
            fact("funder", "Fund", ref=ror, detail="7"),
        ]
    )
    assert said.publisher == Party("Example University", role="pbl", refs=(ror,))
    assert said.funders == (Funder("Fund", (ror,), "7"),)


def test_the_licence_is_recognised_by_address_or_name_or_kept_as_it_is() -> None:
    uri = "https://creativecommons.org/licenses/by/4.0/"
    for facts in ([fact("licence-uri", uri)], [fact("licence", "CC BY 4.0")]):
        licence = describe(facts).licence
        assert licence is not None
        assert (licence.spdx, licence.uri) == ("CC-BY-4.0", uri)
    own = describe(
        [fact("licence", "House rules"), fact("licence-uri", "https://a.example/")]
    ).licence
    assert own is not None
    assert (own.spdx, own.name, own.uri) == ("", "House rules", "https://a.example/")


@pytest.mark.parametrize("doi", ["10.5072/a_b", "doi:10.5072/a_b", "https://doi.org/10.5072/a_b"])
def test_a_doi_is_given_without_its_address(doi: str) -> None:
    assert describe([fact("doi", doi)]).doi == "10.5072/a_b"


def test_the_original_is_named_from_the_smallest_part_to_the_place() -> None:
    facts = [
        fact("country", "China"),
        fact("settlement", "Beijing"),
        fact("repository", "Foreign Ministry Archives"),
        fact("archive", "PRC FMA"),
        fact("shelfmark", "999-00417-02"),
        Fact("pages", "listy 3-5", "3-5"),
    ]
    assert describe(facts).source == "999-00417-02, listy 3-5, Foreign Ministry Archives, Beijing"
    assert describe(facts[:2]).source == ""
    assert describe([fact("archive", "VAL SA"), fact("shelfmark", "77")]).source == "77, VAL SA"


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        ([fact("kind")], "Letter"),
        ([fact("kind"), fact("sender", "A"), fact("addressee", "B")], "Letter from A to B"),
        (
            [fact("kind"), fact("sender", "A"), fact("author", "A"), fact("addressee", "B")],
            "Letter to B",
        ),
        (
            [fact("sender", "A"), fact("sender", "Roe, Jo", form="person")],
            "Document from A and Jo Roe",
        ),
    ],
)
def test_a_document_without_a_title_is_called_by_its_kind_and_parties(
    facts: list[Fact], title: str
) -> None:
    said = describe(facts)
    assert (said.title, said.titled) == (title, False)
    assert describe([*facts, fact("title", "Own")]).titled
