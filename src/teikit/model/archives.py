"""Known archives: from the siglum as printed to the full name, place and country.

The names are those the institutions use for themselves in English. Sigla of one institution that
changed its name stand with the name of their time; a siglum that several institutions share ("NA")
has none.
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
    # China
    "PRC FMA": Archive(
        "Foreign Ministry Archives of the People's Republic of China", "Beijing", "China"
    ),
    # Russia and the Soviet Union
    "AVPRF": Archive("Archive of Foreign Policy of the Russian Federation", "Moscow", "Russia"),
    "AVP RF": Archive("Archive of Foreign Policy of the Russian Federation", "Moscow", "Russia"),
    "АВП РФ": Archive("Archive of Foreign Policy of the Russian Federation", "Moscow", "Russia"),
    "АВПРФ": Archive("Archive of Foreign Policy of the Russian Federation", "Moscow", "Russia"),
    "APRF": Archive("Archive of the President of the Russian Federation", "Moscow", "Russia"),
    "AP RF": Archive("Archive of the President of the Russian Federation", "Moscow", "Russia"),
    "GARF": Archive("State Archive of the Russian Federation", "Moscow", "Russia"),
    "ГАРФ": Archive("State Archive of the Russian Federation", "Moscow", "Russia"),
    "RGANI": Archive("Russian State Archive of Contemporary History", "Moscow", "Russia"),
    "РГАНИ": Archive("Russian State Archive of Contemporary History", "Moscow", "Russia"),
    "RGASPI": Archive("Russian State Archive of Socio-Political History", "Moscow", "Russia"),
    "РГАСПИ": Archive("Russian State Archive of Socio-Political History", "Moscow", "Russia"),
    "RGAE": Archive("Russian State Archive of the Economy", "Moscow", "Russia"),
    "RGVA": Archive("Russian State Military Archive", "Moscow", "Russia"),
    "RGALI": Archive("Russian State Archive of Literature and Art", "Moscow", "Russia"),
    "TsKhSD": Archive("Center for the Storage of Contemporary Documentation", "Moscow", "Russia"),
    "TsAMO": Archive(
        "Central Archive of the Ministry of Defence of the Russian Federation", "Podolsk", "Russia"
    ),
    "TsAMO RF": Archive(
        "Central Archive of the Ministry of Defence of the Russian Federation", "Podolsk", "Russia"
    ),
    "TsDAHO": Archive(
        "Central State Archive of Public Organizations of Ukraine", "Kyiv", "Ukraine"
    ),
    "TsDAHOU": Archive(
        "Central State Archive of Public Organizations of Ukraine", "Kyiv", "Ukraine"
    ),
    # Germany
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
    "BArch": Archive("Federal Archives", "", "Germany"),
    "PA AA": Archive("Political Archive of the Federal Foreign Office", "Berlin", "Germany"),
    "PAAA": Archive("Political Archive of the Federal Foreign Office", "Berlin", "Germany"),
    "PolA AA": Archive("Political Archive of the Federal Foreign Office", "Berlin", "Germany"),
    "BStU": Archive(
        "Federal Commissioner for the Records of the State Security Service of the Former GDR",
        "Berlin",
        "Germany",
    ),
    # Hungary
    "MOL": Archive("National Archives of Hungary", "Budapest", "Hungary"),
    "MNL OL": Archive("National Archives of Hungary", "Budapest", "Hungary"),
    "MNL-OL": Archive("National Archives of Hungary", "Budapest", "Hungary"),
    "ÁBTL": Archive("Historical Archives of the Hungarian State Security", "Budapest", "Hungary"),
    # Romania
    "ANIC": Archive("Central Historical National Archives", "Bucharest", "Romania"),
    "AMAE": Archive(
        "Archive of the Ministry of Foreign Affairs of Romania", "Bucharest", "Romania"
    ),
    "AMAER": Archive(
        "Archive of the Ministry of Foreign Affairs of Romania", "Bucharest", "Romania"
    ),
    "ACNSAS": Archive(
        "Archive of the National Council for the Study of the Securitate Archives",
        "Bucharest",
        "Romania",
    ),
    # Poland
    "AAN": Archive("Archive of Modern Records", "Warsaw", "Poland"),
    "AMSZ": Archive("Archive of the Ministry of Foreign Affairs", "Warsaw", "Poland"),
    "AIPN": Archive("Archive of the Institute of National Remembrance", "Warsaw", "Poland"),
    # Albania
    "AQPPSH": Archive("Central State Archive, Archive of the Party", "Tirana", "Albania"),
    "AQSH": Archive("Central State Archive", "Tirana", "Albania"),
    "AMPJ": Archive("Archive of the Ministry of Foreign Affairs", "Tirana", "Albania"),
    # Bulgaria
    "TsDA": Archive("Central State Archive", "Sofia", "Bulgaria"),
    "CDA": Archive("Central State Archive", "Sofia", "Bulgaria"),
    "AMVnR": Archive("Diplomatic Archive of the Ministry of Foreign Affairs", "Sofia", "Bulgaria"),
    # Czechoslovakia and its successors
    "AMZV": Archive(
        "Archive of the Ministry of Foreign Affairs of the Czech Republic",
        "Prague",
        "Czech Republic",
    ),
    "SÚA": Archive("State Central Archives", "Prague", "Czech Republic"),
    # Yugoslavia and its successors
    "AJ": Archive("Archives of Yugoslavia", "Belgrade", "Serbia"),
    "DAMSP": Archive("Diplomatic Archive of the Ministry of Foreign Affairs", "Belgrade", "Serbia"),
    "DASMIP": Archive(
        "Diplomatic Archive of the Ministry of Foreign Affairs", "Belgrade", "Serbia"
    ),
    # Asia and Africa
    "NAI": Archive("National Archives of India", "New Delhi", "India"),
    "NMML": Archive("Nehru Memorial Museum and Library", "New Delhi", "India"),
    "TTLTQG III": Archive("National Archives Center III", "Hanoi", "Vietnam"),
    "TTLTQGIII": Archive("National Archives Center III", "Hanoi", "Vietnam"),
    "DWQ": Archive("National Archives of Egypt", "Cairo", "Egypt"),
    # United Kingdom, Commonwealth
    "TNA": Archive("The National Archives", "Kew", "United Kingdom"),
    "TNA: PRO": Archive("The National Archives", "Kew", "United Kingdom"),
    "TNA (PRO)": Archive("The National Archives", "Kew", "United Kingdom"),
    "TNA, PRO": Archive("The National Archives", "Kew", "United Kingdom"),
    "PRO": Archive("Public Record Office", "Kew", "United Kingdom"),
    "LAC": Archive("Library and Archives Canada", "Ottawa", "Canada"),
    "NAA": Archive("National Archives of Australia", "Canberra", "Australia"),
    # United States
    "NARA": Archive(
        "National Archives and Records Administration", "College Park", "United States"
    ),
    "FDR Library": Archive("Franklin D. Roosevelt Library", "Hyde Park", "United States"),
    "Roosevelt Library": Archive("Franklin D. Roosevelt Library", "Hyde Park", "United States"),
    "Truman Library": Archive("Harry S. Truman Library", "Independence", "United States"),
    "Eisenhower Library": Archive("Dwight D. Eisenhower Library", "Abilene", "United States"),
    "JFK Library": Archive("John F. Kennedy Library", "Boston", "United States"),
    "JFKL": Archive("John F. Kennedy Library", "Boston", "United States"),
    "Kennedy Library": Archive("John F. Kennedy Library", "Boston", "United States"),
    "LBJ Library": Archive("Lyndon B. Johnson Library", "Austin", "United States"),
    "LBJL": Archive("Lyndon B. Johnson Library", "Austin", "United States"),
    "Johnson Library": Archive("Lyndon B. Johnson Library", "Austin", "United States"),
    "Nixon Library": Archive("Richard Nixon Library", "Yorba Linda", "United States"),
    "Ford Library": Archive("Gerald R. Ford Library", "Ann Arbor", "United States"),
    "Carter Library": Archive("Jimmy Carter Library", "Atlanta", "United States"),
    "Reagan Library": Archive("Ronald Reagan Library", "Simi Valley", "United States"),
    "Library of Congress": Archive("Library of Congress", "Washington", "United States"),
}
