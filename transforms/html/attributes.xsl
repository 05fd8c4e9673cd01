<?xml version="1.0" encoding="UTF-8"?>
<!-- What every element of a text has in common: anchor, language, class, lines of the source;
     and the test whether it stands as a block. Included by html/reading.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="tei">

  <!-- Names of elements, each between spaces, from the renderer's one table of them
       (teikit.render.elements): those that are blocks wherever they stand, and of these the ones
       that hold blocks, so that whatever stands in them directly is one. -->
  <xsl:param name="blocks"/>
  <xsl:param name="frames"/>
  <xsl:variable name="shown-within" select="concat($frames, ' list listBibl table row ')"/>
  <xsl:variable name="tag-characters" select="'-abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'"/>
  <xsl:variable name="right-to-left" select="' ar dv fa he ku ps sd ug ur yi '"/>

  <!-- Only the first element with an id is its anchor, and only one that is on the page. -->
  <xsl:key name="anchor" match="*[@xml:id][ancestor::tei:text or ancestor::tei:sourceDoc or ((self::tei:person or self::tei:personGrp) and ancestor::tei:particDesc) or (parent::*[starts-with(local-name(), 'list')] and ancestor::tei:standOff)]" use="@xml:id"/>

  <xsl:template name="attributes">
    <xsl:param name="class"/>
    <xsl:if test="$class != '' or @type or @cert = 'medium' or @cert = 'low' or @rend">
      <xsl:attribute name="class">
        <xsl:value-of select="$class"/>
        <xsl:if test="@type"> is-<xsl:value-of select="translate(normalize-space(@type), ' ', '-')"/></xsl:if>
        <xsl:if test="@cert = 'medium' or @cert = 'low'"> doubt</xsl:if>
        <xsl:if test="@rend">
          <xsl:choose>
            <xsl:when test="contains(@rend, 'center') or contains(@rend, 'centre')"> centre</xsl:when>
            <xsl:when test="contains(@rend, 'right')"> right</xsl:when>
          </xsl:choose>
        </xsl:if>
      </xsl:attribute>
    </xsl:if>
    <xsl:if test="@xml:id or @xml:lang or @source"><xsl:call-template name="anchor"/></xsl:if>
  </xsl:template>

  <xsl:template name="anchor">
    <xsl:if test="@xml:id and count(. | key('anchor', @xml:id)[1]) = 1">
      <xsl:attribute name="id"><xsl:value-of select="@xml:id"/></xsl:attribute>
    </xsl:if>
    <xsl:if test="@xml:lang"><xsl:call-template name="speech"/></xsl:if>
    <!-- Where a block begins with a block that has lines of its own, that one shows them; a remark
         within a line has the lines of its paragraph, and a run of one line shows it once. -->
    <xsl:if test="@source and contains(@source, '#line=') and not(@source = preceding-sibling::*[1]/@source) and not(*/@source and contains($shown-within, concat(' ', local-name(), ' '))) and not(node()[self::* or normalize-space()][1][self::*[@source]]) and not(self::tei:text or self::tei:note[../text()[normalize-space()]] or self::tei:p[preceding-sibling::*[1][self::tei:speaker]])">
      <xsl:attribute name="data-lines"><xsl:call-template name="lines"/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- The language of the current element and the direction in which it is written. -->
  <xsl:template name="speech">
    <xsl:if test="translate(@xml:lang, $tag-characters, '') = ''">
      <xsl:attribute name="lang"><xsl:value-of select="@xml:lang"/></xsl:attribute>
      <xsl:choose>
        <xsl:when test="contains($right-to-left, concat(' ', substring-before(concat(@xml:lang, '-'), '-'), ' '))"><xsl:attribute name="dir">rtl</xsl:attribute></xsl:when>
        <xsl:when test="ancestor::*[@xml:lang][contains($right-to-left, concat(' ', substring-before(concat(@xml:lang, '-'), '-'), ' '))]"><xsl:attribute name="dir">ltr</xsl:attribute></xsl:when>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

  <!-- A way to cite the current block. Where it has no id, the renderer numbers it. -->
  <xsl:template name="permalink">
    <xsl:if test="not(ancestor::tei:note or ancestor::tei:ref or ancestor::tei:teiHeader)">
      <xsl:choose>
        <xsl:when test="@xml:id and generate-id() = generate-id(key('anchor', @xml:id)[1])">
          <a class="gen permalink" href="#{@xml:id}" aria-label="Permanent link: {@xml:id}"/>
        </xsl:when>
        <xsl:when test="@xml:id"/>
        <xsl:otherwise><a class="gen permalink" href="#"/></xsl:otherwise>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

  <!-- The name of an element within a line: HTML wants a div where one holds blocks. Templates that
       many elements pass choose between the two names in place, by a substring of both: it is
       quicker than a call and a variable that holds a tree. -->
  <xsl:template name="div-or">
    <xsl:param name="name" select="'span'"/>
    <xsl:choose>
      <xsl:when test="* and descendant::*[contains($blocks, concat(' ', local-name(), ' '))]">div</xsl:when>
      <xsl:otherwise><xsl:value-of select="$name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- RFC 5147 counts positions between lines: line=39,41 are the lines 40 and 41. -->
  <xsl:template name="lines">
    <xsl:variable name="span" select="substring-before(concat(normalize-space(substring-after(@source, '#line=')), ' '), ' ')"/>
    <xsl:variable name="first" select="substring-before($span, ',') + 1"/>
    <xsl:variable name="last" select="number(substring-after($span, ','))"/>
    <xsl:value-of select="$first"/>
    <xsl:if test="$last &gt; $first">&#x2013;<xsl:value-of select="$last"/></xsl:if>
  </xsl:template>

  <!-- Where a link may lead: the web, a mailbox, or an anchor of this page. Anything else stays
       text: a `javascript:` in a pointer never becomes a link. -->
  <xsl:template name="href">
    <xsl:param name="pointers"/>
    <xsl:variable name="pointer" select="substring-before(concat(normalize-space($pointers), ' '), ' ')"/>
    <xsl:variable name="scheme" select="translate(substring-before($pointer, ':'), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"/>
    <xsl:choose>
      <xsl:when test="translate($pointer, '&quot;&lt;&gt;\^`{|}', '') != $pointer"/>
      <xsl:when test="starts-with($pointer, '#')">
        <xsl:if test="key('anchor', substring($pointer, 2))"><xsl:value-of select="$pointer"/></xsl:if>
      </xsl:when>
      <xsl:when test="($scheme = 'http' or $scheme = 'https') and starts-with(substring-after($pointer, ':'), '//')"><xsl:value-of select="$pointer"/></xsl:when>
      <xsl:when test="$scheme = 'mailto'"><xsl:value-of select="$pointer"/></xsl:when>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
