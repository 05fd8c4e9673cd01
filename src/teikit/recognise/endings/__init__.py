"""What the form of a line under a message says: a signature, a head of copies, a stamp.

(Sgd.) R. M. Ashe      Copies to:      1. The Tea Board (2)      Typed by Moor, 28.VII.59
"""

from __future__ import annotations

from teikit.recognise.endings.copies import COUNT, ENTRY, TOTAL, list_head
from teikit.recognise.endings.line import POSTS, POSTSCRIPT, VOTED, kind_of
from teikit.recognise.endings.signatures import (
    LABELLED,
    NUMBERED,
    SIGNED,
    WITH_NUMBER,
    dated_body,
    dated_name,
    place_before_date,
)
from teikit.recognise.endings.stamps import ACT, TRANSMITTED
from teikit.recognise.endings.who import is_body, is_name, is_title, signers_of
from teikit.recognise.endings.words import GAP, VERB, is_prose, pieces_of

__all__ = [
    "ACT",
    "COUNT",
    "ENTRY",
    "GAP",
    "LABELLED",
    "NUMBERED",
    "POSTS",
    "POSTSCRIPT",
    "SIGNED",
    "TOTAL",
    "TRANSMITTED",
    "VERB",
    "VOTED",
    "WITH_NUMBER",
    "dated_body",
    "dated_name",
    "is_body",
    "is_name",
    "is_prose",
    "is_title",
    "kind_of",
    "list_head",
    "pieces_of",
    "place_before_date",
    "signers_of",
]
