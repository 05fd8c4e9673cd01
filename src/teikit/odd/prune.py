"""Definitions without references to what is not there, so that what is left has no holes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from teikit.odd.model import Content, Group, Leaf, Ref, Spec

__all__ = ["pruned", "without"]


def pruned(specs: Mapping[str, Spec], absent: Mapping[str, Collection[str]]) -> dict[str, Spec]:
    """Return definitions without references to what an ODD leaves out of the TEI's source.

    A class of elements that has no members left counts as left out itself.

    Parameters:
        specs: the definitions, by name.
        absent: the names that the TEI defines and the ODD leaves out, by kind.
    """
    left_out = {kind: set(names) for kind, names in absent.items()}
    kept = dict(specs)
    while True:
        kept = {name: _resigned(spec, left_out.get("class", ())) for name, spec in kept.items()}
        filled = {key for spec in kept.values() for key in spec.classes}
        hollow = {
            name
            for name, spec in kept.items()
            if spec.kind == "class" and spec.is_model and name not in filled
        }
        if not hollow:
            return {name: without(spec, left_out) for name, spec in kept.items()}
        left_out.setdefault("class", set()).update(hollow)
        kept = {name: spec for name, spec in kept.items() if name not in hollow}


def without(spec: Spec, gone: Mapping[str, Collection[str]]) -> Spec:
    """Return a definition without memberships and parts of its content.

    Parameters:
        spec: the definition.
        gone: the names it must not refer to any more, by kind.
    """
    spec = _resigned(spec, gone.get("class", ()))
    if spec.content is None:
        return spec
    content = _rest(spec.content, gone)
    return replace(spec, content=content or Leaf(kind="empty", place=spec.content.place))


def _resigned(spec: Spec, classes: Collection[str]) -> Spec:
    if spec.member_of is None:
        return spec
    return replace(spec, member_of=tuple(one for one in spec.member_of if one.key not in classes))


def _rest(content: Content, gone: Mapping[str, Collection[str]]) -> Content | None:
    if isinstance(content, Ref):
        if content.key in gone.get(content.kind, ()):
            return None
        if content.kind != "class":
            return content
        names = {*gone.get("class", ()), *gone.get("element", ())}
        include = tuple(name for name in content.include if name not in names)
        if content.include and not include:
            return None
        excepted = tuple(name for name in content.excepted if name not in names)
        return replace(content, include=include, excepted=excepted)
    if isinstance(content, Group):
        parts = tuple(rest for part in content.parts if (rest := _rest(part, gone)) is not None)
        return replace(content, parts=parts) if parts else None
    return content
