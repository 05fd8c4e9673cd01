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
        by: who says so: `source`, `archive`, `editor` or `software`.
    """

    key: str
    value: str
    norm: str = ""
    form: str = ""
    lines: tuple[int, int] | None = None
    rule: str = ""
    cert: Cert = ""
    by: str = "source"


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
        takes: what a value must be: `text`, `date`, `datetime`, `name`, `genre`, `classification`,
            `precedence`, `handling`, `language`, `pages`, `uri`, `id` or `status`.
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
    "funder": Key(True, "text", "sponsor or donor"),
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
    "drafted": Key(True, "datetime", "drafted, with the date or by whom"),
    "reviewed": Key(True, "datetime", "reviewed, with the date or by whom"),
    "registered": Key(True, "datetime", "registered, with the date"),
    "received": Key(True, "datetime", "received, with the date"),
    "printed": Key(True, "datetime", "printed, with the date"),
    "duplicated": Key(True, "datetime", "copied for circulation, with the date"),
    "distributed": Key(True, "datetime", "distributed, with the date"),
    "reply-to": Key(True, "text", "an earlier document that this one answers"),
    "place": Key(False, "text", "place of the conversation"),
    "time": Key(False, "datetime", "date and time of the conversation"),
    "participant": Key(True, "name", "participant of the conversation"),
    "interpreter": Key(True, "name", "interpreter of the conversation"),
    "recorder": Key(True, "name", "who recorded the conversation"),
    "summary": Key(False, "text", "the archive's summary"),
    "language": Key(False, "language", "language of the text, a BCP 47 tag"),
    "original-language": Key(False, "language", "language of the original, a BCP 47 tag"),
    "keyword": Key(True, "text", "subject keyword"),
    "publisher": Key(False, "text", "publisher of the edition"),
    "published": Key(False, "date", "date of the edition's publication"),
    "doi": Key(False, "text", "DOI of the edition"),
    "licence": Key(False, "text", "name of the edition's licence"),
    "licence-uri": Key(False, "uri", "URI of the edition's licence"),
    "availability": Key(False, "status", "free, restricted or unknown"),
}
"""Every fact that the contract knows; the legal keys of `--metadata`."""
