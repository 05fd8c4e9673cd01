"""Rule: an identifier of a person, body, place or publication that cannot exist."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.rule import Fault, rule
from teikit.errors import UsageProblem
from teikit.identifiers import SCHEMES, check, fault


@rule("IDN001")
def malformed_identifier(document: Document) -> Iterator[Fault]:
    """
    Finds an address of ORCID, ROR, GND, VIAF, ISNI, Wikidata, GeoNames, DOI, Handle, ARK, LCNAF or
    Software Heritage, in `@ref`, `@target` or `@key`, or a number in an `idno` of such a `@type`,
    that is wrong in length, form or check digit.

    ## Why it matters

    A wrong digit names nobody, or somebody else; repositories refuse the deposit.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body><p><persName ref="https://orcid.org/0000-0002-1825-0098">M. Example</persName>
      </p></body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body><p><persName ref="https://orcid.org/0000-0002-1825-0097">M. Example</persName>
      </p></body></text>
    </TEI>
    ```

    ## Not seen

    Whether a right number is the right person's. Prefixed forms such as `gnd:118540238`, which
    depend on a `prefixDef`.

    ## References

    ISO 27729 (ISNI, ORCID), ISO 7064, the schemes' own documentation
    """
    for element, attribute, value in document.addresses:
        for address in value.split():
            if said := fault(address):
                what, _, advice = said.partition("; ")
                yield Fault(element, what, advice, attribute, address)
    for element in document.named("idno"):
        scheme = element.get("type", "").lower()
        if scheme in SCHEMES and (words := (element.text or "").strip()):
            try:
                check(words, scheme)
            except UsageProblem as problem:
                yield Fault(element, problem.what, problem.advice, "", words)
