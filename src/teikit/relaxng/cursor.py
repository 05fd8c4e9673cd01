"""A place among the tokens of the compact syntax, and what is read there."""

from __future__ import annotations

from typing import NoReturn

from teikit.relaxng.problems import Problem, SchemaError
from teikit.relaxng.tokens import Token

__all__ = ["Cursor"]


class Cursor:
    """A place among tokens.

    Parameters:
        tokens: an `end` is the last.
        path: the file, for what is wrong.
    """

    def __init__(self, tokens: list[Token], path: str) -> None:
        self.tokens = tokens
        self.path = path
        self.at = 0

    @property
    def here(self) -> Token:
        """The token that comes next."""
        return self.tokens[self.at]

    def next(self) -> Token:
        """Take the next token; the `end` stays."""
        token = self.tokens[self.at]
        if token.kind != "end":
            self.at += 1
        return token

    def wrong(self, message: str, advice: str = "", token: Token | None = None) -> NoReturn:
        """Say what is wrong at a token, or here.

        Raises:
            SchemaError: always.
        """
        token = token or self.here
        raise SchemaError(
            [Problem(self.path, token.line, message, advice, "compact syntax", token.column)]
        )

    def is_sign(self, *signs: str) -> bool:
        """Say whether one of these signs comes next."""
        return self.here.kind == "sign" and self.here.text in signs

    def is_word(self, *words: str) -> bool:
        """Say whether one of these keywords comes next."""
        return self.here.kind == "keyword" and self.here.text in words

    def expect(self, sign: str) -> Token:
        """Take a sign that has to come next."""
        if not self.is_sign(sign):
            found = f"`{self.here.text}`" if self.here.kind != "end" else "the end"
            self.wrong(f"{found} stands where `{sign}` should")
        return self.next()

    def word(self) -> str:
        """Take a name or keyword."""
        if self.here.kind not in ("name", "keyword"):
            self.wrong(f"`{self.here.text}` is no name")
        return self.next().text

    def literal(self) -> str:
        """Read a literal, joined by `~`."""
        parts = []
        while True:
            if self.here.kind != "literal":
                self.wrong(f"`{self.here.text}` stands where text in quotation marks should")
            parts.append(self.next().text)
            if not self.is_sign("~"):
                return "".join(parts)
            self.next()

    # -- annotations ---------------------------------------------------------------------------

    def annotations(self) -> None:
        """Read over annotations before something."""
        while self.is_sign("["):
            self.brackets()

    def brackets(self) -> None:
        """Read over an annotation in brackets."""
        begin = self.expect("[")
        depth = 1
        while depth:
            token = self.next()
            if token.kind == "end":
                self.wrong("an annotation is not closed", "write `]`", begin)
            if token.kind == "sign":
                depth += (token.text == "[") - (token.text == "]")

    def followed(self) -> None:
        """Read over annotations behind something."""
        while self.is_sign(">>"):
            self.next()
            if self.here.kind not in ("name", "cname", "keyword"):
                self.wrong("`>>` is not followed by an annotation")
            self.next()
            self.brackets()
