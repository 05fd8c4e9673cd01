"""What stops the work.

    TeikitError             exit code 2 unless said otherwise
    ├── UsageProblem        the call cannot be understood
    ├── InputProblem        a file cannot be read as what it should be
    │   ├── InputTooLarge   a file is larger than the cap
    │   ├── SchemaProblem   a file is no schema that documents can be held against
    │   └── EncodingProblem a file's bytes are not text in the encoding it has
    ├── OutputProblem       a file cannot be written, or must not be
    ├── TemplateProblem     a template of the user's cannot be used
    ├── LibraryMissing      a library is not installed that only some users need
    └── DataMissing         a file that teikit ships is not there

What a *document* gets wrong is not an error but a `teikit.check.Finding`.
"""

from __future__ import annotations

__all__ = [
    "DataMissing",
    "EncodingProblem",
    "InputProblem",
    "InputTooLarge",
    "OutputProblem",
    "SchemaProblem",
    "TeikitError",
    "TemplateProblem",
    "UsageProblem",
    "in_one_line",
]


class TeikitError(Exception):
    """One sentence for the user: what is wrong, where, and what to do.

    Parameters:
        what: the fault, without a full stop at its end.
        where: the file (and line) it is about, or nothing.
        advice: what the user can do, or nothing.
    """

    exit_code = 2

    def __init__(self, what: str, *, where: str = "", advice: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.advice = advice

    def __str__(self) -> str:
        text = f"{in_one_line(self.where)}: {self.what}" if self.where else self.what
        return f"{text}; {self.advice}" if self.advice else text

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions travel between processes; keyword arguments do not survive by themselves.
        return (_rebuild, (type(self), self.what, self.where, self.advice))


def in_one_line(name: str) -> str:
    """Return a file's name as a message can hold it: what does not print is shown by its code."""
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)


def _rebuild(kind: type[TeikitError], what: str, where: str, advice: str) -> TeikitError:
    return kind(what, where=where, advice=advice)


class UsageProblem(TeikitError):
    """The call cannot be understood, or asks for two things that exclude each other."""


class InputProblem(TeikitError):
    """A file is missing, unreadable, empty, or not what it should be."""


class InputTooLarge(InputProblem):
    """A file is larger than the cap that the call sets."""


class SchemaProblem(InputProblem):
    """A file is no schema that documents can be held against."""


class EncodingProblem(InputProblem):
    """A file's bytes are not text in the encoding that it has."""


class OutputProblem(TeikitError):
    """A file cannot be written, or must not be overwritten."""


class TemplateProblem(TeikitError):
    """A template of the user's is missing, unknown or wrong."""


class LibraryMissing(TeikitError):
    """A library that an extra of teikit brings is not installed."""


class DataMissing(TeikitError):
    """A file that teikit ships (a schema, a template) is neither installed nor in the checkout."""
