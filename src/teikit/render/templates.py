"""Templates of pages (Jinja) and their style sheets (CSS).

Those that teikit ships lie in transforms/; a user's folder may hold others in their place, under
the same names (`page.html.jinja`, `page.css` …), and a template for any element of the TEI
(`tei-p.html.jinja`). All are compiled once a process.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from teikit.data import data
from teikit.errors import TemplateProblem
from teikit.render.elements import CLASSES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

__all__ = ["check_templates", "element_templates", "fill", "source"]


@cache
def _shipped() -> dict[str, str]:
    """Return for each template the folder of transforms/ in which it lies."""
    return {
        one.name: folder.name
        for folder in data("transforms").iterdir()
        if folder.is_dir()
        for one in folder.iterdir()
    }


@cache
def check_templates(folder: str) -> None:
    """Check that a user's folder holds templates, each in the place of a shipped one.

    Raises:
        TemplateProblem: it does not.
    """
    if not folder:
        return
    if not Path(folder).is_dir():
        raise TemplateProblem("is no folder of templates", where=folder, advice="name another")
    found = sorted(path.name for path in Path(folder).iterdir() if not path.name.startswith("."))
    strange = [name for name in found if name not in _shipped() and not _element_of(name)]
    if strange or not found:
        what = f"{strange[0]} replaces no template" if strange else "holds no template"
        raise TemplateProblem(
            what,
            where=folder,
            advice=f"templates are {', '.join(sorted(_shipped()))}, and {_ELEMENT.format('NAME')} for"
            " an element of the TEI",
        )


@cache
def element_templates(folder: str) -> dict[str, str]:
    """Return the templates of a user's folder for elements, by the element's name.

    Raises:
        TemplateProblem: the folder holds no templates, or something else.
    """
    check_templates(folder)
    names = sorted(path.name for path in Path(folder).iterdir()) if folder else []
    return {element: name for name in names if (element := _element_of(name))}


_ELEMENT = "tei-{}.html.jinja"
_NAMES = {_ELEMENT.format(name): name for _, names in CLASSES.values() for name in names.split()}


def _element_of(template: str) -> str:
    return _NAMES.get(template, "")


@cache
def source(name: str, folder: str = "") -> str:
    """Return a template's text: the user's, if `folder` has it, else the shipped one.

    Raises:
        TemplateProblem: there is no such template, or it is not text in UTF-8.
    """
    check_templates(folder)
    own = Path(folder, name) if folder else None
    try:
        if own is not None and own.is_file():
            return own.read_text("utf-8")
        if name in _shipped():
            return data("transforms", _shipped()[name], name).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateProblem(f"cannot be read: {error}", where=str(own)) from None
    raise TemplateProblem(
        f"there is no template {name}", where=folder, advice="correct the name, or add the template"
    )


def fill(name: str, folder: str, values: Mapping[str, object]) -> str:
    """Fill in a page template.

    Raises:
        TemplateProblem: one of the user's templates is wrong.
    """
    from jinja2 import TemplateError
    from jinja2.exceptions import TemplateSyntaxError

    try:
        return _environment(folder).get_template(name).render(values)
    except TemplateSyntaxError as error:
        where = f"{error.name}:{error.lineno}"
        what = f"the template {where} cannot be used: {error.message}"
    except (TemplateError, TypeError, ValueError) as error:
        if not folder:
            raise
        what = f"the template {name} cannot be filled in: {error}"
    raise TemplateProblem(what, where=folder, advice="correct it")


@cache
def _environment(folder: str) -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    if folder:
        # A template of somebody else's cannot reach beyond what it is given.
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        kind: type[Environment] = ImmutableSandboxedEnvironment
    else:
        kind = Environment
    return kind(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(lambda name: source(name, folder)),
        trim_blocks=True,
        lstrip_blocks=True,
    )
