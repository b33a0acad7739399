// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.util.List;
import org.banto.base.Yen;

/**
 * One line of an order.
 *
 * @param no 1, 2, 3 … within the order, from {@link #GIVEN} on of what the house put in; stays for
 *     ever
 * @param key the mall's own key of the line, for telling the mall about it
 * @param destination index into {@link PlacedOrder#destinations()}
 * @param sku the code of what is picked (システム連携用SKU番号, 商品コード)
 * @param itemCode the code of the page the buyer saw, or empty
 * @param name product name as the mall gives it
 * @param options what the buyer chose, one {@code name:value} each
 * @param quantity pieces, 0 or more
 * @param unitPrice price of one piece, tax included, as the mall gives it
 * @param tax its rate
 * @param struck taken out of the order, kept for the record
 */
public record OrderLine(
    int no,
    String key,
    int destination,
    String sku,
    String itemCode,
    String name,
    List<String> options,
    int quantity,
    Yen unitPrice,
    TaxRate tax,
    boolean struck) {
  /** Lines from this number on the house put in beside what was ordered (おまけ): no mall knows of them. */
  public static final int GIVEN = 10_001;

  public OrderLine {
    options = List.copyOf(options);
    if (no < 1 || quantity < 0 || destination < 0) {
      throw new IllegalArgumentException("order line " + no + ": quantity " + quantity);
    }
  }

  /** The same at another rate of tax. */
  public OrderLine taxed(TaxRate other) {
    return new OrderLine(
        no, key, destination, sku, itemCode, name, options, quantity, unitPrice, other, struck);
  }

  /** So many of it as lie in a parcel, where it is not struck whatever it is in the order. */
  public OrderLine packed(int pieces) {
    return new OrderLine(
        no, key, destination, sku, itemCode, name, options, pieces, unitPrice, tax, false);
  }

  /** Whether the house put it in beside what was ordered. */
  public boolean given() {
    return no >= GIVEN;
  }

  /** Price times quantity. */
  public Yen amount() {
    return unitPrice.times(quantity);
  }
}
