// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import java.time.Duration;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.order.TaxRate;
import org.banto.spapi.engine.Grant;

/**
 * The settings of one shop as plain values.
 *
 * @param grant what the shop granted, and where it is used
 * @param firstDays days to read back at first
 * @param withFba whether orders that Amazon ships come in too
 * @param rate the tax rate of goods for which Amazon states no tax
 * @param codes carrier codes of the shop's own
 * @param queue where Amazon's pushes wait
 */
record AmazonAccount(
    Grant grant,
    int firstDays,
    boolean withFba,
    TaxRate rate,
    CarrierCodes codes,
    QueueAccount queue) {
  static AmazonAccount of(AmazonSettings s) {
    return new AmazonAccount(
        new Grant(s.url(), s.loginUrl(), s.clientId(), s._clientSecret(), s._refreshToken()),
        s.firstDays(),
        s.withFba(),
        s.taxRate().equals("8") ? TaxRate.REDUCED : TaxRate.STANDARD,
        CarrierCodes.of(Grant.given(s.carrierCodes())),
        QueueAccount.of(s));
  }

  /** Nothing that is needed is missing, and what was written can be read. */
  void check() throws ConnectorException {
    grant.check();
    if (codes.unreadable().isPresent()) {
      String wrong = codes.unreadable().get();
      throw Grant.misconfigured(
          "carrierCodes",
          new Text(
              "配送業者コードは「yamato=コード」をコンマで区切って書きます: " + wrong,
              "Write carrier codes as \"yamato=code\", with commas between them: " + wrong),
          null);
    }
  }

  Duration firstSpan() {
    return Duration.ofDays(firstDays);
  }

  @Override
  public String toString() {
    return "AmazonAccount[" + grant + "]";
  }
}
