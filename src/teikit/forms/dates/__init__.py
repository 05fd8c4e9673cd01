"""Dates as documents write them, read to ISO 8601 at the precision stated.

    on the 2nd of March, 1953        1953-03-02
    29 May to 2 June 1972            1972-05-29 to 1972-06-02
    early March                      0000-03-01 to 0000-03-10, somewhere within, the year not said

Values follow TEI's `teidata.temporal.w3c` (Guidelines, chapter 13.4).
"""

from __future__ import annotations

from teikit.forms.dates.clock import clock_times
from teikit.forms.dates.date import Date, days_in, is_leap, weekday_of
from teikit.forms.dates.dotted import dotted, writes_dotted
from teikit.forms.dates.find import every_date, find_dates, full_date, whole_date
from teikit.forms.dates.slashed import in_order, order_of, slashed
from teikit.forms.dates.zones import with_offset

__all__ = [
    "Date",
    "clock_times",
    "days_in",
    "dotted",
    "every_date",
    "find_dates",
    "full_date",
    "in_order",
    "is_leap",
    "order_of",
    "slashed",
    "weekday_of",
    "whole_date",
    "with_offset",
    "writes_dotted",
]
