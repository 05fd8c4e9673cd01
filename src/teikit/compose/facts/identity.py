"""The document's id, and the language of its text."""

from __future__ import annotations

from teikit.forms.language import common_words
from teikit.forms.names import is_inner_id, ncname, slug
from teikit.model.fact import Cert, Fact
from teikit.model.transcript import Transcript
from teikit.model.vocabulary import LANGUAGES

__all__ = ["document_id", "language_name", "language_of"]


def document_id(facts: list[Fact], name: str) -> tuple[str, str]:
    """Return the document's id and the rule: archive reference and first page, or file name.

    The id is an NCName (Namespaces in XML 1.0): no letter of the file name is lost but those that
    a name cannot hold.
    """
    given = next((fact.value for fact in facts if fact.key == "id"), "")
    if given:
        return given, "metadata"
    one = {fact.key: fact for fact in facts if fact.key in ("archive", "shelfmark", "pages")}
    if "archive" in one and "shelfmark" in one:
        base = slug(f"{one['archive'].value} {one['shelfmark'].value}")
        if "pages" in one:
            base += "-p" + slug((one["pages"].norm or one["pages"].value).split("-")[0])
        if base[:1].isalpha():
            return base, "archive-reference"
    stem = name.rsplit(".", 1)[0] if "." in name[1:] else name
    made = ncname(stem)
    # Ids inside the document are counted (`p1`) or fixed (`teikit`): its own must not be one.
    return (f"_{made}" if is_inner_id(made) else made), "file-name"


def language_of(t: Transcript) -> tuple[str, Cert]:
    """Judge the language of the text by its commonest small words."""
    start = t.lines[t.first].start if t.first < len(t.lines) else 0
    best, share = common_words(t.text[start : start + 1500])
    if share >= 0.12:
        return best, ""
    return (best, "low") if share >= 0.05 else ("und", "low")


def language_name(tag: str) -> str:
    """Return the English name of a language tag."""
    return next(
        (name.capitalize() for name, known in LANGUAGES.items() if known == tag),
        "Undetermined" if tag == "und" else tag,
    )
