// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.house.InUse;
import org.banto.house.OrderService;
import org.banto.house.Settings;
import org.banto.order.DeskCount;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The orders that wait at the desk of this room, which goes with it. */
@Component
public final class WaitingInUse implements InUse {
  private final OrderService orders;

  /** Remembers. */
  @Activate
  public WaitingInUse(@Reference OrderService orders) {
    this.orders = orders;
  }

  @Override
  public String function() {
    return "post-shipment-payment-wait";
  }

  @Override
  public Optional<Text> of(AccountId account, Settings settings) {
    long waiting =
        orders.counts(account).stream()
            .filter(c -> c.desk() == Desk.POSTPAY_WAIT)
            .mapToLong(DeskCount::orders)
            .sum();
    return InUse.counted(
        new Text(
            "処理済みに移る発送後入金待ちの受注",
            "orders that wait for money after shipping and would move to done"),
        waiting,
        "件");
  }
}
