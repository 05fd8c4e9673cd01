"""Comments that leaders wrote on a paper, gathered over its address.

Comments by leaders:
Moor: Agreed. Submit to Dorn for approval. 14 May
Dorn: Vell to handle. 15/5
"""

from __future__ import annotations

from teikit.forms.headlines import is_greeting
from teikit.forms.lazy import lazy
from teikit.recognise.head.lines import Lines
from teikit.recognise.opener import is_salutation

__all__ = ["last_comment"]

_HEAD = lazy(
    r"\[?(?:(?:[Hh]andwritten |[Mm]arginal |[Ww]ritten )?(?:[Cc]omments?|[Ii]nstructions?|[Ee]ndorsements?|"
    r"[Rr]emarks?|[Mm]inutes?|[Rr]esolutions?|[Aa]nnotations?) (?:by|of|from) (?:the )?"
    r"(?:central |leading |senior |other )*(?:leaders?(?:hip)?|comrades?|officials?|officers?)"
    r"|[Ll]eaders[’'] (?:comments?|instructions?|remarks?)|[Ee]ndorsements|[Mm]arginal notes):?\]?:?"
)
_COMMENT = lazy(
    r"(?:\[?(?:[Cc]omment|[Ii]nstruction|[Nn]ote)s? (?:by|of|from) )?(?:Comrade )?"
    r"[A-ZÀ-ŽȘȚ][\w’'-]+(?: [A-ZÀ-ŽȘȚ][\w.’'-]*){0,3}(?: \([^()]{3,60}\))?[:：]\]? ?\S"
)
_MOST = 8


def last_comment(lines: Lines, index: int, flat: str) -> int:
    """Return the last of the comments that a line announces, or -1 where it announces none."""
    if len(flat) > 60 or not _HEAD.fullmatch(flat):
        return -1
    last = -1
    for below in range(index + 1, min(index + 1 + _MOST, len(lines.paragraphs))):
        words = lines.words(below)
        if len(words) > 400 or not _COMMENT.match(words) or is_greeting(words):
            break
        if is_salutation(words) and words.rstrip()[-1] in ":：":
            break
        last = below
    return last
