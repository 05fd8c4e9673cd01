"""Known archives: from the siglum as printed to the full name, place and country.

The names are those the institutions use for themselves in English. Sigla of one institution that
changed its name stand with the name of their time.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["ARCHIVES", "Archive"]


class Archive(NamedTuple):
    """An institution that holds documents.

    Attributes:
        name: its full name.
        settlement: its place.
        country: the place's country.
        reference: regular expression that its shelfmarks match, or nothing.
    """

    name: str
    settlement: str = ""
    country: str = ""
    reference: str = ""


ARCHIVES: dict[str, Archive] = {
    "PRC FMA": Archive(
        "Foreign Ministry Archives of the People's Republic of China", "Beijing", "China"
    ),
    "AVPRF": Archive("Archive of Foreign Policy of the Russian Federation", "Moscow", "Russia"),
    "AVP RF": Archive("Archive of Foreign Policy of the Russian Federation", "Moscow", "Russia"),
    "APRF": Archive("Archive of the President of the Russian Federation", "Moscow", "Russia"),
    "AP RF": Archive("Archive of the President of the Russian Federation", "Moscow", "Russia"),
    "GARF": Archive("State Archive of the Russian Federation", "Moscow", "Russia"),
    "RGANI": Archive("Russian State Archive of Contemporary History", "Moscow", "Russia"),
    "RGASPI": Archive("Russian State Archive of Socio-Political History", "Moscow", "Russia"),
    "TsKhSD": Archive("Center for the Storage of Contemporary Documentation", "Moscow", "Russia"),
    "SAPMO-BA": Archive(
        "Foundation Archives of Parties and Mass Organizations of the GDR in the Federal Archives",
        "Berlin",
        "Germany",
    ),
    "SAPMO-BArch": Archive(
        "Foundation Archives of Parties and Mass Organizations of the GDR in the Federal Archives",
        "Berlin",
        "Germany",
    ),
    "PA AA": Archive("Political Archive of the Federal Foreign Office", "Berlin", "Germany"),
    "PAAA": Archive("Political Archive of the Federal Foreign Office", "Berlin", "Germany"),
    "PolA AA": Archive("Political Archive of the Federal Foreign Office", "Berlin", "Germany"),
    "MOL": Archive("National Archives of Hungary", "Budapest", "Hungary"),
    "MNL OL": Archive("National Archives of Hungary", "Budapest", "Hungary"),
    "ANIC": Archive("Central Historical National Archives", "Bucharest", "Romania"),
    "AMAE": Archive(
        "Archive of the Ministry of Foreign Affairs of Romania", "Bucharest", "Romania"
    ),
    "AAN": Archive("Archive of Modern Records", "Warsaw", "Poland"),
    "AMSZ": Archive("Archive of the Ministry of Foreign Affairs", "Warsaw", "Poland"),
    "AQPPSH": Archive("Central State Archive, Archive of the Party", "Tirana", "Albania"),
    "AQSH": Archive("Central State Archive", "Tirana", "Albania"),
    "TsDA": Archive("Central State Archive", "Sofia", "Bulgaria"),
    "CDA": Archive("Central State Archive", "Sofia", "Bulgaria"),
    "AMVnR": Archive("Diplomatic Archive of the Ministry of Foreign Affairs", "Sofia", "Bulgaria"),
    "TNA": Archive("The National Archives", "Kew", "United Kingdom"),
    "NARA": Archive(
        "National Archives and Records Administration", "College Park", "United States"
    ),
    "AJ": Archive("Archives of Yugoslavia", "Belgrade", "Serbia"),
}
