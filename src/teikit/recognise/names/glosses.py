"""Persons whom the notes of an edition explain, and to whom or from whom a telegram is within a post.

… with ⟨Tarne⟩² …    2. ⟨Ada Tarne⟩, of the Division of Mills.      32. For ⟨Vell⟩.
"""

from __future__ import annotations

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.model.span import Spans
from teikit.recognise.names.found import Found
from teikit.recognise.names.lexicon import (
    DEMONYM,
    FUNCTION,
    HEAD,
    MONTH,
    NOT_NAME,
    OFFICE,
    PLACE_HEAD,
    SUBJECT,
    TITLE,
)
from teikit.recognise.names.persons import keep_person
from teikit.recognise.names.words import Words

__all__ = ["persons_in_notes", "persons_in_telegrams", "persons_of_heading"]

_NAMED = lazy(
    r"[.)\]]?\s*(?:Dr\.\s|Mr\.\s|Sir\s|General\s|Col\.\s)?(?P<name>[A-ZÀ-ŽȘȚ][\w’'-]*\.?"
    r"(?: (?:[A-ZÀ-ŽȘȚ][\w’'-]*\.?|de|la|van|von|der|da|di|dos|al|el|bin)){0,4}?"
    r" [A-ZÀ-ŽȘȚ][\w’'-]{2,})(?P<end>,\s(?=\S)|\.?\s*\u21a9?$)"
)
_CALLED = lazy(r"(?P<word>[A-ZÀ-ŽȘȚ][\w’'-]{2,})[.,;:)]?$")
_ADDRESSED = lazy(
    r"(?:(?<=\d\. )|(?<=[a-z.]\. )|(?<=\[))(?:(?:Eyes only |Personal )?(?:For|From|for|from)|Signed) "
    r"(?P<name>[A-Z][a-zß-žșț’'-]{2,}(?: and [A-Z][a-zß-žșț’'-]{2,})?)(?=[.:\]])"
)
_NEVER = DEMONYM | FUNCTION | HEAD | MONTH | NOT_NAME | PLACE_HEAD | SUBJECT | TITLE


def persons_in_notes(f: Found, spans: Spans) -> None:
    """Keep who is named at the beginning of a note, and in the text the name that calls it.

    The word before the call is one of the name; or it is an office and the note has only the name.
    """
    words = f.words
    text = words.text
    calls = {call.value["n"]: call.start for call in spans.of("note-call")}
    for note in spans.of("note-body"):
        found = _NAMED.match(text, note.value["label"], note.end)
        at = calls.get(note.value["n"], -1)
        if found is None or at < 0:
            continue
        name = found["name"]
        called = _CALLED.search(text, max(at - 30, 0), at)
        given = called["word"].removesuffix("’s").removesuffix("'s") if called else ""
        same = given in name.split()
        before = words.at(called.start("word")) if called else -1
        alone = before >= 0 and words.bits[before] & OFFICE and not found["end"].startswith(",")
        if not (same or alone) or is_org(name) or look_up(name):
            continue
        first, last = words.at(found.start("name")), words.from_(found.end("name")) - 1
        if first < 0 or any(words.bits[n] & _NEVER for n in range(first, last + 1)):
            continue
        keep_person(f, first, last, "explained-by-a-note", "high")
        if same and before >= 0:
            keep_person(f, before, before, "explained-by-a-note", "high")


def persons_of_heading(f: Found) -> None:
    """Keep who wrote to whom by an edition's heading, where the text has the whole name."""
    words = f.words
    for fact in words.t.facts:
        name = fact.value
        if fact.rule != "edition-heading" or fact.form != "person" or " " not in name:
            continue
        at = words.text.find(name)
        while at >= 0:
            first, last = words.at(at), words.from_(at + len(name)) - 1
            never = any(words.bits[n] & _NEVER for n in range(first, last + 1))
            if 0 <= first < last and words.end[last] <= at + len(name) and not never:
                keep_person(f, first, last, "party-of-the-heading", "high")
            at = words.text.find(name, at + len(name))


def persons_in_telegrams(f: Found) -> None:
    """Keep "For Vell." and "Signed Marr." in the lines of a telegram."""
    words = f.words
    for found in _ADDRESSED.finditer(words.text, words.first, words.last):
        n = words.at(found.start("name"))
        while 0 <= n < words.size and words.start[n] < found.end("name"):
            if not words.bits[n] & _NEVER and not _is_large(words, n):
                keep_person(f, n, n, "addressed-in-a-telegram", "medium")
            n += 1


def _is_large(words: Words, n: int) -> bool:
    """Tell whether a word names a place to which telegrams go."""
    return any(place.kind != "town" or place.size >= 20 for place in look_up(words.word[n]))
