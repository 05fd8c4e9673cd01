"""A document as rules see it: everything that they look at, collected in one pass over the tree."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from lxml import etree

from teikit.check.settings import Settings
from teikit.check.waivers import Waiver, waivers_of
from teikit.check.words import Words
from teikit.names import XML_ID, tei
from teikit.relaxng.verdict import Met, Watch

__all__ = ["DATING", "POINTING", "Document", "Pointer", "survey", "watch_for"]

POINTING = frozenset(
    {
        "active", "ana", "calendar", "change", "copyOf", "corresp", "datcat", "decls", "edRef",
        "exclude", "facs", "from", "given", "hand", "inst", "mutual", "new", "next", "passive",
        "perf", "period", "prev", "ref", "rendition", "resp", "sameAs", "scheme", "select",
        "source", "spanTo", "start", "synch", "target", "targetEnd", "to", "toWhom", "unitRef",
        "url", "where", "who", "wit",
    }
)  # fmt: skip
"""The attributes of TEI that point; a value of theirs that begins with `#` means an xml:id here."""

DATING = frozenset({"from", "notAfter", "notBefore", "to", "when"})
"""The attributes of `att.datable.w3c`."""

# `source` points to lines of the plain text, on every block; `from` and `to` to pages.
_OUTWARD = POINTING - DATING - {"source"}
_ADDRESSING = frozenset(("ref", "target", "key"))
# No other attributes are as frequent as ids, guesses and sources.
_INSTRUCTION = etree.ProcessingInstruction
_KINDS = ({XML_ID}, {"cert"}, {"source"}, DATING | _OUTWARD | _ADDRESSING)


Pointer = Met
"""A pointer: where it stands, its attribute, and what it points to; in the document, with the `#`."""


class Document:
    """One well-formed document.

    Attributes:
        name: its file name without folder and `.xml`; empty if it has none (standard input).
        root: its root element.
        settings: how it is checked.
        ids: the elements with an `xml:id`, by id, in document order.
        pointers: the pointers that begin with `#`, in document order, those of `source` last.
        outward: pointers of other forms, in document order.
        addresses: what `ref`, `target` and `key` hold of web addresses, in document order.
        dated: the elements with a dating attribute, in document order.
        guesses: the elements with `cert`, in document order.
        known: codes and names of all rules.
        running: codes and names of those that are looked for in this run.
    """

    def __init__(self, root: etree._Element, name: str, settings: Settings) -> None:
        self.name = name
        self.root = root
        self.settings = settings
        self.ids: dict[str, list[etree._Element]] = {}
        self.pointers: list[Pointer] = []
        self.outward: list[Pointer] = []
        self.addresses: list[Pointer] = []
        self.dated: list[etree._Element] = []
        self.guesses: list[etree._Element] = []
        self.known: frozenset[str] = frozenset()
        self.running: set[str] = set()
        self._named: dict[object, list[etree._Element]] = {}

    def named(self, *names: str) -> list[etree._Element]:
        """Return the TEI elements of one or several names.

        Those of one name come in document order, one name after the other. They are known already
        if a rule of this run said that it looks at them.
        """
        if len(names) == 1:
            return self._of(tei(names[0]))
        return [element for name in names for element in self._of(tei(name))]

    def _of(self, tag: str) -> list[etree._Element]:
        if tag not in self._named:
            self._named[tag] = list(self.root.iter(tag))
        return self._named[tag]

    def has(self, *names: str) -> bool:
        """Say whether the document has an element of one of these names."""
        for name in names:  # noqa: SIM110 - asked for each rule of each document
            if self._of(tei(name)):
                return True
        return False

    @cached_property
    def words(self) -> Words:
        """The characters of its texts."""
        return Words([text for text in self.named("text") if not _inside(text)])

    @cached_property
    def instructions(self) -> list[etree._ProcessingInstruction]:
        """Its processing instructions, those before the root first."""
        outside = list(self.root.itersiblings(_INSTRUCTION, preceding=True))
        found = [*reversed(outside), *self._named[_INSTRUCTION]]
        return [one for one in found if isinstance(one, etree._ProcessingInstruction)]

    @cached_property
    def waivers(self) -> list[Waiver]:
        """What it waives."""
        return waivers_of(self.instructions, self.root)

    def collect(self, watch: Watch) -> None:
        """Keep what the rules look at: what a schema's walk met, else what a walk of its own meets.

        Parameters:
            watch: what they look at, and what was met of it.
        """
        self._named = watch.elements
        if not watch.complete:
            _look_through(self.root, watch)
        ids, guesses, sources, others = watch.met
        for element, _, value in ids:
            self.ids.setdefault(value, []).append(element)
        self.guesses = [element for element, _, _ in guesses]
        for met in others:
            _, attribute, value = met
            if value[:1] == "#" and " " not in value and attribute in POINTING:
                self.pointers.append(met)
            else:
                self._note(*met)
        for element, attribute, value in sources:
            if _points(value):
                self._note(element, attribute, value)

    def _note(self, element: etree._Element, attribute: str, value: str) -> None:
        if _points(value) and attribute in POINTING:
            self.pointers.extend(
                (element, attribute, token) for token in value.split() if token.startswith("#")
            )
            if " " not in value:
                return
        elif attribute in DATING:
            if not self.dated or self.dated[-1] is not element:
                self.dated.append(element)
            return
        if attribute in _OUTWARD:
            self.outward.extend(
                (element, attribute, token) for token in value.split() if not token.startswith("#")
            )
        # Addresses of the web, which alone an identifier's rule looks at.
        if attribute in _ADDRESSING and "://" in value:
            self.addresses.append((element, attribute, value))


def watch_for(names: Iterable[str]) -> Watch:
    """Return what a document is to be looked through for.

    Parameters:
        names: local names of the TEI elements that the rules look at.
    """
    return Watch(_KINDS, [_INSTRUCTION, *map(tei, names)])


def _look_through(root: etree._Element, watch: Watch) -> None:
    watch.clear()
    watched, wanted = watch.attributes, watch.elements
    for element in root.iter():
        if element.tag in wanted:
            wanted[element.tag].append(element)
        for name, value in element.items():
            if name in watched:
                watched[str(name)].append((element, str(name), str(value)))


def _points(value: str) -> bool:
    return value[:1] == "#" or " #" in value


def _inside(text: etree._Element) -> bool:
    return any(outer.tag == tei("text") for outer in text.iterancestors())


def survey(
    root: etree._Element,
    name: str,
    watch: Watch,
    settings: Settings | None = None,
) -> Document:
    """Collect, in one pass, what the rules need.

    Parameters:
        root: the document.
        name: its file name without folder and `.xml`, or nothing.
        watch: what the rules look at, and what a schema's walk over the document met of it.
        settings: how it is checked; nothing means the standard.
    """
    document = Document(root, name, settings or Settings())
    document.collect(watch)
    return document
