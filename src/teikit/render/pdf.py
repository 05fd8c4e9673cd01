"""Pages on paper: PDF from the page and its print style, with bookmarks, notes and tags.

WeasyPrint (https://weasyprint.org/) sets it; the extra `teikit[pdf]` brings it. Headings become
bookmarks, the structure becomes tags (PDF/UA-1, ISO 14289-1), and nothing is fetched.
"""

from __future__ import annotations

import hashlib
from typing import Any, NoReturn

from teikit.errors import LibraryMissing
from teikit.render.html import page
from teikit.render.renderer import Renderer, Settings, Tree

__all__ = ["PDF"]

_DEFAULT = Settings()


def _render(tree: Tree, settings: Settings = _DEFAULT, /) -> bytes:
    made = page(tree, settings)
    import logging

    try:
        import weasyprint
    except (ImportError, OSError) as error:
        raise LibraryMissing(
            f"PDF needs WeasyPrint, which cannot be loaded ({type(error).__name__}: {error})",
            advice="pip install 'teikit[pdf]', and Pango where it is missing, or print the page"
            " from a browser",
        ) from None
    # It warns of each rule of the style that is for screens alone.
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    document = weasyprint.HTML(string=made, url_fetcher=_refuse)
    printed: Any = document.write_pdf(
        pdf_variant="pdf/ua-1",
        # The same page gives the same bytes.
        pdf_identifier=hashlib.sha256(made.encode()).digest()[:16],
    )
    return bytes(printed)


def _refuse(url: str, *_: object, **__: object) -> NoReturn:
    raise ValueError(f"{url} is not fetched")


PDF = Renderer(
    name="pdf",
    title="PDF",
    media_type="application/pdf",
    suffix=".pdf",
    drops="images, which are named and linked; parts of the header that are not facts for readers",
    render=_render,
)
