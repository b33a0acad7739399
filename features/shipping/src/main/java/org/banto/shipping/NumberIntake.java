// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.WaybillRow;
import org.banto.flow.Command;
import org.banto.house.Change;
import org.banto.house.CommandCount;
import org.banto.house.Flow;
import org.banto.house.NumberImport;
import org.banto.house.NumberImport.Row;
import org.banto.house.NumberImport.Verdict;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Order;

/** Takes in the numbers that come back from a carrier (伝票番号取込). */
final class NumberIntake {
  private static final int TRIES = 3;

  private final OrderService orders;
  private final Flow flow;
  private final Carriers carriers;
  private final ResultReader reader;
  private final Clock clock;

  NumberIntake(OrderService orders, Flow flow, Carriers carriers, Batches batches, Clock clock) {
    this.clock = clock;
    this.orders = orders;
    this.flow = flow;
    this.carriers = carriers;
    this.reader = new ResultReader(orders, carriers, batches);
  }

  NumberImport read(AccountId account, String carrier, Document file, boolean save, Actor by) {
    ResultReader.Known known = reader.read(account, carrier, file);
    Came came = new Came(known.carrier(), Digest.of(file.bytes()), "", known.rows());
    return take(account, came, save, by);
  }

  /** Numbers that came otherwise than by a carrier's file. */
  NumberImport take(
      AccountId account,
      String carrier,
      String source,
      List<WaybillRow> rows,
      boolean save,
      Actor by) {
    Came came = new Came(carrier, Digest.of(source + rows), source, rows);
    return take(account, came, save, by);
  }

  /**
   * Numbers that came.
   *
   * @param carrier whose
   * @param sha digest of all of it
   * @param source by what, or empty for a carrier's own file
   * @param rows the rows
   */
  private record Came(String carrier, String sha, String source, List<WaybillRow> rows) {
    /** Somebody who reads a carrier's file may take it back; what comes from elsewhere stays. */
    private boolean undoable(Actor by) {
      return source.isEmpty() && by.kind() == Actor.Kind.STAFF;
    }
  }

  private NumberImport take(AccountId account, Came came, boolean save, Actor by) {
    Map<Integer, Row> judged = new TreeMap<>();
    List<WaybillRow> rest = came.rows();
    List<Command> leaving = List.of();
    for (int tried = 0; tried < TRIES && !rest.isEmpty(); tried++) {
      NumberVerdicts judgement = judgement(account, came, rest);
      judgement.rows().forEach(r -> judged.put(r.row(), r));
      if (!save) {
        leaving = flow.leaving(account, changes(judgement, came, by));
      }
      rest = save ? save(account, judgement, came, by) : List.of();
    }
    rest.forEach(r -> judged.put(r.row(), stale(r)));
    return new NumberImport(
        came.carrier(), came.sha(), List.copyOf(judged.values()), CommandCount.of(leaving));
  }

  private NumberVerdicts judgement(AccountId account, Came came, List<WaybillRow> rows) {
    boolean further = !came.source().isEmpty();
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    return new NumberVerdicts(orders, account, came.carrier(), rows, this::name, further, today);
  }

  private String name(AccountId account, String carrier) {
    return carriers.name(account, carrier);
  }

  /** Saves what matched; the rows of orders that somebody changed meanwhile come back. */
  private List<WaybillRow> save(AccountId account, NumberVerdicts judgement, Came came, Actor by) {
    Set<OrderId> stale =
        flow.submit(account, changes(judgement, came, by)).stream()
            .filter(o -> !o.applied())
            .map(Outcome::order)
            .collect(Collectors.toSet());
    return judgement.matchedOf(stale);
  }

  private static List<Change> changes(NumberVerdicts judgement, Came came, Actor by) {
    return judgement.changed().values().stream()
        .map(o -> change(o, judgement.renumbers(o.id()), came, by))
        .toList();
  }

  private static Change change(Order order, Optional<String> renumbered, Came came, Actor by) {
    String from = came.source().isEmpty() ? "" : "（" + came.source() + "）";
    return new Change(
        order,
        by,
        renumbered.isPresent() ? "waybill.renumbered" : "waybill.numbered",
        renumbered.map(n -> "伝票番号を変更（" + n + "）").orElse("伝票番号を取込") + from,
        NumberImport.job(came.sha()),
        List.of(),
        Optional.empty(),
        came.undoable(by),
        Set.of());
  }

  private static Row stale(WaybillRow row) {
    return new Row(
        row.row(),
        row.key(),
        row.number(),
        Verdict.NOT_WAITING,
        "",
        Optional.of(
            new Text(
                "ほかの人が同時に変更しました。もう一度取り込んでください。",
                "Somebody else changed the order; import again.")));
  }
}
