"""A user's own templates: any may be replaced, and a wrong one is one clear sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from teikit.errors import TemplateProblem
from teikit.render.html import HTML
from teikit.render.renderer import Settings
from teikit.render.templates import source

from .samples import document

TREE = document("<p>Words.</p>")


def rendered(folder: Path) -> str:
    return HTML.render(TREE, Settings(templates=str(folder))).decode()


def put(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_page_template_replaces_the_shipped_one(tmp_path: Path) -> None:
    """Jinja: the user's words stand where teikit's stood, the rest as before."""
    page = source("page.html.jinja").replace("<main>", "<main><p>House of Norland</p>")
    assert "House of Norland" in rendered(put(tmp_path, "page.html.jinja", page))


def test_a_style_sheet_is_allowed_by_the_policy_that_names_it(tmp_path: Path) -> None:
    """CSS: the digest in the policy is that of the user's style."""
    own = rendered(put(tmp_path, "page.css", "p { color: green }"))
    assert "<style>p { color: green }</style>" in own
    assert re.findall("sha256-[^']+", own) != re.findall("sha256-[^']+", HTML.render(TREE).decode())


def test_a_stylesheet_replaces_one_that_another_includes(tmp_path: Path) -> None:
    """XSLT: the treatment of one element changes, whatever includes its stylesheet."""
    blocks = source("blocks.xsl").replace("</xsl:stylesheet>", "") + (
        '<xsl:template match="tei:p" priority="9"><p class="mine"><xsl:apply-templates/></p>'
        "</xsl:template></xsl:stylesheet>"
    )
    assert '<p class="mine">Words.</p>' in rendered(put(tmp_path, "blocks.xsl", blocks))


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("page.html.jinja", "{% if %}", "the template page.html.jinja:1 cannot be used"),
        ("page.html.jinja", "{{ nothing }}", "'nothing' is undefined"),
        ("page.html.jinja", "{% include 'none.jinja' %}", "there is no template none.jinja"),
        ("page.html.jinja", "{{ title | nofilter }}", "No filter named 'nofilter'"),
        ("blocks.xsl", "<xsl:stylesheet", "blocks.xsl:1:16: is not well-formed XML"),
        (
            "blocks.xsl",
            (
                '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
                '\n<xsl:template match="]"/></xsl:stylesheet>'
            ),
            "a stylesheet cannot be used: blocks.xsl:2: ",
        ),
        ("pages.html.jinja", "x", "pages.html.jinja replaces no template"),
    ],
)
def test_a_wrong_template_is_one_clear_sentence(
    tmp_path: Path, name: str, text: str, sentence: str
) -> None:
    """What is wrong and where; no traceback of a library, no page half filled in."""
    with pytest.raises(TemplateProblem, match=re.escape(sentence)) as caught:
        rendered(put(tmp_path, name, text))
    assert str(tmp_path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_that_is_missing_or_empty_is_told(tmp_path: Path) -> None:
    """A slip in --templates does not silently give the shipped pages."""
    with pytest.raises(TemplateProblem, match="is no folder of templates"):
        rendered(tmp_path / "none")
    with pytest.raises(TemplateProblem, match=re.escape("holds no template; templates are")):
        rendered(tmp_path)


def test_a_stylesheet_of_the_users_cannot_read_files(tmp_path: Path) -> None:
    """XSLT's document() stays shut, in the user's templates as in teikit's."""
    secret = put(tmp_path, "page.css", "p {}") / "page.css"
    blocks = source("blocks.xsl").replace("</xsl:stylesheet>", "") + (
        f'<xsl:template match="tei:p" priority="9"><xsl:copy-of select="document(\'{secret.as_uri()}\')"/>'
        "</xsl:template></xsl:stylesheet>"
    )
    folder = tmp_path / "own"
    folder.mkdir()
    with pytest.raises(TemplateProblem, match="read rights"):
        rendered(put(folder, "blocks.xsl", blocks))
