"""The language of a text, judged by its commonest small words."""

from __future__ import annotations

__all__ = ["common_words"]


def common_words(text: str) -> tuple[str, float]:
    """Return the tag of the language whose small words are commonest, and their share.

    Parameters:
        text: a thousand characters are enough.
    """
    printed = text.split()
    small = [word for word in printed if word[0].islower()]  # "Le Duan" is no French
    words = small if len(small) * 8 > len(printed) else text.lower().split()
    best, share = "", 0.0
    for tag, common in _SMALL_WORDS.items():
        if share >= 0.12:
            break
        found = sum(map(common.__contains__, words)) / (len(printed) or 1)
        if found > share:
            best, share = tag, found
    return best, share


_SMALL_WORDS = {
    "en": frozenset(
        "the of and to in that is for with on was by be at from this it are not".split()
    ),
    "de": frozenset(
        "der die das und in zu den von mit ist des auf für im dem nicht ein eine".split()
    ),
    "fr": frozenset("le la les de des et à en que du pour dans est un une par au qui sur".split()),
    "es": frozenset("el la los las de que y en un una por con para del se al no es su".split()),
    "it": frozenset("il la di che e in un una per del della con non è dei le si da al".split()),
    "ru": frozenset("и в не на что с по к он а от как из за для это его о у же".split()),
    "ro": frozenset("și în de la cu că nu pe din un o pentru este care mai să prin se al".split()),
    "pl": frozenset("w i z na do nie że się o jest to po od przez dla oraz jak za".split()),
    "hu": frozenset("a az és hogy nem is egy volt meg el de csak már még ezt mint".split()),
}
