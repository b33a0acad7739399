// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.flow.ChangeBatch;
import org.banto.flow.ChangeConsumer;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.shipment.ShipmentNumber;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives tags that carry over to the order in whose parcel theirs travels, so that whoever packs it
 * sees them. Once: what staff take away there does not come back.
 */
@Component(
    service = ChangeConsumer.class,
    configurationPid = "banto.function.order-tags",
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = ChangeConsumer.NAME + "=board.carried-tags")
public final class CarriedTags implements ChangeConsumer {
  private static final Actor HOUSE = Actor.system("board");
  private static final int AT_ONCE = 200;
  private static final int MOST = 10_000;

  private final TagDesigns designs;
  private final OrderService orders;
  private final Flow flow;

  /** Remembers. */
  @Activate
  public CarriedTags(
      @Reference TagDesigns designs, @Reference OrderService orders, @Reference Flow flow) {
    this.designs = designs;
    this.orders = orders;
    this.flow = flow;
  }

  @Override
  public void take(AccountId account, ChangeBatch batch) {
    Set<String> carry =
        designs.all(account).stream()
            .filter(t -> t.behaviour() == TagDesign.Behaviour.CARRIES)
            .map(TagDesign::name)
            .collect(Collectors.toSet());
    if (carry.isEmpty()) {
      return;
    }
    if (batch.anew()) {
      carry.forEach(
          tag -> look(account, orders.searchIds(account, OrderQuery.tagged(tag), MOST), carry));
    }
    look(account, batch.orders(), carry);
  }

  private void look(AccountId account, List<OrderId> ids, Collection<String> carry) {
    for (List<OrderId> some : Parts.of(ids, AT_ONCE)) {
      orders.find(account, some).forEach(order -> look(order, carry));
    }
  }

  private void look(Order order, Collection<String> carry) {
    List<String> tags = order.tags().stream().filter(carry::contains).sorted().toList();
    if (tags.isEmpty()) {
      return;
    }
    order.live().stream()
        .flatMap(s -> s.lead().stream())
        .map(ShipmentNumber::order)
        .distinct()
        .forEach(lead -> tags.forEach(tag -> give(order, lead, tag)));
  }

  private void give(Order from, OrderId lead, String tag) {
    AccountId account = from.account();
    designs.once(
        account,
        lead,
        from.id(),
        tag,
        () -> orders.find(account, lead).ifPresent(order -> give(order, from, tag)));
  }

  private void give(Order order, Order from, String tag) {
    if (order.tags().contains(tag)) {
      return;
    }
    String did = "タグを引き継ぎました: " + tag + "（同梱 " + from.key().number() + "）";
    Change change = new Change(order.with(e -> e.tag(tag)), HOUSE, "order.tagged", did);
    Outcome outcome = flow.submit(order.account(), List.of(change)).get(0);
    if (outcome.result() == Outcome.Result.STALE) {
      throw new IllegalStateException("order " + order.id() + " changes just now");
    }
  }
}
