<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <!-- What receipts and invoices share: their head, who issues them, the tax per rate. -->
  <xsl:import href="common.xsl"/>

  <xsl:template match="/print" mode="pages">
    <xsl:apply-templates select="paper/order"/>
  </xsl:template>

  <xsl:template match="order">
    <xsl:call-template name="sheet"><xsl:with-param name="id" select="concat('o', @id)"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="order" mode="number">
    <fo:block>No. <xsl:value-of select="issue/@no"/></fo:block>
    <fo:block>発行日 <xsl:value-of select="issue/@issued"/></fo:block>
  </xsl:template>

  <!-- 宛名 on the left, who issues on the right. -->
  <xsl:template name="parties">
    <fo:table table-layout="fixed" width="100%" space-before="3mm" space-after="5mm">
      <fo:table-column column-width="proportional-column-width(11)"/>
      <fo:table-column column-width="proportional-column-width(9)"/>
      <fo:table-body>
        <fo:table-row>
          <fo:table-cell padding-right="6mm">
            <fo:block font-size="14pt" font-weight="bold" border-bottom="0.8pt solid #333333" padding-bottom="1mm"><xsl:value-of select="issue/@addressee"/><fo:inline font-weight="normal" font-size="11pt">　<xsl:call-template name="honorific"><xsl:with-param name="of" select="issue"/></xsl:call-template></fo:inline></fo:block>
          </fo:table-cell>
          <fo:table-cell><xsl:call-template name="issuer"/></fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="issuer">
    <xsl:if test="/print/shop/@logo">
      <fo:block text-align="right" line-height="1" space-after="1.5mm"><fo:external-graphic src="url('{/print/shop/@logo}')" content-height="scale-down-to-fit" content-width="scale-down-to-fit" height="14mm" max-width="60mm" width="60mm" scaling="uniform" text-align="right"/></fo:block>
    </xsl:if>
    <fo:block text-align="right" font-size="8.5pt">
      <xsl:for-each select="issue/shop/person">
        <fo:block font-size="10.5pt" font-weight="bold"><xsl:choose><xsl:when test="@company"><xsl:value-of select="@company"/></xsl:when><xsl:otherwise><xsl:value-of select="@name"/></xsl:otherwise></xsl:choose></fo:block>
        <xsl:if test="@company"><fo:block><xsl:value-of select="@name"/></fo:block></xsl:if>
        <fo:block><xsl:if test="@zip">〒<xsl:value-of select="@zip"/>　</xsl:if><xsl:call-template name="address"/></fo:block>
        <xsl:if test="@phone"><fo:block>TEL <xsl:value-of select="@phone"/></fo:block></xsl:if>
      </xsl:for-each>
      <xsl:if test="@registration"><fo:block font-weight="bold">登録番号 <xsl:value-of select="@registration"/></fo:block></xsl:if>
    </fo:block>
  </xsl:template>

  <!-- Rate, what it is taken from, the tax: tax or back elements. -->
  <xsl:template name="rates">
    <xsl:param name="of"/>
    <xsl:param name="sign">1</xsl:param>
    <fo:table table-layout="fixed" width="110mm" font-size="8.5pt">
      <fo:table-column column-width="40mm"/>
      <fo:table-column column-width="35mm"/>
      <fo:table-column column-width="35mm"/>
      <fo:table-header>
        <fo:table-row>
          <xsl:call-template name="head-cell"><xsl:with-param name="text">税率</xsl:with-param></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="text">対象額（税込）</xsl:with-param><xsl:with-param name="align">right</xsl:with-param></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="text">うち消費税額</xsl:with-param><xsl:with-param name="align">right</xsl:with-param></xsl:call-template>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="$of">
          <fo:table-row>
            <fo:table-cell padding="0.7mm 1.5mm" border-bottom="{$line}"><fo:block><xsl:choose><xsl:when test="@tax-kind = 'free'">対象外（不課税・非課税）</xsl:when><xsl:otherwise><xsl:value-of select="@rate"/>%対象<xsl:if test="@tax-kind = 'reduced'">（※軽減税率）</xsl:if></xsl:otherwise></xsl:choose></fo:block></fo:table-cell>
            <fo:table-cell padding="0.7mm 1.5mm" border-bottom="{$line}"><fo:block text-align="right"><xsl:call-template name="yen"><xsl:with-param name="amount" select="@total * $sign"/></xsl:call-template></fo:block></fo:table-cell>
            <fo:table-cell padding="0.7mm 1.5mm" border-bottom="{$line}"><fo:block text-align="right"><xsl:call-template name="yen"><xsl:with-param name="amount" select="@tax * $sign"/></xsl:call-template></fo:block></fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- Coupons and points that pay a part of the totals above. -->
  <xsl:template name="paid">
    <xsl:if test="paid/@amount &gt; 0">
      <fo:block font-size="8.5pt" space-before="1mm">上記のうち、クーポン・ポイントのご利用　<xsl:call-template name="yen"><xsl:with-param name="amount" select="-paid/@amount"/></xsl:call-template></fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template name="words">
    <xsl:if test="issue/text"><fo:block space-before="5mm" keep-together.within-page="always" linefeed-treatment="preserve" white-space-treatment="preserve"><xsl:value-of select="issue/text"/></fo:block></xsl:if>
  </xsl:template>
</xsl:stylesheet>
