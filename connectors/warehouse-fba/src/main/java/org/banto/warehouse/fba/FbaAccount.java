// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import java.time.Duration;
import org.banto.connect.ConnectorException;
import org.banto.spapi.engine.Grant;

/**
 * The settings of one account as plain values.
 *
 * @param grant what the shop granted, and where it is used
 * @param speed shippingSpeedCategory of orders without a wish
 * @param comment what the buyer reads on the packing slip
 * @param schedule whether a wish for a day becomes a scheduled delivery
 * @param firstDays days to read back at first
 */
record FbaAccount(Grant grant, String speed, String comment, boolean schedule, int firstDays) {
  static FbaAccount of(FbaSettings s) {
    return new FbaAccount(
        new Grant(s.url(), s.loginUrl(), s.clientId(), s._clientSecret(), s._refreshToken()),
        s.speed(),
        Grant.given(s.comment()),
        s.schedule(),
        s.firstDays());
  }

  /** Nothing that is needed is missing. */
  void check() throws ConnectorException {
    grant.check();
    Grant.needed(comment, "comment", "納品書のメッセージ");
  }

  Duration firstSpan() {
    return Duration.ofDays(firstDays);
  }

  @Override
  public String toString() {
    return "FbaAccount[" + grant + "]";
  }
}
