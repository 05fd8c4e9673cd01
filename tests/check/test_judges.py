"""XSD, several schemas, the store of schemas, catalogues: what documents are held against."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from support import SCHEMA, document

from teikit.check import check, load_schema
from teikit.check.catalog import load_catalog
from teikit.check.store import add, find, kept, remove, update
from teikit.cli.schema import command
from teikit.errors import InputProblem, SchemaProblem, UsageProblem
from teikit.validation import Options, validate

XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.tei-c.org/ns/1.0"
    targetNamespace="http://www.tei-c.org/ns/1.0" elementFormDefault="qualified">
  <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
  <xs:include schemaLocation="part.xsd"/>
  <xs:element name="TEI"><xs:complexType>
    <xs:sequence><xs:element ref="head"/><xs:element ref="p" maxOccurs="unbounded"/></xs:sequence>
    <xs:attribute ref="xml:id"/>
  </xs:complexType></xs:element>
  <xs:element name="p"><xs:complexType mixed="true">
    <xs:sequence><xs:element name="num" type="xs:integer" minOccurs="0"/></xs:sequence>
    <xs:attribute name="n" type="xs:integer"/><xs:attribute name="type" use="required"/>
  </xs:complexType></xs:element>
</xs:schema>
"""
PART = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
    targetNamespace="http://www.tei-c.org/ns/1.0"><xs:element name="head" type="xs:string"/></xs:schema>
"""
XML_XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
    targetNamespace="http://www.w3.org/XML/1998/namespace"><xs:attribute name="id" type="xs:ID"/>
</xs:schema>
"""
TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">{}</TEI>'


@pytest.fixture
def xsd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TEIKIT_SCHEMAS", str(tmp_path / "store"))
    monkeypatch.setenv("TEIKIT_CACHE", "off")
    (tmp_path / "xml.xsd").write_text(XML_XSD)
    (tmp_path / "part.xsd").write_text(PART)
    (tmp_path / "small.xsd").write_text(XSD)
    return tmp_path / "small.xsd"


def test_a_document_that_an_xsd_takes_has_no_findings(xsd: Path) -> None:
    content = TEI.format('<head>x</head><p type="a" n="1">y</p>')
    assert check(content.encode(), "d.xml", load_schema(str(xsd)), rules=()) == []


@pytest.mark.parametrize(
    ("inner", "rule", "xpath", "words"),
    [
        ("<haed/><p type='a'/>", "unknown-element", "/TEI/haed", "did you mean `head`?"),
        ("<p type='a'/>", "misplaced-element", "/TEI/p", "`head` may"),
        ("<head/>", "missing-element", "/TEI", "`TEI` lacks `p`"),
        ("<head/>x<p type='a'/>", "misplaced-text", "/TEI", "text may not stand directly in `TEI`"),
        ("<head/><p type='a' q='1'/>", "unknown-attribute", "/TEI/p", "has no attribute `q`"),
        ("<head/><p/>", "missing-attribute", "/TEI/p", "`p` lacks the attribute `type`"),
        ("<head/><p type='a' n='x'/>", "bad-value", "/TEI/p", "`x` is not a value that `n` of `p`"),
        ("<head/><p type='a'><num>x</num></p>", "bad-value", "/TEI/p/num", "that `num` may have"),
    ],
)
def test_what_an_xsd_refuses_is_told_in_the_words_of_the_engine(
    xsd: Path, inner: str, rule: str, xpath: str, words: str
) -> None:
    (finding,) = check(TEI.format(inner).encode(), "d.xml", load_schema(str(xsd)), rules=())
    assert (finding.rule, finding.xpath) == (rule, xpath)
    assert words in f"{finding.message}; {finding.advice}"


@pytest.mark.parametrize("content", ["", "<x/>", XSD.replace('type="xs:integer"', 'type="nix"')])
def test_what_is_no_xsd_is_refused(xsd: Path, content: str) -> None:
    other = xsd.with_name("other.xsd")
    other.write_text(content)
    with pytest.raises(SchemaProblem, match="XSD"):
        load_schema(str(other))


def test_an_xsd_reads_nothing_outside_its_folder(xsd: Path) -> None:
    inner = xsd.parent / "inner"
    inner.mkdir()
    (inner / "small.xsd").write_text(XSD.replace('"part.xsd"', '"../part.xsd"'))
    with pytest.raises(SchemaProblem, match="is not an XSD schema"):
        load_schema(str(inner / "small.xsd"))


def lines_of(*paths: str, **options: Any) -> list[str]:
    lines: list[str] = []
    validate(paths, Options(form="line", **options), lines.append, lambda _: None)
    return lines


def test_several_schemas_all_speak(xsd: Path) -> None:
    Path("d.xml").write_text(TEI.format("<head/><bad/>"))
    both = lines_of("d.xml", schemas=(str(xsd), str(SCHEMA)))
    alone = [*lines_of("d.xml", schemas=(str(xsd),)), *lines_of("d.xml", schemas=(str(SCHEMA),))]
    assert set(both) == set(alone)
    assert len(both) == len(set(both)) > 1


# --- the store -----------------------------------------------------------------------------------


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def test_a_schema_is_kept_with_what_it_includes_and_found_by_name(
    xsd: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert run("add", "small.xsd").stdout == "kept as small\n"
    one = find("small")
    assert one is not None
    assert (one.added, one.source, one.tei) == ("2023-11-14", str(xsd), "")
    xsd.unlink()
    (xsd.parent / "part.xsd").unlink()
    Path("d.xml").write_text(TEI.format("<head>x</head>"))
    assert "`TEI` lacks `p`" in lines_of("d.xml", schemas=("small",))[-1]
    assert run("list").stdout.splitlines()[1].split()[:3] == ["small", "2023-11-14", "–"]


def test_the_version_of_the_tei_is_told(xsd: Path) -> None:
    rnc = xsd.with_name("tei.rnc")
    rnc.write_text(
        "# TEI Edition: P5 Version\xa04.12.0. Last updated on\nstart = element TEI { text }"
    )
    add(str(rnc), "", "2026-01-01")
    assert [one.tei for one in kept()] == ["4.12.0"]


def test_update_copies_again_and_a_broken_source_leaves_the_copy(xsd: Path) -> None:
    rnc = xsd.with_name("tei.rnc")
    rnc.write_text("start = element TEI { text }")
    one = add(str(rnc), "mine", "2026-01-01")
    assert run("update").stdout == "mine: unchanged\n"
    rnc.write_text("start = element TEI { empty }")
    assert run("update", "mine").stdout == "mine: changed\n"
    rnc.write_text("start = ")
    with pytest.raises(InputProblem):
        update(one, "2026-01-02")
    again = find("mine")
    assert again is not None
    assert Path(again.path).read_text() == "start = element TEI { empty }"
    assert sorted(path.name for path in (xsd.parent / "store").iterdir()) == ["mine"]


def test_remove_deletes_and_an_unknown_name_is_told_what_there_is(xsd: Path) -> None:
    one = add(str(xsd), "", "2026-01-01")
    assert isinstance(run("remove", "smal").exception, UsageProblem)
    remove(one)
    assert kept() == []
    with pytest.raises(InputProblem, match="does not exist"):
        lines_of("d.xml", schemas=("small",))


@pytest.mark.parametrize(
    ("source", "name"), [("small.xsd", "../up"), ("small.xsd", ".hidden"), ("d.txt", "")]
)
def test_names_that_could_leave_the_store_are_refused(xsd: Path, source: str, name: str) -> None:
    with pytest.raises(UsageProblem):
        add(source, name, "2026-01-01")


def test_two_schemas_of_one_name_are_refused(xsd: Path) -> None:
    other = xsd.with_name("other.rnc")
    other.write_text("start = element TEI { text }")
    add(str(xsd), "one", "2026-01-01")
    with pytest.raises(UsageProblem, match="already"):
        add(str(other), "one", "2026-01-01")
    add(str(xsd), "one", "2026-01-02")


@pytest.fixture
def server() -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path.startswith("/tei") else 404)
            self.end_headers()
            self.wfile.write(b"start = element * { text }")

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()


def test_an_address_is_fetched_once_and_documents_that_name_it_use_the_copy(
    xsd: Path, server: str
) -> None:
    assert run("add", f"{server}/tei.rnc").stdout == "kept as tei\n"
    model = f'<?xml-model href="{server}/tei.rnc" type="application/relax-ng-compact-syntax"?>'
    Path("d.xml").write_text(model + TEI.format("<head/>"))
    assert "schema-not-used" not in "".join(lines_of("d.xml"))
    one = find("tei")
    assert one is not None
    assert run("which", "d.xml").stdout == f"d.xml: {one.path}\n"
    assert "teikit.rng, which teikit ships" in run("which", str(SCHEMA)).stdout
    with pytest.raises(InputProblem, match="cannot be fetched"):
        add(f"{server}/nothing.rnc", "", "2026-01-01")


# --- catalogues ----------------------------------------------------------------------------------

CATALOG = """<!DOCTYPE catalog PUBLIC "-//OASIS//DTD XML Catalogs V1.1//EN"
  "http://www.oasis-open.org/committees/entity/release/1.1/catalog.dtd">
<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
  <uri name="https://example.org/exact.rng" uri="of-a-catalogue.rng"/>
  <system systemId="https://example.org/system.rng" uri="two.rng"/>
  <group xml:base="deep/">
    <rewriteURI uriStartString="https://example.org/a/" rewritePrefix="a/"/>
    <rewriteURI uriStartString="https://example.org/a/b/" rewritePrefix="b/"/>
    <uriSuffix uriSuffix="/tei_all.rng" uri="all.rng"/>
  </group>
  <delegateURI uriStartString="https://delegate.org/" catalog="next.xml"/>
  <nextCatalog catalog="next.xml"/>
</catalog>
"""
NEXT = """<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
  <uri name="https://delegate.org/x.rng" uri="three.rng"/>
  <uri name="https://other.org/x.rng" uri="four.rng"/><nextCatalog catalog="catalog.xml"/>
  <uri name="https://far.org/x.rng" uri="https://elsewhere.org/x.rng"/>
</catalog>
"""


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("https://example.org/exact.rng", "of-a-catalogue.rng"),
        ("https://example.org/system.rng", "two.rng"),
        ("https://example.org/a/x.rng", "deep/a/x.rng"),
        ("https://example.org/a/b/x.rng", "deep/b/x.rng"),
        ("https://www.tei-c.org/release/tei_all.rng", "deep/all.rng"),
        ("https://delegate.org/x.rng", "three.rng"),
        ("https://other.org/x.rng", "four.rng"),
        ("https://far.org/x.rng", ""),
        ("https://nowhere.org/x.rng", ""),
    ],
)
def test_a_catalogue_finds_files_as_the_standard_says(
    tmp_path: Path, address: str, file: str
) -> None:
    (tmp_path / "catalog.xml").write_text(CATALOG)
    (tmp_path / "next.xml").write_text(NEXT)
    found = load_catalog(str(tmp_path / "catalog.xml")).find(address)
    assert found == (str(tmp_path / file) if file else "")


@pytest.mark.parametrize("way", ["option", "environment"])
def test_a_document_is_held_against_the_schema_of_the_catalogue(
    xsd: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    Path("catalog.xml").write_text(CATALOG)
    Path("next.xml").write_text(NEXT)
    Path("of-a-catalogue.rng").write_text(SCHEMA.read_text("utf-8").replace("persName", "persname"))
    model = '<?xml-model href="https://example.org/exact.rng"?>'
    Path("smallest.xml").write_text(
        document("<p><persName>x</persName></p>").replace(
            '<?xml-model href="teikit.rng"', model.removesuffix("?>")
        )
    )
    assert "schema-not-used" in "".join(lines_of("smallest.xml"))
    if way == "environment":
        monkeypatch.setenv("XML_CATALOG_FILES", f"missing.xml {xsd.parent / 'catalog.xml'}")
    catalogs = ("catalog.xml",) if way == "option" else ()
    (line,) = lines_of("smallest.xml", catalogs=catalogs)
    assert "`persName` is not an element of this schema" in line


def test_a_catalogue_that_is_named_and_is_none_stops_the_work(xsd: Path) -> None:
    Path("d.xml").write_text(TEI.format(""))
    with pytest.raises(InputProblem, match="no OASIS catalogue"):
        lines_of("d.xml", catalogs=("d.xml",))
