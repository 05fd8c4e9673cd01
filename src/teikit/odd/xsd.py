"""A schema in W3C XML Schema, made from RELAX NG by trang (https://relaxng.org/jclark/trang.html).

XML Schema can say less than RELAX NG: of attributes of which one alone may stand, it takes any. So
it accepts whatever the RELAX NG schema accepts, and sometimes more.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile

from lxml import etree

from teikit.errors import DataMissing, SchemaProblem
from teikit.names import TEI
from teikit.odd.read import SCHEMATRON

__all__ = ["has_trang", "write_xsd"]

_SECONDS = 120


def has_trang() -> bool:
    """Say whether trang is installed."""
    return shutil.which("trang") is not None


def write_xsd(rng: bytes, name: str, comment: str) -> dict[str, bytes]:
    """Return the XML Schema of a schema: a file for each namespace, by its name.

    Parameters:
        rng: the schema in RELAX NG.
        name: what the first file is called, without `.xsd`.
        comment: says what it was made from.

    Raises:
        DataMissing: trang is not installed.
        SchemaProblem: trang cannot translate the schema.
    """
    program = shutil.which("trang")
    if program is None:
        raise DataMissing(
            "the XML Schema needs trang, which is not installed",
            advice="install it (Debian: apt-get install trang), or ask for the other formats",
        )
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, f"{name}.rng")
        with open(path, "wb") as file:
            file.write(_without_rules(rng))
        call = [program, "-I", "rng", "-O", "xsd", path, os.path.join(folder, f"{name}.xsd")]
        try:
            done = subprocess.run(
                call, capture_output=True, text=True, check=False, timeout=_SECONDS
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise SchemaProblem(f"cannot be translated by trang ({error})", where=name) from None
        if done.returncode:
            lines = [line for line in (done.stdout + done.stderr).splitlines() if "error" in line]
            said = lines[0].rpartition("error: ")[2] if lines else "no reason given"
            advice = "XML Schema cannot say all that RELAX NG can; ask for the other formats"
            raise SchemaProblem(
                f"cannot be translated by trang ({said})", where=name, advice=advice
            )
        made = sorted(file for file in os.listdir(folder) if file.endswith(".xsd"))
        return {file: _commented(os.path.join(folder, file), comment) for file in made}


def _without_rules(rng: bytes) -> bytes:
    read = etree.fromstring(rng)
    etree.strip_elements(read, f"{{{SCHEMATRON}}}*", with_tail=False)
    # The prefix that trang gives to references is one that the schema declares.
    spaces = {**read.nsmap, "tei": TEI} if read.get("ns") == TEI else read.nsmap
    root = etree.Element(read.tag, dict(read.attrib), nsmap=spaces)
    root.extend(read)
    return etree.tostring(root, encoding="utf-8")


def _commented(path: str, comment: str) -> bytes:
    with open(path, "rb") as file:
        head, _, rest = file.read().partition(b"\n")
    return head + f"\n<!-- {comment} -->\n".encode() + rest
