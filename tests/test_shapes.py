"""What stands around a text: references of many archives, pages in many orders, printed editions."""

from __future__ import annotations

import pytest

from pages_support import ends, read, said
from teikit.model.collection import STANDARD
from teikit.shapes.furniture import is_navigation, is_site_name
from teikit.shapes.labels import labelled
from teikit.shapes.source_note import received_at
from teikit.shapes.statement import (
    cut_sentence,
    is_statement,
    read_credits,
    read_reference,
    split_names,
)

PROSE = (
    "The harvest on the lower river was late this year, and the two mills of the town\n"
    "have stood idle since the feast; the ministry asks the embassy to find out who will\n"
    "pay for the grain, and in which coin. Nobody has an answer.\n"
)
TEXT = f"TOP SECRET\nCopy No. 3\n\nTo the Foreign Ministry\n\n{PROSE}\n3 May 1961\n"

UNADDRESSED = TEXT.replace("To the Foreign Ministry\n\n", "")


REFERENCES = [
    ("AVPRF, f. 0999, op. 18, p. 99, d. 999, l. 12-14", "AVPRF", "f. 0999, op. 18, p. 99, d. 999", "12-14"),
    ("AVPRF, f. 0999, op. 46, d. 12, p. 362", "AVPRF", "f. 0999, op. 46, d. 12, p. 362", ""),
    ("RGANI, fond 5, opis 30, delo 399, listy 12–14", "RGANI", "fond 5, opis 30, delo 399", "12-14"),
    ("TsAMO, f. 16, op. 9, d. 9, ll. 12-14, 17", "TsAMO", "f. 16, op. 9, d. 9", "12-17"),
    ("АВП РФ, ф. 0999, оп. 4, п. 1, д. 9, л. 2-4", "АВП РФ", "ф. 0999, оп. 4, п. 1, д. 9", "2-4"),
    ("SAPMO-BArch, DY 30/J IV 2/202/99, Bl. 12-14", "SAPMO-BArch", "DY 30/J IV 2/202/99", "12-14"),
    ("PA AA, MfAA, A 9999", "PA AA", "MfAA, A 9999", ""),
    ("BStU, MfS, HA IX, Nr. 999, S. 3-4", "BStU", "MfS, HA IX, Nr. 999", "3-4"),
    ("MNL OL, XIX-J-1-j-Egypt-99-099/1961, 99. d.", "MNL OL", "XIX-J-1-j-Egypt-99-099/1961, 99. d.", ""),
    ("MOL, M-KS 288. f. 5/999. ő.e.", "MOL", "M-KS 288. f. 5/999. ő.e.", ""),
    ("ANIC, fond CC al PCR, dosar 99/1961, f. 12-14", "ANIC", "fond CC al PCR, dosar 99/1961", "12-14"),
    ("TsDA, fond 1-B, opis 6, a.e. 999", "TsDA", "fond 1-B, opis 6, a.e. 999", ""),
    ("AAN, KC PZPR, XIA/999", "AAN", "KC PZPR, XIA/999", ""),
    ("AMSZ, z. 9, t. 99, w. 9", "AMSZ", "z. 9, t. 99, w. 9", ""),
    ("AQPPSH, MPKBB, V. 1961, Dos. 99, Fl. 12", "AQPPSH", "MPKBB, V. 1961, Dos. 99", "12"),
    ("NA, AÚV KSČ, fond 02/1, sv. 99, a.j. 99", "NA", "AÚV KSČ, fond 02/1, sv. 99, a.j. 99", ""),
    ("AJ, 507/IX, 999/V-12, 1-4", "AJ", "507/IX, 999/V-12", "1-4"),
    ("NAI, MEA, F. 99(9)-AMS/57", "NAI", "MEA, F. 99(9)-AMS/57", ""),
    ("JFK Library, NSF, Box 99", "JFK Library", "NSF, Box 99", ""),
    ("TNA: PRO, FO 371/99999/F1015/9", "TNA: PRO", "FO 371/99999/F1015/9", ""),
    ("CAB 129/99, pp. 3–4", "", "CAB 129/99", "3-4"),
    ("NARA, RG 59, Subject Files, 1961–1963", "NARA", "RG 59, Subject Files, 1961–1963", ""),
    ("State Archive of Nowhere (SAN), fond 9, f. 112–14", "SAN", "fond 9", "112-114"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "siglum", "shelfmark", "pages"), REFERENCES)
def test_references_are_parted_in_their_archives_style(
    words: str, siglum: str, shelfmark: str, pages: str
) -> None:
    found = read_reference(words, STANDARD)
    assert (found.siglum, found.shelfmark, found.span) == (siglum, shelfmark, pages)


@pytest.mark.parametrize(
    "line",
    [
        "TOP SECRET, Copy No. 5",
        "AJ said that 5 men came, and 3 went",
        "MINISTRY OF TRADE, No. 5/61",
        "GRS 410",
        "Letter of 3 May, No. 5",
    ],
)
def test_what_only_resembles_a_reference_is_none(line: str) -> None:
    assert not is_statement(line, STANDARD)


def test_a_sentence_does_not_end_at_an_abbreviation() -> None:
    assert (
        cut_sentence("JFK Library, Vol. Nine, Box 9. Secret. Drafted")
        == "JFK Library, Vol. Nine, Box 9"
    )


def test_credits_name_who_obtained_who_translated_and_from_what() -> None:
    words = "Obtained by J. B. Smith and translated from the Russian by A. Doe, Jr., and C. Roe."
    facts = {(fact.key, fact.norm or fact.value) for fact in read_credits(words, None)}
    assert facts == {
        ("contributor", "J. B. Smith"),
        ("translator", "A. Doe, Jr."),
        ("translator", "C. Roe"),
        ("original-language", "ru"),
    }
    assert split_names("Tamsin, Oriel") == ["Tamsin, Oriel"]


@pytest.mark.parametrize(
    "line",
    [
        "Home > Collections > Fairs > Record 9",
        "Cite   Share   Print",
        "« Document 9   |   Contents   |   Document 11 »",
        "Download PDF (1.2 MB)",
        "© 2019 Northern Reader. Contact   Privacy",
        "This website uses cookies. Accept",
        "Result 3 of 120",
    ],
)
def test_navigation_is_told_by_its_pieces(line: str) -> None:
    assert is_navigation(line)


@pytest.mark.parametrize(
    "line", ["Original", "Top secret", "Home Office   Files", "To the Embassy"]
)
def test_words_of_a_document_are_no_navigation(line: str) -> None:
    assert not is_navigation(line)


def test_a_label_needs_a_value_and_a_known_word() -> None:
    assert labelled("Record ID: 99")[0] == "record-id"
    assert labelled("Nobody: 99")[0] == labelled("Record ID:")[0] == ""
    assert is_site_name("Northern Digital Library")
    assert not is_site_name("The archive was closed.")


def test_fields_above_the_text_on_two_lines() -> None:
    page = (
        "Baltic Documents Online\nHome » Browse » Item 77\n\n"
        "Telegram from the Legation in Norway to the Foreign Ministry on Herring and the Lights\n"
        "of the Northern Coast\n\nRecord ID\n77\nSource\nRGANI, fond 5, opis 30, delo 3, listy 1–4\n"
        "Original Language\nRussian\nDownload PDF | Print | Share\n\n"
        f"{TEXT}\n© 2019 Baltic Documents Online\n"
    )
    edition = read(page)
    assert ends(edition) == ("TOP SECRET", "3 May 1961")
    assert said(edition, "title")[0].endswith("and the Lights of the Northern Coast")
    assert said(edition, "record-id") == ["77"]
    assert said(edition, "shelfmark") == ["fond 5, opis 30, delo 3"]
    assert said(edition, "original-language") == ["ru"]
    assert said(edition, "language") == ["en"]
    assert said(edition, "sender") == ["Legation in Norway"]


def test_parts_of_a_shelfmark_in_fields_of_their_own() -> None:
    edition = read(
        "Archive: RGASPI\nFond: 17\nOpis: 162\nDelo: 9\nList: 12-14\nTitle: Minutes on Herring\n"
        f"Language: Russian\n\n{TEXT}"
    )
    assert ends(edition)[0] == "TOP SECRET"
    assert said(edition, "archive") == ["RGASPI"]
    assert said(edition, "shelfmark") == ["Fond 17, Opis 162, Delo 9"]
    assert said(edition, "pages") == ["12-14"]


def test_a_summary_above_the_text_and_a_citation_below() -> None:
    edition = read(
        "Search   Sign in\nNorthern Digital Library\n\nLetter from Premier Kost to Chairman Lee\n"
        "May 3, 1961\nPremier Kost asks Chairman Lee for salt and proposes a conference on it.\n"
        f"View original scan\n\n{UNADDRESSED}\nCite this document\nNobody, A. (ed.), “Letter from Premier "
        "Kost”, Northern Digital Library, SAPMO-BArch, DY 30/36, Bl. 1-2. https://nowhere.example\n\n"
        "Contact | Imprint\n"
    )
    assert said(edition, "summary")[0].startswith("Premier Kost asks")
    assert (said(edition, "archive"), said(edition, "pages")) == (["SAPMO-BArch"], ["1-2"])
    assert ends(edition) == ("TOP SECRET", "3 May 1961")
    assert (said(edition, "sender"), said(edition, "addressee")) == (["Kost"], ["Lee"])


def test_a_wrapped_summary_and_wrapped_rights_below_the_text() -> None:
    edition = read(
        f"Skip to content\n\nRecord of Conversation between Minister Abel and Cain\n\n{TEXT}\n"
        "Minister Abel and Ambassador Cain discuss the price of herring and of salt, and\n"
        "agree to meet again in the autumn.\n\nDocument details\n\n"
        "Source: AMSZ, z. 9, t. 99, w. 9\nRights: This text may be reused for research with a\n"
        "reference to the source.\nOriginal Classification: For Official Use\nBack to top\n"
    )
    assert said(edition, "summary")[0].endswith("meet again in the autumn.")
    assert said(edition, "rights")[0].endswith("reference to the source.")
    assert "official-use" in said(edition, "classification")
    assert ends(edition)[1] == "3 May 1961"


def test_the_language_field_of_an_untranslated_text_is_the_texts() -> None:
    german = "Der Minister hat in der Stadt mit dem Botschafter von den Fischen gesprochen. " * 3
    edition = read(f"Record ID: 8\nSource: PA AA, MfAA, A 9\nLanguage: German\n\n{german}\n")
    assert (said(edition, "language"), said(edition, "original-language")) == (["de"], [])


def test_headings_of_a_report_are_no_labels_of_a_page() -> None:
    edition = read(
        f"REPORT ON HERRING\n\nSummary\n\n{PROSE}\nSource\n\n{PROSE}\nLanguage\n\n{PROSE}"
    )
    assert edition.transcript.shape == "body"
    assert not edition.transcript.asides


def test_particulars_of_a_conversation_are_no_fields() -> None:
    edition = read(
        "MEMORANDUM OF CONVERSATION\n\nDate: May 3, 1961\nPlace: Room 12\nSubject: Herring\n"
        f"Participants: Mr. Abel, Mr. Cain\n\n{PROSE}\nDistribution: Archive\nFile\n"
    )
    assert edition.transcript.shape == "body"


def test_a_reference_line_in_the_text_stays_there_and_gives_facts() -> None:
    edition = read(
        f"SAPMO-BArch, DY 30/9, Bl. 1–2\n\n{TEXT}\n[Translated from German by Anna Nobody.]\n"
    )
    assert ends(edition)[0].startswith("SAPMO")
    assert (said(edition, "shelfmark"), said(edition, "pages")) == (["DY 30/9"], ["1-2"])
    assert (said(edition, "translator"), said(edition, "original-language")) == (
        ["Anna Nobody"],
        ["de"],
    )


def test_a_printed_telegram_gives_what_heading_and_source_note_say() -> None:
    edition = read(
        "Papers on Herring › Volume IX › Document 12\n\n"
        "12. Telegram From the Consulate General in Hong Kong to the Department of State¹\n\n"
        f"Hong Kong, May 3, 1961, 4 p.m.\n\n1187. Consulate was told of herring. {PROSE}\n"
        "¹ Source: Department of State, Central Files, 493.00/5–361. Secret; Priority; Limit\n"
        "Distribution. Drafted by Abel on May 2; cleared by Cain (FE); and approved by Noah.\n"
        "Repeated to Tokyo and the Embassy in Burma. Received at 5:12 a.m., May 3.\n\nCite this page | Print\n"
    )
    assert edition.transcript.shape == "edition-page"
    assert edition.kind == "cable"
    assert ends(edition)[0].startswith("12. Telegram")
    assert {key: said(edition, key) for key in ("addressee", "telegram-number", "received")} == {
        "addressee": ["Department of State"],
        "telegram-number": ["1187"],
        "received": ["1961-05-03T05:12:00"],
    }
    assert said(edition, "sender")[0] == "Consulate General in Hong Kong"
    assert said(edition, "handling") == ["limited-distribution"]
    assert {"Tokyo", "Embassy in Burma"} <= set(said(edition, "copied"))
    assert said(edition, "drafted") == ["1961-05-02"]
    assert said(edition, "shelfmark") == ["Central Files, 493.00/5–361"]


def test_the_older_heading_names_officers_in_parentheses() -> None:
    edition = read(
        "999.4157/9–1253: Telegram\n\nThe Ambassador in Norway (Nobody) to the Department of State\n\n"
        f"OSLO, September 12, 1953.\n[Received September 12—10:14 a. m.]\n\n{PROSE}"
    )
    assert said(edition, "sender") == ["Nobody"]
    assert said(edition, "received") == ["1953-09-12T10:14:00"]


def test_a_numbered_list_of_letters_is_no_edition() -> None:
    edition = read(
        f"Dear Friend,\n\n1. Letter from the Ministry to the Embassy\n2. Note to the King\n\n{PROSE}"
    )
    assert edition.transcript.shape == "body"


def test_a_day_after_the_years_end_is_of_the_next_year() -> None:
    assert received_at("Received January 1, 2 a.m.", "1961-12-31") == "1962-01-01T02:00:00"
