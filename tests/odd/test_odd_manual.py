"""The manual of an encoding, as a reader and a browser see it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from lxml import html
from odd_support import MEMO, compiled, element, odd

from teikit.odd.build import compile_odd
from teikit.odd.manual import write_manual

DATE = "ref-date.html"


@pytest.fixture(scope="module")
def pages() -> dict[str, bytes]:
    return write_manual(compile_odd("memo.odd", MEMO.read_bytes()), "made from memo.odd")


def words(page: bytes, path: str = "//main") -> str:
    """Return the words of a page without white space, which the style puts between its parts."""
    [found] = html.fromstring(page.decode()).xpath(path)
    return tight(found.text_content())


def tight(text: str) -> str:
    return "".join(text.split())


def test_each_definition_has_a_page(pages: dict[str, bytes]) -> None:
    made = compile_odd("memo.odd", MEMO.read_bytes())
    assert set(pages) == {"index.html", *(f"ref-{name}.html" for name in made.vocabulary.specs)}


def test_a_page_says_all_that_the_odd_says(pages: dict[str, bytes]) -> None:
    said = words(pages[DATE])
    for part in (
        "<date> an element, of the module words",
        "a day, normalised in @when",
        "Where it may stand from item memo name p to",
        "when required, or in its stead from, to",
        "the day data.date",
        "rend from att.global",
        "one of these, or another italic bold",
        'A day in words: <date when="1931-03-07">the seventh of March</date>',
        "Write no <date> into a date.",
        "The TEI Guidelines on date",
    ):
        assert tight(part) in said, part
    assert tight("A document may begin with it.") in words(pages["ref-memo.html"])
    assert tight("(to & from), date?, model.block+") in words(pages["ref-memo.html"])
    assert tight("A name has a ref or a type.") in words(pages["ref-name.html"])


def test_links_lead_to_pages_and_places_that_are_there(pages: dict[str, bytes]) -> None:
    ids = {name: set(re.findall(r'\bid="([^"]+)"', page.decode())) for name, page in pages.items()}
    links = 0
    for name, page in pages.items():
        for target in html.fromstring(page.decode()).xpath("//a/@href"):
            if target.startswith("https:"):
                continue
            file, _, place = target.partition("#")
            assert file in pages or not file, target
            assert not place or place in ids[file or name], target
            links += 1
    assert links > 100


def test_the_index_can_be_searched_and_read_without_script(pages: dict[str, bytes]) -> None:
    index = html.fromstring(pages["index.html"].decode())
    rows = {row.xpath("string(a)"): row.get("data-find") for row in index.xpath("//li[@data-find]")}
    assert {"date", "p", "att.global", "@when", "data.word"} <= set(rows)
    assert "a day, normalised" in rows["date"]
    # The field is of no use without script, so script shows it; the list is in details.
    assert index.xpath("//form[@id='search']/@hidden") is not None
    assert index.xpath("count(//details[not(summary)])") == 0
    [policy] = index.xpath("//meta[@http-equiv]/@content")
    assert "default-src 'none'" in policy


def test_what_an_odd_says_is_never_markup() -> None:
    evil = "&lt;script&gt;alert(1)&lt;/script&gt;"
    value = f'<valList type="closed"><valItem ident="&quot;&gt;&lt;b&gt;"><desc>{evil}</desc></valItem></valList>'
    spec = (
        f'<elementSpec ident="x"><gloss>{evil}</gloss><desc>{evil}</desc><content><textNode/></content>'
        f'<attList><attDef ident="a"><desc>{evil}</desc>{value}</attDef></attList>'
        f'<exemplum><p>{evil}</p><egXML xmlns="http://www.tei-c.org/ns/Examples"><x a="&lt;i>">{evil}</x></egXML></exemplum>'
        f"<remarks><p>{evil}</p></remarks></elementSpec>"
    )
    for page in write_manual(compiled(odd(spec)), "made").values():
        tree = html.fromstring(page.decode())
        assert not tree.xpath("//main//script | //b | //i")


def test_names_that_differ_in_capitals_alone_have_different_files() -> None:
    made = compiled(odd(element("x"), element("X"), start="x"))
    assert {"ref-x.html", "ref-X-2.html"} <= set(write_manual(made, "made"))


def test_a_manual_is_in_the_language_asked_for() -> None:
    made = compile_odd("memo.odd", MEMO.read_bytes(), lang="de")
    found = write_manual(made, "made")
    assert tight("ein Tag, in @when normalisiert") in words(found[DATE])
    assert "Aktenvermerke" in words(found["index.html"], "//h1")


@pytest.mark.browser
def test_a_browser_finds_by_words(chromium: str, pages: dict[str, bytes], tmp_path: Path) -> None:
    for name, page in pages.items():
        (tmp_path / name).write_bytes(page)
    call = [
        chromium, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000",
        f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom",
        f"{(tmp_path / 'index.html').as_uri()}?q=normalised",
    ]  # fmt: skip
    done = subprocess.run(call, capture_output=True, text=True, check=True, timeout=120)
    index = html.fromstring(done.stdout)
    shown = index.xpath("//li[@data-find and not(@hidden)]/a")
    assert [one.text_content() for one in shown] == ["date"]
    assert index.xpath("string(//p[@id='found'])") == "1 entry"
