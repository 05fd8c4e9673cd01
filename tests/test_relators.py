"""Roles by code, term and address; codes that are easily mistaken are not known."""

from __future__ import annotations

import pytest

from teikit.relators import RELATORS, relator


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("edt", "edt"),
        ("EDT", "edt"),
        ("Editor", "edt"),
        (" markup  Editor", "mrk"),
        ("http://id.loc.gov/vocabulary/relators/trl", "trl"),
        ("https://id.loc.gov/vocabulary/relators/pbl.html", "pbl"),
        ("marcrel:fnd", "fnd"),
    ],
)
def test_a_role_is_known_by_code_term_and_address(words: str, code: str) -> None:
    role = relator(words)
    assert role is not None
    assert role.code == code


@pytest.mark.parametrize("words", ["", "cmp", "arc", "editing", "xyz", "http://example.org/edt"])
def test_what_is_no_role_of_an_edition_is_none(words: str) -> None:
    assert relator(words) is None


def test_each_role_is_found_by_all_that_it_holds_and_no_two_agree() -> None:
    for role in RELATORS:
        assert relator(role.code) is relator(role.term.upper()) is relator(role.uri) is role
        assert role.uri == f"http://id.loc.gov/vocabulary/relators/{role.code}"
        assert role.resp.split()[-1] in ("by", "of", "to")  # stands before a name
    assert len({role.code for role in RELATORS} | {role.term for role in RELATORS}) == 2 * len(
        RELATORS
    )
