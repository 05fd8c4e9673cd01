"""Whatever a gold document holds: its TEI is valid, and no character of it is lost."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from lxml import etree

from teikit.check import Severity, check
from teikit.evaluate.report import documents_in
from teikit.pipeline import convert
from teikit.verify import Certificate, verify

HERE = Path(__file__).resolve().parent
SETS = sorted(path.name for path in HERE.iterdir() if any(path.glob("*.gold")))


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(HERE.parents[1] / "schema" / "teikit.rng"))


class _NoSchema:
    """A judge that leaves all to the rules."""

    def for_document(self, root: etree._Element, path: str) -> tuple[tuple[()], None]:
        return (), None


@pytest.mark.parametrize("name", SETS)
def test_the_tei_of_gold_documents_is_valid_and_whole(name: str, schema: etree.RelaxNG) -> None:
    documents, _ = documents_in([str(HERE / name)])
    assert documents
    for path, gold in documents:
        source = gold.source.encode()
        tei = convert(source, "gold.txt")[0]
        assert schema.validate(etree.fromstring(tei)), f"{path}: {schema.error_log.last_error}"
        assert isinstance(verify(source, "gold.txt", tei), Certificate), path
        found = check(tei, "gold.xml", _NoSchema())
        assert [one for one in found if one.severity is Severity.ERROR] == [], path


def test_what_is_left_of_documents_cut_and_mixed_is_valid_and_whole(schema: etree.RelaxNG) -> None:
    """A page is lost, two papers were scanned into one file, lines went astray."""
    documents, _ = documents_in([str(HERE / name) for name in SETS])
    sources = [gold.source.split("\n") for _, gold in documents]
    random = Random(99)
    for n in range(210):
        one, other = random.choice(sources), random.choice(sources)
        at, begin = random.randrange(len(one)), random.randrange(len(other))
        cut = (
            one[:at],
            one[at:],
            one[:at] + one[at + 4 :],
            one[:at] + other[begin : begin + 20] + one[at:],
            [line for line in one if random.random() > 0.15],
            random.sample(one, len(one)),
            [line[: random.randrange(60)] if random.random() < 0.2 else line for line in one],
        )[n % 7]
        text = "\n".join(["Log", *cut] if n % 2 else cut)
        if not text.strip():
            continue
        source = text.encode()
        tei = convert(source, "mixed.txt")[0]
        assert schema.validate(etree.fromstring(tei)), f"{n}: {schema.error_log.last_error}"
        assert isinstance(verify(source, "mixed.txt", tei), Certificate), n


# What a shape or a part of the back could not hold; the comment says what stands where.
_ONCE_BROKEN = {
    # a bracket of the editor's at the beginning of who gets a copy
    "stamp": (
        "They are.  are the Foreign\nmy French colleague Vautrin\nc.c. Sidlow,\n[Stamp:] DEPT.\n"
    ),
    # a place that is a gap and nothing else
    "gap": "MEMORANDUM\nPLACE:\n4. [5 not declassified]\n",
    # an address under a running foot
    "address": "follows.\n              Sir,\nRESTRICTED\nHonourable\n",
    # a sponsor between the lines of a summary over a citation
    "sponsor": (
        "get\n4.\nThis document was made possible with support\n"
        "School atlases. 3,000 copies would school.\n"
        '"Circular from the Vietnamese Ministry of Foreign Affairs to Embassies, '
        "'On the Bells',\" 1968, Digital Archive, Pendleton."
        "\nFOR\n"
    ),
    # the text ends where the name of a body would go on
    "end": "a report of the Council of V",
    "strokes": "Stocks of oil\n\nHarbour | Barrels\nVelm    | 40\nOskar   | 7\n",
}


@pytest.mark.parametrize("text", _ONCE_BROKEN.values(), ids=_ONCE_BROKEN)
def test_what_once_broke_the_encoding_is_valid_and_whole(text: str, schema: etree.RelaxNG) -> None:
    tei = convert(text.encode(), "odd.txt")[0]
    assert schema.validate(etree.fromstring(tei)), schema.error_log.last_error
    assert isinstance(verify(text.encode(), "odd.txt", tei), Certificate)
