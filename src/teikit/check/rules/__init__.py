"""The catalogue of rules, in the order of reports."""

from __future__ import annotations

from teikit.check.rule import Rule
from teikit.check.rules.authority_under_two_ids import authority_under_two_ids
from teikit.check.rules.closer_in_list import closer_in_list
from teikit.check.rules.closing_date_not_header_date import closing_date_not_header_date
from teikit.check.rules.copies_do_not_add_up import copies_do_not_add_up
from teikit.check.rules.creation_not_sent import creation_not_sent
from teikit.check.rules.dangling_file_pointer import dangling_file_pointer
from teikit.check.rules.dangling_pointer import dangling_pointer
from teikit.check.rules.date_outside_window import date_outside_window
from teikit.check.rules.date_without_value import date_without_value
from teikit.check.rules.date_words_not_value import date_words_not_value
from teikit.check.rules.disordered_changes import disordered_changes
from teikit.check.rules.division_without_id import division_without_id
from teikit.check.rules.document_id_not_file_name import document_id_not_file_name
from teikit.check.rules.document_id_taken import document_id_taken
from teikit.check.rules.duplicate_xml_id import duplicate_xml_id
from teikit.check.rules.empty_block import empty_block
from teikit.check.rules.forename_outside_name import forename_outside_name
from teikit.check.rules.gap_in_labels import gap_in_labels
from teikit.check.rules.gap_in_notes import gap_in_notes
from teikit.check.rules.gap_in_paragraph_numbers import gap_in_paragraph_numbers
from teikit.check.rules.glued_words import glued_words
from teikit.check.rules.impossible_date import impossible_date
from teikit.check.rules.invisible_character import invisible_character
from teikit.check.rules.label_not_number import label_not_number
from teikit.check.rules.letter_for_digit import letter_for_digit
from teikit.check.rules.lost_character import lost_character
from teikit.check.rules.malformed_identifier import malformed_identifier
from teikit.check.rules.malformed_xml_id import malformed_xml_id
from teikit.check.rules.missing_document_id import missing_document_id
from teikit.check.rules.missing_identifier import missing_identifier
from teikit.check.rules.missing_language import missing_language
from teikit.check.rules.missing_licence import missing_licence
from teikit.check.rules.missing_publication_date import missing_publication_date
from teikit.check.rules.missing_publisher import missing_publisher
from teikit.check.rules.missing_responsible import missing_responsible
from teikit.check.rules.missing_schema_reference import missing_schema_reference
from teikit.check.rules.missing_shelfmark import missing_shelfmark
from teikit.check.rules.missing_status import missing_status
from teikit.check.rules.missing_title import missing_title
from teikit.check.rules.mixed_quotation_marks import mixed_quotation_marks
from teikit.check.rules.name_inside_shelfmark import name_inside_shelfmark
from teikit.check.rules.name_under_two_ids import name_under_two_ids
from teikit.check.rules.nested_notes import nested_notes
from teikit.check.rules.not_normalized import not_normalized
from teikit.check.rules.note_without_call import note_without_call
from teikit.check.rules.open_review_comment import open_review_comment
from teikit.check.rules.pointer_to_wrong_kind import pointer_to_wrong_kind
from teikit.check.rules.pointer_without_hash import pointer_without_hash
from teikit.check.rules.received_before_sent import received_before_sent
from teikit.check.rules.repeated_pointer import repeated_pointer
from teikit.check.rules.reversed_date_range import reversed_date_range
from teikit.check.rules.reversed_pages import reversed_pages
from teikit.check.rules.second_closer import second_closer
from teikit.check.rules.signature_without_name import signature_without_name
from teikit.check.rules.space_before_call import space_before_call
from teikit.check.rules.space_before_mark import space_before_mark
from teikit.check.rules.space_inside_quotation_marks import space_inside_quotation_marks
from teikit.check.rules.speaker_not_participant import speaker_not_participant
from teikit.check.rules.speech_without_speaker import speech_without_speaker
from teikit.check.rules.text_beside_block import text_beside_block
from teikit.check.rules.text_outside_block import text_outside_block
from teikit.check.rules.title_date_not_header_date import title_date_not_header_date
from teikit.check.rules.turned_quotation_mark import turned_quotation_mark
from teikit.check.rules.two_documents import two_documents
from teikit.check.rules.unapproved_document import unapproved_document
from teikit.check.rules.unbalanced_brackets import unbalanced_brackets
from teikit.check.rules.unclassified_bracket import unclassified_bracket
from teikit.check.rules.unconfirmed_guess import unconfirmed_guess
from teikit.check.rules.undated_document import undated_document
from teikit.check.rules.undeclared_prefix import undeclared_prefix
from teikit.check.rules.unidentified_correspondent import unidentified_correspondent
from teikit.check.rules.unknown_licence import unknown_licence
from teikit.check.rules.unportable_file_name import unportable_file_name
from teikit.check.rules.unused_declaration import unused_declaration
from teikit.check.rules.unused_waiver import unused_waiver
from teikit.check.rules.waiver_of_nothing import waiver_of_nothing
from teikit.check.rules.waiver_without_reason import waiver_without_reason
from teikit.check.rules.web_furniture import web_furniture
from teikit.check.rules.wrong_count_of_rows import wrong_count_of_rows
from teikit.check.rules.wrongly_decoded import wrongly_decoded
from teikit.registry import Registry

__all__ = ["RULES"]

RULES: Registry[Rule] = Registry(
    "rule",
    (
        missing_document_id,  # ID001
        document_id_not_file_name,  # ID002
        malformed_xml_id,  # ID003
        duplicate_xml_id,  # ID004
        document_id_taken,  # ID005
        unportable_file_name,  # ID006
        division_without_id,  # ID007
        malformed_identifier,  # IDN001
        dangling_pointer,  # PTR001
        pointer_to_wrong_kind,  # PTR002
        dangling_file_pointer,  # PTR003
        unused_declaration,  # PTR004
        undeclared_prefix,  # PTR005
        pointer_without_hash,  # PTR006
        repeated_pointer,  # PTR007
        missing_title,  # HDR001
        missing_responsible,  # HDR002
        missing_publisher,  # HDR003
        missing_publication_date,  # HDR004
        missing_licence,  # HDR005
        missing_identifier,  # HDR006
        missing_shelfmark,  # HDR007
        missing_language,  # HDR008
        missing_status,  # HDR009
        unapproved_document,  # HDR010
        disordered_changes,  # HDR011
        unknown_licence,  # HDR012
        open_review_comment,  # HDR013
        missing_schema_reference,  # HDR014
        reversed_pages,  # HDR015
        unidentified_correspondent,  # HDR016
        impossible_date,  # DAT001
        reversed_date_range,  # DAT002
        received_before_sent,  # DAT003
        creation_not_sent,  # DAT004
        closing_date_not_header_date,  # DAT005
        title_date_not_header_date,  # DAT006
        date_outside_window,  # DAT007
        undated_document,  # DAT008
        date_without_value,  # DAT009
        date_words_not_value,  # DAT010
        name_inside_shelfmark,  # NAM001
        authority_under_two_ids,  # NAM002
        name_under_two_ids,  # NAM003
        gap_in_labels,  # LST001
        gap_in_paragraph_numbers,  # LST002
        gap_in_notes,  # LST003
        label_not_number,  # LST004
        note_without_call,  # LST005
        speaker_not_participant,  # SPK001
        speech_without_speaker,  # SPK002
        copies_do_not_add_up,  # CPY001
        unbalanced_brackets,  # BRK001
        unclassified_bracket,  # BRK002
        mixed_quotation_marks,  # CHR001
        space_before_mark,  # CHR002
        invisible_character,  # CHR003
        letter_for_digit,  # CHR004
        web_furniture,  # CHR005
        space_inside_quotation_marks,  # CHR006
        turned_quotation_mark,  # CHR007
        not_normalized,  # CHR008
        glued_words,  # CHR009
        lost_character,  # CHR010
        wrongly_decoded,  # CHR011
        text_outside_block,  # STR001
        text_beside_block,  # STR002
        empty_block,  # STR003
        closer_in_list,  # STR004
        two_documents,  # STR005
        nested_notes,  # STR006
        wrong_count_of_rows,  # STR007
        space_before_call,  # STR008
        second_closer,  # SIG001
        signature_without_name,  # SIG002
        forename_outside_name,  # SIG003
        unconfirmed_guess,  # GES001
        waiver_without_reason,  # WVR001
        waiver_of_nothing,  # WVR002
        unused_waiver,  # WVR003
    ),
)
