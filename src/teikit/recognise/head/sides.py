"""Names under the participants of a talk, and the sides that they are of."""

from __future__ import annotations

from teikit.forms.headlines import is_verbal
from teikit.forms.lazy import lazy
from teikit.model.places import COUNTRIES
from teikit.recognise.head.lines import Lines
from teikit.recognise.particulars import PERSONS, label_key

__all__ = ["is_side", "names_another", "names_below", "names_comrades"]

_UNDERLINE = lazy(r"[-–—_=~]{3,}")
_COMRADES = lazy(r"(?:Comrades|Cdes\.?|Coms\.?|Messrs\.?|Mr\.?|Comrade) [A-ZÀ-ŽȘȚ][^;:]{3,60}, ")
# "KVD: Comrade Ray, deputy of the director": the other side begins.
_SIDED = lazy(
    r"[A-ZÀ-ŽȘȚ][\w. ]{1,24}: (?:Comrade|Cde|Com\.|Mr|Mrs|Dr|Gen|Col|Ambassador|Minister)\b"
)
# "Comrade Major General Dorn", "Colonel Vell (interpreter)": parted by blank lines, one each.
_RANKED = lazy(
    r"(?:Comrade|Cde\.?|Com\.|Mr\.?|Mrs\.?|Dr\.?|Prof\.?|Ambassador|Minister|Counsell?or|Army General|"
    r"(?:Colonel|Major|Lieutenant|Brigadier|Vice|Rear)[ -](?:General|Admiral|Colonel|Commander)|General|"
    r"Colonel|Major|Captain|Lieutenant|Admiral|Marshal)\s(?:[A-ZÀ-ŽȘȚ][\w.’'-]*[ ,]*){1,5}(?:$|[(,–—-]|[a-z])"
)
# "K. T. Moor, member of the Presidium": parted by blank lines, each with an office.
_OFFICE_BEHIND = lazy(
    r"(?:[A-ZÀ-ŽȘȚ][\w.’'-]*(?:\[[\w ]+\])?[ .]*){2,5}, (?:the )?(?:[a-z-]+ ){0,2}"
    r"(?:[Mm]ember|[Ss]ecretary|[Cc]hairman|[Dd]eputy|[Hh]ead|[Mm]inister|[Aa]mbassador|[Dd]irector|[Ff]irst|[Gg]eneral|"
    r"[Cc]hief|[Pp]resident|[Vv]ice|[Cc]andidate|[Cc]ounsel)"
)


def is_side(head: Lines, index: int, flat: str) -> bool:
    """Tell whether a line names, underlined, the side that those below it are of, or underlines it."""
    if not head.rows or head.rows[-1].role != "particular":
        return False
    keys = [label_key(head.words(row.at)) for row in head.rows if row.role == "particular"]
    if next((key for key in reversed(keys) if key), "") not in PERSONS:
        return False
    if head.blank(index) and _is_other_country(head, index, flat):
        return True
    if not _UNDERLINE.fullmatch(flat):
        index, flat = index + 1, flat.rstrip(" :")
        words = flat.replace("’", "").split()
        if not 0 < len(words) < 5 or any(not word.isalpha() for word in words):
            return False
        if index >= len(head.paragraphs) or not _UNDERLINE.fullmatch(head.words(index)):
            return False
    below = index + 1
    return not head.blank(index) and below < len(head.paragraphs) and not head.blank(below)


def _is_other_country(head: Lines, index: int, flat: str) -> bool:
    """Tell whether over a blank line stands the other country, as the first stood over its people.

    PARTICIPANTS

    Aldane
    Ambassador Moor

    Tarsk
    Mr. Dorn
    """
    below = index + 1
    if len(flat) > 40 or below >= len(head.paragraphs) or head.blank(below):
        return False
    sides = [" ".join(head.words(row.at).split()) for row in head.rows if row.role == "particular"]
    # The first may stand beside the label: "PARTICIPANTS:   Aldane".
    return _is_country(flat) and any(
        _is_country(side) or _is_country(side.partition(":")[2].strip()) for side in sides
    )


def _is_country(flat: str) -> bool:
    name = flat.rstrip(":").removeprefix("The ").removeprefix("the ")
    return name in COUNTRIES or name in _SHORT or name.endswith(" Side")


_SHORT = frozenset("U.S. US USA U.K. UK USSR U.S.S.R. GDR FRG PRC DPRK DRV".split())


def names_another(head: Lines, flat: str, *, under_label: bool) -> bool:
    """Tell whether under a blank line stands another of those who took part.

    Parameters:
        head: what was read of the head, names above the line last.
        flat: the line.
        under_label: the last label stood alone, so that its names are lines of their own.
    """
    if flat[-1] in ".:":
        return False
    if _SIDED.match(flat):
        return True
    above = head.words(head.rows[-1].at)
    listed = _OFFICE_BEHIND.match(flat) is not None and _OFFICE_BEHIND.match(above) is not None
    ranked = listed or _RANKED.match(flat) is not None
    return (under_label and ranked and head.blank(head.rows[-1].at)) or (listed and len(flat) < 160)


# "Mr. Moor", "Comrade Dorn (head of section)"
_TITLED = lazy(
    r"(?:Mr|Mrs|Miss|Ms|Dr|Sir|Comrade|Cde|Com|Ambassador|Minister|Counsell?or|Attach[eé]|General|Gen|Colonel|Col|"
    r"Professor|Prof|Herr|Frau|Señor|The Honou?rable)\b\.?\s[A-ZÀ-ŽȘȚ][^.:;]{1,90}"
)


def names_below(head: Lines, index: int, flat: str) -> bool:
    """Tell whether right under the first who took part stand others, a line each, and then a blank.

    Participants: The Secretary
    Mr. Moor
    Per Lund, Ambassador of Lethmark
    """
    if head.rows[-1].role != "particular" or head.indent(index) != head.indent(head.rows[-1].at):
        return False
    last = index
    while last + 1 < len(head.paragraphs) and not head.blank(last + 1):
        last += 1
    lines = [flat, *(" ".join(head.words(i).split()) for i in range(index + 1, last + 1))]
    return last - index < 15 and all(
        _TITLED.fullmatch(one) or (_OFFICE_BEHIND.match(one) and len(one) < 120) for one in lines
    )


def names_comrades(flat: str) -> bool:
    """Tell whether a line names several, however long it is: "Comrades Ada Moor, Ole Dorn, …"."""
    return _COMRADES.match(flat) is not None and not is_verbal(flat)
