"""What is known beforehand of the collection that a document belongs to."""

from __future__ import annotations

import re
from collections.abc import Mapping

from teikit.expressions import compiled
from teikit.model.archives import ARCHIVES, Archive
from teikit.model.vocabulary import TAXONOMIES, Term

__all__ = ["ARCHIVE_KEYS", "STANDARD", "Collection"]


class Collection:
    """The words, archives, languages and dates that the documents of a collection may show.

    Every collection has the standard words; an edition's own (`teikit.toml`) are added to them.

    Parameters:
        terms: categories of the edition by taxonomy and id, each with its description (empty for
            a category that exists) and words.
        archives: archives of the edition, which win over those that teikit knows.
        languages: BCP 47 tags of the languages that occur; any, if empty.
        window: first and last date of the collection, ISO 8601; any, if empty.
        known: identifiers (`@ref`) by form and name in small letters, from authority files.
    """

    def __init__(
        self,
        terms: Mapping[str, Mapping[str, Term]] | None = None,
        archives: Mapping[str, Archive] | None = None,
        languages: tuple[str, ...] = (),
        window: tuple[str, ...] = (),
        known: Mapping[tuple[str, str], str] | None = None,
    ) -> None:
        self._given = terms, archives, languages, window, known
        self.languages, self.window, self.known = languages, window, known or {}
        self.archives: dict[str, Archive] = {**ARCHIVES, **(archives or {})}
        self.terms: dict[str, dict[str, Term]] = {name: t for name, (_, t) in TAXONOMIES.items()}
        for name, added in (terms or {}).items():
            self.terms[name] = self.terms[name] | {
                key: Term(
                    term.about or self.terms[name][key].about,
                    (*self.terms[name].get(key, _NONE).words, *term.words),
                )
                for key, term in added.items()
            }
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._words: dict[str, dict[str, str]] = {}
        self._marks: dict[str, tuple[str, str]] = {}
        self._sigla: dict[str, list[str]] = {}

    def knowing(self, known: Mapping[tuple[str, str], str]) -> Collection:
        """Return the same collection, with more identifiers by form and name; these win."""
        terms, archives, languages, window, before = self._given
        return Collection(terms, archives, languages, window, {**(before or {}), **known})

    def __reduce__(self) -> tuple[object, ...]:
        # To another process go the words alone, not the expressions made of them.
        return (Collection, self._given)

    def pattern(self, name: str) -> re.Pattern[str]:
        """Return the expression that finds the words of a taxonomy, longest words first."""
        if name not in self._patterns:
            words = [word for term in self.terms[name].values() for word in term.words]
            words.sort(key=len, reverse=True)
            self._patterns[name] = compiled(
                r"(?<![\w-])(?:"
                + "|".join(re.escape(w).replace(r"\ ", r"[\s-]+") for w in words)
                + r")(?![\w-])",
                re.IGNORECASE,
            )
        return self._patterns[name]

    def category(self, name: str, words: str) -> str:
        """Return the id of the category that words name, or nothing if none does."""
        folded = " ".join(words.lower().split())
        table = self._by_word(name)
        return table.get(folded) or table.get(folded.replace("-", " "), "")

    def marking(self, words: str) -> tuple[str, str]:
        """Return taxonomy and category of words that classify or order precedence or handling."""
        if len(words) > 40:
            return "", ""
        if not self._marks:
            self._marks = {
                word: (name, key)
                for name in ("handling", "precedence", "classification")
                for word, key in self._by_word(name).items()
            }
        folded = " ".join(words.lower().split())
        if folded[1:2] == folded[3:4] == "-":
            folded = folded.replace("-", "")  # "S-E-C-R-E-T"
        return self._marks.get(folded) or self._marks.get(folded.replace("-", " "), ("", ""))

    def siglum_at(self, words: str) -> str:
        """Return the longest siglum, or name, of a known archive that words begin with."""
        if not self._sigla:
            for siglum in sorted(self.archives, key=len, reverse=True):
                self._sigla.setdefault(siglum[0], []).append(siglum)
        for siglum in self._sigla.get(words[:1], ()):
            if words.startswith(siglum):
                behind = words[len(siglum) : len(siglum) + 1]
                if not behind.isalnum() and behind not in ("'", "’"):
                    return siglum
        return ""

    def about_archive(self, siglum: str) -> list[tuple[str, str]]:
        """Return what is known of an archive, as pairs of a fact's key and its words."""
        known = self.archives.get(siglum)
        if known is None:
            return []
        named = zip(ARCHIVE_KEYS, (known.name, known.settlement, known.country), strict=True)
        return [(key, words) for key, words in named if words]

    def identifier(self, form: str, name: str) -> str:
        """Return `@ref` of a name that the edition's authority files know, or nothing."""
        return self.known.get((form, " ".join(name.lower().split())), "")

    def _by_word(self, name: str) -> dict[str, str]:
        if name not in self._words:
            self._words[name] = {
                word.lower(): key for key, term in self.terms[name].items() for word in term.words
            }
        return self._words[name]


_NONE = Term("", ())
ARCHIVE_KEYS = ("repository", "settlement", "country")
"""The facts that follow from an archive's siglum."""
STANDARD = Collection()
"""What teikit knows without being told."""
