"""The parts of one line above a message: who, to whom, number, dates, classification.

FM AMEMBASSY OSLO 121430Z OCT 62      No. 99   D. 4.12 p.m. March 3, 1961      Received 22.V
"""

from __future__ import annotations

from teikit.forms.docket_line.columns import cells_of
from teikit.forms.docket_line.labels import LABELS, label_of
from teikit.forms.docket_line.line import is_strong, parts_of
from teikit.forms.docket_line.part import Part

__all__ = ["LABELS", "Part", "cells_of", "is_strong", "label_of", "parts_of"]
