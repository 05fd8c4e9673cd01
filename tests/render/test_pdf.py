"""PDF: the page's words on paper, with bookmarks and tags, the same bytes each time."""

from __future__ import annotations

import builtins
from io import BytesIO
from typing import Any

import pytest

from teikit.errors import LibraryMissing
from teikit.render.pdf import PDF

from .samples import sample, solid


@pytest.fixture(scope="module")
def printed() -> bytes:
    pytest.importorskip("weasyprint", reason="WeasyPrint (teikit[pdf]) is not installed")
    return PDF.render(sample("cable"))


def test_words_bookmarks_and_tags_are_read_back(printed: bytes) -> None:
    """By an independent library: text in order, headings as bookmarks, the title, a tagged file."""
    pypdf = pytest.importorskip("pypdf")
    reader = pypdf.PdfReader(BytesIO(printed))
    words = solid("".join(page.extract_text() for page in reader.pages))
    for passage in ("Iftheyspeakoftheline,saythis:", "Itwasdrawnbyboth.", "Howtocite"):
        assert passage in words
    titles = [entry.title for entry in _flat(reader.outline)]
    assert titles[0] == reader.metadata.title
    assert "How to cite" in titles
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    assert reader.trailer["/Root"]["/Lang"] == "en"


def _flat(outline: Any) -> list[Any]:
    return [
        one for entry in outline for one in (_flat(entry) if isinstance(entry, list) else [entry])
    ]


def test_calls_of_notes_are_links_within_the_file(printed: bytes) -> None:
    """A reader clicks on the call and is at the note, and back."""
    pypdf = pytest.importorskip("pypdf")
    names = set(pypdf.PdfReader(BytesIO(printed)).named_destinations)
    assert {"n1", "call1"} <= names


def test_the_same_document_is_the_same_bytes(printed: bytes) -> None:
    """No clock and no random identifier."""
    assert PDF.render(sample("cable")) == printed


def test_without_the_library_one_sentence_tells_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The extra is named; no traceback."""
    load = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "weasyprint":
            raise ImportError("No module named 'weasyprint'")
        return load(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(LibraryMissing, match=r"pip install 'teikit\[pdf\]'"):
        PDF.render(sample("essay"))
