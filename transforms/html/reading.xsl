<?xml version="1.0" encoding="UTF-8"?>
<!-- A reading page's fragments. Takes a TEI document or corpus; makes
       documents/document[@title][@lang][@dir] > byline, summary, facts, text, notes, entities, doubts, colophon
     each holding HTML (or nothing), for html/page.html.jinja. Called by the html renderer.

     Every word that is not the document's own carries the class `gen` (generated). Ids that the
     page itself needs begin with `teikit:`; no xml:id can hold a colon, so none can clash. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="tei">

  <!-- Without an encoding, characters beyond ASCII would be written as references. -->
  <xsl:output encoding="UTF-8"/>

  <xsl:include href="../common/names.xsl"/>
  <xsl:include href="../common/dates.xsl"/>
  <xsl:include href="header.xsl"/>
  <xsl:include href="attributes.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="doubts.xsl"/>
  <xsl:include href="entities.xsl"/>

  <xsl:template match="/">
    <documents>
      <xsl:apply-templates select="tei:TEI | tei:teiCorpus" mode="document"/>
    </documents>
  </xsl:template>

  <xsl:template match="tei:TEI | tei:teiCorpus" mode="document">
    <xsl:variable name="lang" select="(tei:text/@xml:lang | @xml:lang)[translate(., $tag-characters, '') = ''][last()]"/>
    <xsl:variable name="title-lang" select="(tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title[1]/ancestor-or-self::*/@xml:lang)[translate(., $tag-characters, '') = ''][last()]"/>
    <document lang="{$lang}" title-lang="{$title-lang}">
      <xsl:attribute name="title"><xsl:call-template name="title"/></xsl:attribute>
      <xsl:if test="contains($right-to-left, concat(' ', substring-before(concat($lang, '-'), '-'), ' '))">
        <xsl:attribute name="dir">rtl</xsl:attribute>
      </xsl:if>
      <byline><xsl:apply-templates select="tei:teiHeader" mode="byline"/></byline>
      <summary><xsl:apply-templates select="tei:teiHeader/tei:profileDesc/tei:abstract" mode="summary"/></summary>
      <facts><xsl:apply-templates select="tei:teiHeader" mode="facts"/></facts>
      <text><xsl:apply-templates select="tei:sourceDoc | tei:text"/></text>
      <notes><xsl:apply-templates select="tei:sourceDoc | tei:text" mode="notes"/></notes>
      <entities><xsl:apply-templates select="tei:standOff" mode="entities"/></entities>
      <doubts><xsl:apply-templates select="." mode="doubts"/></doubts>
      <colophon><xsl:apply-templates select="tei:teiHeader" mode="colophon"/></colophon>
    </document>
    <xsl:apply-templates select="tei:TEI | tei:teiCorpus" mode="document"/>
  </xsl:template>

</xsl:stylesheet>
