"""Names taken up again: what a title, initials or a full name has told once is known after that."""

from __future__ import annotations

from teikit.forms.aliases import aliases_in
from teikit.forms.gazetteer import look_up
from teikit.recognise.names.found import REIGNS, Found
from teikit.recognise.names.gaps import NEXT, OF, PARTICLES, STOP
from teikit.recognise.names.lexicon import (
    FAINT,
    FUNCTION,
    HEAD,
    INITIAL,
    MONTH,
    NOT_NAME,
    OFFICE,
    PLACE_HEAD,
    PLACE_LEAD,
    SYLLABLE,
    TITLE,
    UPPER,
    VERB,
)
from teikit.recognise.names.persons import ALSO_SURNAMES, keep_person, may_be_person
from teikit.recognise.names.places import IN_WORDS, follows_place

__all__ = ["aliases", "learn_persons", "names_of_authorities", "persons_again"]


def aliases(f: Found) -> None:
    """Remember what "(hereafter «Lu»)" says."""
    words = f.words
    for _, alias in aliases_in(words.text, words.low, words.first, words.last):
        if alias[:1].isupper():
            f.aliases.add(alias.lower())


def learn_persons(f: Found) -> bool:
    """Remember by what words the persons found so far may be taken up again; tell whether some are new."""
    words = f.words
    known = len(f.surnames) + len(f.given)
    word, bits, gap = words.word, words.bits, words.gap
    new, f.learned = f.names[f.learned :], len(f.names)
    for name in new:
        if name.form != "person":
            continue
        at, last = name.first, name.last
        if at == last:
            parts = [at] if len(word[at]) > 1 and not bits[at] & INITIAL and gap[at] != STOP else []
        else:
            parts = [
                n for n in range(at, last + 1)
                if len(word[n]) > 1 and not (bits[n] & INITIAL or gap[n] == STOP)
            ]  # fmt: skip
        if not parts:
            continue
        first, last = parts[0], parts[-1]
        eastern = first != last and words.bits[first] & SYLLABLE and len(parts) <= 3
        key = _plain_key(words.key[first if eastern else last])
        if first == last and name.title in ("sir", "dame"):
            f.given.add(key)  # "Sir John" is called by his first name
            continue
        if name.cert in ("medium", "low"):
            if key not in f.surnames:
                f.doubted.add(key)
        else:
            f.doubted.discard(key)
        f.surnames.add(key)
        if first != last and not eastern:
            # "Temístocles Molina Derteano" may be called by any of them.
            f.given.update(words.key[n] for n in parts[:-1] if len(words.word[n]) > 2)
    if len(f.surnames) + len(f.given) > known:
        surnames = f.surnames
        for n, key in enumerate(words.key):
            if key in surnames and words.before(n) in ("in", "at", "near"):
                if words.text[words.end[n] : words.end[n] + 2] in ("'s", "’s"):
                    continue  # "in Moor's absence"
                f.places.add(key)  # a place is called so, too
    if f.aliases:
        f.surnames |= {alias for alias in f.aliases if " " not in alias}
    return len(f.surnames) + len(f.given) > known


def _plain_key(key: str) -> str:
    return key.rpartition(".")[2] if "." in key else key


def persons_again(f: Found) -> None:
    """A surname that was told, with what stands before it in a name."""
    words = f.words
    keys, gap, bits, word = words.key, words.gap, words.bits, words.word
    for n, key in enumerate(keys):
        if f.owner[n] is not None:
            continue
        if f.aliases and len(key) == 1 and f"{key}." in f.aliases:
            if words.text[words.end[n] : words.end[n] + 1] == ".":
                f.keep(n, n, "person", "short-name-given-before", end=words.end[n] + 1)
            continue
        if key in f.given and key not in f.surnames and not bits[n] & ~(FAINT | UPPER):
            if gap[n] == PARTICLES and keys[n + 1] in f.surnames:
                continue  # "Sabo de Tarn": one name, kept at its last word
            ends = gap[n] != NEXT or REIGNS.match(words.text, words.end[n]) is not None
            alone = ends and not (n and gap[n - 1] == NEXT)
            if alone and words.before(n) not in IN_WORDS and not look_up(words.word[n]):
                keep_person(f, n, n, "name-given-before", "high")
            continue
        if key not in f.surnames or bits[n] & (FUNCTION | HEAD):
            continue
        if bits[n] & TITLE and word[n] not in ALSO_SURNAMES:
            continue
        if bits[n] & TITLE and (gap[n] in (NEXT, OF) or words.before(n) in ("the", "a", "our")):
            continue
        if bits[n] & MONTH and words.before(n) not in ("mr", "mrs", "miss", "dr"):
            continue
        if follows_place(f, n) and words.before(n) != "the":
            continue
        if words.before(n) == "the" and gap[n] == NEXT:
            continue
        first = last = n
        while (
            first
            and gap[first - 1] in (NEXT, PARTICLES)
            and f.owner[first - 1] is None
            and n - first < 3
        ):
            before = first - 1
            if keys[before] not in f.given and (
                bits[before] & (FAINT | PLACE_LEAD)
                or (bits[before] & VERB and words.begins_sentence(before))
                or not may_be_person(words, before, first=True)
                or look_up(words.word[before])
                or (words.begins_sentence(before) and words.word[before].endswith("ly"))
            ):
                break
            first = before
        if gap[n] == NEXT:
            follows = bits[n + 1]
            if follows & (HEAD | NOT_NAME | PLACE_HEAD | OFFICE) or words.word[n + 1] == "Doctrine":
                continue
            if bits[n] & SYLLABLE and f.owner[n + 1] is None and may_be_person(words, n + 1):
                last = n + 1
        doubtful = key in f.doubted or (first == last and (key in f.places or bool(look_up(key))))
        keep_person(f, first, last, "name-given-before", "medium" if doubtful else "")


def names_of_authorities(f: Found) -> None:
    """What the editor's own lists name, wherever it stands."""
    words = f.words
    forms: dict[str, set[str]] = {}
    for form, name in words.t.collection.known:
        forms.setdefault(name, set()).add(form)
    begins = {name.split()[0].rstrip(".'’") for name in forms}
    longest = min(max(len(name.split()) for name in forms), 8)
    n = 0
    while n < words.size:
        size = 1
        if words.key[n].rstrip(".") in begins or any(map(words.key[n].startswith, _SMALL)):
            for stop in range(min(n + longest, words.size) - 1, n - 1, -1):
                if words.end[stop] - words.start[n] > 100:
                    continue
                known = forms.get(words.plain(words.start[n], words.end[stop]).lower(), set())
                if len(known) == 1:
                    f.keep(n, stop, next(iter(known)), "authority-file")
                    size = stop - n + 1
                    break
        n += size


_SMALL = ("d'", "d’", "al-", "el-", "es-", "as-", "ash-")
