// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banto.base.Yen;
import org.banto.order.PaymentMethod;
import org.banto.order.TaxRate;
import org.junit.jupiter.api.Test;

/** The worked cases in {@code tax/}, each in three ways of rounding. */
class TaxCasesTest {
  @Test
  void everyWorkedInvoiceComesOutToTheYenInThreeWaysOfRounding() throws IOException {
    int seen = 0;
    for (JsonNode c : json("invoice-cases.json")) {
      for (Rounding rounding : Rounding.values()) {
        JsonNode expected = c.get("expected").get(rounding.name());
        List<TaxCount.Total> totals = count(c, rounding).totals();
        String at = c.get("id").asText() + " " + rounding;
        assertEquals(expected.get("per_rate").size(), totals.size(), at);
        totals.forEach(
            t -> same(expected.get("per_rate").get("" + t.rate().percent()), t, at + t.rate()));
        long all = totals.stream().mapToLong(t -> t.included().value()).sum();
        assertEquals(expected.get("grand_total_incl").asLong(), all, at);
        assertEquals(
            expected.get("tax_total").asLong(),
            totals.stream().mapToLong(t -> t.tax().value()).sum(),
            at);
        assertEquals(expected.get("cash_due").asLong(), all - paid(c), at);
        seen++;
      }
    }
    assertEquals(15, seen);
  }

  @Test
  void taxRoundedLineByLineIsAnotherFigureThanOurs() throws IOException {
    JsonNode trap = json("invoice-cases.json").get(0);
    long ours = count(trap, Rounding.FLOOR).totals().get(0).tax().value();
    assertEquals(31, ours);
    assertNotEquals(trap.get("wrong_if_rounded_per_line_FLOOR").asLong(), ours);
  }

  private static void same(JsonNode expected, TaxCount.Total t, String at) {
    assertEquals(expected.get("gross_before_discount").asLong(), t.before().value(), at);
    assertEquals(expected.get("discount_allocated").asLong(), t.discount().value(), at);
    assertEquals(
        expected.get("taxable_total").asLong(), t.before().minus(t.discount()).value(), at);
    assertEquals(expected.get("tax").asLong(), t.tax().value(), at);
    assertEquals(expected.get("total_incl").asLong(), t.included().value(), at);
    assertEquals(expected.get("total_excl").asLong(), t.excluded().value(), at);
  }

  private static TaxCount count(JsonNode c, Rounding rounding) {
    boolean included = c.get("price_mode").asText().equals("TAX_INCLUDED");
    TaxCount count =
        new TaxCount(included ? TaxCount.Prices.INCLUDED : TaxCount.Prices.EXCLUDED, rounding);
    for (JsonNode line : c.get("lines")) {
      count.add(
          new TaxRate(line.get("tax_rate").asInt()),
          new Yen(line.get("unit_price").asLong()).times(line.get("qty").asLong()));
    }
    count.takeOff(new Yen(c.get("shop_coupon").asLong()));
    return pointsLowerPrices(c) ? count.takeOff(new Yen(c.get("points").asLong())) : count;
  }

  private static boolean pointsLowerPrices(JsonNode c) {
    return c.get("points_mode").asText().equals("DISCOUNT");
  }

  private static long paid(JsonNode c) {
    return pointsLowerPrices(c) ? 0 : c.get("points").asLong();
  }

  @Test
  void whatIsPaidBackIsRoundedByItsSize() throws IOException {
    for (JsonNode c : json("return-invoice-cases.json")) {
      long back = c.path("taxable_total_incl").asLong(c.path("returned_incl").asLong());
      for (Rounding rounding : Rounding.values()) {
        assertEquals(
            c.get("tax").get(rounding.name()).asLong(),
            rounding.within(back, c.get("tax_rate").asInt()),
            c.get("id").asText() + " " + rounding);
      }
      assertEquals(
          c.get("return_invoice_required").asBoolean(),
          ReturnInvoice.isRequired(new Yen(back)),
          c.get("id").asText());
    }
  }

  @Test
  void registrationNumbersAreNormalisedAndTheirCheckDigitLookedAt() throws IOException {
    for (String[] c : csv("registration-numbers.csv")) {
      RegistrationNumber number = RegistrationNumber.read(c[0]);
      assertEquals(c[1], number.text());
      assertEquals(Boolean.parseBoolean(c[2]), number.wellFormed(), c[0]);
      assertEquals(Boolean.parseBoolean(c[3]), number.checked(), c[0]);
    }
    assertEquals("T7123456789012", RegistrationNumber.read(" t7-1234-5678-9012 ").text());
    assertTrue(RegistrationNumber.read("T7123456789012").checked());
  }

  @Test
  void aReceiptBearsAStampByWhatItStatesHowItIsPaidAndHowItIsSent() throws IOException {
    for (String[] c : csv("stamp-duty-cases.csv")) {
      Yen amount = new Yen(Long.parseLong(c[2]));
      boolean shown = c[3].equals("True");
      Yen tax = shown ? new Yen(Rounding.FLOOR.within(amount.value(), 10)) : Yen.ZERO;
      Yen base = StampDuty.base(amount, tax);
      assertEquals(Long.parseLong(c[4]), base.value(), String.join(",", c));
      PaymentMethod.Kind kind =
          switch (c[1]) {
            case "card" -> PaymentMethod.Kind.CARD;
            case "bank" -> PaymentMethod.Kind.BANK_TRANSFER;
            case "cash" -> PaymentMethod.Kind.OTHER;
            default -> throw new IllegalStateException(c[1]);
          };
      assertEquals(
          Long.parseLong(c[5]),
          StampDuty.of(base, kind, StampDuty.Medium.PAPER).value(),
          String.join(",", c));
      assertEquals(Yen.ZERO, StampDuty.of(base, kind, StampDuty.Medium.ELECTRONIC));
    }
  }

  private static JsonNode json(String name) throws IOException {
    try (InputStream in = TaxCasesTest.class.getResourceAsStream("tax/" + name)) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static List<String[]> csv(String name) throws IOException {
    try (InputStream in = TaxCasesTest.class.getResourceAsStream("tax/" + name)) {
      List<String[]> rows = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .forEach(l -> rows.add(l.split(",", 7)));
      return rows;
    }
  }
}
