<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands within a line: emphasis, dates, links, brackets of all kinds, editors' words, breaks.
     Nothing is told apart by colour alone. Included by html/reading.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="tei">

  <xsl:template match="tei:hi">
    <xsl:variable name="name">
      <xsl:choose>
        <xsl:when test="contains(@rend, 'bold')">b</xsl:when>
        <xsl:when test="contains(@rend, 'sup')">sup</xsl:when>
        <xsl:when test="contains(@rend, 'sub')">sub</xsl:when>
        <xsl:when test="contains(@rend, 'underline')">u</xsl:when>
        <xsl:when test="contains(@rend, 'strike')">s</xsl:when>
        <xsl:when test="contains(@rend, 'small')">span</xsl:when>
        <xsl:otherwise>i</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:call-template name="phrase">
      <xsl:with-param name="name" select="$name"/>
      <xsl:with-param name="class"><xsl:if test="$name = 'span'">small-caps</xsl:if></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:emph"><xsl:call-template name="phrase"><xsl:with-param name="name" select="'em'"/></xsl:call-template></xsl:template>
  <xsl:template match="tei:foreign | tei:term"><xsl:call-template name="phrase"><xsl:with-param name="name" select="'i'"/></xsl:call-template></xsl:template>
  <xsl:template match="tei:title"><xsl:call-template name="phrase"><xsl:with-param name="name" select="'cite'"/></xsl:call-template></xsl:template>
  <xsl:template match="tei:abbr"><xsl:call-template name="phrase"><xsl:with-param name="name" select="'abbr'"/></xsl:call-template></xsl:template>
  <xsl:template match="tei:del"><xsl:call-template name="phrase"><xsl:with-param name="name" select="'del'"/><xsl:with-param name="spoken" select="'deleted: '"/></xsl:call-template></xsl:template>
  <xsl:template match="tei:code | tei:gi | tei:att | tei:val | tei:tag | tei:ident"><xsl:call-template name="phrase"><xsl:with-param name="name" select="'code'"/></xsl:call-template></xsl:template>
  <xsl:template match="tei:mentioned | tei:distinct | tei:gloss"><xsl:call-template name="phrase"><xsl:with-param name="name" select="'i'"/></xsl:call-template></xsl:template>
  <xsl:template match="tei:ruby"><xsl:call-template name="phrase"><xsl:with-param name="name" select="'ruby'"/></xsl:call-template></xsl:template>
  <!-- The reading of a character: beside it in a ruby, else in the line. -->
  <xsl:template match="tei:ruby/tei:rt">
    <xsl:variable name="plain" select="not(parent::*/descendant::*[contains($blocks, concat(' ', local-name(), ' '))])"/>
    <xsl:choose>
      <xsl:when test="$plain"><rt><xsl:call-template name="attributes"/><xsl:apply-templates/><xsl:call-template name="doubt"/></rt></xsl:when>
      <xsl:otherwise><xsl:call-template name="phrase"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <!-- Letters that an editor added to an abbreviation stand in round brackets, as is the custom. -->
  <xsl:template match="tei:ex"><xsl:call-template name="bracketed"><xsl:with-param name="open" select="'('"/><xsl:with-param name="close" select="')'"/></xsl:call-template></xsl:template>
  <!-- Words that an editor takes to be superfluous, or not the author's. -->
  <xsl:template match="tei:surplus | tei:secl"><xsl:call-template name="bracketed"><xsl:with-param name="open" select="'{'"/><xsl:with-param name="close" select="'}'"/><xsl:with-param name="spoken" select="'superfluous: '"/></xsl:call-template></xsl:template>
  <!-- What is done or heard beside the words. -->
  <xsl:template match="tei:camera | tei:sound | tei:tech | tei:caption | tei:move | tei:view | tei:incident | tei:kinesic | tei:vocal | tei:writing"><xsl:choose>
      <xsl:when test="tei:desc or tei:p"><xsl:call-template name="phrase"><xsl:with-param name="class" select="'stage'"/></xsl:call-template></xsl:when>
      <xsl:when test="not(node())"><span class="gen stage"><xsl:call-template name="anchor"/>[<xsl:value-of select="local-name()"/>]</span><xsl:call-template name="doubt"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="bracketed"><xsl:with-param name="class" select="'stage'"/><xsl:with-param name="spoken" select="concat(local-name(), ': ')"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="bracketed">
    <xsl:param name="open" select="'['"/>
    <xsl:param name="close" select="']'"/>
    <xsl:param name="class" select="concat('tei-', local-name())"/>
    <xsl:param name="spoken"/>
    <xsl:variable name="element">
      <xsl:choose>
        <xsl:when test="$class = 'stage' and contains($frames, concat(' ', local-name(..), ' '))">div</xsl:when>
        <xsl:otherwise><xsl:call-template name="div-or"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:element name="{$element}">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="$class"/></xsl:call-template>
      <span class="gen"><xsl:value-of select="$open"/><xsl:if test="$spoken != ''"><span class="spoken"><xsl:value-of select="$spoken"/></span></xsl:if></span>
      <xsl:apply-templates/>
      <span class="gen"><xsl:value-of select="$close"/></span>
      <xsl:call-template name="doubt"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="tei:stage">
    <xsl:choose>
      <xsl:when test="contains($frames, concat(' ', local-name(..), ' '))"><xsl:call-template name="phrase"><xsl:with-param name="name" select="'div'"/><xsl:with-param name="class" select="'stage'"/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:call-template name="phrase"><xsl:with-param name="class" select="'stage'"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Names lead to the document's own list of persons, bodies and places, or to the authority file
       that they point to; a link within a link is not HTML. -->
  <xsl:template match="tei:persName[@ref] | tei:orgName[@ref] | tei:placeName[@ref] | tei:name[@ref] | tei:rs[@ref] | tei:geogName[@ref] | tei:settlement[@ref] | tei:country[@ref] | tei:objectName[@ref] | tei:term[@ref]">
    <xsl:variable name="linkable" select="not(ancestor::*[@ref or self::tei:ref]) and not(* and descendant::*[@ref or @target or @url or @cert = 'medium' or @cert = 'low' or self::tei:note or contains($blocks, concat(' ', local-name(), ' '))])"/>
    <xsl:choose>
      <xsl:when test="$linkable and starts-with(@ref, '#') and key('anchor', substring(@ref, 2))">
        <a href="{@ref}">
          <xsl:call-template name="attributes"><xsl:with-param name="class" select="'name'"/></xsl:call-template>
          <xsl:apply-templates/>
        </a>
        <xsl:call-template name="doubt"/>
      </xsl:when>
      <xsl:when test="$linkable">
        <xsl:variable name="href"><xsl:call-template name="href"><xsl:with-param name="pointers" select="@ref"/></xsl:call-template></xsl:variable>
        <xsl:choose>
          <xsl:when test="$href != ''">
            <a href="{$href}">
              <xsl:call-template name="attributes"><xsl:with-param name="class" select="'name'"/></xsl:call-template>
              <xsl:apply-templates/>
            </a>
            <xsl:call-template name="doubt"/>
          </xsl:when>
          <xsl:otherwise><xsl:call-template name="phrase"/></xsl:otherwise>
        </xsl:choose>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="phrase"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The current element as one HTML element; a div where it holds blocks. -->
  <xsl:template name="phrase">
    <xsl:param name="name" select="'span'"/>
    <xsl:param name="class"/>
    <xsl:param name="title"/>
    <xsl:param name="spoken"/>
    <xsl:variable name="plain" select="not(* and descendant::*[contains($blocks, concat(' ', local-name(), ' '))])"/>
    <xsl:element name="{substring(concat('div', $name), 1 + 3 * $plain, 3 + $plain * (string-length($name) - 3))}">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="$class"/></xsl:call-template>
      <xsl:if test="$title != ''"><xsl:attribute name="title"><xsl:value-of select="$title"/></xsl:attribute></xsl:if>
      <xsl:if test="$spoken != ''"><span class="gen spoken"><xsl:value-of select="$spoken"/></span></xsl:if>
      <xsl:apply-templates/>
      <xsl:call-template name="doubt"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:date">
    <!-- Without a form that HTML knows, the content of a time element would have to be one. -->
    <xsl:variable name="datetime"><xsl:if test="@when"><xsl:call-template name="datetime"><xsl:with-param name="iso" select="@when"/></xsl:call-template></xsl:if></xsl:variable>
    <xsl:choose>
      <xsl:when test="@when and $datetime != ''">
        <time datetime="{$datetime}">
          <xsl:call-template name="attributes"/>
          <xsl:apply-templates/>
          <xsl:call-template name="doubt"/>
        </time>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="phrase"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Links; a link within a link is not HTML. -->
  <xsl:template match="tei:ref | tei:ptr">
    <xsl:variable name="href"><xsl:call-template name="href"><xsl:with-param name="pointers" select="@target"/></xsl:call-template></xsl:variable>
    <xsl:choose>
      <xsl:when test="$href != '' and not(ancestor::tei:ref or descendant::tei:note)">
        <a href="{$href}">
          <xsl:call-template name="attributes"/>
          <xsl:apply-templates/>
          <xsl:if test="not(node())"><span class="gen"><xsl:value-of select="$href"/></span></xsl:if>
        </a>
        <xsl:call-template name="doubt"/>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="phrase"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Nothing is fetched: a picture is named, and linked where it is on the web. -->
  <xsl:template match="tei:graphic | tei:media">
    <xsl:variable name="href"><xsl:call-template name="href"><xsl:with-param name="pointers" select="@url"/></xsl:call-template></xsl:variable>
    <xsl:variable name="plain" select="not(* and descendant::*[contains($blocks, concat(' ', local-name(), ' '))])"/>
    <xsl:element name="{substring('divspan', 1 + 3 * $plain, 3 + $plain)}">
      <xsl:attribute name="class">graphic</xsl:attribute>
      <xsl:call-template name="anchor"/>
      <span class="gen">[image: </span>
      <xsl:choose>
        <xsl:when test="$href != '' and not(ancestor::tei:ref)"><a class="gen" href="{$href}"><xsl:value-of select="@url"/></a></xsl:when>
        <xsl:otherwise><span class="gen"><xsl:value-of select="@url"/></span></xsl:otherwise>
      </xsl:choose>
      <span class="gen">]</span>
      <xsl:apply-templates/>
      <xsl:call-template name="doubt"/>
    </xsl:element>
  </xsl:template>

  <!-- An interjection holds its parenthesis and the name of who speaks. -->
  <xsl:template match="tei:said">
    <xsl:call-template name="phrase">
      <xsl:with-param name="class" select="'said'"/>
      <xsl:with-param name="title">
        <xsl:if test="@who">Interjection by <xsl:call-template name="named"><xsl:with-param name="pointers" select="@who"/></xsl:call-template></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:seg[@type = 'classification' or @type = 'portion-mark' or @type = 'precedence' or @type = 'handling']">
    <xsl:call-template name="phrase"><xsl:with-param name="class" select="'stamp'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:seg"><xsl:call-template name="phrase"/></xsl:template>

  <!-- Words supplied. The brackets are the source's where it has them, else the page's. -->
  <xsl:template match="tei:supplied">
    <xsl:variable name="before" select="preceding-sibling::node()[1][self::text()]"/>
    <xsl:variable name="bracketed" select="substring($before, string-length($before)) = '['"/>
    <xsl:variable name="plain" select="not(* and descendant::*[contains($blocks, concat(' ', local-name(), ' '))])"/>
    <xsl:element name="{substring('divspan', 1 + 3 * $plain, 3 + $plain)}">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'supplied'"/></xsl:call-template>
      <xsl:attribute name="title">
        <xsl:text>supplied</xsl:text>
        <xsl:if test="@resp"> by <xsl:call-template name="decided"/></xsl:if>
        <xsl:if test="@reason"> (<xsl:value-of select="translate(@reason, '-_', '  ')"/>)</xsl:if>
      </xsl:attribute>
      <span class="gen spoken">supplied: </span>
      <xsl:if test="not($bracketed)"><span class="gen">[</span></xsl:if>
      <xsl:apply-templates/>
      <xsl:if test="not($bracketed)"><span class="gen">]</span></xsl:if>
      <xsl:call-template name="doubt"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:unclear">
    <xsl:variable name="plain" select="not(* and descendant::*[contains($blocks, concat(' ', local-name(), ' '))])"/>
    <xsl:element name="{substring('divspan', 1 + 3 * $plain, 3 + $plain)}">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'unclear'"/></xsl:call-template>
      <xsl:attribute name="title">
        <xsl:text>uncertain reading</xsl:text>
        <xsl:if test="@reason">: <xsl:value-of select="translate(@reason, '-_', '  ')"/></xsl:if>
      </xsl:attribute>
      <span class="gen spoken">uncertain reading: </span>
      <xsl:apply-templates/>
      <span class="gen" aria-hidden="true">&#x2060;(?)</span>
      <xsl:call-template name="doubt"/>
    </xsl:element>
  </xsl:template>

  <!-- Gaps: the characters that stand for one are the source's where it has them. -->
  <xsl:template match="tei:gap">
    <xsl:variable name="what">
      <xsl:text>gap</xsl:text>
      <xsl:if test="@reason">: <xsl:value-of select="translate(@reason, '-_', '  ')"/></xsl:if>
      <xsl:if test="@quantity or @extent">, <xsl:value-of select="normalize-space(concat(@quantity, ' ', @unit, ' ', @extent))"/></xsl:if>
    </xsl:variable>
    <xsl:variable name="plain" select="not(* and descendant::*[contains($blocks, concat(' ', local-name(), ' '))])"/>
    <xsl:element name="{substring('divspan', 1 + 3 * $plain, 3 + $plain)}">
      <xsl:attribute name="title"><xsl:value-of select="$what"/></xsl:attribute>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'gap'"/></xsl:call-template>
      <span class="gen spoken">(<xsl:value-of select="$what"/>) </span>
      <xsl:if test="not(parent::tei:seg[@type = 'gap-mark'])"><span class="gen" aria-hidden="true">[&#x2026;]</span></xsl:if>
      <xsl:apply-templates/>
      <xsl:call-template name="doubt"/>
    </xsl:element>
  </xsl:template>

  <!-- Alternatives: what stands in the source first, the editor's reading in brackets after it. -->
  <xsl:template match="tei:choice | tei:subst | tei:app | tei:rdgGrp">
    <xsl:variable name="plain" select="not(* and descendant::*[contains($blocks, concat(' ', local-name(), ' '))])"/>
    <xsl:element name="{substring('divspan', 1 + 3 * $plain, 3 + $plain)}">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="concat('tei-', local-name())"/></xsl:call-template>
      <xsl:for-each select="node()[not(self::text()[not(normalize-space())])]">
        <xsl:sort select="number(boolean(self::tei:corr or self::tei:reg or self::tei:expan or self::tei:rdg or self::tei:witDetail or (self::tei:note and parent::tei:app)))" data-type="number"/>
        <xsl:apply-templates select="."/>
      </xsl:for-each>
      <xsl:call-template name="doubt"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:corr"><xsl:call-template name="reading"><xsl:with-param name="kind" select="'correction'"/></xsl:call-template></xsl:template>
  <xsl:template match="tei:reg"><xsl:call-template name="reading"><xsl:with-param name="kind" select="'regularised'"/></xsl:call-template></xsl:template>
  <xsl:template match="tei:choice/tei:expan"><xsl:call-template name="reading"><xsl:with-param name="kind" select="'expanded'"/></xsl:call-template></xsl:template>
  <xsl:template match="tei:desc"><xsl:call-template name="reading"><xsl:with-param name="kind" select="'description'"/></xsl:call-template></xsl:template>
  <xsl:template match="tei:rdg">
    <xsl:call-template name="reading">
      <xsl:with-param name="kind">reading<xsl:if test="@wit"> of <xsl:call-template name="named"><xsl:with-param name="pointers" select="@wit"/></xsl:call-template></xsl:if></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:witDetail"><xsl:call-template name="reading"><xsl:with-param name="kind" select="'of the witness'"/></xsl:call-template></xsl:template>

  <xsl:template name="reading">
    <xsl:param name="kind"/>
    <xsl:variable name="plain" select="not(* and descendant::*[contains($blocks, concat(' ', local-name(), ' '))])"/>
    <xsl:element name="{substring('divspan', 1 + 3 * $plain, 3 + $plain)}">
      <xsl:attribute name="title"><xsl:value-of select="$kind"/><xsl:if test="@resp"> by <xsl:call-template name="decided"/></xsl:if></xsl:attribute>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'variant'"/></xsl:call-template>
      <span class="gen"> [<span class="spoken"><xsl:value-of select="$kind"/>: </span></span>
      <xsl:apply-templates/>
      <span class="gen">]</span>
      <xsl:call-template name="doubt"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:sic">
    <xsl:call-template name="phrase"><xsl:with-param name="class" select="'sic'"/><xsl:with-param name="title" select="'so in the source'"/></xsl:call-template>
    <xsl:if test="not(parent::tei:choice)"><span class="gen"> [sic]</span></xsl:if>
  </xsl:template>

  <xsl:template match="tei:add">
    <xsl:call-template name="phrase"><xsl:with-param name="name" select="'ins'"/><xsl:with-param name="spoken" select="'added: '"/><xsl:with-param name="title">added<xsl:if test="@resp"> by <xsl:call-template name="decided"/></xsl:if></xsl:with-param></xsl:call-template>
  </xsl:template>

  <!-- Lines and pages. -->
  <xsl:template match="tei:lb"><xsl:if test="not(@break = 'no')"><br/></xsl:if><xsl:apply-templates/><xsl:call-template name="doubt"/></xsl:template>

  <!-- A page, with its image where one is on the web. -->
  <xsl:template match="tei:pb">
    <xsl:variable name="facs" select="substring-before(concat(normalize-space(@facs), ' '), ' ')"/>
    <xsl:variable name="image" select="key('id', substring-after($facs, '#'))[starts-with($facs, '#')]/descendant-or-self::tei:graphic[1]/@url"/>
    <xsl:variable name="href"><xsl:call-template name="href"><xsl:with-param name="pointers"><xsl:choose><xsl:when test="$image"><xsl:value-of select="$image"/></xsl:when><xsl:otherwise><xsl:value-of select="$facs"/></xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template></xsl:variable>
    <span>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'gen page'"/></xsl:call-template>
      <xsl:text>[page</xsl:text>
      <xsl:if test="@n"><xsl:value-of select="concat('&#xA0;', @n)"/></xsl:if>
      <xsl:if test="starts-with($href, 'http') and not(ancestor::tei:ref)">: <a href="{$href}">image</a></xsl:if>
      <xsl:text>]</xsl:text>
    </span>
    <xsl:apply-templates/>
    <xsl:call-template name="doubt"/>
  </xsl:template>

  <!-- Other points of a text: said where they have a number, else an anchor alone. -->
  <xsl:template match="tei:cb | tei:gb | tei:milestone | tei:anchor | tei:handShift | tei:caesura">
    <span>
      <xsl:call-template name="attributes"><xsl:with-param name="class"><xsl:if test="@n">gen page</xsl:if></xsl:with-param></xsl:call-template>
      <xsl:choose>
        <xsl:when test="self::tei:cb and @n">[column&#xA0;<xsl:value-of select="@n"/>]</xsl:when>
        <xsl:when test="self::tei:gb and @n">[gathering&#xA0;<xsl:value-of select="@n"/>]</xsl:when>
        <xsl:when test="self::tei:milestone and @n">[<xsl:value-of select="normalize-space(concat(@unit, ' ', @n))"/>]</xsl:when>
      </xsl:choose>
    </span>
    <xsl:apply-templates/>
    <xsl:call-template name="doubt"/>
  </xsl:template>

  <!-- Room that a writer left. -->
  <xsl:template match="tei:space">
    <xsl:variable name="plain" select="not(* and descendant::*[contains($blocks, concat(' ', local-name(), ' '))])"/>
    <xsl:element name="{substring('divspan', 1 + 3 * $plain, 3 + $plain)}">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'gap'"/></xsl:call-template>
      <span class="gen">[<xsl:value-of select="normalize-space(concat('space ', @quantity, ' ', @unit, ' ', @extent))"/>]</span>
      <xsl:apply-templates/>
      <xsl:call-template name="doubt"/>
    </xsl:element>
  </xsl:template>

</xsl:stylesheet>
