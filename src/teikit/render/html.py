"""Reading pages: one self-contained HTML file for a TEI file, to read, cite and print.

XSLT (transforms/html/reading.xsl) makes fragments of the TEI, Jinja (page.html.jinja) wraps them
in a page. Both are compiled once a process.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file
from typing import TYPE_CHECKING

from lxml import etree

from teikit import __version__
from teikit.data import data
from teikit.errors import InputProblem
from teikit.render.renderer import Renderer, Tree, check_is_tei
from teikit.xml import parse

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

__all__ = ["HTML"]


@dataclass(frozen=True, slots=True)
class _Document:
    """One document of a page: plain strings, which Jinja escapes, and fragments of HTML."""

    title: str
    lang: str
    dir: str
    has_lines: bool
    byline: Markup
    summary: Markup
    facts: Markup
    text: Markup
    notes: Markup
    doubts: Markup
    colophon: Markup


def _render(tree: Tree) -> bytes:
    check_is_tei(tree)
    try:
        fragments = _stylesheet()(tree).getroot()
    except etree.XSLTApplyError as error:
        if "recursion" not in str(error.error_log):
            raise
        raise InputProblem(
            "cannot be laid out: its elements are nested too deeply",
            advice="a document of people's making has a few dozen levels; look for a slip",
        ) from None
    documents = [_document(fragment) for fragment in fragments]
    style, policy = _style()
    page = _page().render(
        title=documents[0].title,
        description=_description(tree) or documents[0].title,
        style=style,
        policy=policy,
        documents=documents,
        generator=f"teikit {__version__}",
    )
    return page.encode()


def _document(fragment: etree._Element) -> _Document:
    from markupsafe import Markup

    parts = {
        str(part.tag): Markup(
            b"".join(
                etree.tostring(child, method="html", encoding="utf-8") for child in part
            ).decode()
        )
        for part in fragment
    }
    return _Document(
        title=fragment.get("title", ""),
        lang=fragment.get("lang", ""),
        dir=fragment.get("dir", ""),
        has_lines=" data-lines=" in parts["text"],
        **parts,
    )


def _description(tree: Tree) -> str:
    abstract = tree.find("{*}teiHeader/{*}profileDesc/{*}abstract")
    return "" if abstract is None else " ".join("".join(abstract.itertext()).split())


@cache
def _stylesheet() -> etree.XSLT:
    with as_file(data("transforms")) as folder:
        path = folder / "html" / "reading.xsl"
        stylesheet = parse(path.read_bytes(), str(path))
        # The address by which xsl:include finds its neighbours.
        stylesheet.docinfo.URL = path.as_uri()
        return etree.XSLT(stylesheet, access_control=etree.XSLTAccessControl.DENY_ALL)


@cache
def _page() -> Template:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(lambda name: data("transforms", "html", name).read_text("utf-8")),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.jinja")


@cache
def _style() -> tuple[Markup, str]:
    """Return the style sheet and the content security policy that allows it and nothing else."""
    from markupsafe import Markup

    style = data("transforms", "html", "page.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return Markup(style), policy


HTML = Renderer(
    name="html",
    media_type="text/html; charset=utf-8",
    suffix=".html",
    drops="images, which are named and linked; parts of the header that are not facts for readers",
    render=_render,
)
