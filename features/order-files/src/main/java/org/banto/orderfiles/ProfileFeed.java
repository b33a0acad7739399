// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import org.banto.account.AccountId;
import org.banto.connect.ReadOrder;

/** Orders read by a profile. */
final class ProfileFeed implements Feed {
  private final AccountId account;
  private final Edition edition;
  private final OrderSheet sheet;

  ProfileFeed(AccountId account, Edition edition, OrderSheet sheet) {
    this.account = account;
    this.edition = edition;
    this.sheet = sheet;
  }

  @Override
  public void walk(Taker taker) throws Spoilt {
    Binding binding = Binding.of(edition.profile(), sheet.header());
    sheet.walk(
        new OrderSheet.Taker() {
          @Override
          public void order(OrderRows order) {
            hand(order, binding, taker);
          }

          @Override
          public void fault(Fault fault) {
            taker.fault(fault);
          }
        });
  }

  private void hand(OrderRows order, Binding binding, Taker taker) {
    ReadOrder read;
    try {
      read = OrderReading.of(edition.profile(), binding, order);
    } catch (Spoilt e) {
      e.faults().forEach(taker::fault);
      return;
    }
    taker.order(order.rows().get(0).line(), order.incoming(account), read);
  }

  @Override
  public long rows() throws Spoilt {
    return sheet.rows();
  }
}
