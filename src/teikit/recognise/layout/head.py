"""Whether a line above the message goes on in the next: a field's value, a heading."""

from __future__ import annotations

import re

from teikit.forms.lazy import lazy
from teikit.forms.prose import SMALL
from teikit.recognise.layout.lines import FIELD, GAP
from teikit.recognise.layout.measured import NOTE, Measured
from teikit.recognise.particulars import PERSONS, label_key

__all__ = ["Layout"]

_NOTED = frozenset("/[¹²³⁴⁵⁶⁷⁸⁹*†‡0123456789")
_ROUTED = lazy(
    r"(?:addressed|repeated|sent|to|for|copy|copies|made|info|from|fm|\d|no\.)\b", re.IGNORECASE
)
# "Repeated for information to:  Khartoum," over "Cairo"
_REPEATED = lazy(r"(?:and )?(?:also )?(?:repeated|addressed|copied|sent)\b[^:,]{0,40}\bto\b", 2)
_BEFORE_NAMES = frozenset("Mr Mrs Miss Ms Dr Prof Amb Gen Col Cde Comrade Sir Minister".split())
# "Commissioner for Foreign" over "Affairs of Aldane"
_BEFORE_OFFICES = frozenset(
    "Foreign External Internal Economic Political Public Deputy Assistant First Second Third Prime Vice "
    "Under Acting Permanent Executive Cultural Commercial Financial Counselor Counsellor Attaché Department "
    "Ministry Bureau Division Embassy Office Director Chief Head Secretary Special".split()
)
# "Reed, Dr. Ida Lowe …", "Reed (Canals), …", "Reed": what is left of a name.
_REST = lazy(r"[A-ZÀ-ŽȘȚ][\w’'-]+(?:[,;]| \(| and |(?P<end>\.?$))")
_TITLE_ENDS = lazy(
    r"\b(?:Mrs?|Ms|Miss|Dr|Sir|Gen|Col|Prof|Ing|Comrade|Ambassador|Minister|Count)\.?$|\bof$|\bthe$"
)


class Layout(Measured):
    """How the lines of a text lie on the page, and which go on in the next."""

    def hangs(self, begun: int, upper: int, lower: int) -> bool:
        """Tell whether a line above the message goes on in the next: a field's value, a heading."""
        t, text = self.t, self.t.text
        above, below = t.lines[upper], t.lines[lower]
        if not self.follows(upper, lower) or GAP.search(text, above.start, above.end):
            return False
        if below.end - below.start == 2 and t.of(lower) == "to":
            return False  # between who writes and whom it is for
        if self.alone and self.under_to(lower):
            return False
        if GAP.search(text, below.start, below.end):
            return False
        first = t.lines[begun]
        listed = text[above.end - 1] == "," or text.endswith(" and", above.start, above.end)
        if (
            listed
            and below.indent > first.indent + 9
            and _REPEATED.match(text, first.start, first.end)
        ):
            return True
        if text[first.start] in _NOTED and NOTE.match(text, first.start, first.end):
            return self.joined(begun, upper, lower)
        if text[below.start].islower() and text[above.end - 1] not in ".!?:;,)":
            return not _ROUTED.match(text, first.start, first.end)
        key = label_key(text[first.start : first.end])
        if key in PERSONS and self._runs_on(begun, upper, lower):
            return True
        if (
            key in PERSONS
            and not self._lists(upper)
            and text[above.end - 1] not in ",-–"
            and not _TITLE_ENDS.search(text, above.start, above.end)
        ):
            return False  # names one a line
        return bool(
            key
            and below.indent >= first.indent + (3 if key in PERSONS else 5)
            and not FIELD.match(text, below.start, below.end)
        )

    def _runs_on(self, begun: int, upper: int, lower: int) -> bool:
        """Tell whether a list of names behind a label is broken at the margin, in or behind a name."""
        first, above, below = (self.t.lines[line] for line in (begun, upper, lower))
        words, under = self.t.of(upper), self.t.of(lower)
        if label_key(under) or FIELD.match(under):
            return False
        names = re.split(r"[,;]\s*", re.split(r"[:：]\s*", words, maxsplit=1)[-1])
        if words[-1] == ",":
            held = upper != begun and below.indent == above.indent > first.indent
            full = begun == upper and len(names) > 2 and len(words) >= 0.7 * self.width
            return under[0].islower() or held or full
        rest = _REST.match(under) if len(names) > 1 and words[-1].isalpha() else None
        if rest is None or below.indent < first.indent:
            return False
        given_only = names[-1].isalpha() and all(" " in name for name in names[:-1])
        return rest["end"] is None or (given_only and len(words) >= 0.7 * self.width)

    def _lists(self, line: int) -> bool:
        """Tell whether a line of names breaks off: else each line is a person."""
        words = self.t.of(line)
        last = words.rsplit(None, 1)[-1]
        return (
            words[-1] in ",&-"
            or (words[-1] == ";" and words.count(";") > 1)
            or last in SMALL
            or last.rstrip(".") in _BEFORE_NAMES
            or last in _BEFORE_OFFICES
        )
