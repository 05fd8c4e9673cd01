"""Reading pages: one self-contained HTML file for a TEI file, to read, cite and print.

The fragments are written in one walk over the TEI (`teikit.render.fragments`); Jinja
(page.html.jinja) wraps them in a page that needs no script and fetches nothing.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from teikit import __version__
from teikit.names import tei
from teikit.render.about import About, about
from teikit.render.fragments import Fragments, fragments
from teikit.render.renderer import Renderer, Settings, Tree, as_read
from teikit.render.templates import fill, source

if TYPE_CHECKING:
    from markupsafe import Markup

__all__ = ["HTML", "page"]


@dataclass(frozen=True, slots=True)
class Shown:
    """One document of a page, as its template takes it: strings and fragments of HTML.

    Attributes:
        title_mark: the mark of doubt beside a title that says what kind of document it is.
        about: what the page says of it beside the text; None of a corpus, which is no document.
        has_lines: whether blocks of the text know their lines of a source.
        doubtful: how many entries the list of doubts has.
    """

    title: str
    title_mark: Markup
    title_lang: str
    lang: str
    dir: str
    about: About | None
    has_lines: bool
    doubtful: int
    byline: Markup
    summary: Markup
    facts: Markup
    text: Markup
    notes: Markup
    entities: Markup
    doubts: Markup
    colophon: Markup


_DEFAULT = Settings()


def page(tree: Tree, settings: Settings = _DEFAULT) -> str:
    """Return the whole page.

    Raises:
        InputProblem: the file is no TEI, or cannot be laid out.
        TemplateProblem: a template of the user's cannot be used.
    """
    from markupsafe import Markup

    tree = as_read(tree)
    documents = [_shown(made, settings) for made in fragments(tree, settings.templates)]
    style = source("page.css", settings.templates)
    first = next((one.about for one in documents if one.about), None)
    return fill(
        "page.html.jinja",
        settings.templates,
        {
            "title": documents[0].title,
            "description": (first and first.description.abstract) or documents[0].title,
            "about": first,
            "style": Markup(style),
            "policy": _policy(style),
            "documents": documents,
            "doubtful": sum(one.doubtful for one in documents),
            "has_lines": any(one.has_lines for one in documents),
            "generator": f"teikit {__version__}",
        },
    )


def _shown(made: Fragments, settings: Settings) -> Shown:
    from markupsafe import Markup

    single = made.element.tag == tei("TEI")
    said = about(made, settings) if single else None
    title = said.title if said else made.title
    line = made.byline
    says_kind = made.says_kind(title)
    parts = {name: Markup(part) for name, part in made.parts.items()}
    return Shown(
        title=title,
        title_mark=Markup(line.mark if says_kind else ""),
        title_lang=made.title_lang,
        lang=made.lang,
        dir=made.dir,
        about=said,
        has_lines=" data-lines=" in parts["text"],
        doubtful=made.doubtful,
        byline=Markup(line.dated if says_kind else line.whole),
        **parts,
    )


@cache
def _policy(style: str) -> str:
    """Return the content security policy that allows the style sheet and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _render(tree: Tree, settings: Settings = _DEFAULT, /) -> bytes:
    return page(tree, settings).encode()


HTML = Renderer(
    name="html",
    title="Page",
    media_type="text/html; charset=utf-8",
    suffix=".html",
    drops="images, which are named and linked; parts of the header that are not facts for readers",
    render=_render,
)
