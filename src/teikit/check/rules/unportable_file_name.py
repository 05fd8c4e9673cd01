"""Rule: a file name that repositories refuse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule

_PORTABLE = r"[A-Za-z0-9_-]+"


@rule("ID006", None, "TEI", review=Severity.INFO, deposit=Severity.WARNING)
def unportable_file_name(document: Document) -> Iterator[Fault]:
    """
    Finds a document whose file name holds anything but letters without accents, digits, hyphens and
    underscores before `.xml`.

    ## Why it matters

    Repositories and packages refuse or change other names: spaces, accents and percent signs are
    written differently by every system, and links to the file break.

    ## Example

    ```xml Brief-Nr.7.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="letter-7"/>
    ```

    ## Better

    ```xml letter-7.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="letter-7"/>
    ```

    ## Not seen

    Names of folders, and names that differ in capitals only.

    ## References

    RFC 8493 (BagIt), section 5.2; RFC 3986, section 2.3
    """
    if document.name and not re.fullmatch(_PORTABLE, document.name):
        yield Fault(
            document.root,
            f"the file name `{document.name}.xml` holds what some systems cannot write",
            "use letters without accents, digits, hyphens and underscores",
        )
