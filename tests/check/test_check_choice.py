"""Which schema a document is held against when the call names none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from support import document

from teikit.check import check, load_schema
from teikit.check.choice import Choice
from teikit.errors import SchemaProblem

ANYTHING = "start = any any = element * { (attribute * { text } | text | any)* }"
SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"
NOTHING = '<notAllowed xmlns="http://relaxng.org/ns/structure/1.0"/>'


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    load_schema.cache_clear()
    (tmp_path / "tei").mkdir()
    (tmp_path / "any.rnc").write_text(ANYTHING)
    (tmp_path / "none.rng").write_text(NOTHING)
    yield tmp_path
    load_schema.cache_clear()


def found(folder: Path, head: str = "", body: str = "", name: str = "smallest.xml") -> list[str]:
    """Check a document that the project's schema refuses, with something before its root."""
    model = document().partition("<?xml-model")[2].partition("?>")[0]
    text = document(f"<wrong/>{body}").replace(f"<?xml-model{model}?>", head)
    path = str(folder / "tei" / name)
    return [one.rule for one in check(text.encode(), path, Choice(), ())]


@pytest.mark.parametrize(
    ("head", "rules"),
    [
        ("", ["unknown-element"]),
        ('<?xml-model href="teikit.rng"?>', ["unknown-element"]),
        ('<?xml-model href="https://example.org/schema/teikit.rng"?>', ["unknown-element"]),
        ('<?xml-model href="../any.rnc" type="application/relax-ng-compact-syntax"?>', []),
        ("<?xml-model href='../any.rnc'?>", []),
        (f'<?xml-model href="../a.sch" schematypens="{SCHEMATRON}"?>', ["unknown-element"]),
        ('<?xml-model href="../any.rnc"?><?xml-model href="../none.rng"?>', []),
        ('<?xml-model href="../none.rng"?><?xml-model href="../any.rnc"?>', ["misplaced-element"]),
        ('<?xml-model href="../nowhere.rng"?>', ["schema-not-used", "unknown-element"]),
        ('<?xml-model href="https://example.org/a.rng"?>', ["schema-not-used", "unknown-element"]),
        ('<?xml-stylesheet href="../none.rng"?>', ["unknown-element"]),
    ],
)  # fmt: skip
def test_the_first_schema_that_a_document_names_decides(
    folder: Path, head: str, rules: list[str]
) -> None:
    assert found(folder, head) == rules


def test_a_schema_ref_decides_where_no_instruction_does(folder: Path) -> None:
    ref = '<encodingDesc><schemaRef url="../any.rnc"/></encodingDesc>'
    text = document("<wrong/>").replace("</fileDesc>", f"</fileDesc>{ref}")
    bare = text.replace("<?xml-model", "<?was-xml-model")
    path = str(folder / "tei" / "a.xml")
    assert check(bare.encode(), path, Choice(), ()) == []
    assert check(text.encode(), path, Choice(), ()) != []


def test_a_copy_of_the_projects_schema_beside_the_document_is_not_read(folder: Path) -> None:
    (folder / "tei" / "teikit.rng").write_text("somebody's notes")
    assert found(folder, '<?xml-model href="teikit.rng"?>') == ["unknown-element"]


def test_a_wrong_schema_stops_its_documents_alone(folder: Path) -> None:
    (folder / "bad.rng").write_text("<html/>")
    with pytest.raises(SchemaProblem, match="is not a RELAX NG schema"):
        found(folder, '<?xml-model href="../bad.rng"?>')
    assert found(folder) == ["unknown-element"]


def test_a_schema_that_is_not_used_is_told_with_what_to_do(folder: Path) -> None:
    text = document().replace('"teikit.rng"', '"https://example.org/a.rng"')
    (one,) = check(text.encode(), str(folder / "a.xml"), Choice(), ())
    assert (one.code, one.severity.value) == ("XML004", "warning")
    assert "`https://example.org/a.rng` that xml-model names is not fetched" in one.message
    assert one.advice == "name a copy of it with --schema, or keep one with `teikit schema add`"
