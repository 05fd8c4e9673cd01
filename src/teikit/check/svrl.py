"""Findings as a Schematron Validation Report (SVRL, ISO/IEC 19757-3, annex D)."""

from __future__ import annotations

import re

from lxml import etree

from teikit.check.finding import Finding
from teikit.check.many import Outcome
from teikit.check.report import Writer
from teikit.check.summary import Summary
from teikit.names import TEI

__all__ = ["Svrl"]

_SVRL = "http://purl.oclc.org/dsdl/svrl"
_STEP = re.compile(r"/(?=[^/])")


class Svrl(Writer):
    """One report; each document is an active pattern with its failed assertions."""

    def begin(self) -> None:
        """Begin the report."""
        self._root = etree.Element(
            f"{{{_SVRL}}}schematron-output",
            {"title": "teikit validate", "schemaVersion": "ISO19757-3"},
            nsmap={"svrl": _SVRL},
        )
        space = etree.SubElement(self._root, f"{{{_SVRL}}}ns-prefix-in-attribute-values")
        space.attrib.update({"uri": TEI, "prefix": "tei"})

    def outcome(self, outcome: Outcome) -> None:
        """Take the assertions of a document."""
        pattern = etree.SubElement(self._root, f"{{{_SVRL}}}active-pattern")
        pattern.set("document", outcome.path)
        told = [one for one in outcome.findings if not one.known]
        rule = etree.SubElement(self._root, f"{{{_SVRL}}}fired-rule")
        rule.set("context", "/")
        for finding in told:
            self._failed(finding)
        if outcome.problem:
            self._said("unreadable", "error", "/", outcome.problem)

    def _failed(self, finding: Finding) -> None:
        said = f"{finding.message}; {finding.advice}".removesuffix("; ")
        place = _STEP.sub("/tei:", finding.xpath) or "/"
        self._said(finding.code, finding.severity.value, place, said)

    def _said(self, code: str, role: str, place: str, words: str) -> None:
        failed = etree.SubElement(self._root, f"{{{_SVRL}}}failed-assert")
        failed.attrib.update({"id": code, "test": code, "role": role, "location": place})
        text = etree.SubElement(failed, f"{{{_SVRL}}}text")
        text.text = "".join(one if one.isprintable() else " " for one in words)

    def end(self, summary: Summary) -> None:
        """Write the report."""
        del summary
        etree.indent(self._root)
        self.write('<?xml version="1.0" encoding="UTF-8"?>')
        self.write(etree.tostring(self._root, encoding="unicode"))
