"""Names in longer names, in lines of capitals and in lists: what is found, and with what doubt."""

from __future__ import annotations

import pytest

from names_support import found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He was sent on by Department 7 to the 3rd Harbour Office.", "O Department 7"),
        ("He was sent on by Department 7 to the 3rd Harbour Office.", "O 3rd Harbour Office"),
        ("The paper went to Main Directorate IV, which lost it.", "O Main Directorate IV"),
        ("Mr. Ostend was ill. The boat leaves Ostend at nine.", "L Ostend"),
        ("Mr. Ostend was ill. In the town of Ostend nobody knew.", "L Ostend"),
        ("The flour came from Messrs. Tolley & Brill by rail.", "O Tolley & Brill"),
        ("We took the waters at Bad Ellen for a week.", "L Bad Ellen"),
        ("At noon the Karvelian envoy said that he was tired.", "R the Karvelian envoy"),
        ("At noon the ambassador left.", "R the ambassador"),
    ],
)
def test_what_is_found(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In May the minister of mines came.", "R the minister"),
        ("Next day he sailed in the “Rostock” for home.", "L Rostock"),
        ("At night the minister, Anton Brill, came.", "R the minister"),
    ],
)
def test_what_is_left_alone(text: str, name: str) -> None:
    assert name not in found(text)


_TELEGRAM = """\
PP RUEHXX
DE RUQQXX 412 2851430
P 121415Z OCT 67
FM AMEMBASSY OSKARHOLM
TO RUEHXX/SECSTATE WASHDC PRIORITY 99
INFO RUFNXX/AMEMBASSY PARIS 88
BT
C O N F I D E N T I A L OSKARHOLM 412

SUBJ: HERRING

1.  EMBOFF TOLLEY REMARKED THAT NETS ARE OLD. PRESIDENT BRILL INTENDS TO
TRAVEL BY RAIL. HARBOR MASTER TOLD AMBASSADOR AT LUNCH THAT BOATS ARE LATE.

BT
"""


def test_a_telegram_in_capitals() -> None:
    names = found(_TELEGRAM)
    for name in (
        "O SECSTATE WASHDC",
        "O AMEMBASSY PARIS",
        "P TOLLEY",
        "P BRILL",
        "R AMBASSADOR",
    ):
        assert name in names


def test_a_list_of_readers_below_a_telegram() -> None:
    names = found("Nobody came.\n\nCirculated: cc. Tolley, Brill; file\nresp. Ostrel")
    assert {"P Tolley", "P Brill", "P Ostrel"} <= set(names)


def test_monsieur_and_an_initial() -> None:
    assert "P de Corlay" in found("In reply to M. de Corlay he said that it was late.")
    assert "P M. A. Corlay" in found("Then M. A. Corlay said that it was late.")
