"""The catalogue of rules, in the order of reports."""

from __future__ import annotations

from teikit.check.rules.dangling_pointer import dangling_pointer
from teikit.check.rules.document_id_not_file_name import document_id_not_file_name
from teikit.check.rules.duplicate_xml_id import duplicate_xml_id
from teikit.check.rules.malformed_identifier import malformed_identifier
from teikit.check.rules.malformed_xml_id import malformed_xml_id
from teikit.check.rules.missing_document_id import missing_document_id
from teikit.registry import Registry

__all__ = ["RULES"]

RULES = Registry(
    "rule",
    (
        missing_document_id,
        document_id_not_file_name,
        malformed_xml_id,
        duplicate_xml_id,
        dangling_pointer,
        malformed_identifier,
    ),
)
