"""Pages before independent judges: the Nu HTML Checker, axe-core, extruct, and a browser."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from teikit.render.html import HTML
from teikit.render.renderer import Alternate, Settings
from teikit.xml import parse

from . import judges
from .samples import NAMES, sample

SPECIMENS = sorted((Path(__file__).resolve().parents[2] / "tei").glob("*.xml"))
_RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
Page = Any  # of Playwright, which may not be installed


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of every specimen and every sample, with all that a call can ask for."""
    target = tmp_path_factory.mktemp("pages")
    trees = {path.stem: parse(path.read_bytes(), path.name) for path in SPECIMENS}
    trees |= {name: sample(name) for name in NAMES}
    for name, tree in trees.items():
        settings = Settings(
            address=f"https://example.org/edition/{name}.html",
            alternates=(Alternate("TEI", f"{name}.xml", "application/tei+xml"),),
        )
        (target / f"{name}.html").write_bytes(HTML.render(tree, settings))
    return target


@pytest.mark.judge
def test_the_nu_html_checker_has_no_error_on_any_page(folder: Path) -> None:
    """HTML, ARIA, microsyntaxes and CSS, as the W3C's validator judges them."""
    checker = judges.nu_checker()
    done = subprocess.run(
        [*checker, "--format", "json", "--stdout", *sorted(folder.glob("*.html"))],
        capture_output=True,
        text=True,
        check=False,
    )
    errors = [one for one in json.loads(done.stdout)["messages"] if one["type"] == "error"]
    assert errors == []


@pytest.mark.parametrize("name", ["cable", "essay", "languages"])
def test_extruct_reads_the_linked_data_and_the_dublin_core(folder: Path, name: str) -> None:
    """An independent library finds what search engines and reference managers look for."""
    extruct = pytest.importorskip("extruct", reason="extruct is not installed")
    page = (folder / f"{name}.html").read_text("utf-8")
    found = extruct.extract(page, syntaxes=["json-ld", "opengraph", "dublincore"])
    (data,) = found["json-ld"]
    assert data["@id"] == f"https://example.org/edition/{name}.html"
    assert data["name"] == dict(found["opengraph"][0]["properties"])["og:title"]
    assert found["dublincore"][0]["elements"] or found["dublincore"][0]["terms"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """The system's Chromium, driven by Playwright."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(
            executable_path=judges.chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield running
        running.close()


@pytest.fixture
def opened(browser: Any, folder: Path) -> Iterator[Any]:
    """A way to open a page; every complaint of the browser fails the test."""
    contexts = []
    complaints: list[str] = []

    def open_(name: str, **options: Any) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("request", lambda request: complaints.append(request.url))
        page.goto((folder / f"{name}.html").as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()
    assert [text for text in complaints if not text.startswith("file:")] == []


_WIDE, _NARROW = {"width": 1400, "height": 900}, {"width": 360, "height": 740}
_SHOWN = ["cable", "conversation", "essay", "apparatus", "manuscript", "languages"]


def _at(page: Page, fragment: str) -> None:
    """The page stands there; a browser under load takes its time to say so."""
    page.wait_for_url(lambda url: url.endswith(fragment), timeout=10_000)


@pytest.mark.judge
@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [_WIDE, _NARROW], ids=["wide", "narrow"])
def test_axe_finds_no_violation_of_wcag(opened: Any, scheme: str, size: dict[str, int]) -> None:
    """WCAG 2.2 AA and axe's good practice, in both schemes and widths, doubts and lines shown."""
    script = judges.axe().read_text("utf-8")
    found: list[str] = []
    for name in _SHOWN:
        page = opened(name, viewport=size, color_scheme=scheme, bypass_csp=True)
        for box in page.query_selector_all("input[type=checkbox]"):
            box.check()
        for details in page.query_selector_all("summary"):
            details.click()
        page.evaluate(script)
        result = page.evaluate("rules => axe.run(document, rules)", _RULES)
        assert result["passes"], "axe has judged nothing"
        found += [
            f"{name}: {one['id']}: {node['html'][:200]}"
            for one in result["violations"]
            for node in one["nodes"]
        ]
        page.close()
    assert found == []


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_call_leads_to_its_note_and_back(opened: Any, scripts: bool) -> None:
    """By a click, with and without JavaScript."""
    page = opened("cable", java_script_enabled=scripts, viewport=_NARROW)
    page.click("#call1")
    _at(page, "#n1")
    assert page.locator("#n1").is_visible()
    page.click("#n1 .return")
    _at(page, "#call1")


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_doubts_are_shown_when_asked_for(opened: Any, scripts: bool) -> None:
    """Marks and list are away until the box is ticked; then the mark leads to its reason."""
    page = opened("cable", java_script_enabled=scripts)
    mark = page.locator(".reading .mark").first
    assert not mark.is_visible()
    assert not page.locator(".doubts").is_visible()
    page.get_by_role("checkbox", name="doubts").check()
    assert mark.is_visible()
    mark.click()
    page.wait_for_url(lambda url: "#" in url, timeout=10_000)
    assert page.locator(f"[id='{page.url.partition('#')[2]}']").is_visible()


@pytest.mark.browser
def test_lines_of_the_source_are_shown_when_asked_for(opened: Any) -> None:
    """The figures in the margin come from the page's style, not from its text."""
    page = opened("cable", viewport=_WIDE)
    figure = "getComputedStyle(document.getElementById('p1'), '::before').content"
    assert page.evaluate(figure) == "none"
    page.get_by_label("lines of the source").check()
    assert '"13"' in page.evaluate(figure) or "attr" in page.evaluate(figure)


@pytest.mark.browser
def test_the_keyboard_alone_is_enough(opened: Any) -> None:
    """Tab to the skip link, the boxes, a name, a note and back: focus is always seen."""
    page = opened("cable")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    _at(page, "#teikit:text")
    page.evaluate("document.getElementById('teikit:show-doubts').focus()")
    page.keyboard.press("Space")
    assert page.locator(".reading .mark").first.is_visible()
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate("document.activeElement.id || document.activeElement.className")
        )
        if reached[-1] == "call1":
            break
    assert "call1" in reached
    style = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(style) == "solid"
    page.keyboard.press("Enter")
    _at(page, "#n1")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    _at(page, "#call1")


@pytest.mark.browser
def test_notes_stand_beside_the_line_where_there_is_room(opened: Any) -> None:
    """On a wide screen at the height of their call; on a narrow one at the foot alone."""
    wide = opened("essay", viewport=_WIDE)
    beside = wide.locator(".side").first
    assert beside.is_visible()
    note, call = beside.bounding_box(), wide.locator("#c1").bounding_box()
    assert abs(note["y"] - call["y"]) < 30
    assert note["x"] > 900
    narrow = opened("essay", viewport=_NARROW)
    assert not narrow.locator(".side").first.is_visible()
    assert narrow.locator(".notes .note").first.is_visible()


@pytest.mark.browser
@pytest.mark.parametrize("name", ["cable", "manuscript", "apparatus"])
def test_nothing_is_wider_than_a_phone(opened: Any, name: str) -> None:
    """No page scrolls sideways at 320 pixels (WCAG 1.4.10)."""
    page = opened(name, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.browser
def test_a_browser_prints_the_page(opened: Any, tmp_path: Path) -> None:
    """To PDF, without boxes to tick, with the doubts, which an archive wants to keep."""
    page = opened("cable")
    page.emulate_media(media="print")
    assert not page.locator(".show").is_visible()
    assert page.locator(".doubts").is_visible()
    assert not page.locator(".data").first.is_visible()
    printed = tmp_path / "cable.pdf"
    page.pdf(path=printed, prefer_css_page_size=True)
    assert printed.read_bytes().startswith(b"%PDF")
