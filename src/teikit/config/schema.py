"""A JSON schema of `teikit.toml`, so that text editors complete and check while one writes."""

from __future__ import annotations

import types
import typing
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

from teikit.config.load import GRADES
from teikit.config.types import Config
from teikit.model.vocabulary import CLASSIFICATIONS, GENRES, HANDLING, PRECEDENCES

__all__ = ["json_schema"]

_KEYS = {
    "kinds": GENRES,
    "classification": CLASSIFICATIONS,
    "precedence": PRECEDENCES,
    "handling": HANDLING,
}


def json_schema() -> dict[str, Any]:
    """Return the schema (JSON Schema 2020-12), made from the types that loading checks against."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "teikit.toml",
        "description": "An edition's own facts and rules.",
        **_table(Config),
    }


def _table(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    properties: dict[str, Any] = {}
    required = []
    for one in fields(kind):
        if one.metadata.get("internal"):
            continue
        properties[one.name] = {
            "description": one.metadata["about"],
            **_value(hints[one.name], one.name, one.metadata.get("takes", "")),
        }
        if one.metadata.get("takes") == "required":
            required.append(one.name)
    return {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def _value(hint: Any, name: str, takes: str) -> dict[str, Any]:
    if get_origin(hint) in (types.UnionType, typing.Union):
        hint = next(one for one in get_args(hint) if one is not type(None))
    if is_dataclass(hint):
        return _table(hint)
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _value(get_args(hint)[0], name, takes)}
    if get_origin(hint) is dict:
        of = _value(get_args(hint)[1], name, "grade" if name == "rules" else "")
        if name in ("classification", "precedence", "handling"):
            return {
                "type": "object",
                "properties": dict.fromkeys(_KEYS[name], of),
                "additionalProperties": False,
            }
        return {"type": "object", "additionalProperties": of}
    if takes == "grade":
        return {"enum": list(GRADES)}
    if takes == "status":
        return {"enum": ["free", "restricted", "unknown"]}
    if takes in ("uri",):
        return {"type": "string", "format": "uri"}
    return {"type": "string"}
