<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:svg="http://www.w3.org/2000/svg">
  <!-- What the papers share: the page, the fonts, people, money, barcodes. A paper imports it and says what flows. -->

  <xsl:variable name="line">0.4pt solid #999999</xsl:variable>
  <xsl:variable name="shade">#f0f0ee</xsl:variable>

  <xsl:template match="/print">
    <fo:root font-family="BIZ UDPGothic" font-size="9pt" line-height="1.35" language="ja">
      <fo:layout-master-set>
        <fo:simple-page-master master-name="a4" page-width="210mm" page-height="297mm"
            margin="11mm 14mm 9mm 14mm">
          <fo:region-body margin-top="13mm" margin-bottom="8mm"/>
          <fo:region-before extent="12mm"/>
          <fo:region-after extent="6mm" display-align="after"/>
        </fo:simple-page-master>
      </fo:layout-master-set>
      <xsl:apply-templates select="." mode="pages"/>
    </fo:root>
  </xsl:template>

  <!-- One run of page numbers: a paper says by its templates of mode "number" and "content" what stands in it. -->
  <xsl:template name="sheet">
    <xsl:param name="id"/>
    <fo:page-sequence master-reference="a4" initial-page-number="1" force-page-count="no-force" id="{$id}">
      <fo:static-content flow-name="xsl-region-before">
        <fo:table table-layout="fixed" width="100%" border-collapse="separate" border-bottom="1.2pt solid #333333">
          <fo:table-column column-width="proportional-column-width(1)"/>
          <fo:table-column column-width="proportional-column-width(1)"/>
          <fo:table-body>
            <fo:table-row height="10mm" display-align="after">
              <fo:table-cell><fo:block font-size="16pt" font-weight="bold" line-height="1.2"><xsl:apply-templates select="." mode="title"/><xsl:if test="ancestor-or-self::paper[@copy]"><fo:inline font-size="11pt" color="#c62828">　再発行</fo:inline></xsl:if></fo:block></fo:table-cell>
              <fo:table-cell><fo:block text-align="right" line-height="1.3"><xsl:apply-templates select="." mode="number"/></fo:block></fo:table-cell>
            </fo:table-row>
          </fo:table-body>
        </fo:table>
      </fo:static-content>
      <fo:static-content flow-name="xsl-region-after">
        <fo:table table-layout="fixed" width="100%" font-size="7.5pt" color="#666666">
          <fo:table-column column-width="proportional-column-width(3)"/>
          <fo:table-column column-width="proportional-column-width(1)"/>
          <fo:table-body>
            <fo:table-row>
              <fo:table-cell><fo:block><xsl:value-of select="/print/shop/person/@company"/><xsl:if test="/print/shop/person/@company and /print/shop/person/@name">　</xsl:if><xsl:value-of select="/print/shop/person/@name"/>　発行 <xsl:value-of select="/print/@time"/></fo:block></fo:table-cell>
              <fo:table-cell><fo:block text-align="right"><fo:page-number/> / <fo:page-number-citation-last ref-id="{$id}"/></fo:block></fo:table-cell>
            </fo:table-row>
          </fo:table-body>
        </fo:table>
      </fo:static-content>
      <fo:flow flow-name="xsl-region-body">
        <xsl:call-template name="again"/>
        <xsl:apply-templates select="." mode="content"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <xsl:template match="*" mode="title"><xsl:value-of select="/print/@title"/></xsl:template>

  <!-- That it is issued again: how often, when first, and why. -->
  <xsl:template name="again">
    <xsl:for-each select="ancestor-or-self::paper[@copy]">
      <fo:block font-size="8pt" color="#c62828" space-after="1.5mm"><fo:inline font-weight="bold">再発行（<xsl:value-of select="@copy - 1"/>回目）</fo:inline>　初回発行 <xsl:value-of select="@first"/><xsl:if test="@reason">　理由 <xsl:value-of select="@reason"/></xsl:if></fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- The addressee in large letters on the left, the shop on the right. -->
  <xsl:template name="letterhead">
    <xsl:param name="to"/>
    <fo:table table-layout="fixed" width="100%" space-after="5mm">
      <fo:table-column column-width="proportional-column-width(11)"/>
      <fo:table-column column-width="proportional-column-width(9)"/>
      <fo:table-body>
        <fo:table-row>
          <fo:table-cell padding-right="6mm"><xsl:apply-templates select="$to" mode="addressee"/></fo:table-cell>
          <fo:table-cell><xsl:apply-templates select="/print/shop"/></fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template match="person" mode="addressee">
    <xsl:if test="@zip"><fo:block>〒<xsl:value-of select="@zip"/></fo:block></xsl:if>
    <fo:block><xsl:call-template name="address"/></fo:block>
    <xsl:if test="@company"><fo:block space-before="1mm" font-size="10pt"><xsl:value-of select="@company"/></fo:block></xsl:if>
    <fo:block space-before="1mm" font-size="13pt" font-weight="bold"><xsl:value-of select="@name"/><fo:inline font-weight="normal" font-size="11pt">　<xsl:call-template name="honorific"/></fo:inline></fo:block>
  </xsl:template>

  <!-- 様 or 御中; what was issued before there was a choice says 様. -->
  <xsl:template name="honorific">
    <xsl:param name="of" select="."/>
    <xsl:choose>
      <xsl:when test="$of/@honorific"><xsl:value-of select="$of/@honorific"/></xsl:when>
      <xsl:otherwise>様</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="shop">
    <xsl:if test="@logo">
      <fo:block text-align="right" line-height="1" space-after="1.5mm"><fo:external-graphic src="url('{@logo}')" content-height="scale-down-to-fit" content-width="scale-down-to-fit" height="14mm" max-width="60mm" width="60mm" scaling="uniform" text-align="right"/></fo:block>
    </xsl:if>
    <fo:block text-align="right" font-size="8.5pt">
      <fo:block font-size="10.5pt" font-weight="bold"><xsl:value-of select="person/@name"/></fo:block>
      <xsl:if test="person/@company"><fo:block><xsl:value-of select="person/@company"/></fo:block></xsl:if>
      <xsl:for-each select="person"><fo:block><xsl:if test="@zip">〒<xsl:value-of select="@zip"/>　</xsl:if><xsl:call-template name="address"/></fo:block></xsl:for-each>
      <xsl:if test="person/@phone"><fo:block>TEL <xsl:value-of select="person/@phone"/></fo:block></xsl:if>
      <xsl:if test="person/@mail"><fo:block><xsl:value-of select="person/@mail"/></fo:block></xsl:if>
      <xsl:if test="@url"><fo:block><xsl:value-of select="@url"/></fo:block></xsl:if>
    </fo:block>
  </xsl:template>

  <xsl:template name="address">
    <xsl:value-of select="concat(@prefecture, @city, @street)"/>
    <xsl:if test="@building"><xsl:text> </xsl:text><xsl:value-of select="@building"/></xsl:if>
  </xsl:template>

  <!-- The shop's words, line by line. -->
  <xsl:template match="message | delivery-message">
    <fo:block linefeed-treatment="preserve" white-space-treatment="preserve" space-after="4mm"><xsl:value-of select="."/></fo:block>
  </xsl:template>

  <!-- Who receives, and how it travels: the head over a delivery's lines. -->
  <xsl:template name="delivery-head">
    <fo:block background-color="{$shade}" padding="1.2mm 2mm" space-before="2mm" keep-with-next.within-page="always" start-indent="2mm" end-indent="2mm">
      <fo:block start-indent="2mm">
        <fo:inline font-weight="bold">お届け先<xsl:if test="@of &gt; 1"><xsl:text> </xsl:text><xsl:value-of select="@n"/>/<xsl:value-of select="@of"/></xsl:if></fo:inline>
        <xsl:text>　</xsl:text>
        <xsl:for-each select="person">
          <xsl:if test="@company"><xsl:value-of select="@company"/><xsl:text>　</xsl:text></xsl:if>
          <fo:inline font-weight="bold"><xsl:value-of select="@name"/></fo:inline><xsl:text>&#160;</xsl:text><xsl:call-template name="honorific"/>
          <xsl:text>　</xsl:text><xsl:if test="@zip"><fo:inline keep-together.within-line="always">〒<xsl:value-of select="@zip"/></fo:inline><xsl:text>　</xsl:text></xsl:if><xsl:call-template name="address"/>
        </xsl:for-each>
      </fo:block>
      <xsl:if test="@carrier or @ship-day or @wish-day or @wish-slot or waybill">
        <fo:block start-indent="2mm" font-size="8pt" color="#333333"><xsl:call-template name="travel"/></fo:block>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <!-- When it leaves and arrives, who carries it; the numbers to ask after it on a line of their own. -->
  <xsl:template name="travel">
    <xsl:if test="@ship-day"><fo:inline keep-together.within-line="always">出荷予定日 <xsl:value-of select="@ship-day"/></fo:inline><xsl:text>　</xsl:text></xsl:if>
    <xsl:if test="@wish-day or @wish-slot"><fo:inline keep-together.within-line="always">お届け希望 <xsl:value-of select="@wish-day"/><xsl:text> </xsl:text><xsl:value-of select="@wish-slot"/></fo:inline><xsl:text>　</xsl:text></xsl:if>
    <xsl:if test="@carrier"><fo:inline keep-together.within-line="always">配送 <xsl:value-of select="@carrier"/><xsl:text> </xsl:text><xsl:value-of select="@label"/><xsl:text> </xsl:text><xsl:value-of select="@temperature"/></fo:inline></xsl:if>
    <xsl:if test="waybill">
      <fo:block>お問い合わせ番号<xsl:for-each select="waybill"><xsl:text> </xsl:text><fo:inline keep-together.within-line="always"><xsl:value-of select="@number"/></fo:inline></xsl:for-each></fo:block>
    </xsl:if>
  </xsl:template>

  <!-- What the mark ※ says: the reduced rate, at whatever percent it was sold. -->
  <xsl:template name="legend">
    <xsl:param name="of"/>
    <xsl:text>※は軽減税率（</xsl:text>
    <xsl:value-of select="$of[1]/@rate"/>%<xsl:if test="$of[@rate != $of[1]/@rate]">・<xsl:value-of select="$of[@rate != $of[1]/@rate][1]/@rate"/>%</xsl:if>
    <xsl:text>）対象です。</xsl:text>
  </xsl:template>

  <!-- The product with its choices, in one cell. -->
  <xsl:template name="product">
    <fo:block><xsl:value-of select="@name"/><xsl:if test="@tax-kind = 'reduced'">　<fo:inline font-weight="bold">※</fo:inline></xsl:if></fo:block>
    <xsl:if test="option or @sku">
      <fo:block font-size="7.5pt" line-height="1.25" color="#444444">
        <xsl:if test="@sku"><xsl:value-of select="@sku"/><xsl:text>　</xsl:text></xsl:if>
        <xsl:for-each select="option"><xsl:value-of select="."/><xsl:if test="position() != last()"> / </xsl:if></xsl:for-each>
      </fo:block>
    </xsl:if>
    <xsl:apply-templates select="field[@name]" mode="added"/>
  </xsl:template>

  <!-- What the shop has added of its fields, a line each. -->
  <xsl:template match="field[@name]" mode="added">
    <fo:block font-size="8.5pt" linefeed-treatment="preserve"><fo:inline font-weight="bold"><xsl:value-of select="@name"/></fo:inline>　<xsl:value-of select="."/></fo:block>
  </xsl:template>

  <!-- The same beneath the name of a product. -->
  <xsl:template match="line/field[@name]" mode="added">
    <fo:block font-size="7.5pt" line-height="1.25" color="#444444"><xsl:value-of select="@name"/><xsl:text> </xsl:text><xsl:value-of select="."/></fo:block>
  </xsl:template>

  <!-- Behind the name of a kit, whose parts stand beneath it. -->
  <xsl:template name="kit"><xsl:if test="part">　<fo:inline font-weight="bold">【セット】</fo:inline></xsl:if></xsl:template>

  <!-- What is fetched of a kit, a row each beneath its line: a box to tick, the code, the shelf and the name, how many. -->
  <xsl:template match="line/part">
    <fo:table-row keep-together.within-page="always">
      <xsl:if test="../@marker"><xsl:attribute name="background-color"><xsl:value-of select="../@marker"/></xsl:attribute></xsl:if>
      <fo:table-cell padding="0.6mm 1.5mm" border-bottom="{$line}"><fo:block font-size="10pt" line-height="1" text-align="right">□</fo:block></fo:table-cell>
      <fo:table-cell padding="0.6mm 1.5mm 0.6mm 4.5mm" border-bottom="{$line}"><fo:block font-size="8.5pt"><xsl:value-of select="@sku"/></fo:block></fo:table-cell>
      <fo:table-cell padding="0.6mm 1.5mm 0.6mm 4.5mm" border-bottom="{$line}"><fo:block font-size="8.5pt"><xsl:if test="@location"><fo:inline font-weight="bold">棚番 <xsl:value-of select="@location"/></fo:inline>　</xsl:if><xsl:value-of select="@name"/></fo:block></fo:table-cell>
      <fo:table-cell padding="0.6mm 1.5mm" border-bottom="{$line}"><fo:block font-size="10pt" line-height="1.1" text-align="right"><xsl:if test="@quantity &gt; 1"><xsl:attribute name="font-weight">bold</xsl:attribute></xsl:if><xsl:value-of select="@quantity"/></fo:block></fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <xsl:template name="head-cell">
    <xsl:param name="text"/>
    <xsl:param name="align">left</xsl:param>
    <fo:table-cell padding="1mm 1.5mm" border-bottom="0.8pt solid #333333"><fo:block font-size="8pt" text-align="{$align}"><xsl:value-of select="$text"/></fo:block></fo:table-cell>
  </xsl:template>

  <xsl:template name="yen">
    <xsl:param name="amount"/>
    <xsl:choose>
      <xsl:when test="$amount &lt; 0">−<xsl:value-of select="format-number(-$amount, '#,##0')"/>円</xsl:when>
      <xsl:otherwise><xsl:value-of select="format-number($amount, '#,##0')"/>円</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="barcode">
    <fo:block line-height="1" text-align="center">
      <fo:instream-foreign-object content-width="{@width * 0.33}mm" content-height="9mm" scaling="non-uniform">
        <svg:svg width="{@width}" height="1" viewBox="0 0 {@width} 1" preserveAspectRatio="none"><svg:path d="{@path}"/></svg:svg>
      </fo:instream-foreign-object>
    </fo:block>
    <fo:block text-align="center" font-size="8pt" line-height="1.3"><xsl:value-of select="@text"/></fo:block>
  </xsl:template>
</xsl:stylesheet>
