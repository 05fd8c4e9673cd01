"""Where each fact stands in a TEI header: how it is found, read, and written again.

The places are those of the encoding manual; the elements come from the functions that `convert`
writes them with, so that both say the same thing in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

from teikit.encode.header import elements as made
from teikit.encode.header.builder import Pen
from teikit.encode.node import Node
from teikit.forms.names import is_nobody, slug
from teikit.header.order import HEADER
from teikit.header.paths import Paths, Plan
from teikit.header.place import Element, Found, Place, children, fact_of, words_of
from teikit.model.fact import Fact
from teikit.names import XML_ID, tei

__all__ = ["FORMER", "NO_TITLE", "PLACES", "ROLES", "identified", "places_in", "plan", "stands_for"]

NO_TITLE = made.NO_TITLE
"""What stands as the title of a document that has none."""
_FILE = f"{HEADER}/fileDesc"
_TITLE = f"{_FILE}/titleStmt"
_PUBLICATION = f"{_FILE}/publicationStmt"
_SOURCE = f"{_FILE}/sourceDesc"
_UNIT = f"{_SOURCE}/msDesc/msIdentifier"
_ITEM = f"{_SOURCE}/msDesc/msContents/msItem"
_DIGITAL = f"{_SOURCE}/bibl[@type='digital-source']"
_PROFILE = f"{HEADER}/profileDesc"
_CLASS = f"{_PROFILE}/textClass"
_LETTER = f"{_PROFILE}/correspDesc"
_SETTING = f"{_PROFILE}/settingDesc/setting"
_PEOPLE = f"{_PROFILE}/particDesc/listPerson"


def _each(write: Callable[[Pen, Fact], Node]) -> Callable[[Pen, list[Fact]], list[Found]]:
    return lambda pen, facts: [(write(pen, fact), [fact]) for fact in facts]


def _words(
    key: str, container: str, element: str, write: Callable[[Pen, Fact], Node], norm: str = ""
) -> Place:
    """A place whose elements hold the words, and perhaps an attribute the machine form."""

    def read(one: Element) -> list[Fact]:
        machine = (one.get(norm) or "") if norm else ""
        value = words_of(one) or machine
        return [fact_of(key, one, value=value, norm=machine)] if value else []

    return Place((key,), container, element, read, _each(write))


_FORMS = {tei("persName"): "person", tei("placeName"): "place", tei("roleName"): "role"}
_NAMES = (*_FORMS, tei("orgName"))


def _named(key: str, one: Element) -> list[Fact]:
    words = words_of(one)
    if not words:
        return []
    form = _FORMS.get(str(one.tag), "org")
    return [fact_of(key, one, words, form=form, ref=one.get("ref", ""))]


def _inner_name(one: Element) -> Element:
    return next((name for name in one if name.tag in _NAMES), one)


def _title(one: Element) -> list[Fact]:
    words = words_of(one)
    return [] if words == made.NO_TITLE else [fact_of("title", one, words)]


def _titles(pen: Pen, facts: list[Fact]) -> list[Found]:
    return [(made.title(pen, facts[0] if facts else None), facts)]


def _translators(pen: Pen, facts: list[Fact]) -> list[Found]:
    return [(made.translator(pen, f, f"translator-{n}"), [f]) for n, f in enumerate(facts, 1)]


def _funder(one: Element) -> list[Fact]:
    grant = [idno for idno in children(one, "idno") if idno.get("type") == "grant"]
    words = " ".join((one.text or "").split()) if grant else words_of(one)
    names = children(one, "orgName")
    return [
        fact_of(
            "funder",
            one,
            value=words or words_of(names[0] if names else None),
            ref=one.get("ref", ""),
            detail=words_of(grant[0]) if grant else "",
        )
    ]


def _responsible(key: str) -> Callable[[Element], list[Fact]]:
    def read(one: Element) -> list[Fact]:
        names = _named_in(one)
        if not names or words_of(names[0]) == made.NO_NAME or one.get("n") == FORMER:
            return []
        name, resp = names[0], children(one, "resp")
        form = "org" if name.tag == tei("orgName") else "person"
        role = resp[0].get("key", "") if resp else ""
        return [fact_of(key, name, form=form, ref=name.get("ref", ""), detail=role)]

    return read


FORMER = "former"
"""`respStmt/@n` of a person who is no longer what it says, but whom the document points to."""


def _named_in(statement: Element) -> list[Element]:
    return [one for one in statement.iterchildren("*") if one.tag not in (tei("resp"), tei("note"))]


def stands_for(statement: Element, fact: Fact) -> bool:
    """Tell whether a `respStmt` names the person of a fact: by the name, or by an identifier."""
    refs = set(fact.ref.split())
    return any(
        words_of(one) == " ".join(fact.value.split()) or refs & set(one.get("ref", "").split())
        for one in _named_in(statement)
    )


def _editors(pen: Pen, facts: list[Fact]) -> list[Found]:
    names = ["editor", *(f"editor-{n}" for n in range(2, len(facts) + 1))]
    return [(made.editor(pen, f, n), [f]) for f, n in zip(facts, names, strict=False)]


def _contributors(pen: Pen, facts: list[Fact]) -> list[Found]:
    return [(made.contributor(pen, f, f"contributor-{n}"), [f]) for n, f in enumerate(facts, 1)]


def _publisher(one: Element) -> list[Fact]:
    if one.tag == tei("authority") and words_of(one).startswith("No publisher is recorded"):
        return []
    return [fact_of("publisher", one, ref=one.get("ref", ""))]


def _publishers(pen: Pen, facts: list[Fact]) -> list[Found]:
    return [(made.publisher(pen, facts[0] if facts else None), facts)]


def _availability(one: Element) -> list[Fact]:
    facts = []
    for licence in children(one, "licence")[:1]:
        target = licence.get("target", "")
        words = words_of(licence)
        facts = [fact_of("licence", licence)] if words and words != target else []
        facts += [fact_of("licence-uri", licence, value=target)] if target else []
    status = one.get("status", "")
    if status and status != ("free" if facts else "unknown"):
        facts.append(fact_of("availability", one, value=status))
    return facts


def _licences(pen: Pen, facts: list[Fact]) -> list[Found]:
    return [(made.availability(pen, facts), facts)]


def _version(one: Element) -> list[Fact]:
    return [fact_of("version", one, value=one.get("n", "") or words_of(one))]


def _series(key: str) -> Place:
    return Place(
        (key,),
        _FILE,
        f"seriesStmt[@xml:id='{key}']",
        lambda one: [fact_of(key, title) for title in children(one, "title")[:1]],
        _each(made.series),
    )


def _repository(one: Element) -> list[Fact]:
    siglum, words = one.get("key", ""), words_of(one)
    facts = [fact_of("archive", one, value=siglum)] if siglum else []
    if words and words != siglum and words != made.NO_ARCHIVE:
        facts.append(fact_of("repository", one))
    return facts


def _repositories(pen: Pen, facts: list[Fact]) -> list[Found]:
    by_key = {fact.key: fact for fact in facts}
    if not by_key:
        return []
    return [(made.repository(pen, by_key.get("archive"), by_key.get("repository")), facts)]


def _locus(one: Element) -> list[Fact]:
    first, last = one.get("from", ""), one.get("to", "")
    norm = first if last in ("", first) else f"{first}-{last}"
    return [fact_of("pages", one, value=words_of(one) or norm, norm=norm)]


def _category(key: str, scheme: str) -> Place:
    start = f"#{scheme}."

    def read(one: Element) -> list[Fact]:
        name = one.get("target", "").removeprefix(start)
        return [fact_of(key, one, value=name, norm=name)]

    def build(pen: Pen, facts: list[Fact]) -> list[Found]:
        return [(made.category(pen, scheme, f.norm or f.value, f), [f]) for f in facts]

    return Place((key,), _CLASS, f"catRef[@scheme='#{scheme}']", read, build)


def _party(key: str, type_: str) -> Place:
    # The place of a sender that has a name beside it is the place of sending.
    element = "*[self::t:persName or self::t:orgName or self::t:roleName"
    element += "]" if key == "sender" else " or self::t:placeName]"
    return Place(
        (key,),
        f"{_LETTER}/correspAction[@type='{type_}']",
        element,
        lambda one: _named(key, one),
        _each(lambda pen, fact: pen.name(fact)),
    )


def _act(key: str) -> Place:
    def read(one: Element) -> list[Fact]:
        dates = children(one, "date")
        day = dates[0].get("when", "") if dates else ""
        names = [name for name in one if name.tag in _NAMES]
        if not names:
            return [fact_of(key, date, norm=day)._replace(value="") for date in dates[:1]]
        return [
            fact_of(
                key,
                dates[0] if dates else name,
                words_of(name),
                norm=day,
                form=_FORMS.get(str(name.tag), "org"),
                ref=name.get("ref", ""),
            )
            for name in names
        ]

    element = f"correspAction[@type='processing'][@subtype='{key}']"
    return Place((key,), _LETTER, element, read, _each(made.processing))


def _reply(one: Element) -> list[Fact]:
    dates = children(one, "date")
    return [fact_of("reply-to", one, norm=dates[0].get("when", "") if dates else "")]


ROLES = ("participant", "interpreter", "recorder")


def _person(one: Element) -> list[Fact]:
    names = children(one, "persName")
    roles = one.get("role", "").split()
    said = words_of(names[0]) if names else ""
    if roles == ["speaker"] and said and (is_nobody(said) or len(said.strip(".")) < 2):
        return []  # an office, a body or a letter that speaks: nobody is named
    keys = [role for role in ROLES if role in roles] or ["participant"]
    if "speaker" in roles and "participant" not in keys:
        keys = ["participant", *keys]
    ref = names[0].get("ref", "") if names else ""
    return [fact_of(key, names[0], form="person", ref=ref) for key in keys if names]


def _persons(pen: Pen, facts: list[Fact]) -> list[Found]:
    by_name: dict[str, list[Fact]] = {}
    for fact in facts:
        by_name.setdefault(fact.value, []).append(fact)
    made_ones: list[Found] = []
    for name, said in by_name.items():
        roles = " ".join(dict.fromkeys(fact.key for fact in said))
        node = pen.node("person", xml_id=f"person-{slug(name)}", role=roles)
        node.children.append(pen.name(said[0]))
        made_ones.append((node, said))
    return made_ones


def _time(one: Element) -> list[Fact]:
    start = one.get("when") or one.get("from") or ""
    end = one.get("to", "")
    norm = f"{start}/{end}" if end else start
    return [fact_of("time", one, value=words_of(one) or norm, norm=norm)]


def _summary(one: Element) -> list[Fact]:
    paragraphs = children(one, "p")
    words = "\n".join(words_of(p) for p in paragraphs)
    return [fact_of("summary", paragraphs[0], value=words)] if words else []


def _email(one: Element) -> list[Fact]:
    emails = (email for line in children(one, "addrLine") for email in children(line, "email"))
    return [fact_of("contact", email) for email in islice(emails, 1)]


def _described(one: Element) -> list[Fact]:
    return [fact_of("description", p) for p in children(one, "p")[:1]]


def _simply(key: str, container: str, element: str) -> Place:
    """A place whose element is of the fact's own name and holds its words."""
    return _words(key, container, element, made.words_in(element))


PLACES: tuple[Place, ...] = (
    Place(("title",), _TITLE, "title[@type='main' or not(@type)]", _title, _titles),
    Place(
        ("author",),
        _TITLE,
        "author",
        lambda one: _named("author", _inner_name(one)),
        _each(made.author),
    ),
    Place(
        ("translator",),
        _TITLE,
        "editor[@role='translator']",
        lambda one: _named("translator", _inner_name(one)),
        _translators,
    ),
    Place(("funder",), _TITLE, "funder", _funder, _each(made.funder)),
    Place(
        ("contributor",),
        _TITLE,
        "respStmt[starts-with(@xml:id, 'contributor-')]",
        _responsible("contributor"),
        _contributors,
        people=True,
    ),
    Place(
        ("editor",),
        _TITLE,
        "respStmt[@xml:id='editor' or starts-with(@xml:id, 'editor-') "
        "or t:resp[normalize-space()='edited by']]",
        _responsible("editor"),
        _editors,
        people=True,
    ),
    Place(("version",), f"{_FILE}/editionStmt", "edition", _version, _each(made.version)),
    Place(
        ("publisher",),
        _PUBLICATION,
        "*[self::t:publisher or self::t:authority]",
        _publisher,
        _publishers,
    ),
    Place(("contact",), _PUBLICATION, "address[descendant::t:email]", _email, _each(made.contact)),
    _words("published", _PUBLICATION, "date", made.published, "when"),
    _words("doi", _PUBLICATION, "idno[@type='DOI']", made.doi),
    Place(
        ("licence", "licence-uri", "availability"),
        _PUBLICATION,
        "availability",
        _availability,
        _licences,
    ),
    _series("edition"),
    _series("series"),
    _simply("country", _UNIT, "country"),
    _simply("settlement", _UNIT, "settlement"),
    Place(("archive", "repository"), _UNIT, "repository", _repository, _repositories),
    _words("shelfmark", _UNIT, "idno[@type='shelfmark']", made.shelfmark),
    Place(("pages",), _ITEM, "locus", _locus, _each(made.locus)),
    _words("telegram-number", _ITEM, "idno[@type='telegram-number']", made.number),
    _words("original-language", _ITEM, "textLang", made.text_language, "mainLang"),
    _words("record-id", _DIGITAL, "idno[@type='record-id']", made.record_id),
    _words("uploaded", _DIGITAL, "date[@type='uploaded']", made.uploaded, "when"),
    _words("source-statement", _DIGITAL, "note[@type='source-statement']", made.source_statement),
    _words("rights", f"{_DIGITAL}/availability", "p", made.rights),
    Place(
        ("description",),
        f"{HEADER}/encodingDesc",
        "projectDesc[@n='edition']",
        _described,
        _each(made.description),
    ),
    Place(("summary",), _PROFILE, "abstract", _summary, _each(made.summary)),
    _words("date", f"{_PROFILE}/creation", "date", made.date, "when"),
    _words("language", f"{_PROFILE}/langUsage", "language", made.language, "ident"),
    _category("kind", "genre"),
    _category("classification", "classification"),
    _category("precedence", "precedence"),
    _category("handling", "handling"),
    _words("keyword", f"{_CLASS}/keywords", "term", made.words_in("term")),
    _party("sender", "sent"),
    _words(
        "sender-place",
        f"{_LETTER}/correspAction[@type='sent']",
        "placeName",
        made.words_in("placeName"),
    ),
    _party("addressee", "received"),
    _party("copied", "copied"),
    *(
        _act(key)
        for key in (
            "drafted",
            "reviewed",
            "registered",
            "received",
            "printed",
            "duplicated",
            "distributed",
        )
    ),
    Place(
        ("reply-to",),
        f"{_LETTER}/correspContext",
        "ref[@type='prev'][not(@subtype)]",
        _reply,
        _each(made.reply),
    ),
    Place(ROLES, _PEOPLE, "person", _person, _persons),
    _words("place", _SETTING, "placeName", made.words_in("placeName")),
    Place(("time",), _SETTING, "date", _time, _each(made.setting_time)),
)
"""Every fact but the document's id, which is its address and not changed here."""


def _item(one: Element) -> list[Fact]:
    terms = children(one, "term") or [one]
    return [fact_of("keyword", term) for term in terms if words_of(term)]


def _items(pen: Pen, facts: list[Fact]) -> list[Found]:
    found: list[Found] = []
    for fact in facts:
        item = pen.node("item")
        item.children.append(made.words_in("term")(pen, fact))
        found.append((item, [fact]))
    return found


_LISTED = Place(("keyword",), f"{_CLASS}/keywords/list", "item", _item, _items)


@cache
def plan() -> Plan:
    """Return the paths of all places."""
    return Plan(place.path for place in (*PLACES, _LISTED))


def places_in(paths: Paths) -> tuple[Place, ...]:
    """Return the places of a document: its keywords may stand in a list."""
    if not paths[_LISTED.container]:
        return PLACES
    return tuple(_LISTED if place.keys == _LISTED.keys else place for place in PLACES)


def identified(root: Element) -> Iterator[str]:
    """Yield every xml:id of a document."""
    for element in root.iter("*"):
        if name := element.get(XML_ID):
            yield name
