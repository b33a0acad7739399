// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banto.base.Yen;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.TaxRate;
import org.banto.order.TaxTotal;

/** What papers say of taxes, by the classes that print them. */
public final class TaxDoor {
  private TaxDoor() {}

  /**
   * A registration number as it was typed in the shop's settings.
   *
   * @param text as it is printed
   * @param wellFormed whether it looks like one
   * @param checked whether its check digit fits
   */
  public record Number(String text, boolean wellFormed, boolean checked) {}

  /** Reads a registration number. */
  public static Number number(String typed) {
    RegistrationNumber number = RegistrationNumber.read(typed);
    return new Number(number.text(), number.wellFormed(), number.checked());
  }

  /**
   * The stamp on a receipt.
   *
   * @param base the amount that counts
   * @param stamp the stamp
   */
  public record Stamp(Yen base, Yen stamp) {}

  /** The stamp of a receipt whose tax, at the standard rate, is stated on it or not. */
  public static Stamp stamp(Yen amount, boolean taxStated, PaymentMethod.Kind kind, boolean paper) {
    TaxCount count = new TaxCount(TaxCount.Prices.INCLUDED, Rounding.FLOOR);
    Yen tax = taxStated ? count.add(TaxRate.STANDARD, amount).totals().get(0).tax() : Yen.ZERO;
    Yen base = StampDuty.base(amount, tax);
    StampDuty.Medium medium = paper ? StampDuty.Medium.PAPER : StampDuty.Medium.ELECTRONIC;
    return new Stamp(base, StampDuty.of(base, kind, medium));
  }

  /** The ways of rounding that a shop may choose, by name. */
  public static List<String> roundings() {
    List<String> names = new ArrayList<>();
    for (Rounding rounding : Rounding.values()) {
      names.add(rounding.name());
    }
    return names;
  }

  /**
   * What comes together at one rate.
   *
   * @param rate the rate
   * @param before as it was added
   * @param discount taken off it
   * @param excluded without tax
   * @param tax the tax
   */
  public record Total(TaxRate rate, Yen before, Yen discount, Yen excluded, Yen tax) {}

  /** An invoice in the making. */
  public static final class Invoice {
    private final TaxCount count;

    public Invoice(boolean included, String rounding) {
      this.count =
          new TaxCount(
              included ? TaxCount.Prices.INCLUDED : TaxCount.Prices.EXCLUDED,
              Rounding.valueOf(rounding));
    }

    /** Adds a line. */
    public void add(TaxRate rate, Yen amount) {
      count.add(rate, amount);
    }

    /** Takes something off all rates. */
    public void takeOff(Yen amount) {
      count.takeOff(amount);
    }

    /** The totals, the highest rate first. */
    public List<Total> totals() {
      return count.totals().stream()
          .map(t -> new Total(t.rate(), t.before(), t.discount(), t.excluded(), t.tax()))
          .toList();
    }
  }

  /**
   * What a statement of an order ends with.
   *
   * @param tax all tax
   * @param included all that is charged, with tax
   * @param paid what points pay of it
   */
  public record Sums(Yen tax, Yen included, Yen paid) {}

  /** The sums of an order whose prices contain the tax, by the shop's settings. */
  public static Sums sums(PlacedOrder order, String rounding, boolean pointsLowerPrices) {
    Map<String, String> settings =
        Map.of(
            DocumentSettings.ROUNDING,
            rounding,
            DocumentSettings.POINTS,
            pointsLowerPrices ? DocumentSettings.DISCOUNT : "");
    TaxTable table = TaxTable.of(order, TaxRules.of(settings));
    return new Sums(table.tax(), table.included(), table.paid());
  }

  /** The tax in goods that were taken back. */
  public static Yen taxBack(Yen back, TaxRate rate, String rounding) {
    ReturnInvoice invoice = new ReturnInvoice(List.of(new ReturnInvoice.Item("返品", 1, back, rate)));
    List<TaxTotal> totals = invoice.totals(Rounding.valueOf(rounding));
    return totals.get(0).tax();
  }

  /** Whether the law asks for a paper when so much is given back. */
  public static boolean returnInvoiceRequired(Yen back) {
    return ReturnInvoice.isRequired(back);
  }
}
