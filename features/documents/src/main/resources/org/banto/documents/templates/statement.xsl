<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <!-- お買い上げ明細書 or お届け明細書, whichever an order was found to need (帳票自動判別), in the order of the job. -->
  <xsl:import href="purchase-statement.xsl"/>
  <xsl:import href="delivery-statement.xsl"/>

  <xsl:template match="/print" mode="pages">
    <xsl:for-each select="paper/order">
      <xsl:choose>
        <xsl:when test="@paper = 'delivery-statement'"><xsl:apply-templates select="delivery"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- What comes with the second import wins over the first. -->
  <xsl:template match="order" mode="title">お買い上げ明細書</xsl:template>
</xsl:stylesheet>
