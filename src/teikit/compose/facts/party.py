"""A party of the document made a fact, and the lines that it stands on."""

from __future__ import annotations

from teikit.forms.lazy import lazy
from teikit.forms.names import bare_name, kind_of_party, unbracketed
from teikit.model.fact import Cert, Fact
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript

__all__ = ["COUNTED", "lines_of", "party_of"]


def lines_of(t: Transcript, spans: Spans, span: Span) -> tuple[int, int]:
    """Return the first and last line of the paragraph that a span stands in."""
    paragraph = spans.of("paragraph")[span.value["index"]]
    return t.position(paragraph.value["first"], paragraph.value["last"])


def party_of(
    key: str, words: str, at: tuple[int, int], rule: str, cert: Cert = "", form: str = ""
) -> Fact:
    """Make a fact of a party's words: a person without titles, a body, a desk, a place."""
    kind = form or kind_of_party(words)
    name = unbracketed(words)
    if _SPACED.fullmatch(words):
        # "C C   C P S U": three spaces part the words, one the letters.
        name = " ".join(one.replace(" ", "") for one in _WIDE.split(words))
        kind = form or ("org" if name.isupper() else kind_of_party(name))
    if kind == "person":
        whole = " ".join(name.split())
        name = bare_name(_RANK.sub("", whole))
        if name.split()[0] in ("of", "for", "to", "in", "at"):
            # "Comrade Director of the Port of Rostock": an office.
            name, cert = whole.removeprefix("Comrade "), "medium"
    if key == "copied" and _DESK.fullmatch(name):
        kind = "org"  # "EUR", "S/FW": a desk by its initials
    return Fact(key, name, form=kind or "org", lines=at, rule=rule, cert=cert)


_RANK = lazy(
    r"^(?:(?:Comr\.|COMR\.|COMRADES?|CDES?\.?|AMBASSADOR|MINISTER|PRESIDENT|CHAIRMAN|PREMIER|FOREIGN|DEPUTY|VICE|PRIME|SIR|MR\.?)"
    r"\s+)+(?=[A-ZÀ-ŽȘȚ]{2}|(?<=Comr\. )[A-ZÀ-ŽȘȚ])"
)
_DESK = lazy(r"[A-Z]{1,4}(?:/[A-Z]{1,5}){0,2}")
COUNTED = lazy(r"\s*(?:\(\d{1,2}\)|[-–]\s*\d{1,2})\s*$")
_SPACED = lazy(r"(?:[A-Z][ \xa0]{1,4})+[A-Z]|[^\W\d_](?:[ \xa0][^\W\d_]){2,}")
_WIDE = lazy(r"[ \xa0]{2,}")
