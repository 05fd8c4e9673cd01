"""What the gold documents measure may only rise: no figure falls below its floor."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from teikit.evaluate.report import documents_in, evaluate
from teikit.evaluate.score import GROUPS

HERE = Path(__file__).resolve().parent
HALVES = sorted(path.name for path in HERE.iterdir() if any(path.glob("*.gold")))


def fingerprint(folder: Path) -> str:
    """The SHA-256 over names and contents: other gold documents have other floors."""
    digest = sha256()
    for path in sorted(folder.glob("*.gold")):
        digest.update(f"{path.name}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()


def measured(folder: Path) -> dict[str, float]:
    documents, wrong = documents_in([str(folder)])
    assert not wrong, wrong[0]
    total = evaluate(documents).total()
    return {group: int(1000 * total.of(group).f1) / 10 for group in GROUPS}


def raised(floor: dict[str, float], reached: dict[str, float]) -> dict[str, float]:
    """Floors never fall: each is the higher of what it was and what is reached."""
    return {group: max(floor.get(group, 0.0), figure) for group, figure in reached.items()}


def fallen(floor: dict[str, float], reached: dict[str, float]) -> list[str]:
    return [
        f"{group}: F1 is {reached[group]}, its floor {figure}"
        for group, figure in floor.items()
        if reached[group] < figure
    ]


@pytest.mark.parametrize("half", HALVES)
def test_no_figure_falls_below_its_floor(half: str, update_golden: bool) -> None:
    folder = HERE / half
    floor = folder / "floor.json"
    known = json.loads(floor.read_text("utf-8")) if floor.exists() else {"gold": "", "f1": {}}
    reached = measured(folder)
    same = known["gold"] == fingerprint(folder)
    if update_golden:
        # Other documents measure something else: their floors begin anew, for everybody to see
        # in the fingerprint. With the same documents floors only rise.
        figures = raised(known["f1"], reached) if same else reached
        known, same = {"gold": fingerprint(folder), "f1": figures}, True
        floor.write_text(json.dumps(known, indent=2) + "\n", "utf-8")
    assert same, f"the gold documents of {half} have changed; see the figures, --update-golden"
    assert not fallen(known["f1"], reached)


def test_a_floor_never_falls() -> None:
    floor, reached = {"facts": 90.0, "dates": 80.0}, {"facts": 85.0, "dates": 82.5}
    assert raised(floor, reached) == {"facts": 90.0, "dates": 82.5}
    assert fallen(floor, reached) == ["facts: F1 is 85.0, its floor 90.0"]
