"""What an editor may supply beside the sources, in three formats, and how mistakes are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from teikit.errors import InputProblem, TeikitError, UsageProblem
from teikit.metadata import Metadata, load_metadata
from teikit.model.fact import KEYS
from teikit.values import fact_from, written


def load(tmp_path: Path, text: str, name: str = "facts.toml") -> Metadata:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return load_metadata(str(path))


def facts(metadata: Metadata, name: str, relative: str = "") -> list[tuple[str, str, str]]:
    return [(f.key, f.value, f.norm) for f in metadata.facts_for(name, relative or name)]


TOML = '["rye.txt"]\ntranslator = ["A. Nobody", "B. Nobody"]\ndate = "1957-03"\n'
JSON = '{"rye.txt": {"translator": ["A. Nobody", "B. Nobody"], "date": "1957-03"}}'
CSV = "file,translator,date,title\nrye.txt,A. Nobody | B. Nobody,1957-03,\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [("m.toml", TOML), ("m.json", JSON), ("M.CSV", CSV), ("m.csv", "\ufeff" + CSV)],
)
def test_three_formats_say_the_same(tmp_path: Path, name: str, text: str) -> None:
    metadata = load(tmp_path, text, name)
    assert facts(metadata, "rye.txt") == [
        ("translator", "A. Nobody", ""),
        ("translator", "B. Nobody", ""),
        ("date", "1957-03", "1957-03"),
    ]
    assert {fact.by for fact in metadata.facts_for("rye.txt", "rye.txt")} == {"editor"}
    assert facts(metadata, "oats.txt") == []


def test_a_date_need_not_stand_in_quotation_marks(tmp_path: Path) -> None:
    metadata = load(tmp_path, '["*"]\ndate = 1957-03-31\nrecord-id = 417\n')
    assert facts(metadata, "a.txt") == [
        ("date", "1957-03-31", "1957-03-31"),
        ("record-id", "417", ""),
    ]


def test_patterns_match_names_and_paths_and_later_entries_win_key_by_key(tmp_path: Path) -> None:
    text = (
        '["*.txt"]\ntitle = "All"\nkeyword = ["rye", "oats"]\n'
        '["north/*"]\ntitle = "North"\n["b.txt"]\ntitle = "B"\n["gone-*"]\ntitle = "Gone"\n'
    )
    metadata = load(tmp_path, text)
    both = [("keyword", "rye", ""), ("keyword", "oats", "")]
    assert facts(metadata, "a.txt") == [("title", "All", ""), *both]
    assert facts(metadata, "a.txt", "north/a.txt") == [("title", "North", ""), *both]
    assert facts(metadata, "b.txt", "north/b.txt") == [("title", "B", ""), *both]
    assert metadata.unmatched() == ["gone-*"]


@pytest.mark.parametrize(
    ("key", "words", "value", "norm"),
    [
        ("kind", "letter", "letter", "letter"),
        ("kind", "Telegram", "Telegram", "cable"),
        ("classification", "Top Secret", "Top Secret", "top-secret"),
        ("precedence", "most-urgent", "most-urgent", "most-urgent"),
        ("handling", "eyes only", "eyes only", "eyes-only"),
        ("date", "1957", "1957", "1957"),
        ("date", "1956-02-29", "1956-02-29", "1956-02-29"),
        ("language", "German", "German", "de"),
        ("language", "pt-BR", "pt-BR", "pt-BR"),
        ("pages", "3 – 5", "3 – 5", "3-5"),
        ("pages", "12", "12", "12"),
        ("licence-uri", "https://example.org/l", "https://example.org/l", ""),
        ("availability", "free", "free", ""),
        ("id", "rye-1", "rye-1", ""),
    ],
)
def test_each_kind_of_value_is_normalised(key: str, words: str, value: str, norm: str) -> None:
    fact = fact_from(key, words, "m.toml: a.txt")
    assert (fact.value, fact.norm, fact.by) == (value, norm, "editor")


def test_the_form_of_a_party_can_be_said() -> None:
    said = [fact_from("sender", f"{form}: Nordvik", "") for form in ("person", "org", "place")]
    assert [(f.form, f.value) for f in said] == [
        ("person", "Nordvik"),
        ("org", "Nordvik"),
        ("place", "Nordvik"),
    ]


BAD = {
    "genre": ("novel", "memorandum-of-conversation"),
    "classification": ("hush", "top-secret"),
    "precedence": ("soon", "most-urgent"),
    "handling": ("gently", "eyes-only"),
    "date": ("31 March 1957", "1957-03-31"),
    "act": ("1957-03-31T25:00", "1957-03-31"),
    "times": ("half past two", "1957-03-31T14:30"),
    "body": (" ", ""),
    "doi": ("zenodo", "10.1234/abc"),
    "mail": ("nobody", "an e-mail address"),
    "language": ("the tongue of Nordvik", "language tag"),
    "pages": ("the whole file", "3-5"),
    "id": ("1 rye", "beginning with a letter"),
    "uri": ("example.org", "https://"),
    "status": ("maybe", "free, restricted or unknown"),
    "name": (" ", ""),
    "text": ("", ""),
}


def test_every_kind_of_value_has_a_bad_one() -> None:
    assert set(BAD) == {key.takes for key in KEYS.values()}


@pytest.mark.parametrize("name", KEYS)
def test_a_value_that_cannot_be_is_refused_with_what_can(tmp_path: Path, name: str) -> None:
    words, advice = BAD[KEYS[name].takes]
    with pytest.raises(UsageProblem) as told:
        load(tmp_path, json.dumps({"rye.txt": {name: words}}), "m.json")
    message = str(told.value)
    assert "m.json: rye.txt" in message
    assert f"«{words.strip()}» cannot be the {name}" in message
    assert advice in message


@pytest.mark.parametrize("day", ["1957-02-29", "1957-04-31", "0000-01-01", "1957-13", "57-01-01"])
def test_a_day_that_no_calendar_has_is_refused(day: str) -> None:
    with pytest.raises(UsageProblem, match="cannot be the date"):
        fact_from("date", day, "")


@pytest.mark.parametrize(
    ("key", "near"),
    [
        ("tranlator", "translator"),
        ("adressee", "addressee"),
        ("license", "licence"),
        ("titel", "title"),
    ],
)
@pytest.mark.parametrize("suffix", ["toml", "json", "csv"])
def test_a_wrong_key_is_told_with_the_nearest_legal_one(
    tmp_path: Path, key: str, near: str, suffix: str
) -> None:
    text = {
        "toml": f'["a.txt"]\n{key} = "x"\n',
        "json": json.dumps({"a.txt": {key: "x"}}),
        "csv": f"file,{key}\na.txt,x\n",
    }[suffix]
    with pytest.raises(UsageProblem, match=f"«{key}».*did you mean «{near}»"):
        load(tmp_path, text, f"m.{suffix}")


def test_a_key_like_no_other_is_told_with_all_legal_ones(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem) as told:
        load(tmp_path, '["a.txt"]\nzzzz = "x"\n')
    assert all(key in str(told.value) for key in KEYS)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("m.toml", '["a.txt"\n', "is not TOML"),
        ("m.json", '{"a.txt": ', "is not JSON"),
        ("m.json", "[" * 100_000, "is not JSON"),
        ("m.json", '{"a": {"record-id": ' + "1" * 5000 + "}}", "m.json"),
        ("m.csv", 'file,title\na.txt,"x" y\n', "is not CSV"),
        ("m.csv", "name,title\na.txt,x\n", "no column «file»"),
        ("m.csv", "file,title\na.txt,x,y\n", "row 2 has more cells"),
        ("m.csv", "file,title\n,x\n", "row 2"),
        ("m.toml", 'title = "x"\n', "one table for each file"),
        ("m.json", "[1]", "one table for each file"),
        ("m.toml", '["a.txt"]\ntitle = ["x", "y"]\n', "takes one value, not 2"),
        ("m.toml", '["a.txt"]\ntitle = true\n', "must be text"),
        ("m.json", '{"a.txt": {"title": null}}', "must be text"),
        ("m.json", '{"a.txt": {"title": "a\\ud800b"}}', "m.json"),
        ("m.yaml", "a: b", "neither *.toml, *.json nor *.csv"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_by_name(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    with pytest.raises(TeikitError) as error:
        load(tmp_path, text, name)
    assert told in str(error.value)
    assert name in str(error.value)


def test_a_missing_file_and_another_encoding_are_told(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="does not exist"):
        load_metadata(str(tmp_path / "gone.toml"))
    (tmp_path / "m.toml").write_bytes(b'["a.txt"]\ntitle = "caf\xe9"\n')
    with pytest.raises(UsageProblem, match="is not UTF-8"):
        load_metadata(str(tmp_path / "m.toml"))


def test_a_known_siglum_brings_the_archives_name_and_place(tmp_path: Path) -> None:
    metadata = load(tmp_path, '["a.txt"]\narchive = "GARF"\n')
    assert {key: value for key, value, _ in facts(metadata, "a.txt")} == {
        "archive": "GARF",
        "repository": "State Archive of the Russian Federation",
        "settlement": "Moscow",
        "country": "Russia",
    }


def test_what_the_editor_writes_wins_over_the_table_of_archives(tmp_path: Path) -> None:
    metadata = load(tmp_path, '["a.txt"]\narchive = "GARF"\nrepository = "State Archive"\n')
    names = [value for key, value, _ in facts(metadata, "a.txt") if key == "repository"]
    assert names == ["State Archive"]


def test_another_archive_does_not_keep_the_name_of_the_first(tmp_path: Path) -> None:
    metadata = load(tmp_path, '["*"]\narchive = "GARF"\n["a.txt"]\narchive = "NVK"\n')
    given = facts(metadata, "a.txt")
    assert ("archive", "NVK", "") in given
    assert "State Archive of the Russian Federation" not in [value for _, value, _ in given]


@pytest.mark.parametrize("words", ["a²", "a b", "-a", "a:b", "a/b"])
def test_an_id_is_a_name_that_xml_allows(words: str) -> None:
    with pytest.raises(UsageProblem, match="cannot be the id"):
        fact_from("id", words, "")


_ORCID = "https://orcid.org/0000-0002-1825-0097"
_ROR = "https://ror.org/05dxps055"


@pytest.mark.parametrize(
    ("key", "words", "form", "value", "ref", "detail"),
    [
        ("author", "person: Maria Example <0000-0002-1825-0097>", "person", "Maria Example", _ORCID, ""),
        ("publisher", "Example University <05dxps055>", "", "Example University", _ROR, ""),
        ("funder", "Example Fund [HA 1/2]", "", "Example Fund", "", "HA 1/2"),
        ("editor", f"person: Maria Example <{_ORCID}> [editor]", "person", "Maria Example", _ORCID, "edt"),
        ("author", "person: Quill [the Elder]", "person", "Quill [the Elder]", "", ""),
        ("sender", "role: Ambassador", "role", "Ambassador", "", ""),
        ("recorder", "x. y.", "person", "x. y.", "", ""),
        ("drafted", f"1957-03-03 person: X <{_ORCID}>", "person", "X", _ORCID, ""),
    ],
)  # fmt: skip
def test_names_have_one_grammar(
    key: str, words: str, form: str, value: str, ref: str, detail: str
) -> None:
    fact = fact_from(key, words, "")
    assert (fact.form, fact.value, fact.ref, fact.detail) == (form, value, ref, detail)
    assert fact_from(key, written(fact), "") == fact


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("author", f"Maria Example <{_ORCID}> <{_ORCID}>"),
        ("author", f"Maria Example <{_ORCID}"),
        ("author", f"Maria Example {_ORCID}"),
        ("author", "Maria Example 0000-0002-1825-0097"),
        ("author", "Maria Example [edt]"),
        ("author", f"Maria Example [edt] <{_ORCID}>"),
        ("author", "Maria Example [edt"),
        ("editor", "Maria Example [edt] [trl]"),
        ("editor", "Maria Example []"),
        ("copied", "person:"),
        ("contributor", f"<{_ORCID}>"),
        ("drafted", f"1957-03-03 <{_ORCID}>"),
        ("recorder", "org: Registry"),
        ("pages", "5-3"),
        ("time", "1957-03-31T14:30/1957-03-31T14:00"),
        ("time", "1957-03-31T14:30+02:00/1957-03-31T13:00+01:00"),
        ("licence-uri", "urn:x:y"),
    ],
)
def test_what_looks_like_an_attempt_at_a_value_is_refused(key: str, words: str) -> None:
    with pytest.raises(UsageProblem, match=f"cannot be the {key}; write "):
        fact_from(key, words, "m.toml")


def test_a_role_that_does_not_exist_is_told_with_the_nearest() -> None:
    with pytest.raises(UsageProblem, match="no role «editer»; did you mean «editor»"):
        fact_from("editor", "Maria Example [editer]", "")


def test_line_ends_of_another_system_are_line_ends() -> None:
    assert fact_from("source-statement", "a\r\nb\rc", "").value == "a\nb\nc"
