<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes and their calls. A note stays in the encoding where its body stands in the source; the page
     puts it at its foot, with a way there and back. Included by html/reading.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="tei exsl">

  <!-- Calls, by what they point at. -->
  <xsl:key name="call" match="tei:ref[@type = 'note-call']" use="@target"/>
  <!-- Notes that go to the foot: those said to stand there, and those without a place that
       interrupt a line. A list of notes at the end of the document is at the foot already. -->
  <xsl:key name="at-foot" use="generate-id()" match="tei:note[ancestor::tei:text or ancestor::tei:sourceDoc][not(parent::tei:div[@type = 'notes'])][@place = 'foot' or @place = 'bottom' or @place = 'end' or @place = 'footnote' or @place = 'endnote' or (not(@place) and ../text()[normalize-space()])]"/>

  <!-- Their order in the whole file, which makes the ids of those that have none. -->
  <xsl:variable name="note-numbers-fragment">
    <xsl:for-each select="//tei:note[key('at-foot', generate-id())]"><n of="{generate-id()}" is="{position()}"/></xsl:for-each>
  </xsl:variable>
  <xsl:variable name="note-numbers" select="exsl:node-set($note-numbers-fragment)"/>
  <xsl:key name="note-number" match="n" use="@of"/>

  <xsl:template name="note-number">
    <xsl:variable name="of" select="generate-id()"/>
    <xsl:for-each select="$note-numbers"><xsl:value-of select="key('note-number', $of)/@is"/></xsl:for-each>
  </xsl:template>

  <!-- The call of a note, in the source's own characters. -->
  <xsl:template match="tei:ref[@type = 'note-call']">
    <xsl:variable name="note" select="key('anchor', substring-after(@target, '#'))[self::tei:note][1]"/>
    <xsl:choose>
      <xsl:when test="$note and not(ancestor::tei:ref or descendant::tei:note)">
        <a href="{@target}" role="doc-noteref">
          <xsl:call-template name="attributes"><xsl:with-param name="class" select="'call'"/></xsl:call-template>
          <xsl:if test="not(@xml:id) and generate-id() = generate-id(key('call', @target)[1])">
            <xsl:attribute name="id"><xsl:value-of select="concat('teikit:call-of-', $note/@xml:id)"/></xsl:attribute>
          </xsl:if>
          <span class="gen spoken">note </span>
          <xsl:apply-templates/>
        </a>
        <xsl:if test="generate-id() = generate-id(key('call', @target)[1])">
          <xsl:for-each select="$note"><xsl:call-template name="note-beside"/></xsl:for-each>
        </xsl:if>
        <xsl:call-template name="doubt"/>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="phrase"><xsl:with-param name="class" select="'call'"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="tei:note">
    <xsl:choose>
      <xsl:when test="key('at-foot', generate-id())">
        <!-- Without a call of its own in the text, the page makes one. -->
        <xsl:if test="not(@xml:id and key('call', concat('#', @xml:id)))">
          <xsl:variable name="number"><xsl:call-template name="note-number"/></xsl:variable>
          <a class="gen call" id="teikit:call-{$number}" role="doc-noteref">
            <xsl:attribute name="href">#<xsl:call-template name="note-id"/></xsl:attribute>
            <span class="spoken">note </span>
            <xsl:call-template name="note-label"/>
          </a>
          <xsl:call-template name="note-beside"><xsl:with-param name="label"><xsl:call-template name="note-label"/>. </xsl:with-param></xsl:call-template>
        </xsl:if>
      </xsl:when>
      <xsl:when test="parent::tei:div[@type = 'notes']"><xsl:call-template name="note-at-foot"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="element">
          <xsl:choose>
            <xsl:when test="contains($frames, concat(' ', local-name(..), ' '))">div</xsl:when>
            <xsl:otherwise><xsl:call-template name="div-or"/></xsl:otherwise>
          </xsl:choose>
        </xsl:variable>
        <xsl:element name="{$element}">
          <xsl:call-template name="attributes"><xsl:with-param name="class" select="'remark'"/></xsl:call-template>
          <xsl:if test="@resp">
            <xsl:attribute name="title">remark by <xsl:call-template name="decided"/></xsl:attribute>
          </xsl:if>
          <xsl:apply-templates/>
          <xsl:call-template name="doubt"/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The words of a note again, for the eye alone: wide screens show them beside the line. Whoever
       hears the page, prints it or copies from it has the note at the foot. -->
  <xsl:template name="note-beside">
    <xsl:param name="label"/>
    <xsl:if test="not(ancestor::tei:note or ancestor::tei:table)">
      <xsl:variable name="beside"><xsl:apply-templates mode="beside"/></xsl:variable>
      <xsl:variable name="words" select="concat($label, normalize-space($beside))"/>
      <span class="gen side" aria-hidden="true">
        <xsl:value-of select="substring($words, 1, 400)"/>
        <xsl:if test="string-length($words) &gt; 400">&#x2026;</xsl:if>
      </span>
    </xsl:if>
  </xsl:template>

  <xsl:template match="tei:note" mode="beside"/>
  <xsl:template match="comment() | processing-instruction()" mode="beside"/>

  <xsl:template name="note-id">
    <xsl:choose>
      <xsl:when test="@xml:id and generate-id() = generate-id(key('anchor', @xml:id)[1])"><xsl:value-of select="@xml:id"/></xsl:when>
      <xsl:otherwise>teikit:note-<xsl:call-template name="note-number"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="note-label">
    <xsl:choose>
      <xsl:when test="@n"><xsl:value-of select="@n"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="note-number"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The notes that the text left for its foot. -->
  <xsl:template match="tei:text | tei:sourceDoc" mode="notes">
    <xsl:for-each select=".//tei:note[key('at-foot', generate-id())]">
      <xsl:call-template name="note-at-foot"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="note-at-foot">
    <xsl:variable name="calls" select="key('call', concat('#', @xml:id))[string(current()/@xml:id) != '']"/>
    <div>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'note'"/></xsl:call-template>
      <xsl:if test="not(parent::tei:div[@type = 'notes'])">
        <!-- Away from its place, a note has to say itself in which language it is. -->
        <xsl:if test="not(@xml:lang)">
          <xsl:for-each select="ancestor::*[@xml:lang][1][ancestor::tei:text]"><xsl:call-template name="speech"/></xsl:for-each>
        </xsl:if>
        <xsl:attribute name="id"><xsl:call-template name="note-id"/></xsl:attribute>
        <xsl:if test="not($calls)"><span class="gen label"><xsl:call-template name="note-label"/>. </span></xsl:if>
      </xsl:if>
      <xsl:apply-templates/>
      <xsl:choose>
        <xsl:when test="$calls">
          <xsl:for-each select="$calls[not(ancestor::tei:ref)]">
            <xsl:variable name="call">
              <xsl:choose>
                <xsl:when test="@xml:id"><xsl:value-of select="@xml:id"/></xsl:when>
                <xsl:when test="position() = 1"><xsl:value-of select="concat('teikit:call-of-', substring-after(@target, '#'))"/></xsl:when>
              </xsl:choose>
            </xsl:variable>
            <xsl:if test="$call != ''">
              <xsl:call-template name="back-link"><xsl:with-param name="call" select="$call"/></xsl:call-template>
            </xsl:if>
          </xsl:for-each>
        </xsl:when>
        <xsl:when test="key('at-foot', generate-id())">
          <xsl:variable name="number"><xsl:call-template name="note-number"/></xsl:variable>
          <xsl:call-template name="back-link"><xsl:with-param name="call" select="concat('teikit:call-', $number)"/></xsl:call-template>
        </xsl:when>
      </xsl:choose>
      <xsl:call-template name="doubt"/>
    </div>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template name="back-link">
    <xsl:param name="call"/>
    <a class="gen return" role="doc-backlink" href="#{$call}" aria-label="back to the text">&#x21A9;&#xFE0E;</a>
  </xsl:template>

</xsl:stylesheet>
