"""The licences and statements of rights that editions use, and the names they go by.

Ids are those of the SPDX list (https://spdx.org/licenses/), lower-cased in InvenioRDM's vocabulary;
statements are those of https://rightsstatements.org/, which no such list has.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from teikit.forms.lazy import lazy

__all__ = ["LICENCES", "Licence", "licence_of"]


class Licence(NamedTuple):
    """A licence, a waiver, or a statement of rights."""

    spdx: str  # empty where SPDX has none
    name: str
    uri: str  # canonical: what `licence/@target` should be
    invenio: str  # id in InvenioRDM's vocabulary of licences; empty where it has none
    status: str  # for `availability/@status`: free, restricted or unknown


_KINDS = {
    "BY": "Attribution",
    "BY-SA": "Attribution Share Alike",
    "BY-NC": "Attribution Non Commercial",
    "BY-ND": "Attribution No Derivatives",
    "BY-NC-SA": "Attribution Non Commercial Share Alike",
    "BY-NC-ND": "Attribution Non Commercial No Derivatives",
}
_COMMONS = "https://creativecommons.org"


def _listed(spdx: str, name: str, uri: str) -> Licence:
    return Licence(spdx, name, uri, spdx.lower(), "free")


LICENCES: tuple[Licence, ...] = (
    *(
        _listed(
            f"CC-{kind}-{version}",
            f"Creative Commons {words} {version} {reach}",
            f"{_COMMONS}/licenses/{kind.lower()}/{version}/",
        )
        for version, reach in (("4.0", "International"), ("3.0", "Unported"))
        for kind, words in _KINDS.items()
    ),
    _listed(
        "CC0-1.0", "Creative Commons Zero v1.0 Universal", f"{_COMMONS}/publicdomain/zero/1.0/"
    ),
    _listed(
        "CC-PDM-1.0",
        "Creative Commons Public Domain Mark 1.0 Universal",
        f"{_COMMONS}/publicdomain/mark/1.0/",
    ),
    _listed(
        "ODC-By-1.0",
        "Open Data Commons Attribution License v1.0",
        "https://opendatacommons.org/licenses/by/1-0/",
    ),
    _listed(
        "ODbL-1.0",
        "Open Data Commons Open Database License v1.0",
        "https://opendatacommons.org/licenses/odbl/1-0/",
    ),
    _listed(
        "PDDL-1.0",
        "Open Data Commons Public Domain Dedication & License 1.0",
        "https://opendatacommons.org/licenses/pddl/1-0/",
    ),
    _listed(
        "etalab-2.0",
        "Etalab Open License 2.0",
        "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
    ),
    _listed(
        "OGL-UK-3.0",
        "Open Government Licence v3.0",
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    ),
    _listed("MIT", "MIT License", "https://opensource.org/license/mit"),
    _listed("Apache-2.0", "Apache License 2.0", "https://www.apache.org/licenses/LICENSE-2.0"),
    *(
        Licence("", name, f"http://rightsstatements.org/vocab/{code}/1.0/", "", status)
        for code, name, status in (
            ("InC", "In Copyright", "restricted"),
            ("InC-EDU", "In Copyright - Educational Use Permitted", "restricted"),
            ("NoC-NC", "No Copyright - Non-Commercial Use Only", "restricted"),
            ("CNE", "Copyright Not Evaluated", "unknown"),
            ("UND", "Copyright Undetermined", "unknown"),
        )
    ),
)

_ALSO = {
    "opendatacommons.org/licenses/by": "ODC-By-1.0",
    "opendatacommons.org/licenses/odbl": "ODbL-1.0",
    "opendatacommons.org/licenses/pddl": "PDDL-1.0",
    "etalab.gouv.fr/wp-content/uploads/2017/04/etalab-licence-ouverte-v2.0.pdf": "etalab-2.0",
    "opensource.org/licenses/mit": "MIT",
    "opensource.org/license/apache-2-0": "Apache-2.0",
    "opensource.org/licenses/apache-2.0": "Apache-2.0",
}
_ADDRESS = lazy(r"https?://(?:www\.)?([^?#]*)(?:[?#].*)?", re.S)
# The pages of a licence, each for readers of one language; /de/ after the number is another licence.
_PAGE = lazy(r"(?:/(?:deed|legalcode)(?:\.[a-z_-]+)?|\.(?:txt|html|json))?/*$")


def licence_of(words: str) -> Licence | None:
    """Return the licence that an SPDX or InvenioRDM id, an address or a name stands for.

    Upper and lower case are one, as are http and https, a licence's own pages (`/deed.de`,
    `/legalcode`), and `CC BY 4.0` and `CC-BY-4.0`. A licence without its version is none.
    """
    words = " ".join(words.split()).lower()
    if _ADDRESS.fullmatch(words):
        return _BY_WORDS.get(_bare(words))
    return _BY_WORDS.get(words) or _BY_WORDS.get(words.replace(" ", "-"))


def _bare(uri: str) -> str:
    """Return an address as the table has it: in lower case, without what may vary."""
    match = _ADDRESS.fullmatch(uri.lower())
    bare = _PAGE.sub("", match[1] if match else uri)
    return bare.replace("rightsstatements.org/page/", "rightsstatements.org/vocab/", 1)


def _by_words() -> dict[str, Licence]:
    table = {_bare(row.uri): row for row in LICENCES} | {row.name.lower(): row for row in LICENCES}
    for row in LICENCES:
        if row.spdx:
            table |= {row.spdx.lower(): row, f"spdx.org/licenses/{row.spdx.lower()}": row}
    return table | {address: table[spdx.lower()] for address, spdx in _ALSO.items()}


_BY_WORDS = _by_words()
