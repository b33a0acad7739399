// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.order.Charge;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;

/** The lines of an order, and rows that are charges by themselves. */
final class FileLines {
  private static final String SKIP = "SKIP";

  private final Profile profile;
  private final FileDestinations places;
  private final List<OrderLine> lines = new ArrayList<>();
  private final List<Charge> charges = new ArrayList<>();

  private FileLines(Profile profile, FileDestinations places) {
    this.profile = profile;
    this.places = places;
  }

  static FileLines of(Profile profile, Cells cells, FileDestinations places, List<Row> rows) {
    FileLines of = new FileLines(profile, places);
    for (Row row : rows) {
      for (ProfileBinding binding : cells.binding().numbered()) {
        of.row(cells.under(binding, profile), row);
      }
    }
    return of;
  }

  List<OrderLine> lines() {
    return lines;
  }

  /** Charges that stood among the lines. */
  List<Charge> charges() {
    return charges;
  }

  private void row(Cells cells, Row row) {
    ProfileBinding says = cells.binding();
    String name = says.text(OrderFileField.ITEM_NAME, row);
    String sku = says.text(OrderFileField.SKU, row);
    String kind = says.text(OrderFileField.LINE_KIND, row);
    if ((name.isEmpty() && sku.isEmpty()) || kind.equals(SKIP)) {
      return;
    }
    long quantity = quantity(cells, row);
    Price price = price(cells, row, quantity);
    Optional<Charge.Kind> charge =
        Stream.of(Charge.Kind.values()).filter(k -> k.name().equals(kind)).findFirst();
    TaxRate rate = cells.rate(row, profile.tax());
    if (charge.isPresent()) {
      Yen amount = Money.signed(charge.get(), price.piece().times(quantity).plus(price.rest()));
      charges.add(new Charge(charge.get(), name, amount, rate, -1));
    } else if (option(name) && price.equals(Price.NOTHING) && !lines.isEmpty()) {
      addOption(name);
    } else {
      line(says, row, (int) quantity, price.piece(), rate);
      if (!price.rest().equals(Yen.ZERO)) {
        String label = "端数（" + name + "）";
        charges.add(new Charge(Charge.Kind.OTHER, label, price.rest(), rate, places.of(row)));
      }
    }
  }

  private void line(ProfileBinding says, Row row, int quantity, Yen price, TaxRate rate) {
    int no = lines.size() + 1;
    String key = says.text(OrderFileField.LINE_KEY, row);
    lines.add(
        new OrderLine(
            no,
            key.isEmpty() ? Integer.toString(no) : key,
            places.of(row),
            says.text(OrderFileField.SKU, row),
            says.text(OrderFileField.ITEM_CODE, row),
            says.text(OrderFileField.ITEM_NAME, row),
            says.text(OrderFileField.OPTIONS, row).lines().filter(o -> !o.isBlank()).toList(),
            quantity,
            price,
            rate,
            false));
  }

  private boolean option(String name) {
    return !profile.optionRows().isEmpty() && name.startsWith(profile.optionRows());
  }

  private void addOption(String name) {
    OrderLine last = lines.remove(lines.size() - 1);
    List<String> options = new ArrayList<>(last.options());
    options.add(name);
    lines.add(
        new OrderLine(
            last.no(),
            last.key(),
            last.destination(),
            last.sku(),
            last.itemCode(),
            last.name(),
            options,
            last.quantity(),
            last.unitPrice(),
            last.tax(),
            last.struck()));
  }

  private static long quantity(Cells cells, Row row) {
    String text = cells.binding().text(OrderFileField.QUANTITY, row);
    OptionalLong read = SpreadsheetNumbers.whole(text);
    if (read.isEmpty() || read.getAsLong() < 0 || read.getAsLong() > 999_999) {
      cells.fault(
          row, OrderFileField.QUANTITY, text, new Text("数量として読み取れません。", "This is no quantity."));
      return 0;
    }
    return read.getAsLong();
  }

  /**
   * What a piece costs.
   *
   * @param piece its price
   * @param rest yen of the line's total that the pieces do not share evenly
   */
  private record Price(Yen piece, Yen rest) {
    static final Price NOTHING = new Price(Yen.ZERO, Yen.ZERO);

    static Price of(Yen total, long quantity) {
      return new Price(new Yen(total.value() / quantity), new Yen(total.value() % quantity));
    }
  }

  /** The price of a piece; where only the line's total is known, that divided. */
  private static Price price(Cells cells, Row row, long quantity) {
    Optional<Yen> unit = cells.yen(OrderFileField.UNIT_PRICE, row);
    if (unit.isPresent()) {
      return new Price(unit.get(), Yen.ZERO);
    }
    Optional<Yen> total = cells.yen(OrderFileField.LINE_TOTAL, row);
    return total.filter(t -> quantity > 0).map(t -> Price.of(t, quantity)).orElse(Price.NOTHING);
  }
}
