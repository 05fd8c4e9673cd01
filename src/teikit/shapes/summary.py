"""The archive's summary: the sentence or two that a cataloguer wrote about the document.

It stands without a label between the text and the page's fields, so that it is told from the
document's last paragraph only by evidence: what stands before it, and how it speaks.
"""

from __future__ import annotations

import re

from teikit.forms.dates import whole_date
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.model.fact import Cert

__all__ = ["closes_text", "is_abstract", "summary_evidence"]

_DOCUMENTS = frozenset(
    "document cable telegram report letter memorandum memcon meeting conversation minutes note record "
    "transcript text message specimen circular documents cables telegrams reports letters notes "
    "response reply".split()
)
_NOW = frozenset(
    "discuss discusses describe describes outlines lays summarizes summarises reports informs relays "
    "instructs provides analyzes analyses reviews recounts explains requests advises proposes details "
    "comments meets assesses argues expresses urges announces transmits suggests records concerns "
    "presents lists complains emphasizes notes recommends criticizes claims asks tells warns gives "
    "offers considers examines sets finds agree agrees names decides learns thanks writes calls seeks "
    "hopes talk talks confers denies rejects accepts praises insists promises congratulates invites "
    "visits conveys stresses shares addresses covers contains states replies responds assures "
    "says indicates reveals confirms shows approves authorizes forwards declares acknowledges admits "
    "inquires briefs speaks argues warns objects observes predicts evaluates traces sends relates "
    "communicates mentions adopts appeals compares raises reiterates clarifies elaborates highlights "
    "underlines underscores opposes supports defends condemns accuses blames discuss describe summarize "
    "outline analyze explain inform converse examine assess criticize allege alleges caution cautions debate "
    "alerts directs warn spar spars expands meet argue recount propose "
    "debates telegraphs wires complains instructs protests rebukes testifies acquaints "
    "speculates enumerates transfers passes quotes reproduces reflects signals "
    "speak negotiate negotiates consult consults inquire converses bargain "
    "grants accounts begs bids charges commends concludes demands deplores directs disputes doubts drafts "
    "enquires favours favors fears forbids grumbles hands hears laments lodges orders pleads presses "
    "pronounces refers refuses regrets reminds remarks repeats requires reserves returns sanctions "
    "sums surveys tabulates thinks threatens transmits undertakes wants wishes".split()
)
_THEN = frozenset(
    "discussed described outlined laid summarized reported informed relayed instructed analyzed "
    "recounted explained requested advised proposed met assessed argued urged announced transmitted "
    "suggested agreed exchanged talked".split()
)
# "Telegram from the Consul describing the fair": about a document, though no verb tells so.
_TELLING = frozenset(
    "describing reporting informing requesting outlining summarizing summarising relaying discussing "
    "instructing concerning regarding detailing explaining transmitting providing containing "
    "analyzing analysing assessing proposing recommending noting recounting asking urging".split()
)
_WORD = lazy(r"[A-Za-z]+")
_DIRECT = lazy(r"\b(?:we|our|us|you|your|I(?!\.)|my|me|[Pp]lease)\b")
_STAMP = lazy(
    r"\W*(?:copies|cc|copy|copied|distribut|printed|received|duplicated|drafted|typed|registered|"
    r"submitted|signed|seal|attachment|enclosure|approved for|sent to)",
    re.IGNORECASE,
)
_LEADING_REMARK = lazy(r"^\[[^\]]{3,120}\]\s+(?=\S)")
_CAPITALS = lazy(r"(?:[\[(]?[A-Z][\w’'.\-]*[\])]?,?\s*){1,6}")


_NOTE = lazy(r"(?:\[(?:\d{1,3}|[ivxlc]{1,6}|\*)\]|[⁰¹²³⁴-⁹]{1,3})\s?\S")


def closes_text(line: str) -> bool:
    """Tell whether a line is of those that end a document: a date, a signature, a stamp."""
    if _STAMP.match(line):
        return True
    if len(line) > 160:
        return False
    if line[-1:] in "])" and line[:1] in "[(":
        line = line[1:-1]
    if whole_date(line):
        return True
    signed = is_org(line) and line[-1:] not in ".:;?!"
    return signed or bool(_CAPITALS.fullmatch(line))


_COURTEOUS = lazy(r"\b(?:compliments|honou?r|herewith|hereby|undersigned|Dear|Sir)\b")


def is_abstract(words: str, *, called: bool = False) -> bool:
    """Tell whether words are a cataloguer's sentence about a document, by how they speak.

    "Ambassador Nobody reports on the harvest and asks for seed." speaks of others, in the present.

    Parameters:
        words: the candidate.
        called: the page calls it a summary, whatever its verbs are.
    """
    if not 40 <= len(words) <= 1800 or not words[0].isupper():
        return False
    if words.rstrip("\"”’'")[-1:] not in ".!?":
        return False  # a title may end with a quotation, too
    if _DIRECT.search(words) or _COURTEOUS.search(words):
        return False
    found = _told([word.lower() for word in _WORD.findall(words)])
    about = found[:1] and found[0] in ("this", "the", "a", "an")
    return len(found) >= 7 and (
        called
        or _is_told_now(found)
        or bool(about and not _DOCUMENTS.isdisjoint(found[1:6]))
        or _names_document(found)
    )


def _names_document(words: list[str]) -> bool:
    """Tell whether words begin with the kind of a document, and say what it tells."""
    return words[0] in _DOCUMENTS and (not _TELLING.isdisjoint(words) or words[1:2] == ["that"])


def _is_told_now(words: list[str]) -> bool:
    """Tell whether a verb of the present tells what somebody says or does."""
    for before, word in zip(["", *words], words, strict=False):
        if word in _NOW and before not in _BEFORE_INFINITIVES:
            return True
    return False


# "He will inquire in Tarsk" says it of the future, and no cataloguer does.
_BEFORE_INFINITIVES = frozenset("will shall would should may might can could must not".split())


def _told(words: list[str]) -> list[str]:
    """Leave out what refers to the document: "According to this cable, …"."""
    return words[2:] if words[:2] == ["according", "to"] else words


def summary_evidence(line: str, before: str, *, wide_gap: bool, on_page: bool) -> Cert | None:
    """Judge whether the last line before the page's fields is the archive's summary.

    Parameters:
        line: the candidate.
        before: the line before it.
        wide_gap: the gap before it is wider than between the text's paragraphs.
        on_page: an archive's page is around it, where a summary has its place.

    Returns:
        How sure it is, or None if it is text.
    """
    line = _LEADING_REMARK.sub("", line)
    if len(line) > 1800 or len(_WORD.findall(line)) < 4 or line[-1] not in ".!?\"”'’)]":
        return None
    if line[0] in "([（" or line[0].islower() or _STAMP.match(line):
        return None
    if _DIRECT.search(line):
        return None
    words = _told([word.lower() for word in _WORD.findall(line)])
    now = _is_told_now(words) or (
        words[0] in ("this", "the", "a", "an") and not _DOCUMENTS.isdisjoint(words[1:6])
    )
    now = now or _names_document(words)
    speaks = now or not _THEN.isdisjoint(words)
    # No sentence ends there: it is a name, an office, "Checked: Dorn".
    ended = on_page and len(before) < 200 and before[-1:] not in '.!?:;…"”’'
    ended = ended or (on_page and _NOTE.match(before) is not None)
    if closes_text(before) or before.endswith(",") or ended:
        if speaks or (wide_gap and on_page):
            return "high"
        return "medium" if on_page else None
    if not on_page:
        return None
    if wide_gap:
        return "high" if speaks else "medium"
    # Between the text and the fields stands the summary: what speaks about the document in the
    # present tense and says neither "we" nor "you" is one, as far as one can tell.
    return "medium" if now else None
