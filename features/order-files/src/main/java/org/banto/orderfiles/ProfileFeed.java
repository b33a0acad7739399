// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import org.banto.base.AccountId;
import org.banto.connect.ReadOrder;
import org.banto.editions.Edition;

/** Orders read by a profile. */
final class ProfileFeed implements FileOrders {
  private final AccountId account;
  private final Edition<Profile> edition;
  private final FileOrderSheet sheet;

  ProfileFeed(AccountId account, Edition<Profile> edition, FileOrderSheet sheet) {
    this.account = account;
    this.edition = edition;
    this.sheet = sheet;
  }

  @Override
  public void walk(Taker taker) throws UnreadableRows {
    ProfileBinding binding = ProfileBinding.of(edition.body(), sheet.header());
    sheet.walk(
        new FileOrderSheet.Taker() {
          @Override
          public void order(FileOrderRows order) {
            hand(order, binding, taker);
          }

          @Override
          public void fault(Fault fault) {
            taker.fault(fault);
          }
        });
  }

  private void hand(FileOrderRows order, ProfileBinding binding, Taker taker) {
    ReadOrder read;
    try {
      read = OrderReading.of(edition.body(), binding, order);
    } catch (UnreadableRows e) {
      e.faults().forEach(taker::fault);
      return;
    }
    taker.order(order.rows().get(0).line(), order.incoming(account), read);
  }

  @Override
  public long rows() throws UnreadableRows {
    return sheet.rows();
  }
}
