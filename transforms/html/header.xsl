<?xml version="1.0" encoding="UTF-8"?>
<!-- The header's facts in words: the title, who wrote to whom, the panel at the head of the page,
     the colophon at its end. Included by html/reading.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="tei">

  <xsl:template name="title">
    <xsl:variable name="titles" select="tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title"/>
    <xsl:choose>
      <xsl:when test="$titles[@type = 'main']"><xsl:value-of select="normalize-space($titles[@type = 'main'][1])"/></xsl:when>
      <xsl:when test="normalize-space($titles)"><xsl:value-of select="normalize-space($titles[normalize-space()][1])"/></xsl:when>
      <xsl:otherwise>Untitled document</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="tei:teiHeader" mode="byline">
    <xsl:variable name="parts">
      <xsl:if test="tei:profileDesc/tei:textClass/tei:catRef[@scheme = '#genre']"><span><xsl:call-template name="categories"><xsl:with-param name="scheme" select="'#genre'"/></xsl:call-template></span></xsl:if>
      <xsl:for-each select="tei:profileDesc/tei:creation/tei:date[1]"><span><xsl:call-template name="when"/></span></xsl:for-each>
    </xsl:variable>
    <xsl:if test="normalize-space($parts) != ''"><p class="byline"><xsl:copy-of select="$parts"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="tei:abstract" mode="summary">
    <section class="summary">
      <h2>
        <xsl:choose>
          <xsl:when test="contains(@resp, '#archive') or contains(tei:p/@resp, '#archive')">Summary by the archive</xsl:when>
          <xsl:when test="@resp">Summary by <xsl:call-template name="decided"/></xsl:when>
          <xsl:otherwise>Summary</xsl:otherwise>
        </xsl:choose>
        <small> (not part of the document)</small>
      </h2>
      <xsl:apply-templates/>
    </section>
  </xsl:template>

  <!-- One fact: a name and a value, if there is a value. -->
  <xsl:template name="fact">
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:if test="normalize-space($value) != ''">
      <div><dt><xsl:value-of select="$name"/></dt><dd><xsl:copy-of select="$value"/></dd></div>
    </xsl:if>
  </xsl:template>

  <!-- The current elements, each with its doubt, one after another. -->
  <xsl:template name="listed">
    <xsl:param name="elements"/>
    <xsl:for-each select="$elements[normalize-space()]">
      <xsl:if test="position() &gt; 1">; </xsl:if>
      <span><xsl:call-template name="language"/><xsl:value-of select="normalize-space()"/></span>
      <xsl:call-template name="doubt"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="language">
    <xsl:variable name="lang" select="ancestor-or-self::*[@xml:lang][1]/@xml:lang"/>
    <xsl:if test="$lang and not(starts-with($lang, 'en')) and translate($lang, $tag-characters, '') = ''"><xsl:attribute name="lang"><xsl:value-of select="$lang"/></xsl:attribute></xsl:if>
  </xsl:template>

  <xsl:template name="categories">
    <xsl:param name="scheme"/>
    <xsl:for-each select="tei:profileDesc/tei:textClass/tei:catRef[@scheme = $scheme]">
      <xsl:if test="position() &gt; 1">; </xsl:if>
      <xsl:call-template name="named"><xsl:with-param name="pointers" select="@target"/></xsl:call-template>
      <xsl:call-template name="doubt"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="tei:teiHeader" mode="facts">
    <!-- A list without facts is taken away by the renderer. -->
    <dl><xsl:apply-templates select="." mode="document-facts"/></dl>
    <dl><xsl:apply-templates select="." mode="archive-facts"/></dl>
  </xsl:template>

  <!-- What the document says of itself: who to whom, when, how secret. -->
  <xsl:template match="tei:teiHeader" mode="document-facts">
    <xsl:variable name="profile" select="tei:profileDesc"/>
    <xsl:variable name="acts" select="$profile/tei:correspDesc/tei:correspAction"/>
    <xsl:variable name="sent" select="$acts[@type = 'sent']/*[not(self::tei:date)]"/>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Date'"/>
      <xsl:with-param name="value"><xsl:for-each select="$profile/tei:creation/tei:date[1]"><xsl:call-template name="when"/><xsl:call-template name="doubt"/></xsl:for-each></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'From'"/>
      <xsl:with-param name="value"><xsl:call-template name="listed"><xsl:with-param name="elements" select="$sent"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:if test="not($sent)">
      <xsl:call-template name="fact">
        <xsl:with-param name="name">
          <xsl:choose>
            <xsl:when test="tei:fileDesc/tei:titleStmt/tei:author/tei:orgName">Issued by</xsl:when>
            <xsl:otherwise>Author</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="value"><xsl:call-template name="listed"><xsl:with-param name="elements" select="tei:fileDesc/tei:titleStmt/tei:author"/></xsl:call-template></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'To'"/>
      <xsl:with-param name="value"><xsl:call-template name="listed"><xsl:with-param name="elements" select="$acts[@type = 'received']/*[not(self::tei:date)]"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Copies to'"/>
      <xsl:with-param name="value"><xsl:call-template name="listed"><xsl:with-param name="elements" select="$acts[@type = 'copied']/*[not(self::tei:date)]"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Classification'"/>
      <xsl:with-param name="value"><xsl:call-template name="categories"><xsl:with-param name="scheme" select="'#classification'"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Precedence'"/>
      <xsl:with-param name="value"><xsl:call-template name="categories"><xsl:with-param name="scheme" select="'#precedence'"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Handling'"/>
      <xsl:with-param name="value"><xsl:call-template name="categories"><xsl:with-param name="scheme" select="'#handling'"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Number'"/>
      <xsl:with-param name="value"><xsl:call-template name="listed"><xsl:with-param name="elements" select="tei:fileDesc/tei:sourceDesc/tei:msDesc//tei:idno[@type = 'telegram-number']"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="$profile/tei:correspDesc/tei:correspContext/tei:ref" mode="fact"/>
    <xsl:apply-templates select="$profile/tei:settingDesc" mode="fact"/>
    <xsl:apply-templates select="$profile/tei:particDesc" mode="fact"/>
    <xsl:apply-templates select="$acts[not(@type = 'sent' or @type = 'received' or @type = 'copied')]" mode="fact"/>
    <xsl:apply-templates select="$acts[@type = 'sent' or @type = 'received' or @type = 'copied'][tei:date[not(@when = $profile/tei:creation/tei:date/@when)]]" mode="dated-fact"/>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Keywords'"/>
      <xsl:with-param name="value"><xsl:call-template name="listed"><xsl:with-param name="elements" select="$profile/tei:textClass/tei:keywords/tei:term"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:correspContext/tei:ref" mode="fact">
    <xsl:call-template name="fact">
      <xsl:with-param name="name">
        <xsl:choose>
          <xsl:when test="@type = 'prev'">Replies to</xsl:when>
          <xsl:when test="@type = 'next'">Answered by</xsl:when>
          <xsl:otherwise>See also</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="value">
        <xsl:value-of select="normalize-space()"/>
        <xsl:for-each select="tei:date[@when or @from or @to or @notBefore or @notAfter][not(normalize-space() = normalize-space(..))]"> (<xsl:call-template name="when"/>)</xsl:for-each>
        <xsl:for-each select="tei:date[normalize-space() = normalize-space(..)][@when]"> (<xsl:call-template name="when"/>)</xsl:for-each>
        <xsl:for-each select="descendant-or-self::*"><xsl:call-template name="doubt"/></xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:settingDesc" mode="fact">
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Place'"/>
      <xsl:with-param name="value"><xsl:call-template name="listed"><xsl:with-param name="elements" select=".//tei:placeName | .//tei:setting/tei:name"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Time'"/>
      <xsl:with-param name="value">
        <xsl:for-each select=".//tei:date">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:call-template name="when"/>
          <xsl:call-template name="doubt"/>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Setting'"/>
      <xsl:with-param name="value"><xsl:call-template name="listed"><xsl:with-param name="elements" select="tei:p | .//tei:locale | .//tei:activity"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:key name="by-role" match="tei:person | tei:personGrp" use="concat(generate-id(ancestor::tei:particDesc), ' ', @role)"/>

  <!-- One fact a role: Interpreters: A; B. -->
  <xsl:template match="tei:particDesc" mode="fact">
    <xsl:variable name="here" select="generate-id()"/>
    <xsl:for-each select=".//tei:person | .//tei:personGrp">
      <xsl:variable name="same" select="key('by-role', concat($here, ' ', @role))"/>
      <xsl:if test="generate-id() = generate-id($same[1])">
        <xsl:call-template name="fact">
          <xsl:with-param name="name">
            <xsl:choose>
              <xsl:when test="not(@role)">Participants</xsl:when>
              <xsl:otherwise>
                <xsl:call-template name="as-label"><xsl:with-param name="code" select="translate(@role, ' ', '/')"/></xsl:call-template>
                <xsl:if test="$same[2] and not(contains(@role, ' ')) and substring(@role, string-length(@role)) != 's'">s</xsl:if>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
          <xsl:with-param name="value">
            <xsl:for-each select="$same">
              <xsl:if test="position() &gt; 1">; </xsl:if>
              <span>
                <xsl:call-template name="anchor"/>
                <xsl:value-of select="normalize-space((tei:persName | tei:name | .)[1][normalize-space()])"/>
                <xsl:variable name="note" select="normalize-space(tei:note | tei:occupation | tei:affiliation)"/>
                <xsl:if test="$note != ''">, <xsl:value-of select="$note"/></xsl:if>
                <xsl:call-template name="doubt"/>
              </span>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
    </xsl:for-each>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Participants'"/>
      <xsl:with-param name="value"><xsl:call-template name="listed"><xsl:with-param name="elements" select="tei:p"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- What offices did with the document: Distributed: 31 October 1964, 01:15. -->
  <xsl:template match="tei:correspAction" mode="fact">
    <xsl:call-template name="fact">
      <xsl:with-param name="name"><xsl:call-template name="as-label"><xsl:with-param name="code" select="string((@subtype | @type)[last()])"/></xsl:call-template></xsl:with-param>
      <xsl:with-param name="value">
        <xsl:for-each select="tei:date"><xsl:call-template name="when"/><xsl:call-template name="doubt"/></xsl:for-each>
        <xsl:if test="tei:date and *[not(self::tei:date)][normalize-space()]">; </xsl:if>
        <xsl:call-template name="listed"><xsl:with-param name="elements" select="*[not(self::tei:date)]"/></xsl:call-template>
        <xsl:call-template name="doubt"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:correspAction" mode="dated-fact">
    <xsl:call-template name="fact">
      <xsl:with-param name="name">
        <xsl:choose>
          <xsl:when test="@type = 'sent'">Sent</xsl:when>
          <xsl:when test="@type = 'received'">Received</xsl:when>
          <xsl:otherwise>Copied</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="value"><xsl:for-each select="tei:date"><xsl:call-template name="when"/><xsl:call-template name="doubt"/></xsl:for-each></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Where the document lies and who edited it. -->
  <xsl:template match="tei:teiHeader" mode="archive-facts">
    <xsl:variable name="file" select="tei:fileDesc"/>
    <xsl:variable name="manuscript" select="$file/tei:sourceDesc/tei:msDesc"/>
    <xsl:variable name="identifier" select="$manuscript/tei:msIdentifier"/>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Archive'"/>
      <xsl:with-param name="value">
        <xsl:value-of select="normalize-space($identifier/tei:repository)"/>
        <xsl:for-each select="$identifier/tei:repository/@key[normalize-space() and . != ..]"> (<abbr><xsl:value-of select="."/></abbr>)</xsl:for-each>
        <xsl:for-each select="($identifier/tei:settlement | $identifier/tei:country)[normalize-space()]">
          <xsl:sort select="number(boolean(self::tei:country))" data-type="number"/>
          <xsl:text>, </xsl:text>
          <xsl:value-of select="normalize-space()"/>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Collection'"/>
      <xsl:with-param name="value"><xsl:call-template name="listed"><xsl:with-param name="elements" select="$identifier/tei:collection"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Shelfmark'"/>
      <xsl:with-param name="value"><xsl:call-template name="listed"><xsl:with-param name="elements" select="$identifier/tei:idno"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Pages'"/>
      <xsl:with-param name="value">
        <xsl:for-each select="$manuscript//tei:locus">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:choose>
            <xsl:when test="@from and @to and @from != @to"><xsl:value-of select="concat(@from, '&#x2013;', @to)"/></xsl:when>
            <xsl:when test="@from | @to"><xsl:value-of select="(@from | @to)[1]"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="normalize-space()"/></xsl:otherwise>
          </xsl:choose>
          <xsl:call-template name="doubt"/>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Original language'"/>
      <xsl:with-param name="value">
        <xsl:for-each select="$manuscript//tei:textLang">
          <xsl:choose>
            <xsl:when test="normalize-space()"><xsl:value-of select="normalize-space()"/></xsl:when>
            <xsl:otherwise><xsl:call-template name="language-name"><xsl:with-param name="tag" select="@mainLang"/></xsl:call-template></xsl:otherwise>
          </xsl:choose>
          <xsl:call-template name="doubt"/>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:for-each select="$file/tei:titleStmt/tei:editor">
      <xsl:call-template name="fact">
        <xsl:with-param name="name">
          <xsl:choose>
            <xsl:when test="@role"><xsl:call-template name="as-label"><xsl:with-param name="code" select="@role"/></xsl:call-template></xsl:when>
            <xsl:otherwise>Editor</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="value"><xsl:call-template name="listed"><xsl:with-param name="elements" select="."/></xsl:call-template></xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Supported by'"/>
      <xsl:with-param name="value"><xsl:call-template name="listed"><xsl:with-param name="elements" select="$file/tei:titleStmt/tei:funder | $file/tei:titleStmt/tei:sponsor"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Record'"/>
      <xsl:with-param name="value"><xsl:call-template name="listed"><xsl:with-param name="elements" select="$file/tei:sourceDesc/tei:bibl[@type = 'digital-source']/tei:idno[@type = 'record-id']"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Edition'"/>
      <xsl:with-param name="value">
        <xsl:value-of select="normalize-space($file/tei:editionStmt)"/>
        <xsl:if test="$file/tei:editionStmt[normalize-space()] and tei:revisionDesc/@status">; </xsl:if>
        <xsl:call-template name="as-label"><xsl:with-param name="code" select="string(tei:revisionDesc/@status)"/></xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="'Licence'"/>
      <xsl:with-param name="value"><xsl:apply-templates select="$file/tei:publicationStmt/tei:availability" mode="rights"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="language-name">
    <xsl:param name="tag"/>
    <xsl:variable name="names" select="'|ar Arabic|bg Bulgarian|bn Bengali|cs Czech|da Danish|de German|el Greek|en English|es Spanish|fa Persian|fi Finnish|fr French|he Hebrew|hi Hindi|hr Croatian|hu Hungarian|id Indonesian|it Italian|ja Japanese|km Khmer|ko Korean|lo Lao|mn Mongolian|my Burmese|nl Dutch|no Norwegian|pl Polish|pt Portuguese|ro Romanian|ru Russian|sk Slovak|sq Albanian|sr Serbian|sv Swedish|th Thai|tr Turkish|uk Ukrainian|ur Urdu|vi Vietnamese|zh Chinese|'"/>
    <xsl:variable name="name" select="substring-before(substring-after($names, concat('|', substring-before(concat($tag, '-'), '-'), ' ')), '|')"/>
    <xsl:choose>
      <xsl:when test="$name != ''"><xsl:value-of select="$name"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$tag"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="tei:availability" mode="rights">
    <xsl:choose>
      <xsl:when test="tei:licence">
        <xsl:for-each select="tei:licence">
          <xsl:variable name="href"><xsl:call-template name="href"><xsl:with-param name="pointers" select="@target"/></xsl:call-template></xsl:variable>
          <xsl:variable name="words">
            <xsl:value-of select="normalize-space()"/>
            <xsl:if test="not(normalize-space())"><xsl:value-of select="@target"/></xsl:if>
          </xsl:variable>
          <xsl:choose>
            <xsl:when test="starts-with($href, 'http')"><a href="{$href}" rel="license"><xsl:value-of select="$words"/></a></xsl:when>
            <xsl:otherwise><xsl:value-of select="$words"/></xsl:otherwise>
          </xsl:choose>
          <xsl:text> </xsl:text>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="normalize-space()"><xsl:value-of select="normalize-space()"/></xsl:when>
      <xsl:when test="@status = 'free'">Free</xsl:when>
      <xsl:when test="@status = 'restricted'">Restricted</xsl:when>
      <xsl:when test="@status = 'unknown'">Not recorded</xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- The colophon: the digital source, rights, method, history. -->
  <xsl:template match="tei:teiHeader" mode="colophon">
    <xsl:variable name="source" select="tei:fileDesc/tei:sourceDesc/tei:bibl[@type = 'digital-source']"/>
    <dl>
      <xsl:call-template name="fact">
        <xsl:with-param name="name" select="'Source statement'"/>
        <xsl:with-param name="value"><xsl:call-template name="listed"><xsl:with-param name="elements" select="$source/tei:note[@type = 'source-statement']"/></xsl:call-template></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="name" select="'Source'"/>
        <xsl:with-param name="value">
          <xsl:for-each select="tei:fileDesc/tei:sourceDesc/*[not(self::tei:msDesc or @type = 'digital-source')][normalize-space()]"><p><xsl:apply-templates select="." mode="words"/></p></xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="name" select="'Rights in the source'"/>
        <xsl:with-param name="value"><xsl:for-each select="$source/tei:availability/*[normalize-space()]"><p><xsl:call-template name="language"/><xsl:value-of select="normalize-space()"/></p></xsl:for-each></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="name" select="'Source file'"/>
        <xsl:with-param name="value">
          <xsl:value-of select="normalize-space($source/tei:idno[@type = 'filename'])"/>
          <xsl:for-each select="$source/tei:date[@type = 'uploaded']">, uploaded <xsl:call-template name="when"/></xsl:for-each>
          <xsl:for-each select="$source/tei:idno[@type = 'sha256']"><xsl:text>; </xsl:text><span class="digest">SHA-256 <xsl:value-of select="normalize-space()"/></span></xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="name" select="'Not in the text'"/>
        <xsl:with-param name="value">
          <xsl:for-each select="$source/tei:note[@type = 'left-out' or @type = 'header-only'][1]">
            <xsl:text>passages of the source used for these facts: </xsl:text>
            <xsl:value-of select="count($source/tei:note[@type = 'header-only'])"/>
            <xsl:text>; left out as page furniture: </xsl:text>
            <xsl:value-of select="count($source/tei:note[@type = 'left-out'])"/>
            <xsl:text>; all stand word for word in the TEI</xsl:text>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="name" select="'Published by'"/>
        <xsl:with-param name="value">
          <xsl:for-each select="tei:fileDesc/tei:publicationStmt/*[not(self::tei:availability or self::tei:idno)][normalize-space() or @when]">
            <xsl:if test="position() &gt; 1">, </xsl:if>
            <xsl:choose>
              <xsl:when test="self::tei:date"><xsl:call-template name="when"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="normalize-space()"/></xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="name" select="'Identifier'"/>
        <xsl:with-param name="value">
          <xsl:value-of select="../@xml:id"/>
          <xsl:for-each select="tei:fileDesc/tei:publicationStmt/tei:idno[normalize-space()][not(. = ../../../../@xml:id)]">
            <xsl:if test="position() &gt; 1 or ../../../../@xml:id">; </xsl:if>
            <xsl:value-of select="normalize-space()"/>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="name" select="'Method'"/>
        <xsl:with-param name="value"><xsl:for-each select="tei:encodingDesc/tei:projectDesc//tei:p | tei:encodingDesc/tei:editorialDecl//tei:p"><p><xsl:value-of select="normalize-space()"/></p></xsl:for-each></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="name" select="'Made with'"/>
        <xsl:with-param name="value">
          <xsl:for-each select="tei:encodingDesc/tei:appInfo/tei:application">
            <xsl:if test="position() &gt; 1">; </xsl:if>
            <xsl:value-of select="normalize-space(concat(@ident, ' ', @version))"/>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="name" select="'History'"/>
        <xsl:with-param name="value">
          <xsl:for-each select="tei:revisionDesc//tei:change">
            <p>
              <xsl:call-template name="when-changed"/>
              <xsl:value-of select="normalize-space()"/>
              <xsl:if test="@who"> (<xsl:call-template name="named"><xsl:with-param name="pointers" select="@who"/></xsl:call-template>)</xsl:if>
            </p>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </dl>
  </xsl:template>

  <xsl:template name="when-changed">
    <xsl:if test="@when"><xsl:call-template name="time"><xsl:with-param name="iso" select="@when"/></xsl:call-template>: </xsl:if>
  </xsl:template>

  <!-- Any description of a source, as one run of words: an indented TEI file has its parts apart. -->
  <xsl:template match="*" mode="words">
    <xsl:for-each select=".//text()[normalize-space()]">
      <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
      <xsl:value-of select="normalize-space()"/>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
