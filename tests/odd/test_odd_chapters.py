"""What an ODD says around its specifications becomes chapters of its manual."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from teikit.odd.build import compile_odd
from teikit.odd.manual import write_manual

CHECKOUT = Path(__file__).resolve().parents[2]
ODD = """<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <text><body>
    <div xml:id="memos"><head>Of memos</head>
      <p>A <gi>memo</gi> is no <gi>letter</gi>; its day is in <att>when</att>, as <val>1931</val>:
        a &lt;b&gt; in it, <ref target="#day">below</ref>, <ref target="javascript:x">there</ref>.</p>
      <egXML xmlns="http://www.tei-c.org/ns/Examples"><memo>No &amp; yes</memo></egXML>
      <div><head>Facts</head>
        <table><head>What stands where</head>
          <row role="label"><cell>fact</cell><cell>place</cell></row>
          <row xml:id="day"><cell>the day</cell>
            <cell><specList><specDesc key="memo" atts="when"/></specList></cell></row>
        </table></div>
    </div>
    <div><head>The schema</head><p>Not a chapter.</p>
      <schemaSpec ident="memos" start="memo">
        <elementSpec ident="memo"><content><textNode/></content>
          <attList><attDef ident="when"><datatype><dataRef name="string"/></datatype></attDef></attList>
        </elementSpec>
      </schemaSpec></div>
  </body></text>
</TEI>
"""


@pytest.fixture(scope="module")
def pages() -> dict[str, bytes]:
    return write_manual(compile_odd("memos.odd", ODD.encode()), "made from memos.odd")


def test_a_chapter_is_a_page_that_the_index_leads_to(pages: dict[str, bytes]) -> None:
    assert set(pages) == {"index.html", "chapter-memos.html", "ref-memo.html"}
    assert '<a href="chapter-memos.html"' in pages["index.html"].decode()
    assert html.fromstring(pages["chapter-memos.html"]).findtext(".//h1") == "Of memos"


def test_a_chapter_says_what_the_odd_says_there(pages: dict[str, bytes]) -> None:
    page = pages["chapter-memos.html"].decode()
    assert '<a href="ref-memo.html"><code>&lt;memo&gt;</code></a>' in page
    assert "no <code>&lt;letter&gt;</code>;" in page
    assert "<code>@when</code>, as “1931”" in page
    assert "a &lt;b&gt; in it" in page
    assert '<a href="chapter-memos.html#day">below</a>, there.' in page
    assert "No &amp;amp; yes" in page
    assert "<h2>Facts</h2>" in page
    assert "Examples" not in page


def test_the_page_of_an_element_leads_to_the_row_about_it(pages: dict[str, bytes]) -> None:
    assert (
        '<a href="chapter-memos.html#day" lang="en">the day</a>' in pages["ref-memo.html"].decode()
    )
    assert '<tr id="day">' in pages["chapter-memos.html"].decode()


def test_links_of_the_shipped_manual_lead_somewhere() -> None:
    path = CHECKOUT / "schema" / "teikit.odd"
    pages = write_manual(compile_odd(path.name, path.read_bytes()), "made from teikit.odd")
    ids = {name: set(re.findall(r'\bid="([^"]+)"', page.decode())) for name, page in pages.items()}
    wrong = []
    for name, page in pages.items():
        for href in html.fromstring(page.decode()).xpath("//a/@href"):
            target, _, place = href.partition("#")
            if target.startswith("https:") or (place and place in ids.get(target or name, ())):
                continue
            if place or target not in pages:
                wrong.append(f"{name}: {href}")
    assert wrong == []
    assert "chapter-header.html#row.header.source.pages" in pages["ref-locus.html"].decode()
