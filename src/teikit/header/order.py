"""The order of elements in the header, as `convert` writes them and the TEI allows."""

from __future__ import annotations

__all__ = ["HEADER", "ORDER"]

HEADER = "teiHeader"

ORDER: dict[str, tuple[str, ...]] = {
    "TEI": (HEADER,),
    HEADER: ("fileDesc", "encodingDesc", "profileDesc", "xenoData", "revisionDesc"),
    "fileDesc": (
        "titleStmt", "editionStmt", "extent", "publicationStmt", "seriesStmt", "notesStmt",
        "sourceDesc",
    ),
    "titleStmt": ("title", "author", "editor", "funder", "respStmt"),
    "publicationStmt": (
        "publisher", "authority", "distributor", "pubPlace", "address", "date", "idno",
        "availability",
    ),
    "sourceDesc": ("msDesc", "bibl"),
    "msDesc": ("msIdentifier", "head", "msContents", "physDesc", "history", "additional"),
    "msIdentifier": (
        "country", "region", "settlement", "institution", "repository", "collection", "idno",
    ),
    "msItem": ("locus", "title", "idno", "textLang"),
    "bibl": ("idno", "date", "note[@type='source-statement']", "availability", "note"),
    "encodingDesc": ("projectDesc", "samplingDecl", "editorialDecl", "classDecl", "appInfo"),
    "profileDesc": (
        "abstract", "creation", "langUsage", "textClass", "correspDesc", "particDesc",
        "settingDesc",
    ),
    "textClass": ("catRef", "keywords"),
    "correspDesc": (
        "correspAction[@type='sent']", "correspAction[@type='received']",
        "correspAction[@type='copied']", "correspAction", "correspContext",
    ),
    "correspAction": ("persName", "orgName", "placeName", "date"),
    "setting": ("placeName", "date"),
}  # fmt: skip
"""The order of elements in a container, as convert writes them and the TEI allows."""
