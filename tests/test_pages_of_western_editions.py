"""Web pages of documentary editions of English-speaking ministries, as they are stored; all are invented."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from structure_support import LONG, blocks, tei

BODY = (
    "\n\nThe ferry has been repaired and sails again on Mondays. The harbour master is content.\n"
)
LINKED = (
    "999. Draft Telegram From the Acting Secretary of State to the Embassy in Norway1\n"
    "Ref: Oslo’s 3095.2 Department agrees that the ferry should sail again on Mondays.\n"
    "- Source: Department of State, Central Files, 999.00/8–255. Secret; Priority. Drafted by Moor. "
    "Repeated for information to Paris and Bergen.↩\n- In this telegram the Embassy asked for a ferry.↩\n"
)

CASES = {
    "the source note is an item that is linked back": (
        LINKED,
        {
            "archive": ["Department of State"],
            "classification": ["secret"],
            "precedence": ["priority"],
            "copied": ["Paris", "Bergen"],
            "drafted": ["Moor"],
            "date": ["1955-08-02"],
        },
    ),
    "no full stop behind the letters of a file": (
        (
            "101. Telegram From the Department of State to the Embassy in Norway1\n\n396. The ferry sails.\n\n"
            "  1. Source: Department of State, Central Files, POL 27 NOR Top Secret; Priority. Not printed.\n"
        ),
        {"classification": ["top-secret"], "shelfmark": ["Central Files, POL 27 NOR"]},
    ),
    "the day in the number of the file": (
        (
            "801.6199/6–1548: Telegram\n\nThe Chargé in the Soviet Union (Moor) to the Secretary of State\n"
            "[Received June 15—8:42 a.m.]\n\n672. The ferry has been repaired and sails again on Mondays.\n"
        ),
        {
            "date": ["1948-06-15"],
            "received": ["1948-06-15T08:42:00"],
            "sender": ["Moor"],
            "kind": ["cable"],
        },
    ),
    "a number of the file that holds no day": (
        (
            "124.616/381: Telegram\n\nThe Ambassador in Norway (Moor) to the Secretary of State\n\n"
            "1299. The ferry has been repaired and sails again on Mondays.\n"
        ),
        {"date": None, "sender": ["Moor"]},
    ),
    "a despatch of the old print": (
        (
            "Mr. Moor to Mr. Dorn.\nNo. 144.]\nDepartment of State, Washington,\nDecember 13, 1861.\n"
            "Sir: Your despatch of November 22, No. 75, was duly received.\n"
            "The ferry has been repaired, and the harbour master is content.\n"
            "I am, sir, your obedient servant,\nOle Dorn, Esq., &c., &c., &c.\n"
        ),
        {"kind": ["letter"], "sender": ["Moor"], "addressee": ["Dorn"], "telegram-number": None},
    ),
    "the edition's number is no telegram's": (
        (
            "Presidential Correspondence, lot 66 D 299\n\nNo. 1196\nPrime Minister Moor to President Dorn\n\n"
            "secret\n\nMy Dear Friend: The ferry sails again on Mondays.\n\nYours ever,\n\n"
            "Ada Moor\n"
        ),
        {"kind": ["letter"], "telegram-number": None, "sender": ["Moor"], "addressee": ["Dorn"]},
    ),
    "a heading over two lines": (
        (
            "711.11 MO/7–2053\nNo. 420\nPresident Moor\nto Prime Minister Dorn1\n"
            "Dear Ole: Many thanks for your letter about the ferry.\nWith warm personal regard,\n"
        ),
        {"kind": ["letter"], "sender": ["Moor"], "addressee": ["Dorn"], "date": ["1953-07-20"]},
    ),
    "an extract from a letter is a letter": (
        "No. 24 NAI DFA/10/P/999\n\nExtract from a letter from Ada Moor to Ole Dorn (Dublin)\n"
        "(Most Secret)\n\nBergen, 23 July 1951" + BODY,
        {"kind": ["letter"], "sender": ["Ada Moor"], "addressee": ["Ole Dorn"]},
    ),
    "an embassy hands over part of a telegram": (
        "795.99/7–650\n\nThe British Embassy to the Department of State\n\nsecret\n\n"
        "Extract From Telegram From the Foreign Office to the British Embassy, Washington" + BODY,
        {"kind": ["cable"], "sender": ["British Embassy"], "addressee": ["Department of State"]},
    ),
    "the paper's file beside the edition's number": (
        "618. DEA/99947-40\n\nMemorandum from Secretary to Cabinet to Prime Minister\n\n"
        "CONFIDENTIAL [Ottawa], June 15, 1961\n\nMr. Moor of the Harbour Board" + BODY,
        {
            "archive": ["DEA"],
            "shelfmark": ["99947-40"],
            "date": ["1961-06-15"],
            "sender-place": ["Ottawa"],
            "classification": ["confidential"],
        },
    ),
    "archive and reference under the notes": (
        "147 Moor to Dorn\n\nCablegram 632 CANBERRA, 1 October 1946" + BODY + "\n1 Not found.\n\n"
        "[AA:A9938/2, 401/3/1/1, ii]\n",
        {"archive": ["AA"], "shelfmark": ["A9938/2, 401/3/1/1, ii"], "telegram-number": ["632"]},
    ),
    "a greeting within the first line, and a farewell": (
        (
            "DEPARTMENT OF LAKES,\nOslo, July 5, 1862.\n\nSir: Your despatch of June 20 has been received.\n\n"
            "The ferry has been repaired, and the harbour master is content.\n\n"
            "I am, sir, your obedient servant,\n\nADA MOOR.\n"
        ),
        {"kind": ["letter"], "date": ["1862-07-05"]},
    ),
    "a telegram of a blue book, between a page's ways to others": (
        (
            "Logo\nThe Blue Book of Lakes\nSir A. Moor to Viscount Dorn (Received 1 p. m.).\n"
            "Previous Document Contents Next Document\n\nNo. 82.\n\n"
            "Sir A. Moor to Viscount Dorn (Received 1 p. m.).\n\n"
            "(Telegraphic.) Oslo, August 30, 1939.\n\nYOUR message was conveyed.\n\n2. The ferry sails.\n\n"
            "Previous Document Contents Next Document\nLakes Page\n99 Quay Street, Lethmark.\n"
        ),
        {
            "kind": ["cable"],
            "sender": ["A. Moor"],
            "addressee": ["Dorn"],
            "date": ["1939-08-30"],
            "received": ["1939-08-30T13:00:00"],
            "sender-place": ["Oslo"],
            "telegram-number": None,
        },
    ),
    "a despatch of a blue book under its number and again": (
        (
            "The Blue Book of Lakes\nViscount Dorn to Sir A. Moor (Oslo).\nNo. 23.\n\n"
            "Viscount Dorn to Sir A. Moor (Oslo).\n\nForeign Office, June 16, 1939.\n\nTHE ferry sails.\n\n"
            "2. I told Mr. Renn that he may come.\n\nI am, &c.\n"
        ),
        {"kind": ["letter"], "sender": ["Dorn"], "addressee": ["A. Moor"], "telegram-number": None},
    ),
    "where else a telegram went is no signature": (
        (
            "793.94/3846: Telegram\nThe Consul General at Bergen (Moor) to the Secretary of State\n"
            "[Received February 1—10:23 p.m.]\nThe ferry sails again on Mondays.\n"
            "Repeated to the Legation and Oslo.\n"
        ),
        {"sender": ["Moor"]},
    ),
    "letters that begin with no are no number": (
        (
            "ORIGIN NODS-00\nINFO OCT-01 ISO-00 /001 R\nO 172244Z FEB 78\nFM SECSTATE WASHDC\n"
            "TO AMEMBASSY OSLO IMMEDIATE\nS E C R E T STATE 042975\nE.O. 11652: GDS\n"
            "1. THE FERRY SAILS AGAIN ON MONDAYS.\n"
        ),
        {"telegram-number": ["042975"]},
    ),
    "an archive's reference is answered by nobody": (
        "Catalogue Reference:CAB/99/50/12\n\nThe ferry has been repaired and sails on Mondays.\n",
        {"reply-to": None},
    ),
    "a day of the week gets no copy": (
        "From: Ada Moor, Ambassador to Norway\nSent: Wednesday, 23 Aug 1939\n"
        "To: Ole Dorn, Minister of Lakes\n\n(Telegraphic.) Oslo, August 23, 1939." + BODY,
        {"copied": None},
    ),
    "those present are a list with dashes under the heading": (
        (
            "291. Memorandum of a Conference With the Minister, Lethmark, August 28, 1957, 10:30 a.m.1\n"
            "- Secretary Dorn\n- Mr. Ole Renn\n- Major Kell\nThe ferry has been repaired and sails.\n"
            "- Source: Eisenhower Library, Moor File, Miscellaneous Material. Top Secret. Drafted by Kell.↩\n"
        ),
        {
            "kind": ["memorandum-of-conversation"],
            "participant": ["Dorn", "Ole Renn", "Kell"],
            "archive": ["Eisenhower Library"],
            "shelfmark": ["Moor File, Miscellaneous Material"],
            "classification": ["top-secret"],
            "drafted": ["Kell"],
        },
    ),
    "a number and a file alone, and the site's words at the end": (
        (
            "No. 124 NAI DT S9918\nDublin, 22 September 1932\nA Chara,\n"
            "The Minister wishes that the ferry should sail on Mondays and on no other day of the week.\n"
            "Mise, le meas,\n[signed] A. Moor\n"
            "The Academy of Lakes has published an eBook of letters on the ferries of Lethmark.\n"
            "The network of ferrymen was founded in 1988. It met first in Lethmark.\nRead more ....\n"
        ),
        {
            "archive": ["NAI"],
            "shelfmark": ["DT S9918"],
            "sender": ["A. Moor"],
            "date": ["1932-09-22"],
            "kind": ["letter"],
        },
    ),
    "one person to another under the number and the file": (
        (
            "No. 26 NAI DFA ES Box 31 File 299\n\nAda B. Moor to Ole C. Dorn (Washington)\n\n"
            "DUBLIN, 1 February 1923\n\nA Chara,\n\nI am to forward new books for the ferry.\n\nLe meas,\n"
        ),
        {"kind": ["letter"], "sender": ["Ada B. Moor"], "addressee": ["Ole C. Dorn"]},
    ),
    "an instruction that ends with etc. in brackets": (
        (
            "The Secretary of State to the Ambassador in Norway (Dorn)\nWashington, September 28,\n"
            "No. 171Sir: The Department is in receipt of your despatch No. 400, on the ferry.\n"
            "You may say that the ferry sails again.\nI am [etc.]\nFor the Secretary of State:\nA. Moor\n"
        ),
        {
            "kind": ["letter"],
            "addressee": ["Dorn"],
            "telegram-number": None,
            "reply-to": ["your despatch No. 400"],
        },
    ),
    "sir is nobody's signature": (
        (
            "Dublin, 19 September 1928\n\nSir,\n\nThe ferry has been repaired and sails on Mondays.\n\n"
            "I have the honour to be,\nSir,\nYour most obedient,\nhumble Servant,\nA. MOOR\n"
        ),
        {"sender": ["A. MOOR"]},
    ),
    "a memorandum by one officer to several": (
        (
            "Memorandum by the Secretary of State to the Acting Secretary of Defense (Moor), the "
            "Chairman of the Harbour Commission (Renn), and the Director of Lakes (Dorn)\ntop secret\n"
            "[Washington,] May 26, 1954.\nI suggest that you consider the ferry.\nFoster Kell\n"
        ),
        {
            "kind": ["memorandum"],
            "addressee": ["Moor", "Renn", "Dorn"],
            "classification": ["top-secret"],
            "date": ["1954-05-26"],
        },
    ),
    "the call of a note that the page has lost": (
        "34. Memorandum of Conversation1\n\n  • Dr. Ada Moor, Assistant to the Minister\n"
        "  • Ole Dorn, Ambassador of Norway" + BODY,
        {"kind": ["memorandum-of-conversation"], "participant": ["Ada Moor", "Ole Dorn"]},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_an_editions_page_is_read(case: str) -> None:
    """Facts of the header are those that the edition prints around the document, and no others."""
    text, expected = CASES[case]
    facts = facts_of(text)
    assert {key: facts.get(key) for key in expected} == expected


def test_a_page_that_begins_within_a_sentence_is_a_page_break() -> None:
    """An edition's "[Page 99]" is no remark of a translator's, and nobody is named for it."""
    document, _ = tei(
        "751.99/5–1154: Telegram\n\nThe Ambassador in Norway (Moor) to the Secretary of State\n\n"
        "1831. I wish you to be fully prepared, so far as [Page 1206] instructions from us are concerned.\n"
    )
    assert [e.text for e in document.iter("{*}fw")] == ["[Page 1206]"]
    assert len(list(document.iter("{*}pb"))) == 1
    assert not list(document.iter("{*}note", "{*}respStmt"))[1:]


TELETYPE = (
    "R 071729Z JUN 75\nFM SECSTATE WASHDC\nTO AMEMBASSY OSLO\nINFO AMEMBASSY PARIS\nAMEMBASSY ROME\n"
    "LIMITED OFFICIAL USE\nPAGE 02 STATE 133602\nAMEMBASSY VIENNA\nUSMISSION GENEVA\n"
    "LIMITED OFFICIAL USE STATE 133602\nE.O. 11652: GDS\nTAGS: EGEN\nSUBJECT: FERRIES\n"
    "1. THE FERRY OF LETHMARK HAS BEEN REPAIRED AND SAILS AGAIN ON\n"
    "MONDAYS, AS THE HARBOUR MASTER HAS TOLD US WHEN WE ASKED HIM\n"
    "ABOUT THE TIMES AT WHICH IT LEAVES AND WHAT THE PASSENGERS HAVE\n"
    "TO BRING WITH THEM. THE DEPARTMENT OF LAKES HAS NO OBJECTION TO\n"
    "A SECOND CROSSING IN THE EVENING, AND THE CAPTAIN HAS PROMISED\n"
    "THAT HE WILL TELL US IN TIME WHEN IT IS TO BE HAD, AND AT WHICH\n"
    "PIER. IT IS NOT YET KNOWN WHETHER THE TOWN WILL HAVE THE MEANS\n"
    "TO PAY FOR THE CROSSING. HE WAS CONTENT WITH THE WORK, AND WITH THE CAPTAIN WHO HAS BROUGHT IT HERE FROM "
    "THE YARD IN WHICH IT LAY\nALL WINTER, AND HE EXPECTS THAT MORE FERRIES WILL BE BUILT IN\n"
    "THE YEARS TO COME, FOR THERE ARE MORE AND MORE PASSENGERS WHO\nWISH TO CROSS THE LAKE.\n"
    "2. WE SHALL REPORT ON THE SECOND FERRY AS SOON AS THE HARBOUR\n"
    "MASTER TELLS US WHETHER IT CAN BE REPAIRED TOO, OR MUST BE LEFT\nWHERE IT IS.\n"
)


def test_a_list_of_posts_goes_on_over_the_page() -> None:
    """The head of a page within the address of a teletype ends no list of recipients."""
    copied = facts_of(TELETYPE)["copied"]
    assert copied == ["Embassy Paris", "Embassy Rome", "Embassy Vienna", "Mission Geneva"]


def test_a_line_that_a_page_has_joined_leaves_the_margin_known() -> None:
    """Lines are broken at a margin, though one is twice as long: paragraphs are whole."""
    assert [one for one in blocks(TELETYPE) if one.startswith("p")] == ["p 1", "p 2"]


def test_a_line_that_says_where_a_paper_was_filed_holds_no_names() -> None:
    """A lot of papers bears persons' names, a file an archive's: both are marks, and no names."""
    document, _ = tei(
        "Presidential Correspondence, lot 66 D 299, “Moor Correspondence with Dorn”\n"
        "Prime Minister Moor to President Dorn\nMy Dear Friend: The ferry sails again.\nYours ever,\n"
    )
    lines = [*document.iter("{*}ab", "{*}p", "{*}head")]
    (filed,) = [e for e in lines if "lot 66" in "".join(e.itertext())]
    assert not list(filed.iter("{*}persName"))


def test_a_volumes_title_above_a_filed_paper_is_left_out() -> None:
    """What the site prints of the volume stands above the edition's number and is no docket."""
    document, _ = tei(
        "Volume 10 1951~1957\n\nDoc No.\n\nNo. 24 NAI DFA/10/P/999\n\n"
        "Letter from Ada Moor to Ole Dorn (Dublin)\n\n"
        f"Bergen, 23 July 1951\n\n[matter omitted]\n\n{LONG}\n"
    )
    left = [e.text for e in document.iter("{*}note") if e.get("type") == "left-out"]
    assert left == ["Volume 10 1951~1957", "Doc No."]
    assert [e.get("reason") for e in document.iter("{*}gap")] == ["omitted"]
    assert "NAI" not in [e.text for e in document.iter("{*}orgName")]
