<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <!-- お届け明細書: one per delivery, to the one who receives. No prices. -->
  <xsl:import href="common.xsl"/>

  <xsl:template match="/print" mode="pages">
    <xsl:apply-templates select="paper/order/delivery"/>
  </xsl:template>

  <xsl:template match="delivery">
    <xsl:call-template name="sheet"><xsl:with-param name="id" select="concat('o', ../@id, 'd', @n)"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="delivery" mode="title">お届け明細書</xsl:template>

  <xsl:template match="delivery" mode="number">
    <fo:block>ご注文番号 <xsl:value-of select="../@number"/></fo:block>
    <fo:block><xsl:if test="@of &gt; 1">お届け先 <xsl:value-of select="@n"/>/<xsl:value-of select="@of"/>　</xsl:if>ご注文日 <xsl:value-of select="../@ordered"/></fo:block>
  </xsl:template>

  <xsl:template match="delivery" mode="content">
    <xsl:call-template name="letterhead"><xsl:with-param name="to" select="person"/></xsl:call-template>
    <xsl:apply-templates select="/print/shop/delivery-message"/>
    <fo:block space-after="1mm">ご注文主　<fo:inline font-weight="bold"><xsl:value-of select="../buyer/person/@name"/></fo:inline><xsl:text> </xsl:text><xsl:call-template name="honorific"><xsl:with-param name="of" select="../buyer/person"/></xsl:call-template></fo:block>
    <fo:block font-size="8pt" color="#333333" space-after="3mm"><xsl:call-template name="travel"/></fo:block>
    <xsl:if test="line">
      <fo:table table-layout="fixed" width="100%">
        <fo:table-column column-width="proportional-column-width(1)"/>
        <fo:table-column column-width="20mm"/>
        <fo:table-header>
          <fo:table-row>
            <xsl:call-template name="head-cell"><xsl:with-param name="text">商品名</xsl:with-param></xsl:call-template>
            <xsl:call-template name="head-cell"><xsl:with-param name="text">数量</xsl:with-param><xsl:with-param name="align">right</xsl:with-param></xsl:call-template>
          </fo:table-row>
        </fo:table-header>
        <fo:table-body>
          <xsl:for-each select="line">
            <fo:table-row keep-together.within-page="always">
              <fo:table-cell padding="0.6mm 1.5mm" border-bottom="{$line}"><xsl:call-template name="plain-product"/></fo:table-cell>
              <fo:table-cell padding="0.6mm 1.5mm" border-bottom="{$line}"><fo:block text-align="right"><xsl:value-of select="@quantity"/></fo:block></fo:table-cell>
            </fo:table-row>
          </xsl:for-each>
        </fo:table-body>
      </fo:table>
      <fo:block text-align="right" space-before="2mm" padding-right="1.5mm">合計　<fo:inline font-weight="bold"><xsl:value-of select="sum(line/@quantity)"/></fo:inline> 点</fo:block>
    </xsl:if>
    <xsl:apply-templates select="field[@name] | ../field[@name]" mode="added"/>
  </xsl:template>

  <!-- The mark of the reduced tax rate belongs to prices. -->
  <xsl:template name="plain-product">
    <fo:block><xsl:value-of select="@name"/></fo:block>
    <xsl:if test="option or @sku">
      <fo:block font-size="7.5pt" line-height="1.25" color="#444444">
        <xsl:if test="@sku"><xsl:value-of select="@sku"/><xsl:text>　</xsl:text></xsl:if>
        <xsl:for-each select="option"><xsl:value-of select="."/><xsl:if test="position() != last()"> / </xsl:if></xsl:for-each>
      </fo:block>
    </xsl:if>
    <xsl:apply-templates select="field[@name]" mode="added"/>
  </xsl:template>
</xsl:stylesheet>
