"""Brackets: words supplied, remarks, gaps, uncertain readings.

    do not [engage] in …            words supplied
    [the treaty of 1963 between …]  a remark
    [2 lines illegible]             a gap
    (GARBLE)                        a gap, though the brackets are round

Not seen: a remark without any word of its kind and shorter than six words counts as words supplied; words
supplied in round brackets are running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from teikit.forms.dates import whole_date
from teikit.forms.lazy import lazy
from teikit.forms.prose import SMALL
from teikit.model.fact import Cert
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser
from teikit.shapes.edition_lines import archive_line

__all__ = ["brackets"]

_I = re.IGNORECASE
_WEB = lazy(r"email[\s\xa0]+protected", _I)
_DOTS = lazy(r"[.…·\s_*–—-]*(?:\.\s?\.|…|_{2}|-\s?-|–\s?–|—\s?—|\*\s?\*)[.…·\s_*–—-]*|—|–|---?")

# --- words that say what a bracket is about -------------------------------------------------------

_SIGNED = lazy(
    r"\b(?:signatures?|signed|signs?|initials?|initialled|initialed|seals?|stamps?|stamped|emblem|"
    r"coat of arms|round seal|paraph|letterhead|logo)\b",
    _I,
)
_EXCISED = lazy(
    r"\b(?:not\s+(?:been\s+)?declassified|excised|redacted|not\s+released|(?:lines?|pages?|words?|paragraphs?|sentences?)\s+(?:withheld|closed)|sanitized|sanitised|deleted|deletion|"
    r"censored|withheld|(?:blacked|blanked|whited)\s+out|blackened|still\s+classified|remains?\s+classified|"
    r"security\s+deletion|expunged|exempted|closed\s+under|removed)\b",
    _I,
)
_GARBLED = lazy(
    r"\b(?:garbled?|garble|distorted|corrupt(?:ed)?|undec(?:\b|ypher|ipher|odable|odeable)\w*|"
    r"indec(?:\b|ypher|ipher)\w*\s+groups?|mutilated|mut\.|not\s+(?:deciphered|decyphered|decoded)|"
    r"(?:grps?|gps?|groups?)\.?\s+(?:undec\w*|not\s+(?:received|clear|understood)|corrupt\w*|missing|omitted|missed|mut\w*|uncertain|"
    r"unclear|illegible|lost)|unintelligible\s+groups?)",
    _I,
)
_ILLEGIBLE = lazy(
    r"\b(?:illeg(?:ible|\.)|illegibly|unreadable|undecipherable|indecipherable|unclear|unintelligible|"
    r"inaudible|indistinct|blurred|smudged|smeared|faded|effaced|erased|obliterated|torn|damaged|"
    r"worn\s+(?:away|off|through)|rubbed\s+(?:off|away)|eaten\s+away|(?:worn|crumbled|spoiled)$|"
    r"covered|hidden|obscured|pasted\s+over|"
    r"burn[te]d?|not\s+legible|cannot\s+be\s+read|could\s+not\s+be\s+read|cut\s+off|"
    r"(?:ink|water|coffee)\s+stain\w*|stained|hole)\b",
    _I,
)
_OMITTED = lazy(
    r"\b(?:omitted|omission|missing|left\s+out|lacking|lost|blank|left\s+blank|gap|lacuna|ellipsis|"
    r"not\s+(?:reproduced|translated|printed|included|copied|transcribed|available|preserved|filled\s+in|"
    r"filled\s+out|entered|inserted|completed)|"
    r"breaks?\s+off|cut|abridged|skipped|untranslated)\b",
    _I,
)
_OMITTED_HERE = lazy(
    r"(?:(?:apparent\s+)?omission\b|omitted\s+here\b|here\s+(?:follows?|are\s+omitted|is\s+omitted)\b|there\s+follows?\b|"
    r"(?:the\s+)?(?:remainder|rest)\s+of\b|passage\s+omitted|text\s+omitted)",
    _I,
)
_AMOUNT = lazy(
    r"\b(?:\d[\d½¼¾/]*|one|two|three|four|five|six|seven|eight|nine|ten|several|some|few|half|less|"
    r"more|remainder|rest|part|last|first|next)\b|\b(?:words?|lines?|paragraphs?|paras?|pages?|names?|"
    r"sentences?|characters?|groups?|grps?|gps?|sections?|passages?|text|portions?|handwriting|"
    r"figures?|numbers?|letters?|leaf|leaves|sheets?|line|amounts?|place|title|date|surname|"
    r"document|matter|beginning|end|ending|attachments?|enclosures?|annex(?:es)?|tables?)\b",
    _I,
)
_STRUCK = lazy(
    r"\b(?:(?:struck|crossed|inked|scratched|rubbed)\s+(?:out|through|over)|cancell?ed)\b[^\"“:]*$",
    _I,
)
_NOTES = lazy(
    r"(?:the\s+)?(?:stenographer|typist|minute-taker|interpreter|operator)(?:\s+notes?|[’']s\s+note)?\s*:\s*"
    r"(?=\S)",
    _I,
)
_OMITTED_BY = lazy(
    r"\b(?:omitted|left\s+out|not\s+translated|skipped)\s+by\s+(?:the\s+)?(?:translator|editor|typist|copyist)",
    _I,
)
# Of what is sent along it is only said that it is not here: no words of the text are missing.
_SENT_ALONG = lazy(
    r"(?:the\s+|both\s+|all\s+|an?\s+|two\s+|three\s+)?(?:enclosures?|inclosures?|attachments?|annexe?s?|"
    r"appendi(?:x|ces)|maps?|lists?|cop(?:y|ies)|tables?|photographs?|supplements?)\b"
    r"(?!\s+(?:illegible|torn|missing\s+words?))",
    _I,
)
_LETTERS_ALONE = frozenset(("s", "ss", "s/", "/s/", "sd", "sgd", "l.s", "ls"))
_ENTERED = frozenset(
    "minute minutes annotation resolution endorsement comment verso reverse overleaf cover caption "
    "heading".split()
)
"""What a word in brackets calls what stands behind it, as [Minute:] does."""
_UNHEARD = (
    "unintelligible", "inaudible", "indistinct", "unreadable", "undecipherable",
    "indecipherable", "torn", "blurred",
)  # fmt: skip
# What a line of its own says of the text under it: "[Paraphrase]".
_KIND_OF_TEXT = lazy(
    r"(?:(?:unofficial|official|rough|partial|free|full)\s+)?(?:paraphrase|translation|extracts?|"
    r"excerpts?|summary|abridged|copy|draft|translated\s+from(?:\s+the)?\s+\w+)",
    _I,
)
_INITIALLED = lazy(r"[–—-]\s*(?:[A-Z]\.\s?){1,3}$")
# "[Telegram.—Extract.]", "[CYPHER].": the printed form's words for how a message went.
_SENT_BY = lazy(
    r"(?:(?:telegram|telegraphic|by (?:telegraph|wireless|cable|bag|post)|cypher|cipher|code|en clair|extract|"
    r"paraphrase|confidential|secret|private|separate|no distribution)[.,;—– -]*){1,4}",
    _I,
)
_NO_GIVEN = lazy(
    r"(?:no|without(?:\s+an?)?)\s+(?:[\w-]+\s+){0,2}(?:given|stated|indicated|shown|named|recorded|printed|"
    r"preserved|specified|mentioned|day|month|year|place)\b",
    _I,
)
_READING = lazy(
    r"\?|\b(?:perhaps|possibly|probably|presumably|apparently|maybe|may be|likely)\b|[\"“:]", _I
)
_BY_HAND = lazy(
    r"\b(?:hand[- ]?written|handwriting|by\s+hand|manuscript|in\s+(?:(?:red|blue|green|black|violet|"
    r"another|a\s+different|the|different|an\s+unknown)\s+)?(?:pencil|ink|crayon|hand)|pencil(?:led|ed)|"
    r"in\s+(?:the\s+)?(?:(?:left|right|upper|lower|top|bottom)[- ]?(?:hand)?\s+)?margins?|marginal\w*|"
    r"underlin\w+|underscored|struck\s+(?:out|through)|crossed\s+out|inserted|interlinear|"
    r"in\s+(?:[\w’']+[’']s?|his|her|my|the\s+same|the\s+author[’']s)\s+(?:own\s+)?hand|written\s+(?:over|above|below|in)|typed|typescript|typewritten|overtyped|circled|"
    r"double[- ]underlined|emphasi[sz]ed|emphasis|italics)\b",
    _I,
)
_WHOSE = lazy(
    r"[\s.,;:–—(/-](?P<by>trans(?:l(?:ator)?)?|tr|translator[’']?s?(?:\s+note)?|t\.\s?n|tn|"
    r"eds?|editors?|editor[’']s\s+note|e\.?d|archivist|transcriber|note)\.?\)?$",
    _I,
)
_REMARK = lazy(
    r"(?:(?:translator|editor|transcriber|archivist|compiler|ed|eds|trans|transl|tr|t\.?\s?n|e\.?n)"
    r"[’']?s?\.?\s*(?:note|comment|remark)?\s*[:.,–—-]"
    r"|(?:translator|editor|transcriber|archivist)[’']?s?[’']?\s+(?:note|comment|remark)|"
    r"note\s+(?:by|of|from)\b|notes?\s*[:.]|n\.\s?b\.|nb\b|sic\b|thus\b|recte\b|\?+$|!+$|"
    r"i\.?\s?e\.?[\s,:]|e\.?g\.?[\s,]|that is\b|namely\b|viz\.|aka\b|a\.k\.a\.|also known as\b|see\b|"
    r"cf\.|compare\b|refer(?:s|ring)? to\b|(?:a )?reference to\b|meaning\b|presumably\b|probably\b|"
    r"possibly\b|perhaps\b|apparently\b|evidently\b|likely\b|then\s|now\s|today\s|formerly\b|"
    r"former\s|also\s|literally\b|lit\.|"
    r"in (?:the )?(?:original|english|french|russian|chinese|german|spanish|polish|hungarian|romanian|"
    r"bulgarian|czech|albanian|latin|text|handwriting|cyrillic|italics|capitals)\b|"
    r"(?:the )?(?:original|source text|typescript|text|document|word|sentence|name|translation)\s+"
    r"(?:has|reads|gives|says|is|was|goes|does|ends|breaks|begins|here|missing)\b|"
    r"(?:so|as)\s+(?:in|printed|received|given|written|sent|published|is|typed)\b|"
    r"(?:written|spelt|spelled|rendered|typed)\s.{2,60}\sin\s(?:the|this)\b|"
    r"original\b|specimen\b|invented\b|reads?\b|read:|error\b|slip\b|should\s+(?:be|read)\b|"
    r"end of\b|beginning of\b|start of\b|page\s+\d|p\.\s?\d|pp\.\s?\d|pages\s+\d|"
    r"fol(?:io|\.)\s?\d|ll?\.\s?\d|list\s+\d|sheet\s+\d|"
    r"attached\b|enclosed\b|appended\b|enclosure\b|attachment\b|source\s*:|no\s+(?:date|signature|"
    r"number|title|heading|paragraph|point|item)\b|undated\b|unsigned\b|"
    r"(?:date|author|source|name|place|origin|recipient|addressee|signatory|year|provenance)\s+"
    r"(?:unknown|uncertain|doubtful)|"
    r"not\s+(?:yet\s+)?(?:checked|reviewed|edited|corrected|proofread)(?=$|\s+(?:by|against|with)\b)|"
    r"not\s+(?:\w+\s+)?(?:found|identified|attached|enclosed|dated|signed|numbered|listed|known|"
    r"clear|in the (?:file|folder))\b|unidentified\b|unknown\b|copy\b.*\bto\b|repetition\b|repeated\b|"
    r"map\b|photo(?:graph)?s?\b|drawing\b|sketch\b|diagram\b|laughter\b|laughs\b|applause\b|pause\b|=)",
    _I,
)
_EDITOR = lazy(r"(?:[Ee]ditor|EDITOR|[Ee]ds?\.|[Ee]\.?[Nn]\.?\b)")
# Editions on the web say where a page began: "[Page 1206]", "[Facsimile Page 2]".
_PRINTED_PAGE = lazy(r"(?:Facsimile |Typeset )?Page (?:\d{1,4}[a-z]?|[IVXLC]{1,8})")
# "[fo. 42]", "[fol. 42v]" on a line of its own
_FOLIO = lazy(r"[Ff]o(?:l|lio)?\.? ?\d{1,4} ?[rv]?")
# "[Turning to him]": what happens while somebody speaks
_ACTS = lazy(
    r"(?:Turning|Pointing|Looking|Speaking|Rising|Standing|Sitting|Reading|Addressing|Interrupting|Laughing|"
    r"Smiling|Nodding|Leaning|Handing|Showing|Shaking|Gesturing|Whispering)\b[^.]{0,60}"
)
_FINITE = lazy(
    r"\b(?:is|are|was|were|has|had|have|did|does|signed|held|located|published|meaning|called|known|"
    r"born|died|served|referring|refers|adopted|founded|established|convened|succeeded|"
    r"launched|started|began|gives|reads|appears|seems|occurs)\b"
)

_NOT_FOUND = lazy(
    r"\b(?:not|never)\s+(?:\w+\s+)?(?:found|identified|attached|enclosed|preserved|dated|signed|numbered|"
    r"printed here|extant)\b",
    _I,
)
# Printed editions supply when a telegram came in: "[Received September 12—10:14 a. m.]".
_RECEIVED = lazy(r"(?:received|sent|dated|transmitted)\b.{0,40}\d", _I)

# --- brackets that are not square: only what nobody writes in running text ------------------------

_ROUND = lazy(
    r"\((?:(?P<garbled>(?i:garbled?|garble|(?:\d+|one|two|three|several|#)?\s?(?:groups?|grps?\.?|gps?\.?)\s"
    r"(?:garbled|undec\w*\.?|corrupt\w*|mutilated|mut\.|missing|omitted|missed)(?:\s?\?\s?[^()?]{1,24})?|"
    r"(?:garbled|corrupt|undecipherable|undecypherable|mutilated)\s(?:groups?|grps?\.?|text|passage|word)))"
    r"|(?P<illegible>(?i:(?:(?:\d+|one|two|three|several|a few|last|name|word|line|few|signature)\s)?"
    r"(?:words?\s|lines?\s|characters?\s|pages?\s|name\s)?(?:illegible|illeg\.|unreadable|inaudible|indecipherable)))"
    r"|(?P<omitted>\.\s?\.\s?\.|…)"
    r"|(?P<remark>(?i:sic[!?.]?|as received|as printed|thus in original|as in original|sic in original)"
    r"|(?i:translator[’']?s? note|tr(?:ans)?\. note|t\.n\.|editor[’']?s? note|note by (?:the )?translator)"
    r"\s?[:.][^()]{0,300}))\)"
)
_ANGLE = lazy(
    r"[<{](?:(?P<omitted>\.\s?\.\s?\.|…)|(?P<illegible>(?i:illegible|unreadable|nrzb\.?)))[>}]"
)
_LINE_OF_DOTS = lazy(r"(?:\.[ \xa0]*){5,}|(?:…[ \xa0]*){2,}")


_FILE_NUMBER = lazy(
    r"[A-Z]{0,4}[ .]?\d[\d/ .–—-]{2,}[a-zA-Z]?|\d{2,5} [a-z]\s?[–—-]{1,2}\s?\d{1,4}"
)
_LONGEST = 3000
"""Characters between two brackets: what is longer was never closed."""


class _Pair(NamedTuple):
    """A pair of square brackets: offsets of its first character and behind its last."""

    start: int
    end: int


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    if not paragraphs:
        return
    start, end = paragraphs[0].start, paragraphs[-1].end
    found = [*_square(t, spans, start, end), *_others(t.text, start, end)]
    found += _dotted_lines(t.text, paragraphs)
    found.sort(key=lambda span: (span.start, -span.end))
    yield from found


def _square(t: Transcript, spans: Spans, start: int, end: int) -> Iterator[Span]:
    text = t.text
    if text.find("[", start, end) < 0 and text.find("［", start, end) < 0:
        return
    paragraphs = spans.of("paragraph")
    taken = {span.start for kind in ("note-call", "note-body", "stage") for span in spans.of(kind)}
    taken |= {span.start for span in spans.of("running-head")}
    whole = {(span.start, span.end) for span in paragraphs}
    edited = t.shape == "edition-page"  # who prints a document remarks on it
    for pair in _pairs(text, start, end, paragraphs):
        words = " ".join(text[pair.start + 1 : pair.end - 1].split())
        if "- " in words:
            words = _BROKEN.sub("", words)
        if not words and pair.end - pair.start > 5 and "\n" not in text[pair.start : pair.end]:
            # "[            ]": what was cut out of a paper before it was shown
            yield Span(*pair, "gap", "bracket-omitted", {"reason": "omitted"}, "medium")
        alone = (pair.start, pair.end) in whole
        if alone and _SENT_ON.match(words):
            continue  # "[Repeated to Oslo as requested.]": the office's own, on who got it
        if pair.start not in taken and words and not _is_cell(text, pair, words):
            yield _classify(text, pair, words, alone, edited)


_SENT_ON = lazy(
    r"(?:Repeated|Relayed|Copied|Pouched|Passed|Advance copies|Cop(?:y|ies)(?: (?:sent|passed|given))?)"
    r" (?:by (?:air )?mail |for information )?to "
)
_BROKEN = lazy(r"(?<=[a-z])- (?=[a-z])")  # a word that the end of a line breaks


def _is_cell(text: str, pair: _Pair, words: str) -> bool:
    """Tell whether a bracket that stands apart is the form's: a date, a number, "[CYPHER]"."""
    if len(words) > 40 or not (any(map(str.isdigit, words)) or words.isupper()):
        return False
    before, behind = text[max(0, pair.start - 3) : pair.start], text[pair.end : pair.end + 3]
    before = before.rpartition("\n")[2] if "\n" in before else before
    behind = behind.partition("\n")[0] + "\n" if "\n" in behind else behind
    if before.strip() or behind.strip(" \n\xa0."):
        return False
    apart = (len(before) != 1 and len(before) != 2) or pair.start < 3
    ends = not behind or "\n" in behind or behind == "   "
    if words.isupper() and len(words) > 4 and "   " in (before, behind):
        return apart and ends
    return apart and ends and bool(whole_date(words) or _FILE_NUMBER.fullmatch(words))


def _pairs(text: str, start: int, end: int, paragraphs: list[Span]) -> Iterator[_Pair]:
    """Find pairs of square brackets, outer and inner; one that is never closed is none."""
    open_: list[int] = []
    limits = iter([*(paragraph.end for paragraph in paragraphs), end])
    limit = next(limits)
    for at in _signs(text, start, end):
        while at >= limit and limit < end:
            limit = next(limits)
            open_.clear()
        if text[at] in "[［":
            open_.append(at)
        elif open_:
            begin = open_.pop()
            if len(open_) < 3 and at - begin < _LONGEST:
                yield _Pair(begin, at + 1)


def _signs(text: str, start: int, end: int) -> list[int]:
    """Return where square brackets stand; to leap to each of four is faster than to look for any."""
    found: list[int] = []
    for sign in "[]［］":
        at = text.find(sign, start, end)
        while at >= 0:
            found.append(at)
            at = text.find(sign, at + 1, end)
    found.sort()
    return found


def _classify(text: str, pair: _Pair, words: str, alone: bool, edited: bool) -> Span:
    at = tuple(pair)
    if _WEB.fullmatch(words):
        return Span(*pair, "web-loss", "address-hidden-by-the-page")
    if words[0] in "PFT" and _PRINTED_PAGE.fullmatch(words):
        return Span(*pair, "page-mark", "page-of-an-edition")
    if alone and _FOLIO.fullmatch(words):
        return Span(*pair, "page-mark", "page-of-an-edition")
    if alone and edited and archive_line(text[pair.start : pair.end]):
        return Span(*pair, "remark", "archive-under-the-notes", {"by": "editor"})
    by = _author(words)
    if not by and (reason := _reason(words)):
        return Span(*pair, "gap", f"bracket-{reason}", {"reason": reason})
    if words.isdigit() and len(words) < 3 and not text[pair.end : pair.end + 1].isdigit():
        return Span(*pair, "bracketed-figure", "figure-without-a-note")
    by = by or ("editor" if edited or _EDITOR.match(words) else "translator")
    if alone and _SENT_BY.fullmatch(words) and not _KIND_OF_TEXT.fullmatch(words):
        return Span(*pair, "remark", "form-of-a-message", {"by": by})
    named = _INITIALS.fullmatch(words) and _SURNAME.match(text, pair.end)  # "[A.] Moor"
    if (_is_marked(words) and not named) or (alone and _KIND_OF_TEXT.fullmatch(words)):
        return Span(*pair, "remark", "marked-remark", {"by": by})
    if _ACTS.fullmatch(words):
        return Span(*pair, "remark", "marked-remark", {"by": by}, "high")
    if _is_sentence(words) and not _RECEIVED.match(words):
        return Span(*pair, "remark", "sentence-in-brackets", {"by": by}, "high")
    before = text[max(0, pair.start - 2) : pair.start].strip()
    if words[-1] in ".?!" and not _RECEIVED.match(words) and before[-1:] in (".", "?", "!", "”"):
        return Span(*pair, "remark", "sentence-in-brackets", {"by": by}, "medium")
    cert = _remark_by_form(text, pair, words, alone)
    if cert is not None:
        return Span(*pair, "remark", "bracket-with-a-statement", {"by": by}, cert)
    quoted = bool(before) and before[-1:] in '”"' and words not in SMALL
    if quoted and _PINYIN.fullmatch(words):
        # 'the word "fraud" [qipian]': the word that a translation stands for
        return Span(*pair, "remark", "words-of-the-original", {"by": by}, "medium")
    glued = text[pair.start - 1 : pair.start].isalpha()  # "M[ärta] Dorn"
    foreign = not words.isascii() or "-d" in words
    if foreign and before[-1:].isalnum() and not glued and _is_original(words):
        return Span(*pair, "remark", "words-of-the-original", {"by": by}, "medium")
    inside = (pair.start + 1, pair.end - 1)
    while text[inside[0]] in " \n\xa0\t":
        inside = (inside[0] + 1, inside[1])
    while text[inside[1] - 1] in " \n\xa0\t":
        inside = (inside[0], inside[1] - 1)
    sure = len(words.split()) <= 5 and not words.endswith("?")
    return Span(*inside, "supplied", "bracketed-words", {"outer": at}, "" if sure else "medium")


_INITIALS = lazy(r"(?:[A-ZÀ-ŽȘȚ]\.\s?){1,3}")
_SURNAME = lazy(r" [A-ZÀ-ŽȘȚ][a-zß-žșț’'-]")


def _is_original(words: str) -> bool:
    """Tell whether words are those that a translation stands for: "districts [okrugy, округи]"."""
    if any(character >= "\u0370" for character in words if character.isalpha()):
        return True
    beyond = {character for character in words.lower() if character.isalpha()} - _ENGLISH
    parts = words.split()
    if words.islower() and _ROMANCE.search(words) and len(parts) == 1:
        return True  # "vassoura-de-bruxa"
    return words[0].islower() and parts[0] not in SMALL and len(parts) < 4 and bool(beyond)


# Chinese words as they are written with Latin letters, of two syllables or more
_PINYIN = lazy(r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])[aeiouü]{1,3}(?:ng|n)?){2,5}")
_ROMANCE = lazy(r"\w{3,}-(?:de|da|do|du|des|del|della)-\w{3,}")
# Letters of English, with those of its loans: attaché, façade, naïve.
_ENGLISH = frozenset("abcdefghijklmnopqrstuvwxyzéèêâçïñö")


@lru_cache(maxsize=128)
def _author(words: str) -> str:
    """Return who signs a remark: "… – Trans.", "… – Ed."."""
    if _INITIALLED.search(words) and len(words) > 8:
        return "translator"
    match = _WHOSE.search(words) if words[-1].isalpha() or words[-1] in ".)" else None
    if not match:
        return ""
    before = words[: match.start("by")].rstrip()
    if before[-1:] not in "–—-.;:(/" or len(before) < 3:
        return ""
    return "editor" if match["by"].lower().startswith(("e", "archivist")) else "translator"


@lru_cache(maxsize=128)
def _reason(words: str) -> str:
    """Return why text is missing, or nothing if it is not."""
    if _DOTS.fullmatch(words):
        return "omitted"
    if noted := _NOTES.match(words):
        words = words[noted.end() :]  # "[The stenographer notes: two sentences inaudible.]"
    count = len(words.split())
    if count <= 10 and _OMITTED_BY.search(words):
        return "omitted"
    if _OMITTED_HERE.match(words):
        return "omitted"
    if excised := _EXCISED.search(words):
        # "has been [removed?]" is a reading; "[2 names removed]" says what is gone.
        plain = excised.group().lower() not in ("removed", "deleted", "closed under", "censored")
        sure = count <= 12 and not words.endswith("?") and not _SIGNED.search(words)
        return "excised" if sure and (plain or _AMOUNT.search(words)) else ""
    if _SIGNED.search(words) or _REMARK.match(words):
        return ""
    struck = _STRUCK.search(words) and not _ILLEGIBLE.search(words) and '"' not in words
    if struck and count <= 12 and _AMOUNT.search(words[:24]):
        return "omitted"
    if _GARBLED.search(words):
        # "[grp. undec. ? Amelia]": what it may be takes nothing from that it was not read
        read = _READING.search(words) and not (
            count < 6 and words.count("?") == 1 and ":" not in words
        )
        return "garbled" if count <= 8 and not read else ""
    if _ILLEGIBLE.search(words):
        most = 16 if _AMOUNT.match(words) else 10
        sure = count <= most and not _READING.search(words)
        lower = words.lower()
        bare = count <= 2 or _AMOUNT.search(words) or lower.startswith("illeg")
        bare = bare or (count <= 5 and lower.startswith(_UNHEARD))
        return "illegible" if sure and bare else ""
    if _OMITTED.search(words) and count <= 10 and not _READING.search(words):
        if count > 1 and _SENT_ALONG.match(words):
            return ""
        one = count == 1 and words not in ("lost", "cut", "lacking")  # "a boat [lost] that night"
        return "omitted" if one or _AMOUNT.search(words) else ""
    return ""


@lru_cache(maxsize=128)
def _is_marked(words: str) -> bool:
    """Tell whether words say by themselves that they are a remark."""
    # "[two characters unclear, perhaps …]" says how the text may be read: nothing is missing.
    return bool(
        _author(words)
        or _REMARK.match(words)
        or (_ILLEGIBLE.search(words) and _READING.search(words))
        or _NOT_FOUND.search(words)
        or _SIGNED.search(words)
        or _BY_HAND.search(words)
        or _NO_GIVEN.match(words)
        or (len(words) < 5 and words.lower().rstrip(".") in _LETTERS_ALONE)
        or (_SENT_ALONG.match(words) and _OMITTED.search(words))
        or (words[-1] in ":：" and (" " in words or words[:-1].lower() in _ENTERED))
    )


def _is_sentence(words: str) -> bool:
    """A sentence of its own says something about the text; words that complete it do not."""
    return words[0].isupper() and words[-1] in ".!" and len(words.split()) >= 5 and words[-2] != "."


def _remark_by_form(text: str, pair: _Pair, words: str, alone: bool) -> Cert | None:
    """A statement about the text, or words that complete it? Long, finite, or a paragraph: a remark.

    Words that complete a sentence fit into it; a remark follows what is complete already.
    """
    count = len(words.split())
    if alone and count > 3 and not _RECEIVED.match(words):
        return "high"
    before = text[max(0, pair.start - 2) : pair.start].rstrip()[-1:]
    if count >= 6 and (_FINITE.search(words) or before in "”\"’'"):
        return "high"
    if count >= 4 and before in '”"' and words[:1].islower():
        return "medium"
    if count >= 9 or (": " in words and count > 2):
        return "medium"
    return None


def _others(text: str, start: int, end: int) -> Iterator[Span]:
    """Find gaps and remarks in round and angle brackets."""
    for form, marks in ((_ROUND, "("), (_ANGLE, "<{")):
        if all(text.find(mark, start, end) < 0 for mark in marks):
            continue
        for match in form.finditer(text, start, end):
            kind = match.lastgroup or ""
            if kind == "remark":
                yield Span(*match.span(), "remark", "round-brackets", {"by": "translator"})
            else:
                yield Span(*match.span(), "gap", "round-brackets", {"reason": kind})


def _dotted_lines(text: str, paragraphs: list[Span]) -> Iterator[Span]:
    """Find lines of dots: printers put them where text is left out."""
    for n, paragraph in enumerate(paragraphs):
        if (
            text[paragraph.start] in ".…"
            and 0 < n < len(paragraphs) - 1
            and _LINE_OF_DOTS.fullmatch(text, paragraph.start, paragraph.end)
        ):
            value = {"reason": "omitted"}
            yield Span(paragraph.start, paragraph.end, "gap", "line-of-dots", value, "medium")


brackets = Recogniser(
    "brackets",
    "what stands in brackets: supplied words, remarks, gaps",
    frozenset({"paragraph", "note-call", "note-body", "stage", "running-head"}),
    frozenset({"supplied", "remark", "gap", "web-loss", "bracketed-figure", "page-mark"}),
    _find,
)
