"""Names, offices, dates and references as more archives, decades and typists write them."""

from __future__ import annotations

import pytest
from lxml import etree

from names_support import found, identities
from teikit.forms.dates import every_date
from teikit.forms.references import find_references
from teikit.pipeline import convert


def found_alone(text: str) -> list[str]:
    """The names of a text with nothing around it."""
    body = etree.fromstring(convert(text.encode(), "t.txt")[0]).find("{*}text")
    assert body is not None
    forms = {"persName": "P", "orgName": "O", "placeName": "L", "rs": "R"}
    return [
        f"{forms[etree.QName(e).localname]} {''.join(e.itertext())}"
        for e in body.iter(*(f"{{*}}{tag}" for tag in forms))
    ]


# --- persons --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Comr. Velev spoke. Comr. Anna Belova read.", ["P Velev", "P Anna Belova"]),
        ("FonMin Lopez Dura told me so.", ["P Lopez Dura"]),
        ("I called on Rai Bahadur Mohan Das Ghose.", ["P Mohan Das Ghose"]),
        ("He wrote to Earl Thornley.", ["P Earl Thornley"]),
        (
            "General Tuan Hsi-kang came, and one Tuan Shih-lin.",
            ["P Tuan Hsi-kang", "P Tuan Shih-lin"],
        ),
        ("Mr. OSKAR HOLM: I agree.", ["P OSKAR HOLM"]),
        ("We saw his nephew, Pasang Lama, and Lama agreed.", ["P Pasang Lama", "P Lama"]),
        ("Mr. Kell was met by M. Lucien Marot there.", ["P Kell", "P Lucien Marot"]),
    ],
)
def test_a_title_stands_before_a_name(text: str, names: list[str]) -> None:
    """Titles of other services and countries are no part of the name behind them."""
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        'The barque "Jane Torrance," lay there.',
        '"Lotte Horn", 2,100 tons, arrived at noon.',
        "H.M.S. Kestrel sailed.",
        "Annexes: I. Map. II. Petitions.",
        "PRINCIPAL JUDGMENTS",
        "I. General Situation",
    ],
)
def test_ships_and_headings_are_nobody(text: str) -> None:
    """What sails or heads a part is no person, though it has initials or a title's word."""
    assert not [name for name in found(text) if name[0] == "P"]


def test_initials_that_sign_are_whose_they_are() -> None:
    """Who signs a minute with initials is the one person of the text who has them."""
    text = "R. T. Dornov asked for boats.\n\n[In pencil:] Why not? R.T.D. 4/5\n\nNo. K.L. 5/5"
    assert found(text) == ["P R. T. Dornov", "P R.T.D.", "P K.L."]
    named = identities(text)
    assert named[0][1] == named[1][1] != named[2][1]


def test_initials_of_offices_and_hours_are_nobody() -> None:
    """F.O. gets a copy, five p.m. is an hour, and DEPT. E.A. is a body."""
    text = "We met at 5 P.M. in the house.\n\nCopies to: F.O. (2), DEPT. E.A. (3)"
    assert not [name for name in found(text) if name[0] == "P"]


def test_who_drafts_has_initials_and_surname_in_one() -> None:
    """ "RTDornov" behind an office's letters is R. T. Dornov."""
    text = "Mr. R. T. Dornov was there.\n\nDrafted by: EUR:RTDornov:hk     8/25/71"
    named = identities(text)
    assert [name for name, _ in named] == ["R. T. Dornov", "RTDornov"]
    assert named[0][1] == named[1][1]


def test_a_name_in_spaced_letters_is_a_person() -> None:
    """Polish and German typists space the letters of a name, also where it signs."""
    assert "P D o r n o w s k i" in found("I stay here.\n\n/-/ D o r n o w s k i")


# --- bodies ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was told to Her Majesty's Government in the United Kingdom.",
         "O Her Majesty's Government in the United Kingdom"),
        ("He is at His Majesty's Legation at Oslo.", "O His Majesty's Legation at Oslo"),
        ("A clerk of H.B.M. Consulate wrote.", "O H.B.M. Consulate"),
        ("the Working Group on Dykes and Locks met", "O Working Group on Dykes and Locks"),
        ("the Permanent Committee on Buoyage met", "O Permanent Committee on Buoyage"),
        ("the Department “Home and Sea” agreed", "O Department “Home and Sea”"),
        ("the Hydrostal enterprise has shown it", "O Hydrostal"),
        ("sold by the firm Morand et Fils again", "O Morand et Fils"),
        ("wrote to the Trade Mission in New Delhi again", "O Trade Mission in New Delhi"),
        ("the Sub-Mission crossed it", "O Sub-Mission"),
    ],
)  # fmt: skip
def test_a_body_has_its_whole_name(text: str, name: str) -> None:
    """A body's name goes as far as it is printed, on both sides of the word that says what it is."""
    assert [one for one in found(text) if one[0] == "O"] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "NATO CONFIDENTIAL papers are to be brought.",
        "He is Head of Department here.",
        "a firm of Hull",
        "Nothing came STOP I wait STOP",
    ],
)
def test_grades_and_holders_are_no_bodies(text: str) -> None:
    """A grade, the department somebody heads, a town and the word between sentences are no bodies."""
    assert not [name for name in found(text) if name[0] == "O"]


# --- places ---------------------------------------------------------------------------------------


def test_the_united_states_of_america_are_one_place() -> None:
    """A state's whole name is one place, in a sentence and in a list; its money is none."""
    assert found("He came from the United States of America.") == ["L United States of America"]
    assert found("the Kingdom of Nepal and the Union of Burma") == [
        "L Kingdom of Nepal",
        "L Union of Burma",
    ]
    assert found("It cost 86,000 U.S. dollars.") == []


# --- offices --------------------------------------------------------------------------------------

TALK = """MEMORANDUM OF CONVERSATION

Date: 4 May 1961
Participants: Vice Premier Tan Wei; Ambassador Horvat

Vice Premier: You may come. I spoke with the Political Officer and with the Trade Agent.
Ambassador Horvat: Thank you. The Officer left.

Distribution:
     Private Secretary        Head of Far Eastern Department
     Resident Clerk (2)
     Minister Horvat
"""


def test_an_office_speaks_and_is_on_a_list() -> None:
    """A label before a speech and a line of a distribution may be an office without a name."""
    offices = [name for name in found_alone(TALK) if name[0] == "R"]
    assert offices == [
        "R Vice Premier",
        "R the Political Officer",
        "R the Trade Agent",
        "R Private Secretary",
        "R Resident Clerk",
    ]


def test_telegrams_leave_out_the_article_everywhere() -> None:
    """Where "Minister said" stands twice, "brother of Minister" is the same man; others are not."""
    text = (
        "Minister said yes. Minister asked for boats and told brother of Minister (no relation). "
        "Minister Kell came. He was Minister until then."
    )
    assert [name for name in found(text) if name[0] == "R"] == ["R Minister"] * 3


def test_high_commissioners_in_the_head_of_a_telegram() -> None:
    """To whom a telegram goes is an office, with its country and no place beside it."""
    text = (
        "TO:      U.K. HIGH COMMISSIONER IN CEYLON\n\nNo. 99 SECRET      4 May 1951\n\n1. Nothing."
    )
    assert "R U.K. HIGH COMMISSIONER IN CEYLON" in found_alone(text)
    assert "L CEYLON" not in found_alone(text)


# --- dates ----------------------------------------------------------------------------------------


def dates(text: str) -> list[tuple[str, str]]:
    """The dates of a text, words and beginning of each."""
    return [(text[d.start : d.end], d.when) for d in every_date(text)]


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        (
            "held on Friday, 14 May 1937, at 10.15 a.m.",
            "Friday, 14 May 1937, at 10.15 a.m.",
            "1937-05-14T10:15:00",
        ),
        ("Rec'd:  20th June, 1947. 0905\n", "20th June, 1947. 0905", "1947-06-20T09:05:00"),
        ("15.2.61, typed by Dornova", "15.2.61", "1961-02-15"),
        ("[By hand:] Agreed. 12.9.\n", "12.9.", "0000-09-12"),
        ("a book of his (Kyoto, 1937) is lost", "1937", "1937"),
        ("ANNUAL REPORT 1965\n", "1965", "1965"),
        ("     August                 1,144                  310", "August", "0000-08"),
    ],
)
def test_more_ways_to_write_a_date(text: str, words: str, when: str) -> None:
    """Hours behind a day, days of typists, years of books, months of tables."""
    assert dates(text) == [(words, when)]


@pytest.mark.parametrize(
    "text",
    ["May 1,144 men came", "(Room, 1914 tons)", "an annual report 1965 pages long"],
)
def test_figures_that_are_no_date(text: str) -> None:
    """A month before an amount, and amounts, are no dates."""
    assert dates(text) == []


def test_minutes_count_their_hours_on_the_day_of_the_meeting() -> None:
    """Minutes may be issued later: the hours are of the day on which the meeting was held."""
    text = """EC/57/SR.14
5 September 1957

SUMMARY RECORD OF THE FOURTEENTH MEETING
held at Hull on Tuesday, 3 September 1957, at 9.30 a.m.

1. Mr. Kell said that the boats were ready.

(The meeting was suspended from 10.50 to 11.10 a.m.)

2. Mr. Kell said that all had been lost.

The meeting rose at 12.15 p.m.
"""
    tei = convert(text.encode(), "t.txt")[0].decode()
    assert 'from="1957-09-03T10:50:00" to="1957-09-03T11:10:00"' in tei
    assert 'when="1957-09-03T12:15:00"' in tei


# --- references -----------------------------------------------------------------------------------


def references(text: str) -> list[str]:
    """The mentions of other documents in a text."""
    known = {d.start: (d.end, d.when[8:10] not in ("", "00")) for d in every_date(text)}
    return [text[r.start : r.end] for r in find_references(text, 0, len(text), known)]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("I reply to your Lordship's No. 3, which came.", "your Lordship's No. 3"),
        ("see your excellency’s note of the 2d instant.", "your excellency’s note of the 2d instant"),
        ("as written in the communique of 4 February.", "the communique of 4 February"),
        ("sent with my letter-telegram of 6 June, to be", "my letter-telegram of 6 June"),
        ("under Decree Law No. 19999, the fleet", "Decree Law No. 19999"),
        ("The minutes of the second sitting (12 May) were adopted.",
         "The minutes of the second sitting (12 May)"),
        ("The Consul's telegram (No. 212 of 24 May) is followed", "The Consul's telegram (No. 212 of 24 May)"),
        ("the GSA notice of July 19, which", "the GSA notice of July 19"),
        ("to your letter (72) Jing Fei No. 175 of 31 July about",
         "your letter (72) Jing Fei No. 175 of 31 July"),
        ("as I said in mine of February 21 he left", "mine of February 21"),
        ("SEE EMBASSY DESPATCH 499, FEBRUARY 20.", "EMBASSY DESPATCH 499, FEBRUARY 20"),
        ("UNTIL BLOCKADE REGULATIONS OF 29TH JANUARY STAND", "REGULATIONS OF 29TH JANUARY"),
        ("For Hull: Your 3012 crossed this message.", "Your 3012"),
        ("Resolution No. 6 of the Committee on Mills", "Resolution No. 6"),
        ("see the Annual Report for 1954, page 2", "Annual Report for 1954"),
        ("a report of the Reed Trust of 14 March", "a report of the Reed Trust of 14 March"),
    ],
)  # fmt: skip
def test_more_ways_to_name_a_document(text: str, mention: str) -> None:
    """A document is named with whose it is, its number and its date, in whatever order."""
    assert references(text) == [mention]


@pytest.mark.parametrize("text", ["Your 141 men came.", "the list of members", "mine of coal"])
def test_what_names_no_document(text: str) -> None:
    """Figures behind "your" that count something, lists and mines without a date are no documents."""
    assert references(text) == []


def test_the_call_of_a_note_is_no_part_of_a_number() -> None:
    """ "Deptel 811.2" is Deptel 811 with a call of note 2."""
    text = (
        "Aldane, May 4, 1961.\n\n914. Ref: Deptel 811.2 I called on him today.\n\n2. Not printed.\n"
    )
    assert ">Deptel 811</ref>" in convert(text.encode(), "t.txt")[0].decode()


def test_an_enclosure_names_what_it_is_enclosed_in_and_refers_to_nothing() -> None:
    """ "Enclosure in Tarsk Despatch No. 61" bears the number of the despatch itself."""
    text = (
        "No. 61.\n\nTarsk, 4th May, 1927.\n\nSir,\n\nI have the honour to report that the boats are ready and "
        "that nothing is wanted.\n\nI have, etc.\nA. KELL.\n\n"
        "Enclosure in Tarsk Despatch No. 61 of 4th May, 1927.\n\nThe boats are ready.\n"
    )
    assert "<ref" not in convert(text.encode(), "t.txt")[0].decode()


def test_telegrams_leave_out_the_article_in_the_middle_of_a_sentence() -> None:
    """What "Minister" does in the middle of sentences tells it as well as at their beginning."""
    text = (
        "I left whereupon Minister asked him to wait. When alone Minister said no. "
        "His aide (no kin of Minister) came."
    )
    assert [name for name in found(text) if name[0] == "R"] == ["R Minister"] * 3


def test_the_first_column_of_a_table_names_places() -> None:
    """Under "District" every row begins with a place, and so the text knows it."""
    text = """The results are as follows:

District            Buffaloes    Oxen
Tien Hoa              4,120       890
Phu Son               3,377     1,204
Total                10,437     2,549

In Tien Hoa the work is complete. Anna Kell counted."""
    assert [name for name in found(text) if name[0] == "L"] == [
        "L Tien Hoa",
        "L Phu Son",
        "L Tien Hoa",
    ]


def test_burmese_names_in_capitals() -> None:
    """In a telegram's capitals U is Mr., before syllables of Burmese names only."""
    text = "2. U TIN MAUNG, DIRECTOR IN MINISTRY OF TRADE, TOLD US SO. SHIP IS U BOAT."
    assert [name for name in found(text) if name[0] == "P"] == ["P TIN MAUNG"]


# --- brackets -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "element"),
    [
        ("He claimed for a boat [lost] that night.", "supplied"),
        ("the pest they call so [vassoura-de-bruxa] came", 'note type="translator"'),
        ('the word "fraud" [qipian] came', 'note type="translator"'),
        ('the word "nets" [nylon] came', "supplied"),
        ("He wrote a report. [Turning to him] What was it?", 'note type="translator"'),
        ('the ship (gp. undec. ? "Perak") has turned', "gap"),
        ("[            ] Comment. He left.", "gap"),
    ],
)
def test_what_a_bracket_is(text: str, element: str) -> None:
    """Foreign words and acts are remarks, a verb completes the sentence, blanks and guesses are gaps."""
    body = convert(f"1. It rained.\n\n2. {text}\n".encode(), "t.txt")[0].decode()
    inner = body[body.index("<text") :]
    assert f"<{element}" in inner


# --- firms, expansions, titles within names -------------------------------------------------------


def test_a_partner_is_of_a_firm_and_views_are_of_persons() -> None:
    """ "Kell, of Messrs. Kell and Orr" names a man and a firm; "the views of Messrs." two men."""
    assert found("I saw Pitt, of Messrs. Pitt, Syme and Lamb.") == [
        "P Pitt",
        "O Pitt, Syme and Lamb",
    ]
    assert found("The views of Messrs. Pitt and Lamb were heard.") == ["P Pitt", "P Lamb"]


def test_letters_spelled_out_in_brackets_are_named_once() -> None:
    """What a bracket spells out is no second name beside its letters."""
    assert found("He spoke for the FRG [West Germany] alone.") == ["L FRG"]


def test_a_title_in_the_middle_of_a_name() -> None:
    """Who made the pilgrimage bears it within his name."""
    assert found("We met Minister Juma Haji Makombe there.") == ["P Juma Haji Makombe"]


def test_a_province_s_committee_belongs_to_its_office() -> None:
    """The name of an office goes on over the body that it is of, and not over its seal."""
    name = "O Foreign Affairs Office of the Yunnan Provincial People's Committee"
    assert found(f"The {name[2:]} agreed.\n\n{name[2:]} (seal)") == [name, name]
