"""A valediction, a signature, an office or a date under a message.

(Sgd.) R. M. Ashe      Chairman: [signature] M. RAY      Djakarta, 8 November 1957
"""

from __future__ import annotations

import re

from teikit.forms.dates import find_dates, whole_date
from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import unspaced
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.recognise.endings.stamps import ACT
from teikit.recognise.endings.who import TITLE, is_body, is_name, is_title, signers_of
from teikit.recognise.endings.words import VERB, is_prose

__all__ = [
    "BY",
    "BY_ALONE",
    "LABELLED",
    "NUMBERED",
    "SIGNED",
    "WITH_NUMBER",
    "closing_kind",
    "dated_body",
    "dated_name",
    "is_signed",
    "place_before_date",
]

LABELLED = lazy(
    r"(?:(?P<sworn>(?:certified\s+)?(?:true|fair|certified)\s+copy)|(?P<office>correct|verified|"
    r"certified(?:\s+(?:true|correct))?|recorded\s+by|(?:drawn\s+up|compiled|transcribed|protocolled)\s+by|"
    r"taken\s+down\s+by|minuted\s+by|minutes|protocol|"
    r"(?:held|kept|took|wrote)\s+(?:the\s+)?(?:notes?|record|minutes)|seen|read|"
    r"recorder|stenographer|minute[- ]taker|record(?:ed)?|noted\s+(?:down\s+)?by|written\s+(?:down\s+)?by|"
    r"(?:(?:deputy|first|vice|acting|chief|general)[-\s]+){0,2}"
    r"(?:secretary|chairman|chairwoman|minister|ambassador|director|president|premier|head|chief|"
    r"consul(?:[-\s]general)?|charg[eé]\s+d['’]affaires|counsell?or)(?:\s+(?:of|for|in)\s+[^:：]{2,60})?|"
    r"chair|for\s+the\s+\w+)|[a-z]+(?:\s+[a-z]+){0,2})\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
# "Death to fascism – freedom to the people!", "Fatherland or death – we shall win!"
_MOTTO = lazy(
    r"[\"“«„]?(?:Long live|Live|Death to|Glory|Eternal|Forward|Onward|Victory|Down with|Freedom|Peace|"
    r"(?:Workers|Proletarians|Toilers|Peoples) of|(?:Father|Home|Mother)land or|Patria|Venceremos|"
    r"We shall|Revolution)\b"
)
_BY_PROXY = lazy(r"(?:p\.\s?p|per pro|p\.\s?o|[iI]\.\s?[AV])\.")
SIGNED = lazy(
    r"(?:[\[(]\s*(?:l\.\s?s\.|(?:(?:official|round|wax|state|embossed)\s+)?(?:seal|stamp)|signed\s+and\s+sealed|signed|sgd\.?|sd\.?|sd\.?\s?/\s?[-–—]*|ss?|signature|signatures|initialled|initials|illegible|signature\s+"
    r"illegible|illegible\s+signature|no\s+signature|unsigned|signed\s+by\s+hand|-)\s*[\])]|"
    r"[\[(](?:(?:illegible|handwritten|original)\s+)?(?:signature|signed|initial)[^\])\n]{0,40}[\])]|"
    r"signed(?:\s+by)?\s*[:.]|/(?:signature|signed|sgd\.?|initialled)/|signature\s*[:.]?|sgd\.?|sd\s?/\s?[-–—]*|sd\.\s?[-–—]*|/?ss?/|s\.\s?s\.(?=\s)|ss\.(?=\s)|/[-–—]+/|\([-–—]\)|s/d|"
    r"signed(?:\s+by)?(?=\s+[A-Z\[])|p\.\s?p\.?(?=\s))\s*",
    re.IGNORECASE,
)
_BEHALF = lazy(
    r"(?:for|by order of|by direction of|by command of|on behalf of|for and on behalf of|"
    r"by authority of)\s+(?:the\s+)?(?P<whom>[A-Z][^:\n]{2,70}?)\s*[:,]?",
    re.IGNORECASE,
)
_BEHALF_NAME = lazy(
    r"(?:for|on behalf of)\s+(?:the\s+)?[A-Z][^:\n]{2,70}?\s*[:：,]\s*(?P<name>[A-Z].{2,40})",
    re.IGNORECASE,
)
_VALEDICTION = lazy(
    r"(?:i (?:have|am|remain),?(?: sir,)? (?:etc|&c)\.?.{0,20}"
    r"|(?:please |kindly )?accept,? (?:[^.]{0,30}, )?(?:etc|&c)\.?,?"
    r"|(?:with|i avail|i renew)\b[^.;]{0,60}\s(?:etc|&c)\.?,?"
    r"|i have the honou?r to (?:be|remain)\b.{0,160}"
    r"|(?:i|we) (?:am|are|remain)\b,?(?:(?: dear)? (?:sir|sirs|my lord|gentlemen|madam|excellency)\b"
    r".{0,120}|,.{0,120}| (?:with|yours?|always|ever|your)\b.{0,120})"
    r"|your (?:lordship|excellency|majesty|grace|honou?r|reverence)[’']?s?,?(?: most)?(?: "
    r"(?:obedient|humble|faithful|devoted|and)\b.{0,60})?[,.]?"
    r"|(?:your |with )?(?:most )?(?:obedient|humble|faithful|devoted|sincere)\b.{0,40}"
    r"(?:servants?|friends?)[,.]?"
    r"|(?:ever )?yours?,?(?: (?:very|ever|most|sincerely|faithfully|truly|respectfully|fraternally|"
    r"cordially|etc\.?|obediently|aye|affectionately|in haste|in comradeship|&c\.?))*[,.]?"
    r"|(?:very |most )?(?:sincerely|respectfully|faithfully|cordially|fraternally|truly|obediently|"
    r"affectionately|gratefully|comradely)(?: (?:yours|submitted))?[,.]?"
    r"|(?:(?:with|my|our|accept|please accept|kindly accept|receive|i avail|we avail|i take|"
    r"i beg|permit me|allow me|best|kind|kindest|warm|warmest|fraternal|comradely|communist|"
    r"revolutionary|socialist|militant)\b.{0,200})?"
    r"\b(?:greetings?|regards?|respects?|wishes|consideration|esteem|compliments|salutations?|thanks)"
    r"(?:,? (?:to|from|for) .{2,60})?[,.!]?"
    r"|(?:your|in|ever your)(?:,? (?:old|very|most|ever|truly|own|always|affectionate|devoted|sincere|"
    r"faithful|obedient|loving|humble|grateful|attached|and|friend|servant|colleague|comrade|haste)){1,6}"
    r"[,.]?"
    r"|(?:(?:is )?mise,? )?(?:le (?:m[eé]r )?meas(?: m[oó]r)?|do chara)[,.]?"
    r"|hochachtungsvoll[,.!]?|mit (?:[\w-]+ ){0,3}(?:gr[uü](?:ß|ss)(?:en|e)?|hochachtung)[,.!]?"
    r"|(?:veuillez|agr[eé]ez|je (?:vous )?prie)\b.{0,200}|atentamente[,.]?"
    r"|with (?:the |our |my )?(?:[\w-]+ ){0,2}salutes?(?: of .{3,50})?[,.!]?|in fidem|submitted,?)",
    re.IGNORECASE | re.DOTALL,
)
# "Faithfully yours, MOOR.", as a letter that is sent by wire ends
_FAREWELL_AND_NAME = lazy(
    r"(?:(?:very |most )?(?:[Ss]incerely|[Ff]aithfully|[Rr]espectfully|[Cc]ordially|[Tt]ruly)(?: yours)?|"
    r"[Yy]ours (?:very )?(?:ever|sincerely|faithfully|truly)|(?:[Ww]ith )?(?:[Bb]est|[Ww]arm|[Kk]ind)(?:est)? "
    r"(?:personal )?(?:regards|wishes)), (?:[A-Z][A-Z.’'-]+ ?){1,4}\."
)
_ADDRESSED = lazy(
    r"(?:my lord|sirs?|gentlemen|(?:your )?excellency|madam|dear sir)[,.]?", re.IGNORECASE
)
_PLACE_DATE = lazy(
    r"(?P<place>[^\W\d_][\w’'. -]{1,40}?)(?:,\s[A-ZÀ-ŽȘȚ][\w’'. -]{2,24}?)?(?:,\s*|\s+)(?:the\s+)?"
)
# "B u d a p e s t , 3 May 1968"
_SPACED_PLACE = lazy(r"(?P<place>(?:[^\W\d_] ){3,24}[^\W\d_]) ?,\s*")
_PLACE_BEHIND = lazy(r",\s+(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})\.?")
_INITIALS = lazy(r"(?:[A-Z]\.\s?){2,4}")
_ADDRESS = lazy(
    r"(?:(?:to\s+)?(?:the\s+)?(?:right\s+hon(?:ourable|\.)|rt\.?\s+hon\.?|hon(?:ou?rable|\.)|his\s+"
    r"excellency|h\.\s?e\.|his\s+majesty|her\s+majesty)(?!\w).{0,80}|(?:&c\.?,?\s*){1,4}|"
    r"(?:etc\.?,?\s*){2,4}|.{2,60}\b(?:esq(?:uire|\.)?|bart\.?|[KGCMV]\.\s?(?:[A-Z]\.\s?){1,4}),?"
    r"(?:\s*(?:&c|etc)\.?,?)*)[,.]?",
    re.IGNORECASE,
)


# "Chairman: Hradec m.p.", as copies of central Europe say that somebody signed by hand
_BY_HAND = lazy(
    r"(?:[A-ZÀ-ŽȘȚ][a-zà-žșț]+(?: [a-z]+){0,3}\s?[:：]\s*)?(?:[A-ZÀ-ŽȘȚ][\w’'.-]*\s){1,4}m\. ?p\."
)
# Where else a telegram went: "Repeated to the Legation and Nanking."
_SENT_ON = lazy(
    r"(?:Repeated|Relayed|Copied|Pouched|Sent|Cop(?:y|ies)(?: sent)?|Paraphrase(?:s|d)?(?: sent)?)"
    r" (?:by (?:air )?mail |for information )?to "
)


def is_signed(words: str, label: re.Match[str], *, right: bool) -> bool:
    """Tell whether behind "Approved:" or "Taken down by:" somebody signs, and is not only named."""
    rest = words[label.end() :]
    if signed := SIGNED.match(rest):
        behind = SIGNED.sub("", rest[signed.end() :]).strip(" ()[].,")
        return label["sworn"] is None and (not behind or is_name(behind) or is_title(behind))
    if rest[-1:] == "]" and "[" in rest:
        rest = rest[: rest.rindex("[")].rstrip()
    named = _INITIALED.match(rest) is not None  # "Chairman: T. Moor", "Chairman: MOOR"
    return (right or named) and label["office"] is not None and is_name(rest)


_FRAMED = lazy(r"[-–—] ?(?P<who>[A-ZÀ-ŽȘȚ][\w.’' -]{2,30}?) ?[-–—]")


def _signs(words: str) -> bool:
    """Tell whether words between dashes are a person's name, and no section's or office's."""
    return is_name(words) and not is_org(words) and not is_title(words)


def closing_kind(text: str, start: int, end: int, *, right: bool) -> str:
    """Return what of a closing a line is, or nothing: its date, its valediction, who signs."""
    words = text[start:end]
    if end - start > 240 or (words[0] in "RCSP" and _SENT_ON.match(words)):
        return ""
    if whole_date(words.removeprefix("The ")) or place_before_date(text, start, end):
        return "date"
    if _VALEDICTION.fullmatch(words):
        return "valediction"
    if _ADDRESSED.fullmatch(words):
        return "valediction"
    if words[-1] == "." and _FAREWELL_AND_NAME.fullmatch(words):
        return "signature"
    if words[-1] == "!" and len(words) < 90 and (words.isupper() or _MOTTO.match(words)):
        return "valediction"  # "LONG LIVE PEACE!"
    if len(words) < 9 and _BY_PROXY.fullmatch(words):
        return "title"  # over the name of who signs for another
    if end - start > 160 or (words[-1] == "." and _NUMBERED.match(words)):
        return ""  # "4. THE DEPARTMENT MAY WISH TO CONSIDER THIS."
    if words[0] in "Nn" and (numbered := NUMBERED.fullmatch(words)) and is_name(numbered["name"]):
        return "signature"
    if words[0] in "ctCT" and _CITY.fullmatch(words):
        return "date"  # "city of Pyongyang", above the day
    if (
        words[-1] == "."
        and words[-5:].replace(" ", "")[-4:] == "m.p."
        and _BY_HAND.fullmatch(words)
    ):
        return "signature"
    behalf = _BEHALF.fullmatch(words)
    ordered = behalf and words[:3].lower() == "by "  # "By order of the Minister"
    if _BEHALF_NAME.fullmatch(words) or ordered or (behalf and (right or words[-1] == ":")):
        return "signature"
    if _INITIALS.fullmatch(words):
        return "name"
    if words[0] in "-–—" and (framed := _FRAMED.fullmatch(words)) and _signs(framed["who"]):
        return "signature"
    if _ADDRESS.fullmatch(words) and not words.endswith(("m.p.", "m. p.")):
        return "address"
    if (words[0].isdigit() or words[-1].isdigit()) and dated_name(text, start, end):
        return "signature"
    if words[-1] in "0123456789.]" and words[0].isupper() and dated_body(text, start, end):
        return "body"
    pieces = signers_of(text, start, end)
    beside = len(pieces) > 1  # "Minutes taken by          Chairman", over their names
    kinds = [
        "title" if beside and BY_ALONE.fullmatch(text, a, b) else _piece(text[a:b], right=right)
        for a, b in pieces
    ]
    if len(pieces) > 1 and all(_BEHALF.fullmatch(text, a, b) for a, b in pieces):
        return "columns"  # "For the one side      For the other side"
    if "signature" in kinds and len(kinds) > 1:
        # Beside it stands an office, or the end of one that the line above began.
        others = [text[a:b] for (a, b), kind in zip(pieces, kinds, strict=True) if not kind]
        plain = all(len(one) < 60 and not is_prose(one) and one[-1] not in ".:;" for one in others)
        return "signature" if plain else ""
    if len(pieces) == 2 and kinds[1] == "name" and _VALEDICTION.fullmatch(text, *pieces[0]):
        return "signature"  # "Sincerely yours,          AMORY VANCE"
    if len(pieces) == 2 and kinds[1] == "name" and words[:3].lower() in ("of ", "in ", "to "):
        return "signature"  # an office that began in the line above, and who holds it
    if not all(kinds):
        return ""
    if len(kinds) == 1:
        return kinds[0]
    if kinds == ["name", "name"] and text[pieces[0][1] : pieces[1][0]].strip(" ,") == "and":
        return "name"
    return "columns" if {"name", "title"} & set(kinds) and len(kinds) < 4 else ""


def dated_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the name in "23.X.57 A. Lomakin" or "A. Lomakin, 23.X.57", or nothing."""
    if end - start > 60:
        return None
    date = next(find_dates(text, start, end), None)
    if date is None or len(date.day) < 10:
        return None
    for a, b in ((date.end, end), (start, date.start)):
        while a < b and text[a] in " ,./\xa0":
            a += 1
        while a < b and text[b - 1] in " ,/\xa0":
            b -= 1
        other = text[start : date.start] if a >= date.end else text[date.end : end]
        if other.strip(" ,./"):
            continue
        if _INITIALED.fullmatch(text, a, b):
            return a, b
        numbers = text[start].isdigit() and text[date.end - 1].isdigit()
        if a >= date.end and numbers and _SURNAME.fullmatch(text, a, b) and not look_up(text[a:b]):
            return a, b  # "4.VII.51 Renn"
    return None


_LETTERS = lazy(r"[A-Z]{2,6}")
_CLOCK = lazy(r"(?:at )?\d{1,2}[:.]\d\d(?: ?(?:hours|hrs|[ap]\.?m\.?))?")


def dated_body(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the body in "MFA, 16 July [1958], 23:00", or nothing."""
    if end - start > 90 or text[start].isdigit():
        return None
    date = next(find_dates(text, start, end), None)
    if date is None or len(date.day) < 10:
        return None
    rest = text[date.end : end].strip(" ,.[]")
    stop = date.start
    while stop > start and text[stop - 1] in " ,[":
        stop -= 1
    who = text[start:stop].strip("[]")
    if (rest and not _CLOCK.fullmatch(rest)) or stop == date.start:
        return None
    lettered = text[stop : stop + 1] == "," and _LETTERS.fullmatch(who)
    return (start, stop) if lettered or (rest and is_body(who)) else None


_SURNAME = lazy(r"[A-ZÀ-ŽȘȚ][a-zß-žșț]{3,}")
_INITIALED = lazy(r"(?:[A-ZÀ-ŽȘȚ][a-z]?\.\s?){1,3}[A-ZÀ-ŽȘȚ][\w’'-]+|[A-ZÀ-ŽȘȚ]{4,}")


def _piece(words: str, *, right: bool) -> str:
    if right and words[:1].isupper() and BY_ALONE.fullmatch(words):
        return "title"
    signed = SIGNED.match(words)
    core = words[signed.end() if signed else 0 :]
    if right and words[0] in "–—-" and (dashed := _DASHED.fullmatch(words)):
        return "signature" if is_name(dashed["name"]) else ""
    if signed:
        behind = SIGNED.sub("", core).strip(" ()[].,")
        behind = unspaced(behind) if behind[1:2] == " " else behind  # "/-/ M o o r"
        return "signature" if not behind or is_name(behind) or is_title(behind) else ""
    if trailing := _TRAILING.search(core):
        inner = core[: trailing.start()].rstrip(" :")
        return "signature" if is_name(inner) or is_title(inner) or is_body(inner) else ""
    if whole_date(core) or (core[-1:].isdigit() and place_before_date(core, 0, len(core))):
        return "date"
    if _BEHALF.fullmatch(core) and core[-1] == ":":
        return "signature"
    if core[-1:] == ":" and is_title(core[:-1]):
        return "title"  # "MINISTER:", the name below it
    ended = core[-1:] in ".,;"
    office, colon, name = core.partition(":")
    name = name.strip()
    if name[:1] in ("/", "(") and is_title(office) and is_name(name.strip("/() ")):
        return "signature"  # "HEAD OF DEPARTMENT: /A. Moor/"
    if core[-1:] in ";!?" or colon:
        return ""
    bare = core.strip(" ()/,.") if ended or core[0] in "(/" else core
    if is_title(bare) and not (core[-1:] == "." and not right and is_prose(core)):
        return "title"
    if bare[:1].isupper() and _OF_A_MEETING.fullmatch(bare):
        return "title"
    if right and len(bare.split()) < 7 and TITLE.fullmatch(bare) and not VERB.search(bare):
        return "title"  # "Head of the post"
    if is_body(bare):
        return "body"
    capitals = core.partition(" [")[0].isupper()  # "POE [Renn]."
    if is_name(bare) and not (core[-1:] == "." and not right and not capitals):
        return "name"
    name, comma, office = bare.partition(", ")
    if (
        comma
        and is_name(name)
        and office[:1].islower()
        and is_title(office[0].upper() + office[1:])
    ):
        return "name"  # "M. Ray, attaché"
    return ""


_OF_A_MEETING = lazy(
    r"(?:(?:recording|acting) )?(?:secretary|chairman|chairwoman|president|recorder|rapporteur|keeper|"
    r"stenographer|(?:note|minute)-?taker) (?:of|for|at) the (?:meeting|session|sitting|conference|talks?|"
    r"conversation|discussion|minutes|record|plenum)",
    2,
)
# "No. 017. 3.6.39. FEKLEN."
NUMBERED = lazy(
    r"[Nn][or]\.? ?\d{1,5}(?:[.,]\s+|\s+(?=[A-ZÀ-ŽȘȚ]{4,}(?: [A-ZÀ-ŽȘȚ]{4,})?\.?$)"
    r"(?!(?:TOP |MOST )?(?:SECRET|RESTRICTED|CONFIDENTIAL|UNCLASSIFIED|IMMEDIATE|PRIORITY|ROUTINE|URGENT|FLASH|"
    r"EMERGENCY|SAVING|C[IY]PHER|DISTRIBUTION|CONTINUED|COPY|COPIES|PERSONAL|PRIVATE)\b))"
    r"(?:\d{1,2}[./ -](?:\d{1,2}|[IVX]{1,4})[./ -]\d{2,4}[.,]?\s+)?"
    r"(?P<name>[A-ZÀ-ŽȘȚ][^\d]{2,40}?)\.?"
)
WITH_NUMBER = lazy(r"(?P<name>[A-ZÀ-ŽȘȚ][\w’'-]{2,20}) \d{2,4}\.?")
"""A name and the number of the telegram: "Dorn 388."."""
_CITY = lazy(r"(?:[Tt]he )?(?:[Cc]ity|[Tt]own) of [A-ZÀ-ŽȘȚ][\w’'-]+(?: [A-ZÀ-ŽȘȚ][\w’'-]+)?[.,]?")
# "– 99 – Kende –": the number of a cipher before the name.
_DASHED = lazy(r"[–—-]+\s*(?:\d{1,4}\s*[–—-]\s*)?(?P<name>[^\W\d_][^–—]{2,40}?)\s*[–—-]+")
_NUMBERED = lazy(r"\(?\d{1,3}[.)]\s")
BY = r"(?:noted|taken|written|recorded|minuted|put|set|drawn)(?: (?:down|up|made))? by"
"""Words above the name of who took something down: "Noted down by"."""

BY_ALONE = lazy(
    rf"(?:{BY}|(?:minutes|notes?|record|protocol) (?:taken|kept|made|written)(?: down)? by|"
    r"by (?:order|direction|authority|command|proxy|delegation)|"
    r"(?:compiled|prepared|signed)(?: down)? by):?",
    2,
)
_TRAILING = lazy(
    r"\s*[\[(](?:(?:illegible |handwritten |original |own )?(?:signature|signed|initialled)\b[^\[\]()\n]{0,40}|"
    r"sgd\.?|s|m\.?\s?p\.?|(?:by|in|with)\s+(?:his|her)\s+own\s+hand|"
    r"l\.?\s?s\.?|seal|stamp)[\])]\s*$|\s*[/(\[](?:by|over the) (?:tele)?phone[/)\]]\s*$|"
    r",?\s+(?:m\. ?p|s\. ?r|v\. ?r|s\. ?k|r\. ?k)\.\s*$",
    re.IGNORECASE,
)


# "Cabinet Office, S.W.1," over the day
_OFFICE_AT = lazy(
    r"(?:[A-Z][\w’'-]+ ){1,3}Office,? (?P<place>[A-Z][\w.]*(?:,? [A-Z][\w.]*){0,2}?)[,.]?\s+"
)


def place_before_date(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the place of "Djakarta, 8 November 1957", or nothing."""
    if end - start > 90:
        return None
    if text[start + 1 : start + 2] == " " and text[start].isupper():
        spaced = _SPACED_PLACE.match(text, start, end)
        if spaced and whole_date(text[spaced.end() : end]):
            return spaced.span("place")
    date = next(find_dates(text, start, end), None)
    if date and date.start == start and (behind := _PLACE_BEHIND.fullmatch(text, date.end, end)):
        return behind.span("place")
    if not date or text[date.end : end].strip(" .") or date.start == start:
        return None
    if "\n" in text[start : date.start] and (at := _OFFICE_AT.fullmatch(text, start, date.start)):
        return at.span("place")
    place = _PLACE_DATE.fullmatch(text, start, date.start)
    if not place or is_org(place["place"]) or not is_name(place["place"]):
        return None  # a place is capitalised throughout: not "Read and approved"
    if ACT.match(text, start, end) or SIGNED.match(text, start, end):
        return None
    return start, start + place.end("place") - place.start()
