<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <!-- 領収書: that money was received. -->
  <xsl:import href="issued.xsl"/>

  <xsl:template match="order" mode="content">
    <xsl:call-template name="parties"/>
    <fo:block text-align="center" font-size="20pt" font-weight="bold" line-height="1.6" background-color="{$shade}" padding="2mm" start-indent="2mm" end-indent="2mm">￥<xsl:value-of select="format-number(issue/@amount, '#,##0')"/>−<fo:inline font-size="10pt" font-weight="normal">（税込）</fo:inline></fo:block>
    <fo:block font-size="11pt" space-before="4mm">但し　<fo:inline font-weight="bold"><xsl:value-of select="issue/@proviso"/></fo:inline></fo:block>
    <fo:block font-size="11pt" space-before="1mm" space-after="5mm"><xsl:value-of select="issue/@day"/>　上記の金額を正に領収いたしました。</fo:block>
    <fo:table table-layout="fixed" width="100%">
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="44mm"/>
      <fo:table-body>
        <fo:table-row>
          <fo:table-cell>
            <xsl:call-template name="rates"><xsl:with-param name="of" select="tax"/></xsl:call-template>
            <xsl:call-template name="paid"/>
            <fo:block font-size="8.5pt" space-before="2mm">お支払方法　<xsl:value-of select="@payment"/><xsl:if test="@payment-kind = 'CARD'">（クレジットカード利用）</xsl:if></fo:block>
            <fo:block font-size="8.5pt">ご注文番号　<xsl:value-of select="@number"/>　ご注文日　<xsl:value-of select="@ordered"/></fo:block>
            <xsl:if test="tax[@tax-kind = 'reduced']"><fo:block font-size="8.5pt"><xsl:call-template name="legend"><xsl:with-param name="of" select="tax[@tax-kind = 'reduced']"/></xsl:call-template></fo:block></xsl:if>
          </fo:table-cell>
          <fo:table-cell><xsl:call-template name="stamp"/></fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
    <xsl:call-template name="words"/>
  </xsl:template>

  <!-- A box for the stamp only where one is due. -->
  <xsl:template name="stamp">
    <xsl:choose>
      <xsl:when test="issue/@electronic"><fo:block text-align="right" font-size="8.5pt">電子発行につき印紙不要</fo:block></xsl:when>
      <xsl:when test="issue/@stamp &gt; 0">
        <fo:table table-layout="fixed" width="28mm" start-indent="16mm">
          <fo:table-column column-width="28mm"/>
          <fo:table-body start-indent="0"><fo:table-row height="32mm" display-align="center"><fo:table-cell border="0.6pt dashed #666666"><fo:block text-align="center" font-size="9pt" color="#666666">収入印紙</fo:block><fo:block text-align="center" font-size="9pt" color="#666666"><xsl:call-template name="yen"><xsl:with-param name="amount" select="issue/@stamp"/></xsl:call-template></fo:block></fo:table-cell></fo:table-row></fo:table-body>
        </fo:table>
      </xsl:when>
      <xsl:otherwise><fo:block/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
