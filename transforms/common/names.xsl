<?xml version="1.0" encoding="UTF-8"?>
<!-- What a pointer points at, in words: a category, a person, whoever is responsible.
     Takes a list of pointers (#a #b); makes text. Included by html/reading.xsl, for the html renderer. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="tei">

  <xsl:key name="id" match="*[@xml:id]" use="@xml:id"/>

  <xsl:template name="named">
    <xsl:param name="pointers"/>
    <xsl:param name="between" select="'; '"/>
    <xsl:variable name="list" select="concat(normalize-space($pointers), ' ')"/>
    <xsl:variable name="first" select="substring-before($list, ' ')"/>
    <xsl:if test="$first != ''">
      <xsl:call-template name="one-named"><xsl:with-param name="pointer" select="$first"/></xsl:call-template>
      <xsl:if test="substring-after($list, ' ') != ''">
        <xsl:value-of select="$between"/>
        <xsl:call-template name="named">
          <xsl:with-param name="pointers" select="substring-after($list, ' ')"/>
          <xsl:with-param name="between" select="$between"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template name="one-named">
    <xsl:param name="pointer"/>
    <xsl:variable name="id" select="substring-after($pointer, '#')"/>
    <xsl:variable name="target" select="key('id', $id)[1]"/>
    <xsl:variable name="words">
      <xsl:choose>
        <xsl:when test="$target/self::tei:category"><xsl:value-of select="$target/tei:catDesc"/></xsl:when>
        <xsl:when test="$target/tei:persName | $target/tei:orgName | $target/tei:placeName | $target/tei:name">
          <xsl:value-of select="($target/tei:persName | $target/tei:orgName | $target/tei:placeName | $target/tei:name)[1]"/>
        </xsl:when>
        <xsl:when test="$target/self::tei:role | $target/self::tei:persName | $target/self::tei:name | $target/self::tei:witness"><xsl:value-of select="$target"/></xsl:when>
        <xsl:when test="$target/self::tei:application"><xsl:value-of select="$target/tei:label"/></xsl:when>
        <xsl:when test="$target/self::tei:editor | $target/self::tei:author"><xsl:value-of select="$target"/></xsl:when>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="normalize-space($words) != ''"><xsl:value-of select="normalize-space($words)"/></xsl:when>
      <xsl:when test="contains($id, '.')"><xsl:call-template name="as-label"><xsl:with-param name="code" select="substring-after($id, '.')"/></xsl:call-template></xsl:when>
      <xsl:when test="$id != ''"><xsl:value-of select="translate($id, '-_', '  ')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$pointer"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Who decided: @resp of the current element, as "the translator", "the archive", "software". -->
  <xsl:template name="decided">
    <xsl:param name="resp" select="@resp"/>
    <xsl:variable name="target" select="key('id', substring-after(substring-before(concat(normalize-space($resp), ' '), ' '), '#'))[1]"/>
    <xsl:choose>
      <xsl:when test="$target/self::tei:editor[@role = 'translator']">the translator</xsl:when>
      <xsl:when test="$target/self::tei:application">software</xsl:when>
      <xsl:when test="substring-after($resp, '#') = 'archive'">the archive</xsl:when>
      <xsl:when test="substring-after($resp, '#') = 'editor'">the editor</xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="named">
          <xsl:with-param name="pointers" select="$resp"/>
          <xsl:with-param name="between" select="' and '"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A code word as a label: most-urgent as Most urgent. -->
  <xsl:template name="as-label">
    <xsl:param name="code"/>
    <xsl:value-of select="concat(translate(substring($code, 1, 1), 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), translate(substring($code, 2), '-_', '  '))"/>
  </xsl:template>

</xsl:stylesheet>
