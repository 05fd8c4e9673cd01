"""Texts for property tests: any text at all, and texts built from what documents consist of.

Arbitrary characters seldom make a docket, a nested list or a speech, so that most of the code
would never see them. `documents()` therefore puts lines of every known sort together, mostly in
the order in which documents have them, sometimes not, and then spoils some of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

__all__ = ["any_text", "contents", "documents", "file_names", "odd_lines", "supplied_values"]

Lines = st.SearchStrategy[str]

# --- words -----------------------------------------------------------------------------------

_MONTHS = ("January February March April May June July August September October November December "
           "Jan. Feb Sept. OCT Dec MAY").split()
_GIVEN = "Anna Bela Ciro Dovi Ema Li Zhu Ömer Žofia Ngo".split()
_SURNAMES = "Marten Okell Li Varga Wen O’Dowd d’Orme Szabó-Kiss Brandt Tran Łuk Ðinh".split()
_TITLES = ("", "", "", "Comrade ", "Ambassador ", "Premier ", "Vice-Minister ", "Mr. ",
           "Foreign Minister ", "First Secretary ", "[Deputy] Director ", "Chargé d’Affaires ")
_LANDS = "Valdoria Merovia Karvelia Albania Korea Poland Velmland China".split()
_BODIES = ("Foreign Ministry", "Embassy in {land}", "[{land}] Ministry of Trade", "Council",
           "General Office", "Department of the East", "Central Committee", "Politburo",
           "Embassy of {land}", "Institute of {land}", "Party", "Desk", "Union of {land}")
_OFFICES = ("{land}n Ambassador", "Ambassador", "the {land}n Minister", "Chairman",
            "Interpreter", "Secretary General", "{land}’s Consul")
_TAGS = ("Top Secret", "SECRET", "Confidential", "Strictly confidential", "Unclassified",
         "For internal use only", "Most Urgent", "URGENT", "Flash", "Priority", "Eyes Only",
         "Limited Distribution", "not to be copied", "By hand")
_KINDS = ("Cable", "Telegram", "Letter", "Memorandum of Conversation", "Minutes", "Report",
          "Circular", "Note verbale", "Record of Conversation", "Speech", "Essay", "Decree")
_PROSE = (
    "The harvest on the Velm was late, and the mills stood idle until {date}.",
    "He said that the ferry would not run; nobody believed him.",
    "As our cable No. {n} of {date} reported, the bridge at {land} is closed.",
    "We propose {number} ways:", "There were {number} questions:",
    "Your telegram dated {date} was received.", "The cable dated {n} November [1963] was received.",
    "{person} asked whether the tolls [of the lower river] had been paid.",
    "[Translator’s note: the word is struck out.]", "[{n} lines illegible]", "[...]", "[…]",
    "[The pages that follow were bound with another file and are not in order.]",
    "The {body} (DFT) and the Council of Free Ports (CFP) met again.",
    "“Nothing was agreed,” he wrote [sic], “and nothing refused.”[{n}]",
    "It was raining.{n} The minister left[{n}] early; see note {n}.",
    "write to [email protected] or [email\xa0protected]",
    "(laughter)", "(to the {land}n ambassador) We know.", "a remark (pauses) and on it went",
    "as you know. ({person}: We do. Ambassador: Indeed!) And so on.",
    "as you know. (Ambassador: we do, and it never closes",
    "（{person}: yes） and ({person} interrupts: no) and [turns to {person}] more",
    "a hyphenated-", "con-", "tinued here", "he wrote to the Ministry of For-",
    "No end mark here", "ALL CAPITALS", "Summary", "I. Introduction", "Conversation:",
    "{land}", "{person}", "{person}, {person} and {person}", "{body}, {body}, {person} (2)",
    "This document describes the quarrel over the ferry tolls.",
    "The cable discusses the harvest, the mills and what the minister said about both of them.",
    "The committee resolved to meet again on {date} at 4:30 pm, and to invite the millers; it was "
    "not said who would pay for their journey, nor whether the ferry would wait for them.",
)
_number = st.sampled_from(["two", "three", "four", "12", "five", "2"])


def _either(*strategies: Lines) -> Lines:
    return st.one_of(*strategies)


def _sample(values: Sequence[str]) -> Lines:
    return st.sampled_from(list(values))


dates: Lines = _either(
    st.builds("{} {} {}".format, st.integers(0, 32), _sample(_MONTHS), st.integers(1490, 2110)),
    st.builds("{} {}, {}".format, _sample(_MONTHS), st.integers(1, 31), st.integers(1800, 2030)),
    st.builds("{} {}".format, st.integers(1, 31), _sample(_MONTHS)),
    st.builds("[{}] {} [{}]".format, st.integers(1, 31), _sample(_MONTHS), st.integers(1900, 1999)),
    st.builds("{} {} [{}".format, st.integers(1, 31), _sample(_MONTHS), st.integers(1900, 1999)),
    st.builds("{}-{} {} {}".format, st.integers(1, 31), st.integers(1, 31), _sample(_MONTHS),
              _sample(["1957", "[1957]", ""])),
    st.builds("{:02}{:02}{:02}Z {} {:02}".format, st.integers(0, 32), st.integers(0, 25),
              st.integers(0, 61), _sample(["OCT", "Nov", "MAY"]), st.integers(0, 99)),
    st.builds("{}:{:02} {}, {} {} 1964".format, st.integers(0, 25), st.integers(0, 61),
              _sample(["", "am", "p.m.", "hours"]), st.integers(1, 31), _sample(_MONTHS)),
    st.builds("{}.{}.{}".format, st.integers(0, 40), st.integers(0, 13), st.integers(1790, 2090)),
    st.builds("{}/{}/{}".format, st.integers(0, 40), st.integers(0, 40), st.integers(1790, 2090)),
    st.builds("{:04}-{:02}-{:02}".format, st.integers(1490, 2110), st.integers(0, 13),
              st.integers(0, 32)),
    st.builds("{} {}".format, _sample(_MONTHS), st.integers(1490, 2110)),
    _sample(["29 February 1957", "29 February", "1957 May 3", "May 1957", "1957", "3rd of May, 1957"]),
)
persons: Lines = st.builds(
    "{}{} {}".format, _sample(_TITLES), _sample(_GIVEN), _sample([*_SURNAMES, "[Min]", "[Min"])
)
lands: Lines = _sample(_LANDS)
bodies: Lines = st.builds(lambda form, land: form.format(land=land), _sample(_BODIES), lands)
speakers: Lines = _either(
    persons, lands, _sample(_SURNAMES), _sample(_GIVEN),
    st.builds(lambda form, land: form.format(land=land), _sample(_OFFICES), lands),
    _sample(["Li", "Li", "Ambassador", "[Wen]", "[Deputy] Li", "[", "Note", "Second", "First Secretary"]),
)


@st.composite
def _filled(draw: st.DrawFn, forms: Sequence[str]) -> str:
    """Return a form with its gaps filled, each time anew."""
    form = draw(_sample(forms))
    while "{" in form:
        before, _, rest = form.partition("{")
        name, _, after = rest.partition("}")
        strategy: st.SearchStrategy[object] = {
            "date": dates, "person": persons, "land": lands, "body": bodies, "speaker": speakers,
            "number": _number, "n": st.integers(0, 130), "kind": _sample(_KINDS),
            "tag": _sample(_TAGS), "prose": prose, "names": names,
        }[name]
        form = before + str(draw(strategy)).replace("{", "") + after
    return form


prose: Lines = _filled(_PROSE)
paragraphs: Lines = st.lists(prose, min_size=1, max_size=4).map(" ".join)
names: Lines = st.builds(
    lambda sep, many: sep.join(many),
    _sample([", ", " and ", "    ", "; ", ",", " & ", "\u3000\u3000\u3000", "，"]),
    st.lists(_either(persons, bodies, lands, st.builds("{} ({})".format, bodies, st.integers(0, 30)),
                     _sample(["file copies (2)", "30 copies", "total of 57 copies", "(2)", "[", "[]"])),
             min_size=1, max_size=5),
)

# --- lines of each part of a document --------------------------------------------------------

page_head: Lines = _filled((
    "{date}", "{date}", "{kind} from the {body}, ‘On the Tolls’", "{kind}, {person} to {person}",
    "{kind} of Conversation between {person} and {person}", "This document was made possible with "
    "support from the {body} and the Trust for Rivers", "Home", "Digital Archive", "Skip to content",
    "Blog post", "Essay", "By {person}", "{prose}", "Print", "{person}, {land}’s Ambassador to {land}",
))
docket_lines: Lines = _filled((
    "{body} {tag} Telegram", "{tag}", "{tag}    {tag}", "{body}\t{person} reviewed\tSent to {land}",
    "Sent to {land}, {land} and {land}", "No. {n}", "Special No. {n} of the {body}1964",
    "Telegram No {n}    {tag} level    {date}", "From: {body}", "To: {names}", "Info: {names}",
    "Subject: the tolls", "Ref: {n}/57", "Date: {date}", "Classification: {tag}", "Precedence:  {tag}",
    "Approved by {person}", "{names}", "FM {body}", "TO {body}", "TAGS: ABC, DEF", "[{tag}]",
    "Precedence level:   {tag}   Copy No. {n}", "{date}", "To: []", "From: [", "Action： {names}",
    "No: {n}", "Handling: {tag}", "Drafted by: {person}",
))
opener_lines: Lines = _filled((
    "To the {body}:", "To Ambassador {person} ({tag}):", "Dear Comrade {person},", "Excellency!",
    "{names} also copied", "Copied to: {names}", "{land}, {date}", "{date}", "To all Embassies:",
    "cc: {names}", "Embassies: ({tag})", "Ambassadors {names} copied", "To [the] [{body}]:",
    "[] also copied", "To :", "To []:",
))
particular_lines: Lines = _filled((
    "Time: {date}", "Time: 4:30 pm, {date}", "Place: Hall of the {body}", "Participants: {names}",
    "Those attending: {names}", "Interpreters: {person}, {person}", "Recorder: {person}",
    "Recorded by: {names}", "PARTICIPANTS:", "Subject: {prose}", "Time and place: {date}, {land}",
    "On the {land}n side: {names}", "Location：{land}", "Date:", "Participants: []", "Note taker: [",
    "Duration:", "{person}, {land}’s Ambassador", "Time: {date}, {date}", "Present: {land}n Ambassador",
))
speech_lines: Lines = _filled((
    "{speaker}: {prose}", "{speaker} (to {speaker}): {prose}", "{speaker}： {prose}", "{speaker}:",
    "{speaker}（to the {land}n ambassador）：{prose} ({speaker}: {prose})", "{speaker} (laughs): {prose}",
    "{speaker} began by threatening: {prose}", "(to {speaker}) {prose}", "{speaker}:“{prose}”",
    "{prose} ({speaker} interrupts: {prose} {speaker}: {prose})", "{prose} [{speaker}: {prose}]",
    "{speaker} (speaking to {names}): {prose} (turning to {speaker}) {prose}",
))
closer_lines: Lines = _filled((
    "[{land}n] Foreign Ministry", "{body}", "{body} and {body}", "{date}", "{land}, {date}",
    "Signed: {person}", "(signed) {person}", "Signature", "With fraternal greetings,", "Yours sincerely,",
    "{person}", "[{person}]", "[{body}]", "({person}", "P.S. {prose}", "Postscript: {prose}",
    "/s/ {person}", "For the {body}:", "Signed: []", "[signed]",
))
copies_lines: Lines = _filled((
    "Copies: {names}", "cc: {names}", "Distribution: {names}", "{names}", "{body} (2)    {body} (3)",
    "Received on {date}", "Received: {date}    Printed and distributed on {date}", "{n} copies in total",
    "{body}      Duplicated on {date}", "Copied: {date} 23:30", "(file copy)", "[Seal of the {body}]",
    "Copies: []", "Copies: [", "Copies:", "Total: {n} copies", "Sent to: {names}", "Typed {date}",
    "Printed {date}, distributed {date}, {n} copies", "[{person}], {body} (2)(3), file (1)",
))
note_lines: Lines = _filled((
    "[{n}] {prose}", "[1] {person}, On the Tolls, {n}.", "[2] See {body}.", "1. {person}", "Notes", "Notes:",
    "2 See {body} {date}", "[1]", "[01] {prose}", "Footnotes:", "٣ {prose}",
))
related_lines: Lines = _filled((
    "Connected Documents", "See also", "References", "{kind} from {body}, ‘On the Tolls’, {date}",
    "‘On the Tolls’, {date}.", "{kind}", "{date}", "{date}, {date}",
))
enclosure_lines: Lines = _filled((
    "Enclosure: {kind} of {date}", "Annex 1", "Attachment", "[Appendix A]", "Enclosure to No. {n}:",
))
field_lines: Lines = _filled((
    "Document Information", "Source", "PRC FMA 100-0000{n}-01, {n}-5. Translated by {person}.",
    "AVPRF, f. 1, op. {n}, l. 7-9. Obtained by {person} and translated by {person} and {person}.",
    "Unknown Archive, Box {n}, 12. Translated for us by {person}", "Rights", "Source: TNA, FO {n}/1, {n}",
    "The rights holders could not be found; to enquire about reuse, write to the archive.",
    "Original Uploaded Date", "{date}", "Type", "{kind}", "Language", "Chinese", "Record ID", "{n}", "Donors",
    "{body} and {body}", "the Trust for Rivers and the {land} Foundation", "Type: {kind}", "Summary",
    "{prose}", "Translator", "{names}", "Date: {date}", "Keywords", "tolls; ferries, mills", "Pages: 3-5",
    "Classification: {tag}", "Related Content", "About the Program", "Author", "Title", "Share this page",
    "Language: Chinese and Russian", "Subjects:", "Id: a/b c", "Pages", "Rights: public domain",
    "Authors: {names}", "Translators: []", "Donors: []",
))

# --- lists -----------------------------------------------------------------------------------

_ROMAN = "i ii iii iv v vi vii viii ix x xi xii l c xc".split()
_LABEL_FORMS = ("({})", "{})", "{}.", "（{}）", "[{}]", "{}", "{}.)", "({}.", "{}）")


@st.composite
def _label(draw: st.DrawFn) -> str:
    ordinal = draw(st.integers(0, 13))
    printed = draw(st.sampled_from([
        str(ordinal), _ROMAN[ordinal], _ROMAN[ordinal].upper(), "abcdefghijklmn"[ordinal],
        "ABCDEFGHIJKLMN"[ordinal], f"1.{ordinal}", f"{ordinal}.{ordinal}.{ordinal}", "٢",
    ]))
    return draw(_sample(_LABEL_FORMS)).format(printed)


list_lines: Lines = _either(
    st.builds("{} {}".format, _label(), prose),
    st.builds("{}{}".format, _label(), prose),
    st.builds("{}\xa0{}".format, _sample(list("-–—•*·▪◦■")), prose),
    st.builds("{} (C) {}".format, _label(), prose),
    st.builds("({}) {}".format, _sample(["C", "S", "TS", "U", "S/NF"]), prose),
    _label(),
)


@st.composite
def nested_list(draw: st.DrawFn) -> list[str]:
    """Return the lines of a list whose labels go up, down and on as lists do."""
    styles = draw(st.lists(st.sampled_from([
        ("({})", "1"), ("({})", "i"), ("{})", "a"), ("{}.", "1"), ("{}.", "A"), ("{}.", "I"),
        ("{})", "1"), ("•", ""), ("-", ""), ("({})", "a"), ("{}.", "1.1"), ("{}.", "1.1.1"),
    ]), min_size=1, max_size=5, unique=True))
    counts = [0] * len(styles)
    depth = 0
    lines = []
    for _ in range(draw(st.integers(2, 14))):
        depth = max(0, min(len(styles) - 1, depth + draw(st.integers(-2, 1))))
        counts[depth] += draw(st.sampled_from([1, 1, 1, 1, 2]))
        counts[depth + 1 :] = [0] * (len(styles) - depth - 1)
        form, sort = styles[depth]
        n = counts[depth]
        printed = {"1": str(n), "i": _ROMAN[min(n - 1, 14)], "I": _ROMAN[min(n - 1, 14)].upper(),
                   "a": chr(96 + min(n, 26)), "A": chr(64 + min(n, 26)), "1.1": f"2.{n}",
                   "1.1.1": f"2.3.{n}", "": ""}[sort]
        lines.append(f"{form.format(printed)} {draw(prose)}")
        if draw(st.integers(0, 5)) == 0:
            lines.append(draw(paragraphs))
    return lines


# --- characters that spoil -------------------------------------------------------------------

any_text: Lines = st.text(st.characters(codec="utf-8"), max_size=400)
"""Any text at all that UTF-8 can hold; XML cannot hold all of it."""

odd_spaces: Lines = st.text(
    _sample(list("\t\x0b\x0c \x85\xa0\u1680\u2000\u2003\u200a\u2028\u2029\u202f\u205f\u3000")),
    min_size=1, max_size=6,
)
odd_characters: Lines = st.text(
    st.one_of(
        _sample(list("\x00\x01\x08\x0b\x0c\x1b\x1c\x1d\x1e\x1f\x7f\x80\x85\x9f\xa0\xad")),
        _sample(list("\u200b\u200d\u200e\u2028\u2029\ufeff\ufffd\ufffe\uffff\ud7ff\ue000")),
        _sample(list("\U0001f6a2\U0001fffe\U0010ffff\u0301\u0130\u0345ßŉǅ①²½٣४Ⅳ")),
        _sample(list("()[]（）［］{}<>&\"'“”‘’:：;,.?!…-–—•")),
    ),
    min_size=1, max_size=4,
)
odd_lines: Lines = _either(
    odd_spaces,
    odd_characters,
    st.builds("{}{}{}".format, odd_spaces, prose, odd_spaces),
    st.builds("{}\x0c{}".format, prose, prose),
    st.builds("\x0c{}".format, _sample(["- 2 -", "Page 3 of 4", "TOP SECRET", "3", "The Tolls 4"])),
    _sample(["\x0c", "\x0c\x0c", "", "[", "]", "(", ")", "：", ":", "[]", "()", "[ ]", "«»", "]["]),
    st.builds("{} {}".format, _sample(["[", "(", "[[", "(((", "“"]), prose),
    st.builds(lambda words, n: words * n, prose, st.integers(2, 60)),
)


@st.composite
def _spoiled(draw: st.DrawFn, line: str) -> str:
    at = draw(st.integers(0, len(line)))
    if draw(st.booleans()):
        return line[:at] + draw(_either(odd_characters, odd_spaces)) + line[at:]
    return line[:at]


# --- documents -------------------------------------------------------------------------------


def _some(lines: Lines, least: int, most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(lines, min_size=least, max_size=most)


_PARTS: tuple[st.SearchStrategy[list[str]], ...] = (
    _some(page_head, 0, 5),
    _some(docket_lines, 0, 6),
    _some(_either(opener_lines, paragraphs), 0, 3),
    _some(particular_lines, 0, 6),
    st.one_of(_some(paragraphs, 0, 6), nested_list(), _some(speech_lines, 2, 8),
              _some(_either(list_lines, paragraphs), 2, 9)),
    st.one_of(nested_list(), _some(_either(speech_lines, paragraphs), 0, 6)),
    _some(closer_lines, 0, 4),
    _some(copies_lines, 0, 5),
    st.one_of(st.just([]), st.builds(
        lambda head, body, end: [head, *body, *end], enclosure_lines,
        _some(paragraphs, 1, 3), _some(_either(closer_lines, copies_lines), 0, 3))),
    _some(related_lines, 0, 4),
    _some(note_lines, 0, 4),
    _some(prose, 0, 1),
    _some(field_lines, 0, 12),
)
_ANY_LINE: Lines = _either(
    page_head, docket_lines, opener_lines, particular_lines, speech_lines, closer_lines, copies_lines,
    note_lines, related_lines, enclosure_lines, field_lines, list_lines, odd_lines, paragraphs,
)
_SEPARATORS = ("\n", "\n", "\n\n", "\n\n\n", "\r\n", "\r\n\r\n", "\r", "\n\xa0\n", "\n   \n", "\n\x0c",
               "\n   ", "\n\t", "\n\r\n", "\x0c\n")


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Return a text that is made as documents are, more or less."""
    if draw(st.integers(0, 3)):
        lines = [line for part in _PARTS if draw(st.integers(0, 2)) for line in draw(part)]
    else:
        lines = draw(_some(_ANY_LINE, 1, 25))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(lines)))
        if lines and at < len(lines) and draw(st.booleans()):
            lines[at] = draw(_spoiled(lines[at]))
        else:
            lines.insert(at, draw(_ANY_LINE))
    usual = draw(_sample(_SEPARATORS))
    pieces = []
    for line in lines:
        pieces += [line, usual if draw(st.integers(0, 7)) else draw(_sample(_SEPARATORS))]
    return draw(_sample(["", "", "\n", "\ufeff", "\x0c", " "])) + "".join(pieces)


@st.composite
def contents(draw: st.DrawFn, texts: Lines | None = None) -> bytes:
    """Return the bytes of a text in one of the encodings that convert reads."""
    text = draw(texts if texts is not None else _either(documents(), any_text))
    encoding = draw(_sample(["utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"]))
    return text.encode(encoding, "ignore")


file_names: Lines = _either(
    _sample(["cable.txt", "1957-03-03 cable.txt", "no suffix", ".txt", "a.b.c.txt", "100%.txt", "a#b?.txt",
             "–.txt", "Ünïcøde.txt", "\u0130².txt", "ªº.txt", "٣.txt", "漢字.TXT", "e\u0301.txt",
             "-o.txt", "<&\">.txt", "'.txt", "x" * 200 + ".txt"]),
    st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=20)
    .filter(lambda name: name not in (".", "..")),
)
"""Names that a file system holds."""

supplied_values: Lines = _either(prose, persons, bodies, dates, any_text.filter(str.strip))
"""What an editor may write after a key of the metadata."""

