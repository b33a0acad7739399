// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.fakes.Orders;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;
import org.banto.order.TaxRate;
import org.banto.order.TaxRates;
import org.banto.order.TaxTotal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A change of the rates of consumption tax, seen on the papers of both sides of the day. */
@Tag("house.rates")
class RatesTest {
  private static final Map<String, String> CHANGE =
      Map.of(TaxRates.SETTING, "2028-04-01 標準 12\n2028-04-01 軽減 0");
  private static final LocalDate LAST = LocalDate.of(2028, 3, 31);
  private static final LocalDate FIRST = LocalDate.of(2028, 4, 1);

  /** The everyday order of this day, its goods at these rates. */
  private static Order sold(LocalDate day, int standard, int reduced) {
    Order o = Orders.everyday(1);
    PlacedOrder p = o.placed();
    List<OrderLine> lines =
        p.lines().stream().map(l -> l.taxed(moved(l.tax(), standard, reduced))).toList();
    List<Charge> charges =
        p.amounts().charges().stream()
            .map(
                c ->
                    new Charge(
                        c.kind(),
                        c.label(),
                        c.amount(),
                        moved(c.tax(), standard, reduced),
                        c.destination()))
            .toList();
    Amounts a = p.amounts();
    PlacedOrder placed =
        new PlacedOrder(
            Instant.parse(day + "T03:00:00Z"),
            p.buyer(),
            p.destinations(),
            lines,
            new Amounts(a.goods(), a.total(), a.due(), charges, List.of()),
            p.payment(),
            p.deliveryMethod(),
            p.wish(),
            p.remarks(),
            p.flags());
    return o.with(e -> e.placed(placed));
  }

  private static TaxRate moved(TaxRate rate, int standard, int reduced) {
    return switch (rate.percent()) {
      case 10 -> new TaxRate(standard);
      case 8 -> new TaxRate(reduced);
      default -> rate;
    };
  }

  private static String statement(String name, Order order, Map<String, String> settings)
      throws Exception {
    return print(name, Paper.PURCHASE_STATEMENT, order, Optional.empty(), settings);
  }

  private static String print(
      String name, Paper paper, Order order, Optional<Facts> facts, Map<String, String> more)
      throws Exception {
    Map<String, String> settings = Printer.settings(more);
    byte[] xml =
        OrderSheet.of(
            paper, order, facts, "T7123456789012", settings, Printer.FIELDS, FieldWords.NONE);
    byte[] sheet =
        new PrintSheet(paper, Layout.TOTAL_AND_ORDER, Orders.SHOP, settings, Orders.NOW)
            .of(List.of(PrintSheet.paper(xml, 1, "", "")), List.of());
    Press.Print print =
        Printer.PRESS.print(
            new Stylesheets(Path.of("target/no-templates")).of(Orders.MAIN, paper), sheet);
    Files.write(Path.of("target", "rates-" + name + ".pdf"), print.pdf());
    String text = Printer.text(print.pdf());
    System.out.println("house.rates: " + name + ": " + taxed(text));
    return text;
  }

  /** What a paper says of tax. */
  private static List<String> taxed(String text) {
    return text.lines()
        .filter(l -> l.contains("%") || l.contains("対象"))
        .map(String::strip)
        .toList();
  }

  private static long marks(String text) {
    return text.chars().filter(c -> c == '※').count();
  }

  @Test
  void theStatementsOfBothSidesOfTheDaySayTheRatesAndMarksOfTheirSide() throws Exception {
    String before = statement("before", sold(LAST, 10, 8), CHANGE);
    assertTrue(before.contains("10%対象"), before);
    assertTrue(before.contains("8%対象（※）"), before);
    assertTrue(before.contains("※は軽減税率（8%）対象です。"), before);
    String after = statement("after", sold(FIRST, 12, 0), CHANGE);
    assertTrue(after.contains("12%対象"), after);
    assertTrue(after.contains("0%対象（※）"), after);
    assertTrue(after.contains("※は軽減税率（0%）対象です。"), after);
    assertFalse(after.contains("8%対象") || after.contains("10%対象"), after);
    assertEquals(marks(before), marks(after), "as many goods bear the mark");
  }

  /** The day before the change is set down, the paper of today is what it always was. */
  @Test
  void aRateThatTheHouseDoesNotKnowBearsNoMark() throws Exception {
    String unknown = statement("not-set", sold(FIRST, 12, 0), Map.of());
    assertEquals(0, marks(unknown));
    assertTrue(unknown.contains("12%対象") && !unknown.contains("軽減税率"), unknown);
    String today = statement("today", Orders.everyday(1), Map.of());
    assertEquals(today, statement("today-set", Orders.everyday(1), CHANGE));
  }

  @Test
  void theMarkFollowsTheKindAlsoWhereTheStandardRateWasEight() throws Exception {
    String old = statement("2018", sold(LocalDate.of(2018, 5, 1), 8, 8), Map.of());
    assertEquals(0, marks(old));
    assertTrue(old.contains("8%対象") && !old.contains("軽減"), old);
    String six =
        statement(
            "six",
            sold(FIRST, 12, 6),
            Map.of(TaxRates.SETTING, "2028-04-01 標準税率 12%\n2028/4/1 軽減税率 6%"));
    assertTrue(six.contains("6%対象（※）") && six.contains("※は軽減税率（6%）対象です。"), six);
  }

  @Test
  void receiptsInvoicesAndReturnsOfTheOldSaleSayTheOldRates() throws Exception {
    Order old = sold(LAST, 10, 8);
    Order fresh = sold(FIRST, 12, 0);
    for (Paper paper : List.of(Paper.RECEIPT, Paper.INVOICE)) {
      String before = print(paper.code() + "-before", paper, old, facts(List.of()), CHANGE);
      assertTrue(before.contains("8%対象（※軽減税率）") && before.contains("（8%）対象です"), before);
      String after = print(paper.code() + "-after", paper, fresh, facts(List.of()), CHANGE);
      assertTrue(after.contains("0%対象（※軽減税率）") && after.contains("（0%）対象です"), after);
    }
    List<ReturnInvoice.Item> items =
        List.of(
            new ReturnInvoice.Item("宇治抹茶", 1, new Yen(10800), TaxRate.REDUCED),
            new ReturnInvoice.Item("急須", 1, new Yen(11000), TaxRate.STANDARD));
    String back = print("return-of-old", Paper.RETURN_INVOICE, old, facts(items), CHANGE);
    assertTrue(back.contains("8%対象（※軽減税率）"), back);
    assertTrue(back.contains("10%対象"), back);
    assertTrue(back.contains("※は軽減税率（8%）対象です。"), back);
    assertTrue(back.contains("-￥800") || back.contains("800"), back);
  }

  private static Optional<Facts> facts(List<ReturnInvoice.Item> items) {
    List<TaxTotal> totals =
        items.isEmpty() ? new ArrayList<>() : new ReturnInvoice(items).totals(Rounding.FLOOR);
    return Optional.of(
        new Facts(
            "R00000001",
            LocalDate.of(2028, 4, 20),
            LocalDate.of(2028, 4, 20),
            "髙﨑 𠮷乃",
            "様",
            "お品代として",
            new Yen(21800),
            Yen.ZERO,
            false,
            "",
            items,
            totals,
            Orders.SHOP));
  }

  @Test
  void whatWasIssuedBeforeKindsWereWrittenIsReissuedWithItsMarks() {
    byte[] xml =
        OrderSheet.of(
            Paper.PURCHASE_STATEMENT,
            Orders.everyday(1),
            Optional.empty(),
            "",
            Map.of(),
            Printer.FIELDS,
            FieldWords.NONE);
    String now = new String(xml, StandardCharsets.UTF_8);
    String before = now.replaceAll(" tax-kind=\"[a-z]+\"", "");
    assertFalse(before.contains("tax-kind"));
    assertEquals(now.replaceAll(" tax-kind=\"standard\"", ""), TaxKinds.upgraded(before));
    assertEquals(now, TaxKinds.upgraded(now));
  }

  @Test
  void ratesThatCannotBeReadAreRefusedWithTheirLine() {
    IllegalArgumentException e =
        org.junit.jupiter.api.Assertions.assertThrows(
            IllegalArgumentException.class,
            () -> DocumentSettings.check(Map.of(TaxRates.SETTING, "2028-04-01 標準 12\n来年 軽減 5")));
    assertTrue(e.getMessage().contains("来年 軽減 5"), e.getMessage());
    DocumentSettings.check(CHANGE);
  }
}
