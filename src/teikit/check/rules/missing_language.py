"""Rule: the header names no language."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import tei


@rule("HDR008", None, "TEI", "language", review=Severity.WARNING, deposit=Severity.ERROR)
def missing_language(document: Document) -> Iterator[Fault]:
    """
    Finds a header without `langUsage/language` that has an `ident`.

    ## Why it matters

    Catalogues sort by language, and browsers and screen readers pronounce by it.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <profileDesc><langUsage><language>English</language></langUsage></profileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc>
        <profileDesc>
          <langUsage><language ident="en">English</language></langUsage>
        </profileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    Whether the text is in that language.

    ## References

    TEI Guidelines, 2.4.2 Language Usage; BCP 47
    """
    header = document.root.find(tei("teiHeader"))
    known = any(one.get("ident", "und") != "und" for one in document.named("language"))
    if header is not None and not known:
        yield Fault(header, "the header names no language", "write langUsage/language with ident")
