"""TEI to something to read: the catalogue of renderers, in the order in which they are listed."""

from __future__ import annotations

from teikit.registry import Registry
from teikit.render.epub import EPUB
from teikit.render.html import HTML
from teikit.render.markdown import MARKDOWN
from teikit.render.pdf import PDF
from teikit.render.renderer import Renderer
from teikit.render.structured import JSON
from teikit.render.text import TEXT

__all__ = ["RENDERERS"]

RENDERERS: Registry[Renderer] = Registry("renderer", (HTML, TEXT, MARKDOWN, EPUB, PDF, JSON))
