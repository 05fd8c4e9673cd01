"""Bodies told by what stands around the word for them: the Crown's, groups that work, enterprises.

⟨Her Majesty's Government⟩; ⟨H.B.M. Consulate⟩; the ⟨Working Group on Timber⟩; the ⟨Hydrostal⟩ enterprise;
⟨COMMITTEE ON DYKES AND LOCKS⟩ as the head of a letter
"""

from __future__ import annotations

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.model.fact import Cert
from teikit.model.span import Spans
from teikit.recognise.names.extent import end_of_body
from teikit.recognise.names.found import Found
from teikit.recognise.names.gaps import AND, COMMA, FOR, NEXT, OF, ON
from teikit.recognise.names.lexicon import (
    DEMONYM,
    FAINT,
    FUNCTION,
    GENERIC,
    HEAD,
    INITIAL,
    LETTERS,
    LEXICON,
    MONTH,
    NOT_NAME,
    PART,
    PERSONAL,
    POST,
    SHORT,
    TITLE,
)

__all__ = ["bodies_of_the_crown", "enterprises", "letterheads", "working_groups"]

_CROWN = lazy(
    r"(?:H(?:is|er|IS|ER)\s(?:(?:Britannic|BRITANNIC)\s)?M(?:ajesty[’']s|AJESTY[’']S)|H\. ?(?:B\. ?)?M\.)\s+"
    r"(?=(?i:government|legation|embassy|consulate|mission|treasury|stationery)\b)"
)
_REALM = lazy(r"\s+in\s+(?:the\s+)?(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")


def bodies_of_the_crown(f: Found) -> None:
    """ "Her Majesty's Government", "His Majesty's Legation at Oslo", "H.B.M. Consulate"."""
    words = f.words
    text = words.text
    if "ajesty" not in text and "AJESTY" not in text and "M. " not in text:
        return
    for match in _CROWN.finditer(text, words.first, words.last):
        n = words.from_(match.end())
        if n >= words.size or words.start[n] != match.end():
            continue
        last, end = n, words.end[n]
        if words.key[n] == "government":
            realm = _REALM.match(text, end)
            if realm and look_up(" ".join(realm["place"].split())):
                last, end = words.from_(realm.end()) - 1, realm.end()
        else:
            last = end_of_body(f, n)
            end = words.end[last]
        first = words.from_(match.start())
        f.keep(first, last, "org", "body-of-the-crown", start=match.start(), end=end)
        f.heads.add(words.word[n])


_WORKING = frozenset(
    "Working Study Review Expert Contact Drafting Steering Planning Advisory".split()
)


def working_groups(f: Found) -> None:
    """ "Working Group on Timber and Posts", "Senior Review Group"."""
    words = f.words
    for n, word in enumerate(words.word):
        plain = word in ("Group", "Party") and n and words.gap[n - 1] == NEXT and not f.owner[n]
        if not plain or words.word[n - 1] not in _WORKING or f.owner[n - 1] is not None:
            continue
        if word == "Party" and words.word[n - 1] != "Working":
            continue
        first, last = n - 1, n
        while (
            first
            and words.gap[first - 1] == NEXT
            and words.bits[first - 1] & (DEMONYM | PART)
            and words.word[first - 1] != "The"
            and f.owner[first - 1] is None
        ):
            first -= 1
        if words.gap[n] in (ON, FOR):
            last = _subject(f, n)
        cert: Cert = "medium" if words.gap[last] == NEXT or words.after(last) in _AROUND else ""
        if words.bits[n] & FAINT and not (last > n or words.before(first) in ("the", "of")):
            cert = "medium"
        if f.keep(first, last, "org", "head-of-a-body", cert):
            f.heads.add(word)
            f.groups.add(word)


def _subject(f: Found, n: int) -> int:
    """Return the last word of what a group is on: "on Timber and Posts"."""
    words = f.words
    last = n
    while (
        last + 1 < words.size
        and f.owner[last + 1] is None
        and (words.gap[last] in (NEXT, AND) or last == n or _lists_on(f, last))
        and not words.bits[last + 1] & (TITLE | FUNCTION | MONTH | SHORT)
    ):
        last += 1
    return last


def _lists_on(f: Found, n: int) -> bool:
    """Tell whether a list goes on that "and" ends: "Fish, Dykes and Weirs"."""
    words = f.words
    return words.gap[n] == COMMA and words.gap[n + 1] == AND


_AROUND = frozenset("around between among in at along across within".split())
_SORT = lazy(r"(?:enterprise|combine|concern|trust|kombinat)\b")
_LEADS_TO_SORT = lazy(
    r"[ \n]+(?:(?:foreign |home |state )?(?:trading|trade|export|import|building|shipping|fishing) )?$"
)
_COOPERATIVE = lazy(r"[ \n]+(?:co-?operative)\b")
_FIRM = lazy(r"\bfirms?(?: of)? (?=[A-ZÀ-ŽȘȚ])")
_FIRM_NAME = lazy(
    r"[A-ZÀ-ŽȘȚ][\w’'-]+(?:(?: (?:(?:and|&|et|y|e|und|de|du|da|van|von) )?|,? )[A-ZÀ-ŽȘȚ][\w’'-]+){0,4}"
)


def enterprises(f: Found) -> None:
    """ "the Hydrostal enterprise", "the Red Dawn cooperative", "the firm Morand et Fils"."""
    words = f.words
    text, low = words.text, words.low
    if "enterpris" in low or "trust" in low or "combin" in low or "concern" in low:
        for sort in _SORT.finditer(text, words.first, words.last):
            begin = max(words.first, sort.start() - 40)
            if ahead := _LEADS_TO_SORT.search(text, begin, sort.start()):
                _named_before(f, ahead.start(), 0)
    if "cooperative" in low or "co-operative" in low:
        for match in _COOPERATIVE.finditer(text, words.first, words.last):
            _named_before(f, match.start(), match.end())
    if "firm" in low:
        for match in _FIRM.finditer(text, words.first, words.last):
            name = _FIRM_NAME.match(text, match.end())
            first = words.at(match.end())
            last = words.from_(name.end()) - 1 if name else -1
            if (
                first < 0
                or last < first
                or words.bits[first] & (TITLE | PERSONAL | FUNCTION | MONTH)
            ):
                continue
            if not any(f.owner[first : last + 1]) and words.end[last] <= (
                name.end() if name else 0
            ):
                several = last > first
                if not several and look_up(words.word[first]):
                    continue  # "a firm of Hull"
                f.keep(first, last, "org", "named-with-its-sort", "high" if several else "medium")


def _named_before(f: Found, end: int, stop: int) -> None:
    """Keep "the Red Dawn" before "cooperative": the words between the article and the sort."""
    words = f.words
    last = words.from_(end) - 1
    if last < 0 or words.end[last] != end or f.owner[last] is not None:
        return
    first = last
    while (
        first and words.gap[first - 1] == NEXT and f.owner[first - 1] is None and last - first < 3
    ):
        if words.word[first - 1] == "The":
            break
        first -= 1
    other = DEMONYM | FUNCTION | MONTH | TITLE | PART | NOT_NAME | FAINT | INITIAL
    if words.before(first) != "the" or any(words.bits[k] & other for k in range(first, last + 1)):
        return
    if look_up(words.plain(words.start[first], words.end[last])):
        return  # "the Leipzig enterprise": where it is
    f.keep(first, last, "org", "named-with-its-sort", "high", end=stop or end)
    if first == last:
        f.letters.add(words.word[last].upper())


_OF_HEADS = lazy(r"(?:(?:[A-ZÀ-ŽȘȚ][A-ZÀ-ŽȘȚ’'-]+|&)(?:\s|$)){3,12}$")


def letterheads(f: Found, spans: Spans) -> None:
    """ "COMMITTEE ON DYKES AND LOCKS", alone on a line of capitals near the top."""
    words, t = f.words, f.words.t
    dockets = [(s.start, s.end) for k in ("docket-line", "heading") for s in spans.of(k)]
    for index in range(t.first, min(t.first + 16, t.last)):
        line = t.lines[index]
        if banner := _OF_A_PARTY.match(t.text, line.start, line.end):
            first, last = words.at(line.start), words.from_(banner.end("body")) - 1
            f.keep(first, last, "org", "head-of-a-letter")
            continue
        text = t.text[line.start : line.end].strip()
        if _HOUSE.fullmatch(text):
            first, last = words.from_(line.start), words.from_(line.end) - 1
            f.keep(first, last, "org", "head-of-a-letter", start=line.end - len(text))
            continue
        if not 12 < len(text) < 70 or not text.isupper() or not _OF_HEADS.match(text):
            continue
        if not any(a <= line.start < b for a, b in dockets):
            continue
        first, last = words.at(line.start), words.from_(line.end) - 1
        if not 0 <= first < last or any(
            one and one.form != "place" for one in f.owner[first : last + 1]
        ):
            continue
        head = first
        while head < last and not words.bits[head] & HEAD and head - first < 3:
            head += 1
        apart = TITLE | NOT_NAME | MONTH | LETTERS
        if not words.bits[head] & HEAD or words.bits[head] & POST or words.gap[head] not in _LINKS:
            continue
        if words.bits[head] & GENERIC and words.word[head] not in _ORGANISED:
            continue
        if any(words.bits[k] & apart for k in range(first, head)):
            continue
        goes_on = index + 1 < t.last and _CONTINUES.match(t.text, t.lines[index + 1].start)
        if goes_on or text.split()[-1] in _GOES_ON or _is_adjective(text.split()[-1]):
            continue  # the name goes on in the next line
        if words.having_within(head, last, TITLE | MONTH):
            continue
        end = line.start + len(t.text[line.start : line.end].rstrip())
        if f.keep(first, last, "org", "head-of-a-letter", end=end):
            f.heads.add(words.word[head])


def _is_adjective(word: str) -> bool:
    return bool(LEXICON.get(word.title(), 0) & DEMONYM)


# "THE WHITE HOUSE", alone over a memorandum: its article is part of the name.
_HOUSE = lazy(r"THE [A-Z]{3,}(?: [A-Z]{3,})? (?:HOUSE|PALACE)")
# "COMMUNIST PARTY OF THE SOVIET UNION. CENTRAL COMMITTEE", over an extract from its minutes
_OF_A_PARTY = lazy(
    r"(?P<body>(?:[A-Z][\w’'-]*\s){0,5}party(?:\sof\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2})?"
    r"(?:\s\((?:of\s)?[A-Z][\w’'-]*\))?[.,]\s{1,2}central committee)(?=\s{3}|\s*$)",
    2,
)
_CONTINUES = lazy(r"\s*(?:OF|FOR|AND|ON|IN|TO|DE|DES|DU)\b")
_LINKS = frozenset((OF, FOR, ON))
_ORGANISED = frozenset(("Organization", "Organisation", "Union", "Institution", "Administration"))
_GOES_ON = frozenset("OF ON FOR THE AND & IN TO".split())
