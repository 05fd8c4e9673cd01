"""Addresses and greetings: "To the Ministry" above the message, the lines above "Dear Sir,"."""

from __future__ import annotations

from teikit.forms.dates import find_dates, whole_date
from teikit.forms.docket_line import cells_of, is_strong, label_of
from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import (
    begins_message,
    dateline_of,
    is_greeting,
    is_place_alone,
    is_prose,
    is_verbal,
    opens_heading,
    unspaced,
)
from teikit.forms.lazy import lazy
from teikit.forms.names import bare_name, is_office, is_org, office_of
from teikit.recognise.head.lines import SUBJECT, Lines, Row
from teikit.recognise.opener import is_copies

__all__ = [
    "addressed",
    "greeting",
    "in_fields",
    "is_centred_address",
    "is_to",
    "may_address",
    "salute",
    "speaks_below",
    "takes_part",
    "tells_matter",
]

_TO = lazy(
    r"\[To(?: the)?\] (?:the )?(?=[\[A-Z])|"
    r"(?:To|TO|For|FOR)(?:[:：]|\s+(?:the|THE|all|ALL|Comrades?|COMRADES?|Mr\.?)[:,]?$|\s+(?:(?:the|all|our)\s+)?(?=[\[A-Z])|$|"
    r"\s+(?:(?:all|our|the)\s+)?(?:ambassadors|embassies|missions|legations|consulates|posts)\b)"
)
_TO_ALONE = lazy(
    r"(?:To|TO|to)(?: (?:the|THE|all|ALL|Comrades?|COMRADES?|Cdes?\.?|Mr\.?|Messrs\.?))?\s*[:,]?"
)
# "FOR SECRETARY FROM MOOR.": within two offices
_FOR_FROM = lazy(
    r"FOR (?!INFORMATION|A |AN |THE )(?:[A-Z.’'&-]+ ){1,4}FROM (?!THE )[A-Z.’'&-]+(?: [A-Z.’'&-]+){0,2}\.?"
)
# A greeting of later years has no comma: "Dear Peter".
_DEAR = lazy(r"(?:My )?Dear [A-Z][\w’'-]*\.?(?: [A-Z][\w’'-]*){0,3}")
_TOWN = lazy(
    r"[A-ZÀ-ŽȘȚ][^\W\d]*(?:[ -][A-ZÀ-ŽȘȚ(][^\W\d]*\)?){0,3}"
    r"(?:,? [A-Z]{1,3} ?\d{0,2}[A-Z]{0,3}|,? \d{1,2}|[.,]\s+(?:[A-Z]\.){1,2}[A-Z]\.?)?"
)
_THE = lazy(r"(?i:the)\s+")
_INITIALS_ALONE = lazy(r"(?:[A-Z][ \xa0]{1,4}){2,}[A-Z]|(?:[A-Z]{2,5} )[A-Z]{2,5}(?: [A-Z]{2,5})?")


def _under_writer(head: Lines, index: int) -> bool:
    """Tell whether "to Mr. Moor, Minister in Oslo" stands under who writes, and both under the date."""
    if len(head.rows) < 2 or head.blank(index) or head.rows[-1].role not in ("", "docket"):
        return False
    above = head.words(head.rows[-1].at)
    dated = any(row.role == "dateline" for row in head.rows)
    return dated and above[:4] in ("The ", "THE ") and bool(office_of(above))


def greeting(head: Lines, index: int, flat: str) -> list[tuple[int, int]] | None:
    """Return an empty list for a greeting; place and date that stand to the right of one."""
    if is_greeting(flat) and not _tells(flat):
        return None if speaks_below(head, index, flat) else []
    if flat[:3] in ("Dea", "My ") and _DEAR.fullmatch(flat) and _stands_apart(head, index):
        return []
    cells = cells_of(head.t.text, *head.span(index))
    if len(cells) != 2 or not head.rows:
        return None
    first, second = cells
    if is_greeting(head.t.text[slice(*first)].strip()) and dateline_of(head.t.text, *second):
        return [second]
    return None


def takes_part(head: Lines, flat: str) -> bool:
    """Tell whether "Comrade Ada Moor:" stands under a list of those who met, and names one of them."""
    name = bare_name(flat.rstrip(" :："))
    listed = (head.words(row.at) for row in head.rows if row.role == "particular")
    return flat[-1] in ":：" and " " in name and any(name in words for words in listed)


def _tells(flat: str) -> bool:
    """Tell whether a greeting with a colon tells something: "Comrade Moor reports by cable 4:"."""
    return flat[-1] == ":" and (is_prose(flat) or " reports " in flat)


def speaks_below(head: Lines, index: int, flat: str) -> bool:
    """Tell whether "Comrade Renn:" is one of several who speak, each on a line of his own."""
    if flat[-1] not in ":：" or not flat.startswith("Comrade "):
        return False
    below = range(index + 1, min(index + 40, len(head.paragraphs)))
    return any(head.words(i).startswith("Comrade ") and head.words(i)[-1] in ":：" for i in below)


def _stands_apart(head: Lines, index: int) -> bool:
    """Tell whether blank lines stand above and below."""
    below = index + 1
    return head.blank(index) and below < len(head.paragraphs) and head.blank(below)


def is_to(head: Lines, index: int, flat: str) -> bool:
    """A line "To …" right above the message, or above the greeting, addresses it."""
    if flat == "to":
        # "The Minister / to / the Ambassadors in …"
        above = head.rows[-1].role if head.rows else "heading"
        return above in ("", "docket") and not head.blank(index)
    if flat[:3] == "to " and _under_writer(head, index):
        return True
    if not (_TO.match(flat) or _ABROAD.fullmatch(flat)) or len(flat) > 200:
        return False
    if flat[:3].lower() == "for" and head.t.collection.marking(flat.strip(" .*-"))[0]:
        return False  # "For Official Use Only" is addressed to nobody
    if flat[2:3] == ":" and _lists_towns(head, index):
        return False
    if head.rows and head.rows[-1].role == "dateline" and _over_office(head, index, flat):
        return True
    if _TO_ALONE.fullmatch(flat) and _over_block(head, index):
        return True
    if flat[2:3] == ":" and (_under_sender(head) or _amid_fields(head, index)):
        return False
    if flat[:4] == "FOR " and _FOR_FROM.fullmatch(flat):
        return True
    if head.rows and in_fields(head, index) and flat[:6] not in ("To Com", "TO COM", "To Cde"):
        return False
    below = index + 1
    while below < len(head.paragraphs) and below < index + 9:
        words = " ".join(head.words(below).split())
        if is_greeting(words):
            return True
        if opens_heading(words):
            alone = _TO_ALONE.fullmatch(flat) or (_ABROAD.fullmatch(flat) and head.blank(index + 1))
            return bool(alone) and head.blank(index)
        if _TO.match(words) and len(words) < 120:
            below += 1
            continue
        if is_prose(words) or begins_message(words) or len(words) > 160:
            return not flat.isupper() or not head.telegraphic
        if SUBJECT.match(words) and head.blank(below) and _TO_ALONE.fullmatch(flat):
            return True
        parts = head.parts(below)
        if is_strong(parts) and not is_copies(words) and not head.hangs(index, below):
            return False
        if label_of(words) and not is_copies(words):
            return bool(SUBJECT.match(words)) and head.blank(below)
        below += 1
    return False


# "To the heads of all missions abroad"
_ABROAD = lazy(
    r"to (?:the |all |our )*(?:\w+ ){0,2}?(?:heads of |chiefs of )?(?:the |all |our )*(?:\w+ )?"
    r"(?:missions|posts|embassies|legations|consulates|representations|representatives|ambassadors|offices)"
    r"(?: abroad| concerned| in [\w ]{3,40})?[:.]?$",
    2,
)


def _lists_towns(head: Lines, index: int) -> bool:
    """Tell whether "TO:" stands before posts in columns: "TO:   LONDON     CANBERRA     OTTAWA"."""
    cells = cells_of(head.t.text, *head.span(index))
    names = [head.t.text[a:b].strip(" ,.;") for a, b in cells]
    names[0] = names[0][3:].strip()
    return len(cells) > 2 and all(look_up(name.title()) for name in names if name)


def _over_block(head: Lines, index: int) -> bool:
    """Tell whether "To the" stands right over a block of lines that name a body, a greeting below."""
    end = index + 1
    while end < len(head.paragraphs) and end < index + 8 and not head.blank(end):
        end += 1
    block = [" ".join(head.words(i).split()) for i in range(index + 1, end)]
    named = any(is_org(words) or office_of(words) for words in block)
    if not named or any(len(words) > 90 or is_prose(words) for words in block):
        return False
    below = range(end, min(end + 6, len(head.paragraphs)))
    return any(is_greeting(" ".join(head.words(i).split())) for i in below)


def _over_office(head: Lines, index: int, flat: str) -> bool:
    """Tell whether "To" stands alone right over who holds an office: "THE MINISTER OF TRADE"."""
    below = index + 1
    if not _TO_ALONE.fullmatch(flat) or below >= len(head.paragraphs) or head.blank(below):
        return False
    words = " ".join(head.words(below).split()).rstrip(",.")
    return len(words) < 90 and bool(is_office(_THE.sub("", words)) or office_of(words))


def _under_sender(head: Lines) -> bool:
    """Tell whether a line above says whom the paper is from, with a number or date beside: a form."""
    return any(
        part.value.get("key") == "sender"
        and part.rule == "names-after-label"
        and head.words(row.at)[:4] in ("From", "FROM")
        for row in head.rows[-3:]
        if row.role == "docket"
        for part in row.parts
    )


def _amid_fields(head: Lines, index: int) -> bool:
    """Tell whether "To: X" stands in one block with lines of a docket above and a label below."""
    below = index + 1
    return (
        bool(head.rows)
        and head.rows[-1].role == "docket"
        and is_strong(head.rows[-1].parts)
        and not head.blank(index)
        and below < len(head.paragraphs)
        and not head.blank(below)
        and bool(label_of(head.words(below)))
        and not SUBJECT.match(head.words(below))
    )


def is_centred_address(head: Lines, index: int) -> bool:
    """Tell whether initials stand alone between the docket and the heading: "C C  C P S U"."""
    words = head.words(index)
    below = index + 1
    if (
        head.rows
        and _SUPREME.fullmatch(words)
        and head.blank(index)
        and 0 < index < below < len(head.paragraphs)
        and head.blank(below)
        and _MATTER.match(head.words(below))
        and any(is_strong(row.parts) for row in head.rows)
    ):
        return True  # "CC CPSU", between the number and what the note is about
    return (
        bool(_INITIALS_ALONE.fullmatch(words))
        and bool(head.rows)
        and head.blank(index)
        and head.indent(index) > 7
        and below < len(head.paragraphs)
        and head.blank(below)
        and opens_heading(" ".join(head.words(below).split()))
        and any(is_strong(row.parts) for row in head.rows)
    )


_SUPREME = lazy(
    r"(?:THE |The )?(?:(?:POLITBURO|Politburo|PRESIDIUM|Presidium|SECRETARIAT|Secretariat) OF THE |"
    r"(?:Politburo|Presidium|Secretariat) of the )?(?:CC|CENTRAL COMMITTEE|Central Committee)"
    r"(?: (?:OF THE|of the|OF|of))? [A-Z]{3,6}|(?:USSR |THE |The )?(?:COUNCIL OF MINISTERS|"
    r"Council of Ministers)"
    r"(?: (?:OF THE|of the) [A-Z]{3,5})?"
)
_MATTER = lazy(r"(?:On|About|Regarding|Concerning|Re|ON|ABOUT|REGARDING|CONCERNING)\b[^.:]{4,140}$")


def tells_matter(head: Lines, index: int, flat: str) -> bool:
    """Tell whether a line apart under an address says what the note is about: "On the mood of students"."""
    below = index + 1
    return (
        bool(head.rows)
        and not head.headed
        and head.rows[-1].role == "salute"
        and not head.rows[-1].value.get("greeting")
        and head.words(head.rows[-1].last).rstrip()[-1] not in ",:"
        and head.blank(index)
        and below < len(head.paragraphs)
        and head.blank(below)
        and _MATTER.fullmatch(flat) is not None
        and flat[-1] not in ".,;?!"
        and not is_verbal(flat)
    )


def in_fields(head: Lines, index: int) -> bool:
    """Tell whether the line above belongs to the same block of fields."""
    above = head.rows[-1]
    if above.role not in ("docket", "docket?"):
        return False
    kinds = {part.kind for part in above.parts}
    named = kinds & {"routing", "copied", "addressees", "sender"}
    return bool(named and not head.blank(index)) or head.telegraphic


def salute(head: Lines, index: int) -> Row | None:
    """An address: its first line, and the lines that go on with it are rows of their own.

    A list of posts that a colon ends is one line, however it was broken.
    """
    alone = bool(_TO_ALONE.fullmatch(head.words(index).strip()))
    return head.row("salute", index, index if alone else _list_end(head, index), alone=alone)


def _list_end(head: Lines, index: int) -> int:
    """Return the line whose colon ends "To the Legation in Tarsk," over "Embassy in Aldane:"."""
    last = index
    while (
        last < index + 5
        and head.words(last)[-1] in ",;"
        and last + 1 < len(head.paragraphs)
        and not head.blank(last + 1)
        and is_org(head.words(last + 1).strip(" ,:"))
    ):
        last += 1
    return last if head.words(last)[-1] in ":：" else index


def addressed(head: Lines, rows: list[Row]) -> list[Row]:
    """Make an address of the lines above a greeting, and of those under "To"."""
    out = list(rows)
    for n, row in enumerate(rows):
        if row.role != "salute":
            continue
        if row.value.get("greeting"):
            _above(head, out, n)
        else:
            _below(head, out, n)
            _over(head, out, n)
    if not any(row.role == "salute" for row in out):
        _unannounced(head, out)
    return out


def _over(head: Lines, rows: list[Row], n: int) -> None:
    """Take in who writes, right over "to the Heads of Mission": "The Minister of Foreign Affairs"."""
    if n and rows[n - 1].role in ("", "docket") and not head.blank(rows[n].at):
        words = head.words(rows[n - 1].at).strip(" ,")
        if (
            head.words(rows[n - 1].at).endswith(",")
            and head.words(rows[n].at).endswith(",")
            and head.blank(rows[n - 1].at)
            and _ESQUIRE.search(words)
            and may_address(head, rows[n - 1])
        ):
            rows[n - 1] = rows[n - 1]._replace(role="salute", value={"address": True})
            rows[n] = rows[n]._replace(value={"address": False})
            return
        if (
            _FOR_WHOM.match(head.words(rows[n].at))
            and head.blank(rows[n - 1].at)
            and is_org(words)
            and "   " not in words
            and may_address(head, rows[n - 1])
        ):
            rows[n - 1] = rows[n - 1]._replace(role="salute", value={"address": True})
            return
        if (
            not any(part.kind in _NO_SENDER for part in rows[n - 1].parts)
            and "   " not in words
            and len(words.split()) > 1
            and (is_office(_THE.sub("", words)) or words[:4].lower() == "the ")
            and (is_org(words) or office_of(words))
        ):
            rows[n - 1] = rows[n - 1]._replace(role="salute", value={"sends": True})


# "For Comrade Moor", under the ministry that he is to be found in
_FOR_WHOM = lazy(
    r"(?:[Ff]or|FOR|[Aa]ttention(?: of)?:?|[Aa]ttn\.?:?) (?:Comrade|Cde|COMRADE|Minister|Mr|Dr|Director)\b"
)
# "Fintan Roe, Esq.," over "Secretary,", "Sir Ole Dorn, K.C.M.G.," over "High Commissioner,"
_ESQUIRE = lazy(
    r"(?:,? Esq(?:uire|\.)?|, M\.?P\.?|,? (?:[KGCDMOB]\.?){1,3}[A-Z]\.?[A-Z]\.?)(?:,? [A-Z.]{2,9})*$|"
    r"^(?:Mr|Mrs|Dr|Sir|Professor|His Excellency|Monsieur|Lord|The Hon)\b"
)
_NO_SENDER = frozenset(
    {"classification", "precedence", "handling", "message-number", "received", "field", "label"}
)


def _unannounced(head: Lines, rows: list[Row]) -> None:
    """Make an address of a block like "The Secretary, / Department of Trade, / Dublin."."""
    if rows and rows[-1].role in ("", "docket") and _lists_posts(head.words(rows[-1].at)):
        rows[-1] = rows[-1]._replace(role="salute", value={"address": True})
        return
    if _body_under_dateline(head, rows):
        return
    begin = 0
    for n, row in enumerate(rows):
        if n and (head.blank(row.at) or head.indent(rows[n - 1].at) > head.indent(row.at) + 15):
            begin = n
        below = row.last + 1
        block = rows[begin : n + 1]
        if (
            (begin or len(block) > 2)
            and 1 < len(block) < 7
            and below < len(head.paragraphs)
            and head.blank(below)
            and all(r.role in ("", "docket") and may_address(head, r) for r in block)
            and (
                _is_address(lines := [" ".join(head.words(r.at).split()) for r in block])
                or _is_comrade(lines)
                or (n == len(rows) - 1 and _is_body_and_town(head, rows[:begin], block))
            )
        ):
            for k in range(begin, n + 1):
                rows[k] = rows[k]._replace(role="salute", value={"address": k == begin})
            ended = head.words(row.at).rstrip()[-1] == "."
            follows = n + 1 < len(rows) and not rows[n + 1].role and not ended
            if follows and _is_town_below(head, rows[n + 1]):
                rows[n + 1] = rows[n + 1]._replace(role="salute", value={"address": False})
            return


def _body_under_dateline(head: Lines, rows: list[Row]) -> bool:
    """Address a paper to the body that stands under its place and date, its own body over them.

    Embassy of Lethmark
    Aldane, 8 July 1968
    Ministry of Foreign Affairs
    Third Section
    """
    at = next((n for n, row in enumerate(rows) if row.role == "dateline"), 0)
    over = [" ".join(head.words(row.at).split()) for row in rows[:at] if row.role in ("", "docket")]
    if not at or at + 1 >= len(rows) or not any(_POSTED.match(words) for words in over[:2]):
        return False
    row = rows[at + 1]
    words = " ".join(head.words(row.at).split())
    if row.role not in ("", "docket") or not may_address(head, row) or words in over:
        return False
    if not _OFFICE.match(words) or not is_org(words) or len(words) > 60 or ":" in words:
        return False
    rows[at + 1] = row._replace(role="salute", value={"address": True})
    for n in range(at + 2, min(at + 4, len(rows))):
        below = " ".join(head.words(rows[n].at).split())
        named = is_org(below) or _SECTION.search(below) is not None
        if rows[n].role not in ("", "docket") or not named or not may_address(head, rows[n]):
            break
        rows[n] = rows[n]._replace(role="salute", value={"address": False})
    return True


_POSTED = lazy(r"(?:[A-ZÀ-ŽȘȚ][\w’']*\s){0,4}(?:Embassy|Legation|Consulate|Mission)\b")
_OFFICE = lazy(
    r"(?:Federal |State |Royal |People[’']s )?(?:Ministry|Foreign (?:Ministry|Office)|Central Committee)\b"
)
_SECTION = lazy(r"\b(?:[Ss]ection|[Dd]epartment|[Dd]ivision|[Bb]ranch|[Dd]irectorate|[Dd]esk)\b")


def _lists_posts(words: str) -> bool:
    """Tell whether a line names two posts or more, and nothing else: "Embassy in A, Embassy in B"."""
    posts = " ".join(words.split()).rstrip(" :：.,").split(", ")
    return len(posts) > 1 and len(words) < 400 and all(map(_POST.match, posts))


_POST = lazy(
    r"(?:and )?(?:the |our )?(?:\[?[A-Z]\w+\]? )?(?:Embass(?:y|ies)|Legations?|Consulates?(?: General)?|"
    r"Missions?|(?:Representative )?Offices?|High Commissions?|Delegations?)(?: of the Charg[eé]\S*(?: d\S+)?)?"
    r" (?:in|at|to) (?:the )?[A-Z]"
)


def _is_comrade(lines: list[str]) -> bool:
    """Tell whether a comrade and the office that he holds, or his town, stand over one another."""
    who, *offices = lines
    if who[:8] != "Comrade " or who[-1] in ".:" or len(offices) > 3:
        return False
    if len(who.split()) < 6 and any(office_of(line) or is_office(line) for line in offices):
        return True
    # "Comrade Deputy Minister Ada Moor" over "Aldane"
    placed = is_place_alone(offices[-1].strip(" ,.")) and look_up(offices[-1].strip(" ,."))
    return bool(placed and office_of(who)) and len(who.split()) < 9


def _is_town_below(head: Lines, row: Row) -> bool:
    """Tell whether under an address, apart, stands the town alone."""
    below = row.last + 1
    words = " ".join(head.words(row.at).split())
    apart = below < len(head.paragraphs) and head.blank(below)
    return apart and len(words) < 24 and is_place_alone(words)


def _is_address(lines: list[str]) -> bool:
    """Commas end the lines of an address; a body or office stands in it, a town ends it."""
    said = sum(is_org(line) or bool(office_of(line)) for line in lines)
    commas = all(line[-1] == "," for line in lines[:-1])
    esquire = lines[0].rstrip(",. ").endswith((" Esq", " Esquire", ", M.P", " KCMG", " CMG"))
    town = bool(_TOWN.fullmatch(unspaced(lines[-1]).strip(" .,")))
    return bool(said) and town and (commas or esquire) and not is_org(lines[-1])


def _is_body_and_town(head: Lines, above: list[Row], block: list[Row]) -> bool:
    """A body and its town right above the message, where a dateline has said where it comes from.

    Between them may stand the body's department.
    """
    if len(block) > 4 or not any(row.role in ("dateline", "particular") for row in above):
        return False
    body, *inner, town = (" ".join(head.words(row.at).split()) for row in block)
    town = unspaced(town)  # "P r a g u e"
    if any(words[-1] in ".:;" or is_prose(words) or is_place_alone(words) for words in inner):
        return False
    return is_org(body) and bool(_TOWN.fullmatch(town.strip(" .,"))) and not is_org(town)


_NUMBERED = lazy(r"(?:[A-Z]{1,4}[. ]{1,2})?[A-Z]{0,4}[/ ]?\d{1,5}[/–-][\d/.–-]+")


def _under_dateline(head: Lines, rows: list[Row], n: int) -> int:
    """Return where an address begins that fills, line by line apart, what parts dateline and greeting.

    Oslo, 4 May 1961

    Ministry of Lakes

    Comrade Ole Dorn

    Dear Comrade Dorn,
    """
    begin = n
    while begin and may_address(head, rows[begin - 1]) and head.blank(rows[begin].at):
        row = rows[begin - 1]
        told = is_prose(head.words(row.at)) or head.words(row.at)[-1] in ".:;"
        if told or not (_may_stand_over(head, row) or row.role == "salute"):
            break
        begin -= 1
    under = begin and rows[begin - 1].role == "dateline" and 1 < n - begin < 9
    words = [" ".join(head.words(row.at).split()) for row in rows[begin:n]]
    named = any(is_org(one) or office_of(one) or one[:8] == "Comrade " for one in words)
    return begin if under and named else n


def _over_dateline(head: Lines, rows: list[Row], n: int) -> int:
    """Return where an address begins that stands over the dateline, and names whom the greeting greets.

    Prof. Ada Moor
    Museum of Lakes
    Tarsk

                              Oslo, 4 May 1961

    Dear Professor Moor,
    """
    if n < 3 or rows[n - 1].role != "dateline":
        return n
    greeted = head.words(rows[n].at).rstrip(" ,:!").split()[-1:]
    begin = n - 1
    while begin and _may_stand_over(head, rows[begin - 1]) and may_address(head, rows[begin - 1]):
        begin -= 1
        if head.blank(rows[begin].at):
            break
    first = head.words(rows[begin].at).replace(",", " ").split()
    named = len(greeted[0]) > 3 and greeted[0] in first if greeted else False
    return begin if named and 1 < n - 1 - begin < 8 and head.blank(rows[begin].at) else n


def _above(head: Lines, rows: list[Row], n: int) -> None:
    if (over := _over_dateline(head, rows, n)) < n:
        for k in range(over, n - 1):
            rows[k] = rows[k]._replace(role="salute", value={"address": k == over})
        return
    begin = _under_dateline(head, rows, n)
    if begin < n:
        for k in range(begin, n):
            rows[k] = rows[k]._replace(role="salute", value={"address": k == begin})
        return
    while begin and _may_stand_over(head, rows[begin - 1]) and may_address(head, rows[begin - 1]):
        begin -= 1
        if head.blank(rows[begin].at) and begin < n - 1:
            break
    if n - begin < 2 and not (begin < n and rows[begin].role == ""):
        return
    if n - begin == 1 and _is_no_addressee(head.words(rows[begin].at)):
        return
    for k in range(begin, n):
        rows[k] = rows[k]._replace(role="salute", value={"address": k == begin})


def _may_stand_over(head: Lines, row: Row) -> bool:
    """Tell whether a line may be of an address; "Comrade Ada   M o o r" is no row of columns."""
    return row.role in ("", "docket") or (
        row.role == "docket?" and head.words(row.at).startswith(("Comrade ", "Herr ", "Mr"))
    )


def _is_no_addressee(words: str) -> bool:
    """Tell whether one line over a greeting is the letter's number, a town, or place and date."""
    if _NUMBERED.fullmatch(words) or look_up(words.strip(" ,.")) or whole_date(words.strip()):
        return True
    place, comma, _ = words.partition(", ")
    return bool(comma) and bool(look_up(place)) and next(find_dates(words), None) is not None


def may_address(head: Lines, row: Row) -> bool:
    """Tell whether a line may belong to an address: no label, mark, number or date."""
    bad = {
        "classification",
        "precedence",
        "handling",
        "message-number",
        "received",
        "field",
        "label",
        "letterhead+",
        "reviewer",
    }
    words = head.words(row.at)
    if words[0] in "[(" or words[:6].lower() == "to be ":  # "To be handed over by the Ambassador"
        return False
    return not any(part.kind in bad for part in row.parts) and len(words) < 90


def _below(head: Lines, rows: list[Row], n: int) -> None:
    k = n + 1
    if head.words(rows[n].at).rstrip()[-1] in ":：" and not rows[n].value.get("alone"):
        return  # "To the Foreign Ministry:" has nothing more to say
    while (
        k < len(rows)
        and rows[k].role in ("", "docket")
        and (not head.blank(rows[k].at) or _goes_on(head, rows[k - 1], rows[k]))
        and (may_address(head, rows[k]) or _TO.match(head.words(rows[k].at)))
    ):
        rows[k] = rows[k]._replace(
            role="salute", value={"address": rows[n].value.get("alone") and k == n + 1}
        )
        k += 1


def _goes_on(head: Lines, above: Row, row: Row) -> bool:
    """Tell whether an office stands under the name of who holds it, parted by a blank line; or a town."""
    words = head.words(row.at).strip()
    if len(words) > 60 or words[-1] in ".:;":
        return False
    if head.words(above.at).rstrip()[-1] == ",":
        return bool(office_of(words) or is_org(words))
    if is_office(words.title() if words.isupper() else words):
        return True
    return above.value.get("address") is False and is_place_alone(words)
