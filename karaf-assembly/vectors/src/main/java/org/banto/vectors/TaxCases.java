// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.documents.TaxDoor;
import org.banto.order.TaxRate;
import org.banto.order.Yen;

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
    for (JsonNode line : Json.node(c, "lines")) {
      Yen unit = Json.yen(line, "unit_price");
      invoice.add(Json.rate(line, "tax_rate"), unit.times(Json.yen(line, "qty").value()));
    }
    invoice.takeOff(Json.yen(c, "shop_coupon"));
    Yen points = Json.yen(c, "points");
    if (discount) {
      invoice.takeOff(points);
    }
    long tax = 0;
    long all = 0;
    for (TaxDoor.Total t : invoice.totals()) {
      String at = rounding + " " + t.rate().percent() + "% ";
      Yen with = t.excluded().plus(t.tax());
      put(was, at + "gross_before_discount", t.before());
      put(was, at + "discount_allocated", t.discount());
      put(was, at + "taxable_total", t.before().minus(t.discount()));
      put(was, at + "tax", t.tax());
      put(was, at + "total_incl", with);
      put(was, at + "total_excl", t.excluded());
      tax += t.tax().value();
      all += with.value();
    }
    put(was, rounding + " tax_total", new Yen(tax));
    put(was, rounding + " grand_total_incl", new Yen(all));
    put(was, rounding + " cash_due", new Yen(discount ? all : all - points.value()));
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
    boolean required = Json.node(c, "return_invoice_required").asBoolean();
    expected.put("return_invoice_required", Boolean.toString(required));
    was.put("return_invoice_required", Boolean.toString(TaxDoor.returnInvoiceRequired(back)));
    return Verdict.of(expected, was);
  }
}
