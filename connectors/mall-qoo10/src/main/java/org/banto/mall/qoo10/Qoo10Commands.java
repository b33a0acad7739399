// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.qoo10;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.mall.engine.LookFirst;
import org.banto.mall.engine.Params;
import org.banto.mall.engine.Times;

/** What the mall is told, row by row, always after a look at the cart as it stands there. */
final class Qoo10Commands {
  private static final int AT_ONCE = 10;
  private static final int TO_CHECK = 2;

  private final Qapi api;
  private final Qoo10Account account;
  private final Qoo10Reader reader;
  private final Clock clock;

  Qoo10Commands(Qapi api, Qoo10Account account, Qoo10Reader reader, Clock clock) {
    this.api = api;
    this.account = account;
    this.reader = reader;
    this.clock = clock;
  }

  List<Receipt> confirm(List<ConfirmOrder> orders) throws ConnectorException {
    return first(orders).perform(orders, AT_ONCE, this::known, this::confirm);
  }

  List<Receipt> report(List<ReportShipment> shipments) throws ConnectorException {
    return first(shipments).perform(shipments, AT_ONCE, this::known, this::report);
  }

  List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException {
    return first(instructions).lookUp(instructions, AT_ONCE, this::known);
  }

  /** A shelf for this turn; reports name the rows they are about. */
  private LookFirst<List<Shelf.Row>> first(List<? extends Instruction> all) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (Instruction one : all) {
      if (one instanceof ReportShipment report) {
        named.put(report.order(), rows(report));
      }
    }
    Shelf shelf = new Shelf(api, clock);
    return new LookFirst<>(
        Qoo10Account.NAME, pack -> shelf.find(pack, named.getOrDefault(pack, List.of())));
  }

  private Optional<Receipt> confirm(ConfirmOrder order, List<Shelf.Row> rows)
      throws ConnectorException {
    String day =
        Times.write(clock.instant().plus(Duration.ofDays(account.shipWithin())), "yyyyMMdd");
    boolean any = false;
    for (Shelf.Row row : rows) {
      if (row.status() == TO_CHECK) {
        Params form =
            new Params()
                .with("OrderNo", row.order())
                .with("EstShipDt", day)
                .with("DelayType", account.delayType())
                .with("DelayMemo", "");
        Optional<Text> refusal = api.command("SetSellerCheckYN_V2", form);
        if (refusal.isPresent()) {
          return Optional.of(Receipt.refused(order.id(), refusal.get()));
        }
        any = true;
      }
    }
    return any ? accepted(order) : Optional.empty();
  }

  private Optional<Receipt> report(ReportShipment report, List<Shelf.Row> rows)
      throws ConnectorException {
    for (Shelf.Row row : rows) {
      Optional<ParcelNotice> parcel = parcel(report, row.order());
      if (parcel.isPresent() && !shows(row, parcel.get())) {
        Params form =
            new Params()
                .with("OrderNo", row.order())
                .with("ShippingCorp", reader.company(parcel.get().carrier()))
                .with("TrackingNo", parcel.get().number());
        Optional<Text> refusal = api.command("SetSendingInfo", form);
        if (refusal.isPresent()) {
          return Optional.of(Receipt.refused(report.id(), refusal.get()));
        }
      }
    }
    return accepted(report);
  }

  private Optional<Receipt> known(Instruction one, List<Shelf.Row> rows) {
    if (one instanceof ReportShipment report) {
      List<String> there = rows.stream().map(Shelf.Row::order).toList();
      if (!there.containsAll(rows(report))) {
        return Optional.of(
            Receipt.refused(
                one.id(),
                new Text(
                    "Qoo10 のこの注文に、報告する注文番号の行がありません",
                    "The order at Qoo10 has no line of the number that is to be reported")));
      }
      boolean shown =
          rows.stream()
              .allMatch(r -> parcel(report, r.order()).filter(p -> !shows(r, p)).isEmpty());
      return shown ? accepted(one) : Optional.empty();
    }
    boolean waits = rows.stream().anyMatch(r -> r.status() <= TO_CHECK);
    return waits ? Optional.empty() : accepted(one);
  }

  private static boolean shows(Shelf.Row row, ParcelNotice parcel) {
    return row.shipped() && row.number().replaceAll("[^0-9A-Za-z]", "").equals(parcel.number());
  }

  /** The rows the parcels are about; none where they name no destination. */
  private static List<String> rows(ReportShipment report) {
    List<String> rows = new ArrayList<>();
    report.parcels().forEach(p -> rows.addAll(numbers(p.destination())));
    return rows.stream().distinct().toList();
  }

  /** The parcel a row's goods are in; the mall shows one number a row. A row that has not left is in none. */
  private static Optional<ParcelNotice> parcel(ReportShipment report, String row) {
    List<ParcelNotice> to =
        report.parcels().stream()
            .filter(p -> p.destination().isEmpty() || numbers(p.destination()).contains(row))
            .toList();
    boolean told = to.stream().anyMatch(p -> !p.contents().isEmpty());
    return to.stream()
        .filter(p -> !told || p.contents().stream().anyMatch(c -> c.line().equals(row)))
        .findFirst();
  }

  private static List<String> numbers(String destination) {
    return Stream.of(destination.split(",")).filter(n -> !n.isEmpty()).toList();
  }

  private static Optional<Receipt> accepted(Instruction one) {
    return Optional.of(Receipt.accepted(one.id(), ""));
  }
}
