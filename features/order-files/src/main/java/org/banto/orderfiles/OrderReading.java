// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.ReadOrder;
import org.banto.order.Amounts;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/** Reads the rows of one order by a profile. */
final class OrderReading {
  private static final int LONGEST_NUMBER = 80;
  private static final Set<String> NO = Set.of("0", "false", "no", "n", "なし", "無し", "無", "-");

  private final Profile profile;
  private final FileOrderRows order;
  private final List<Row> rows;
  private final List<Fault> faults = new ArrayList<>();
  private final Cells cells;

  private OrderReading(Profile profile, ProfileBinding binding, FileOrderRows order) {
    this.profile = profile;
    this.order = order;
    this.rows = order.rows();
    this.cells = new Cells(binding, profile, order.number(), faults);
  }

  /**
   * Reads an order.
   *
   * @throws UnreadableRows with everything that is wrong with its rows
   */
  static ReadOrder of(Profile profile, FileOrderRows order) throws UnreadableRows {
    return of(profile, ProfileBinding.of(profile, order.header()), order);
  }

  /** The same, where many orders stand under one header. */
  static ReadOrder of(Profile profile, ProfileBinding binding, FileOrderRows order)
      throws UnreadableRows {
    OrderReading reading = new OrderReading(profile, binding, order);
    Optional<ReadOrder> read = reading.read();
    if (!reading.faults.isEmpty() || read.isEmpty()) {
      throw new UnreadableRows(reading.faults);
    }
    return read.get();
  }

  private Optional<ReadOrder> read() {
    if (order.number().length() > LONGEST_NUMBER) {
      cells.fault(
          rows.get(0),
          OrderFileField.NUMBER,
          order.number(),
          new Text("注文番号が長すぎます。", "Number too long."));
    }
    Person buyer = new Persons(profile).buyer(cells.texts(rows));
    FileDestinations places = FileDestinations.of(profile, cells, rows, buyer);
    FileLines lines = FileLines.of(profile, cells, places, rows);
    Amounts amounts = new Money(cells, places, rows, profile.tax()).amounts(lines);
    Instant at = orderedAt();
    DeliveryWish wish = wish();
    if (lines.lines().isEmpty()) {
      cells.fault(
          rows.get(0), OrderFileField.ITEM_NAME, "", new Text("商品の行がありません。", "No line of goods."));
    }
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    PaymentMethod payment = payment();
    Person known = Persons.nobody(buyer) ? places.all().get(0).recipient() : buyer;
    PlacedOrder placed =
        new PlacedOrder(
            at,
            known,
            places.all(),
            lines.lines(),
            amounts,
            payment,
            cells.text(OrderFileField.DELIVERY, rows),
            wish,
            remarks(),
            flags(places));
    return Optional.of(
        new ReadOrder(order.number(), placed, mall(), state(payment, amounts), List.of()));
  }

  private Instant orderedAt() {
    Optional<Instant> at = cells.moment(OrderFileField.ORDERED_AT, rows);
    if (at.isEmpty() && faults.isEmpty() && cells.binding().has(OrderFileField.ORDERED_AT)) {
      cells.fault(
          rows.get(0), OrderFileField.ORDERED_AT, "", new Text("注文日時がありません。", "No time of order."));
    }
    return at.orElse(Instant.EPOCH);
  }

  private PaymentMethod payment() {
    String name =
        rows.stream()
            .flatMap(r -> cells.binding().cells(OrderFileField.PAYMENT, r).stream())
            .filter(c -> !c.isEmpty())
            .findFirst()
            .orElse("");
    return Payments.of(name, cells.text(OrderFileField.PAYMENT, rows));
  }

  private PaymentState state(PaymentMethod payment, Amounts amounts) {
    String said = cells.text(OrderFileField.PAY_STATUS, rows);
    Optional<PaymentState> meant =
        Stream.of(PaymentState.values()).filter(s -> s.name().equals(said)).findFirst();
    boolean nothing = amounts.due().filter(d -> d.equals(Yen.ZERO)).isPresent();
    boolean paid = cells.says(OrderFileField.PAID_AT, rows);
    return meant.orElseGet(() -> Payments.state(payment.kind(), nothing, paid));
  }

  private DeliveryWish wish() {
    return new DeliveryWish(wishDay(), Slots.of(cells.text(OrderFileField.WISH_SLOT, rows)));
  }

  private Optional<LocalDate> wishDay() {
    return cells.dates().day(cells.text(OrderFileField.WISH_DATE, rows));
  }

  /** The buyer's words; a wished day that is no day is kept among them. */
  private String remarks() {
    String day = cells.text(OrderFileField.WISH_DATE, rows);
    boolean words = !day.isEmpty() && !Slots.none(day) && wishDay().isEmpty();
    return Stream.of(cells.text(OrderFileField.REMARKS, rows), words ? "お届け希望日: " + day : "")
        .filter(t -> !t.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private MallState mall() {
    String words =
        rows.stream()
            .flatMap(r -> cells.binding().cells(OrderFileField.STATUS, r).stream())
            .filter(c -> !c.isEmpty())
            .findFirst()
            .orElse("");
    return new MallState(standing(), words, words);
  }

  private Standing standing() {
    if (cells.says(OrderFileField.CANCELLED_AT, rows)) {
      return Standing.CANCELLED;
    }
    String meant = cells.text(OrderFileField.STATUS, rows);
    Standing otherwise =
        cells.says(OrderFileField.SHIPPED_AT, rows) ? Standing.SHIPPED : Standing.NEW;
    return Stream.of(Standing.values())
        .filter(s -> s.name().equals(meant))
        .findFirst()
        .orElse(otherwise);
  }

  private Set<OrderFlag> flags(FileDestinations places) {
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    if (yes(OrderFileField.GIFT)) {
      flags.add(OrderFlag.GIFT);
    }
    if (yes(OrderFileField.ISLAND)) {
      flags.add(OrderFlag.ISLAND);
    }
    if (places.all().size() > 1) {
      flags.add(OrderFlag.SEVERAL_DESTINATIONS);
    }
    return flags;
  }

  private boolean yes(OrderFileField field) {
    String said = cells.text(field, rows);
    return !said.isEmpty() && !NO.contains(said.toLowerCase(java.util.Locale.ROOT));
  }
}
