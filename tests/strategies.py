"""Texts for property tests: any text at all, and texts built from what documents consist of.

Arbitrary characters seldom make a docket, a nested list or a speech, so that most of the code
would never see them. `documents()` therefore puts lines of every known sort together, mostly in
the order in which documents have them, sometimes not, and then spoils some of them.
"""

from __future__ import annotations

import re

from hypothesis import strategies as st

__all__ = ["any_line", "any_text", "contents", "documents", "file_names", "supplied_values"]

Lines = st.SearchStrategy[str]
Parts = st.SearchStrategy[list[str]]

# --- words -----------------------------------------------------------------------------------


def _sample(words: str) -> Lines:
    """Choose one of several words."""
    return st.sampled_from(words.split())


def _form(forms: str) -> Lines:
    """Choose one of several lines, its `{gaps}` filled with something of their name."""
    return _filled([line.strip() for line in forms.splitlines() if line.strip()])


@st.composite
def _filled(draw: st.DrawFn, forms: list[str]) -> str:
    pieces = _GAP.split(forms[draw(st.integers(0, len(forms) - 1))])
    pieces[1::2] = [draw(_GAPS[name]) for name in pieces[1::2]]
    return "".join(pieces)


_GAP = re.compile(r"\{(\w+)\}")
_figure = st.integers(0, 130).map(str)
_month = _sample(
    "January February March April May June July August September October November December "
    "Jan. Feb Sept. OCT Dec MAY"
)
_land = _sample("Valdoria Merovia Karvelia Albania Korea Poland Velmland China")
_tag = _form("""
    Top Secret
    SECRET
    Confidential
    Strictly confidential
    Unclassified
    For internal use only
    Most Urgent
    URGENT
    Flash
    Eyes Only
    Limited Distribution
    not to be copied
    By hand
""")
_kind = _form("""
    Cable
    Telegram
    Letter
    Memorandum of Conversation
    Minutes
    Report
    Circular
    Note verbale
    Record of Conversation
    Speech
    Essay
    Decree
""")
_GAPS: dict[str, Lines] = {
    "n": _figure,
    "day": st.integers(0, 32).map(str),
    "year": st.integers(1490, 2110).map(str),
    "clock": st.builds("{}:{:02}".format, st.integers(0, 25), st.integers(0, 61)),
    "two": st.integers(0, 61).map("{:02}".format),
    "month": _month,
    "land": _land,
    "tag": _tag,
    "kind": _kind,
    "count": _sample("two three four 12 five 2"),
}
dates = _form("""
    {day} {month} {year}
    {day} {month} {year}
    {month} {day}, {year}
    {day} {month}
    [{day}] {month} [{year}]
    {day} {month} [{year}
    {day}-{day} {month} {year}
    {day}-{day} {month}
    {two}{two}{two}Z OCT {two}
    {clock} p.m., {day} {month} {year}
    {clock} hours, {day} {month} 1964
    {day} {month} {year}, {clock}
    {day}.{day}.{year}
    {day}/{day}/{year}
    {year}-{two}-{two}
    {month} {year}
    29 February 1957
    29 February
    1957 May 3
    {year}
    3rd of May, 1957
""")
persons = st.builds(
    "{}{} {}".format,
    st.sampled_from(
        [
            *("", "", "", "", "Comrade ", "Ambassador ", "Premier ", "Vice-Minister ", "Mr. "),
            *("Foreign Minister ", "First Secretary ", "[Deputy] Director ", "Chargé d’Affaires "),
        ]
    ),
    _sample("Anna Bela Ciro Dovi Ema Li Zhu Ömer Žofia Ngo"),
    _sample("Marten Okell Li Varga Wen O’Dowd d’Orme Szabó-Kiss Brandt Łuk Ðinh [Min] [Min"),
)
bodies = _form("""
    Foreign Ministry
    Embassy in {land}
    [{land}] Ministry of Trade
    Council
    General Office
    Department of the East
    Central Committee
    Embassy of {land}
    Institute of {land}
    Party
    Desk
    Union of {land}
""")
_GAPS["date"], _GAPS["person"], _GAPS["body"] = dates, persons, bodies
_GAPS["speaker"] = st.one_of(
    persons,
    _land,
    _sample("Marten Li Li Wen [Wen] [ Note Second Ambassador Chairman Interpreter"),
    _form("""
        {land}n Ambassador
        the {land}n Minister
        {land}’s Consul
        [Deputy] Li
        First Secretary
        Secretary General
    """),
)
_GAPS["names"] = st.builds(
    lambda gap, names: gap.join(names),
    st.sampled_from([", ", " and ", "    ", "; ", ",", " & ", "\u3000\u3000\u3000", "，"]),
    st.lists(
        st.one_of(
            persons,
            bodies,
            _land,
            _form("""
                {body} ({n})
                file copies (2)
                {n} copies
                total of {n} copies
                (2)
                [
                []
            """),
        ),
        min_size=1,
        max_size=5,
    ),
)
prose = _form("""
    The harvest on the Velm was late, and the mills stood idle until {date}.
    He said that the ferry would not run; nobody believed him.
    As our cable No. {n} of {date} reported, the bridge at {land} is closed.
    We propose {count} ways:
    There were {count} questions:
    Your telegram dated {date} was received.
    The cable dated {day} November [1963] was received.
    {person} asked whether the tolls [of the lower river] had been paid.
    [Translator’s note: the word is struck out.]
    [{n} lines illegible]
    [...]
    […]
    [..]
    [The pages that follow were bound with another file and are not in order.]
    The {body} (DFT) and the Council of Free Ports (CFP) met again.
    “Nothing was agreed,” he wrote [sic], “and nothing refused.”[{n}]
    It was raining.{n} The minister left[{n}] early; see note {n}.
    write to [email protected] or [email\xa0protected]
    (laughter)
    (to the {land}n ambassador) We know.
    a remark (pauses) and on it went
    as you know. ({person}: We do. Ambassador: Indeed!) And so on.
    as you know. (Ambassador: we do, and it never closes
    （{person}: yes） and ({person} interrupts: no) and [turns to {person}] more
    a hyphenated-
    tinued here
    he wrote to the Ministry of For-
    No end mark here
    ALL CAPITALS
    Summary
    I. Introduction
    Conversation:
    {land}
    {person}
    {person}, {person} and {person}
    {body}, {body}, {person} (2)
    This document describes the quarrel over the ferry tolls.
    The cable discusses the harvest, the mills and what the minister said about both of them.
    The committee resolved to meet again on {date} at 4:30 pm, and to invite the millers; it was not \
said who would pay for their journey, nor whether the ferry would wait for them.
""")
_GAPS["prose"] = prose
paragraphs = st.lists(prose, min_size=1, max_size=4).map(" ".join)

# --- lines of each part of a document --------------------------------------------------------

page_head = _form("""
    {date}
    {date}
    {kind} from the {body}, ‘On the Tolls’
    {kind}, {person} to {person}
    {kind} of Conversation between {person} and {person}
    This document was made possible with support from the {body} and the Trust for Rivers
    Home
    Digital Archive
    Blog post
    Essay
    By {person}
    {prose}
    Print
    {person}, {land}’s Ambassador to {land}
""")
docket_lines = _form("""
    {body} {tag} Telegram
    {tag}
    {tag}    {tag}
    {body}\t{person} reviewed\tSent to {land}
    Sent to {land}, {land} and {land}
    No. {n}
    Special No. {n} of the {body}1964
    Telegram No {n}    {tag} level    {date}
    From: {body}
    From: [
    To: {names}
    To: []
    Info: {names}
    Action： {names}
    Subject: the tolls
    Ref: {n}/57
    No: {n}
    Date: {date}
    Classification: {tag}
    Handling: {tag}
    Precedence:  {tag}
    Precedence level:   {tag}   Copy No. {n}
    Approved by {person}
    Drafted by: {person}
    {names}
    FM {body}
    TO {body}
    [{tag}]
    {date}
""")
opener_lines = _form("""
    To the {body}:
    To Ambassador {person} ({tag}):
    Dear Comrade {person},
    Excellency!
    {names} also copied
    [] also copied
    Copied to: {names}
    cc: {names}
    {land}, {date}
    {date}
    To all Embassies:
    Embassies: ({tag})
    Ambassadors {names} copied
    To [the] [{body}]:
    To :
    To []:
""")
particular_lines = _form("""
    Time: {date}
    Time: 4:30 pm, {date}
    Time: {date}, {date}
    Time: {clock}-{clock}, {date}
    Time and place: {date}, {land}
    Date:
    Duration:
    Place: Hall of the {body}
    Location：{land}
    Participants: {names}
    Participants: []
    PARTICIPANTS:
    Those attending: {names}
    On the {land}n side: {names}
    Present: {land}n Ambassador
    {person}, {land}’s Ambassador
    Interpreters: {person}, {person}
    Recorder: {person}
    Recorded by: {names}
    Note taker: [
    Subject: {prose}
""")
speech_lines = _form("""
    {speaker}: {prose}
    {speaker} (to {speaker}): {prose}
    {speaker} (to [{speaker}]): {prose}
    {speaker}： {prose}
    {speaker}:
    {speaker}（to the {land}n ambassador）：{prose} ({speaker}: {prose})
    {speaker} (laughs): {prose}
    {speaker} began by threatening: {prose}
    {speaker}:“{prose}”
    {speaker} (speaking to {names}): {prose} (turning to {speaker}) {prose}
    (to {speaker}) {prose}
    {prose} ({speaker} interrupts: {prose} {speaker}: {prose})
    {prose} [{speaker}: {prose}]
    ({prose})
""")
closer_lines = _form("""
    [{land}n] Foreign Ministry
    {body}
    {body} and {body}
    [{body}]
    {date}
    {land}, {date}
    Signed: {person}
    Signed: []
    (signed) {person}
    [signed]
    Signature
    With fraternal greetings,
    Yours sincerely,
    {person}
    [{person}]
    ({person}
    /s/ {person}
    For the {body}:
    (S) {land}
    P.S. {prose}
    Postscript: {prose}
""")
copies_lines = _form("""
    Copies: {names}
    Copies: []
    Copies: [
    Copies:
    cc: {names}
    Distribution: {names}
    Sent to: {names}
    {names}
    {body} (2)    {body} (3)
    [{person}], {body} (2)(3), file (1)
    Received on {date}
    Received: {date}    Printed and distributed on {date}
    Printed {date}, distributed {date}, {n} copies
    {body}      Duplicated on {date}
    Copied: {date} 23:30
    Typed {date}
    {n} copies in total
    Total: {n} copies
    (file copy)
    [Seal of the {body}]
""")
note_lines = _form("""
    [{n}] {prose}
    [1] {person}, On the Tolls, {n}.
    [2] See {body}.
    1. {person}
    2 See {body} {date}
    [1]
    [01] {prose}
    Notes
    Notes:
    Footnotes:
    ٣ {prose}
""")
related_lines = _form("""
    Connected Documents
    See also
    References
    {kind} from {body}, ‘On the Tolls’, {date}
    ‘On the Tolls’, {date}.
    {kind}
    {date}
    {date}, {date}
    Classification: {tag}
""")
enclosure_lines = _form("""
    Enclosure: {kind} of {date}
    Annex 1
    Attachment
    [Appendix A]
    Enclosure to No. {n}:
""")
field_lines = _form("""
    Document Information
    Source
    PRC FMA 100-0000{n}-01, {n}-5. Translated by {person}.
    AVPRF, f. 1, op. {n}, l. 7-9. Obtained by {person} and translated by {person} and {person}.
    Unknown Archive, Box {n}, 12. Translated for us by {person}
    Source: TNA, FO {n}/1, {n}
    Rights
    The rights holders could not be found; to enquire about reuse, write to the archive.
    Rights: public domain
    Original Uploaded Date
    {date}
    Date: {date}
    Type
    {kind}
    Type: {kind}
    Language
    Chinese
    Language: Chinese and Russian
    Record ID
    {n}
    Id: a/b c
    Donors
    Donors: []
    {body} and {body}
    the Trust for Rivers and the {land} Foundation
    Summary
    {prose}
    Translator
    Translators: []
    Authors: {names}
    {names}
    Keywords
    Subjects:
    tolls; ferries, mills
    Pages
    Pages: 3-5
    Pages: none
    Classification: {tag}
    Title
    Related Content
    About the Program
    Share this page
""")

# --- lists -----------------------------------------------------------------------------------

_ROMAN = "i ii iii iv v vi vii viii ix x xi xii l c xc".split()


def _label(form: str, style: str, ordinal: int) -> str:
    printed = {
        "1": str(ordinal),
        "i": _ROMAN[ordinal % 15],
        "I": _ROMAN[ordinal % 15].upper(),
        "a": chr(97 + ordinal % 26),
        "A": chr(65 + ordinal % 26),
        "1.1": f"2.{ordinal}",
        "1.1.1": f"2.3.{ordinal}",
        "٢": "٢",
    }
    return form.format(printed[style])


list_lines = st.builds(
    "{}{}{}".format,
    st.one_of(
        st.builds(
            _label,
            _sample("({}) {}) {}. （{}） [{}] {} {}.) ({}. {}）"),
            _sample("1 i I a A 1.1 1.1.1 ٢"),
            st.integers(0, 13),
        ),
        _sample("- – — • * · ▪ ◦ ■ (C) (S) (TS) (U) (S/NF)"),
    ),
    st.sampled_from([" ", " ", " ", "", "\xa0", " (C) ", "\t"]),
    st.one_of(prose, st.just("")),
)


@st.composite
def nested_list(draw: st.DrawFn) -> list[str]:
    """Return the lines of a list whose labels go up, down and on as lists do."""
    every = ["({}) 1", "({}) i", "{}) a", "{}. 1", "{}. A", "{}. I", "{}) 1", "({}) a", "{}. 1.1"]
    every += ["{}. 1.1.1", "• 1", "- 1"]
    styles = [form.split() for form in draw(st.permutations(every))[: draw(st.integers(1, 5))]]
    counts = [0] * len(styles)
    depth = 0
    lines = []
    for _ in range(draw(st.integers(2, 14))):
        depth = max(0, min(len(styles) - 1, depth + draw(st.integers(-2, 1))))
        form, style = styles[depth]
        lines.append(f"{_label(form, style, counts[depth] + (style[0] == '1'))} {draw(prose)}")
        counts[depth] += draw(st.sampled_from([1, 1, 1, 1, 2]))
        counts[depth + 1 :] = [0] * (len(styles) - depth - 1)
        if draw(st.integers(0, 5)) == 0:
            lines.append(draw(paragraphs))
    return lines


# --- characters that spoil -------------------------------------------------------------------

any_text: Lines = st.text(st.characters(codec="utf-8"), max_size=400)
"""Any text that UTF-8 can hold; XML cannot hold all of it."""

odd_spaces = st.text(
    "\t\x0b\x0c \x85\xa0\u1680\u2000\u2003\u200a\u2028\u2029\u202f\u205f\u3000",
    min_size=1,
    max_size=6,
)
odd_characters = st.text(
    "\x00\x01\x08\x0b\x0c\x1b\x1c\x1d\x1e\x1f\x7f\x80\x85\x9f\xa0\xad"
    "\u200b\u200d\u200e\u2028\u2029\ufeff\ufffd\ufffe\uffff\ud7ff\ue000"
    "\U0001f6a2\U0001fffe\U0010ffff\u0301\u0130\u0345ßŉǅ①²½٣४Ⅳ"
    "()[]（）［］{}<>&\"'“”‘’:：;,.?!…-–—•",
    min_size=1,
    max_size=4,
)
odd_lines = st.one_of(
    odd_spaces,
    odd_characters,
    st.builds("{}{}{}".format, odd_spaces, prose, odd_spaces),
    st.builds("{}\x0c{}".format, prose, prose),
    st.sampled_from(["- 2 -", "Page 3 of 4", "TOP SECRET", "3", "The Tolls 4", ""]).map(
        "\x0c{}".format
    ),
    st.sampled_from(["\x0c\x0c", "", "[", "]", "(", ")", "：", ":", "[]", "()", "[ ]", "«»", "]["]),
    st.builds("{} {}".format, _sample("[ ( [[ ((( “"), prose),
    st.builds(lambda words, n: words * n, prose, st.integers(2, 60)),
)


@st.composite
def _spoiled(draw: st.DrawFn, line: str) -> str:
    at = draw(st.integers(0, len(line)))
    if draw(st.booleans()):
        return line[:at] + draw(st.one_of(odd_characters, odd_spaces)) + line[at:]
    return line[:at]


# --- documents -------------------------------------------------------------------------------


def _some(lines: Lines, most: int) -> Parts:
    return st.lists(lines, max_size=most)


_ORDER: tuple[Parts, ...] = (
    _some(page_head, 5),
    _some(docket_lines, 6),
    _some(st.one_of(opener_lines, paragraphs), 3),
    _some(particular_lines, 6),
    st.one_of(
        _some(paragraphs, 6),
        nested_list(),
        _some(speech_lines, 8),
        _some(st.one_of(list_lines, paragraphs), 9),
    ),
    st.one_of(nested_list(), _some(st.one_of(speech_lines, paragraphs), 6)),
    _some(closer_lines, 4),
    _some(copies_lines, 5),
    st.builds(
        lambda head, body, end: [head, *body, *end],
        enclosure_lines,
        _some(paragraphs, 3),
        _some(st.one_of(closer_lines, copies_lines), 3),
    ),
    _some(related_lines, 4),
    _some(note_lines, 4),
    _some(prose, 1),
    _some(field_lines, 12),
)
any_line: Lines = st.one_of(
    page_head,
    docket_lines,
    opener_lines,
    particular_lines,
    speech_lines,
    closer_lines,
    copies_lines,
    note_lines,
    related_lines,
    enclosure_lines,
    field_lines,
    list_lines,
    odd_lines,
    paragraphs,
)
"""A line of any part of a document, or an odd one."""

_ends = st.sampled_from(
    [
        *("\n", "\n", "\n\n", "\n\n\n", "\r\n", "\r\n\r\n", "\r", "\n\xa0\n", "\n   \n"),
        *("\n\x0c", "\n   ", "\n\t", "\n\r\n", "\x0c\n"),
    ]
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Return a text that is made as documents are, more or less."""
    if draw(st.integers(0, 3)):
        lines = [line for part in _ORDER if draw(st.integers(0, 2)) for line in draw(part)]
    else:
        lines = draw(st.lists(any_line, min_size=1, max_size=25))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(lines)))
        if at < len(lines) and draw(st.booleans()):
            lines[at] = draw(_spoiled(lines[at]))
        else:
            lines.insert(at, draw(any_line))
    usual = draw(_ends)
    ended = [line + (usual if draw(st.integers(0, 7)) else draw(_ends)) for line in lines]
    return draw(st.sampled_from(["", "", "\n", "\ufeff", "\x0c", " "])) + "".join(ended)


@st.composite
def contents(draw: st.DrawFn) -> bytes:
    """Return the bytes of a text in one of the encodings that convert reads."""
    text = draw(st.one_of(documents(), any_text))
    return text.encode(draw(_sample("utf-8 utf-8 utf-8-sig utf-16 cp1252")), "ignore")


file_names: Lines = st.one_of(
    _sample("""cable.txt suffix .txt a.b.c.txt 100%.txt a#b?.txt –.txt Ünïcøde.txt İ².txt ªº.txt
        ٣.txt 漢字.TXT e\u0301.txt -o.txt <&">.txt '.txt a+b~.txt"""),
    st.sampled_from(
        ["1957-03-03 cable.txt", "a  b.txt", " a.txt", "a.txt ", "a\nb.txt", "x" * 200]
    ),
    st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=20).filter(
        lambda name: name not in (".", "..")
    ),
)
"""Names that a file system holds."""

supplied_values: Lines = st.one_of(prose, persons, bodies, dates, any_text.filter(str.strip))
"""What an editor may write after a key of the metadata."""
