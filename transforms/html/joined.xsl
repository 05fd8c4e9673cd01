<?xml version="1.0" encoding="UTF-8"?>
<!-- A reading page's fragments, as reading.xsl makes them, of a document in which words run on over
     the ends of lines (lb[@break='no']): such a word stays one word. Apart, because what looks at each
     piece of text costs documents that need it not. Called by the html renderer. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="tei">

  <xsl:import href="reading.xsl"/>

  <xsl:template match="text()[following-sibling::node()[1][self::tei:lb[@break = 'no']]]" priority="1">
    <xsl:call-template name="joined-after"><xsl:with-param name="text" select="."/></xsl:call-template>
  </xsl:template>

  <xsl:template match="text()[preceding-sibling::node()[1][self::tei:lb[@break = 'no']]]" priority="2">
    <xsl:variable name="first" select="substring(normalize-space(), 1, 1)"/>
    <xsl:variable name="text" select="concat($first, substring-after(., $first))"/>
    <xsl:choose>
      <xsl:when test="$first = ''"/>
      <xsl:when test="following-sibling::node()[1][self::tei:lb[@break = 'no']]">
        <xsl:call-template name="joined-after"><xsl:with-param name="text" select="$text"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="joined-after">
    <xsl:param name="text"/>
    <xsl:variable name="length" select="string-length($text)"/>
    <xsl:choose>
      <xsl:when test="$length = 0"/>
      <xsl:when test="normalize-space(substring($text, $length)) != ''"><xsl:value-of select="$text"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="joined-after"><xsl:with-param name="text" select="substring($text, 1, $length - 1)"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
