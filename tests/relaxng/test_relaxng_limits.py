"""Large grammars and documents stay within bounds of time and memory."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from relaxng_support import in_x, parsed, schema_of

from teikit.relaxng import automaton
from teikit.relaxng.schema import MOST_REFUSALS

SIXTY = [f"e{number}" for number in range(60)]


def shuffled(seed: int) -> list[str]:
    names = SIXTY[:]
    random.Random(seed).shuffle(names)
    return names


def test_sixty_interleaved_parts_stay_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(automaton, "_KEPT", 3000)
    parts = "".join(f"<optional>{{{name}}}</optional>" for name in SIXTY)
    schema = schema_of(tmp_path, in_x(f"<interleave>{parts}</interleave>"))
    largest = 0
    for seed in range(60):
        names = shuffled(seed)
        assert schema.is_valid(parsed(f"<x>{''.join(f'<{n}/>' for n in names)}</x>"))
        assert not schema.is_valid(parsed(f"<x>{''.join(f'<{n}/>' for n in [*names, 'e1'])}</x>"))
        largest = max(largest, schema.grammar.automaton.size + len(schema.grammar.patterns))
    # What one document may add above the limit is in proportion to its length.
    assert largest < 3000 + 60 * 8


def test_sixty_pairs_of_attributes_stay_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(automaton, "_KEPT", 3000)
    pairs = "".join(f"<choice>@{name}<group>@{name}a@{name}b</group></choice>" for name in SIXTY)
    schema = schema_of(tmp_path, in_x(pairs))
    for seed in range(30):
        names = shuffled(seed)
        some = " ".join(f"{n}=''" if at % 2 else f"{n}b='' {n}a=''" for at, n in enumerate(names))
        assert schema.is_valid(parsed(f"<x {some}/>"))
        assert not schema.is_valid(parsed(f"<x {some} more=''/>"))
        missing = some.replace(f"{names[1]}=''", "", 1)
        assert not schema.is_valid(parsed(f"<x {missing}/>"))
    assert schema.grammar.automaton.size + len(schema.grammar.patterns) < 3000 + 120 * 8


def test_a_document_nested_two_thousand_deep_is_judged(tmp_path: Path) -> None:
    content = (
        "<grammar><start><ref name='a'/></start><define name='a'><element name='a'><choice>"
        "<ref name='a'/><empty/></choice></element></define></grammar>"
    )
    schema = schema_of(tmp_path, in_x(content))
    assert schema.is_valid(parsed(f"<x>{'<a>' * 2000}{'</a>' * 2000}</x>"))
    (refusal,) = schema.refusals(parsed(f"<x>{'<a>' * 2000}<b/>{'</a>' * 2000}</x>"))
    assert refusal.message == "`b` is not an element of this schema"


def test_names_with_many_meanings_nest_as_deep(tmp_path: Path) -> None:
    content = (
        "<grammar><start><ref name='a'/></start><define name='a'><choice>"
        "<element name='a'><choice><ref name='a'/><empty/></choice></element>"
        "<element name='a'><choice><ref name='a'/>{b}</choice></element></choice></define></grammar>"
    )
    schema = schema_of(tmp_path, in_x(content))
    assert schema.is_valid(parsed(f"<x>{'<a>' * 1500}<b/>{'</a>' * 1500}</x>"))
    assert not schema.is_valid(parsed(f"<x>{'<a>' * 1500}<b/><b/>{'</a>' * 1500}</x>"))


@pytest.mark.parametrize(
    "document",
    [
        "<x>" + "".join(f"<wrong{n}/>" for n in range(4000)) + "</x>",
        "<x " + " ".join(f"wrong{n}=''" for n in range(5000)) + "/>",
        "<x>" + "<b/>" * 4000 + "</x>",
        f"<x t='{'v' * 2_000_000}'/>",
    ],
    ids=["elements", "attributes", "misplaced", "a long value"],
)
def test_a_document_with_nothing_right_is_told_quickly_and_not_endlessly(
    tmp_path: Path, document: str
) -> None:
    names = "".join(f"<element name='name{n}'><empty/></element>" for n in range(300))
    schema = schema_of(
        tmp_path,
        in_x(
            "<optional><attribute name='t'><choice><value>a</value><value>b</value></choice></attribute>"
            f"</optional><zeroOrMore><choice>{names}</choice></zeroOrMore><optional>{{b}}</optional>"
        ),
    )
    begin = time.perf_counter()
    found = schema.refusals(parsed(document))
    assert 0 < len(found) <= MOST_REFUSALS + 1
    assert all(len(one.message) < 300 for one in found)
    assert time.perf_counter() - begin < 20


def test_what_is_not_told_is_told_of(tmp_path: Path) -> None:
    document = "<x>" + "".join(f"<w{n}/>" for n in range(MOST_REFUSALS + 5)) + "</x>"
    found = schema_of(tmp_path, in_x("<zeroOrMore>{a}</zeroOrMore>")).refusals(parsed(document))
    assert len(found) == MOST_REFUSALS + 1
    assert found[-1].message == "more is wrong in the document, and is not told"


def test_values_that_are_remembered_are_few_and_short(tmp_path: Path) -> None:
    schema = schema_of(tmp_path, in_x("<attribute name='a'><data type='token'/></attribute>"))
    for number in range(3000):
        assert schema.is_valid(parsed(f"<x a='{number}'/>"))
    assert schema.is_valid(parsed(f"<x a='{'v' * 500}'/>"))
    (start,) = schema.grammar.automaton._starts.values()
    good = start.attributes["a"].good
    assert 0 < len(good) <= 1000
    assert max(map(len, good)) < 500
