// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.flow.Flow;
import org.banto.order.Change;
import org.banto.order.Desk;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.order.Outcome;

/** Stores what is submitted; can do something first, or break. */
final class MemoryFlow implements Flow {
  private final MemoryOrders orders;
  Runnable before = () -> {};

  MemoryFlow(MemoryOrders orders) {
    this.orders = orders;
  }

  @Override
  public List<Outcome> submit(AccountId account, List<Change> changes) {
    Runnable once = before;
    before = () -> {};
    once.run();
    return orders.apply(account, changes);
  }

  @Override
  public Order judge(Order order) {
    return order;
  }

  @Override
  public List<Outcome> move(
      AccountId account, List<OrderId> ids, Desk to, String job, String reason, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Outcome> hold(
      AccountId account, List<OrderId> ids, int box, String job, String reason, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Outcome> acknowledge(
      AccountId account, List<OrderId> ids, String code, String job, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Outcome> fix(
      AccountId account, List<OrderId> ids, String code, String job, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Outcome> back(
      AccountId account, List<OrderId> ids, String job, String reason, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Desk> reachable(Order order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> boxNames(AccountId account) {
    throw new UnsupportedOperationException();
  }
}
