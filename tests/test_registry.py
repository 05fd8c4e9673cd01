"""Catalogues: every unit that has a file is in its catalogue, once, in an order that works."""

from __future__ import annotations

from pathlib import Path

import pytest

from teikit.recognise import RECOGNISERS, Recogniser, check_order
from teikit.registry import Registry
from teikit.render import RENDERERS
from teikit.shapes import SHAPES, Shape

SOURCE = Path(__file__).resolve().parents[1] / "src" / "teikit"


def units_in(folder: str, kind: str) -> set[str]:
    """Return the variables that hold units, read from the files."""
    found = set()
    units = (SOURCE / folder).glob("*.py"), (SOURCE / folder).glob("*/__init__.py")
    for path in (one for several in units for one in several):
        for line in path.read_text(encoding="utf-8").splitlines():
            name, equals, made = line.partition(" = ")
            if equals and name.isidentifier() and made.startswith(f"{kind}("):
                found.add(name.replace("_", "-"))
    return found


def test_each_recogniser_that_has_a_file_is_run() -> None:
    assert units_in("recognise", "Recogniser") == set(RECOGNISERS.names())


def test_each_shape_that_has_a_file_is_tried() -> None:
    assert units_in("shapes", "Shape") == set(SHAPES.names())


def test_the_last_shape_never_declines() -> None:
    assert SHAPES.names()[-1] == "body"


def test_recognisers_run_after_what_they_need() -> None:
    check_order(RECOGNISERS)


def test_an_order_that_breaks_a_need_is_refused() -> None:
    with pytest.raises(ValueError, match=r"needs .* before it"):
        check_order(reversed(list(RECOGNISERS)))


def test_recognisers_give_what_they_say() -> None:
    from teikit.model.span import Spans
    from teikit.shapes import read, take_shape

    for path in sorted((SOURCE.parents[1] / "tei" / "sources").glob("*.txt")):
        transcript = read(path.read_bytes(), path.name)
        take_shape(transcript)
        before = transcript.text
        spans = Spans()
        for unit in RECOGNISERS:
            found = list(unit.find(transcript, spans))
            assert {span.kind for span in found} <= unit.gives
            spans.add(found)
        assert transcript.text == before


def test_two_units_of_one_name_are_refused() -> None:
    def read(transcript: object) -> str:
        return "declines"

    unit = Shape("letter", "a letter", read)
    with pytest.raises(ValueError, match="two shape units are named 'letter'"):
        Registry("shape", (unit, unit))


def test_units_speak_for_themselves() -> None:
    for unit in (*RECOGNISERS, *SHAPES):
        assert isinstance(unit, Recogniser | Shape)
        assert unit.about
    assert all(unit.drops for unit in RENDERERS)
