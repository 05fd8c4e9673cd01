"""Places at both ends of a line: "the ferry Molde - Vesk", "the train Ilam–Dhulik"."""

from __future__ import annotations

from teikit.forms.lazy import lazy
from teikit.recognise.names.found import Found
from teikit.recognise.names.lexicon import NO_PLACE

__all__ = ["places_on_routes"]

_ROUTE = lazy(
    r"(?i:ferry|ferries|line|lines|route|train|trains|railway|road|flight|flights|highway|service|bus|"
    r"steamer|canal|pipeline|link|connection|section)(?:\s+(?:between|from))?\s+"
    r"(?P<one>[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?)\s?[-–—]\s?"
    r"(?P<other>[^\W\d_a-z][\w’'-]+)"
)
_WORDS = ("ferr", "line", "rout", "train", "rail", "road", "flight", "highway", "service", "bus ",
          "steamer", "canal", "pipeline", "link", "connection", "section")  # fmt: skip


def places_on_routes(f: Found) -> None:
    """Keep the ends of a line, whose names a stroke joins."""
    words = f.words
    low, last = words.low, words.last
    text = words.text
    if not ("–" in text or " - " in text or ("—" in text and " — " in text)):
        return
    if not any(low.find(word, words.first, last) >= 0 for word in _WORDS):
        return
    for match in _ROUTE.finditer(words.text, words.first, last):
        for name in ("one", "other"):
            first, stop = words.from_(match.start(name)), words.from_(match.end(name)) - 1
            free = first <= stop and not any(f.owner[first : stop + 1])
            if free and not any(words.bits[n] & NO_PLACE for n in range(first, stop + 1)):
                f.keep(first, stop, "place", "end-of-a-line", "high")
                f.places.add(" ".join(words.key[first : stop + 1]))
