"""Recognisers, run first to last; none changes the text, each gives spans."""

from __future__ import annotations

from teikit.model.span import Spans
from teikit.model.transcript import Transcript
from teikit.recognise.abbreviations import abbreviations
from teikit.recognise.brackets import brackets
from teikit.recognise.closing import closing
from teikit.recognise.dates import dates
from teikit.recognise.distribution import distribution
from teikit.recognise.docket import docket
from teikit.recognise.enclosures import enclosures
from teikit.recognise.enumeration import enumeration
from teikit.recognise.headings import headings
from teikit.recognise.interjections import interjections
from teikit.recognise.marks import marks
from teikit.recognise.names import names
from teikit.recognise.notes import notes
from teikit.recognise.opener import opener
from teikit.recognise.pages import pages
from teikit.recognise.paragraphs import paragraphs
from teikit.recognise.participants import participants
from teikit.recognise.particulars import particulars
from teikit.recognise.recogniser import BACK, NOTES, ROLES, Recogniser, check_order
from teikit.recognise.references import references
from teikit.recognise.related import related
from teikit.recognise.speeches import speeches
from teikit.recognise.tables import tables
from teikit.registry import Registry

__all__ = ["BACK", "NOTES", "RECOGNISERS", "ROLES", "Recogniser", "check_order", "recognise"]

RECOGNISERS: Registry[Recogniser] = Registry(
    "recogniser",
    (
        pages,
        paragraphs,
        notes,
        related,
        enclosures,
        docket,
        distribution,
        opener,
        particulars,
        closing,
        headings,
        participants,
        speeches,
        interjections,
        tables,
        enumeration,
        brackets,
        dates,
        abbreviations,
        marks,
        references,
        names,
    ),
)


def recognise(transcript: Transcript) -> Spans:
    """Run every recogniser over the text and return what they found."""
    spans = Spans()
    for recogniser in RECOGNISERS:
        spans.add(recogniser.find(transcript, spans))
    return spans
