"""Labelled lines: the particulars of a conversation, the fields of a memorandum, SUBJECT and REF."""

from __future__ import annotations

from teikit.forms.docket_line import cells_of, is_strong, label_of
from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import (
    begins_message,
    is_greeting,
    is_prose,
    opens_heading,
)
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.model.places import COUNTRIES
from teikit.recognise.head.address import is_to, salute
from teikit.recognise.head.lines import SUBJECT, Lines, Row
from teikit.recognise.head.sides import names_another, names_below, names_comrades
from teikit.recognise.particulars import PERSONS, label_key

__all__ = [
    "field_end",
    "fields_below",
    "has_talk",
    "heading_below",
    "heads_fields",
    "in_memo",
    "in_particulars",
    "is_open",
    "is_particular",
    "key_of",
    "labelled",
    "lists_below",
    "names_above",
    "subject",
]

_FIELD = lazy(r"[A-ZÀ-ŽȘȚ][\w’'/. -]{1,34}:(?P<gap>[ \xa0]+|\t+)(?=\S)")
_ROMAN = lazy(r"(?:[IVX]{1,5}|[A-Z])[.)]\s+\S")
_FILE = lazy(r"(?:Our |Your )?(?:Ref|REF|Reference|File)\.?(?: [Nn]o\.?)?\s*:?\s*(?=\S*\d)")


_AGENDA = lazy(r"(?:agenda|(?:the )?order of the day)\s*[:.]?\s*", 2)


def is_particular(head: Lines, index: int) -> bool:
    """A labelled line is a particular where its block has participants, a place or a recorder."""
    if head.words(index).rstrip() in ("To:", "TO:") and head.blank(index):
        return False  # an address stands below it
    if _AGENDA.fullmatch(head.words(index)):
        return False  # it heads the points below it
    if head.rows and head.rows[-1].role == "particular":
        return in_particulars(head, index)
    if head.headed and _of_information(head, index):
        return True
    key = label_key(head.words(index))
    if not key and _listed_under_heading(head, index):
        return True
    if key in ("", "other", "copies") or head.words(index).startswith("Translated by"):
        return is_between_labels(head, index)
    if key in ("addressee", "sender", "drafter"):
        return head.headed and not head.telegraphic and in_memo(head, index)
    if key == "subject" and lists_below(head, index):
        return False
    below = index + 1
    if (
        key == "subject"
        and head.headed
        and is_open(head, index)
        and below < len(head.paragraphs)
        and (head.words(below)[0] in _BULLETS or _names_subject(head, below))
    ):
        return True
    if key in ("participant", "place", "recorder", "interpreter", "time-and-place"):
        alone = head.words(index).rstrip(" :").upper() == "FROM" or _over_columns(head, index)
        return not alone and (head.headed or has_talk(head, index))
    return has_talk(head, index)


def _of_information(head: Lines, index: int) -> bool:
    """Tell whether a line is of the fields of an intelligence report, under the form's name."""
    if not _INFORMATION.match(head.words(index)):
        return False
    first = last = index
    while first > 0 and not head.blank(first):
        first -= 1
    while last + 1 < len(head.paragraphs) and not head.blank(last + 1):
        last += 1
    fields = sum(bool(_INFORMATION.match(head.words(n))) for n in range(first, last + 1))
    headed = first > 0 and any(row.role == "heading" for row in head.rows[-1 - index + first :])
    return headed and fields > 2


_INFORMATION = lazy(
    r"(?:COUNTRY|DATE OF INFO(?:RMATION|\.)?|(?:PLACE|DATE) ACQ(?:UIRED|\.)?|SOURCE|SUBJECT|REFERENCES?|"
    r"EVALUATION(?: OF \w+)?|APPRAISAL(?: OF \w+)?|FIELD NO\.?)\s*:\s+\S",
    2,
)


def _over_columns(head: Lines, index: int) -> bool:
    """Tell whether columns without a label stand under where and when a meeting was held."""
    words = head.words(index + 1) if index + 1 < len(head.paragraphs) else ""
    return head.words(index)[1:5] == "eld " and "    " in words and not label_key(words)


def _names_subject(head: Lines, below: int) -> bool:
    """Tell whether in an edition the line under "SUBJECT" says what it is, and is no sentence."""
    words = head.words(below)
    named = head.t.shape == "edition-page" and len(words) < 160 and words[-1] not in ".:;"
    return named and below + 1 < len(head.paragraphs) and not begins_message(words)


def _reaches_label(head: Lines, index: int) -> bool:
    """Tell whether short lines alone stand between a line and the label of time or place below it."""
    for below in range(index, min(index + 16, len(head.paragraphs))):
        words = head.words(below)
        if below > index and label_key(words) in ("time", "place", "time-and-place"):
            return True
        if len(words) > 90 or words[-1] in ".:;?!":
            return False
    return False


_UNKNOWN = lazy(r"[A-Z][a-z]+(?: [A-Za-z]+){0,2}\s?: +(?=\S)")


def is_between_labels(head: Lines, index: int) -> bool:
    """Tell whether a label that no table knows stands in one block with one below it.

    "Matter: Hops and glass" above "Ref.: your No. 12".
    """
    words = head.words(index)
    if ":" not in words[:30] or len(words) > 160 or not _UNKNOWN.match(words) or label_of(words):
        return False
    below = index + 1
    if below >= len(head.paragraphs) or head.blank(below) or not head.rows:
        return False
    under = head.words(below)
    return bool(SUBJECT.match(under) or label_key(under) == "subject") and len(under) < 200


def heads_fields(head: Lines, index: int) -> bool:
    """Tell whether the name and number of a form stand on top, a block of fields under them.

    TELEGRAM 075.914

    To: Comrade Ray
    From: Embassy in Valdoria
    Subject: Hops
    """
    flat = " ".join(head.words(index).split())
    above = (row for row in head.rows if row.role and head.words(row.at)[0] not in "[(")
    if any(row.role != "docket" or is_strong(row.parts) for row in above):
        return False
    if not _NUMBERED_FORM.fullmatch(flat):
        return False
    keys: list[str] = []
    for below in range(index + 1, min(index + 8, len(head.paragraphs))):
        if head.blank(below) and keys:
            break
        keys.append(label_key(head.words(below)))
    memo = {"sender", "addressee", "subject", "time", "drafter"}.intersection(keys)
    return keys[:1] != [""] and len(memo) > 2 and head.blank(index + 1)


_NUMBERED_FORM = lazy(
    r"(?:(?:cipher(?:ed)?|coded|encoded|encrypted|incoming|outgoing)\s+)?(?:telegram|cable|cryptogram|"
    r"ciphergram|radiogram|telex|dispatch|despatch|note|report|information|letter|airgram)\s+"
    r"(?:(?:no|nr)\.?\s?|#\s?)?(?=[^\s]*\d)[\w./–-]{1,16}",
    2,
)


def in_memo(head: Lines, index: int) -> bool:
    """Tell whether "To:" stands in a block of fields under the heading of a memorandum."""
    if head.rows[-1].role == "particular" and not head.blank(index):
        return True
    below = index + 1
    if below < len(head.paragraphs) and head.hangs(index, below):
        below += 1
    if below >= len(head.paragraphs):
        return False
    other = label_key(head.words(below)) or SUBJECT.match(head.words(below))
    return bool(other) and head.rows[-1].role in ("heading", "particular", "dateline")


def lists_below(head: Lines, index: int) -> bool:
    """Tell whether a label alone opens a numbered list: "Agenda:" is then a paragraph."""
    if head.words(index).rstrip()[-1:] not in ":：" or index + 1 >= len(head.paragraphs):
        return False
    below = " ".join(head.words(index + 1).split())
    return begins_message(below) or bool(_ROMAN.match(below))


def has_talk(head: Lines, index: int) -> bool:
    """Tell whether labels of a conversation follow: who took part, or when and where it was."""
    keys = set()
    for i in range(index, min(index + 9, len(head.paragraphs))):
        words = head.words(i)
        keys.add(label_key(words))
        if i > index and len(words) > 90 and words[-1] in ".:" and is_prose(words):
            break  # what stands under the first sentence is no particular
    return bool(keys.intersection(PERSONS) or {"time", "place"} <= keys)


def in_particulars(head: Lines, index: int) -> bool:
    """Tell whether a line goes on with the particulars: another label, or names under one."""
    words = head.words(index)
    if key := label_key(words):
        return key != "copies" and (key in PERSONS or not lists_below(head, index))
    if in_column(head, index):
        return True
    flat = " ".join(words.split())
    if _bulleted(head, flat):
        return True
    if not head.blank(index) and len(flat) < 30 and head.known.marking(flat.strip("*!. "))[0]:
        return any(key_of(head, r) in ("sender", "addressee") for r in head.rows)
    alone = not head.blank(index) or _opens_list(head)
    bulleted = alone and len(flat) < 120 and _is_entry(head, index, flat)
    if alone and _opens_list(head) and names_comrades(flat):
        return True  # all of them in one line, however long
    if is_greeting(flat) or len(flat) > 200 or (begins_message(flat) and not bulleted):
        return False
    keys = [key_of(head, row) for row in head.rows if row.role == "particular"]
    current = next((key for key in reversed(keys) if key), "")
    people = current in PERSONS
    if people and _names_state(flat):
        return True  # "Norway: Ada Moor, Ole Dorn", under "Present"
    if bulleted and not people:
        return False
    if bulleted:
        return True
    more = any(
        label_key(head.words(i)) for i in range(index + 1, min(index + 20, len(head.paragraphs)))
    )
    if is_prose(flat) and flat[-1:] in ".:" and len(flat) > 60:
        return False
    if people and len(cells_of(head.t.text, *head.span(index))) > 1:
        return True
    label_line = next(
        (r for r in reversed(head.rows) if r.role == "particular" and key_of(head, r)), None
    )
    deeper = label_line is not None and head.indent(index) > head.indent(label_line.at) + 3
    if deeper and not head.blank(index):
        return True
    if (
        label_line is not None
        and current in _OF_ONE_LINE
        and is_open(head, label_line.at)
        and head.rows[-1].at == label_line.at
        and len(flat) < 160
        and flat[-1] not in ".:;"
    ):
        return True  # "SUBJECT" stands over its words
    if _RAN.search(flat) and len(flat) < 110 and not head.blank(index) and more_blank(head, index):
        return True
    if not people:
        return False
    if opens_heading(flat) and not more:
        return False
    if head.blank(index) and deeper and head.rows[-1].role == "particular":
        # A blank line parts the sides; the names stand in the column of those above.
        columns = {head.indent(head.rows[-1].at)}
        if field := _FIELD.match(head.words(head.rows[-1].at)):
            columns.add(head.indent(head.rows[-1].at) + field.end())
        if min(abs(head.indent(index) - column) for column in columns) < 2 and not is_prose(flat):
            return True
    alone = label_line is not None and is_open(head, label_line.at)
    if not head.blank(index):
        return alone or more or names_below(head, index, flat)
    if more and _reaches_label(head, index):
        return True
    if names_another(head, flat, under_label=alone):
        return True
    if (
        head.words(head.rows[-1].at).rstrip()[-1] == ","
        and len(flat) < 120
        and flat[-1] not in ".:"
    ):
        return not is_prose(flat.split("(")[0])
    # After a blank line names go on only where blank lines part them all, or none has come yet.
    return alone and (not names_above(head) or (more and head.blank(head.rows[-1].at)))


def _names_state(flat: str) -> bool:
    """Tell whether a state, or its party or government, stands before a colon and names."""
    side, colon, names = flat.partition(":")
    if not colon or len(side) > 40 or not names.strip()[:1].isupper():
        return False
    places = look_up(side.strip())
    return side.strip() in COUNTRIES or bool(places and places[0].kind in ("own", "country"))


def _is_entry(head: Lines, index: int, flat: str) -> bool:
    """Tell whether a dash, or a number among others, begins a line: "1. Comrade Ray, director"."""
    if flat[0] in "-–—•*":
        return True
    if (
        not ((flat[0].isdigit() or flat[0] == "(") and _COUNTED.match(flat))
        or flat[-1] == ":"
        or is_prose(flat)
    ):
        return False
    beside = [head.words(i) for i in (index - 1, index + 1) if 0 <= i < len(head.paragraphs)]
    return any(_COUNTED.match(words) for words in beside)


def _opens_list(head: Lines) -> bool:
    """Tell whether only a blank line stands between a line and the label "Participants:"."""
    above = head.rows[-1]
    return above.role == "particular" and is_open(head, above.at) and key_of(head, above) in PERSONS


_COUNTED = lazy(r"\(?\d{1,2}[.)/]\s+(?=[a-z]{0,12}\s?[A-ZÀ-ŽȘȚ])")
_OF_ONE_LINE = frozenset({"subject", "place", "time", "time-and-place"})


def more_blank(head: Lines, index: int) -> bool:
    """Tell whether a blank line, or another particular, stands under a line, told or labelled."""
    below = index + 1
    if below >= len(head.paragraphs) or head.blank(below) or label_key(head.words(below)):
        return True
    return len(head.words(below)) < 110 and _RAN.search(head.words(below)) is not None


# "The discussions began at 10.30 and ended at 12.05."
_RAN = lazy(
    r"(?:began|started|opened|lasted|ended|closed|took place|was held|were held|concluded)\b.{0,30}\d|"
    r"\b(?:presided|(?:was|were) (?:also )?(?:absent|invited|present|in the chair)|"
    r"(?:chaired|kept) the \w+)\b"
)


def in_column(head: Lines, index: int) -> bool:
    """Tell whether a line has its words in the column of a field above: "Reasons:      see annex 2"."""
    column = 0
    for row in reversed(head.rows[-6:]):
        if row.role != "particular":
            break
        field = _FIELD.match(head.words(row.at))
        if field and len(field["gap"]) > 1:
            column = head.indent(row.at) + field.end()
            break
    if not column:
        return False
    field = _FIELD.match(head.words(index))
    if field:
        return abs(head.indent(index) + field.end() - column) < 3
    flat = " ".join(head.words(index).split())
    if begins_message(flat) or (is_prose(flat) and flat[-1] in ".:"):
        return False
    return abs(head.indent(index) - column) < 2 and not head.blank(index)


def _listed_under_heading(head: Lines, index: int) -> bool:
    """Tell whether bullets under the heading of a conversation name who took part, one each."""
    if not head.rows or head.rows[-1].role != "heading" or not head.headed:
        return False
    if not _TALK.search(head.words(head.rows[-1].at)):
        return False
    flats: list[str] = []
    for below in range(index, min(index + 20, len(head.paragraphs))):
        flat = " ".join(head.words(below).split())
        if not _is_bullet(flat):
            break
        flats.append(flat)
    return len(flats) > 1 and all(len(flat) < 110 and flat[-1] not in ".;:" for flat in flats)


_TALK = lazy(r"[Cc]onversation|[Mm]eeting|[Dd]iscussion|[Cc]onference|CONVERSATION|MEETING")


def _bulleted(head: Lines, flat: str) -> bool:
    """Tell whether a bullet stands under a label alone, or under another bullet there."""
    if not _is_bullet(flat) or len(flat) > 160:
        return False
    above = head.rows[-1].at
    if _is_bullet(head.words(above).lstrip()):
        return True
    return is_open(head, above) and key_of(head, head.rows[-1]) in (
        "participant", "subject", "interpreter", "recorder", "time", "place",
    )  # fmt: skip


def _is_bullet(flat: str) -> bool:
    return flat[0] in _BULLETS or (flat[:2] in ("- ", "– ") and flat[2:3].isupper())


_BULLETS = frozenset("•▪◦●")


def names_above(head: Lines) -> bool:
    """Tell whether names already stand under the last label."""
    return bool(head.rows) and not key_of(head, head.rows[-1])


def is_open(head: Lines, index: int) -> bool:
    """Tell whether a label stands alone on its line."""
    words = head.words(index).rstrip()
    return words.endswith(":") or (words.isupper() and ":" not in words)


def key_of(head: Lines, row: Row) -> str:
    """Return what the label of a row announces, or nothing."""
    return label_key(head.words(row.at))


def subject(head: Lines, index: int) -> Row:
    """SUBJECT and REF belong to the docket of a telegram or memo, else to the particulars."""
    last = field_end(head, index)
    above = head.rows[-1] if head.rows else None
    routed = above and any(
        p.kind in ("sender", "addressees", "routing") for row in head.rows[-4:] for p in row.parts
    )
    fields = (
        above
        and above.role == "docket"
        and (not head.blank(index) or head.telegraphic or (routed and not head.headed))
        and any(
            p.kind == "field" or p.rule in ("printed-label", "form-of-a-telegram")
            for p in above.parts
        )
    )
    file = above and above.role[:6] == "docket" and not head.blank(index) and _is_file(head, index)
    wired = _ANSWERED.match(head.words(index)) and any(
        _TELEGRAM.match(head.words(row.at)) for row in head.rows[-4:] if row.role == "docket"
    )
    if head.telegraphic or fields or file or wired or (above is None and fields_below(head, index)):
        return head.row("docket", index)
    lettered = above and above.role[:6] in ("docket", "") and _is_file(head, index)
    under = heading_below(head, index) or lettered
    if not head.headed and _FILE.match(head.words(index)) and under:
        return head.row("docket", index)
    return head.row("particular", index, last)


# "Reference: Your telegram E-614", under "TELEGRAM 199"
_ANSWERED = lazy(r"(?:Ref(?:erence)?|REF(?:ERENCE)?)s?\.?:\s+(?:Your|My|Our|YOUR|MY|OUR)\b")
_TELEGRAM = lazy(r"(?:TELEGRAM|DESPATCH|DISPATCH|LETTER|Telegram|Despatch) (?:[A-Z]+-?)?\d")
_FILE_ALONE = lazy(
    r"(?:Our |Your )?(?:Ref(?:erence)?|REF|File)\.?(?: [Nn]o\.?)?\s*:?\s*(?=\S*\d)[\w./()–-]+"
    r"(?: [\w./()–-]{1,8})?(?:\s{3,}\S.*)?"
)


def _is_file(head: Lines, index: int) -> bool:
    """Tell whether a line under a letterhead is the number of a file: "Ref.: 412-9.14/3"."""
    return _FILE_ALONE.fullmatch(head.words(index).strip()) is not None


def field_end(head: Lines, index: int) -> int:
    """Return the last line of a labelled field that goes on in lines hanging under it."""
    last = index
    words = head.words(index)
    named = label_key(words) in PERSONS
    told = label_key(words) or SUBJECT.match(words)
    if not told and head.rows and head.rows[-1].role == "particular":
        return _person_end(head, index)
    if not told:
        return last
    if named and words.rstrip()[-1:] not in ",;":
        open_ended = _list_wrapped(head, index)
        return open_ended if open_ended > index else _broken_end(head, index)
    while last + 1 < len(head.paragraphs) and head.hangs(index, last + 1):
        last += 1
    if named and last == index:
        last = _list_wrapped(head, index)
    return last


_GOES_ON = lazy(r"(?:[,;]|\s(?:and|of|the|in|for|to|with|at))\s*$")


def _list_wrapped(head: Lines, index: int) -> int:
    """Return the last line of names that go on at the margin, behind a comma or a small word."""
    last = index
    while (
        len(head.words(last)) > 44
        and _GOES_ON.search(head.words(last))
        and last + 1 < len(head.paragraphs)
        and last - index < 6
        and not head.blank(last + 1)
        and not label_key(head.words(last + 1))
        and head.indent(last + 1) == head.indent(index)
    ):
        last += 1
    return last


def _broken_end(head: Lines, index: int) -> int:
    """Return the last line of names that a typist's margin broke under their label."""
    last = index
    width = max((_columns(head, i)[1] for i in head.told()), default=0)
    while width and last + 1 < len(head.paragraphs) and not head.blank(last + 1):
        below = head.words(last + 1)
        deeper = head.indent(last + 1) >= head.indent(index) + 3
        if not deeper or "   " in below.split("\n")[0] or label_key(below):
            break
        if _columns(head, last)[0] + 1 + len(below.split()[0]) <= width:
            break  # the word would have stood on the line above
        if last == index and _names_each(head, index):
            break
        last += 1
    return last


def _names_each(head: Lines, index: int) -> bool:
    """Tell whether each line under a label begins with a name and an office: a person a line."""
    field = _FIELD.match(head.words(index))
    lines = [head.words(index)[field.end() :]] if field else []
    for below in range(index + 1, min(index + 20, len(head.paragraphs))):
        if head.blank(below) or label_key(head.words(below)):
            break
        lines.append(head.words(below))
    return len(lines) > 2 and all(_PERSON.match(words) for words in lines)


# "Ada MOOR, Director"; "Mr. R. Poe (Treasury)"
_PERSON = lazy(
    r"(?:[A-Z][a-z]{0,8}\.? )?(?:[A-ZÀ-ŽȘȚ][\w’'-]*\.?[ -]){1,4}[A-ZÀ-ŽȘȚ][\w’'-]+(?:, | \()(?=\S)"
)


def _columns(head: Lines, index: int) -> tuple[int, int]:
    """Return the columns at which a paragraph's last line, and its longest, end."""
    value = head.paragraphs[index].value
    lines = head.t.lines[value["first"] : value["last"] + 1]
    ends = [line.indent + line.end - line.start for line in lines]
    return ends[-1], max(ends)


def _person_end(head: Lines, index: int) -> int:
    """Return the last line about a person: further ones stand in a little deeper than the name."""
    last = index
    words = head.words(index).strip(" :-–—")
    country = words in COUNTRIES or words.title() in COUNTRIES
    alone = len(cells_of(head.t.text, *head.span(index))) == 1
    while alone and last + 1 < len(head.paragraphs) and last - index < 2:
        deeper = head.indent(last + 1) - head.indent(index)
        wide = len(cells_of(head.t.text, *head.span(last + 1))) > 1
        below = head.words(last + 1)
        if below.lstrip()[0] in _BULLETS or (last == index and _TITLED.match(below)):
            break  # another person
        if country or (is_org(words) and _PERSON.match(below)):
            break  # somebody of that side
        if head.blank(last + 1) or wide or not 2 <= deeper <= 8 or label_key(below):
            break
        if last > index and head.indent(last + 1) != head.indent(last):
            break
        last += 1
    return last


_TITLED = lazy(
    r"\s*(?:Mr|Mrs|Miss|Ms|Dr|Ambassador|Minister|Comrade|Cde|Col|Gen|Prof|Sir|Lady|Lord)\b\.? [A-ZÀ-ŽȘȚ]"
)


def heading_below(head: Lines, index: int) -> bool:
    """Tell whether a heading follows: what stands above it is the letterhead's."""
    below = range(index + 1, min(index + 4, len(head.paragraphs)))
    return any(opens_heading(" ".join(head.words(i).split())) for i in below)


def fields_below(head: Lines, index: int) -> bool:
    """Tell whether "From:" or "To:" follows: a memorandum's block of fields."""
    return any(
        label_of(head.words(i)) in ("sender", "addressees")
        for i in range(index + 1, min(index + 4, len(head.paragraphs)))
    )


def labelled(head: Lines, index: int, label: str, flat: str) -> Row | None:
    """A line with a label that dockets have: no long sentence behind it."""
    if label == "addressees" and is_to(head, index, flat):
        return salute(head, index)
    if label == "copied" and (
        (head.rows and head.rows[-1].role in ("salute", "copies"))
        or any(row.role == "particular" for row in head.rows)
    ):
        last = index
        while last + 1 < len(head.paragraphs) and head.hangs(index, last + 1):
            last += 1
        return head.row("copies", index, last)
    if head.rows and head.rows[-1].role == "particular" and len(flat) < 200:
        return head.row("particular", index)
    if is_prose(flat) and len(flat) > 160 and not flat.startswith(("Source", "SOURCE")):
        return None
    if (
        label == "annotation"
        and is_prose(flat)
        and flat[-1:] in ".?"
        and head.rows
        and len(flat) > 90
    ) and not flat.startswith(("Source", "SOURCE")):
        return None
    return head.row("docket", index)
