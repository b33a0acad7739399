// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.PaymentResultRow;
import org.banto.connect.PaymentReview;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.payments.JpaRequestedFiles.Filed;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes in what agents decided of the payments that they were asked for by files. */
@Component(service = FileResults.class)
public final class FileResults {
  private final JpaRequestedFiles kept;
  private final OrderService orders;
  private final AgentAnswers answers;

  /** Remembers. */
  @Activate
  public FileResults(
      @Reference JpaRequestedFiles kept,
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference Outbox outbox) {
    this(kept, orders, new AgentAnswers(orders, flow, outbox, new HouseClock()));
  }

  FileResults(JpaRequestedFiles kept, OrderService orders, AgentAnswers answers) {
    this.kept = kept;
    this.orders = orders;
    this.answers = answers;
  }

  /**
   * What a file of results comes to.
   *
   * @param decided how many orders changed by it
   * @param faults the rows that somebody has to look at
   */
  record Taken(int decided, List<Fault> faults) {}

  /**
   * A row that was not taken in.
   *
   * @param row its number in the file
   * @param column the column that is at fault
   * @param why names the value
   */
  record Fault(int row, String column, Text why) {}

  /** Takes in what an agent decided; the same twice changes nothing. */
  Taken take(AccountId account, List<PaymentResultRow> rows) {
    List<String> numbers =
        rows.stream()
            .flatMap(r -> r.review().stream())
            .map(PaymentReview::order)
            .distinct()
            .toList();
    Map<String, List<Filed>> filed =
        kept.numbered(account, numbers).stream().collect(Collectors.groupingBy(Filed::number));
    Map<OrderId, Order> found = new HashMap<>();
    List<OrderId> ids = filed.values().stream().flatMap(List::stream).map(Filed::order).toList();
    orders.find(account, ids).forEach(o -> found.put(o.id(), o));
    List<Fault> faults = new ArrayList<>();
    int decided = 0;
    for (PaymentResultRow row : rows) {
      if (row.problem().isPresent()) {
        faults.add(
            new Fault(row.row(), row.problem().get().column(), row.problem().get().sentence()));
        continue;
      }
      PaymentReview review = row.review().orElseThrow();
      List<Order> meant =
          filed.getOrDefault(review.order(), List.of()).stream()
              .flatMap(f -> Optional.ofNullable(found.get(f.order())).stream())
              .toList();
      Optional<Text> fault = fault(review, meant);
      if (fault.isPresent()) {
        faults.add(new Fault(row.row(), "注文番号", fault.get()));
      } else if (answers.reviewed(account, meant.get(0).id(), DeferredPayments.ASKING, review)) {
        decided++;
      }
    }
    return new Taken(decided, faults);
  }

  /** Why a result is not taken for an order. */
  private static Optional<Text> fault(PaymentReview review, List<Order> meant) {
    String number = review.order();
    if (meant.isEmpty()) {
      return Optional.of(
          new Text(
              "後払いのファイルに入れた注文ではありません: " + number,
              "No such order was in a pay-later file: " + number));
    }
    if (meant.size() > 1) {
      return Optional.of(
          new Text("この番号の注文が二つあります: " + number, "Two orders have this number: " + number));
    }
    boolean off = meant.get(0).stage() == Stage.CANCELLED;
    return off
        ? Optional.of(new Text("キャンセルされた注文です: " + number, "This order was cancelled: " + number))
        : Optional.empty();
  }
}
