"""Archives' pages whose fields lie otherwise, and letters, notes and despatches of more offices."""

from __future__ import annotations

import pytest

from structure_support import LONG, blocks, tei
from teikit.evaluate.outcome import outcome_of
from teikit.forms.dates.find import every_date
from teikit.forms.references import find_references
from teikit.model.block import Edition
from teikit.pipeline import convert
from teikit.shapes.labels import labelled


def edition(text: str) -> Edition:
    """Return the edition of a text."""
    return convert(text.encode(), "invented.txt")[1]


def values(text: str, key: str) -> list[str]:
    """Return the values of the facts of one key."""
    return [fact.value for fact in edition(text).all(key)]


def marks(text: str, kind: str) -> list[str]:
    """Return the words of the marks of one kind."""
    found = outcome_of(tei(text)[0], text).marks
    return [mark.words for mark in found if mark.kind == kind]


# --- fields above the text ------------------------------------------------------------------------

FIELDS = {
    "colon": "Title: {}\nLanguage: English\nShelfmark: KRV 12/3, pp. 4-7\nTranslator: Ada Moor",
    "tab": "Title\t{}\nLanguage\tEnglish\nShelfmark\tKRV 12/3, pp. 4-7\nTranslator\tAda Moor",
    "alone": "Title\n{}\nLanguage\nEnglish\nShelfmark\nKRV 12/3, pp. 4-7\nTranslator\nAda Moor",
    "capitals": "TITLE\n{}\nLANGUAGE\nEnglish\nSHELFMARK\nKRV 12/3, pp. 4-7\nTRANSLATOR\nAda Moor",
    "bar": "{}\nLanguage: English | Translator: Ada Moor\nShelfmark: KRV 12/3, pp. 4-7",
}
TITLE = "Report of the Legation in Aldane on the Mills"


@pytest.mark.parametrize("form", FIELDS)
def test_fields_above_a_short_text(form: str) -> None:
    head = f"Home | Search | Help\n\n{FIELDS[form].format(TITLE)}\n\n"
    text = f"{head}Secret\n\nAldane, 3 May 1957\n\n{LONG}\n\nN. Orlan\n"
    one = edition(text)
    assert one.transcript.of(one.transcript.first) == "Secret"
    assert [fact.value for fact in one.all("title")] == [TITLE]
    assert [fact.value for fact in one.all("translator")] == ["Ada Moor"]
    assert [fact.norm for fact in one.all("date")] == ["1957-05-03"]


def test_a_field_that_no_table_knows_is_no_translator() -> None:
    fields = "Source: RGANI, f. 1, op. 2, l. 3\nTranslation: Ada Moor\nScan quality: good, but for page 5\n"
    text = f"May 3, 1957\n{TITLE}\n\n{LONG}\n\n{fields}Record ID: 9914\n"
    assert values(text, "translator") == ["Ada Moor"]


def test_a_label_of_two_parts() -> None:
    assert labelled("Repository and reference: KRV 12/3")[0] == "source"
    assert labelled("Language   English")[0] == "language"
    assert labelled("Citation     Share     Print")[0] == ""


def test_labels_of_a_document_are_no_fields() -> None:
    text = f"MEMORANDUM\n\nTo: Mr. Vell\nFrom: Mr. Dorn\nDate: May 3, 1957\n\n{LONG}\n"
    assert edition(text).transcript.shape == "body"


# --- heads ----------------------------------------------------------------------------------------


def test_a_stroke_in_the_head_begins_no_other_document() -> None:
    head = (
        "MINISTRY OF MILLS\n\nNOTE\non a conversation with Minister Dorn\n---------------------\n\n"
    )
    text = f"{head}Place: Aldane\nPresent: A. Dorn\n\n{LONG}\n"
    assert not any("document" in block for block in blocks(text))
    assert values(text, "place") == ["Aldane"]


def test_from_and_to_of_a_form() -> None:
    head = "Secret\n\nFrom Aldane, sent on 3 May 1957 at 17:40, received on 4 May at 09:15\n\n"
    text = f"{head}To: Comrade Orlan\n\n{LONG}\n"
    assert blocks(text)[:3] == ["docket"] * 3
    assert [fact.norm for fact in edition(text).all("received")] == ["1957-05-04T09:15:00"]


def test_posts_that_spaces_part() -> None:
    head = "FM ALDANE 030715Z MAY 71\nTO PRIORITY FCO\nTELNO 31 OF 3 MAY\n"
    text = f"{head}INFO ROUTINE OSLO LIMA THE HAGUE\n\n1. {LONG.upper()}\n"
    assert values(text, "copied") == ["OSLO", "LIMA", "THE HAGUE"]


def test_a_second_head_under_a_printed_summary() -> None:
    head = "CONFIDENTIAL\n\nSir A. Vell to Mr. Dorn. (Received May 9)\n\n          SUMMARY\n\n"
    own = "(No. 41. Confidential)\n                              Aldane, May 3, 1957.\nSir,\n"
    text = f"{head}  The mills are idle. (Paragraph 1.)\n\n{own}  {LONG}\n"
    assert blocks(text)[-4:] == ["docket", "dateline", "salute", "p"]
    assert [fact.norm for fact in edition(text).all("date")] == ["1957-05-03"]


def test_names_one_a_line_under_their_label() -> None:
    head = "NOTE\non a conversation\n\nHeld at:   Aldane\nPresent:   A. Dorn; adviser B. Vell\n"
    text = f"{head}           first secretary C. Moor\nTranslated by N. Orlan\n\n{LONG}\n"
    assert blocks(text)[-5:-1] == ["particular"] * 4
    assert values(text, "participant") == ["A. Dorn", "B. Vell", "C. Moor"]
    assert values(text, "interpreter") == ["N. Orlan"]


# --- notes verbales and letters -------------------------------------------------------------------

NOTE = (
    "The Embassy of Valdoria presents its compliments to the Ministry of Mills and has the honour "
    "to state that the weir is mended.\n"
)


def test_who_presents_compliments_to_whom() -> None:
    text = f"No. MEA/41/57\n\n{NOTE}\nAldane, 3 May 1957\n\nMinistry of Mills\nAldane\n"
    assert values(text, "sender") == ["Embassy of Valdoria"]
    assert values(text, "addressee") == ["Ministry of Mills"]
    assert edition(text).kind == "note"
    assert blocks(text)[-2:] == ["salute", "salute"]


LETTER = f"Aldane, May 3, 1957\n\nDear Mr. Dorn:\n\n{LONG}\n\n{LONG}\n\n"


def test_a_postscript_under_the_copies() -> None:
    end = "          Sincerely yours,\n\n          N. Orlan\n\ncc:  Mr. Vell\n\nP.S.  The weir is mended.\n"
    assert blocks(LETTER + end)[-4:] == ["signed", "signed", "distribution", "ps"]


def test_what_a_letter_lists_as_enclosed_is_no_enclosure() -> None:
    end = "          Sincerely yours,\n\n          N. Orlan\n\nEnclosure:\n     Sketch of the weir\n\n"
    found = blocks(f"{LETTER}{end}cc: Consulate, Tarsk (w/o encl.)\n")
    assert found[-3:] == ["distribution"] * 3


def test_the_typed_name_under_the_hand() -> None:
    end = "          Sincerely yours,\n\n          [signed] Nat\n\n          Nathaniel R. Orlan\n"
    assert values(LETTER + end, "sender") == ["Nathaniel R. Orlan"]


def test_whom_an_address_with_a_style_names() -> None:
    end = "          Yours sincerely,\n          (Sd/-) A. Vell\n\nShri N. Orlan, I.C.S.,\nSecretary,\nTarsk.\n"
    assert values(LETTER + end, "addressee") == ["N. Orlan"]


# --- dates, mentions, brackets --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("from the 1964 crop we", "1964"),
        ("the plan for 1961-1970 is", "1961..1970"),
        ("on 4 October 1946, at 1030 hours.", "1946-10-04T10:30:00"),
        ("10TH APRIL 1964, 0215 HRS", "1964-04-10T02:15:00"),
        ("1968. May 10.", "1968-05-10"),
    ],
)
def test_dates(words: str, when: str) -> None:
    (found,) = every_date(words)
    assert found.when + (f"..{found.to}" if found.to else "") == when


@pytest.mark.parametrize("words", ["the 1952 workers", "the 1500 square metres", "pages 1961-1970"])
def test_no_years(words: str) -> None:
    assert not list(every_date(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("(see my telegram No. 398)", "my telegram No. 398"),
        ("see our Despatch 99 of it", "our Despatch 99"),
        ("your D.O. letter No. F.9/54-Pak of", "your D.O. letter No. F.9/54-Pak"),
        ("My telegram Circular W. No. 214 of", "My telegram Circular W. No. 214"),
    ],
)
def test_mentions(text: str, words: str) -> None:
    (found,) = find_references(text, 0, len(text), {})
    assert text[found.start : found.end] == words


def test_ones_own_telegram_is_not_answered() -> None:
    head = "FM ALDANE\nTO TARSK\n\n"
    assert not values(f"{head}My telegram No. 41.\n\n{LONG}\n", "reply-to")
    assert values(f"{head}Your telegram No. 41.\n\n{LONG}\n", "reply-to")


def test_a_gap_over_a_line_end() -> None:
    line = "the weir at Aldane is mended and so is the old wheel beside it and\n"
    text = f"{line * 6}it is said that the money for it came from [5 groups not deci-\nphered] of late.\n"
    assert marks(text, "gap")
