"""Where in a header that stands of which a page tells."""

from __future__ import annotations

from functools import cache

from teikit.header import places
from teikit.header.paths import Plan

__all__ = ["CATEGORIES", "At", "plan"]

_FILE = "teiHeader/fileDesc"
_TITLE = f"{_FILE}/titleStmt"
_PUBLICATION = f"{_FILE}/publicationStmt"
_SOURCE = f"{_FILE}/sourceDesc"
_UNIT = f"{_SOURCE}/msDesc/msIdentifier"
_DIGITAL = f"{_SOURCE}/bibl[@type='digital-source']"
_ENCODING = "teiHeader/encodingDesc"
_PROFILE = "teiHeader/profileDesc"


class At:
    """Paths of elements."""

    HEADER = "teiHeader"
    TITLES = f"{_TITLE}/title"
    TITLE_STATEMENTS = _TITLE
    AUTHORS = f"{_TITLE}/author"
    AUTHORS_BODIES = f"{_TITLE}/author/orgName"
    EDITORS = f"{_TITLE}/editor"
    EDITION = f"{_FILE}/editionStmt"
    PUBLICATION = _PUBLICATION
    AVAILABILITY = f"{_PUBLICATION}/availability"
    IDENTIFIERS = f"{_PUBLICATION}/idno"
    SOURCES = _SOURCE
    MANUSCRIPTS = f"{_SOURCE}/msDesc"
    COUNTRY = f"{_UNIT}/country"
    SETTLEMENT = f"{_UNIT}/settlement"
    REPOSITORIES = f"{_UNIT}/repository"
    COLLECTIONS = f"{_UNIT}/collection"
    SHELFMARKS = f"{_UNIT}/idno"
    FILE_NAMES = f"{_DIGITAL}/idno[@type='filename']"
    DIGESTS = f"{_DIGITAL}/idno[@type='sha256']"
    RECORDS = f"{_DIGITAL}/idno[@type='record-id']"
    UPLOADED = f"{_DIGITAL}/date[@type='uploaded']"
    SOURCE_STATEMENTS = f"{_DIGITAL}/note[@type='source-statement']"
    RIGHTS = f"{_DIGITAL}/availability"
    USED_FOR_HEADER = f"{_DIGITAL}/note[@type='header-only']"
    LEFT_OUT = f"{_DIGITAL}/note[@type='left-out']"
    PROJECT = f"{_ENCODING}/projectDesc"
    PRACTICE = f"{_ENCODING}/editorialDecl"
    PROGRAMS = f"{_ENCODING}/appInfo/application"
    ABSTRACTS = f"{_PROFILE}/abstract"
    CREATION = f"{_PROFILE}/creation"
    DATES = f"{_PROFILE}/creation/date"
    KEYWORDS = f"{_PROFILE}/textClass/keywords/term"
    ACTS = f"{_PROFILE}/correspDesc/correspAction"
    RELATED = f"{_PROFILE}/correspDesc/correspContext/ref"
    SETTINGS = f"{_PROFILE}/settingDesc"
    PEOPLE = f"{_PROFILE}/particDesc"
    REVISION = "teiHeader/revisionDesc"


CATEGORIES = {
    scheme: f"{_PROFILE}/textClass/catRef[@scheme='#{scheme}']"
    for scheme in ("genre", "classification", "precedence", "handling")
}
"""Paths of categories, by their scheme."""


@cache
def plan() -> Plan:
    """Return all paths of the elements that a page shows, and of the facts that it cites."""
    shown = (path for name, path in vars(At).items() if name.isupper())
    return Plan((*shown, *CATEGORIES.values(), *places.plan().paths))
