"""Mentions of telegrams and other documents: by number, by number and date, or by date.

your telegram No. 212 of 9 August      Deptel 212, September 9      Stockholm's 96 to the Department
BONN TELNO 118 OF 7 MARCH              Ref: State 199904            the letter of 25 February 1974
"""

from __future__ import annotations

from teikit.forms.references.find import find_references, find_symbols
from teikit.forms.references.posts import posts_and_numbers
from teikit.forms.references.reference import Reference
from teikit.forms.references.signs import Signs

__all__ = ["Reference", "Signs", "find_references", "find_symbols", "posts_and_numbers"]
