from __future__ import annotations

from pathlib import Path

from teikit import render
from teikit.render import RENDERERS


def test_every_renderer_is_in_the_catalogue() -> None:
    """A module that makes a Renderer has its unit in RENDERERS."""
    files = [path for path in Path(render.__file__).parent.glob("*.py") if path.stem != "renderer"]
    assert len(RENDERERS) == sum(" = Renderer(\n" in path.read_text("utf-8") for path in files)


def test_names_suffixes_and_media_types_say_what_is_made() -> None:
    """Scripts rely on the names and suffixes, servers on the media types."""
    made = [(one.name, one.suffix, one.media_type) for one in RENDERERS]
    assert made == [
        ("html", ".html", "text/html; charset=utf-8"),
        ("txt", ".txt", "text/plain; charset=utf-8"),
        ("md", ".md", "text/markdown; charset=utf-8"),
        ("epub", ".epub", "application/epub+zip"),
        ("pdf", ".pdf", "application/pdf"),
        ("json", ".json", "application/json"),
    ]
    assert all(one.drops for one in RENDERERS)
