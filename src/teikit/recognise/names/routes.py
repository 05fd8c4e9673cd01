"""Places at both ends of a line: "the ferry Molde - Vesk", "the train Ilam–Dhulik"."""

from __future__ import annotations

from teikit.forms.lazy import lazy
from teikit.recognise.names.found import Found
from teikit.recognise.names.lexicon import NO_PLACE

__all__ = ["places_on_routes"]

_STROKE = lazy(r"[-–—]\s?(?P<other>[^\W\d_a-z][\w’'-]+)")
_ROUTE = lazy(
    r"(?i:ferry|ferries|line|lines|route|train|trains|railway|road|flight|flights|highway|service|bus|"
    r"steamer|canal|pipeline|link|connection|section)(?:\s+(?:between|from))?\s+"
    r"(?P<one>[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?)\s?$"
)
_LONGEST = 90


def places_on_routes(f: Found) -> None:
    """Keep the ends of a line, whose names a stroke joins."""
    words = f.words
    for stroke in _STROKE.finditer(words.text, words.first, words.last):
        begin = max(words.first, stroke.start() - _LONGEST)
        route = _ROUTE.search(words.text, begin, stroke.start())
        for start, end in (route.span("one"), stroke.span("other")) if route else ():
            first, stop = words.from_(start), words.from_(end) - 1
            free = first <= stop and not any(f.owner[first : stop + 1])
            if free and not any(words.bits[n] & NO_PLACE for n in range(first, stop + 1)):
                f.keep(first, stop, "place", "end-of-a-line", "high")
                f.places.add(" ".join(words.key[first : stop + 1]))
