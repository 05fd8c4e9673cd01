<?xml version="1.0" encoding="UTF-8"?>
<!-- The persons, bodies and places that a document lists for itself (standOff), to which the names in
     its text lead: how each is called, what identifies it, where it is named.
     Included by html/reading.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="tei">

  <xsl:key name="naming" match="tei:text//*[starts-with(@ref, '#')]" use="@ref"/>

  <xsl:template match="tei:standOff" mode="entities">
    <xsl:apply-templates select="*[starts-with(local-name(), 'list')][*[@xml:id]]" mode="entities"/>
  </xsl:template>

  <xsl:template match="*" mode="entities">
    <h3>
      <xsl:choose>
        <xsl:when test="tei:head"><xsl:value-of select="normalize-space(tei:head)"/></xsl:when>
        <xsl:when test="self::tei:listPerson">Persons</xsl:when>
        <xsl:when test="self::tei:listOrg">Bodies</xsl:when>
        <xsl:when test="self::tei:listPlace">Places</xsl:when>
        <xsl:otherwise><xsl:value-of select="substring(local-name(), 5)"/></xsl:otherwise>
      </xsl:choose>
    </h3>
    <ul>
      <xsl:for-each select="*[@xml:id]">
        <li>
          <xsl:call-template name="anchor"/>
          <xsl:variable name="names" select="tei:persName | tei:orgName | tei:placeName | tei:name | tei:objectName | tei:eventName"/>
          <b><xsl:call-template name="language"/><xsl:value-of select="normalize-space(($names | *[normalize-space()])[1])"/></b>
          <xsl:for-each select="$names[position() &gt; 1]"><xsl:value-of select="concat(', ', normalize-space())"/></xsl:for-each>
          <xsl:for-each select="(tei:occupation | tei:affiliation | tei:roleName | tei:note | tei:desc | tei:country | tei:settlement)[normalize-space()]"><xsl:value-of select="concat('; ', normalize-space())"/></xsl:for-each>
          <xsl:call-template name="doubt"/>
          <xsl:for-each select="tei:idno[normalize-space()]">
            <xsl:variable name="href"><xsl:call-template name="href"><xsl:with-param name="pointers" select="."/></xsl:call-template></xsl:variable>
            <xsl:text> </xsl:text>
            <xsl:choose>
              <xsl:when test="starts-with($href, 'http')"><a href="{$href}"><xsl:value-of select="@type"/><xsl:if test="not(@type)"><xsl:value-of select="$href"/></xsl:if></a></xsl:when>
              <xsl:otherwise><xsl:value-of select="normalize-space(concat(@type, ' ', .))"/></xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
          <xsl:call-template name="named-in"/>
        </li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <!-- The first blocks in which an entry is named. -->
  <xsl:template name="named-in">
    <xsl:for-each select="(key('naming', concat('#', @xml:id))/ancestor::*[@xml:id and ancestor::tei:text][1])[position() &lt;= 12]">
      <xsl:if test="position() = 1"> (in </xsl:if>
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <a href="#{@xml:id}"><xsl:value-of select="@xml:id"/></a>
      <xsl:if test="position() = last()">)</xsl:if>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
