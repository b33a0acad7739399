// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Payload.Way;
import org.banto.house.Ledger;
import org.banto.house.OrderService;
import org.banto.order.OrderKey;

/** Says what the orders of a file would be to the house, without keeping anything. */
final class OrderFileJudge {
  private final Ledger ledger;
  private final OrderService orders;
  private final AccountId account;
  private final ConnectionId shop;

  OrderFileJudge(Ledger ledger, OrderService orders, AccountId account, ConnectionId shop) {
    this.ledger = ledger;
    this.orders = orders;
    this.account = account;
    this.shop = shop;
  }

  /** The orders whose rows a newer file has changed already: an older file puts nothing back. */
  static Set<String> outdated(
      Ledger ledger, AccountId account, ConnectionId shop, List<IncomingOrder> some) {
    return ledger.outdated(account, shop, some).stream()
        .map(IncomingOrder::number)
        .collect(Collectors.toSet());
  }

  Set<String> outdated(List<IncomingOrder> some) {
    return outdated(ledger, account, shop, some);
  }

  Map<String, Verdict> of(List<IncomingOrder> some) {
    List<String> numbers = some.stream().map(IncomingOrder::number).toList();
    Set<String> here = here(numbers);
    Set<String> told = new HashSet<>(ledger.come(account, shop, here, Way.API));
    Set<String> fresh =
        ledger.fresh(account, shop, some).stream()
            .map(IncomingOrder::number)
            .collect(Collectors.toSet());
    Map<String, Verdict> verdicts = new HashMap<>();
    for (String number : numbers) {
      Verdict known =
          told.contains(number) || !fresh.contains(number) ? Verdict.KNOWN : Verdict.CHANGED;
      verdicts.put(number, here.contains(number) ? known : Verdict.NEW);
    }
    return verdicts;
  }

  private Set<String> here(List<String> numbers) {
    List<OrderKey> keys = numbers.stream().map(n -> new OrderKey(shop.shop(), n)).toList();
    return orders.findByKey(account, keys).stream()
        .map(o -> o.key().number())
        .collect(Collectors.toSet());
  }
}
