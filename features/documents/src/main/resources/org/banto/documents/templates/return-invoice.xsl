<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <!-- 適格返還請求書: what is given back of a sale. -->
  <xsl:import href="issued.xsl"/>

  <xsl:template match="order" mode="content">
    <xsl:call-template name="parties"/>
    <fo:block space-after="2mm">下記のとおり返品・値引きによる返還をいたします。</fo:block>
    <fo:block font-size="14pt" font-weight="bold" line-height="1.5" background-color="{$shade}" padding="2mm" start-indent="2mm" end-indent="2mm" space-after="3mm">返還額　<xsl:call-template name="yen"><xsl:with-param name="amount" select="issue/@amount"/></xsl:call-template><fo:inline font-size="9pt" font-weight="normal">（税込）</fo:inline></fo:block>
    <fo:block font-size="8.5pt">返還を行う年月日　<xsl:value-of select="issue/@day"/></fo:block>
    <fo:block font-size="8.5pt" space-after="3mm">返還のもととなった取引　<xsl:value-of select="@ordered"/>　ご注文番号　<xsl:value-of select="@number"/></fo:block>
    <fo:table table-layout="fixed" width="100%">
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="14mm"/>
      <fo:table-column column-width="27mm"/>
      <fo:table-column column-width="28mm"/>
      <fo:table-header>
        <fo:table-row>
          <xsl:call-template name="head-cell"><xsl:with-param name="text">返還の内容</xsl:with-param></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="text">数量</xsl:with-param><xsl:with-param name="align">right</xsl:with-param></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="text">単価（税込）</xsl:with-param><xsl:with-param name="align">right</xsl:with-param></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="text">金額（税込）</xsl:with-param><xsl:with-param name="align">right</xsl:with-param></xsl:call-template>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="issue/item">
          <fo:table-row keep-together.within-page="always">
            <fo:table-cell padding="0.6mm 1.5mm" border-bottom="{$line}"><fo:block><xsl:value-of select="@label"/><xsl:if test="@tax-kind = 'reduced'">　<fo:inline font-weight="bold">※</fo:inline></xsl:if></fo:block></fo:table-cell>
            <fo:table-cell padding="0.6mm 1.5mm" border-bottom="{$line}"><fo:block text-align="right"><xsl:value-of select="@quantity"/></fo:block></fo:table-cell>
            <fo:table-cell padding="0.6mm 1.5mm" border-bottom="{$line}"><fo:block text-align="right"><xsl:call-template name="yen"><xsl:with-param name="amount" select="-@price"/></xsl:call-template></fo:block></fo:table-cell>
            <fo:table-cell padding="0.6mm 1.5mm" border-bottom="{$line}"><fo:block text-align="right"><xsl:call-template name="yen"><xsl:with-param name="amount" select="-@amount"/></xsl:call-template></fo:block></fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
    <fo:block space-before="4mm">
      <xsl:call-template name="rates"><xsl:with-param name="of" select="issue/back"/><xsl:with-param name="sign">-1</xsl:with-param></xsl:call-template>
      <xsl:if test="issue/item[@tax-kind = 'reduced']"><fo:block font-size="8.5pt" space-before="1mm"><xsl:call-template name="legend"><xsl:with-param name="of" select="issue/item[@tax-kind = 'reduced']"/></xsl:call-template></fo:block></xsl:if>
    </fo:block>
    <xsl:if test="issue/text"><fo:block space-before="5mm" linefeed-treatment="preserve">返還の理由　<xsl:value-of select="issue/text"/></fo:block></xsl:if>
  </xsl:template>
</xsl:stylesheet>
