"""Templates of pages: stylesheets (XSLT), page templates (Jinja) and style sheets (CSS).

Those that teikit ships lie in transforms/; a user's folder may hold others in their place, under
the same names (`page.html.jinja`, `blocks.xsl`, `page.css` …). All are compiled once a process.
"""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from importlib.resources import as_file
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from teikit.data import data
from teikit.errors import InputProblem, TemplateProblem
from teikit.xml import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

__all__ = ["check_templates", "fill", "source", "stylesheet"]


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
    strange = [name for name in found if name not in _shipped()]
    if strange or not found:
        what = f"{strange[0]} replaces no template" if strange else "holds no template"
        raise TemplateProblem(
            what, where=folder, advice=f"templates are {', '.join(sorted(_shipped()))}"
        )


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


@cache
def stylesheet(name: str, folder: str = "") -> etree.XSLT:
    """Compile a stylesheet of transforms/html, with what it includes.

    Raises:
        TemplateProblem: one of the user's stylesheets is wrong.
    """
    check_templates(folder)
    with as_file(data("transforms")) as shipped:
        if not folder:
            return _compiled(shipped / "html" / name, name)
        with tempfile.TemporaryDirectory() as place:
            merged = Path(place, "transforms")
            shutil.copytree(shipped, merged)
            for path in Path(folder).iterdir():
                if path.name in _shipped():
                    _check_well_formed(path)
                    shutil.copyfile(path, merged / _shipped()[path.name] / path.name)
            return _compiled(merged / "html" / name, folder)


def _check_well_formed(path: Path) -> None:
    if path.suffix != ".xsl":
        return
    try:
        parse(path.read_bytes(), str(path))
    except InputProblem as problem:
        raise TemplateProblem(problem.what, where=problem.where, advice="correct it") from None


def _compiled(path: Path, where: str) -> etree.XSLT:
    tree = parse(path.read_bytes(), path.name)
    # The address by which xsl:include finds its neighbours.
    tree.docinfo.URL = path.as_uri()
    try:
        return etree.XSLT(tree, access_control=etree.XSLTAccessControl.DENY_ALL)
    except etree.XSLTParseError as error:
        places = [entry for entry in error.error_log if entry.filename.endswith(".xsl")]
        at = f"{Path(places[-1].filename).name}:{places[-1].line}: " if places else ""
        raise TemplateProblem(
            f"a stylesheet cannot be used: {at}{error}", where=where, advice="correct it"
        ) from None


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

    return Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(lambda name: source(name, folder)),
        trim_blocks=True,
        lstrip_blocks=True,
    )
