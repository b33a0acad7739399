// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

/**
 * A query or a mutation. What it may cost is counted by its {@code first}s: no query may cost more than 1,000 points.
 *
 * @param name its name
 * @param root the field that answers it
 * @param text in GraphQL
 */
record Operation(String name, String root, String text) {
  /** Lines that are read with an order; those of longer ones are read after. */
  static final int LINES = 10;

  private static final String MONEY = "{shopMoney{amount currencyCode}}";
  private static final String ADDRESS =
      "{lastName firstName company zip countryCodeV2 provinceCode province city address1 address2 phone}";
  private static final String LINE =
      "{id title variantTitle sku quantity currentQuantity customAttributes{key value}"
          + " originalUnitPriceSet"
          + MONEY
          + " taxLines{ratePercentage}}";

  /** Proves the account. */
  static final Operation CHECK =
      new Operation(
          "BantoCheck",
          "shop",
          "query BantoCheck{shop{name currencyCode} orders(first:1){nodes{id}}}");

  /** A page of orders in the order of their changes, with all that is read of an order. */
  static final Operation ORDERS =
      new Operation(
          "BantoOrders",
          "orders",
          "query BantoOrders($first:Int!,$after:String,$query:String){"
              + "orders(first:$first,after:$after,sortKey:UPDATED_AT,query:$query){"
              + "pageInfo{hasNextPage endCursor} nodes{"
              + "id name createdAt updatedAt processedAt cancelledAt cancelReason"
              + " displayFinancialStatus displayFulfillmentStatus currencyCode taxesIncluded"
              + " note customAttributes{key value} paymentGatewayNames email phone tags"
              + " totalShippingPriceSet"
              + MONEY
              + " totalDiscountsSet"
              + MONEY
              + " totalTaxSet"
              + MONEY
              + " totalPriceSet"
              + MONEY
              + " currentTotalPriceSet"
              + MONEY
              + " currentTotalTaxSet"
              + MONEY
              + " discountCodes"
              + " billingAddress"
              + ADDRESS
              + " shippingAddress"
              + ADDRESS
              + " shippingLines(first:3){nodes{title discountedPriceSet"
              + MONEY
              + " taxLines{ratePercentage}}}"
              + " lineItems(first:"
              + LINES
              + "){pageInfo{hasNextPage endCursor} nodes"
              + LINE
              + "}"
              + " fulfillments(first:5){status createdAt trackingInfo(first:5){company number}}"
              + "}}}");

  /** More lines of one order. */
  static final Operation LINES_OF =
      new Operation(
          "BantoLines",
          "order",
          "query BantoLines($id:ID!,$after:String){order(id:$id){id"
              + " lineItems(first:80,after:$after){pageInfo{hasNextPage endCursor} nodes"
              + LINE
              + "}}}");

  /** The id of an order by its number. */
  static final Operation FIND =
      new Operation(
          "BantoFind",
          "orders",
          "query BantoFind($query:String!){orders(first:10,query:$query){nodes{id name}}}");

  /** An order as it stands, as far as instructions need to know. */
  static final Operation VIEW =
      new Operation(
          "BantoView",
          "order",
          "query BantoView($id:ID!){order(id:$id){id name cancelledAt"
              + " fulfillments(first:20){id status trackingInfo(first:10){company number}}"
              + " fulfillmentOrders(first:10){nodes{id status assignedLocation{location{id}}"
              + " lineItems(first:20){pageInfo{hasNextPage endCursor}"
              + " nodes{id totalQuantity remainingQuantity lineItem{id}}}}}}}");

  /** More lines of a fulfilment order. */
  static final Operation MORE_TO_SHIP =
      new Operation(
          "BantoMoreToShip",
          "fulfillmentOrder",
          "query BantoMoreToShip($id:ID!,$after:String){fulfillmentOrder(id:$id){id"
              + " lineItems(first:200,after:$after){pageInfo{hasNextPage endCursor}"
              + " nodes{id totalQuantity remainingQuantity lineItem{id}}}}}");

  /** Goods left. */
  static final Operation FULFIL =
      new Operation(
          "BantoFulfil",
          "fulfillmentCreate",
          "mutation BantoFulfil($fulfillment:FulfillmentInput!){"
              + "fulfillmentCreate(fulfillment:$fulfillment){"
              + "fulfillment{id status} userErrors{field message}}}");

  /** Other waybill numbers on a fulfilment. */
  static final Operation RENUMBER =
      new Operation(
          "BantoRenumber",
          "fulfillmentTrackingInfoUpdate",
          "mutation BantoRenumber($fulfillmentId:ID!,$trackingInfoInput:FulfillmentTrackingInput!,"
              + "$notifyCustomer:Boolean){"
              + "fulfillmentTrackingInfoUpdate(fulfillmentId:$fulfillmentId,"
              + "trackingInfoInput:$trackingInfoInput,notifyCustomer:$notifyCustomer){"
              + "fulfillment{id status} userErrors{field message}}}");

  /** The order is off. */
  static final Operation CANCEL =
      new Operation(
          "BantoCancel",
          "orderCancel",
          "mutation BantoCancel($orderId:ID!,$reason:OrderCancelReason!,"
              + "$refundMethod:OrderCancelRefundMethodInput!,$restock:Boolean!,"
              + "$notifyCustomer:Boolean){"
              + "orderCancel(orderId:$orderId,reason:$reason,refundMethod:$refundMethod,"
              + "restock:$restock,notifyCustomer:$notifyCustomer){"
              + "job{id done} orderCancelUserErrors{field message}}}");
}
