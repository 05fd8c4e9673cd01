"""Further documents that rules must find or pass, beside the examples of their pages.

They hold the edges of each rule: without one of them, some change of its code goes unnoticed
(`scripts/mutate_rules.py`).
"""

from __future__ import annotations

from typing import NamedTuple

Documents = list[tuple[str, str]]
"""File names (or nothing) and XML of documents that are checked in one call."""

_TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d"{}>{}</TEI>'


_SOURCE = "<teiHeader><fileDesc><sourceDesc>{}</sourceDesc></fileDesc></teiHeader>"
_LETTER = (
    '<teiHeader><profileDesc><creation><date when="1957-05-11"/></creation><correspDesc>'
    '<correspAction type="sent"><date when="{}"/></correspAction>'
    '<correspAction type="{}"><date when="{}"/></correspAction></correspDesc></profileDesc></teiHeader>'
)
_DATED = (
    "<teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc><profileDesc>"
    '<creation><date when="1957-05-12"/></creation></profileDesc></teiHeader>'
    "<text><body>{}</body></text>"
)
_HELD = (
    '<teiHeader><fileDesc><sourceDesc><idno type="shelfmark">{}</idno></sourceDesc></fileDesc></teiHeader>'
    "<text><body>{}</body></text>"
)
_TALK = (
    '<teiHeader><profileDesc><particDesc><listPerson><person xml:id="a"/></listPerson></particDesc>'
    '</profileDesc></teiHeader><standOff><listPerson><person xml:id="b"/></listPerson></standOff>'
    '<text><body><sp who="{}">{}<p>No.</p></sp></body></text>'
)


class Case(NamedTuple):
    """Documents, and how often the rule finds its fault in them."""

    count: int
    documents: Documents


def body(count: int, content: str, attributes: str = "") -> Case:
    """Return a case of one document with this body."""
    return tei(count, f"<text><body>{content}</body></text>", attributes)


def tei(count: int, content: str, attributes: str = "", name: str = "") -> Case:
    """Return a case of one document with this content of its root."""
    return Case(count, [(name, _TEI.format(attributes, content))])


CASES: dict[str, list[Case]] = {
    "malformed-identifier": [
        body(1, '<p><idno type="ORCID">0000-0002-1825-0098</idno></p>'),
        body(0, '<p><idno type="ORCID">0000-0002-1825-0097</idno></p>'),
        body(0, '<p><idno type="ORCID"/></p>'),
        body(0, '<p><idno type="shelfmark">0000-0002-1825-0098</idno></p>'),
    ],
    "dangling-pointer": [
        body(21, "".join(f'<p xml:id="name{n}" corresp="#nome{n}">x</p>' for n in range(21))),
        body(0, '<p xml:id="é" corresp="#%C3%A9">x</p>'),
        body(0, '<p><ref target="#xpath(//p)">x</ref></p>'),
    ],
    "dangling-file-pointer": [
        Case(
            0,
            [
                (
                    "a.xml",
                    _TEI.format(
                        "",
                        '<teiHeader><encodingDesc><schemaRef url="no.rng"/>'
                        "</encodingDesc></teiHeader>",
                    ),
                )
            ],
        ),
        Case(1, [("a.xml", _TEI.format("", '<text><body><p facs="p1.png">x</p></body></text>'))]),
        Case(0, [("a.xml", _TEI.format("", '<text><body><p ana="whole">x</p></body></text>'))]),
        Case(
            0,
            [
                (
                    "a.xml",
                    _TEI.format(
                        "",
                        '<text><body><p><ref target="b.xml">x</ref>'
                        '<ref target="b.xml#xpath(//p)">x</ref></p></body></text>',
                    ),
                ),
                ("b.xml", _TEI.format("", "")),
            ],
        ),
        Case(
            2,
            [
                (
                    "a.xml",
                    _TEI.format(
                        "",
                        '<text><body><p><ref target="b.xml#no">x</ref>'
                        '<ref target="c.xml#no">x</ref></p></body></text>',
                    ),
                ),
                ("b.xml", _TEI.format("", "")),
            ],
        ),
    ],
    "pointer-to-wrong-kind": [
        tei(0, '<text><body><p n="#p" ana="#p" xml:id="p">x</p></body></text>'),
        tei(1, '<text><body><sp who="#p"><p xml:id="p">x</p></sp></body></text>'),
        tei(0, '<text><body><sp who="#nobody"><p>x</p></sp></body></text>'),
        tei(
            2,
            '<teiHeader xml:id="h"><profileDesc><textClass><catRef scheme="#h" target="#h"/>'
            "</textClass></profileDesc></teiHeader>",
        ),
    ],
    "unused-declaration": [
        tei(
            1,
            '<teiHeader><encodingDesc><classDecl><taxonomy><category xml:id="a"/><category xml:id="b"/>'
            '</taxonomy></classDecl></encodingDesc></teiHeader><text ana="#a"/>',
        ),
        tei(
            0,
            '<teiHeader><encodingDesc><classDecl><taxonomy><category xml:id="a"><category xml:id="b"/>'
            '</category><category/></taxonomy></classDecl></encodingDesc></teiHeader><text ana="#b"/>',
        ),
        tei(
            1,
            '<teiHeader><encodingDesc><listPrefixDef><prefixDef ident="gnd"/><prefixDef ident="loc"/>'
            '</listPrefixDef></encodingDesc></teiHeader><text ana="gnd:1"/>',
        ),
        tei(
            0,
            '<teiHeader><profileDesc><particDesc><listPerson><person xml:id="a"/></listPerson>'
            "</particDesc></profileDesc></teiHeader><standOff><listPerson><person/></listPerson>"
            "</standOff>",
        ),
    ],
    "pointer-without-hash": [body(1, '<p xml:id="a" corresp="a b">x</p>')],
    "repeated-pointer": [
        body(1, '<p xml:id="a" corresp="#a #a" ana="#a">x</p>'),
        body(0, '<p xml:id="a" corresp="#a #b" ana="#a #b">x</p><p corresp="#a">x</p>'),
    ],
    "missing-shelfmark": [
        tei(1, _SOURCE.format("<msDesc><msIdentifier><idno>7</idno></msIdentifier></msDesc>")),
        tei(1, _SOURCE.format('<bibl type="digital-source">A web page.</bibl>')),
        tei(1, _SOURCE.format("<bibl/>")),
        tei(0, _SOURCE.format("<bibl>A book.</bibl>")),
    ],
    "disordered-changes": [
        tei(
            0,
            '<teiHeader><revisionDesc><change when="2026-01"/><change when="2026-03"/></revisionDesc>'
            "</teiHeader>",
        ),
        tei(
            0,
            '<teiHeader><revisionDesc><change when="2026-01"/><change/><change when="2026-01"/>'
            "</revisionDesc></teiHeader>",
        ),
        tei(
            1,
            '<teiHeader><revisionDesc><change when="2026-01"/><change when="2026-03"/>'
            '<change when="2026-02"/><change when="2026-04"/></revisionDesc></teiHeader>',
        ),
    ],
    "missing-schema-reference": [
        Case(0, [("", '<?xml-model href="teikit.rng"?>' + _TEI.format("", ""))]),
        Case(1, [("", '<?xml-stylesheet href="teikit.xsl"?>' + _TEI.format("", ""))]),
    ],
    "reversed-pages": [
        body(1, '<p><locus from="xx" to="iv"/></p>'),
        body(
            0, '<p><locus from="iv" to="xx"/><locus from="iv" to="3"/><locus from="3" to="3"/></p>'
        ),
        body(0, '<p><locus from="12r" to="3v"/><locus from="7"/></p>'),
    ],
    "impossible-date": [
        body(2, '<p><date when="1957-4-3">x</date><date when="1957-4">x</date></p>'),
        body(1, '<p><date when="nowhen">x</date></p>'),
        body(
            2, '<p><time when="1957-04-30T24:01:00"/><time when="1957-04-30T23:00:00+15:00"/></p>'
        ),
        body(
            0,
            '<p><date when="--04-30"/><time when="24:00:00"/><date when="1957-04-30T24:00:00Z"/></p>',
        ),
        body(0, '<p><locus from="3r" to="5v"/></p>'),
    ],
    "reversed-date-range": [
        body(1, '<p><date notBefore="1958" notAfter="1957">x</date></p>'),
        body(
            0, '<p><date from="1957-05" to="1957-05-01">x</date><locus from="1958" to="1957"/></p>'
        ),
    ],
    "received-before-sent": [
        tei(1, _LETTER.format("1957-05-11", 'processing" subtype="received', "1957-05-09")),
        tei(0, _LETTER.format("1957-05-11", "processing", "1957-05-09")),
        tei(0, _LETTER.format("", "received", "1957-05-09")),
    ],
    "creation-not-sent": [tei(0, _LETTER.format("1957", "copied", "1958"))],
    "closing-date-not-header-date": [
        tei(
            0,
            _DATED.format('<div type="enclosure"><closer><date when="1957-06-01"/></closer></div>'),
        ),
        tei(
            1, _DATED.format('<div type="letter"><closer><date when="1957-06-01"/></closer></div>')
        ),
        tei(0, _DATED.format("<div><closer><date>then</date></closer></div>")),
    ],
    "title-date-not-header-date": [
        tei(0, _DATED.replace("A letter", "From 11 May 1957 to 13 May 1957").format("")),
        tei(1, _DATED.replace("A letter", "Letter, Saturday, May 11th, 1957").format("")),
    ],
    "date-outside-window": [
        tei(0, _DATED.format(""), name="window-1957-1957.xml"),
        tei(0, _DATED.format("")),
    ],
    "undated-document": [
        tei(1, "<teiHeader><profileDesc/></teiHeader>"),
        tei(0, _DATED.format("")),
    ],
    "date-without-value": [
        body(
            0,
            '<p><date period="#war">1957</date><date>May</date><date when-iso="1957">1957</date></p>',
        ),
        body(0, "<p><date>no. 19577</date></p>"),
    ],
    "date-words-not-value": [
        body(0, '<p><date when="1957-05-12" calendar="#julian">11 May 1957</date></p>'),
        body(
            0, '<p><date when="1957-06">11 May 1957</date><date when="1957-05-12">11 May</date></p>'
        ),
        body(
            1,
            '<p><date when="1957-05-12">11 <hi>May</hi> <hi>19</hi><hi>57</hi></date></p>',
        ),
        body(0, '<p><date when="1957-05-12">31 April 1957</date></p>'),
        body(1, '<p><date when="1957-05-12T10:00:00">11 of May, 1957</date></p>'),
    ],
    "name-inside-shelfmark": [
        body(1, "<p>See FO 371/<persName>Warner</persName>.</p>"),
        body(1, "<p>See <orgName>FO</orgName>/371 and <orgName>FO</orgName> 371.</p>"),
        tei(
            1, _HELD.format("RG 59, POL 7", "<p>In RG 59, <orgName>POL</orgName> 7, of Poland.</p>")
        ),
        tei(0, _HELD.format("RG 59, POL 7", "<p>In RG 59, POL 7, <orgName>POL</orgName> is.</p>")),
        tei(0, _HELD.format("RG 59, POL 7", "<p>See <orgName>POL</orgName>.</p>")),
        tei(0, _HELD.format("RG 59", "<p>In RG 59, by <orgName>USA</orgName>.</p>")),
        tei(
            0,
            _HELD.format("RG 59, POL 7", "<p>In RG 59, <orgName>POL</orgName> 7.</p>").replace(
                "shelfmark", "filename"
            ),
        ),
    ],
    "authority-under-two-ids": [
        tei(
            1,
            "<standOff><listPlace><place><idno type='URI'>https://x.org/1</idno></place>"
            "<place><idno type='URI'>https://x.org/1</idno></place></listPlace></standOff>",
        ),
        tei(
            0,
            "<standOff><listPlace><place><idno>1</idno></place><place><idno>1</idno></place>"
            "</listPlace></standOff>",
        ),
        tei(
            0,
            "<standOff><listPlace><place><placeName ref='https://x.org/1'/></place></listPlace>"
            "<listOrg><org><orgName ref='https://x.org/1'/></org></listOrg></standOff>",
        ),
    ],
    "name-under-two-ids": [
        tei(
            0,
            "<standOff><listPlace><place><placeName>A</placeName></place><place><placeName>A</placeName>"
            "<note>Another A.</note></place><place/><place/></listPlace></standOff>",
        ),
    ],
    "gap-in-labels": [
        body(1, '<list><item n="1">a</item><item n="3">b</item></list>'),
        body(
            0,
            '<list><label>x:</label><item n="1">a</item><label>y:</label><item n="3">b</item></list>',
        ),
        body(0, "<list><label>o</label><item>a</item><label>o</label><item>b</item></list>"),
        body(1, "<list><label>2</label><item>a</item><label>2</label><item>b</item></list>"),
        body(0, "<list><label>b)</label><item>a</item><label>v)</label><item>b</item></list>"),
        body(0, "<list><label>viii</label><item>a</item><label>ix</label><item>b</item></list>"),
        body(1, "<list><label>В.</label><item>a</item><label>Д.</label><item>b</item></list>"),
        body(
            1,
            "<list><label>a</label><item>a</item><label>A</label><item>b</item>"
            "<label>C</label><item>c</item></list>",
        ),
    ],
    "gap-in-paragraph-numbers": [body(0, '<p n="1">x</p><div><p n="5">x</p></div><p n="x">x</p>')],
    "gap-in-notes": [
        body(
            0,
            '<p>a<note place="foot" n="2">x</note>b<note place="foot" n="1">x</note>'
            '<note place="foot">x</note><note place="margin" n="9">x</note></p>',
        ),
        body(0, '<p>a<note place="end" n="c">x</note>b<note place="end" n="a">x</note></p>'),
        body(
            1,
            '<p>a<note place="foot" n="1">x</note><note place="end">x</note>'
            '<note place="end" n="3">x</note></p>',
        ),
    ],
    "label-not-number": [
        body(0, '<list><label>Salt</label><item n="4">rope</item><item n="5">x</item></list>'),
        body(0, "<list><label>(3)</label><item>rope</item></list>"),
    ],
    "note-without-call": [
        body(0, '<note place="foot">x</note><note place="margin" n="1">x</note>'),
        body(0, '<p>x<note place="foot" n="1">x</note></p>'),
        body(0, '<note place="foot" n="1" target="#p">x</note><p xml:id="p">x</p>'),
    ],
    "speaker-not-participant": [
        tei(1, _TALK.format("#b", "")),
        tei(1, _TALK.format("#b", "<speaker>Brix:</speaker>")),
        tei(0, _TALK.format("https://example.org/b", "")),
        tei(0, _TALK.format("#nobody", "")),
    ],
    "copies-do-not-add-up": [
        body(
            0,
            '<list><item>a</item><item><measure unit="copies" quantity="7">7</measure></item>'
            '<item><measure unit="copies" quantity="9">9</measure></item></list>',
        ),
        body(0, '<p><measure unit="copies" quantity="7">7</measure></p>'),
        body(
            0,
            '<list><item>a</item><item><measure unit="tons" quantity="7">7</measure></item></list>',
        ),
        body(
            0,
            '<list><item><num value="1">1</num><num value="2">2</num></item>'
            '<item><measure unit="copies" quantity="7">7</measure></item></list>',
        ),
        body(
            0,
            '<list><item><num value="1.5">1</num></item>'
            '<item><measure unit="copies" quantity="7">7</measure></item></list>',
        ),
        body(0, '<list><item><measure unit="copies" quantity="7">7</measure></item></list>'),
        body(
            0,
            '<list><item>a</item><item><measure unit="copies" quantity="?">x</measure></item></list>',
        ),
    ],
    "unbalanced-brackets": [body(1, "<p>a] b</p>"), body(0, "<p>[a</p><p>b]</p>")],
    "unclassified-bracket": [
        body(0, '<p><seg type="x">[a]</seg><note>[a]</note>[<supplied>a</supplied>]</p>'),
        body(1, "<p><seg>[a]</seg></p>"),
        body(1, "<note><p>[a]</p></note>"),
        body(2, f"<p>[{'word ' * 30}] and [a]</p>"),
    ],
    "mixed-quotation-marks": [
        body(1, '<p>"a" “b</p><p>"a"</p><p>“b”</p>'),
        body(1, '<p>"a" b”</p>'),
    ],
    "space-before-mark": [
        body(0, "<p>Le thé ; le sel ?</p>", ' xml:lang="fr"'),
        body(0, "<p>tea . . . salt b .5</p>"),
        body(1, "<p>tea .</p>"),
    ],
    "invisible-character": [
        body(0, "<p>thé\u00a0!</p>", ' xml:lang="fr-CH"'),
        body(1, "<p>thé\u200b!</p>", ' xml:lang="fr"'),
        body(1, "<p>a\u00a0b\u00a0c</p>"),
        body(1, "<p>a\u200db ک\u200cو</p>"),
    ],
    "letter-for-digit": [
        body(2, "<p>on l2 May and 1l May</p>"),
        body(1, "<p>in 19l7</p>"),
        body(0, "<p>5 l of milk, 5l, l'eau, l-1, No. A-l2</p>"),
    ],
    "web-furniture": [
        body(0, '<p><unclear reason="web-extraction">[email protected]</unclear></p>'),
        body(1, '<p><unclear reason="illegible">[email protected]</unclear></p>'),
        body(1, '<p><seg reason="web-extraction">[email protected]</seg></p>'),
        body(2, "<p>Back to top</p><p>BACK TO TOP</p>"),
    ],
    "space-inside-quotation-marks": [body(1, "<p>“tea ”</p>"), body(0, "<p>“tea” “salt”</p>")],
    "turned-quotation-mark": [
        body(1, "<p>“tea“ and</p>"),
        body(0, "<p>„tea“ and</p>"),
        body(0, "<p>”te” och</p>", ' xml:lang="sv"'),
    ],
    "not-normalized": [
        body(2, "<p>Rene\u0301 e\u0301</p>\n<p>e\u0301</p>\n<p>é</p>"),
    ],
    "glued-words": [
        body(1, "<p>Union.(Regarding</p>"),
        body(0, "<p>A1957, abc1957x, etc.(see</p>"),
    ],
    "lost-character": [body(1, "<p>a\u2400b é</p>"), body(2, "<p>a\u2400b \ufffd</p>")],
    "wrongly-decoded": [body(2, "<p>Ã© Ã©</p><p>Â\u00a0 â€</p>"), body(0, "<p>é — ’</p>")],
    "text-outside-block": [
        body(1, f"<list><item>x</item>{'word ' * 30}</list>"),
        body(1, "<div>x<p>y</p></div>"),
        body(0, "<div> <p>y</p> </div>"),
    ],
    "text-beside-block": [
        body(1, "<list><item><ab>Tea</ab> salt</item></list>"),
        body(0, "<list><item>Tea <list><item>x</item></list></item><item> <p>y</p> </item></list>"),
    ],
    "empty-block": [
        body(2, "<p>a</p><p/><p>b <hi/></p>"),
        body(2, '<p>a</p><p n="1"/><ab/>'),
        body(3, "<p/><p/><p> </p>"),
        body(0, '<p><persName ref="#a"/><gap/></p><standOff><person xml:id="a"/></standOff>'),
        body(1, "<head>x</head><head/><p>x</p>"),
        body(2, "<p><gap/></p><p/><ab/>"),
        body(1, "<p>a</p><p>\n</p>"),
    ],
    "closer-in-list": [
        body(1, "<list><item>x</item><item><signed>y</signed></item></list>"),
        body(0, "<list><item><quote><signed>y</signed></quote></item></list>"),
    ],
    "two-documents": [
        body(0, "<div><opener/><p>x</p></div><div><p>x</p><closer/></div>"),
        body(0, '<div><opener/></div><div type="enclosure"><div><opener/></div></div>'),
        body(1, "<div><closer/></div><div><opener/></div>"),
        body(0, "<opener/><closer/>"),
    ],
    "nested-notes": [
        body(0, '<p><note place="inline">x<note place="foot">y</note></note></p>'),
        body(0, '<p><note place="foot">x<note place="inline">y</note></note></p>'),
    ],
    "wrong-count-of-rows": [body(0, '<table rows="many"><row/></table><table><row/></table>')],
    "space-before-call": [
        body(1, '<p>Tea <ref type="note-call">1</ref></p>'),
        body(0, '<p>Tea <ref>1</ref> <note place="foot">x</note></p>'),
        body(1, '<p>Tea<ref>1</ref> a <note place="foot">x</note></p>'),
        body(0, '<div>x <note place="foot">x</note></div>'),
        body(0, '<p> <note place="foot">x</note></p>'),
    ],
    "second-closer": [body(0, "<div><closer/><closer/></div>")],
    "signature-without-name": [
        body(0, "<closer><signed/><signed><rs>the Consul</rs></signed></closer>")
    ],
    "forename-outside-name": [
        body(0, "<closer><signed>Dr. <persName>Brix</persName></signed></closer>"),
        body(1, "<closer><signed><hi>x</hi> J. <persName>Brix</persName></signed></closer>"),
        body(0, "<closer><signed>for <persName>Brix</persName></signed></closer>"),
    ],
    "unconfirmed-guess": [
        body(
            0,
            '<p><date cert="high">x</date><date cert="low" resp="#me">x</date></p>'
            '<note xml:id="me">x</note>',
        ),
        body(1, '<p><date cert="low" resp="#teikit">x</date></p><note xml:id="teikit">x</note>'),
    ],
    "waiver-without-reason": [body(1, '<?teikit waive LST001 reason=" "?><p>x</p>')],
    "waiver-of-nothing": [
        body(1, '<?teikit waive reason="x"?><p>x</p>'),
        body(1, '<p>x</p><?teikit waive LST001 reason="x"?>'),
        body(0, "<?teikit wave LST999?><?other waive LST999?><p>x</p>"),
    ],
    "unused-waiver": [
        body(0, '<?teikit waive PTR001?><p>x</p><?teikit waive HDR003 reason="x"?><p>x</p>'),
        body(0, '<p>x</p><?teikit waive PTR001 reason="x"?>'),
        body(1, '<?teikit waive PTR001 STR003 reason="x"?><p corresp="#nobody">x</p>'),
    ],
    "open-review-comment": [body(1, "<p><?oxy_delete?>x<?other?></p>")],
    "unapproved-document": [tei(0, '<teiHeader><revisionDesc status="ours"/></teiHeader>')],
    "undeclared-prefix": [
        body(0, '<p><ref target="urn:isbn:1 https://x.org">x</ref></p>'),
        tei(
            1,
            '<teiHeader><encodingDesc><listPrefixDef><prefixDef ident="gnd"/></listPrefixDef>'
            '</encodingDesc></teiHeader><text ana="gnd:1 loc:1"/>',
        ),
    ],
    "document-id-not-file-name": [
        Case(0, [("", '<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:id="e"/>')]),
    ],
}
