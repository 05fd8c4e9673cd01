"""What is told between speeches: what somebody did, what was decided, how it ended.

Ambassador Dar then handed over a list.      DECISION: The Committee takes note.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from teikit.forms.lazy import lazy
from teikit.model.span import Span

__all__ = ["ENDED", "REMARKS", "narrates"]

_TALKS = (
    r"(?:conversation|meeting|talks?|reception|discussions?|session|sitting|audience|visit|interview|"
    r"commission|committee|conference|council|board|bureau|plenum)"
)
ENDED = lazy(
    rf"[(\[]?(?:The|This|Our)\s(?:[\w’'-]+\s)?{_TALKS} "
    r"(?:was |then |thus |is |has )?(?:ended|lasted|concluded|adjourned|closed|rose|suspended|"
    r"interrupted|resumed|continued|broken off|conducted|proceeded|then|turned|moved|passed|"
    r"touched|ranged|centred|centered|went on|came|took (?:place|\d+|an?|one|two|three))\b",
    re.IGNORECASE,
)
# "With this the conversation, which had been cordial, was concluded."
_WITH_THIS = lazy(
    rf"(?:With (?:this|that)|Herewith|Thus|Thereby),? (?:the|our) (?:[\w’'-]+ )?{_TALKS}\b[^.?!:]{{0,90}}?"
    r"\b(?:ended|concluded|closed|came to an end|was over)\b"
)
_DECIDED = lazy(
    rf"(?:There (?:follow(?:s|ed)?|ensue[sd]?) (?:an?|the|some|further)\b|"
    r"It was (?:then |further )?(?:resolved|agreed|decided|ordered|noted)\b|On the (?:motion|proposal) of|"
    r"(?:A|The) (?:vote|proposal|motion|resolution|amendment|draft|item|report|agenda|minutes)\b"
    r"[^.?!:]{0,60}?\s(?:was|were) (?:then |unanimously )?(?:taken|adopted|put|carried|rejected|approved|"
    r"accepted|withdrawn|agreed)\b|"
    rf"(?:The|This) (?:[\w’'-]+ ){{0,3}}?(?:{_TALKS}|secretariat|presidium|politburo|collegium|"
    r"cabinet|government|group|sub-committee|assembly)\b[^.?!]{0,40}(?:decide[sd]|resolve[sd]|agree[sd]|"
    r"adopt(?:s|ed)|approve[sd])\b[^.?!]{0,60}[:：])|"
    r"(?:After|Following) (?:the|this|an?) (?:[\w’'-]+ )?(?:discussion|debate|break|recess|vote|exchange)\b"
    r"(?:[^.?!:]{0,50}?\s(?:heard|adopted|decided|resolved|approved|took note|agreed)\b|"
    r"[^?!:]{0,140}?\bit was (?:decided|agreed|resolved)\b)|"
    r"The (?:[\w’'-]+ ){0,3}?(?:Committee|Commission|Council|Board|Bureau|Cabinet|Presidium|Politburo|"
    r"Secretariat|Collegium)(?: of(?: the)? [\w’' -]{3,40})? (?:takes note|instructs|entrusts|charges)\b",
    re.IGNORECASE,
)
# "DECISION: The Committee takes note." under what was said.
_RESULT = lazy(
    r"(?:DECISION|RESOLUTION|RESOLVED|DECIDED|AGREED|CONCLUSION)S?(?: [A-Z\d]{1,4})?\s?[.:–—]|"
    r"(?:Decisions?|Resolutions?|Resolved|Decided|Agreed|Adopted|Ordered|Conclusions?|Outcome|"
    r"It was (?:decided|resolved|agreed|concluded))"
    r"\s?[:：](?=\s|$)|"
    r"(?:Next|Date of (?:the )?next) (?:meeting|session|sitting)\s?[:：.]\s"
)
_AFTER = lazy(
    r"(?:After|Following|At the (?:end|close|conclusion) of|During|Before|At) (?:the|this) "
    rf"{_TALKS},?\s(?P<who>(?:[Tt]he\s)?\[?[A-Z][^.,;:]{{1,40}}?)\]?\s(?=[a-z])"
)
_TOLD = lazy(
    r"\[?(?P<who>[A-Z](?:[^\n.,;:!?()\[\]]|(?<=[A-Z])\.|(?<=Mr)\.|(?<=[DM]rs)\.|(?<=[DM][rs])\.|"
    r"(?<=Com)\.|(?<=Cde)\.|(?<=Tov)\.|(?<=Prof)\.|(?<=Gen)\.|(?<=Col)\.|(?<=Amb)\.){0,60}?)\]?"
    r"(?:\s\([A-ZÀ-ŽȘȚ][^()]{1,30}\))?(?:,[^,.]{1,40},)?\s"
    r"(?:then |also |again |thereupon |next |now |further |briefly |first |once more )*"
    r"(?:said|stated|replied|answered|asked|explained|thanked|agreed|added|remarked|expressed|noted|"
    r"pointed out|emphasi[sz]ed|stressed|turned|took|gave|wished|declared|proposed|suggested|inquired|"
    r"enquired|observed|continued|read|showed|handed|recalled|mentioned|welcomed|concluded|promised|"
    r"laughs|nods|smiles|rises|leaves|hands|reads|shakes|asks|says|replies|answers|proposes|thanks|explains|adds|remarks|interrupts|notes|rose|left|withdrew|invited|accepted|repeated|spoke|reported|described|outlined|bade|shook|nodded|"
    r"laughed|interrupted|objected|insisted|accompanied|saw|touched|raised|presented|adopted|heard|drew)\b"
)
_MEANWHILE = lazy(
    r"(?:At this (?:point|moment|juncture|stage)|Hereupon|Thereupon|Meanwhile),?\s"
    r"(?:[\w’'-]+\s){0,6}?(?:was|were|rose|left|entered|went|withdrew|took)\b"
)
_SAID = (
    r"(?:said|stated|replied|answered|asked|explained|thanked|added|remarked|noted|stressed|observed|"
    r"raised|touched|turned|inquired|expressed|promised|pointed|handed|gave|took|told|interrupted|objected)"
)
# "Here I explained that …": whoever keeps the record tells what he said.
_HERE = lazy(
    rf"(?:Here|Hereupon|Thereupon|At this point|To this|In reply|In answer|In conclusion),? "
    rf"I (?:then )?{_SAID}\b"
)
# "At the end it was settled that …", "After an exchange of views the Board adopted the following"
_SETTLED = lazy(
    r"(?:(?:At the end(?: of the \w+)?|In the end|In conclusion|Finally|Thereafter|Then|Following this),? )?"
    r"[Ii]t was "
    r"(?:then |also |finally |further )?(?:agreed|decided|settled|resolved|arranged|concluded)\b|"
    r"After (?:an?|the|some|further|a short|a brief|a long) "
    r"(?:exchange of (?:views|opinions)|discussion|debate)\b"
)
_PARTED = lazy(
    r"(?:(?:In|On|At) parting|(?:In|On) taking leave|In conclusion|Then|Next|Finally|Thereafter|"
    rf"After (?:that|this)|Further),? (?:he|she|the [A-Z]?[a-z]+(?: [A-Z][a-z]+)?) (?:then |also )?{_SAID}\b"
)
REMARKS = lazy(r"(?:NOTE|Note|REMARKS?|Remarks?|COMMENTS?|Comments?|IMPRESSIONS?)\s*[:.]\s")
_OWN = lazy(r"\b(?:I(?!\. ?[A-Z])|we|my|our|us|me)\b", re.IGNORECASE)
# "The Premier's visit to the bridge was also mentioned."
_SPOKEN_OF = lazy(
    r"[A-ZÀ-ŽȘȚ][^.?!:]{6,120}\s(?:was|were) (?:also |then |briefly )(?:mentioned|discussed|raised|"
    r"touched upon|"
    r"spoken of)\b",
    re.DOTALL,
)
# "Regarding the dykes, the Ambassador explained that …"
_TOPIC = lazy(
    r"(?:Regarding|Concerning|As regards|As (?:to|for)|With (?:regard|respect|reference) to|Turning to|"
    r"On the (?:subject|question|matter) of) [^.,:;]{3,60}, (?:the )?(?=[A-Z])"
)


def narrates(
    text: str, paragraph: Span, know: Callable[[str], bool], *, last: bool = False
) -> bool:
    """Tell whether a paragraph tells what happened, and is nobody's speech.

    Parameters:
        text: the document's.
        paragraph: where it stands.
        know: tells whether words name somebody who takes part.
        last: behind the last speech whoever keeps the record may say "our" of his own side.
    """
    start, end = paragraph.start, paragraph.end
    if text[start] in "DRACION" and _RESULT.match(text, start, end):
        return True
    if ENDED.match(text, start, end) or _DECIDED.match(text, start, end):
        return True
    if _SPOKEN_OF.match(text, start, min(end, start + 200)) and not _OWN.search(text, start, end):
        return True
    if text[start] in "WHT" and _WITH_THIS.match(text, start, end):
        return True
    if _HERE.match(text, start, end):
        return True
    if text[start] in "AIFT" and _SETTLED.match(text, start, end):
        return not _OWN.search(text, start, end)
    told_so = _PARTED.match(text, start, end) or _MEANWHILE.match(text, start, end)
    if not told_so:
        topic = _TOPIC.match(text, start, end)
        begin = topic.end() if topic else start
        told = _TOLD.match(text, begin, end) or _AFTER.match(text, start, end)
        told_so = told if told and know(told["who"].strip()) else None
        if told_so and topic and last:
            return True
    return bool(told_so) and not _OWN.search(text[start : min(end, start + 400)])
