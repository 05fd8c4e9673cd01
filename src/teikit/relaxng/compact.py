"""The compact syntax of RELAX NG, read into the XML syntax.

What is read becomes the tree that the XML syntax would have given, with the lines of the source, so
that everything else works on one form (RELAX NG Compact Syntax, sections 3 and 4). Annotations are
read over.
"""

from __future__ import annotations

from lxml import etree

from teikit.relaxng.cursor import Cursor
from teikit.relaxng.datatypes import XSD
from teikit.relaxng.tokens import Token, tokens_of

__all__ = ["parse_compact"]

_RNG = "http://relaxng.org/ns/structure/1.0"
_XML = "http://www.w3.org/XML/1998/namespace"
_DEEPEST = 150
_JOINS = {",": "group", "|": "choice", "&": "interleave"}
_REPEATS = {"?": "optional", "*": "zeroOrMore", "+": "oneOrMore"}


def parse_compact(content: bytes, path: str) -> etree._Element:
    """Return a schema in compact syntax as the tree of its XML syntax.

    Raises:
        SchemaError: it is not in compact syntax.
    """
    return _Reader(tokens_of(content, path), path).schema()


class _Reader(Cursor):
    def __init__(self, tokens: list[Token], path: str) -> None:
        super().__init__(tokens, path)
        self.deep = 0
        # None is the namespace of whoever includes this schema.
        self.spaces: dict[str, str | None] = {"xml": _XML}
        self.declared: set[str] = set()
        self.libraries = {"xsd": XSD}
        self.default: str | None = None

    # -- nodes ---------------------------------------------------------------------------------

    def made(self, kind: str, token: Token, /, **attributes: str | None) -> etree._Element:
        element = etree.Element(f"{{{_RNG}}}{kind}", nsmap=self._nsmap())
        element.sourceline = min(token.line, 2**31 - 1)  # type: ignore[misc]
        for key, value in attributes.items():
            if value is not None:
                try:
                    element.set(key, value)
                except ValueError:
                    self.wrong(f"`{value}` has a character that XML does not allow", "", token)
        return element

    def _nsmap(self) -> dict[str | None, str]:
        known: dict[str | None, str] = {None: _RNG}
        known.update(
            (prefix, uri) for prefix, uri in self.spaces.items() if uri and prefix != "xml"
        )
        return known

    # -- declarations --------------------------------------------------------------------------

    def schema(self) -> etree._Element:
        """Read the whole file."""
        self._declarations()
        first = self.here
        if self._is_pattern():
            root = self.pattern()
        else:
            root = self.made("grammar", first)
            self._content(root, "end")
        if self.here.kind != "end":
            self.wrong(f"`{self.here.text}` follows the end of the schema", "delete it")
        return root

    def _declarations(self) -> None:
        while True:
            begin = self.at
            self.annotations()
            if self.is_word("namespace"):
                self.next()
                self._namespace(self.word())
            elif self.is_word("default"):
                self.next()
                if not self.is_word("namespace"):
                    self.wrong("`default` is not followed by `namespace`")
                self.next()
                prefix = "" if self.is_sign("=") else self.word()
                self._namespace(prefix, default=True)
            elif self.is_word("datatypes"):
                self.next()
                prefix = self.word()
                self.expect("=")
                self.libraries[prefix] = self.literal()
            else:
                self.at = begin
                return

    def _namespace(self, prefix: str, default: bool = False) -> None:
        token = self.here
        self.expect("=")
        uri: str | None = None
        if self.is_word("inherit"):
            self.next()
        else:
            uri = self.literal()
        if default:
            if "" in self.declared:
                self.wrong("the default namespace is declared twice", "delete one", token)
            self.declared.add("")
            self.default = uri
        if prefix:
            if prefix in self.declared:
                self.wrong(f"the prefix `{prefix}` is declared twice", "delete one", token)
            if prefix == "xmlns" or (prefix == "xml") != (uri == _XML):
                self.wrong(f"the prefix `{prefix}` cannot be declared so", "", token)
            self.declared.add(prefix)
            self.spaces[prefix] = uri

    # -- grammars ------------------------------------------------------------------------------

    def _is_pattern(self) -> bool:
        """Say whether a file is one pattern; else it is a grammar."""
        at = self.at
        self.annotations()
        token, then = self.here, self.tokens[min(self.at + 1, len(self.tokens) - 1)]
        self.at = at
        if token.kind == "keyword":
            return token.text not in ("start", "div", "include")
        if token.kind in ("name", "cname"):
            return not (then.kind == "sign" and then.text in ("=", "|=", "&=", "["))
        return token.kind != "end"

    def _content(self, parent: etree._Element, end: str, in_include: bool = False) -> None:
        while not (self.here.kind == "end" if end == "end" else self.is_sign(end)):
            self.annotations()
            token = self.here
            if token.kind == "end":
                self.wrong("the schema ends too early", f"write `{end}`")
            if self.is_word("div"):
                self.next()
                self.expect("{")
                inner = self.made("div", token)
                self._content(inner, "}", in_include)
                self.expect("}")
                parent.append(inner)
            elif self.is_word("include") and not in_include:
                parent.append(self._include())
            elif self.is_word("start") or token.kind == "name":
                self.next()
                if token.kind == "name" and self.is_sign("["):
                    self.brackets()
                    continue
                parent.append(self._definition(token))
            elif token.kind in ("cname", "keyword") and self._is_annotation():
                self.next()
                self.brackets()
            else:
                self.wrong(
                    f"`{token.text}` stands where a definition should", "write `name = pattern`"
                )

    def _is_annotation(self) -> bool:
        then = self.tokens[min(self.at + 1, len(self.tokens) - 1)]
        return then.kind == "sign" and then.text == "["

    def _definition(self, token: Token) -> etree._Element:
        if not self.is_sign("=", "|=", "&="):
            self.wrong(f"`{self.here.text}` stands where `=` should")
        combine = {"=": None, "|=": "choice", "&=": "interleave"}[self.next().text]
        if token.kind == "keyword":
            found = self.made("start", token, combine=combine)
        else:
            found = self.made("define", token, name=token.text, combine=combine)
        found.append(self.pattern())
        return found

    def _include(self) -> etree._Element:
        token = self.next()
        found = self.made("include", token, href=self.literal(), ns=self._inherited())
        if self.is_sign("{"):
            self.next()
            self._content(found, "}", in_include=True)
            self.expect("}")
        return found

    def _inherited(self) -> str | None:
        """Return the namespace that an included schema inherits."""
        if not self.is_word("inherit"):
            return self.default
        self.next()
        self.expect("=")
        return self._space(self.word())

    def _space(self, prefix: str, token: Token | None = None) -> str | None:
        if prefix not in self.spaces:
            advice = f'write namespace {prefix} = "…"'
            self.wrong(f"the prefix `{prefix}` is not declared", advice, token)
        return self.spaces[prefix]

    # -- patterns ------------------------------------------------------------------------------

    def pattern(self) -> etree._Element:
        """Read a pattern."""
        self.deep += 1
        if self.deep > _DEEPEST:
            self.wrong(f"more than {_DEEPEST} patterns stand in one another")
        token = self.here
        parts = [self._repeated()]
        join = self.here.text if self.is_sign(*_JOINS) else ""
        while join and self.is_sign(join):
            self.next()
            parts.append(self._repeated())
        if self.is_sign(*_JOINS):
            message = f"`{join}` and `{self.here.text}` stand side by side"
            self.wrong(message, "put parentheses around one of them")
        self.deep -= 1
        if len(parts) == 1:
            return parts[0]
        found = self.made(_JOINS[join], token)
        found.extend(parts)
        return found

    def _repeated(self) -> etree._Element:
        self.annotations()
        token = self.here
        found = self._primary()
        self.followed()
        if self.is_sign(*_REPEATS):
            outer = self.made(_REPEATS[self.next().text], token)
            outer.append(found)
            found = outer
            self.followed()
        return found

    def _primary(self) -> etree._Element:
        token = self.next()
        if token.kind == "keyword" and token.text in ("string", "token"):
            return self._data("", token.text, token)
        if token.kind == "keyword":
            return self._by_keyword(token)
        if token.kind == "literal":
            self.at -= 1
            return self._value("", "token", token)
        if token.kind == "name":
            return self.made("ref", token, name=token.text)
        if token.kind == "cname":
            prefix, _, name = token.text.partition(":")
            if prefix not in self.libraries:
                advice = f'write datatypes {prefix} = "…"'
                self.wrong(f"the prefix `{prefix}` of a datatype is not declared", advice, token)
            return self._data(self.libraries[prefix], name, token)
        if token.text == "(" and token.kind == "sign":
            found = self.pattern()
            self.expect(")")
            return found
        what = f"`{token.text}`" if token.kind != "end" else "the end"
        return self.wrong(f"{what} stands where a pattern should", "", token)

    def _by_keyword(self, token: Token) -> etree._Element:
        word = token.text
        if word in ("empty", "text", "notAllowed"):
            return self.made(word, token)
        if word in ("element", "attribute"):
            found = self.made(word, token)
            found.append(self._names(word == "attribute"))
            self.expect("{")
            found.append(self.pattern())
            self.expect("}")
            return found
        if word in ("list", "mixed"):
            found = self.made(word, token)
            self.expect("{")
            found.append(self.pattern())
            self.expect("}")
            return found
        if word == "parent":
            if self.here.kind != "name":
                self.wrong("`parent` is not followed by a name")
            return self.made("parentRef", token, name=self.next().text)
        if word == "external":
            return self.made("externalRef", token, href=self.literal(), ns=self._inherited())
        if word == "grammar":
            found = self.made("grammar", token)
            self.expect("{")
            self._content(found, "}")
            self.expect("}")
            return found
        return self.wrong(f"`{word}` stands where a pattern should", "", token)

    def _data(self, library: str, name: str, token: Token) -> etree._Element:
        if self.here.kind == "literal":
            return self._value(library, name, token)
        found = self.made("data", token, type=name, datatypeLibrary=library)
        if self.is_sign("{"):
            self.next()
            while not self.is_sign("}"):
                self.annotations()
                param = self.made("param", self.here, name=self.word())
                self.expect("=")
                param.text = self.literal()
                found.append(param)
            self.next()
        if self.is_sign("-"):
            begin = self.next()
            excepted = self.made("except", begin)
            self.annotations()
            inner = self._primary()
            options = inner if inner.tag == f"{{{_RNG}}}choice" else [inner]
            excepted.extend(list(options))
            found.append(excepted)
        return found

    def _value(self, library: str, name: str, token: Token) -> etree._Element:
        found = self.made("value", token, type=name, datatypeLibrary=library, ns=self.default)
        found.text = self.literal()
        return found

    # -- names ---------------------------------------------------------------------------------

    def _names(self, of_attribute: bool) -> etree._Element:
        token = self.here
        parts = [self._name(of_attribute)]
        while self.is_sign("|"):
            self.next()
            parts.append(self._name(of_attribute))
        if len(parts) == 1:
            return parts[0]
        found = self.made("choice", token)
        found.extend(parts)
        return found

    def _name(self, of_attribute: bool) -> etree._Element:
        self.annotations()
        token = self.next()
        if token.kind == "sign" and token.text == "(":
            found = self._names(of_attribute)
            self.expect(")")
        elif token.kind == "sign" and token.text == "*":
            found = self._excepted(self.made("anyName", token), of_attribute)
        elif token.kind == "cname":
            prefix, _, local = token.text.partition(":")
            space = self._space(prefix, token)
            if local == "*":
                found = self._excepted(self.made("nsName", token, ns=space), of_attribute)
            else:
                found = self.made("name", token, ns=space)
                found.text = local
        elif token.kind in ("name", "keyword"):
            found = self.made("name", token, ns="" if of_attribute else self.default)
            found.text = token.text
        else:
            self.wrong(f"`{token.text}` stands where a name should", "", token)
        self.followed()
        return found

    def _excepted(self, found: etree._Element, of_attribute: bool) -> etree._Element:
        if self.is_sign("-"):
            excepted = self.made("except", self.next())
            inner = self._name(of_attribute)
            choice = inner.tag == f"{{{_RNG}}}choice"
            excepted.extend(list(inner) if choice else [inner])
            found.append(excepted)
        return found
