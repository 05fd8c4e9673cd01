"""Facts of the header, from heads and feet as many offices make them; all examples are invented."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from teikit.model.collection import STANDARD
from teikit.shapes.statement import read_reference

BODY = "\n\nThe boats were counted on Monday, and there were nine of them in the harbour.\n"

CASES = {
    "a line like none of a head does not end it": (
        "This Document is the Property of the Government.\n\n"
        "NORTH SEA.                                [October 9, 1929.]\nCONFIDENTIAL.\n\n"
        "[A 99/99/35]                      No. 1.\n\n"
        "      Mr. Farrow to Mr. A. Holt.—(Received October 9, 11 P.M.)\n"
        "(No. 39.)\n(Telegraphic.)  R.\n                                 Bergen, October 9, 1929."
        + BODY,
        {
            "telegram-number": ["39"], "date": ["1929-10-09"], "sender": ["Farrow"],
            "addressee": ["A. Holt"], "received": ["1929-10-09T23:00:00"], "kind": ["cable"],
            "classification": ["confidential"], "sender-place": ["Bergen"],
        },
    ),
    "columns that strokes part": (
        "People's Commissariat for Rivers                  Top secret\n"
        "CIPHER TELEGRAM\n"
        "INCOMING No. 914           |  Sent       7.II.1936   23 h. 40 m.\n"
        "From BERGEN                |  Received   8.II.1936    4 h. 10 m.\n" + BODY,
        {"telegram-number": ["914"], "date": ["1936-02-07"], "received": ["1936-02-08T04:10:00"]},
    ),
    "who let a telegram out has not classified it": (
        ("UNCLASSIFIED  Department of Rivers  Case No. F-2099-9  Doc No. C0999  Date: 09/09/2014\n\n"
        "CONFIDENTIAL\n\nP 110817Z APR 97\nFM AMEMBASSY BERGEN\nTO SECSTATE WASHDC PRIORITY 2999\n"
        "\nC O N F I D E N T I A L BERGEN 001999\n\nSUBJECT: BOATS\n\n1. THE BOATS WERE COUNTED.\n"),
        {"classification": ["confidential"], "telegram-number": ["001999"]},
    ),
    "a person with office writes to another": (
        "M. DE RAY, MINISTER OF NORWAY AT REVAL,\n   TO M. POE, MINISTER FOR FOREIGN AFFAIRS.\n\n"
        "T. no. 99.                             Reval, 4 May 1926, 19 h. 40.\nConfidential." + BODY,
        {
            "sender": ["DE RAY"], "addressee": ["POE"], "sender-place": ["Reval"],
            "date": ["1926-05-04"],
        },
    ),
    "an address without To or greeting": (
        "                LEGATION OF NORWAY\n"
        "                                                  Reval,\n"
        "CONFIDENTIAL                                 20th October, 1959.\n\n"
        "The Secretary,\nDepartment of Rivers,\nBergen.\n\n"
        "            Report on the Boats of Reval." + BODY,
        {"addressee": ["Department of Rivers"], "sender-place": ["Reval"]},
    ),
    "a greeting without comma, an address at the foot": (
        ("                           NORWEGIAN EMBASSY\nRESTRICTED\n\n"
        "                           2 October 1974\n\nDear Peter\n\nBOATS AND NETS\n\n"
        "1  Thank you for the nets. They came up by mule on Thursday, all nine of them.\n\n"
        "                     Yours ever\n\n                     C J Farrow\n\n"
        "P D Holt Esq\nRivers Department\nFCO\n\ncc:  B Ray Esq, Tea Council\n"),
        {"kind": ["letter"], "addressee": ["P D Holt"], "date": ["1974-10-02"], "copied": ["B Ray"]},
    ),
    "repeated, in a sentence at the end": (
        "FROM BERGEN TO FOREIGN OFFICE\n\nNo. 9          3rd May, 1950\n" + BODY
        + "\nRepeated to Reval as 41; by airmail to Riga.\n",
        {"copied": ["Reval", "Riga"]},
    ),
    "counted copies": (
        "Trade Mission of Norway in Reval\n- Branch Narva -\n                     Narva, 14.4.58\n"
        "Confidential!\n\nTo the\nMinistry of Rivers\nBergen\n\n               R e p o r t\n" + BODY
        + "\n                                     A. Farrow\n\nDistribution list:\n"
        "1 copy Ministry of Nets\n1 copy Film Committee\n1 copy for file\n",
        {
            "date": ["1958-04-14"], "addressee": ["Ministry of Rivers"], "kind": ["report"],
            "copied": ["Ministry of Nets", "Film Committee"],
        },
    ),
    "who certifies a copy has not sent it": (
        ("PARTY OF RIVERS. CENTRAL COMMITTEE\n\nTop secret!\n\nTo be delivered to:\n"
        "Comrade Farrow (in full)          Comrade Holt (7.1, 7.2)\n\n"
        "Extract from protocol No. 99 of the session of the Politburo on 22 April 1969\n\n"
        "1. To count the boats.\n\n                    For correctness:\n"
        "                    I. Ray\n"),
        {"addressee": ["Farrow", "Holt"], "sender": ["PARTY OF RIVERS. CENTRAL COMMITTEE"]},
    ),
    "where and when a meeting was held": (
        ("CONFIDENTIAL\n\n     MINUTES of a Meeting held in Conference Room 99, Rivers Office, on\n"
        "        WEDNESDAY 26 FEBRUARY 1975 at 10.45 am\n\n                 PRESENT\n"
        "Mr P R Farrow, Rivers Office (In the Chair)\nMr G Holt, Ministry of Nets\n\n"
        "1.   THE BOATS\n\nThe Group considered a note about the boats of the Ministry of Nets.\n\n"
        "Rivers Office\n\n28 February 1975\n"),
        {
            "date": ["1975-02-26"], "place": ["Conference Room 99, Rivers Office"],
            "time": ["1975-02-26T10:45:00"],
        },
    ),
    "place and time in brackets under the heading": (
        ("Note of Conversation\nbetween Comrade Ion Farrow and Comrade Li Holt\n"
        "(Bergen, May 12, 1971, 10:00 - 11:20)\n\nI. Farrow: I am glad to see you.\n\n"
        "Li Holt: I am also glad.\n\nMay 13, 1971\n"),
        {
            "date": ["1971-05-12"], "place": ["Bergen"],
            "time": ["1971-05-12T10:00:00/1971-05-12T11:20:00"],
        },
    ),
    "labels in capitals without colons": (
        ("CONFIDENTIAL\n\n              MEMORANDUM OF CONVERSATION\n\n"
        "PARTICIPANTS:       Arthur Farrow, Special Assistant for Boats\n"
        "                    Paul Ray, Rivers Staff (Notetaker)\n\n"
        "                    Sir Tore Holt, Minister of Nets\n\n"
        "DATE, TIME          June 18, 1991, 2:05 p.m. - 2:40 p.m.\n"
        "AND PLACE:          Room 999, Rivers Building\n\n"
        "Mr. Farrow:  Welcome to the river.\n\nMinister Holt:  It rained.\n"),
        {
            "participant": ["Arthur Farrow", "Tore Holt"], "recorder": ["Paul Ray"],
            "date": ["1991-06-18"], "place": ["Room 999, Rivers Building"],
        },
    ),
    "sentences of a form on one line": (
        "TENTH DEPARTMENT\n          C I P H E R   T E L E G R A M   No. 39971\n"
        "     From BERGEN.  Sent 8-XI-1949 at 18-15.  Received 9-XI-1949 at 01-35\n"
        "        To Comrade HOLT.\n" + BODY,
        {"date": ["1949-11-08"], "received": ["1949-11-09T01:35:00"], "addressee": ["HOLT"]},
    ),
    "officers of a telegram": (
        ("DRAFTED BY: EB/TDC: T. J. FARROW : LPK, 3/20/86, X29999\n"
        "CLEARED BY: USDA: I. HOLT (SUBS); AF/E: W. RAY\nO 212347Z MAR 86\nFM SECSTATE WASHDC\n"
        "TO AMEMBASSY BERGEN IMMEDIATE\nSUBJECT: BOATS\n\n1. THE BOATS WERE COUNTED.\n"),
        {"reviewed": ["I. HOLT", "W. RAY"], "drafted": ["1986-03-20"]},
    ),
    "semicolons part bodies with their towns": (
        "OUTWARD CABLEGRAM\n\n                              SENT: 5th July, 1955.\n"
        "TO:   Norwegian Embassy,\n      BERGEN.\n"
        "RPTD: Norwegian Commission, Riga; Norwegian Legation, Reval 88.\n\nRESTRICTED" + BODY,
        {
            "addressee": ["Norwegian Embassy"], "kind": ["cable"],
            "copied": ["Norwegian Commission", "Norwegian Legation"],
        },
    ),
    "copies told in a sentence": (
        ("                         BRITISH LEGATION,\n                              REVAL.\n"
        "No. 41.                                   3rd March, 1939.\nCONFIDENTIAL.\n\nMy Lord,\n\n"
        "     I have the honour to transmit herewith a memorandum on the boats of the river.\n\n"
        "2.   I am sending copies of this despatch to the Department of Rivers and to His Majesty's "
        "Consul at Riga.\n\n               I have, etc.,\n\n               (Signed)  P. FARROW.\n\n"
        "The Right Honourable\n     The Viscount Holt, K.G.,\n          etc., etc.\n"),
        {"copied": ["Department of Rivers", "Riga"], "addressee": ["Viscount Holt"]},
    ),
    "an address of Asian letters": (
        ("MINISTRY OF RIVERS\nBERGEN\n\nD.O. No. SEA-9/4/55                 the 14th June, 1955\n\n"
        "My dear Peter,\n\n     Please refer to the exhibition of boats at Reval.\n\n"
        "                    Yours sincerely,\n                    Sd/- (M. A. Farrow)\n\n"
        "Peter R. Holt, Esquire,\n     Chargé d'Affaires,\n          Reval.\n"),
        {"addressee": ["Peter R. Holt"], "date": ["1955-06-14"], "kind": ["letter"]},
    ),
    "where an addressee sits": (
        "MEMORANDUM FOR:  The Honorable Henry Farrow\n                 The Rivers Building\n\n"
        "FROM:            Arthur Holt, Acting\n\nSUBJECT:         The Boats\n\n"
        "DATE:            May 4, 1973\n" + BODY,
        {"addressee": ["Henry Farrow"], "sender": ["Arthur Holt"], "kind": ["memorandum"]},
    ),
    "lists under a stamp's word": (
        ("SECRET\n\nRECORD OF CONVERSATION\nwith the Minister of Rivers of Norway, EMIL FARROW\n\n"
        "17 June 1961\n\nToday I received Farrow at his request. He spoke about the boats.\n\n"
        "                    AMBASSADOR IN NORWAY\n                    (A. HOLT)\n\n"
        "Distributed:\n1 - Comrade Ray\n2 - Department of Rivers\n3 - to file\n"),
        {"copied": ["Ray", "Department of Rivers"], "participant": ["EMIL FARROW"]},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_facts_of_a_head(name: str) -> None:
    text, expected = CASES[name]
    found = facts_of(text)
    assert {key: found.get(key) for key in expected} == expected


def test_a_short_text_is_not_taken_for_a_head() -> None:
    found = facts_of("The boat arrived.\n\nIt was green.\n\nParis, 3 May 1950\n")
    assert "addressee" not in found
    assert "sender" not in found


def test_fields_above_a_short_text_are_the_page_s() -> None:
    page = (
        "Open Records Portal\nBrowse   Topics   Map   Help\n\n"
        "Telegram from the Embassy in Bergen to the Ministry of Rivers\n\n"
        "Document Date\n1958-11-03\nSource\nRGANI, f. 99, op. 9, d. 4299, ll. 3-4\n"
        "Translated by\nMilica Farrow\nLanguage\nRussian\n\n"
        "Telegram No. 299\nSent: 3 November 1958 at 14.10\n\nThe boats were counted.\n"
    )
    found = facts_of(page)
    assert found["translator"] == ["Milica Farrow"]
    assert found["title"] == ["Telegram from the Embassy in Bergen to the Ministry of Rivers"]
    assert found["telegram-number"] == ["299"]


@pytest.mark.parametrize(
    ("words", "shelfmark", "pages"),
    [
        ("ROK DA, Roll 2099-99, File 9, Frame 9901-9990, 44-46",
         "Roll 2099-99, File 9, Frame 9901-9990", "44-46"),
        ("MINREX, Angola, Caja 99, Carpeta 9, 1978, 2-4", "Angola, Caja 99, Carpeta 9, 1978", "2-4"),
        ("AAN, KC PZPR, 237/XXXI-999, k. 14-19", "KC PZPR, 237/XXXI-999", "14-19"),
        ("VNA3, Fond 999, File 9914, 7-11", "Fond 999, File 9914", "7-11"),
        ("NARA, RG 59, Central File 1955-59, Box 9", "RG 59, Central File 1955-59, Box 9", ""),
    ],
)  # fmt: skip
def test_shelfmark_and_pages_are_parted(words: str, shelfmark: str, pages: str) -> None:
    found = read_reference(words, STANDARD)
    assert (found.shelfmark, found.span) == (shelfmark, pages)


def test_who_took_part_may_stand_under_sides_that_are_underlined() -> None:
    text = (
        "MEMORANDUM OF CONVERSATION\n\nSUBJECT:  Two cranes for Sarn\n\nPARTICIPANTS:\n\n"
        "     Malaysia\n     --------\n     Dato Hamid bin Delm, Secretary General, Ministry of Transport\n"
        "     Mr. Lim Swee Arn, Sarn Port Commission\n\n"
        "     United States\n     -------------\n     Miss Alice Renn, Office of Transport\n\n\n"
        "1.  Dato Hamid opened by saying that he had come about cranes and would try to speak of\n"
        "nothing else. Four of the six cranes on the pier are of the year 1923.\n"
    )
    assert facts_of(text)["participant"] == ["Hamid bin Delm", "Lim Swee Arn", "Alice Renn"]


def test_names_behind_a_label_go_on_over_the_margin() -> None:
    """The typist's margin lies behind a comma, or between the two words of a name."""
    text = (
        "MINUTES OF THE CONVERSATION\n\nHeld: Sarn, 21 February 1961, 10:00-13:15\n"
        "Present from our side: Comrades Llar Renn, Ramon Delm,\nSofia Noll\n"
        "From the Valdorian side: Comrades Bohun Tamarin, Marr An Tor, Karl\nBenn, Zdan Holt\n\n"
        "COMRADE LLAR RENN: You are welcome in our country, comrades. How was the road\n"
        "from the harbour of Delm, where the snow lies?\n\n"
        "COMRADE BOHUN TAMARIN: Thank you. We stood for two hours at a level crossing, and so\n"
        "we have seen the landscape and the gate of the crossing.\n"
    )
    assert facts_of(text)["participant"] == [
        "Llar Renn", "Ramon Delm", "Sofia Noll", "Bohun Tamarin", "Marr An Tor", "Karl Benn",
        "Zdan Holt",
    ]  # fmt: skip
