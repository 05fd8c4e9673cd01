"""What `teikit.toml` may say: the one description from which loading, help and JSON schema come.

A field's type says what TOML value it takes, its metadata what it is for; `takes` names a check of
`teikit.config.load` beyond the type.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from teikit.config.lines import place_of
from teikit.errors import UsageProblem

__all__ = [
    "Archive",
    "Category",
    "Config",
    "Edition",
    "Editor",
    "Folders",
    "Funder",
    "Licence",
    "Publisher",
]


def _said(about: str, takes: str = "", example: str = "", default: Any = "") -> Any:
    """Declare a key: what it is for, what it takes beyond its type, and an example."""
    return field(default=default, metadata={"about": about, "takes": takes, "example": example})


@dataclass(frozen=True, slots=True)
class Edition:
    """The edition itself."""

    title: str = _said("Title of the edition.", example="Papers on the Velm")
    description: str = _said("What the edition holds, in one or two sentences.")
    version: str = _said("Version of the edition.", example="1.0")
    published: str = _said("Date of publication, ISO 8601.", "date", "2026-05-01")
    doi: str = _said("DOI of the edition.", "doi", "10.5281/zenodo.1234567")
    series: str = _said("Series in which the edition is published.")
    contact: str = _said("E-mail address for readers' letters.", "mail", "velm@example.org")
    languages: tuple[str, ...] = _said(
        "Languages of the documents, BCP 47 tags. If there is one, it is taken for documents too "
        "short to tell.",
        "language",
        '["en"]',
        (),
    )
    window: tuple[str, ...] = _said(
        "First and last date of the collection; a document dated outside is doubted.",
        "window",
        '["1949-10-01", "1976-09-09"]',
        (),
    )


@dataclass(frozen=True, slots=True)
class Editor:
    """Somebody responsible for the edition."""

    name: str = _said("Name, as it is to be cited.", "required", "Maria Example")
    orcid: str = _said("ORCID iD.", "orcid", "0000-0002-1825-0097")
    gnd: str = _said("Number in the Integrated Authority File (GND).", "gnd")
    role: str = _said("MARC relator code or term.", "relator", "edt", "edt")


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes the edition."""

    name: str = _said("Name of the publisher.", "required", "Example University")
    ror: str = _said("ROR id.", "ror", "https://ror.org/05dxps055")


@dataclass(frozen=True, slots=True)
class Licence:
    """Under which licence the edition is published."""

    spdx: str = _said("SPDX id; name and URI follow from it.", "licence", "CC-BY-4.0")
    name: str = _said("Name, for a licence without an SPDX id.")
    uri: str = _said("URI, for a licence without an SPDX id.", "uri")
    status: str = _said("Availability: free, restricted or unknown.", "status", "free")


@dataclass(frozen=True, slots=True)
class Funder:
    """Who paid for the edition."""

    name: str = _said("Name of the funder.", "required", "Example Foundation")
    ror: str = _said("ROR id.", "ror")
    grant: str = _said("Number of the grant.", example="HA 123/4")


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the edition's files are; `teikit convert` without arguments uses both."""

    sources: str = _said("Folder of the plain texts.", example="sources")
    tei: str = _said("Folder of the TEI documents.", example="tei")


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive that holds documents of the edition."""

    siglum: str = _said("Siglum, as source statements print it.", "required", "VAL SA")
    name: str = _said("Full name.", "required", "State Archives of Valdoria")
    place: str = _said("Place.", example="Aldane")
    country: str = _said("Country.", example="Valdoria")
    reference: str = _said(
        "Regular expression that its shelfmarks match.", "expression", r"'\d+/\d{5}-\d\d'"
    )


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of document of the edition's own, or further words for one that exists."""

    about: str = _said("Description, for a kind that teikit does not know.")
    words: tuple[str, ...] = _said(
        "Words by which titles and headings name it.", example='["tea-table talk"]', default=()
    )


Words = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Config:
    """The whole file.

    Attributes:
        path: the file it was read from, or nothing.
    """

    edition: Edition = field(default_factory=Edition, metadata={"about": "The edition."})
    editor: tuple[Editor, ...] = field(
        default_factory=tuple, metadata={"about": "Editors and others responsible, one table each."}
    )
    publisher: Publisher | None = field(default=None, metadata={"about": "The publisher."})
    licence: Licence | None = field(default=None, metadata={"about": "The licence."})
    funder: tuple[Funder, ...] = field(
        default_factory=tuple, metadata={"about": "Funders and grants, one table each."}
    )
    folders: Folders = field(
        default_factory=Folders, metadata={"about": "Folders, relative to the file."}
    )
    authorities: tuple[str, ...] = _said(
        "Authority files (TEI lists, or CSV with kind, name, ref and variants), relative to the file: "
        "the names that a header states get the identifiers they have there.",
        "file",
        '["authority/persons.xml"]',
        (),
    )
    archive: tuple[Archive, ...] = field(
        default_factory=tuple, metadata={"about": "Archives of the edition, one table each."}
    )
    kinds: dict[str, Category] = field(
        default_factory=dict, metadata={"about": "Kinds of document, by id."}
    )
    classification: Words = field(
        default_factory=dict,
        metadata={
            "about": "Further words of classification, by category, in the languages of the collection."
        },
    )
    precedence: Words = field(
        default_factory=dict, metadata={"about": "Further words of precedence, by category."}
    )
    handling: Words = field(
        default_factory=dict, metadata={"about": "Further words of handling, by category."}
    )
    rules: dict[str, str] = field(
        default_factory=dict,
        metadata={"about": "Rules switched off or re-graded, by code or name."},
    )
    path: str = field(default="", metadata={"internal": True})

    def check_rules(self, known: Collection[str]) -> None:
        """Refuse a rule that does not exist; only those who load the rules can tell.

        Parameters:
            known: codes and names of the rules and of what the schema finds.

        Raises:
            UsageProblem: there is no such rule.
        """
        for code in self.rules:
            if code not in known:
                near = get_close_matches(code, known, 1, 0.5)
                hint = f"did you mean «{near[0]}»?" if near else "teikit rules lists them"
                raise UsageProblem(
                    f"[rules]: there is no rule «{code}»",
                    where=place_of(self.path, ("rules", code)),
                    advice=hint,
                )
