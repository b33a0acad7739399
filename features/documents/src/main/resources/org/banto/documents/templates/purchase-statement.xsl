<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <!-- お買い上げ明細書: one per order, to the buyer. -->
  <xsl:import href="common.xsl"/>

  <xsl:template match="/print" mode="pages">
    <xsl:apply-templates select="paper/order"/>
  </xsl:template>

  <xsl:template match="order">
    <xsl:call-template name="sheet"><xsl:with-param name="id" select="concat('o', @id)"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="order" mode="title">お買い上げ明細書</xsl:template>

  <xsl:template match="order" mode="number">
    <fo:block>ご注文番号 <xsl:value-of select="@number"/></fo:block>
    <fo:block>ご注文日 <xsl:value-of select="@ordered"/></fo:block>
  </xsl:template>

  <xsl:template match="order" mode="content">
    <xsl:call-template name="letterhead"><xsl:with-param name="to" select="buyer/person"/></xsl:call-template>
    <xsl:apply-templates select="/print/shop/message"/>
    <xsl:apply-templates select="delivery" mode="goods"/>
    <xsl:apply-templates select="field[@name]" mode="added"/>
    <xsl:call-template name="totals"/>
  </xsl:template>

  <xsl:template match="delivery" mode="goods">
    <xsl:call-template name="delivery-head"/>
    <xsl:if test="line">
      <fo:table table-layout="fixed" width="100%" space-after="2mm">
        <fo:table-column column-width="proportional-column-width(1)"/>
        <fo:table-column column-width="14mm"/>
        <fo:table-column column-width="27mm"/>
        <fo:table-column column-width="28mm"/>
        <fo:table-header>
          <fo:table-row>
            <xsl:call-template name="head-cell"><xsl:with-param name="text">商品名</xsl:with-param></xsl:call-template>
            <xsl:call-template name="head-cell"><xsl:with-param name="text">数量</xsl:with-param><xsl:with-param name="align">right</xsl:with-param></xsl:call-template>
            <xsl:call-template name="head-cell"><xsl:with-param name="text">単価（税込）</xsl:with-param><xsl:with-param name="align">right</xsl:with-param></xsl:call-template>
            <xsl:call-template name="head-cell"><xsl:with-param name="text">金額（税込）</xsl:with-param><xsl:with-param name="align">right</xsl:with-param></xsl:call-template>
          </fo:table-row>
        </fo:table-header>
        <fo:table-body>
          <xsl:for-each select="line">
            <fo:table-row keep-together.within-page="always">
              <fo:table-cell padding="0.6mm 1.5mm" border-bottom="{$line}"><xsl:call-template name="product"/></fo:table-cell>
              <fo:table-cell padding="0.6mm 1.5mm" border-bottom="{$line}"><fo:block text-align="right"><xsl:value-of select="@quantity"/></fo:block></fo:table-cell>
              <fo:table-cell padding="0.6mm 1.5mm" border-bottom="{$line}"><fo:block text-align="right"><xsl:call-template name="yen"><xsl:with-param name="amount" select="@price"/></xsl:call-template></fo:block></fo:table-cell>
              <fo:table-cell padding="0.6mm 1.5mm" border-bottom="{$line}"><fo:block text-align="right"><xsl:call-template name="yen"><xsl:with-param name="amount" select="@amount"/></xsl:call-template></fo:block></fo:table-cell>
            </fo:table-row>
          </xsl:for-each>
        </fo:table-body>
      </fo:table>
    </xsl:if>
    <xsl:apply-templates select="field[@name]" mode="added"/>
  </xsl:template>

  <!-- Tax on the left, what it comes to on the right, never torn apart. -->
  <xsl:template name="totals">
    <fo:table table-layout="fixed" width="100%" space-before="4mm" keep-together.within-page="always">
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="76mm"/>
      <fo:table-body>
        <fo:table-row>
          <fo:table-cell padding-right="6mm"><xsl:call-template name="tax"/></fo:table-cell>
          <fo:table-cell><xsl:call-template name="sum"/></fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="tax">
    <fo:block font-size="8.5pt">
      <xsl:for-each select="tax">
        <fo:block>
          <xsl:choose>
            <xsl:when test="@tax-kind = 'free'">対象外　<xsl:call-template name="yen"><xsl:with-param name="amount" select="@total"/></xsl:call-template></xsl:when>
            <xsl:otherwise><xsl:value-of select="@rate"/>%対象<xsl:if test="@tax-kind = 'reduced'">（※）</xsl:if>　<xsl:call-template name="yen"><xsl:with-param name="amount" select="@total"/></xsl:call-template>（内消費税 <xsl:call-template name="yen"><xsl:with-param name="amount" select="@tax"/></xsl:call-template>）</xsl:otherwise>
          </xsl:choose>
        </fo:block>
      </xsl:for-each>
      <xsl:if test=".//line[@tax-kind = 'reduced']"><fo:block space-before="1mm"><xsl:call-template name="legend"><xsl:with-param name="of" select=".//line[@tax-kind = 'reduced']"/></xsl:call-template></fo:block></xsl:if>
      <xsl:if test="@registration"><fo:block space-before="1mm">登録番号 <xsl:value-of select="@registration"/></fo:block></xsl:if>
      <xsl:if test="@payment"><fo:block space-before="1mm">お支払方法　<xsl:value-of select="@payment"/></fo:block></xsl:if>
    </fo:block>
  </xsl:template>

  <xsl:template name="sum">
    <fo:table table-layout="fixed" width="100%">
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="30mm"/>
      <fo:table-body>
        <xsl:if test="@goods"><xsl:call-template name="sum-row"><xsl:with-param name="label">商品合計</xsl:with-param><xsl:with-param name="amount" select="@goods"/></xsl:call-template></xsl:if>
        <xsl:for-each select="charge"><xsl:call-template name="sum-row"><xsl:with-param name="label" select="@label"/><xsl:with-param name="amount" select="@amount"/></xsl:call-template></xsl:for-each>
        <xsl:choose>
          <xsl:when test="@due">
            <fo:table-row font-weight="bold" font-size="11pt">
              <fo:table-cell padding="1.5mm" border-top="0.8pt solid #333333" border-bottom="0.8pt solid #333333"><fo:block>ご請求額（税込）</fo:block></fo:table-cell>
              <fo:table-cell padding="1.5mm" border-top="0.8pt solid #333333" border-bottom="0.8pt solid #333333"><fo:block text-align="right"><xsl:call-template name="yen"><xsl:with-param name="amount" select="@due"/></xsl:call-template></fo:block></fo:table-cell>
            </fo:table-row>
          </xsl:when>
          <xsl:otherwise>
            <fo:table-row><fo:table-cell number-columns-spanned="2" padding="1.5mm"><fo:block>金額は確定後にお知らせします。</fo:block></fo:table-cell></fo:table-row>
          </xsl:otherwise>
        </xsl:choose>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="sum-row">
    <xsl:param name="label"/>
    <xsl:param name="amount"/>
    <fo:table-row>
      <fo:table-cell padding="0.7mm 1.5mm"><fo:block><xsl:value-of select="$label"/></fo:block></fo:table-cell>
      <fo:table-cell padding="0.7mm 1.5mm"><fo:block text-align="right"><xsl:call-template name="yen"><xsl:with-param name="amount" select="$amount"/></xsl:call-template></fo:block></fo:table-cell>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
