// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.Yen;
import org.banto.documents.TaxDoor;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;

/** Invoices and return invoices, in every way of rounding that a shop may choose. */
final class TaxCases {
  private TaxCases() {}

  static Verdict invoice(JsonNode c) {
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, String> was = new LinkedHashMap<>();
    for (String rounding : TaxDoor.roundings()) {
      JsonNode wanted = Json.node(c, "expected", rounding);
      Json.node(wanted, "per_rate")
          .properties()
          .forEach(rate -> flat(expected, rounding + " " + rate.getKey() + "%", rate.getValue()));
      for (String sum : List.of("tax_total", "grand_total_incl", "cash_due")) {
        expected.put(rounding + " " + sum, Long.toString(Json.yen(wanted, sum).value()));
      }
      house(c, rounding, was);
    }
    // a rate that only the house has is a difference too
    was.keySet().forEach(name -> expected.putIfAbsent(name, ""));
    return Verdict.of(expected, was);
  }

  private static void flat(Map<String, String> into, String at, JsonNode figures) {
    figures
        .fieldNames()
        .forEachRemaining(
            name -> into.put(at + " " + name, Long.toString(Json.yen(figures, name).value())));
  }

  private static void house(JsonNode c, String rounding, Map<String, String> was) {
    boolean included =
        Json.word(c, "price_mode", List.of("TAX_INCLUDED", "TAX_EXCLUDED")).equals("TAX_INCLUDED");
    boolean discount =
        Json.word(c, "points_mode", List.of("PAYMENT", "DISCOUNT")).equals("DISCOUNT");
    TaxDoor.Invoice invoice = new TaxDoor.Invoice(included, rounding);
    List<OrderLine> lines = SampleOrder.lines(c);
    lines.forEach(line -> invoice.add(line.tax(), line.amount()));
    invoice.takeOff(Json.yen(c, "shop_coupon"));
    Yen points = Json.yen(c, "points");
    if (discount) {
      invoice.takeOff(points);
    }
    TaxDoor.Sums sums =
        included
            ? TaxDoor.sums(
                SampleOrder.placed(lines, Json.yen(c, "shop_coupon"), points), rounding, discount)
            : sums(invoice, discount ? Yen.ZERO : points);
    for (TaxDoor.Total t : invoice.totals()) {
      String at = rounding + " " + t.rate().percent() + "% ";
      put(was, at + "gross_before_discount", t.before());
      put(was, at + "discount_allocated", t.discount());
      put(was, at + "taxable_total", t.before().minus(t.discount()));
      put(was, at + "tax", t.tax());
      put(was, at + "total_incl", t.excluded().plus(t.tax()));
      put(was, at + "total_excl", t.excluded());
    }
    put(was, rounding + " tax_total", sums.tax());
    put(was, rounding + " grand_total_incl", sums.included());
    put(was, rounding + " cash_due", sums.included().minus(sums.paid()));
  }

  /** No mall states prices without tax, so no order has them: its sums are those of the invoice. */
  private static TaxDoor.Sums sums(TaxDoor.Invoice invoice, Yen paid) {
    Yen tax = invoice.totals().stream().map(TaxDoor.Total::tax).reduce(Yen.ZERO, Yen::plus);
    Yen without =
        invoice.totals().stream().map(TaxDoor.Total::excluded).reduce(Yen.ZERO, Yen::plus);
    return new TaxDoor.Sums(tax, without.plus(tax), paid);
  }

  private static void put(Map<String, String> into, String name, Yen yen) {
    into.put(name, Long.toString(yen.value()));
  }

  static Verdict returnInvoice(JsonNode c) {
    Yen back = Json.yen(c, c.has("returned_incl") ? "returned_incl" : "taxable_total_incl");
    Yen size = Yen.ZERO.minus(back);
    TaxRate rate = Json.rate(c, "tax_rate");
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, String> was = new LinkedHashMap<>();
    for (String rounding : TaxDoor.roundings()) {
      put(expected, "tax " + rounding, Json.yen(Json.node(c, "tax"), rounding));
      put(was, "tax " + rounding, Yen.ZERO.minus(TaxDoor.taxBack(size, rate, rounding)));
    }
    boolean required = Json.flag(c, "return_invoice_required");
    expected.put("return_invoice_required", Boolean.toString(required));
    was.put("return_invoice_required", Boolean.toString(TaxDoor.returnInvoiceRequired(back)));
    return Verdict.of(expected, was);
  }
}
