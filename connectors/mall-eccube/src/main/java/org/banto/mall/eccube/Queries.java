// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.eccube;

/** What a site is asked, and asked to do; only fields that its plugin lets out by itself. */
final class Queries {
  private static final String NODE =
      "id order_no name01 name02 kana01 kana02 company_name email phone_number postal_code"
          + " Pref{name} addr01 addr02 message subtotal discount delivery_fee_total charge tax"
          + " total payment_total payment_method order_date update_date payment_date use_point"
          + " OrderStatus{id name} Customer{id}"
          + " OrderItems{id product_name product_code class_name1 class_name2"
          + " class_category_name1 class_category_name2 price quantity tax tax_rate"
          + " TaxDisplayType{id} OrderItemType{id} Shipping{id}}"
          + " Shippings{id name01 name02 kana01 kana02 company_name phone_number postal_code"
          + " Pref{name} addr01 addr02 shipping_delivery_name time_id shipping_delivery_time"
          + " shipping_delivery_date shipping_date tracking_number}";

  /** A page of orders, the last changed first. */
  static final String PAGE =
      "query($page:Int,$limit:Int){orders(page:$page,limit:$limit)"
          + "{totalCount pageInfo{hasNextPage} nodes{"
          + NODE
          + "}}}";

  /** One order. */
  static final String ONE = "query($id:ID!){order(id:$id){" + NODE + "}}";

  /** Says that what goes to one place has left. */
  static final String SHIPPED =
      "mutation($id:ID!,$d:DateTime,$c:String,$t:String,$m:Boolean)"
          + "{updateShipped(id:$id,shipping_date:$d,shipping_delivery_name:$c,tracking_number:$t,"
          + "is_send_mail:$m){id shipping_date tracking_number}}";

  private Queries() {}
}
