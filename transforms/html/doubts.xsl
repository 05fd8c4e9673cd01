<?xml version="1.0" encoding="UTF-8"?>
<!-- Doubts: whatever carries @cert medium or low is marked in its place and listed at the end with
     its reason. Included by html/reading.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="tei exsl">

  <xsl:variable name="doubtful" select="//*[@cert = 'medium' or @cert = 'low']"/>
  <xsl:variable name="doubt-numbers-fragment">
    <xsl:for-each select="$doubtful"><n of="{generate-id()}" is="{position()}"/></xsl:for-each>
  </xsl:variable>
  <xsl:variable name="doubt-numbers" select="exsl:node-set($doubt-numbers-fragment)"/>
  <xsl:key name="doubt-number" match="n" use="@of"/>

  <!-- Doubts of one kind, for one reason, are one entry of the list; of a volume, each division has
       entries of its own. -->
  <xsl:key name="doubts-alike" match="*[@cert = 'medium' or @cert = 'low'][ancestor-or-self::tei:text]" use="concat(generate-id(ancestor::tei:TEI[1]), ' ', generate-id(ancestor::tei:div[last()][preceding-sibling::*[1][self::tei:div]]), ' ', local-name(), ' ', @cert, ' ', @resp, ' ', @ana, boolean(@source))"/>

  <xsl:template name="doubt-number">
    <xsl:param name="of" select="generate-id()"/>
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
        <xsl:if test="$name = 'a'"><xsl:attribute name="href">#teikit:doubt-<xsl:call-template name="doubt-entry"/></xsl:attribute></xsl:if>
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

  <!-- The number of the entry in which the current element is listed. -->
  <xsl:template name="doubt-entry">
    <xsl:variable name="first" select="key('doubts-alike', concat(generate-id(ancestor::tei:TEI[1]), ' ', generate-id(ancestor::tei:div[last()][preceding-sibling::*[1][self::tei:div]]), ' ', local-name(), ' ', @cert, ' ', @resp, ' ', @ana, boolean(@source)))[1]"/>
    <xsl:call-template name="doubt-number">
      <xsl:with-param name="of" select="generate-id($first[current()/ancestor-or-self::tei:text] | current()[not(ancestor-or-self::tei:text)])"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="*" mode="doubts">
    <xsl:variable name="document" select="generate-id()"/>
    <xsl:for-each select="$doubtful[ancestor::*[self::tei:teiHeader or self::tei:standOff][generate-id(..) = $document]]">
      <li>
        <xsl:attribute name="id">teikit:doubt-<xsl:call-template name="doubt-number"/></xsl:attribute>
        <b><xsl:call-template name="fact-name"/></b>
        <xsl:text>: </xsl:text>
        <xsl:choose>
          <xsl:when test="normalize-space()"><xsl:call-template name="quoted"/>: </xsl:when>
          <xsl:when test="@when"><xsl:call-template name="when"/>: </xsl:when>
        </xsl:choose>
        <xsl:call-template name="reason"/>
        <xsl:text>.</xsl:text>
      </li>
    </xsl:for-each>
    <xsl:for-each select="$doubtful[ancestor-or-self::tei:text[generate-id(..) = $document]]">
      <xsl:variable name="alike" select="key('doubts-alike', concat(generate-id(ancestor::tei:TEI[1]), ' ', generate-id(ancestor::tei:div[last()][preceding-sibling::*[1][self::tei:div]]), ' ', local-name(), ' ', @cert, ' ', @resp, ' ', @ana, boolean(@source)))"/>
      <xsl:if test="count(. | $alike[1]) = 1">
        <li>
          <xsl:attribute name="id">teikit:doubt-<xsl:call-template name="doubt-number"/></xsl:attribute>
          <b><xsl:call-template name="treatment"><xsl:with-param name="many" select="boolean($alike[2])"/></xsl:call-template></b>
          <xsl:text>: </xsl:text>
          <xsl:call-template name="reason"/>
          <xsl:text>. </xsl:text>
          <xsl:choose>
            <xsl:when test="@source and $alike[2]">Lines </xsl:when>
            <xsl:when test="@source">Line </xsl:when>
          </xsl:choose>
          <xsl:for-each select="$alike">
            <xsl:if test="position() &gt; 1">, </xsl:if>
            <xsl:call-template name="doubted"/>
          </xsl:for-each>
          <xsl:text>.</xsl:text>
        </li>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- One place in doubt: its words where they are few, else its line; a way there. -->
  <xsl:template name="doubted">
    <xsl:variable name="line">
      <xsl:for-each select="ancestor-or-self::*[contains(@source, '#line=')][1]"><xsl:call-template name="lines"/></xsl:for-each>
    </xsl:variable>
    <a>
      <xsl:attribute name="href">#teikit:mark-<xsl:call-template name="doubt-number"/></xsl:attribute>
      <xsl:choose>
        <xsl:when test="@source and $line != ''"><xsl:value-of select="$line"/></xsl:when>
        <xsl:otherwise><xsl:call-template name="quoted"/></xsl:otherwise>
      </xsl:choose>
    </a>
    <xsl:if test="not(@source) and $line != ''"> (line&#xA0;<xsl:value-of select="$line"/>)</xsl:if>
  </xsl:template>

  <xsl:template name="quoted">
    <xsl:variable name="words" select="normalize-space()"/>
    <q>
      <xsl:value-of select="substring($words, 1, 40)"/>
      <xsl:if test="string-length($words) &gt; 40 or $words = ''">&#x2026;</xsl:if>
    </q>
  </xsl:template>

  <!-- What is in doubt about an element of the text. -->
  <xsl:template name="treatment">
    <xsl:param name="many"/>
    <xsl:choose>
      <xsl:when test="self::tei:date">Date</xsl:when>
      <xsl:when test="self::tei:persName or self::tei:orgName or self::tei:placeName or self::tei:rs">Name</xsl:when>
      <xsl:when test="self::tei:sp">Speech</xsl:when>
      <xsl:when test="self::tei:said">Interjection</xsl:when>
      <xsl:when test="self::tei:head">Heading</xsl:when>
      <xsl:when test="self::tei:list">List</xsl:when>
      <xsl:when test="self::tei:item">Item</xsl:when>
      <xsl:when test="self::tei:p or self::tei:ab">Paragraph</xsl:when>
      <xsl:when test="self::tei:div">Division</xsl:when>
      <xsl:when test="self::tei:note">Note</xsl:when>
      <xsl:otherwise>Passage</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$many">s</xsl:if>
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
