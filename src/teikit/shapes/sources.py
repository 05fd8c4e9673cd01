"""Sources that no siglum begins: what is printed in a book, and archives that are named last.

A. Moor, “The Lakes of Aldane”, Port Press, 1999      Ciphergrams 1962, 9/99, Lake Archive (LMA), Tarsk
"""

from __future__ import annotations

from teikit.forms.lazy import lazy

__all__ = ["AT_THE_END", "is_printed"]

AT_THE_END = lazy(
    r",\s+(?P<name>[A-ZÀ-ŽȘȚ][^,;()]{2,60}?\b(?:Archives?|Archiwum|Arhiva|Arkiv)\b[^,;()]{0,40}?)"
    r"(?:\s+\((?P<siglum>[A-ZÀ-ŽȘȚ]{2,8})\))?(?:,\s+[A-ZÀ-ŽȘȚ][\w.’' -]{2,20})?\.?\s*$"
)
"""An archive, its siglum and its town at the end of a reference."""
_PRINTED = lazy(
    r"^[^,]*[“«\"]|^(?:[A-Z]\. ?){1,3}[A-Z]\w+,|\([^():]{3,40}: [^()]{3,60}, (?:18|19|20)\d\d\)|"
    r"\b(?:eds?\.|[Ww]orking [Pp]aper|vol\. \d+ \(|no\. \d+ \()"
)


def is_printed(words: str) -> bool:
    """Tell whether a statement has the form of a book's or an article's description.

    Parameters:
        words: a source statement without credits; of an archive's, the stacks or the word tell.
    """
    return _PRINTED.search(words) is not None
