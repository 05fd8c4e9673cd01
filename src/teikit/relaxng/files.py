"""The files of a schema: read once, within one folder, as XML or in the compact syntax."""

from __future__ import annotations

import os
from collections.abc import Callable
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from teikit.relaxng.problems import Problem, SchemaError

__all__ = ["Files", "Read", "order_of", "parse_schema", "read_file"]

Read = Callable[[str], bytes]

RNG = "http://relaxng.org/ns/structure/1.0"
_XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_MOST_BYTES = 64 * 1024 * 1024


def read_file(path: str) -> bytes:
    """Return the bytes of a regular file.

    Raises:
        OSError: there is none, it cannot be read, or it is larger than 64 MB.
    """
    if not os.path.isfile(path):
        raise FileNotFoundError(f"{path} is no file")
    with open(path, "rb") as file:
        content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise OSError("it is too large")
    return content


def parse_schema(content: bytes, path: str) -> etree._Element:
    """Return the root of a schema in either syntax.

    Raises:
        SchemaError: it is not well-formed, or declares a document type.
    """
    if path.lower().endswith(".rnc"):
        from teikit.relaxng.compact import parse_compact

        return parse_compact(content, path)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        said = (error.msg or "no element found").split(", line ")[0]
        problem = Problem(
            path,
            line,
            f"is not well-formed XML: {said}",
            "correct it in an XML editor",
            column=column,
        )
        raise SchemaError([problem]) from None
    except ValueError as error:
        raise SchemaError([Problem(path, 1, f"is not XML: {error}")]) from None
    if root.getroottree().docinfo.internalDTD is not None:
        problem = Problem(path, 1, "declares a document type (DOCTYPE)", "delete it")
        raise SchemaError([problem])
    return root


def order_of(node: etree._Element) -> int:
    """Return which element of its document a node is, in document order from 0."""
    return int(node.xpath("count(preceding::*|ancestor::*)"))


class Files:
    """Reads the files that a schema consists of.

    Parameters:
        path: the schema; everything that it refers to must lie in its folder or below.
        read: returns the bytes of a file, or raises OSError.

    Attributes:
        path: the schema, as the call named it.
        used: the bytes of every file that was read, by path.
    """

    def __init__(self, path: str, read: Read = read_file) -> None:
        self.path = path
        self.used: dict[str, bytes] = {}
        self._read = read
        self._folder = os.path.realpath(os.path.dirname(os.path.abspath(path)))

    def load(self, path: str, asking: Problem | None = None) -> etree._Element:
        """Return the root of a file.

        Each call parses anew: a file that is referred to twice is two parts of the schema.

        Parameters:
            path: the file.
            asking: the place that refers to it.

        Raises:
            SchemaError: it cannot be read, or is not well-formed.
        """
        if path not in self.used:
            try:
                self.used[path] = self._read(path)
            except (OSError, ValueError) as error:
                reason = getattr(error, "strerror", None) or str(error)
                message = f"`{os.path.basename(path)}` cannot be read ({reason})"
                problem = asking or Problem(path, 0, "", "", "4.5")
                advice = "correct the address, or put the file there"
                raise SchemaError([problem._replace(message=message, advice=advice)]) from None
        return parse_schema(self.used[path], path)

    def target(self, node: etree._Element, path: str) -> str:
        """Return the file that the `href` of an `include` or `externalRef` means (section 4.5).

        Raises:
            SchemaError: it is on the network, outside the folder of the schema, or not a file.
        """
        href = node.get("href", "")
        address = href
        here: etree._Element | None = node
        while here is not None:
            base = here.get(_XML_BASE)
            if base is not None:
                address = urljoin(base, address)
            here = here.getparent()
        problem = Problem(path, node.sourceline or 0, "", "", "4.5")
        parts = urlsplit(address)
        if "#" in href:
            message = f"`{href}` points into a file; only whole files can be referred to"
            raise SchemaError(
                [problem._replace(message=message, advice="delete `#` and what follows")]
            )
        if parts.scheme not in ("", "file") or parts.netloc:
            message = f"`{href}` is not a file beside the schema; nothing is fetched from elsewhere"
            advice = "put a copy into the folder of the schema"
            raise SchemaError([problem._replace(message=message, advice=advice)])
        found = os.path.join(os.path.dirname(path), unquote(parts.path))
        real = os.path.realpath(found)
        if not real.startswith(os.path.join(self._folder, "")):
            message = f"`{href}` lies outside the folder of the schema"
            advice = "put a copy into the folder of the schema"
            raise SchemaError([problem._replace(message=message, advice=advice)])
        return os.path.normpath(found)
