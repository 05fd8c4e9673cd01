<?xml version="1.0" encoding="UTF-8"?>
<!-- Doubts: whatever carries @cert medium or low is marked in its place and listed at the end with
     its reason. Included by html/reading.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="tei exsl">

  <xsl:variable name="doubt-numbers-fragment">
    <xsl:for-each select="//*[@cert = 'medium' or @cert = 'low']"><n of="{generate-id()}" is="{position()}"/></xsl:for-each>
  </xsl:variable>
  <xsl:variable name="doubt-numbers" select="exsl:node-set($doubt-numbers-fragment)"/>
  <xsl:key name="doubt-number" match="n" use="@of"/>

  <xsl:template name="doubt-number">
    <xsl:variable name="of" select="generate-id()"/>
    <xsl:for-each select="$doubt-numbers"><xsl:value-of select="key('doubt-number', $of)/@is"/></xsl:for-each>
  </xsl:template>

  <!-- The mark beside the current element, if it is in doubt. -->
  <xsl:template name="doubt">
    <xsl:if test="@cert = 'medium' or @cert = 'low'">
      <xsl:variable name="number"><xsl:call-template name="doubt-number"/></xsl:variable>
      <xsl:variable name="reason"><xsl:call-template name="reason"/></xsl:variable>
      <xsl:variable name="name">
        <xsl:choose>
          <xsl:when test="ancestor::tei:ref">span</xsl:when>
          <xsl:otherwise>a</xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <xsl:element name="{$name}">
        <xsl:attribute name="class">gen mark</xsl:attribute>
        <!-- A fact of the header may stand on the page twice. -->
        <xsl:if test="ancestor::tei:text"><xsl:attribute name="id">teikit:mark-<xsl:value-of select="$number"/></xsl:attribute></xsl:if>
        <xsl:if test="$name = 'a'"><xsl:attribute name="href">#teikit:doubt-<xsl:value-of select="$number"/></xsl:attribute></xsl:if>
        <xsl:attribute name="title">Doubtful: <xsl:value-of select="$reason"/></xsl:attribute>
        <span class="spoken">(doubtful)</span>
        <span aria-hidden="true">?</span>
      </xsl:element>
    </xsl:if>
  </xsl:template>

  <!-- Why, as the evidence in @ana says; and how sure, and who. -->
  <xsl:template name="reason">
    <xsl:if test="@ana">
      <xsl:call-template name="named"><xsl:with-param name="pointers" select="@ana"/></xsl:call-template>
      <xsl:text>; </xsl:text>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="@cert = 'low'">certainty low</xsl:when>
      <xsl:otherwise>certainty medium</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@resp">; decided by <xsl:call-template name="decided"/></xsl:if>
  </xsl:template>

  <xsl:template match="*" mode="doubts">
    <xsl:for-each select="tei:teiHeader//*[@cert = 'medium' or @cert = 'low'] | tei:standOff//*[@cert = 'medium' or @cert = 'low'] | tei:text/descendant-or-self::*[@cert = 'medium' or @cert = 'low']">
      <xsl:variable name="number"><xsl:call-template name="doubt-number"/></xsl:variable>
      <xsl:variable name="words" select="normalize-space()"/>
      <li id="teikit:doubt-{$number}">
        <xsl:choose>
          <xsl:when test="ancestor::tei:teiHeader or ancestor::tei:standOff"><b><xsl:call-template name="fact-name"/></b></xsl:when>
          <xsl:otherwise><xsl:call-template name="treatment"/></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="$words != ''">
          <xsl:text> </xsl:text>
          <q>
            <xsl:value-of select="substring($words, 1, 80)"/>
            <xsl:if test="string-length($words) &gt; 80">&#x2026;</xsl:if>
          </q>
        </xsl:if>
        <xsl:text>: </xsl:text>
        <xsl:call-template name="reason"/>
        <xsl:if test="ancestor-or-self::*[contains(@source, '#line=')]">
          <xsl:text>; line </xsl:text>
          <xsl:for-each select="ancestor-or-self::*[contains(@source, '#line=')][1]"><xsl:call-template name="lines"/></xsl:for-each>
        </xsl:if>
        <xsl:text>. </xsl:text>
        <xsl:if test="not(ancestor::tei:teiHeader or ancestor::tei:standOff)">
          <a class="return" href="#teikit:mark-{$number}" aria-label="to its place in the text">&#x21A9;&#xFE0E;</a>
        </xsl:if>
      </li>
    </xsl:for-each>
  </xsl:template>

  <!-- What is in doubt about an element of the text. -->
  <xsl:template name="treatment">
    <xsl:choose>
      <xsl:when test="self::tei:date">Date</xsl:when>
      <xsl:when test="self::tei:persName or self::tei:orgName or self::tei:placeName or self::tei:rs">Name</xsl:when>
      <xsl:when test="self::tei:sp or ancestor::tei:sp and self::tei:p">Speaker of</xsl:when>
      <xsl:when test="self::tei:said">Interjection</xsl:when>
      <xsl:when test="self::tei:head">Heading</xsl:when>
      <xsl:when test="self::tei:list or self::tei:item">List</xsl:when>
      <xsl:when test="self::tei:p or self::tei:ab">Paragraph</xsl:when>
      <xsl:when test="self::tei:div">Division</xsl:when>
      <xsl:when test="self::tei:supplied">Supplied words</xsl:when>
      <xsl:when test="self::tei:note">Note</xsl:when>
      <xsl:otherwise>Passage</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What is in doubt about the header. -->
  <xsl:template name="fact-name">
    <xsl:choose>
      <xsl:when test="ancestor-or-self::tei:creation">Date of the document</xsl:when>
      <xsl:when test="ancestor-or-self::tei:correspAction[@type = 'sent']">From</xsl:when>
      <xsl:when test="ancestor-or-self::tei:correspAction[@type = 'received']">To</xsl:when>
      <xsl:when test="ancestor-or-self::tei:correspAction[@type = 'copied']">Copies</xsl:when>
      <xsl:when test="ancestor-or-self::tei:correspAction[@subtype]">
        <xsl:call-template name="as-label"><xsl:with-param name="code" select="ancestor-or-self::tei:correspAction/@subtype"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="ancestor-or-self::tei:correspContext">Related letter</xsl:when>
      <xsl:when test="ancestor-or-self::tei:person">Person</xsl:when>
      <xsl:when test="ancestor-or-self::tei:setting">Place and time</xsl:when>
      <xsl:when test="self::tei:catRef">
        <xsl:call-template name="as-label"><xsl:with-param name="code" select="substring-after(@scheme, '#')"/></xsl:call-template>
        <xsl:text> </xsl:text>
        <q><xsl:call-template name="named"><xsl:with-param name="pointers" select="@target"/></xsl:call-template></q>
      </xsl:when>
      <xsl:when test="ancestor-or-self::tei:abstract">Summary</xsl:when>
      <xsl:when test="ancestor-or-self::tei:titleStmt">Title or names</xsl:when>
      <xsl:when test="ancestor-or-self::tei:msDesc">Archive and pages</xsl:when>
      <xsl:otherwise>Header (<xsl:value-of select="local-name()"/>)</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
