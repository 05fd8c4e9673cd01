<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in words. Takes an element with the TEI's dating attributes; makes HTML `time` elements.
     Included by html/reading.xsl, for the html renderer. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- Nine characters a month. -->
  <xsl:variable name="months" select="'January  February March    April    May      June     July     August   SeptemberOctober  November December '"/>

  <!-- The date of the current element: one day, a span, or the words that stand there. -->
  <xsl:template name="when">
    <xsl:choose>
      <xsl:when test="@when"><xsl:call-template name="time"><xsl:with-param name="iso" select="@when"/></xsl:call-template></xsl:when>
      <xsl:when test="contains(@from, 'T') and substring-before(@from, 'T') = substring-before(@to, 'T')">
        <xsl:call-template name="time"><xsl:with-param name="iso" select="@from"/></xsl:call-template>
        <xsl:value-of select="concat('&#x2013;', substring(substring-after(@to, 'T'), 1, 5))"/>
      </xsl:when>
      <xsl:when test="@from or @to">
        <xsl:if test="not(@from)">until </xsl:if>
        <xsl:if test="not(@to)">from </xsl:if>
        <xsl:call-template name="time"><xsl:with-param name="iso" select="@from"/></xsl:call-template>
        <xsl:if test="@from and @to"> to </xsl:if>
        <xsl:call-template name="time"><xsl:with-param name="iso" select="@to"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="@notBefore or @notAfter">
        <xsl:choose>
          <xsl:when test="not(@notBefore)">not after </xsl:when>
          <xsl:when test="not(@notAfter)">not before </xsl:when>
          <xsl:otherwise>between </xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="time"><xsl:with-param name="iso" select="@notBefore"/></xsl:call-template>
        <xsl:if test="@notBefore and @notAfter"> and </xsl:if>
        <xsl:call-template name="time"><xsl:with-param name="iso" select="@notAfter"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="normalize-space()"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="time">
    <xsl:param name="iso"/>
    <xsl:variable name="datetime"><xsl:call-template name="datetime"><xsl:with-param name="iso" select="$iso"/></xsl:call-template></xsl:variable>
    <xsl:choose>
      <xsl:when test="$datetime != ''"><time datetime="{$datetime}"><xsl:call-template name="day"><xsl:with-param name="iso" select="$iso"/></xsl:call-template></time></xsl:when>
      <xsl:when test="$iso != ''"><xsl:call-template name="day"><xsl:with-param name="iso" select="$iso"/></xsl:call-template></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- The date again, if HTML's @datetime knows its form and the calendar its day. -->
  <xsl:template name="datetime">
    <xsl:param name="iso"/>
    <xsl:if test="$iso != '' and contains('|0000|0000-00|0000-00-00|0000-00-00T00:00|0000-00-00T00:00:00|0000-00-00T00:00:00Z|0000-00-00T00:00:00+00:00|0000-00-00T00:00:00-00:00|', concat('|', translate($iso, '123456789', '000000000'), '|'))">
      <xsl:variable name="month" select="substring($iso, 6, 2)"/>
      <xsl:variable name="day" select="substring($iso, 9, 2)"/>
      <xsl:if test="not(starts-with($iso, '0000')) and ($month = '' or ($month &gt; 0 and $month &lt;= 12 and ($day = '' or ($day &gt; 0 and ($day &lt;= 28 or $day &lt;= substring('312831303130313130313031', 2 * $month - 1, 2) or (concat($month, $day) = '0229' and substring($iso, 1, 4) mod 4 = 0 and (substring($iso, 3, 2) != '00' or substring($iso, 1, 4) mod 400 = 0)))))))">
        <xsl:if test="not(contains($iso, 'T')) or not(substring($iso, 12, 2) &gt; 23 or substring($iso, 15, 2) &gt; 59 or substring($iso, 18, 2) &gt; 59 or substring($iso, 21, 2) &gt; 23 or substring($iso, 24, 2) &gt; 59)"><xsl:value-of select="$iso"/></xsl:if>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- 1964-08-03T16:30:00 as 3 August 1964, 16:30. -->
  <xsl:template name="day">
    <xsl:param name="iso"/>
    <xsl:variable name="date" select="substring-before(concat($iso, 'T'), 'T')"/>
    <xsl:variable name="time" select="substring-after($iso, 'T')"/>
    <xsl:variable name="shape" select="translate($date, '123456789', '000000000')"/>
    <xsl:variable name="month" select="normalize-space(substring($months, (number(substring($date, 6, 2)) - 1) * 9 + 1, 9))"/>
    <xsl:choose>
      <xsl:when test="$shape = '0000-00-00' and $month != ''">
        <xsl:value-of select="concat(number(substring($date, 9, 2)), '&#xA0;', $month, ' ', substring($date, 1, 4))"/>
      </xsl:when>
      <xsl:when test="$shape = '0000-00' and $month != ''"><xsl:value-of select="concat($month, ' ', substring($date, 1, 4))"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$date"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$time != ''">
      <xsl:value-of select="concat(', ', substring($time, 1, 5))"/>
      <xsl:variable name="zone" select="substring($time, 9)"/>
      <xsl:choose>
        <xsl:when test="$zone = 'Z'"> UTC</xsl:when>
        <xsl:when test="$zone != ''"><xsl:value-of select="concat(' UTC', translate($zone, '-', '&#x2212;'))"/></xsl:when>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
