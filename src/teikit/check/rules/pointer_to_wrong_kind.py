"""Rule: a pointer to something of another kind."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.rule import Fault, rule
from teikit.names import tei

_PERSON = frozenset({"person", "personGrp", "persona", "persName", "name", "rs"})
_BODY = frozenset({"org", "orgName", "personGrp", "name", "rs"})
_PLACE = frozenset({"place", "placeName", "name", "rs", "location", "geogName", "settlement"})
_VOICE = _PERSON | _BODY | {"role", "castItem", "castGroup", "listPerson", "editor", "author"}
_SPEECHES = {tei("sp"): (_VOICE, "a person"), tei("said"): (_VOICE, "a person")}
_GOALS = {
    "ref": {
        tei("persName"): (_PERSON, "a person"),
        tei("orgName"): (_BODY, "a body"),
        tei("placeName"): (_PLACE, "a place"),
    },
    "who": _SPEECHES,
    "toWhom": _SPEECHES,
    "target": {tei("catRef"): (frozenset({"category"}), "a category")},
    "scheme": {tei("catRef"): (frozenset({"taxonomy"}), "a taxonomy")},
}


@rule("PTR002")
def pointer_to_wrong_kind(document: Document) -> Iterator[Fault]:
    """
    Finds a `persName` that points to a place, a `who` that points to a paragraph and the like:
    `ref` of `persName`, `orgName` and `placeName`, `who` and `toWhom` of `sp` and `said`, `target`
    and `scheme` of `catRef`.

    ## Why it matters

    The pointer has a goal, so that nobody misses anything; but an index lists a town among the
    persons, and a speech is a paragraph's.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p xml:id="p1"><persName ref="#aldane">Aldane</persName> was calm.</p>
        </body></text>
        <standOff><listPlace><place xml:id="aldane"/></listPlace></standOff>
        <text><body><p/>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p xml:id="p1"><placeName ref="#aldane">Aldane</placeName> was calm.</p>
        </body></text>
        <standOff><listPlace><place xml:id="aldane"/></listPlace></standOff>
        <text><body><p>x</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Pointers into other files, and `name` and `rs`, which may mean anything.

    ## References

    TEI Guidelines, 14.1.1 Linking Names and Their Referents; 3.13.2 Core Tags for Drama
    """
    kinds: dict[str, str] = {}
    for element, attribute, target in document.pointers:
        goal = _GOALS.get(attribute, {}).get(str(element.tag))
        if goal is None or target[1:] not in document.ids:
            continue
        # Most pointers are to the few persons, bodies and places of a document.
        kind = kinds.get(target)
        if kind is None:
            kind = kinds[target] = etree.QName(document.ids[target[1:]][0]).localname
        if kind not in goal[0]:
            yield Fault(
                element,
                f"`{attribute}` points to `{target}`, which is a `{kind}` and not {goal[1]}",
                "correct the pointer, or the element that has it",
                attribute,
                target,
            )
