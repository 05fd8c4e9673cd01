"""Headings of documentary editions, and heads of telegrams of more ministries; all are invented."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from teikit.forms.headlines import dateline_of

BODY = (
    "\n\nThe ferry has been repaired and sails again on Mondays. The harbour master is content.\n"
)

CASES = {
    "whom a letter is to stands before whom it is from": (
        "No. 348 NAI DFA Secretary's Files S99\n\nLetter to Irish Legations in Bergen and Riga from Ada Moor\n"
        "(Secret) (Copy)\n\nDublin, 24 August 1939" + BODY,
        {
            "kind": ["letter"],
            "sender": ["Ada Moor"],
            "addressee": ["Irish Legations in Bergen and Riga"],
            "archive": ["NAI"],
            "shelfmark": ["DFA Secretary's Files S99"],
            "date": ["1939-08-24"],
        },
    ),
    "a code telegram with its number under the heading": (
        "No. 998 NAI DFA Secretary's Files P99\n\nCode telegram from Ada Moor to Ole Dorn (Dublin)\n"
        "(No. 45) (Personal)\n\nPARIS, 3 July 1941" + BODY,
        {
            "kind": ["cable"],
            "sender": ["Ada Moor"],
            "addressee": ["Ole Dorn"],
            "telegram-number": ["45"],
            "sender-place": ["PARIS"],
        },
    ),
    "a cablegram's number below place and date": (
        "304 Department of External Affairs to Moor\n\nCANBERRA, 12 June 1946, 8.30 a.m.\n\n"
        "Cablegram A99\n\nTOP SECRET" + BODY,
        {
            "kind": ["cable"],
            "sender": ["Department of External Affairs"],
            "addressee": ["Moor"],
            "telegram-number": ["A99"],
            "date": ["1946-06-12"],
            "classification": ["top-secret"],
        },
    ),
    "a heading without its number": (
        "Moor to Dorn\n\nCablegram 935 CANBERRA, 6 December 1946\nSECRET IMMEDIATE" + BODY,
        {
            "sender": ["Moor"],
            "addressee": ["Dorn"],
            "telegram-number": ["935"],
            "date": ["1946-12-06"],
            "sender-place": ["CANBERRA"],
        },
    ),
    "an office's address by wire, and for whom it is there": (
        "FROM: NEW DELHI\nTO: FOREIGN, BONN\n\nIMMEDIATE\n\nNo. 24914. MARCH 14, 1956.\n"
        "FOR AMBASSADOR FROM FOREIGN SECRETARY." + BODY,
        {"addressee": ["FOREIGN, BONN"], "telegram-number": ["24914"], "date": ["1956-03-14"]},
    ),
    "place and hour behind the letter for sent": (
        "INWARD TELEGRAM TO COMMONWEALTH RELATIONS OFFICE\n\nFROM: U.K. HIGH COMMISSIONER IN LETHMARK\n\n"
        "D. Colombo 18.30 hours 4th December 1957\nR.         19.05 hours 4th December 1957\n\n"
        "PRIORITY\nNo. 999 CONFIDENTIAL" + BODY,
        {"date": ["1957-12-04"], "received": ["1957-12-04T19:05:00"]},
    ),
    "an office registers what it writes, another what it gets": (
        "MINISTRY OF LAKES\nReg. No. 09-99-14, 19 April 1985\nCONFIDENTIAL\n\nRECORD\n"
        "of the conversation of Minister Ada Moor with Ambassador Ole Dorn\n\n"
        "Held on 18 April 1985, from 11:00 to 12:10, in the Ministry of Lakes" + BODY,
        {
            "date": ["1985-04-19"],
            "time": ["1985-04-18T11:00:00/1985-04-18T12:10:00"],
            "registered": None,
        },
    ),
    "the day of an entry in the line below": (
        "USSR EMBASSY IN LETHMARK                       SECRET\n11 March 1954            Copy No. 2\n\n"
        "Entered in the Near and Middle East Department\n24.III.54  No. 0914-bsv\n\nREPORT\n\n"
        + BODY,
        {"date": ["1954-03-11"], "registered": ["1954-03-24"]},
    ),
    "a release by the archive is no review": (
        "   Approved For Release 2001/08/14 : XXX-RDP99T99999A009900090001-9\n\n"
        "                  C-O-N-F-I-D-E-N-T-I-A-L\n\n"
        "                                            9 March 1956\n\nTHE FERRIES OF LETHMARK"
        + BODY,
        {"classification": ["confidential"], "reviewed": None},
    ),
    "a copy for information in the salutation": (
        "Foreign Ministry Outgoing Cable\nCable No. 9931\nReviewed and issued by: Ada Moor [signature]\n\n"
        "To the Embassy in Lethmark, with a copy for the information of the Embassy in Aldane:"
        + BODY,
        {
            "addressee": ["Embassy in Lethmark"],
            "copied": ["Embassy in Aldane"],
            "reviewed": ["Ada Moor"],
        },
    ),
    "the number of a circular that is no telegram": (
        "DEPARTMENT OF LAKES\n\nCIRCULAR DOCUMENT\nNo. B.99/53\n\nOTTAWA, November 4, 1953.\n\n"
        "TO:   The Heads of Post" + BODY,
        {"kind": ["circular"], "telegram-number": None},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_head_is_read_as_its_office_prints_it(case: str) -> None:
    """Facts of the header are those that the head says, and no others."""
    text, expected = CASES[case]
    facts = facts_of(text)
    assert {key: facts.get(key) for key in expected} == expected


def test_what_a_note_is_about_is_no_dateline() -> None:
    """The day of a conversation, behind whom it was with, dates no paper."""
    words = (
        "Note from a conversation with the head of the Bureau of Lakes, P. Lund, on 11 March 1963"
    )
    assert dateline_of(words, 0, len(words)) is None
    assert dateline_of("Bergen, 11 March 1963", 0, 21) is not None
