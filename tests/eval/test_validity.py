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
    for n in range(150):
        one, other = random.choice(sources), random.choice(sources)
        at, begin = random.randrange(len(one)), random.randrange(len(other))
        cut = (
            one[:at],
            one[at:],
            one[:at] + one[at + 4 :],
            one[:at] + other[begin : begin + 20] + one[at:],
            [line for line in one if random.random() > 0.15],
        )[n % 5]
        source = "\n".join(["Log", *cut]).encode()
        tei = convert(source, "mixed.txt")[0]
        assert schema.validate(etree.fromstring(tei)), f"{n}: {schema.error_log.last_error}"
        assert isinstance(verify(source, "mixed.txt", tei), Certificate), n
