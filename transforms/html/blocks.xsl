<?xml version="1.0" encoding="UTF-8"?>
<!-- The blocks of a text: divisions, headings, paragraphs, lists, speeches, verse, tables; and
     whatever has no template of its own. Included by html/reading.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:eg="http://www.tei-c.org/ns/Examples"
    exclude-result-prefixes="tei eg">

  <!-- Any element, of any namespace: a block where blocks stand or where it holds some, else part
       of the line. Its words are on the page in either case. -->
  <xsl:template match="*">
    <xsl:choose>
      <xsl:when test="contains($frames, concat(' ', local-name(..), ' ')) or descendant-or-self::*[contains($blocks, concat(' ', local-name(), ' '))]">
        <div>
          <xsl:call-template name="attributes"><xsl:with-param name="class" select="concat('tei-', local-name())"/></xsl:call-template>
          <xsl:apply-templates/>
          <xsl:call-template name="doubt"/>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <span>
          <xsl:call-template name="attributes"><xsl:with-param name="class" select="concat('tei-', local-name())"/></xsl:call-template>
          <xsl:apply-templates/>
          <xsl:call-template name="doubt"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="tei:text | tei:sourceDoc">
    <div>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'text'"/></xsl:call-template>
      <xsl:call-template name="doubt"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="tei:div | tei:div1 | tei:div2 | tei:div3 | tei:div4 | tei:div5 | tei:div6 | tei:div7 | tei:body | tei:front | tei:back | tei:group | tei:floatingText">
    <div>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="local-name()"/></xsl:call-template>
      <xsl:call-template name="doubt"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="tei:div[@type = 'notes']">
    <section role="doc-endnotes">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'div'"/></xsl:call-template>
      <xsl:choose>
        <xsl:when test="tei:head"><xsl:attribute name="aria-label"><xsl:value-of select="normalize-space(tei:head)"/></xsl:attribute></xsl:when>
        <xsl:otherwise>
          <xsl:attribute name="aria-label">Notes</xsl:attribute>
          <h2 class="gen">Notes</h2>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates/>
    </section>
  </xsl:template>

  <!-- Headings. The page's title is h1; a second heading in a row is no section of its own. -->
  <xsl:template match="tei:head">
    <xsl:variable name="level" select="count(ancestor::*[tei:head][self::tei:div or self::tei:div1 or self::tei:div2 or self::tei:div3 or self::tei:div4 or self::tei:div5 or self::tei:div6 or self::tei:div7]) + 1"/>
    <xsl:variable name="name">
      <xsl:choose>
        <xsl:when test="descendant::*[contains($blocks, concat(' ', local-name(), ' '))]">div</xsl:when>
        <xsl:when test="preceding-sibling::*[1][self::tei:head] or not(contains(' body front back group text div div1 div2 div3 div4 div5 div6 div7 ', concat(' ', local-name(..), ' ')))">p</xsl:when>
        <xsl:when test="$level &lt; 2">h2</xsl:when>
        <xsl:when test="$level &gt; 6">h6</xsl:when>
        <xsl:otherwise>h<xsl:value-of select="$level"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:element name="{$name}">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'head'"/></xsl:call-template>
      <xsl:apply-templates/>
      <xsl:call-template name="doubt"/>
    </xsl:element>
  </xsl:template>

  <!-- HTML ends a p where a list or table begins; such a paragraph is a div. -->
  <xsl:template match="tei:p | tei:ab">
    <xsl:variable name="plain" select="not(* and descendant::*[contains($blocks, concat(' ', local-name(), ' '))])"/>
    <xsl:element name="{substring('divp', 1 + 3 * $plain, 3)}">
      <xsl:call-template name="attributes">
        <xsl:with-param name="class">
          <xsl:value-of select="local-name()"/>
          <!-- A line that is nothing but parts is set in columns, as a docket is. -->
          <xsl:if test="tei:seg[2] and self::tei:ab and not(text()[normalize-space(translate(., '&#xA0;&#x2002;&#x2003;&#x3000;', ''))])"> columns</xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:apply-templates/>
      <xsl:call-template name="doubt"/>
      <xsl:call-template name="permalink"/>
    </xsl:element>
  </xsl:template>

  <!-- Lists: the source's own labels, never a browser's. -->
  <xsl:template match="tei:list">
    <div>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'list'"/></xsl:call-template>
      <xsl:for-each select="tei:head"><xsl:apply-templates select="."/><xsl:text> </xsl:text></xsl:for-each>
      <xsl:call-template name="doubt"/>
      <xsl:choose>
        <xsl:when test="not(tei:label) and (contains(@rend, 'number') or contains(@rend, 'order') or @type = 'ordered')">
          <ol><xsl:apply-templates select="node()[not(self::tei:head)]" mode="in-list"/></ol>
        </xsl:when>
        <xsl:otherwise><ul role="list"><xsl:apply-templates select="node()[not(self::tei:head)]" mode="in-list"/></ul></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template match="tei:item" mode="in-list">
    <xsl:variable name="label" select="preceding-sibling::*[1][self::tei:label]"/>
    <li>
      <xsl:call-template name="attributes">
        <xsl:with-param name="class">
          <xsl:text>item</xsl:text>
          <xsl:if test="$label"> labelled</xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:if test="$label">
        <xsl:apply-templates select="$label" mode="of-item"/>
        <xsl:if test="preceding-sibling::node()[1][self::text()]"><xsl:text> </xsl:text></xsl:if>
      </xsl:if>
      <xsl:apply-templates/>
      <xsl:call-template name="doubt"/>
      <xsl:if test="@xml:id"><xsl:call-template name="permalink"/></xsl:if>
    </li>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="tei:label" mode="of-item"><xsl:call-template name="phrase"><xsl:with-param name="class" select="'label'"/></xsl:call-template></xsl:template>

  <xsl:template match="tei:label" mode="in-list">
    <xsl:if test="not(following-sibling::*[1][self::tei:item])">
      <li><xsl:apply-templates select="." mode="of-item"/></li>
    </xsl:if>
  </xsl:template>

  <!-- Page breaks, running heads, stray words: HTML has no place between items. -->
  <xsl:template match="*" mode="in-list">
    <li class="between"><xsl:apply-templates select="."/></li>
  </xsl:template>

  <xsl:template match="text()" mode="in-list">
    <xsl:if test="normalize-space()"><li class="between"><xsl:value-of select="."/></li></xsl:if>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="in-list"/>

  <xsl:template match="tei:label">
    <xsl:choose>
      <xsl:when test="contains($frames, concat(' ', local-name(..), ' '))">
        <xsl:call-template name="phrase"><xsl:with-param name="name" select="'p'"/><xsl:with-param name="class" select="'label'"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="of-item"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="tei:listBibl">
    <div>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'list bibliography'"/></xsl:call-template>
      <xsl:for-each select="tei:head"><xsl:apply-templates select="."/><xsl:text> </xsl:text></xsl:for-each>
      <xsl:call-template name="doubt"/>
      <ul role="list"><xsl:apply-templates select="node()[not(self::tei:head)]" mode="in-list"/></ul>
    </div>
  </xsl:template>

  <xsl:template match="tei:bibl" mode="in-list">
    <li>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'item'"/></xsl:call-template>
      <xsl:apply-templates/>
      <xsl:call-template name="doubt"/>
    </li>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- Speeches. Where the source names no speaker, the one who is taken to speak stands in
       brackets that are the page's, not the source's. -->
  <xsl:template match="tei:sp">
    <div>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'sp'"/></xsl:call-template>
      <!-- The first paragraph runs on after the speaker's name: its lines stand beside the name. -->
      <xsl:for-each select="tei:speaker/following-sibling::*[1][self::tei:p][contains(@source, '#line=')]">
        <xsl:attribute name="data-lines"><xsl:call-template name="lines"/></xsl:attribute>
      </xsl:for-each>
      <xsl:if test="@who and not(tei:speaker)">
        <span class="gen speaker">[<xsl:call-template name="named"><xsl:with-param name="pointers" select="@who"/></xsl:call-template>] </span>
      </xsl:if>
      <xsl:apply-templates/>
      <xsl:call-template name="doubt"/>
    </div>
  </xsl:template>

  <xsl:template match="tei:speaker">
    <xsl:variable name="plain" select="not(* and descendant::*[contains($blocks, concat(' ', local-name(), ' '))])"/>
    <xsl:element name="{substring('divspan', 1 + 3 * $plain, 3 + $plain)}">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'speaker'"/></xsl:call-template>
      <xsl:apply-templates/>
      <xsl:if test="../@toWhom and not(tei:seg[@type = 'addressee'] or ../tei:p//tei:seg[@type = 'addressee'])">
        <span class="gen to-whom"> [to <xsl:call-template name="named"><xsl:with-param name="pointers" select="../@toWhom"/></xsl:call-template>] </span>
      </xsl:if>
      <xsl:call-template name="doubt"/>
    </xsl:element>
  </xsl:template>

  <!-- Verse; every fifth line shows its number, as editions do. -->
  <xsl:template match="tei:l">
    <div>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'l'"/></xsl:call-template>
      <xsl:if test="@n mod 5 = 0"><span class="gen verse-number"><xsl:value-of select="@n"/> </span></xsl:if>
      <xsl:apply-templates/>
      <xsl:call-template name="doubt"/>
    </div>
  </xsl:template>

  <xsl:template match="tei:quote | tei:cit | tei:q">
    <xsl:choose>
      <xsl:when test="contains($frames, concat(' ', local-name(..), ' ')) or descendant::*[contains($blocks, concat(' ', local-name(), ' '))]">
        <blockquote>
          <xsl:call-template name="attributes"/>
          <xsl:apply-templates/>
          <xsl:call-template name="doubt"/>
        </blockquote>
      </xsl:when>
      <xsl:otherwise>
        <span>
          <xsl:call-template name="attributes"><xsl:with-param name="class" select="'quoted'"/></xsl:call-template>
          <xsl:apply-templates/>
          <xsl:call-template name="doubt"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="tei:table">
    <div>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'table'"/></xsl:call-template>
      <xsl:apply-templates select="tei:head"/>
      <xsl:call-template name="doubt"/>
      <table><tbody><xsl:apply-templates select="node()[not(self::tei:head)]" mode="in-table"/></tbody></table>
    </div>
  </xsl:template>

  <xsl:template match="tei:row" mode="in-table">
    <tr>
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates mode="in-row"/>
    </tr>
  </xsl:template>

  <xsl:template match="tei:cell" mode="in-row">
    <xsl:variable name="name">
      <xsl:choose>
        <xsl:when test="@role = 'label' or ../@role = 'label'">th</xsl:when>
        <xsl:otherwise>td</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:element name="{$name}">
      <xsl:call-template name="attributes"/>
      <xsl:if test="@cols &gt; 1 and @cols &lt; 1000"><xsl:attribute name="colspan"><xsl:value-of select="floor(@cols)"/></xsl:attribute></xsl:if>
      <xsl:if test="@rows &gt; 1 and @rows &lt; 1000"><xsl:attribute name="rowspan"><xsl:value-of select="floor(@rows)"/></xsl:attribute></xsl:if>
      <xsl:if test="$name = 'th'">
        <xsl:attribute name="scope">
          <xsl:choose>
            <xsl:when test="../@role = 'label'">col</xsl:when>
            <xsl:otherwise>row</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </xsl:if>
      <xsl:apply-templates/>
      <xsl:call-template name="doubt"/>
      <xsl:if test="not(following-sibling::tei:cell)"><xsl:for-each select=".."><xsl:call-template name="doubt"/></xsl:for-each></xsl:if>
    </xsl:element>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="*" mode="in-table">
    <tr><td class="between"><xsl:apply-templates select="."/></td></tr>
  </xsl:template>

  <xsl:template match="text()" mode="in-table">
    <xsl:if test="normalize-space()"><tr><td class="between"><xsl:value-of select="."/></td></tr></xsl:if>
  </xsl:template>

  <xsl:template match="*" mode="in-row">
    <td class="between"><xsl:apply-templates select="."/></td>
  </xsl:template>

  <xsl:template match="text()" mode="in-row">
    <xsl:if test="normalize-space()"><td class="between"><xsl:value-of select="."/></td></xsl:if>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="in-table"/>
  <xsl:template match="comment() | processing-instruction()" mode="in-row"/>

  <!-- An utterance of transcribed speech: who speaks stands in @who alone. -->
  <xsl:template match="tei:u">
    <div>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'sp'"/></xsl:call-template>
      <xsl:if test="@who"><span class="gen speaker">[<xsl:call-template name="named"><xsl:with-param name="pointers" select="@who"/></xsl:call-template>] </span></xsl:if>
      <xsl:apply-templates/>
      <xsl:call-template name="doubt"/>
    </div>
  </xsl:template>

  <!-- Examples of markup and of other text that is shown as it stands. -->
  <xsl:template match="tei:eg | eg:egXML">
    <div>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'example'"/></xsl:call-template>
      <xsl:apply-templates/>
      <xsl:call-template name="doubt"/>
    </div>
  </xsl:template>

  <xsl:template match="eg:*">
    <xsl:variable name="plain" select="not(* and descendant::*[contains($blocks, concat(' ', local-name(), ' '))])"/>
    <xsl:element name="{substring('divspan', 1 + 3 * $plain, 3 + $plain)}">
      <xsl:call-template name="anchor"/>
      <span class="gen">&lt;<xsl:value-of select="name()"/><xsl:for-each select="@*"><xsl:value-of select="concat(' ', name(), '=&quot;', ., '&quot;')"/></xsl:for-each><xsl:if test="not(node())">/</xsl:if>&gt;</span>
      <xsl:apply-templates/>
      <xsl:if test="node()"><span class="gen">&lt;/<xsl:value-of select="name()"/>&gt;</span></xsl:if>
      <xsl:call-template name="doubt"/>
    </xsl:element>
  </xsl:template>

  <!-- An image that stands in the file itself, as characters. -->
  <xsl:template match="tei:binaryObject">
    <details>
      <xsl:call-template name="attributes"/>
      <summary class="gen">data of the type <xsl:value-of select="@mimeType"/></summary>
      <xsl:apply-templates/>
      <xsl:call-template name="doubt"/>
    </details>
  </xsl:template>

  <xsl:template match="tei:figure">
    <figure>
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates/>
      <xsl:call-template name="doubt"/>
    </figure>
  </xsl:template>

</xsl:stylesheet>
