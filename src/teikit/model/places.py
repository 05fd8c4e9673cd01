"""Countries and their adjectives, as documents of the last century name them.

Only what tells a post ("Sent to Albania") from a person, and "the Albanian Ambassador" from other
ambassadors. No identifiers: those come from a data package or from the editor.
"""

from __future__ import annotations

__all__ = ["COUNTRIES", "country_of"]

COUNTRIES: dict[str, str] = {
    "Afghanistan": "Afghan",
    "Albania": "Albanian",
    "Algeria": "Algerian",
    "Angola": "Angolan",
    "Argentina": "Argentine",
    "Australia": "Australian",
    "Austria": "Austrian",
    "Belgium": "Belgian",
    "Bolivia": "Bolivian",
    "Brazil": "Brazilian",
    "Britain": "British",
    "Bulgaria": "Bulgarian",
    "Burma": "Burmese",
    "Cambodia": "Cambodian",
    "Canada": "Canadian",
    "Ceylon": "Ceylonese",
    "Chile": "Chilean",
    "China": "Chinese",
    "Colombia": "Colombian",
    "Congo": "Congolese",
    "Cuba": "Cuban",
    "Cyprus": "Cypriot",
    "Czechoslovakia": "Czechoslovak",
    "Denmark": "Danish",
    "East Germany": "East German",
    "Ecuador": "Ecuadorian",
    "Egypt": "Egyptian",
    "Ethiopia": "Ethiopian",
    "Finland": "Finnish",
    "France": "French",
    "GDR": "GDR",
    "FRG": "FRG",
    "Germany": "German",
    "Ghana": "Ghanaian",
    "Great Britain": "British",
    "Greece": "Greek",
    "Guinea": "Guinean",
    "Hungary": "Hungarian",
    "Iceland": "Icelandic",
    "India": "Indian",
    "Indonesia": "Indonesian",
    "Iran": "Iranian",
    "Iraq": "Iraqi",
    "Ireland": "Irish",
    "Israel": "Israeli",
    "Italy": "Italian",
    "Japan": "Japanese",
    "Jordan": "Jordanian",
    "Kenya": "Kenyan",
    "Korea": "Korean",
    "Kuwait": "Kuwaiti",
    "Laos": "Laotian",
    "Lebanon": "Lebanese",
    "Libya": "Libyan",
    "Malaysia": "Malaysian",
    "Mali": "Malian",
    "Mexico": "Mexican",
    "Mongolia": "Mongolian",
    "Morocco": "Moroccan",
    "Mozambique": "Mozambican",
    "Nepal": "Nepalese",
    "Netherlands": "Dutch",
    "Nigeria": "Nigerian",
    "North Korea": "North Korean",
    "North Vietnam": "North Vietnamese",
    "Norway": "Norwegian",
    "Pakistan": "Pakistani",
    "Panama": "Panamanian",
    "Peru": "Peruvian",
    "Philippines": "Philippine",
    "Poland": "Polish",
    "Portugal": "Portuguese",
    "Romania": "Romanian",
    "Rumania": "Rumanian",
    "Russia": "Russian",
    "Saudi Arabia": "Saudi",
    "Somalia": "Somali",
    "South Africa": "South African",
    "South Korea": "South Korean",
    "South Vietnam": "South Vietnamese",
    "Soviet Union": "Soviet",
    "Spain": "Spanish",
    "Sri Lanka": "Sri Lankan",
    "Sudan": "Sudanese",
    "Sweden": "Swedish",
    "Switzerland": "Swiss",
    "Syria": "Syrian",
    "Taiwan": "Taiwanese",
    "Tanzania": "Tanzanian",
    "Thailand": "Thai",
    "Tunisia": "Tunisian",
    "Turkey": "Turkish",
    "UAR": "UAR",
    "Uganda": "Ugandan",
    "UK": "British",
    "United Kingdom": "British",
    "United States": "American",
    "USA": "American",
    "USSR": "Soviet",
    "Venezuela": "Venezuelan",
    "Vietnam": "Vietnamese",
    "West Germany": "West German",
    "Yemen": "Yemeni",
    "Yugoslavia": "Yugoslav",
    "Zambia": "Zambian",
    "Zimbabwe": "Zimbabwean",
}


def country_of(words: str) -> str:
    """Return what "Albania's" and "Albanian" have in common, in lower case.

    A country's name or its adjective gives the name. Of others, in documents of imaginary or rare
    countries, the first five letters serve: enough to match "Valdorian" with "Valdoria".
    """
    bare = words.removesuffix("'s").removesuffix("’s")
    if bare in COUNTRIES:
        return COUNTRIES[bare].lower()
    if bare in _ADJECTIVES:
        return bare.lower()
    return bare[:5].lower() if len(bare) > 5 else bare.lower()


_ADJECTIVES = frozenset(COUNTRIES.values())
