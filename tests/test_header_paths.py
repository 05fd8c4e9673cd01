"""The elements of a header by their paths."""

from __future__ import annotations

import pytest
from lxml import etree

from teikit.header.paths import Plan, gather

DOCUMENT = etree.fromstring(
    """<TEI xmlns="http://www.tei-c.org/ns/1.0"><!-- c --><teiHeader><fileDesc>
    <titleStmt><title>1</title><title type="main">2</title></titleStmt>
    <titleStmt><author n="3"/><title type="main" n="x">4</title></titleStmt></fileDesc>
    <profileDesc><textClass><catRef scheme="#a" n="5"/><catRef scheme="#b"><note n="6"/></catRef>
    <catRef scheme="#a"><note n="7"/></catRef></textClass></profileDesc></teiHeader>
    <text><body><title>no</title></body></text></TEI>"""
)
TITLES = "teiHeader/fileDesc/titleStmt"
CATEGORIES = "teiHeader/profileDesc/textClass/catRef"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        (f"{TITLES}/title", ["1", "2", "4"]),
        (f"{TITLES}/title[@type='main']", ["2", "4"]),
        (f"{TITLES}/title[@type='main'][@n='x']", ["4"]),
        (f"{TITLES}/title[@type='main' or not(@type)]", ["1", "2", "4"]),
        (f"{TITLES}/*[self::t:title or self::t:author]", ["1", "2", "3", "4"]),
        (f"{CATEGORIES}[@scheme='#a']", ["5", ""]),
        (f"{CATEGORIES}[@scheme='#a']/note", ["7"]),
        (f"{CATEGORIES}/note", ["6", "7"]),
        ("teiHeader/encodingDesc/projectDesc", []),
        ("text/body/title", ["no"]),
    ],
)
def test_a_plan_finds_what_its_paths_lead_to_in_the_order_of_the_file(
    path: str, found: list[str]
) -> None:
    """Alone, and together with other paths that share their steps."""
    together = Plan([f"{TITLES}/title", f"{TITLES}/title/hi", CATEGORIES, path])
    for plan in (Plan([path]), together):
        at = gather(DOCUMENT, plan)[path]
        assert [one.text or one.get("n", "") for one in at] == found


def test_what_is_not_planned_is_no_path() -> None:
    """A path that was forgotten is an error, and no fact that is missing in silence."""
    with pytest.raises(KeyError):
        gather(DOCUMENT, Plan([TITLES]))[f"{TITLES}/title"]
