"""The elements of a header by their paths, each path looked for once."""

from __future__ import annotations

from lxml import etree

from teikit.names import TEI

__all__ = ["Paths"]

_START = f"{{{TEI}}}"


class Paths:
    """Finds the elements below a document by paths of local names, as `teiHeader/fileDesc`.

    Parameters:
        root: the `TEI` element.
    """

    def __init__(self, root: etree._Element) -> None:
        self._at: dict[str, list[etree._Element]] = {"": [root]}
        self._below: dict[str, dict[str, list[etree._Element]]] = {}

    def at(self, path: str) -> list[etree._Element]:
        """Return the elements at a path, in their order."""
        found = self._at.get(path)
        if found is None:
            above, _, name = path.rpartition("/")
            found = self._at[path] = self.below(above).get(name, [])
        return found

    def below(self, path: str) -> dict[str, list[etree._Element]]:
        """Return the children of the elements at a path, by local name."""
        found = self._below.get(path)
        if found is None:
            found = self._below[path] = {}
            for element in self.at(path):
                for child in element:
                    tag = child.tag
                    if isinstance(tag, str) and tag.startswith(_START):
                        found.setdefault(tag[len(_START) :], []).append(child)
        return found
