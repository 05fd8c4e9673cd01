"""What people and bodies did for an edition, in the Library of Congress's relator codes.

Of the MARC Code List for Relators (https://www.loc.gov/marc/relators/) those that an edition of
documents needs. Codes that are easily taken for another are left out, so that a slip is found:
`cmp` is a composer (a compiler is `com`) and `arc` an architect.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from teikit.forms.lazy import lazy

__all__ = ["RELATORS", "Relator", "relator"]


class Relator(NamedTuple):
    """A role that somebody has in an edition."""

    code: str
    term: str  # as the list has it
    resp: str  # for TEI's `resp`, before a name

    @property
    def uri(self) -> str:
        """The role's address in the Library of Congress's linked data."""
        return f"http://id.loc.gov/vocabulary/relators/{self.code}"


RELATORS: tuple[Relator, ...] = (
    Relator("ann", "annotator", "annotated by"),
    Relator("aut", "author", "written by"),
    Relator("com", "compiler", "compiled by"),
    Relator("cph", "copyright holder", "rights held by"),
    Relator("cre", "creator", "created by"),
    Relator("crr", "corrector", "corrected by"),
    Relator("csl", "consultant", "with the advice of"),
    Relator("ctb", "contributor", "with contributions by"),
    Relator("cur", "curator", "curated by"),
    Relator("dnr", "donor", "given by"),
    Relator("dsr", "designer", "designed by"),
    Relator("dst", "distributor", "distributed by"),
    Relator("dtc", "data contributor", "data contributed by"),
    Relator("dtm", "data manager", "data managed by"),
    Relator("edc", "editor of compilation", "collected and edited by"),
    Relator("edt", "editor", "edited by"),
    Relator("fac", "facsimilist", "facsimiles made by"),
    Relator("fnd", "funder", "funded by"),
    Relator("his", "host institution", "hosted by"),
    Relator("isb", "issuing body", "issued by"),
    Relator("lso", "licensor", "licensed by"),
    Relator("mdc", "metadata contact", "metadata described by"),
    Relator("mrk", "markup editor", "encoded by"),
    Relator("pbl", "publisher", "published by"),
    Relator("pdr", "project director", "project directed by"),
    Relator("pfr", "proofreader", "proofread by"),
    Relator("prg", "programmer", "programmed by"),
    Relator("rcp", "addressee", "addressed to"),
    Relator("red", "redaktor", "framework developed by"),
    Relator("res", "researcher", "researched by"),
    Relator("rev", "reviewer", "reviewed by"),
    Relator("rps", "repository", "kept by"),
    Relator("rth", "research team head", "research led by"),
    Relator("rtm", "research team member", "research with the participation of"),
    Relator("sad", "scientific advisor", "with the scientific advice of"),
    Relator("spn", "sponsor", "sponsored by"),
    Relator("trc", "transcriber", "transcribed by"),
    Relator("trl", "translator", "translated by"),
    Relator("wac", "writer of added commentary", "commentary by"),
    Relator("win", "writer of introduction", "introduced by"),
)

_BY_WORDS = {row.code: row for row in RELATORS} | {row.term: row for row in RELATORS}
_PREFIX = lazy(r"(?:https?://id\.loc\.gov/vocabulary/relators/|marcrel:)", re.I)


def relator(words: str) -> Relator | None:
    """Return the role that a code, a term (upper and lower case are one) or an address names."""
    words = " ".join(words.split()).lower()
    if prefix := _PREFIX.match(words):
        return _BY_WORDS.get(words[prefix.end() :].removesuffix(".html"))
    return _BY_WORDS.get(words)
