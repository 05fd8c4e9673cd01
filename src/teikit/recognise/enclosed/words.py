"""Forms of the lines in the head of an enclosure: numbers, references, addresses, titles."""

from __future__ import annotations

from teikit.forms.docket_line import cells_of
from teikit.forms.lazy import lazy
from teikit.model.span import Span
from teikit.model.transcript import Transcript

__all__ = [
    "DOCKET",
    "FARTHEST",
    "HEADING",
    "NAME",
    "NUMBER",
    "SALUTE",
    "SECOND",
    "SENTENCE",
    "SIGNED",
    "SPACED",
    "apart",
    "has_table",
    "has_text",
    "is_docket",
    "unspaced",
]

NAME = (
    r"(?:enclosure|attachment|annexe?|appendix|supplement|inclosure|enclosed\s+document|addendum|"
    r"tab|anlage|encl\.|att\.)"
)
NUMBER = r"(?:\s+(?:(?:no|nr|number)\.?\s*)?(?:\d{1,3}|[ivxlc]{1,5}|[a-z]|one|two|three|four|five)(?![\w’']))"
DOCKET = lazy(
    r"(?:(?:copy|ex(?:emplar)?\.?)\s+(?:no\.?|number|nr\.?)\s*\d.{0,20}|"
    r"(?:re[:.]?\s+|to\s+)(?:the\s+)?(?:point|item|p\.|pt\.|paragraph|para\.?|section|no\.?|prot(?:ocol|\.)|"
    r"minutes|decision|letter|note)\s*(?:no\.?\s*)?(?:[\d(]|[ivxl]{1,6}\b).{0,60}|"
    r"(?:(?:our|your)\s+)?(?:ref(?:erence)?\.?\s*[:.]?\s*)?(?:no\.?|nr\.?|n[º°]|№|ref\.?:?)\s*[\w/().-]{1,30}|"
    r"(?:draft|copy|translation|translated\s+from\s+\w+|original|cipher|in\s+cipher|true\s+copy|"
    r"draft\s+\w+|by\s+(?:cipher|bag|courier))\.?|[A-Z]{1,4}[/ ]\d[\w/ .-]{1,20})",
    2,
)
SALUTE = lazy(
    r"(?:to\s+(?:all\s+|the\s+)?(?:[A-Z]|soviet).{1,90}|(?:(?:my\s+)?dear|esteemed|respected|honou?red|"
    r"highly\s+esteemed|comrades?|sirs?|gentlemen|excellenc(?:y|ies)|madam|your\s+excellency|"
    r"monsieur|mr\.?|mrs\.?|messrs\.?|m\. le)\b.{0,80}[,:!—-])(?:\s{4,}\S.{0,60})?",
    2,
)
SENTENCE = lazy(r"[a-z]\.\s*$|[.!?]['”\")\]]?\s*$")
SECOND = lazy(
    r"(?:translation|copy|text|draft|extract|transcript|translated\s+text)\s+(?:of|from)\s+(?:an?\s+|"
    r"the\s+)?(?:[\w-]+\s+){0,3}?(?:note|letter|memorandum|telegram|cable|despatch|dispatch|agreement|"
    r"message|decree|resolution|report|record|statement|aide-m[eé]moire|protocol|minutes)\b"
    r"[^.!?]{0,120}",
    2,
)
HEADING = lazy(
    rf"[\[(]?\s*{NAME}{NUMBER}?"
    rf"(?:\s+(?:in|to|with)\s+(?:the\s+|our\s+|my\s+)?(?:no\.?|point|item|despatch|dispatch|letter|"
    r"telegram|cable|airgram|memorandum|minutes?|protocol|prot\.?|report|note|resolution|decision|"
    r"paragraph|document|circular|(?=[\w./()-]*\d)[A-Z]+[./( -][\w./()-]{2,30}(?!\S)|"
    r"(?:[A-Z][\w.]*\s+){1,4}(?:no\.?|\d))[^!?]{0,80})?"
    r"(?P<title>\s*[:.—–-]+\s*\S.{0,160}|\s*[:.—–-]?|\s+\((?:translated|translation|copy|draft|extract|text)\b"
    r"[^()]{0,40}\)\.?)\s*[\])]?",
    2,  # re.IGNORECASE
)
SPACED = lazy(r"\b[^\W\d_](?: [^\W\d_]){3,20}\b")
SIGNED = lazy(r"[\[(]\s*(?:signed|signature|sgd\.?|s)\b|\bsgd\b|\bsigned[:.]|/s/|\(-\)|/[-–—]/", 2)
FARTHEST = 14


def is_docket(t: Transcript, words: str) -> bool:
    """Tell whether a line classifies, or has the form of a number or reference."""
    bare = unspaced(words.strip(" .*!()"))
    return bool(t.collection.marking(bare)[0] or DOCKET.fullmatch(bare))


def unspaced(words: str) -> str:
    """Return "D r a f t" as "Draft"."""
    return SPACED.sub(lambda match: match.group().replace(" ", ""), words)


def has_text(t: Transcript, paragraphs: list[Span], index: int, least: int = 80) -> bool:
    """Tell whether a text follows, and not only a line of a list or the end."""
    below = paragraphs[index + 1 : index + 1 + FARTHEST]
    found = 0
    for span in below:
        if HEADING.fullmatch(t.text, span.start, min(span.end, span.start + 200)):
            break
        if t.text[span.start] == "[" and t.text[span.end - 1] == "]":
            continue  # a note on the paper says nothing of what is enclosed
        if span.end - span.start > least * 3 // 4 and t.text[span.end - 1] in '.!?:;”"’)]':
            found += span.end - span.start
    return found > least


def apart(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether a blank line stands above a paragraph."""
    above, here = paragraphs[index - 1], paragraphs[index]
    upper, lower = t.lines[above.value["last"]], t.lines[here.value["first"]]
    return bool(lower.number > upper.number + 1)


def has_table(t: Transcript, paragraphs: list[Span], at: int) -> bool:
    """Tell whether three lines have two columns each that begin, or end, under one another."""
    columns = []
    for span in paragraphs[at : at + 3]:
        cells = cells_of(t.text, span.start, span.end)
        if len(cells) < 2:
            return False
        line = t.lines[span.value["first"]]
        columns.append([edge - line.start + line.indent for edge in cells[1]])
    edges = zip(*columns, strict=True)
    return len(columns) == 3 and any(max(edge) - min(edge) < 3 for edge in edges)
