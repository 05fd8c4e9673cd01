"""Whose a document is that is mentioned: "your", "the Embassy's", "Oslo" before a telegram."""

from __future__ import annotations

import re

from teikit.forms.lazy import lazy

__all__ = ["NO_POST", "YEAR", "begin_of", "leading"]

_ADJECTIVE = (
    r"(?:ciphered|cipher|cypher|coded|circular|Circular|secret|confidential|personal|private|previous|last|"
    r"latest|recent|first|second|earlier|above-mentioned|aforementioned|urgent|immediate|priority|"
    r"saving|Saving|SAVING|official|semi-official|demi-official|D\.\s?O\.|d\.\s?o\.|D\.?O\.?|"
    r"verbal|joint|long|short|special|top secret|open|printed|telephone|telephoned|telegraphic|written|"
    r"CIRCULAR|SECRET|PERSONAL)"
)
_POINTING = frozenset(
    "Your your My my Our our Their their His his Her her Its its YOUR MY OUR THEIR HIS "
    "The the THE This this THIS A a An an".split()
)
_ARTICLES = frozenset(("the", "this", "a", "an"))
_WHOSE = lazy(
    r"(?:\[|\b)(?:(?P<pronoun>[Yy]our|[Mm]y|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|YOUR|MY|OUR|THEIR|HIS)"
    r"(?:\s+(?:Lordship|Excellency|lordship|excellency|Honour|Majesty|Government|Embassy|Legation|Ministry|Department|"
    r"LORDSHIP|EXCELLENCY|embassy|legation|consulate|ministry|department|office|bureau|section|board|"
    r"Premier|President|Chairman|Minister|Ambassador|Foreign Minister|Prime Minister|colleague)"
    r"[’'][sS])?"
    r"|(?P<plain>[Tt]he\s+[a-z]{4,}(?:[’']s|s[’']))"
    r"|(?P<possessor>(?:(?:[Tt]he\s+)?(?:Embassy|Legation|Consulate|Mission|Office)\s+(?:in|at)\s+)?"
    r"(?:(?:[Tt]he|[Tt]his)\s+)?(?:(?:Mr|Mrs|Dr|Sir|M)\.?\s+)?"
    r"(?:[A-Z][\w.-]*\s+){0,3}[A-Z][\w.-]*(?:[’'][sS]|(?<=s)[’']))"
    r"|(?P<the>[Tt]he|THE|[Tt]his|THIS|[Aa]n?))"
    rf"\]?\s+(?:{_ADJECTIVE}\s+){{0,2}}$"
)
_WHOSE_AND_WORDS = lazy(
    r"\b(?:[Yy]our|[Mm]y|[Oo]ur|YOUR|MY|OUR)\s+(?:[A-Z]\w+[’']s\s+)?"
    r"(?:(?!(?:to|of|on|in|and|the|with|by|for|from|that|a|an|or|at|as|this)\b)[a-z-]+\s+){1,2}$"
)
# "the long-term agreement of 14.9.1977"
_THE_ADJECTIVE = lazy(
    r"\b[Tt]he\s+(?:[a-z]+-)?(?:[a-z]{3,}(?:al|ary|ive|ous|ial|year|ed)|term|new|old|draft)\s+$"
)
# "the trade agreement of 26 January", "the exchange of letters of 22 September"
_THE_NOUN = lazy(r"\b[Tt]he\s+(?:[a-z]{3,}(?:-[a-z]+)?\s+){1,2}$")
_EXCHANGE = lazy(r"\b(?:[Tt]he|[Tt]his|[Tt]heir|[Oo]ur)\s+(?:exchange|series)\s+of\s+$")
_NATION = lazy(r"\b[Tt]he\s+\[?(?:[A-Z][a-z]{2,}|[A-Z]{2,6})\]?\s+$")
_TREATIES = ("agreement", "minutes")
_OF_SOMEBODY = frozenset("note memorandum letter message report telegram".split())
_POST = lazy(
    r"(?:\b(?:UKMIS|UKREP|UKDEL|The|THE|New|NEW|San|SAN|Tel|TEL|Buenos|BUENOS|Kuala|KUALA|Hong|HONG|"
    r"Addis|ADDIS|Rio|RIO|Cape|CAPE|Embassy|Consulate|Legation|EMBASSY)\s+(?:NEW\s+)?)?"
    r"\b[A-Z][A-Za-zÀ-ž-]+\s+$"
)
# "see Embassy despatch 499"
_OFFICE = lazy(r"\b(?:Embassy|Legation|Consulate|Mission|EMBASSY|LEGATION|CONSULATE|MISSION)\s+$")
_CIRCULAR = lazy(r"(?<!\w)(?:Circular|CIRCULAR)\s+$")
# "vol. X, doc. No. 9", "Conf. Doc. 27"
_VOLUME = lazy(
    r"(?<!\w)(?:[Vv]ol\.|[Vv]olume|[Tt]om|[Tt]\.|Bd\.|[Ss]er(?:ies|\.)) ?[\dIVXLC]+,\s+$"
)
_SHORTENED = lazy(r"(?<!\w)(?:[A-Z][A-Za-z]{1,7}\.\s|[A-Z]{2,6}\s)+$")
NO_POST = frozenset(
    "in by see on with from to per ref re reference further after under as for following and or the a "
    "an of your my our their his her its this that these please also cf compare at if when while "
    "secret confidential restricted unclassified personal private circular cipher cypher ciphered "
    "coded telegram cable letter note urgent immediate priority incoming outgoing saving copy next "
    "previous read reading i we he she they it no not but than then which have has sent both his "
    "embassy legation consulate department ministry most top second first last is was are were "
    "january february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sept oct nov dec "
    "monday tuesday wednesday thursday friday saturday sunday any each every some one two three".split()
)
YEAR = lazy(r"1[89]\d\d|20\d\d")


def begin_of(text: str, first: int, start: int, type_: str, words: str) -> tuple[int, bool]:
    """Return where a mention begins: with "your", "the Embassy's", "Oslo"; and if it says whose."""
    floor = max(first, start - 70)
    before = text[floor:start]
    if type_ == "document" and (match := _VOLUME.search(before) or _SHORTENED.search(before)):
        return floor + match.start(), False
    led = before.rsplit(None, 1)
    if led and led[-1] in _POINTING and before[-1:].isspace():
        # "our letter", "the telegram": most mentions
        a = before.rindex(led[-1])
        return floor + a, led[-1].lower() not in _ARTICLES
    if (circular := _CIRCULAR.search(before)) and not _WHOSE.search(before):
        return floor + circular.start(), False
    if match := _WHOSE.search(before):
        a = match.start()
        if match["possessor"]:
            a += leading(match["possessor"])
        return floor + a, not match["the"]
    if match := _WHOSE_AND_WORDS.search(before):
        return floor + match.start(), True
    if match := _THE_ADJECTIVE.search(before):
        return floor + match.start(), False
    plain = words[:1].islower()
    if (
        plain
        and type_ in _TREATIES
        and (match := _THE_NOUN.search(before) or _NATION.search(before))
    ):
        return floor + match.start(), False
    if plain and words[-1:] == "s" and (match := _EXCHANGE.search(before)):
        return floor + match.start(), False
    of_somebody = type_ in _OF_SOMEBODY and (plain or type_ not in ("report", "telegram"))
    if of_somebody and (match := _NATION.search(before)):
        return floor + match.start(), True
    if type_ in ("telegram", "airgram", "despatch") and words[:1] + words[-3:].lower() != "Dtel":
        if office := _OFFICE.search(before):
            return floor + office.start(), True
        match = _POST.search(before)
        if match and match.group().split()[-1].lower() not in NO_POST:
            a = match.start()
            return floor + a, True
    return start, words.lower()[:2] in ("de", "em", "ou", "my", "ur", "yo", "co", "le")


def leading(words: str) -> int:
    """Return the length of the words before a possessor that are not part of it: "In Embassy's"."""
    at = 0
    parts = re.findall(r"\S+\s*", words)
    if words.isupper():
        return sum(map(len, parts[:-1]))
    for part in parts[:-1]:
        word = part.strip().rstrip(".").lower()
        if word in NO_POST and word not in ("the", "this", "embassy", "consulate", "legation"):
            at += len(part)
        else:
            break
    return at
