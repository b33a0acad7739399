// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.house.TagMentions;
import org.banto.order.Order;
import org.banto.order.OrderEdit;
import org.banto.order.OrderQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Has orders follow where a tag was renamed, merged into another, or taken away. What is to be done
 * lies in a table until it is done, so a house that ends in the middle goes on when it is back.
 */
@Component(
    service = {TagMover.class, Runnable.class},
    configurationPid = "banto.function.order-tags",
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = {
      "scheduler.name=banto-tag-moves",
      "scheduler.period:Long=2",
      "scheduler.concurrent:Boolean=false"
    })
public final class TagMover implements Runnable {
  private static final int AT_ONCE = 200;
  private static final int MOST = 1_000_000;

  private final TagDesigns designs;
  private final OrderService orders;
  private final Flow flow;

  @Reference private volatile List<TagMentions> mentions = List.of();

  /** Remembers. */
  @Activate
  public TagMover(
      @Reference TagDesigns designs, @Reference OrderService orders, @Reference Flow flow) {
    this.designs = designs;
    this.orders = orders;
    this.flow = flow;
  }

  TagMover(TagDesigns designs, OrderService orders, Flow flow, List<TagMentions> mentions) {
    this(designs, orders, flow);
    this.mentions = mentions;
  }

  @Override
  public void run() {
    designs.moves().forEach(this::move);
  }

  /** What somebody changed meanwhile stays for the next round; what the flow stops keeps the tag it has. */
  private void move(TagDesigns.Pending move) {
    if (!move.to().isEmpty()) {
      Actor by = Actor.staff(move.by());
      mentions.forEach(m -> m.rename(move.account(), move.from(), move.to(), by));
    }
    List<OrderId> ids = orders.searchIds(move.account(), OrderQuery.tagged(move.from()), MOST);
    boolean all = true;
    for (List<OrderId> some : Parts.of(ids, AT_ONCE)) {
      all &= moved(move, some);
    }
    if (all) {
      designs.end(move);
    }
  }

  private boolean moved(TagDesigns.Pending move, List<OrderId> ids) {
    AccountId account = move.account();
    List<Change> changes = new ArrayList<>();
    for (Order order : orders.find(account, ids)) {
      if (order.tags().contains(move.from())) {
        changes.add(change(move, order));
      }
    }
    return changes.isEmpty()
        || flow.submit(account, changes).stream()
            .noneMatch(outcome -> outcome.result() == Outcome.Result.STALE);
  }

  private static Change change(TagDesigns.Pending move, Order order) {
    boolean gone = move.to().isEmpty();
    String did =
        gone ? "タグを外しました: " + move.from() : "タグの名前を変えました: " + move.from() + " → " + move.to();
    return new Change(order.with(e -> edit(e, move)), Actor.staff(move.by()), "order.tagged", did);
  }

  private static OrderEdit edit(OrderEdit edit, TagDesigns.Pending move) {
    OrderEdit without = edit.untag(move.from());
    return move.to().isEmpty() ? without : without.tag(move.to());
  }
}
