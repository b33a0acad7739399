// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Jobs;
import org.banto.house.OrderService;
import org.banto.order.Order;

/** The papers of a print job: its orders are read and made ready when their turn has come, not before. */
final class PaperSource {
  private static final int CHUNK = 500;

  private final OrderService orders;
  private final AccountId account;
  private final PaperIssue issuing;
  private final PrintRequest request;
  private final Jobs.Progress progress;
  private boolean found;
  private int papers;

  PaperSource(
      OrderService orders,
      AccountId account,
      PaperIssue issuing,
      PrintRequest request,
      Jobs.Progress progress) {
    this.orders = orders;
    this.account = account;
    this.issuing = issuing;
    this.request = request;
    this.progress = progress;
  }

  /**
   * The papers for these orders.
   *
   * @param issued told of the orders that get one
   */
  List<PaperDraft> papers(List<OrderId> ids, Consumer<List<Order>> issued) {
    List<Order> read = find(orders, account, ids);
    found |= !read.isEmpty();
    List<PaperDraft> drafts =
        issuing.drafts(request, read, (order, why) -> progress.refused(order.key().number(), why));
    papers += drafts.size();
    Set<OrderId> which = drafts.stream().map(PaperDraft::order).collect(Collectors.toSet());
    issued.accept(read.stream().filter(o -> which.contains(o.id())).toList());
    return drafts;
  }

  /**
   * How many papers there were.
   *
   * @throws IllegalArgumentException when there was none
   */
  int papers() {
    if (papers == 0) {
      throw new Rejection(
          new Text(
              found ? "発行できる受注がありません。" : "印刷する受注がありません。",
              found ? "There are no orders to issue it for." : "There are no orders to print."));
    }
    return papers;
  }

  /** The orders of these that are there. */
  static List<Order> find(OrderService orders, AccountId account, List<OrderId> ids) {
    List<Order> found = new ArrayList<>();
    for (List<OrderId> part : Parts.of(ids, CHUNK)) {
      found.addAll(orders.find(account, part));
    }
    return found;
  }
}
