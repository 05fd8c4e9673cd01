"""Licences by any of their names, and never one for another."""

from __future__ import annotations

import pytest

from teikit.licences import LICENCES, licence_of


@pytest.mark.parametrize(
    ("words", "spdx"),
    [
        ("CC-BY-4.0", "CC-BY-4.0"),
        ("cc-by-sa-4.0", "CC-BY-SA-4.0"),
        (" CC BY-NC 4.0 ", "CC-BY-NC-4.0"),
        ("CC BY-SA 3.0", "CC-BY-SA-3.0"),
        ("https://creativecommons.org/licenses/by/4.0", "CC-BY-4.0"),
        ("http://creativecommons.org/licenses/by/4.0/deed.de", "CC-BY-4.0"),
        ("https://www.creativecommons.org/licenses/by/3.0/legalcode.fr", "CC-BY-3.0"),
        ("https://creativecommons.org/licenses/by-nc-nd/4.0/deed.pt-br?x=y", "CC-BY-NC-ND-4.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"),
        ("https://creativecommons.org/publicdomain/mark/1.0/deed.zh_tw", "CC-PDM-1.0"),
        ("Creative Commons Zero v1.0 Universal", "CC0-1.0"),
        ("odc-by-1.0", "ODC-By-1.0"),
        ("https://opendatacommons.org/licenses/odbl/", "ODbL-1.0"),
        ("ETALAB-2.0", "etalab-2.0"),
        ("https://spdx.org/licenses/etalab-2.0.html", "etalab-2.0"),
        ("https://opensource.org/licenses/MIT", "MIT"),
        ("https://www.apache.org/licenses/LICENSE-2.0.txt", "Apache-2.0"),
        (
            "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            "OGL-UK-3.0",
        ),
    ],
)
def test_a_licence_is_known_by_id_address_and_name(words: str, spdx: str) -> None:
    licence = licence_of(words)
    assert licence is not None
    assert licence.spdx == spdx


@pytest.mark.parametrize(
    "uri",
    [
        "http://rightsstatements.org/vocab/InC/1.0/",
        "https://rightsstatements.org/page/InC/1.0/?language=en",
        "In copyright",
    ],
)
def test_a_statement_of_rights_has_no_id_and_is_not_free(uri: str) -> None:
    licence = licence_of(uri)
    assert licence is not None
    assert licence.uri == "http://rightsstatements.org/vocab/InC/1.0/"
    assert (licence.spdx, licence.invenio, licence.status) == ("", "", "restricted")


@pytest.mark.parametrize(
    "words",
    [
        "", "CC-BY", "CC BY", "CC-BY-5.0", "all rights reserved", "https://example.org/licence",
        "https://creativecommons.org/licenses/by/3.0/de/",  # Germany's is another licence
        "https://creativecommons.org/licenses/by/3.0/de/deed.de",
        "https://creativecommons.org/licenses/", "https://spdx.org/licenses/",
    ],
)  # fmt: skip
def test_what_is_not_in_the_table_or_not_exact_is_none(words: str) -> None:
    assert licence_of(words) is None


def test_each_licence_is_found_by_all_that_it_holds() -> None:
    for licence in LICENCES:
        for words in filter(None, (licence.spdx, licence.invenio, licence.uri, licence.name)):
            assert licence_of(words) is licence
            assert licence_of(words.upper()) is licence
        assert licence.uri.startswith("https://") or "rightsstatements.org" in licence.uri
        assert licence.invenio == licence.spdx.lower()
        assert licence.status in ("free", "restricted", "unknown")
