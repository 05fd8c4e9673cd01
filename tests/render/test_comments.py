"""Comments and processing instructions are for those who edit a file: no reader meets them."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from teikit.render import RENDERERS
from teikit.render.renderer import Tree
from teikit.xml import parse

from .samples import FILES

SPECIMENS = Path(__file__).resolve().parents[2] / "tei"
SOURCES = sorted([*SPECIMENS.glob("*.xml"), *FILES.glob("*.xml")])
FORMS = sorted(renderer.name for renderer in RENDERERS if renderer.name != "pdf")
_TEXT = re.compile(
    r"(?s)(<(?:text|sourceDoc|facsimile|standOff)\b.*</(?:text|standOff|sourceDoc|facsimile)>)"
)
_END = re.compile(r"(?<=[\w'\"/])>")
_REMARK = "<!-- to be checked -->"
_ORDER = "<?editor to be checked?>"


def noted(source: str) -> str:
    """Put a comment behind every second tag of the text, an instruction behind the others."""
    count = iter(range(len(source)))
    text = _TEXT.sub(
        lambda text: _END.sub(lambda _: ">" + (_REMARK, _ORDER)[next(count) % 2], text[0]), source
    )
    assert _REMARK in text
    assert _ORDER in text
    return text


def rendered(form: str, tree: Tree) -> str:
    """What a reader gets; of a book, its pages."""
    made = RENDERERS[form].render(tree)
    if form != "epub":
        return made.decode()
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        return "\n".join(book.read(name).decode() for name in sorted(book.namelist()))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_comments_and_instructions_change_nothing(path: Path, form: str) -> None:
    """With them and without them the same words come in the same layout."""
    source = path.read_text("utf-8")
    plain = rendered(form, parse(source.encode(), path.name))
    assert rendered(form, parse(noted(source).encode(), path.name)) == plain
