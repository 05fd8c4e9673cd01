"""Lines above a message judged by their form: headings, greetings, datelines, first sentences.

N o t e  on a conversation      Dear Mr. Smith,      Cairo, 30 November 1961.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from teikit.forms.dates import Date, find_dates
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.forms.prose import are_mostly_small, words_of

__all__ = [
    "FROM_DIARY",
    "SUMMARY",
    "Dateline",
    "begins_message",
    "dateline_of",
    "goes_on_below",
    "held_exchange",
    "is_continued_heading",
    "is_greeting",
    "is_place_alone",
    "is_prose",
    "numbered_exchange",
    "offices_in_exchange",
    "opens_heading",
    "printed_heading",
    "titled_exchange",
    "unspaced",
]

SUMMARY = lazy(r"[\[(]?(?:Summary|SUMMARY|S U M M A R Y|Pr[eé]cis|PR[EÉ]CIS|Abstract)[\])]?[.:]?")
"""What stands over the summary of a despatch, above its greeting."""
FROM_DIARY = lazy(r"from (?:the )?(?:work )?(?:diary|journal|notebook)(?: of\b|$)", 2)
"""What stands over the name of who kept the diary that a record is taken from."""
_SPACED = lazy(r"(?:[^\W\d_] ){3,}[^\W\d_](?![^\W_])")
_LONE = lazy(r" [^\W\d_] [^\W\d_]")
_KIND = lazy(
    r"(?:\[?(?:translation|draft|copy)\]?:?\s+)?(?:the\s+)?(?:"
    r"(?:stenographic|verbatim|summary|brief|short|official|abridged|agreed|draft|secret|main|urgent|internal|confidential|official|service|working|file)\s+)?"
    r"(?:records?|memorandum|memo|memcon|minutes|notes?|report|transcript|stenogram|stenograph(?:y|ic record)?|"
    r"protocol|"
    r"extracts?|excerpts?|summary|main points|resolution|decision|decree|circular|directive|"
    r"statement|aide[- ]m[eé]moire|communiqu[eé]|(?:annual|quarterly|monthly|weekly|political|"
    r"economic|"
    r"situation|periodic|special|consular|information|half-yearly|fortnightly|trip|travel|trade|progress) "
    r"(?:report|review|note|bulletin|survey|letter)|"
    r"(?:house|office|internal|inter-?office|departmental|inter-?departmental|staff|file|cover(?:ing)?|"
    r"action|briefing|intra-?office)\s+(?:memorandum|memo|note|minute|communication)|"
    r"bulletin|survey|briefing|review|proposals?|instructions?|conclusions?|question of|"
    r"questions of|"
    r"about the|(?:telegram|airgram|letter|message|despatch|dispatch|memorandum|note|paper|cable|"
    r"circular telegram) from|paper prepared|editorial note|plan of|theses|agreement|treaty|"
    r"informational? (?:note|memorandum|report)|conversation (?:between|with|of)|talks? between|"
    r"meeting (?:between|of|with)|discussion (?:between|with)|interview (?:between|with)|speech|"
    r"address|remarks|"
    r"record of|national intelligence|appendix to|draft (?:resolution|decision|agreement|decree|order)|"
    r"submission|explanatory note|reception (?:of|by)|audience (?:of|with)|"
    r"diary|journal (?:of|kept by)|verbal note|pro[- ]?memoria|talking points|"
    r"(?:akten|gesprächs)?vermerk|aufzeichnung|notatka(?: służbowa)?|z[aá]znam|z[aá]pis|feljegyzés|"
    r"(?:working|position|background|discussion|policy|options) paper)\b",
    2,
)
_ALONE = lazy(
    r"(?:information|opinion|aide-m[eé]moire|notice|announcement|order|declaration|letter|"
    r"message|plan|journal|chronology|not[aă])\.?(?:\s?(?:\[\d\d?\]|\(\d\d?\)|\*))?",
    2,
)
_INFORMATION = lazy(
    r"Information (?:on|about|concerning|regarding|from)\b|"
    r"(?:INFORMATION|ORDER) (?:ON|No|for|on|about|concerning|regarding|from)\b"
)
# "Request for Instructions on Sending a Team", "Plan for the Reception of the Premier"
_TOPICAL = lazy(
    r"(?:Requests? for|Opinions? (?:on|about)|Views on|Suggestions? (?:on|for)|Plans? for|Arrangements? for|"
    r"Preparations? for|Situation (?:of|in|on)|Circumstances of|Regulations (?:on|for)|Measures for|Points for|"
    r"(?:Request|Opinion|Suggestion|Plan|Arrangement|Situation|Circumstance|Measure|Question)s? "
    r"(?:Concerning|Regarding|concerning|regarding)) "
)
_OFFICE = lazy(
    r"(?:\d{2,4}\.\s+)?The (?:(?:Acting|Assistant|Deputy|Under|First|Counsel\w+|Vice|Special|"
    r"Permanent|[A-Z][a-z]+(?:an|ese|ish|ch|iet))\s+)*"
    r"(?:Ambassador|Charg[eé]|Minister|Secretary|Consul|President|Counsel|Under Secretary|"
    r"Representative|Director|Embassy|Legation|Department|Commissioner|High Commissioner|Chairman|"
    r"Officer|Delegation|United States|British|Foreign)\b.{0,200}?\sto(?:\s(?:the\s)?[A-Z].{2,}|(?:\sthe)?$)"
)
_HOLDER = (
    r"(?:[A-ZÀ-ŽȘȚ][\w’'-]+[ -]){0,4}(?:Ambassador|Minister|Charg[eé](?: d[’']Affaires)?|"
    r"Consul(?:[ -]General)?|"
    r"Secretary(?: of State)?|Commissioner|Agent(?:[ -]General)?|President|Premier|Governor(?:[ -]General)?|"
    r"Chancellor|Representative|Delegation|Embassy|Legation|Mission|Department|Counsel?lor|Viceroy|"
    r"Chairman|Director|Resident|Administrator|Ministry)"
    r"(?: (?:in|at|of|for|to) (?:the )?[A-ZÀ-ŽȘȚ][\w’'.-]*"
    r"(?: (?:[A-ZÀ-ŽȘȚ][\w’'.-]*|of|and|the|for|in|de|la|du|des)){0,6}?)?(?: ad interim)?"
    r"(?: \([A-ZÀ-ŽȘȚ][\w’'. -]{1,30}\))?"
)
# "Ambassador in Brazil to Secretary of State for External Affairs"
_OFFICES = lazy(rf"(?:\d{{1,4}}\.\s+)?(?:The )?(?P<who>{_HOLDER}) to (?:the )?(?P<whom>{_HOLDER})")
# A body that writes or is written to: "Karvelian Government", "Embassy in Oslo"
_WRITING_BODY = (
    r"(?:[A-Z][\w’'-]+ (?:Government|Delegation|Embassy|Legation|Mission)(?:, United Nations)?|"
    r"(?:Embassy|Legation|Mission|Delegation|High Commission|Consulate(?:-General)?) (?:in|at|to) [A-Z]\w+|"
    r"Department of [A-Z]\w+(?: [A-Z]\w+){0,2})"
)
# "41 Renn to Marr", "41 Dr T. Renn, Minister for Trade, to Mr I. Marr, High Commissioner",
# "41 Karvelian Government to Marr, Embassy in Oslo and Dorn"
_EXCHANGE = lazy(
    r"\d{1,4}\.?\s+(?P<who>(?:(?:Mr|Dr|Sir|Lord|Lt|Lieutenant|Senator|Viscount|Professor|Captain|Mrs|Miss)\b\.?"
    rf"[ ][A-Z][\w.’',() -]{{2,100}}?|{_WRITING_BODY}|[A-Z][\w’'-]+)),?\s+to\s+"
    r"(?P<whom>(?:Mr|Dr|Sir|Lord|Lt|Lieutenant|Senator|"
    r"Viscount|Professor|Captain|Mrs|Miss)\b\.?[ ][A-Z][\w.’',() -]{2,100}|"
    rf"(?:{_WRITING_BODY}|[A-Z][\w’'-]+)(?:(?:,| and) (?:{_WRITING_BODY}|[A-Z][\w’'-]+))*)"
)
# Printed correspondence: "Sir E. Grey to Mr. Lowther.—(Received August 2.)", "Consul Ray to Earl Poe."
_PRINTED = lazy(
    r"(?:\(?No\. \d+\.?\)?\s+)?(?:The )?(?P<who>[A-ZÀ-ŽȘȚ][\w.’'-]*(?:,? (?:[A-ZÀ-ŽȘȚ][\w.’'-]*|of|the|and|de|"
    r"von|van|d’Affaires|d'Affaires)){0,8})"
    r"(?: \([A-ZÀ-ŽȘȚ][\w .’'-]{1,30}\))? to (?:the )?(?P<whom>[A-ZÀ-ŽȘȚ][\w.’'-]*(?:,? (?:[A-ZÀ-ŽȘȚ]"
    r"[\w.’'-]*|of|the|and|de|von|van|at|in)){0,10}?)"
    r"\.?\s?(?:[—–-]{1,2}\s?)?\((?:Received|Communicated|Telegraphic|Extract|Confidential|Private|"
    r"No\.)[^()]{0,60}\)\.?"
)
# "Mr. Moor to Señor Dorn.": two persons with their titles, and nothing else
_TITLE = (
    r"(?:Mrs?\.?|Messrs\.|Miss|Dr\.|Sir|Lord|Lady|Viscount|Earl|Marquess|Marquis|Baron|Count|Prince|Duke|"
    r"M\.|MM\.|Se[nñ]or(?:a|es)?|Signor|Herr|Don|Mgr\.|General|Admiral|Rear[- ]Admiral|Captain|Colonel|"
    r"Lieutenant|Major|Commodore|Commander|Judge|Governor|President|Senator|Consul(?:[ -]General)?|"
    r"Vice[- ]Consul(?:[ -]General)?|Minister|Ambassador|Charg[eé]|Secretary|Professor)"
)
_NAMED = r"(?: (?:[A-ZÀ-ŽȘȚ][\w.’'-]*|de|la|del|von|van|der|y|da|dos|d’|l’)){1,6}?"
_TITLED_EXCHANGE = lazy(
    rf"(?:From )?(?P<who>{_TITLE}{_NAMED})(?: \([A-ZÀ-ŽȘȚ][\w .’'-]{{1,30}}\))?"
    rf" to (?P<whom>{_TITLE}{_NAMED})(?: \([A-ZÀ-ŽȘȚ][\w .’'-]{{1,30}}\))?\.?"
)
# "M. DE MOOR, AMBASSADOR OF LETHMARK IN TARSK, TO M. DORN, MINISTER OF LAKES"
_IN_OFFICE = (
    r"(?:[Tt]he |THE )?(?:[A-ZÀ-ŽȘȚ][\w’'-]* ){0,3}(?i:ambassador|minister|charg[eé]|consul|"
    r"secretary|president|"
    r"delegate|representative|high commissioner|counsell?or|director|head|chairman)\b[^.;:()]{0,80}?"
)
_HELD_EXCHANGE = lazy(
    rf"(?:\d{{1,4}}\.? )?(?P<who>{_TITLE}{_NAMED}), {_IN_OFFICE},? (?:to|TO) "
    rf"(?P<whom>{_TITLE}{_NAMED}), {_IN_OFFICE}\.?\s?(?:\(\d\d?\)|\[\d\d?\]|\*|\d)?"
)
_NOT_HEADING = lazy(r"(?:memorandum|memo|notes?|message|letter)\s*(?:for|to|from)?\s*[:：]", 2)
_GREETING = lazy(
    r"(?:(?:my|most|highly|very|much)\s+)?(?:dear|esteemed|respected|honou?red|honou?rable|beloved|"
    r"worthy|valued)\b[^:;]{0,70}[,:!]|"
    r"your\s+(?:royal\s+)?(?:excellency|majesty|highness|eminence|grace)\s(?!is\b|has\b|was\b|will\b|would\b|may\b|"
    r"to\b|and\b|can\b|must\b)[^:;.,]{2,70}[:,!]|"
    r"(?:your\s+(?:excellency|majesty|highness|eminence|lordship|royal highness)"
    r"(?:,? (?:and )?(?:my )?dear \w+(?: \w+){0,2})?|excellency|"
    r"my lord(?: marquess| duke)?|my dear\b[^:;.]{0,40}(?:[^:;]{0,30})|"
    r"a chara(?: dh[ií]l| uasail)?|(?:sehr )?(?:hoch)?(?:geehrte[rs]?|verehrte[rs]?)\b[^:;.]{0,60}|"
    r"(?:lieber|werter) (?:genosse|herr)\b[^:;.]{0,50}|(?:muy )?(?:estimad|distinguid)[oa]s?\b[^:;.]{0,50}|"
    r"(?:dear )?sirs?(?:\s*[/,]?\s*(?:or\s+)?madam)?|"
    r"gentlemen|madam(?:e)?|mesdames|comrades?(?: [A-Z][^\s,.]+){0,3}|dear comrades?|"
    r"(?:mr|monsieur|mister|madam|mrs|herr|se[nñ]or|signor)\.?\s+(?:le\s+)?(?:president|"
    r"chairman|minister|ambassador|secretary|"
    r"prime minister|foreign minister|vice[- ]president|secretary[- ]general|consul(?: "
    r"general)?|premier|director|"
    r"charg[eé](?: d[’']affaires)?|high commissioner|ministre|ambassadeur|"
    r"(?:\w+[- ])?(?:general|colonel|admiral|brigadier|commander|captain)|governor|mayor|rector)"
    r"(?:,? (?:and )?(?:my )?dear \w+)?|monsieur|"
    r"messieurs|friends|dear friends?)\s*[,:!.]{1,2}[-–—]?",
    2,
)
_MESSAGE = lazy(
    r"(?:I|We) (?!and\b|or\b|to\b|in\b|of\b|from\b)[a-z]{2,}\b|"
    r"[(\[（]?(?:\d{1,3}|[ivxIVX]{1,4}|[a-zA-Z])[)）]\s|[(\[]?\d{1,4}\.(?:[\s\xa0]+|-?[—–-]\s?)(?=[^\W\d_]|\S{4})|[a-z]\.\s|"
    r"[-–—•*▪◦■]\s|(?:Your|My|Our|YOUR|MY|OUR)\s.{0,40}(?:[Nn][Oo]\.|[Tt]el|TEL|letter|note|"
    r"cable|despatch)|"
    r"(?:Reference|REFERENCE) (?:is|our|your|my|to|OUR|YOUR|MY)\b(?!:)|(?:Please|Kindly) refer to\b|"
    r"(?:In|With|IN|WITH|Re)\s(?:reply(?!,? (?:please|quote|refer)\b)|response|answer|reference|continuation|"
    r"execution|connection|"
    r"accordance|pursuance|confirmation|REPLY|REFERENCE|RESPONSE)\b|Further to\b|FURTHER TO\b|"
    r"Re (?:your|our|my)\s.{5,90}[:：]$|"
    r"I have the hono|Following (?:is|are|for|from|personal)|FOLLOWING (?:IS|ARE|FOR|FROM|"
    r"PERSONAL)|"
    r"(?:(?:Summary|SUMMARY|Introduction|INTRODUCTION)\s*[:.]?$|(?:Summary|SUMMARY|COMMENT|Comment): |"
    r"(?:Begin|BEGIN) (?:[Ss]ummary|SUMMARY))"
)
_NUMBERED_TITLE = lazy(
    r"\d{1,4}\.\s+(?:(?:(?:Circular |Backchannel |Intelligence )?(?:Tele|Air)gram"
    r"(?: [A-Z][A-Za-z]+)?(?: [A-Z]{0,2}-?\d[\d/]*)?|"
    r"(?:(?:Teletype|Oral|Personal|Special|Draft) )?(?:Letter|Message)|"
    r"Memorandum|Paper|Note|Despatch)\s[Ff]rom\b|Memorandum (?:of|for)\b|Editorial Note$|Minutes of\b|"
    r"Paper Prepared|"
    r"National (?:Intelligence|Security)|Record of\b|Summary of\b|Notes of\b|Special National|"
    r"Backchannel|Transcript of\b|Diary Entry\b|(?:Current )?Intelligence (?:Memorandum|Report|Note|Brief)|"
    r"(?:Note|Verbal Note|Letter|Telegram|Message|Statement|Instructions?|Reply|Report|Declaration)\s"
    r"(?:of|by)\s(?=(?:the\s)?[A-Z].{3,160}\sto\s(?:the\s)?[A-Z][^.]{3,140}$))|"
    r"\d{2,4}\.\s+The (?:Ambassador|Charg|Minister|Secretary|Acting|Consul|Embassy|Department)\b"
)
_PLACE = lazy(
    r"(?:[A-ZÀ-ŽȘȚ][^\W\d_]*[.’'-]?[^\W\d_]*\.?|de|la|del|am|an|der|upon|of|the|on|"
    r"[A-Z]\.[A-Z]\.(?:[A-Z]\.)?)"
    r"(?:[\s\xa0-]{1,4}(?:[A-ZÀ-ŽȘȚ(][^\W\d_]*[.’'-]?[^\W\d_]*\)?\.?|de|la|del|am|an|der|upon|of|"
    r"the|on|[A-Z]\.[A-Z]\.)){0,4}"
)
_BAD_PLACE = lazy(
    r"\b(?:no|received|rec[’']d|recd|rcvd|control|sent|telegram|cable|report|note|minutes|record|memorandum|copy|printed|"
    r"drafted|"
    r"conversation|meeting|date|dated|approved|from|to|subject|session|protocol|extract|letter|"
    r"decision|resolution|circular|secret|confidential|restricted|uploaded|published|airgram|"
    r"comrade|ambassador|mr|mrs|minister|despatch|dispatch|draft|signed|agenda|situation|"
    r"original|review|"
    r"registered|archive|file|weekly|monthly|talks?|speech|translation|journal|diary|revised|"
    r"issued|as|by|director|deputy|counsell?or|president|delegation)\b",
    2,
)
_CONNECT = frozenset("of the on in and for with to at by from between a an de".split())
_MET = lazy(r"(?:held|Held|HELD|which met|which took place)\s+(?:at|in|on|AT|IN|ON)\s")
_BELOW = lazy(
    r"(?:On|Of|With|About|Concerning|Regarding|Between|From (?:a|an|the)|For the|In the|Question|On the|"
    r"on|of|with|about|from an?|concerning|regarding|between|ON|ABOUT|CONCERNING|REGARDING|WITH|"
    r"OF|BETWEEN)\s"
)


_GROUP = lazy(r"\b\d{4,6}Z ")
# "3rd Rabi' al-Thani 1377 / 26 October 1957", "Juche 58 (1969) August 3": by two calendars
_OTHER_CALENDAR = lazy(
    r",?\s*(?:(?:Juche|Showa|Taisho|Meiji|Heisei|Min[- ]?[Gg]uo|Dangun) \d{1,4}\s*\(|"
    r"\d{1,2}(?:st|nd|rd|th)? [A-Z][\w’'-]+(?:[ -][\w’'-]+){0,3} 1[2-4]\d\d(?: ?A\.?H\.?)?\s*[/(=,–-]\s*)$"
)
# "11 February 1936 - XIV", "14 September 1967, Friday": a year of another era, a day of the week.
_ERA = lazy(
    r"^[ ,]*(?:--?|[–—])?[ ]*(?:[IVX]{1,6}|[A-Z][a-z]{2,5}day|A\.[DHS]\.|B\.S\.|E\.F\.|noon|midnight|"
    r"\d{1,2}(?:[.:]\d\d)? ?[ap]\.? ?m\.?|\d{1,2}[.:]\d\d(?: ?h(?:ou)?rs?)?|"
    r"\d{1,2} ?h(?:rs?|ours?)?\.? ?(?:\d\d)?(?: ?m\.?)?|"
    r"\((?:early |late )?(?:morning|afternoon|evening|night|noon|midday)s?(?: of the \d{1,2}(?:st|"
    r"nd|rd|th))?\))\.?\s*$"
)


class Dateline(NamedTuple):
    """A place and a date, or one date, by themselves.

    Attributes:
        place: offsets of the place, or None.
        org: offsets of the body before it, or None.
        date: the date.
    """

    place: tuple[int, int] | None
    org: tuple[int, int] | None
    date: Date


@lru_cache(maxsize=64)
def unspaced(words: str) -> str:
    """Return "N o t e on" as "Note on"."""
    if not _LONE.search(words):
        return words
    return _SPACED.sub(lambda match: match.group().replace(" ", ""), words)


def is_prose(words: str) -> bool:
    """Tell running text from a line of a head: small words make a sentence."""
    found = words_of(unspaced(words[:400]))
    if len(found) < 7:
        return False
    capitals = words.isupper()
    if capitals and (len(found) < 9 or words[-1:] not in ".?:;,"):
        return False
    return are_mostly_small(found, capitals=capitals, share=0.2)


def _is_in_capitals(words: str) -> bool:
    """Tell whether the long words of a line begin with capitals, as those of titles do."""
    long = [word for word in words.split() if len(word) > 4]
    return len(long) > 2 and sum(word[0].islower() for word in long) < 2


# "Letter, Ada Moor to Ole Dorn"
_BETWEEN = lazy(
    r"(?:(?:Circular|Ciphered|Draft) )?(?:Letter|Telegram|Cable|Message|Memorandum|Note|Report|Despatch|"
    r"Dispatch|Airgram), (?:[Ff]rom )?(?:the )?[A-ZÀ-ŽȘȚ][^.:;]{2,90} to (?:the )?[A-ZÀ-ŽȘȚ][^:;]{2,120}(?<!\.)"
)
# "Report what you do.": a verb, and no kind of paper
_BIDS = lazy(
    r"(?:report|note|address|review|remark|survey|submit|minute)s? (?:(?:back|first|only|briefly|"
    r"daily|urgently|"
    r"immediately|promptly|further|fully) )?(?:what|how|whether|when|if|immediately|promptly|urgently|your|any|"
    r"all|it|them|him|her|that|which|who|where|why|at once|soonest|us|me|results|reactions?|"
    r"developments)\b.*\.$",
    2,
)
_TIMED = lazy(r"\d(?: ?HRS| HOURS)?\.$")


def opens_heading(words: str) -> bool:
    """Tell whether a line is a heading by the kind of document that it names first."""
    plain = unspaced(words)
    if len(plain) > 320 or _NOT_HEADING.match(plain):
        return False
    if _NUMBERED_TITLE.match(plain):
        # "255. The Minister for Ports is alarmed.": a telegram's number and its first sentence
        return plain[-1] != "." or len(plain) < 60 or not is_prose(plain)
    if _OFFICE.fullmatch(plain) and plain[-1] not in ".:;" and not is_verbal(plain):
        return True
    if " to " in plain and (offices_in_exchange(plain) or titled_exchange(plain)):
        return True
    if _ALONE.fullmatch(plain):
        return plain.rstrip(".").isupper() or plain != words
    if _INFORMATION.match(plain):
        return plain[-1] not in ".:;"
    if _TOPICAL.match(plain):
        return plain[-1] not in ".:;,?" and _is_in_capitals(plain)
    if "(" in plain and _PRINTED.fullmatch(plain):
        return True
    if ", " in plain[:24] and " to " in plain and _BETWEEN.fullmatch(plain):
        return True
    if plain[0].isdigit() and _EXCHANGE.fullmatch(plain):
        return True
    if plain[0].islower() or plain[-1] in ":;?," or _BIDS.match(plain):
        return False
    found = _KIND.match(plain)
    if not found:
        return False
    rest = plain[found.end() :]
    compound = " " in found.group().strip() and rest[:3] == " : "
    if (":" in rest[:3] and not compound) or (is_verbal(plain) and plain[-1] == "."):
        return False
    ended = plain[-1] == "." and plain[-3] != "."  # not "AT 11 A.M."
    if ended and plain.isupper() and _TIMED.search(plain):
        return True  # "RECORD OF A TALK AT TARSK ON 6TH JULY AT 1800 HRS."
    return not (ended and len(plain) > 60 and is_prose(plain) and "held" not in plain)


def offices_in_exchange(words: str) -> tuple[str, str] | None:
    """Return which office wrote to which: "Ambassador in Brazil to Secretary of State"."""
    found = _OFFICES.fullmatch(words.rstrip(" ."))
    return (found["who"], found["whom"]) if found else None


def titled_exchange(words: str) -> tuple[str, str] | None:
    """Return who wrote to whom, in a heading of two titled names: "Mr. Moor to Señor Dorn."."""
    if len(words) > 120 or not (found := _TITLED_EXCHANGE.fullmatch(words)):
        return None
    return found["who"], found["whom"]


def held_exchange(words: str) -> tuple[str, str] | None:
    """Return who wrote to whom, each with his office: "M. Moor, Consul in Tarsk, to M. Dorn, Minister"."""
    if len(words) > 300 or not (found := _HELD_EXCHANGE.fullmatch(words)):
        return None
    return found["who"], found["whom"]


def numbered_exchange(words: str) -> tuple[str, str] | None:
    """Return who wrote to whom, in an edition's heading "41 Renn to Marr"."""
    found = _EXCHANGE.fullmatch(words) if words[:1].isdigit() else None
    return (found["who"], found["whom"]) if found else None


def printed_heading(words: str) -> tuple[str, str] | None:
    """Return who wrote to whom, in a heading of printed correspondence."""
    if "(" not in words:
        return None
    found = _PRINTED.fullmatch(words) or _PRINTED.fullmatch(f"{words}.")
    return (found["who"], found["whom"]) if found else None


_VERBAL = lazy(
    r"\b(?:is|are|was|were|has been|have been|will|would|said|should|must|shall|had|reports that)\b"
)


def is_verbal(words: str) -> bool:
    """Tell whether words make a sentence: they have a finite verb."""
    return bool(_VERBAL.search(words))


def goes_on_below(words: str) -> bool:
    """Tell whether a line says what the heading above it is about: "On the Week of Films"."""
    if _MET.match(words):
        return True
    return bool(_BELOW.match(words)) and words[-1] not in ":;," and not is_verbal(words)


def is_continued_heading(above: str, words: str) -> bool:
    """Tell whether a heading's first line breaks off: with a small word, a comma or a hyphen."""
    last = above.split()[-1].lower()
    return last in _CONNECT or above[-1] in ",-–(" or words.split()[0].lower() in _CONNECT


def is_greeting(words: str) -> bool:
    """Tell whether a line greets: "Sir,", "Dear Mr. Smith,", "Excellency:"."""
    if len(words) > 129 or not words[0].isupper() or not _GREETING.fullmatch(words):
        return False
    return words[-1] != "." or not _PRESIDED.search(words)


# "Comrade Renn presided." tells, and greets nobody.
_PRESIDED = lazy(
    r" (?:presid|chair|attend|invit|report|join|open|clos|absent|present|was|were|took|spoke|kept)\w*\b[^.]*\.$"
)


def begins_message(words: str) -> bool:
    """Tell whether a line opens the message by its form: a number, a bullet, "Your telegram"."""
    framed = words[:1] in "-–—*" and words[-1:] in "-–—*" and len(words) < 70  # "- Trade Section -"
    return bool(_MESSAGE.match(words)) and not framed and not _NUMBERED_TITLE.match(words)


def is_place_alone(words: str) -> bool:
    """Tell whether words have the form of a place's name."""
    bare = words.strip(" ,.")
    return (
        bool(_PLACE.fullmatch(bare))
        and 1 < len(bare) < 40
        and not _BAD_PLACE.search(bare)
        and not is_org(bare)
    )


_SHORT_DATE = lazy(
    r"(?<=, )(?:den |the )?(?P<d>\d{1,2})[./](?P<m>\d{1,2}|[IVX]{1,4})[./](?P<y>\d\d)\.?(?=$|[ ,.)])"
)
_ROMANS = dict(zip("I II III IV V VI VII VIII IX X XI XII".split(), range(1, 13), strict=True))


def _short_date(text: str, start: int, end: int) -> list[Date]:
    """Read "Damascus, 14.4.58": behind a place, three short numbers are a date."""
    found = _SHORT_DATE.search(text, start, end)
    if not found:
        return []
    month = _ROMANS.get(found["m"]) or (int(found["m"]) if found["m"].isdigit() else 0)
    if not (1 <= month <= 12 and 1 <= int(found["d"]) <= 31):
        return []
    when = f"19{found['y']}-{month:02}-{int(found['d']):02}"
    return [Date(found.start("d"), found.end("y"), when, "", True)]


_PART = lazy(r"(?:Section|Part|Chapter|Volume|Tab|Annex)\s+[A-Z\d]+\b")


_POSTAL = lazy(
    r"(?:(?:[A-Z]{1,3}[- ])?\d{2,5}\s+)?(?P<town>[^\W\d_][^\d,]*[^\W\d_])(?:\s+\d{1,2}e?)?"
)


# "[Ottawa], ": an editor says where it was written.
_SUPPLIED = lazy(r"\[(?P<place>[A-ZÀ-ŽȘȚ][^\[\]\d]{1,30}?),?\],?\s+")


_ACTS = frozenset(
    "sent dispatched despatched transmitted received deciphered enciphered decoded encoded printed "
    "copied distributed circulated issued typed registered filed delivered recorded drafted signed "
    "approved translated forwarded submitted reviewed written dated".split()
)


def dateline_of(text: str, start: int, end: int) -> Dateline | None:
    """Read a line that is a date, or a place and a date, and nothing else."""
    if text[end - 1 : end] == "]" and end - text.rfind("[", start, end) < 24 and text[start] != "[":
        end = max(text.rfind("[", start, end), start)  # "Aldane, 1 May 1978 [sic; 1983]"
        end = start + len(text[start:end].rstrip())
    if end - start > 140 or (text.find("Z ", start, end) >= 0 and _GROUP.search(text, start, end)):
        return None
    dates = list(find_dates(text, start, end)) or _short_date(text, start, end)
    if not dates or _ERA.sub("", text[dates[-1].end : end]).strip(" .\xa0)]"):
        return None
    date = dates[-1]
    lead = _OTHER_CALENDAR.sub("", text[start : dates[0].start])
    if len(dates) > 1 and text[dates[0].end : date.start].strip(" ,()—–-"):
        return None
    bare = lead.strip(" ,.\xa0—–-(")
    if bare.startswith(("FM ", "FROM ", "TO ", "DE ", "INFO ")):
        return None  # a telegram's route
    if " with " in bare or " between " in bare:
        return None  # "Note from a conversation with P. Moor on 11 March": what it is about
    if bare.lower() in ("on", "dated", "of"):
        bare = ""
    for word in ("the", "this", "on"):
        bare = bare.removesuffix(f" {word}").strip(" ,.\xa0") if bare.lower() != word else ""
    if supplied := _SUPPLIED.fullmatch(lead):
        if not is_place_alone(supplied["place"]):
            return None
        return Dateline(
            (start + supplied.start("place"), start + supplied.end("place")), None, date
        )
    if lead.lstrip().startswith(("[", "(", "D. ", "R. ")):
        return None
    if not bare:
        if "T" in date.to:
            return None  # "16.6.55, 11.00 to 11.50 hours": how long a talk went on
        return Dateline(None, None, dates[0] if len(dates) > 1 else date)
    if bare.partition(" ")[0].lower() in _ACTS:
        return None  # "Dispatched 3 May": what was done then
    pieces = [piece.strip() for piece in bare.split(",") if piece.strip()]
    org = None
    if len(pieces) > 1 and is_org(pieces[0]) and not _PART.match(pieces[0]):
        a = text.index(pieces[0], start)
        org = (a, a + len(pieces[0]))
        pieces = pieces[1:]
    if not org and len(pieces) == 2 and is_place_alone(pieces[0]) and is_org(pieces[1]):
        # "Aldane, Ministry of Lakes, 23 May 1967, 10:00-12:20"
        town, office = text.index(pieces[0], start), text.index(pieces[1], start)
        house = (office, office + len(pieces[1]))
        return Dateline((town, town + len(pieces[0])), house, dates[-1])
    body = len(pieces) == 1 and lead.rstrip().endswith(".") and dates[0].year
    if body and len(bare.split()) < 5 and not bare.isupper() and is_org(bare):
        # "Foreign Office.  10th September, 1949."
        a = text.index(pieces[0], start)
        return Dateline(None, (a, a + len(pieces[0].rstrip("."))), date)
    if len(pieces) == 1 and (postal := _POSTAL.fullmatch(pieces[0])):
        pieces = [postal["town"]]  # "53 Bonn 1", "1010 Wien", "Ottawa 4"
    if not pieces or len(pieces) > 3 or not all(is_place_alone(p) for p in pieces):
        return None
    if "   " in bare:
        return None
    a = text.index(pieces[0], org[1] if org else start)
    return Dateline((a, a + len(pieces[0])), org, dates[0] if len(dates) > 1 else date)
