"""Facts about a document: what is said, where it stands, by which rule, how surely."""

from __future__ import annotations

from typing import Literal, NamedTuple

__all__ = ["KEYS", "Cert", "Doubt", "Fact", "Key"]

Cert = Literal["", "high", "medium", "low"]


class Fact(NamedTuple):
    """One fact for the header.

    Attributes:
        key: one of `KEYS`.
        value: the fact in words, as the header shows it.
        norm: the same in a form for machines: an ISO 8601 date, a category's id, a BCP 47 tag.
        form: of a party, `person`, `org` or `place`.
        lines: positions between lines (RFC 5147) of where it stands, or None if not in the source.
        rule: name of the rule that found it.
        cert: how sure an inference is; empty for what is simply printed.
        by: who says so: `source`, `archive`, `editor`, `edition` (its teikit.toml) or `software`.
        ref: identifiers of the named, URIs parted by spaces.
        detail: of an editor, the MARC relator code; of a funder, the grant's number.
    """

    key: str
    value: str
    norm: str = ""
    form: str = ""
    lines: tuple[int, int] | None = None
    rule: str = ""
    cert: Cert = ""
    by: str = "source"
    ref: str = ""
    detail: str = ""


class Doubt(NamedTuple):
    """Something that a person should look at.

    Attributes:
        kind: a short name, the same for all doubts of its sort.
        message: one sentence for an editor.
        lines: positions between lines (RFC 5147), or None for the whole document.
        cert: how sure the decision is that was taken all the same.
    """

    kind: str
    message: str
    lines: tuple[int, int] | None = None
    cert: Cert = "medium"


class Key(NamedTuple):
    """A kind of fact.

    Attributes:
        many: a document may have several.
        takes: what a value must be: `text`, `date`, `times`, `act`, `name`, `genre`, `classification`,
            `precedence`, `handling`, `language`, `pages`, `uri`, `doi`, `mail`,
            `body` (a name with an identifier), `id` or `status`.
        about: one line for people.
    """

    many: bool
    takes: str
    about: str


KEYS: dict[str, Key] = {
    "id": Key(False, "id", "the document's xml:id and file name"),
    "kind": Key(False, "genre", "the kind of document"),
    "title": Key(False, "text", "the archive's title"),
    "author": Key(True, "name", "issuing body or person"),
    "translator": Key(True, "name", "translator"),
    "editor": Key(True, "name", "editor of the edition"),
    "funder": Key(True, "body", "sponsor or donor"),
    "archive": Key(False, "text", "siglum of the holding archive"),
    "repository": Key(False, "text", "full name of the holding archive"),
    "settlement": Key(False, "text", "place of the holding archive"),
    "country": Key(False, "text", "country of the holding archive"),
    "shelfmark": Key(False, "text", "shelfmark within the archive"),
    "pages": Key(False, "pages", "pages or leaves of the archival unit, as 3-5"),
    "source-statement": Key(False, "text", "the archive's statement of the source, verbatim"),
    "rights": Key(True, "text", "the source's statement of rights, verbatim"),
    "record-id": Key(False, "text", "number of the record in the online archive"),
    "uploaded": Key(False, "date", "date on which the online archive published the record"),
    "contributor": Key(True, "name", "who obtained or contributed the document"),
    "classification": Key(True, "classification", "classification of secrecy"),
    "precedence": Key(True, "precedence", "precedence of the telegram"),
    "handling": Key(True, "handling", "handling instruction"),
    "telegram-number": Key(False, "text", "number of the telegram"),
    "date": Key(False, "date", "date of the document"),
    "sender": Key(True, "name", "sending body or person"),
    "sender-place": Key(False, "text", "place of sending"),
    "addressee": Key(True, "name", "addressed body, person or post"),
    "copied": Key(True, "name", "body or person that received a copy"),
    "drafted": Key(True, "act", "drafted, with the date or by whom"),
    "reviewed": Key(True, "act", "reviewed, with the date or by whom"),
    "registered": Key(True, "act", "registered, with the date"),
    "received": Key(True, "act", "received, with the date"),
    "printed": Key(True, "act", "printed, with the date"),
    "duplicated": Key(True, "act", "copied for circulation, with the date"),
    "distributed": Key(True, "act", "distributed, with the date"),
    "reply-to": Key(True, "text", "an earlier document that this one answers"),
    "place": Key(False, "text", "place of the conversation"),
    "time": Key(False, "times", "date and time of the conversation"),
    "participant": Key(True, "name", "participant of the conversation"),
    "interpreter": Key(True, "name", "interpreter of the conversation"),
    "recorder": Key(True, "name", "who recorded the conversation"),
    "summary": Key(False, "text", "the archive's summary"),
    "language": Key(False, "language", "language of the text, a BCP 47 tag"),
    "original-language": Key(False, "language", "language of the original, a BCP 47 tag"),
    "keyword": Key(True, "text", "subject keyword"),
    "publisher": Key(False, "body", "publisher of the edition"),
    "published": Key(False, "date", "date of the edition's publication"),
    "doi": Key(False, "doi", "DOI of the edition"),
    "licence": Key(False, "text", "name of the edition's licence"),
    "licence-uri": Key(False, "uri", "URI of the edition's licence"),
    "availability": Key(False, "status", "free, restricted or unknown"),
    "edition": Key(False, "text", "title of the edition that the document belongs to"),
    "version": Key(False, "text", "version of the edition"),
    "series": Key(False, "text", "series in which the edition is published"),
    "contact": Key(False, "mail", "e-mail address of the edition"),
    "description": Key(False, "text", "description of the edition"),
}
"""Every fact that the contract knows; the legal keys of `--metadata`."""
