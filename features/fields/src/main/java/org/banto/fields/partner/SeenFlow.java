// SPDX-License-Identifier: Apache-2.0
package org.banto.fields.partner;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.flow.Command;
import org.banto.flow.OrderAction;
import org.banto.house.ActRequest;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.house.Preview;
import org.banto.house.WithdrawnDesk;
import org.banto.order.Order;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The flow as each partner's bundle sees orders. What a partner submits it has read in part: what it
 * was not shown goes in as it is, so no blank is stored where a name stands.
 */
@Component(service = SeenFlow.class, immediate = true)
public final class SeenFlow {
  private final ServiceRegistration<Flow> shown;

  /**
   * Shows it.
   *
   * @param door keeps it from all but partners
   */
  @Activate
  public SeenFlow(
      BundleContext context,
      @Reference PartnerDoor door,
      @Reference OrderService orders,
      @Reference Flow flow) {
    shown = PartnerDoor.offer(context, Flow.class, view -> new Cut(flow, orders, view));
  }

  /** Shows it no more. */
  @Deactivate
  public void close() {
    shown.unregister();
  }

  /** The flow for whoever sees orders so. */
  private record Cut(Flow flow, OrderService orders, OrderView view) implements Flow {
    @Override
    public Order judge(Order order) {
      return view.of(flow.judge(whole(order.account(), List.of(order)).apply(order)));
    }

    @Override
    public List<Outcome> submit(AccountId account, List<Change> changes) {
      return flow.submit(account, whole(account, changes));
    }

    /** What the partner has read is no more than a part: it is read again. */
    @Override
    public List<Outcome> submit(
        AccountId account, List<Change> changes, Collection<Order> befores) {
      return submit(account, changes);
    }

    @Override
    public List<Command> leaving(AccountId account, List<Change> changes) {
      return flow.leaving(account, whole(account, changes));
    }

    private List<Change> whole(AccountId account, List<Change> changes) {
      Function<Order, Order> whole = whole(account, changes.stream().map(Change::order).toList());
      return changes.stream()
          .map(
              c ->
                  new Change(
                      whole.apply(c.order()),
                      c.by(),
                      c.act(),
                      c.detail(),
                      c.job(),
                      c.commands(),
                      c.entry(),
                      c.undoable(),
                      c.recalls()))
          .toList();
    }

    /** One that was changed since is stale as it stands, and one that is new is the partner's own. */
    private Function<Order, Order> whole(AccountId account, Collection<Order> changed) {
      Map<OrderId, Order> is =
          orders.find(account, changed.stream().map(Order::id).distinct().toList()).stream()
              .collect(Collectors.toMap(Order::id, o -> o));
      return order ->
          Optional.ofNullable(is.get(order.id()))
              .filter(o -> o.revision() == order.revision())
              .map(o -> view.back(o, order))
              .orElse(order);
    }

    @Override
    public List<Outcome> act(
        AccountId account,
        List<OrderId> some,
        ActRequest deed,
        String job,
        String reason,
        Actor by) {
      return flow.act(account, some, deed, job, reason, by);
    }

    @Override
    public List<OrderAction.Description> actions(AccountId account) {
      return flow.actions(account);
    }

    @Override
    public List<Preview> rehearse(
        AccountId account, List<OrderId> some, ActRequest deed, String reason, Actor by) {
      return flow.rehearse(account, some, deed, reason, by);
    }

    @Override
    public List<Desk> reachable(Order order) {
      return flow.reachable(order);
    }

    @Override
    public List<Desk> desks() {
      return flow.desks();
    }

    @Override
    public List<WithdrawnDesk> withdrawn(AccountId account) {
      return flow.withdrawn(account);
    }

    @Override
    public List<String> boxNames(AccountId account) {
      return flow.boxNames(account);
    }
  }
}
