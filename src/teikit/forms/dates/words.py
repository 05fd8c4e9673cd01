"""The words of dates: months, days of the week, units, and the white space between them."""

from __future__ import annotations

__all__ = [
    "FOREIGN",
    "MONTHS",
    "ORDINAL",
    "ROMAN",
    "SPACE",
    "UNIT",
    "WEEKDAYS",
    "foreign_month",
    "month_number",
]

_NAMES = (
    "January February March April May June July August September October November December"
).split()
MONTHS: dict[str, int] = {}
for _n, _name in enumerate(_NAMES, 1):
    for _form in (_name, _name[:3]):
        MONTHS[_form] = MONTHS[_form.upper()] = _n
MONTHS |= {"Sept": 9, "SEPT": 9}
# As letters of the nineteenth century shorten them: "20th Feby. 1847", "the 3rd of Octr."
for _n, _older in enumerate("Jany Feby Febr Mch Apl Augt Septr Sepr Octr Novr Decr".split()):
    MONTHS[_older] = (1, 2, 2, 3, 4, 8, 9, 9, 10, 11, 12)[_n]

FOREIGN: dict[str, int] = {}
"""Months in the languages of archives, as they stand behind a day; letters without accents."""
for _n, _forms in enumerate(
    (
        (
            "yanvarya ianvaria januar janvier enero janeiro gennaio ianuarie stycznia ledna januara "
            "januari janar yanuari tammikuuta siječnja ocak"
        ),
        (
            "fevralya fevralia februar fevrier febrero fevereiro febbraio februarie lutego unora "
            "februara februari shkurt fevruari helmikuuta subat"
        ),
        "marta mart marz maerz mars marzo marco martie marca brezna marcius maart maaliskuuta",
        (
            "aprelya aprelia april avril abril aprile aprilie kwietnia dubna aprila aprilis prill "
            "huhtikuuta nisan"
        ),
        "maya maia mai mayo maio maggio maja kvetna majus maj mei toukokuuta mayis",
        (
            "iyunya iiunia junya juni juin junio junho giugno iunie czerwca cervna juna junius "
            "qershor yuni kesakuuta haziran"
        ),
        (
            "iyulya iiulia julya juli juillet julio julho luglio iulie lipca cervence jula julius "
            "korrik yuli heinakuuta temmuz"
        ),
        (
            "avgusta august aout agosto sierpnia srpna augusta augusztus augustus augusti gusht "
            "avgust elokuuta agustos"
        ),
        (
            "sentyabrya sentiabria september septembre septiembre setembro settembre septembrie "
            "wrzesnia zari septembra szeptember shtator septemvri syyskuuta eylul"
        ),
        (
            "oktyabrya oktiabria oktober octobre octubre outubro ottobre octombrie pazdziernika rijna "
            "oktobra tetor oktomvri lokakuuta ekim"
        ),
        (
            "noyabrya noiabria november novembre noviembre novembro noiembrie listopada listopadu "
            "novembra nentor noemvri marraskuuta kasim"
        ),
        (
            "dekabrya dekabria dezember decembre diciembre dezembro dicembre decembrie grudnia "
            "prosince decembra december dhjetor dekemvri joulukuuta aralik"
        ),
    ),
    1,
):
    for _form in _forms.split():
        FOREIGN[_form] = _n

ROMAN = {n: i for i, n in enumerate("I II III IV V VI VII VIII IX X XI XII".split(), 1)}
WEEKDAYS = {n: i for i, n in enumerate("mon tue wed thu fri sat sun".split(), 1)}

SPACE = r"(?:[^\S\n]{1,4}|[^\S\n]*\n[^\S\n]*)"
"""Between the words of a date: a few spaces or one end of a line."""
ORDINAL = r"(?:(?:-| (?=[a-z]{2} (?:of )?[A-Z]))?(?:st|nd|rd|th|ST|ND|RD|TH))?"
UNIT = (
    r"(?i:percent|per\s|p\.\s?c|million|thousand|hundred|o['’]clock|days?|weeks?|months?|years?|"
    r"hours?|minutes?|min\b|tons?|tonnes?|kilos?|kilom\w+|kms?\b|kgs?\b|met(?:er|re)s?|mil(?:es?|"
    r"lim\w+)|feet|inches|acres|hectares|r[ou]+bles?|dollars|pounds|marks|yuan|francs|rupees|crowns|"
    r"lev|lei|zlotys?|forints?|dinars?|pieces|copies|persons|people|men\b|women|workers|soldiers|"
    r"troops|aircraft|tanks|guns|ships|cases|boxes|crates|cars|wagons|trucks|families|households|"
    r"delegates|students|members|votes|pages|words|points|degrees|cubic|square|litres|gallons|"
    r"barrels|bags|bales|head\b|items|units|sets|cards?|calories|volts|kilowatts|megawatts|"
    r"an?\s(?:ton|piece|kilo|head|day|month|year|unit|litre|metre)|horse|hp\b|more\b|others?\b)"
)

_PLAIN = str.maketrans("áàâäãăąåéèêëęěíìîïóòôöõőúùûüűůçćčñńňśšșşțţžźżřłýćğıđ",
                       "aaaaaaaaeeeeeeiiiioooooouuuuuucccnnnssssttzzzrlycgid")  # fmt: skip


def is_short(word: str) -> bool:
    """Tell whether a month is abbreviated, so that a full stop behind it may be its own."""
    return len(word) < 6 and word.title() not in _NAMES


def month_number(word: str) -> int:
    """Return the number of a month's English name or abbreviation, or 0.

    The word may be broken at the end of a line: `Novem-` and `ber`.
    """
    if "-" in word:
        head, _, tail = word.partition("-")
        word = head + tail.strip()
    return MONTHS.get(word, 0)


def foreign_month(word: str) -> int:
    """Return the number of a month's name in another language, or 0."""
    return FOREIGN.get(word.lower().translate(_PLAIN), 0)
