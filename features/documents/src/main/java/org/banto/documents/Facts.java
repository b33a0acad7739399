// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.time.LocalDate;
import java.util.List;
import org.banto.base.Shop;
import org.banto.base.Yen;
import org.banto.order.TaxTotal;

/**
 * What a numbered paper states, once and for all.
 *
 * @param no its number
 * @param issued the day it was issued
 * @param day the day of the transaction
 * @param addressee who it is made out to
 * @param honorific what is said after the addressee
 * @param proviso what a receipt is for, or empty
 * @param amount yen, tax included; positive also for what is given back
 * @param stamp the stamp a receipt bears
 * @param electronic whether it is sent electronically
 * @param text the shop's words
 * @param items what is given back, for a return invoice
 * @param totals per rate, of what is given back
 * @param shop who issues it
 */
record Facts(
    String no,
    LocalDate issued,
    LocalDate day,
    String addressee,
    String honorific,
    String proviso,
    Yen amount,
    Yen stamp,
    boolean electronic,
    String text,
    List<ReturnInvoice.Item> items,
    List<TaxTotal> totals,
    Shop shop) {
  /** Writes it into the order it belongs to. */
  void write(XmlSheet xml, TaxKinds kinds) {
    xml.open("issue")
        .with("no", no)
        .with("issued", OrderSheet.day(issued))
        .with("day", OrderSheet.day(day))
        .with("addressee", addressee)
        .with("honorific", honorific)
        .with("proviso", proviso)
        .with("amount", amount.value())
        .with("stamp", stamp.value())
        .with("electronic", electronic ? "yes" : "");
    xml.text("text", text);
    for (ReturnInvoice.Item item : items) {
      xml.open("item")
          .with("label", item.label())
          .with("quantity", item.quantity())
          .with("price", item.price().value())
          .with("amount", item.amount().value())
          .with("rate", item.rate().percent())
          .with(TaxKinds.KIND, kinds.of(item.rate()))
          .close();
    }
    for (TaxTotal total : totals) {
      xml.open("back")
          .with("rate", total.rate().percent())
          .with(TaxKinds.KIND, kinds.of(total.rate()))
          .with("total", total.total().value())
          .with("tax", total.tax().value())
          .close();
    }
    xml.open("shop").with("url", shop.url());
    OrderSheet.person(xml, shop.sender());
    xml.close().close();
  }

  @Override
  public String toString() {
    return "Facts[" + no + "]";
  }
}
