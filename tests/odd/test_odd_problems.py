"""What is said of an ODD from which no schema can be made: every mistake, with its line."""

from __future__ import annotations

import pytest
from odd_support import TEI, compiled, element, mistakes, odd

from teikit.errors import InputProblem, TeikitError
from teikit.odd.problems import OddError

X = element("x", "<textNode/>")
DATA = '<dataSpec ident="d"><content><dataRef name="token"/></content></dataSpec>'


def atts(ident: str, *names: str, classes: str = "") -> str:
    given = "".join(f'<attDef ident="{name}"/>' for name in names)
    members = "".join(f'<memberOf key="{key}"/>' for key in classes.split())
    inner = f"<classes>{members}</classes><attList>{given}</attList>"
    return f'<classSpec ident="{ident}" type="atts">{inner}</classSpec>'


def model(ident: str, classes: str = "") -> str:
    members = "".join(f'<memberOf key="{key}"/>' for key in classes.split())
    return f'<classSpec ident="{ident}" type="model"><classes>{members}</classes></classSpec>'


def own(definition: str, classes: str = "") -> str:
    return element("x", "<textNode/>", f"<attList>{definition}</attList>", classes)


def rule(schematron: str) -> str:
    spec = '<constraintSpec ident="r" scheme="schematron">'
    return element(
        "x", "<textNode/>", f"{spec}<constraint>{schematron}</constraint></constraintSpec>"
    )


CASES = {
    "unknown element": (
        [element("x", '<elementRef key="yy"/>'), element("yyy")],
        "2: `x` refers to `yy`, which nothing defines; did you mean `yyy`?",
    ),
    "unknown class": (
        [element("x", "<textNode/>", classes="att.none")],
        "2: `x` is a member of `att.none`, which nothing defines; define it, or correct the name",
    ),
    "unknown macro": (
        [element("x", '<macroRef key="macro.x"/>')],
        "2: `x` refers to `macro.x`, which nothing defines; define it, or correct the name",
    ),
    "unknown datatype": (
        [DATA, own('<attDef ident="a"><datatype><dataRef key="dd"/></datatype></attDef>')],
        "3: `x` refers to `dd`, which nothing defines; define it, or correct the name",
    ),
    "wrong kind": (
        [element("x", '<elementRef key="model.a" minOccurs="0"/>'), model("model.a")],
        "2: `x` refers to `model.a`, which is a class; use classRef, or correct the name",
    ),
    "attributes in content": (
        [element("x", '<classRef key="att.a"/>'), atts("att.a", "n")],
        "2: `att.a` groups attributes, and cannot stand in content; name a class of elements",
    ),
    "include of no member": (
        [element("x", '<classRef key="m" include="z y"/>'), model("m"), element("y", classes="m")],
        "2: `z` is no member of `m`; define it, or correct the name",
    ),
    "classes of two sorts": (
        [X, model("model.a", "att.a"), atts("att.a", "n")],
        "3: `model.a` and `att.a` do not group the same; a class of attributes has members of its own kind, and so has one of elements",
    ),
    "circle of classes": (
        [X, atts("att.a", "n", classes="att.b"), atts("att.b", "m", classes="att.a")],
        "3: the class `att.a` leads back to itself by way of `att.b`; break the circle",
    ),
    "circle of macros": (
        [
            element("x", '<macroRef key="m"/>'),
            '<macroSpec ident="m"><content><macroRef key="n"/></content></macroSpec>',
            '<macroSpec ident="n"><content><macroRef key="m"/></content></macroSpec>',
        ],
        "3: the macro `m` leads back to itself by way of `n`; break the circle",
    ),
    "circle of datatypes": (
        [X, '<dataSpec ident="d"><content><dataRef key="d"/></content></dataSpec>'],
        "3: the datatype `d` leads back to itself; break the circle",
    ),
    "circle of groups": (
        [X, '<specGrp xml:id="g"><specGrpRef target="#g"/></specGrp>'],
        "3: the group refers back to itself; delete one reference",
    ),
    "defined twice": (
        [X, element("x", "<empty/>")],
        "3: `x` is defined twice, first on line 2; delete one, or give it another name",
    ),
    "called the same": (
        [X, '<elementSpec ident="y"><altIdent>x</altIdent><content><empty/></content></elementSpec>'],
        "3: `y` and `x` are both called `x`; give one of them another name",
    ),
    "attribute twice": (
        [own('<attDef ident="a"/><attDef ident="a"/>')],
        "2: the attribute `a` is there twice, first on line 2; delete one",
    ),
    "value twice": (
        [own('<attDef ident="a"><valList><valItem ident="v"/><valItem ident="v"/></valList></attDef>')],
        "2: the value `v` is there twice, first on line 2; delete one",
    ),
    "attribute by two classes": (
        [atts("att.a", "n"), atts("att.b", "n"), element("x", "<textNode/>", classes="att.a att.b")],
        "4: `att.a` and `att.b` both give `x` the attribute `n`; define it in `x` itself",
    ),
    "nothing to delete": (
        [atts("att.a", "type"), own('<attDef ident="typ" mode="delete"/>', "att.a")],
        "3: no class gives `x` an attribute `typ` to delete; did you mean `type`?",
    ),
    "nothing to change": (
        [own('<attDef ident="a" mode="change"/>')],
        "2: no class gives `x` an attribute `a` to change; define it (without mode), or delete this",
    ),
    "ambiguous row": (
        [
            element("x", '<sequence><elementRef key="y" minOccurs="0"/><elementRef key="y"/></sequence>'),
            element("y"),
        ],
        "2: in `x` it stays open which of two `y` a `y` is; let one part of the content alone hold it",
    ),
    "ambiguous classes": (
        [
            element("x", '<alternate><classRef key="m"/><classRef key="n"/></alternate>'),
            model("m"), model("n"), element("y", classes="m n"),
        ],
        "2: in `x` a `y` may belong to `m` or to `n`; let one part of the content alone hold it",
    ),
    "ambiguous repetition": (
        [
            element(
                "x",
                '<sequence maxOccurs="unbounded"><elementRef key="y"/><elementRef key="y" minOccurs="0"/></sequence>',
            ),
            element("y"),
        ],
        "2: in `x` it stays open which of two `y` a `y` is; let one part of the content alone hold it",
    ),
    "value beside an element": (
        [element("x", '<sequence><dataRef name="date"/><elementRef key="y"/></sequence>'), element("y")],
        "2: `x` holds a value beside elements, words or another value (RELAX NG 7.2); a value is all that an element holds beside attributes",
    ),
    "text in a list": (
        [
            '<dataSpec ident="d"><content><textNode/></content></dataSpec>',
            own('<attDef ident="a"><datatype maxOccurs="2"><dataRef key="d"/></datatype></attDef>'),
        ],
        "3: the list in `x` holds `text` (RELAX NG 7.1.3); a list holds values",
    ),
    "interleaved text twice": (
        [element("x", "<interleave><textNode/><textNode/></interleave>")],
        "2: two parts of an interleave in `x` hold text (RELAX NG 7.4); let text stand in one part",
    ),
    "an ID and any element": (
        [
            element("x", '<anyElement except="urn:a"/>',
            '<attList><attDef ident="xml:id"><datatype><dataRef name="ID"/></datatype></attDef></attList>'),
        ],
        f'2: anyElement may be a `x`, of which an attribute is an ID; exclude its namespace: except="{TEI}"',
    ),
    "endless element": (
        [element("x", '<elementRef key="x"/>')],
        "2: no document can hold `x`: what must stand in it cannot be complete; let it be optional, or give the class that it needs a member",
    ),
    "class without members": (
        [element("x", '<classRef key="m"/>'), model("m")],
        "2: no document can hold `x`: what must stand in it cannot be complete; let it be optional, or give the class that it needs a member",
    ),
    "bad pattern": (
        [element("x", '<dataRef name="token" restriction="(a"/>')],
        "2: the pattern `(a` is wrong: `(` without `)`; correct it",
    ),
    "bad facet": (
        [element("x", '<dataRef name="date"><dataFacet name="maxLength" value="3"/></dataRef>')],
        "2: the datatype `date` has no facet `maxLength`; correct it",
    ),
    "unknown datatype of XML Schema": (
        [element("x", '<dataRef name="integr"/>')],
        "2: XML Schema has no datatype `integr`; correct it",
    ),
    "enumeration": (
        [element("x", '<dataRef name="token"><dataFacet name="enumeration" value="a"/></dataRef>')],
        "2: the facet `enumeration` is not one of RELAX NG; use a valList",
    ),
    "restriction of a list": (
        [
            '<dataSpec ident="d"><content><valList type="closed"><valItem ident="a"/></valList></content></dataSpec>',
            element("x", '<dataRef key="d" restriction="a"/>'),
        ],
        "3: `d` cannot be restricted by a regular expression; restrict a datatype of XML Schema, or a choice of such",
    ),
    "misspelt element": (
        [element("x", '<elemntRef key="x"/>')],
        "2: `elemntRef` cannot stand in `content`; did you mean `elementRef`?",
    ),
    "misspelt attribute": (
        [element("x", '<elementRef key="y" minOccur="0"/>'), element("y")],
        "2: `elementRef` has no attribute `minOccur`; did you mean `minOccurs`?",
    ),
    "misspelt word": (
        [element("x", '<classRef key="m" expand="alternate"/>'), model("m"), element("y", classes="m")],
        "2: `alternate` is not a value that `expand` may have; did you mean `alternation`?",
    ),
    "RELAX NG inside": (
        [element("x", '<text xmlns="http://relaxng.org/ns/structure/1.0"/>')],
        "2: `content` holds RELAX NG (`text`), which is not pure ODD; write it with sequence, alternate, elementRef, dataRef …",
    ),
    "occurrences": (
        [element("x", '<elementRef key="y" minOccurs="3" maxOccurs="2"/>'), element("y")],
        "2: it stands at least 3 and at most 2 times; correct minOccurs or maxOccurs",
    ),
    "too many": (
        [element("x", '<elementRef key="y" maxOccurs="5000"/>'), element("y")],
        "2: it may be asked for 100 times at most; write unbounded, and count in a rule",
    ),
    "default outside of the list": (
        [own('<attDef ident="a"><defaultVal>w</defaultVal><valList type="closed"><valItem ident="v"/></valList></attDef>')],
        "2: the default `w` of `a` is not in its list; correct it, or add it to the list",
    ),
    "rule without test": (
        [rule('<sch:rule context="tei:x"/>')],
        "2: the rule `r` tests nothing; give it sch:assert or sch:report",
    ),
    "prefix of a rule": (
        [rule('<sch:assert test="q:y">No.</sch:assert>')],
        "2: the rule `r` uses the prefix `q`, which nothing declares; declare it with sch:ns",
    ),
    "rule without context": (
        [X, '<constraintSpec ident="r" scheme="schematron"><constraint><sch:assert test="1">No.</sch:assert></constraint></constraintSpec>'],
        "3: the rule `r` does not say what it is about; put it into sch:rule with a context",
    ),
    "change of nothing": (
        [X, '<elementSpec ident="p" mode="change"/>'],
        "3: `p` has mode `change`, and nothing defines it before; give the TEI's source (p5subset.xml) with --tei, or define it in this ODD",
    ),
    "module of the TEI": (
        [X, '<moduleRef key="core"/>'],
        "3: the module `core` is not at hand; give the TEI's source (p5subset.xml) with --tei, or define it in this ODD",
    ),
    "element of the TEI": (
        [X, '<elementRef key="p"/>'],
        "3: `p` is not at hand; give the TEI's source (p5subset.xml) with --tei, or define it in this ODD",
    ),
    "group that is not there": (
        [X, '<specGrpRef target="#g"/>'],
        "3: there is no specGrp with xml:id `g`; correct the target",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_told_with_its_line_and_what_to_do(name: str) -> None:
    specs, message = CASES[name]
    found = mistakes(odd(*specs))
    assert len(found) == 1, found
    assert found[0].startswith(message)


def test_all_mistakes_of_a_file_are_told_in_one_run() -> None:
    specs, lines = [X], []
    for name in (
        "misspelt attribute",
        "unknown macro",
        "bad facet",
        "ambiguous row",
        "prefix of a rule",
    ):
        for spec in CASES[name][0]:
            number = len(specs)
            specs.append(
                spec.replace('"x"', f'"x{number}"').replace('"y"', f'"y{number - number % 2}"')
            )
        lines.append(len(specs))
    found = mistakes(odd(*specs))
    assert len(found) >= 5
    assert sorted(found, key=lambda one: int(one.partition(":")[0])) == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<TEI", "my.odd:1:5: is not well-formed XML"),
        ("<!DOCTYPE a><a/>", "my.odd: declares a document type"),
        (
            "<a/>",
            "my.odd:1: there is no schemaSpec; an ODD is a TEI document with a schemaSpec in it",
        ),
        (
            '<a xmlns="urn:x"/>',
            "my.odd:1: there is no schemaSpec; its root element is not in the TEI's",
        ),
        (odd(X, start="y"), "my.odd:1: the schema starts with `y`, which nothing defines"),
        (
            odd(X, more='source="tei:current"'),
            "my.odd:1: the schema takes its source from `tei:current`",
        ),
        (f'<TEI xmlns="{TEI}">{odd(X)}{odd(X)}</TEI>', "my.odd:3: there is a second schemaSpec"),
        (odd(X).replace(' ident="s"', ""), "my.odd:1: the schema has no name"),
    ],
)
def test_what_is_no_odd_is_refused(text: str, said: str) -> None:
    with pytest.raises(InputProblem) as caught:
        compiled(text)
    assert str(caught.value).startswith(said)


def test_the_error_counts_what_it_does_not_say() -> None:
    with pytest.raises(TeikitError, match=r"my.odd:2: .+ \(and 1 further problem\)"):
        compiled(
            odd(
                element("x", '<elementRef key="y"/><elementRef key="z"/>')
                .replace("<content>", "<content><sequence>")
                .replace("</content>", "</sequence></content>")
            )
        )


def test_a_problem_has_the_column_of_its_element() -> None:
    with pytest.raises(OddError) as caught:
        compiled(odd(element("x", '<elementRef key="y"/>')))
    problem = caught.value.problems[0]
    line = odd(element("x", '<elementRef key="y"/>')).splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith('<elementRef key="y"/>')
