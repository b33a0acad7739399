// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.connect.Document;
import org.banto.connect.WaybillRow;
import org.banto.flow.Command;
import org.banto.flow.Flow;
import org.banto.flow.Leaving;
import org.banto.order.Change;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.order.OrderService;
import org.banto.order.Outcome;
import org.banto.shipment.NumberImport;
import org.banto.shipment.NumberImport.Row;
import org.banto.shipment.NumberImport.Verdict;

/** Takes in the numbers that come back from a carrier (伝票番号取込). */
final class Numbers {
  private static final int TRIES = 3;

  private final OrderService orders;
  private final Flow flow;
  private final Carriers carriers;
  private final ResultReader reader;

  Numbers(OrderService orders, Flow flow, Carriers carriers) {
    this.orders = orders;
    this.flow = flow;
    this.carriers = carriers;
    this.reader = new ResultReader(orders, carriers);
  }

  NumberImport read(AccountId account, String carrier, Document file, boolean save, Actor by) {
    String sha = Digest.of(file.bytes());
    ResultReader.Known known = reader.read(account, carrier, file);
    Map<Integer, Row> judged = new TreeMap<>();
    List<WaybillRow> rest = known.rows();
    List<Command> leaving = List.of();
    for (int tried = 0; tried < TRIES && !rest.isEmpty(); tried++) {
      Judgement judgement = new Judgement(orders, account, known.carrier(), rest, this::name);
      judgement.rows().forEach(r -> judged.put(r.row(), r));
      if (!save) {
        leaving = flow.leaving(account, changes(judgement, sha, by));
      }
      rest = save ? save(account, judgement, sha, by) : List.of();
    }
    rest.forEach(r -> judged.put(r.row(), stale(r)));
    return new NumberImport(
        known.carrier(), sha, List.copyOf(judged.values()), Leaving.of(leaving));
  }

  private String name(AccountId account, String carrier) {
    return carriers.name(account, carrier);
  }

  /** Saves what matched; the rows of orders that somebody changed meanwhile come back. */
  private List<WaybillRow> save(AccountId account, Judgement judgement, String sha, Actor by) {
    Set<OrderId> stale =
        flow.submit(account, changes(judgement, sha, by)).stream()
            .filter(o -> !o.applied())
            .map(Outcome::order)
            .collect(Collectors.toSet());
    return judgement.matchedOf(stale);
  }

  private static List<Change> changes(Judgement judgement, String sha, Actor by) {
    return judgement.changed().values().stream()
        .map(o -> change(o, judgement.renumbers(o.id()), sha, by))
        .toList();
  }

  private static Change change(Order order, Optional<String> renumbered, String sha, Actor by) {
    return new Change(
        order,
        by,
        renumbered.isPresent() ? "waybill.renumbered" : "waybill.numbered",
        renumbered.map(n -> "伝票番号を変更（" + n + "）").orElse("伝票番号を取込"),
        "numbers-" + sha.substring(0, 12),
        List.of(),
        Optional.empty());
  }

  private static Row stale(WaybillRow row) {
    return new Row(
        row.row(),
        row.key(),
        row.number(),
        Verdict.NOT_WAITING,
        "",
        "ほかの人が同時に変更しました。もう一度取り込んでください。",
        "Somebody else changed the order; import again.");
  }
}
