// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.mercari;

/** What the mall is asked, and asked to do. */
final class Queries {
  private static final String NODE =
      "id createdAt paidAt completedAt orderType status totalPrice"
          + " shippingAddress{address1 address2 city country firstName lastName phoneNumber"
          + " postalCode state{name}}"
          + " products{productId name unitPrice purchasedQuantity unshippedQuantity shippingMethod"
          + " buyerShippingFee variant{id skuCode}}"
          + " shipping{id status method trackingCode shippedAt completedAt}";

  private static final String PAGE = "{edges{node{" + NODE + "}} pageInfo{hasNextPage endCursor}}}";

  /** A page of orders in some states. */
  static final String OPEN =
      "query($first:Int!,$after:String,$statuses:[OrderTransactionStatusFilter!])"
          + "{orderTransactions(first:$first,after:$after,statuses:$statuses)"
          + PAGE;

  /** The same, of orders made since a time. */
  static final String SINCE =
      "query($first:Int!,$after:String,$statuses:[OrderTransactionStatusFilter!],$since:DateTime)"
          + "{orderTransactions(first:$first,after:$after,statuses:$statuses,orderedDateGte:$since)"
          + PAGE;

  /** One order. */
  static final String ONE = "query($id:ID!){orderTransaction(id:$id){" + NODE + "}}";

  /** Begins a shipment of some products. */
  static final String CREATE =
      "mutation($input:CreateOrderShippingInput!)"
          + "{createOrderShipping(input:$input){orderShipping{id}}}";

  /** Sets its waybill numbers. */
  static final String TRACK =
      "mutation($input:UpdateOrderShippingTrackingCodeInput!)"
          + "{updateOrderShippingTrackingCode(input:$input){orderShipping{id}}}";

  /** Says that it left. */
  static final String COMPLETE =
      "mutation($input:CompleteOrderShippingInput!)"
          + "{completeOrderShipping(input:$input){orderShippingId}}";

  private Queries() {}
}
