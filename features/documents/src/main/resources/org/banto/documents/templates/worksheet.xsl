<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <!-- 発送作業書: one per delivery, for the packing table; what is special about it stands out, each line has a box to tick. -->
  <xsl:import href="common.xsl"/>

  <xsl:template match="/print" mode="pages">
    <xsl:apply-templates select="paper/order/delivery"/>
  </xsl:template>

  <xsl:template match="delivery">
    <xsl:call-template name="sheet"><xsl:with-param name="id" select="concat('o', ../@id, 'd', @n)"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="delivery" mode="number">
    <fo:block font-size="8.5pt">受注番号 <xsl:value-of select="../@id"/>　ご注文番号 <xsl:value-of select="../@number"/></fo:block>
    <fo:block><xsl:value-of select="../@shop"/>　ご注文日 <xsl:value-of select="../@ordered"/></fo:block>
  </xsl:template>

  <xsl:template match="delivery" mode="content">
    <xsl:if test="stamp">
      <fo:block space-before="1mm" space-after="2mm" text-align="right">
        <xsl:for-each select="stamp"><fo:inline font-size="15pt" font-weight="bold" color="{@colour}" border="1.6pt solid {@colour}" padding="0.8mm 2.5mm"><xsl:value-of select="@text"/></fo:inline><xsl:text>　</xsl:text></xsl:for-each>
      </fo:block>
    </xsl:if>
    <fo:table table-layout="fixed" width="100%" space-after="3mm">
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="66mm"/>
      <fo:table-body>
        <fo:table-row>
          <fo:table-cell><xsl:call-template name="where"/></fo:table-cell>
          <fo:table-cell padding-top="2mm">
            <fo:block/>
            <xsl:apply-templates select="barcode"/>
            <xsl:for-each select="waybill/barcode"><fo:block space-before="2mm"/><xsl:apply-templates select="."/></xsl:for-each>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
    <xsl:call-template name="special"/>
    <xsl:if test="line"><xsl:call-template name="lines"/></xsl:if>
    <xsl:call-template name="marks"/>
  </xsl:template>

  <xsl:template name="where">
    <xsl:if test="@of &gt; 1"><fo:block font-size="11pt" font-weight="bold">お届け先 <xsl:value-of select="@n"/> / <xsl:value-of select="@of"/></fo:block></xsl:if>
    <xsl:apply-templates select="person" mode="addressee"/>
    <xsl:if test="person/@phone"><fo:block>TEL <xsl:value-of select="person/@phone"/></fo:block></xsl:if>
    <fo:block space-before="1.5mm">ご注文主　<xsl:value-of select="../buyer/person/@name"/><xsl:text> </xsl:text><xsl:call-template name="honorific"><xsl:with-param name="of" select="../buyer/person"/></xsl:call-template>　TEL <xsl:value-of select="../buyer/person/@phone"/></fo:block>
    <fo:block>お支払方法　<xsl:value-of select="../@payment"/><xsl:if test="@cod">　代引金額 <fo:inline font-weight="bold"><xsl:call-template name="yen"><xsl:with-param name="amount" select="@cod"/></xsl:call-template></fo:inline></xsl:if></fo:block>
    <fo:block font-weight="bold"><xsl:call-template name="travel"/></fo:block>
  </xsl:template>

  <!-- Everything a packer must not miss, in one frame; no frame when there is nothing. -->
  <xsl:template name="special">
    <xsl:if test="marker or @together or @noshi or @wrapping or @temperature or note or @label-note or ../@gift or ../@receipt or ../remarks or ../tag or ../note or field[@name] or ../field[@name]">
      <fo:block border="1pt solid #333333" padding="2mm" space-after="3mm" start-indent="2.2mm" end-indent="2.2mm">
        <fo:block start-indent="2.2mm">
          <xsl:for-each select="marker"><fo:block font-weight="bold"><fo:inline background-color="{@colour}">　<xsl:value-of select="@text"/>　</fo:inline></fo:block></xsl:for-each>
          <xsl:if test="@together"><fo:block font-size="11pt" font-weight="bold">【同梱】<xsl:value-of select="@together"/> と同じ箱</fo:block></xsl:if>
          <xsl:if test="@temperature"><fo:block font-size="11pt" font-weight="bold">【<xsl:value-of select="@temperature"/>】</fo:block></xsl:if>
          <xsl:if test="@noshi"><fo:block font-size="11pt" font-weight="bold">【のし】<xsl:value-of select="@noshi"/></fo:block></xsl:if>
          <xsl:if test="@wrapping"><fo:block font-size="11pt" font-weight="bold">【ラッピング】<xsl:value-of select="@wrapping"/></fo:block></xsl:if>
          <xsl:if test="../@gift"><fo:block font-weight="bold">【ギフト】金額の入った明細書を同梱しない</fo:block></xsl:if>
          <xsl:if test="../@receipt"><fo:block font-weight="bold">【領収書希望】</fo:block></xsl:if>
          <xsl:if test="../tag"><fo:block>【タグ】<xsl:for-each select="../tag"><xsl:value-of select="."/><xsl:text>　</xsl:text></xsl:for-each></fo:block></xsl:if>
          <xsl:if test="@label-note"><fo:block>【送り状記事】<xsl:value-of select="@label-note"/></fo:block></xsl:if>
          <xsl:for-each select="field[@name] | ../field[@name]"><fo:block linefeed-treatment="preserve">【<xsl:value-of select="@name"/>】<xsl:value-of select="."/></fo:block></xsl:for-each>
          <xsl:for-each select="note"><fo:block linefeed-treatment="preserve">【お届け先への備考】<xsl:value-of select="."/></fo:block></xsl:for-each>
          <xsl:for-each select="../remarks"><fo:block linefeed-treatment="preserve">【お客様備考】<xsl:value-of select="."/></fo:block></xsl:for-each>
          <xsl:for-each select="../note"><fo:block linefeed-treatment="preserve">【メモ】<xsl:value-of select="."/></fo:block></xsl:for-each>
        </fo:block>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template name="lines">
    <fo:table table-layout="fixed" width="100%">
      <fo:table-column column-width="10mm"/>
      <fo:table-column column-width="40mm"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="18mm"/>
      <fo:table-header>
        <fo:table-row>
          <xsl:call-template name="head-cell"><xsl:with-param name="text">確認</xsl:with-param></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="text">商品コード</xsl:with-param></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="text">商品名</xsl:with-param></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="text">数量</xsl:with-param><xsl:with-param name="align">right</xsl:with-param></xsl:call-template>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="line">
          <fo:table-row keep-together.within-page="always">
            <xsl:if test="part"><xsl:attribute name="keep-with-next.within-page">always</xsl:attribute></xsl:if>
            <xsl:if test="@marker"><xsl:attribute name="background-color"><xsl:value-of select="@marker"/></xsl:attribute></xsl:if>
            <fo:table-cell padding="1.2mm 1.5mm" border-bottom="{$line}"><fo:block font-size="12pt" line-height="1">□</fo:block></fo:table-cell>
            <fo:table-cell padding="1.2mm 1.5mm" border-bottom="{$line}"><fo:block font-weight="bold"><xsl:value-of select="@sku"/></fo:block></fo:table-cell>
            <fo:table-cell padding="1.2mm 1.5mm" border-bottom="{$line}"><fo:block><xsl:value-of select="@name"/><xsl:call-template name="kit"/><xsl:if test="@mark">　<fo:inline font-weight="bold">【<xsl:value-of select="@mark"/>】</fo:inline></xsl:if></fo:block><xsl:for-each select="option"><fo:block font-weight="bold"><xsl:value-of select="."/></fo:block></xsl:for-each><xsl:apply-templates select="field[@name]" mode="added"/></fo:table-cell>
            <fo:table-cell padding="1.2mm 1.5mm" border-bottom="{$line}">
              <fo:block text-align="right" font-size="12pt" line-height="1.1" font-weight="bold"><xsl:value-of select="@quantity"/></fo:block>
            </fo:table-cell>
          </fo:table-row>
          <xsl:apply-templates select="part"/>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- Who did what on the left, how much it is on the right; never torn from one another. -->
  <xsl:template name="marks">
    <fo:table table-layout="fixed" width="100%" space-before="2mm" keep-together.within-page="always">
      <fo:table-column column-width="25mm"/>
      <fo:table-column column-width="25mm"/>
      <fo:table-column column-width="25mm"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-body>
        <fo:table-row font-size="7.5pt">
          <fo:table-cell border="{$line}"><fo:block text-align="center">ピッキング</fo:block></fo:table-cell>
          <fo:table-cell border="{$line}"><fo:block text-align="center">検品</fo:block></fo:table-cell>
          <fo:table-cell border="{$line}"><fo:block text-align="center">梱包</fo:block></fo:table-cell>
          <fo:table-cell number-rows-spanned="2"><xsl:call-template name="how-much"/></fo:table-cell>
        </fo:table-row>
        <fo:table-row height="14mm">
          <fo:table-cell border="{$line}"><fo:block/></fo:table-cell>
          <fo:table-cell border="{$line}"><fo:block/></fo:table-cell>
          <fo:table-cell border="{$line}"><fo:block/></fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="how-much">
    <fo:block text-align="right" font-size="11pt"><xsl:if test="line">合計　<fo:inline font-weight="bold"><xsl:value-of select="sum(line/@quantity)"/></fo:inline> 点　<xsl:value-of select="count(line)"/> 行<xsl:if test="@parcels &gt; 1">　<fo:inline font-weight="bold"><xsl:value-of select="@parcels"/> 個口</fo:inline></xsl:if></xsl:if></fo:block>
  </xsl:template>
</xsl:stylesheet>
