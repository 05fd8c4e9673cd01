"""Every element of TEI P5 by what it is on a page: it holds blocks, is one, or is part of a line.

The names are those of the Guidelines' full schema (tei_all, 4.12.0). Renderers treat many elements
in ways of their own; whatever has none is laid out by its class, and what no class names (another
namespace, a later TEI) by where it stands. Nothing is left out.
"""

from __future__ import annotations

from teikit.names import tei

__all__ = ["BLOCKS", "CLASSES", "FRAMES", "qualified"]

CLASSES: dict[str, tuple[str, str]] = {
    "frame": (
        "holds blocks: whatever stands in it directly is one",
        (
            "text group front body back div div1 div2 div3 div4 div5 div6 div7 floatingText argument"
            " epigraph opener closer postscript address figure sp spGrp lg titlePage docTitle castList"
            " castGroup set prologue epilogue performance listPerson listPlace listOrg listEvent"
            " listObject listNym listRelation listApp listWit listChange listAnnotation listRef"
            " listForest listPrefixDef listTranspose person personGrp persona place org event object"
            " nym relation state trait noteGrp annotation annotationBlock standOff sourceDoc surface"
            " surfaceGrp facsimile zone msDesc msPart msFrag msContents msItem msItemStruct physDesc"
            " objectDesc supportDesc layoutDesc handDesc scriptDesc typeDesc musicNotation decoDesc"
            " additions bindingDesc binding sealDesc seal accMat history additional adminInfo"
            " recordHist custodialHist custEvent surrogates collation support biblFull fileDesc"
            " titleStmt editionStmt publicationStmt seriesStmt notesStmt sourceDesc teiHeader"
            " encodingDesc profileDesc revisionDesc xenoData projectDesc samplingDecl editorialDecl"
            " tagsDecl namespace refsDecl classDecl taxonomy category geoDecl unitDecl unitDef appInfo"
            " application fsdDecl fsDecl fsDescr metDecl variantEncoding styleDefDecl schemaSpec"
            " charDecl char glyph creation langUsage textDesc textClass keywords calendarDesc calendar"
            " settingDesc setting particDesc correspDesc correspAction correspContext handNotes"
            " transcriptionDesc scriptStmt recordingStmt recording broadcast equipment availability"
            " correction normalization quotation hyphenation segmentation stdVals interpretation"
            " punctuation conversion cRefPattern prefixDef citeStructure abstract moduleSpec"
            " elementSpec classSpec macroSpec dataSpec specGrp attList attDef classes content"
            " constraintSpec constraintDecl constraint exemplum remarks valList valItem paramList"
            " paramSpec model modelSequence modelGrp datatype alternate sequence interleave dataFacet"
            " outputRendition rendition graph eTree triangle tree forest fs fvLib fLib vColl vAlt"
            " timeline spanGrp linkGrp joinGrp interpGrp altGrp teiCorpus TEI"
        ),
    ),
    "block": (
        "stands as a block and holds lines of words",
        (
            "p ab head trailer l list item headItem headLabel table row cell listBibl addrLine byline"
            " salute titlePart imprimatur docEdition docImprint castItem speaker u entry entryFree"
            " superEntry hom sense dictScrap xr etym eg egXML biblStruct divGen schemaRef specList"
            " specDesc layout handNote scriptNote typeNote decoNote condition foliation signatures"
            " catchwords secFol provenance acquisition origin summary filiation respStmt langKnowledge"
            " line binaryObject"
        ),
    ),
    "phrase": (
        "is part of a line, or a block where only blocks stand",
        (
            "abbr activity actor add addName affiliation age alt altIdent altIdentifier am analytic"
            " app arc att attRef author authority bibl biblScope bicond binary birth bloc c camera"
            " caption case catDesc catRef certainty change channel choice cit citeData citedRange cl"
            " classCode classRef climate code collection colloc colophon cond constitution corr"
            " country damage dataRef date dateline death def default defaultVal del depth derivation"
            " desc dim dimensions distinct distributor district docAuthor docDate domain edition"
            " editor education eLeaf elementRef email emph empty equiv eventName ex expan explicit"
            " extent f factuality faith fDecl fDescr figDesc finalRubric floruit foreign forename form"
            " formula fsConstraints fsdLink funder fw g gen gender genName geo geogFeat geogName gi"
            " gloss gram gramGrp height heraldry hi hyph ident idno if iff imprint incident incipit"
            " index iNode institution interaction interp iType join kinesic label lang langKnown"
            " language lbl leaf lem licence link locale localProp location locus locusGrp m macroRef"
            " mapping material measure measureGrp media meeting memberOf mentioned metamark metSym mod"
            " moduleRef monogr mood move msIdentifier msName name nameLink nationality node"
            " notatedMusic note num number numeric objectIdentifier objectName objectType occupation"
            " offset oRef orgName orig origDate origPlace orth param pause pc per persName"
            " persPronouns phr placeName population pos post postBox postCode precision pRef"
            " preparedness principal pron ptr publisher pubPlace purpose q quote rb rdg rdgGrp redo"
            " ref refState reg region relatedItem repository residence resp respons restore retrace"
            " rhyme role roleDesc roleName root rs rt rubric ruby s said secl seg series settlement"
            " sex shift sic signed soCalled socecStatus sound source space span specGrpRef sponsor"
            " stage stamp street stress string subc subst substJoin supplied surname surplus syll"
            " symbol tag tagUsage tech term terrain textLang textNode then time title tns transpose"
            " unclear undo unicodeProp unihanProp unit usg val valDesc vDefault view vLabel vMerge"
            " vNot vocal vRange w watermark when width wit witDetail witness writing"
        ),
    ),
    "point": (
        "marks a point and holds nothing",
        (
            "addSpan anchor path caesura cb damageSpan delSpan ellipsis gap gb graphic handShift"
            " lacunaEnd lacunaStart lb milestone pb witEnd witStart"
        ),
    ),
}
"""For each class, what it means and the elements that belong to it."""

FRAMES = frozenset(CLASSES["frame"][1].split())
BLOCKS = FRAMES | frozenset(CLASSES["block"][1].split())
"""Local names of the elements that are blocks wherever they stand."""


def qualified(names: str) -> frozenset[str]:
    """Return names, parted by spaces, in the TEI's namespace."""
    return frozenset(tei(name) for name in names.split())
