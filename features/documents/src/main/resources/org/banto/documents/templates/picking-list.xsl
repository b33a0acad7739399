<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <!-- ピッキングリスト: the total per product for the walk to the shelves, order by order for the sorting; as the layout says. -->
  <xsl:import href="common.xsl"/>

  <xsl:template match="/print" mode="pages">
    <xsl:call-template name="sheet"><xsl:with-param name="id">total</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="/print" mode="number">
    <fo:block><xsl:value-of select="@day"/></fo:block>
    <fo:block>受注 <xsl:value-of select="@orders"/> 件　商品 <xsl:value-of select="count(pick)"/> 種　合計 <xsl:value-of select="sum(pick/@quantity)"/> 点</fo:block>
  </xsl:template>

  <xsl:template match="/print" mode="content">
    <xsl:if test="@layout != 'order'"><xsl:call-template name="totals"/></xsl:if>
    <xsl:if test="@layout = 'total-and-order' or @layout = 'order'"><xsl:call-template name="orders"/></xsl:if>
  </xsl:template>

  <xsl:template name="totals">
    <fo:block font-size="11pt" font-weight="bold" space-after="1mm">商品別合計<xsl:if test="@layout = 'location'">（棚番順）</xsl:if></fo:block>
    <xsl:if test="pick">
      <fo:table table-layout="fixed" width="100%">
        <fo:table-column column-width="10mm"/>
        <xsl:if test="@layout = 'location'"><fo:table-column column-width="26mm"/></xsl:if>
        <fo:table-column column-width="40mm"/>
        <fo:table-column column-width="proportional-column-width(1)"/>
        <fo:table-column column-width="16mm"/>
        <fo:table-column column-width="18mm"/>
        <fo:table-header>
          <fo:table-row>
            <xsl:call-template name="head-cell"><xsl:with-param name="text">確認</xsl:with-param></xsl:call-template>
            <xsl:if test="@layout = 'location'"><xsl:call-template name="head-cell"><xsl:with-param name="text">棚番</xsl:with-param></xsl:call-template></xsl:if>
            <xsl:call-template name="head-cell"><xsl:with-param name="text">商品コード</xsl:with-param></xsl:call-template>
            <xsl:call-template name="head-cell"><xsl:with-param name="text">商品名</xsl:with-param></xsl:call-template>
            <xsl:call-template name="head-cell"><xsl:with-param name="text">件数</xsl:with-param><xsl:with-param name="align">right</xsl:with-param></xsl:call-template>
            <xsl:call-template name="head-cell"><xsl:with-param name="text">数量</xsl:with-param><xsl:with-param name="align">right</xsl:with-param></xsl:call-template>
          </fo:table-row>
        </fo:table-header>
        <fo:table-body><xsl:apply-templates select="pick"/></fo:table-body>
      </fo:table>
    </xsl:if>
  </xsl:template>

  <xsl:template name="orders">
    <fo:block font-size="11pt" font-weight="bold" space-before="7mm" space-after="1mm" keep-with-next.within-page="always">受注別</fo:block>
    <xsl:if test="paper/order/delivery/line">
      <fo:table table-layout="fixed" width="100%">
        <fo:table-column column-width="10mm"/>
        <fo:table-column column-width="40mm"/>
        <fo:table-column column-width="proportional-column-width(1)"/>
        <fo:table-column column-width="18mm"/>
        <fo:table-body><xsl:apply-templates select="paper/order/delivery[line]"/></fo:table-body>
      </fo:table>
    </xsl:if>
  </xsl:template>

  <xsl:template match="pick">
    <fo:table-row keep-together.within-page="always">
      <fo:table-cell padding="1mm 1.5mm" border-bottom="{$line}"><fo:block font-size="12pt" line-height="1">□</fo:block></fo:table-cell>
      <xsl:if test="../@layout = 'location'"><fo:table-cell padding="1mm 1.5mm" border-bottom="{$line}"><fo:block font-weight="bold"><xsl:value-of select="@location"/></fo:block></fo:table-cell></xsl:if>
      <fo:table-cell padding="1mm 1.5mm" border-bottom="{$line}"><fo:block font-weight="bold"><xsl:value-of select="@sku"/></fo:block></fo:table-cell>
      <fo:table-cell padding="1mm 1.5mm" border-bottom="{$line}"><fo:block><xsl:value-of select="@name"/></fo:block><xsl:call-template name="choices"/></fo:table-cell>
      <fo:table-cell padding="1mm 1.5mm" border-bottom="{$line}"><fo:block text-align="right"><xsl:value-of select="@orders"/></fo:block></fo:table-cell>
      <fo:table-cell padding="1mm 1.5mm" border-bottom="{$line}"><fo:block text-align="right" font-size="12pt" line-height="1.1" font-weight="bold"><xsl:value-of select="@quantity"/></fo:block></fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <xsl:template match="delivery">
    <fo:table-row keep-with-next.within-page="always">
      <fo:table-cell number-columns-spanned="4" padding="1mm 1.5mm" background-color="{$shade}">
        <fo:block><fo:inline font-weight="bold"><xsl:choose><xsl:when test="@shipment"><xsl:value-of select="@shipment"/></xsl:when><xsl:otherwise><xsl:value-of select="../@id"/></xsl:otherwise></xsl:choose></fo:inline>　<xsl:value-of select="../@number"/>　<xsl:value-of select="person/@name"/><xsl:text> </xsl:text><xsl:call-template name="honorific"><xsl:with-param name="of" select="person"/></xsl:call-template>　<xsl:value-of select="@temperature"/><xsl:if test="@together">　<fo:inline font-weight="bold">同梱 <xsl:value-of select="@together"/></fo:inline></xsl:if><xsl:if test="@noshi">　のし</xsl:if><xsl:if test="@wrapping">　ラッピング</xsl:if></fo:block>
      </fo:table-cell>
    </fo:table-row>
    <xsl:for-each select="line">
      <fo:table-row keep-together.within-page="always">
        <xsl:if test="part"><xsl:attribute name="keep-with-next.within-page">always</xsl:attribute></xsl:if>
        <fo:table-cell padding="0.8mm 1.5mm" border-bottom="{$line}"><fo:block font-size="12pt" line-height="1">□</fo:block></fo:table-cell>
        <fo:table-cell padding="0.8mm 1.5mm" border-bottom="{$line}"><fo:block><xsl:value-of select="@sku"/></fo:block></fo:table-cell>
        <fo:table-cell padding="0.8mm 1.5mm" border-bottom="{$line}"><fo:block><xsl:value-of select="@name"/><xsl:call-template name="kit"/></fo:block><xsl:call-template name="choices"/></fo:table-cell>
        <fo:table-cell padding="0.8mm 1.5mm" border-bottom="{$line}"><fo:block text-align="right" font-size="11pt" line-height="1.1"><xsl:if test="@quantity &gt; 1"><xsl:attribute name="font-weight">bold</xsl:attribute></xsl:if><xsl:value-of select="@quantity"/></fo:block></fo:table-cell>
      </fo:table-row>
      <xsl:apply-templates select="part"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="choices">
    <xsl:if test="option"><fo:block font-size="7.5pt"><xsl:for-each select="option"><xsl:value-of select="."/><xsl:if test="position() != last()"> / </xsl:if></xsl:for-each></fo:block></xsl:if>
  </xsl:template>
</xsl:stylesheet>
