// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.base;

import java.time.Duration;
import java.util.List;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.mall.engine.Carriers;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Table;
import org.banto.mall.engine.Words;
import org.banto.order.TaxRate;

/**
 * The settings of one shop as plain values.
 *
 * @param url where the API is
 * @param application what tokens are asked for with
 * @param firstDays days to read back at first
 * @param tax of goods: the mall gives no rate
 * @param swapNames whether family and given name come in each other's field
 * @param comment what the mall writes to the buyer when an order was shipped
 * @param carrierMap carriers to the mall's ids of delivery companies
 * @param paymentMap what the shop says of the mall's ways to pay
 */
record Account(
    String url,
    Application application,
    int firstDays,
    TaxRate tax,
    boolean swapNames,
    String comment,
    Mapping carrierMap,
    Mapping paymentMap) {
  static final Text MALL = Text.same("BASE");

  private static final Table METHODS = Table.of(Account.class, "payment-methods.tsv", 3);

  static Account of(BaseSettings s) {
    Application application =
        new Application(
            Words.given(s.clientId()),
            Words.given(s._clientSecret()),
            Words.given(s.redirectUri()),
            Words.given(s._code()));
    return new Account(
        s.url(),
        application,
        s.firstDays(),
        new TaxRate(s.taxRate().equals("8") ? 8 : 10),
        s.swapNames(),
        Words.given(s.comment()),
        new Mapping("carrierMap", s.carrierMap()),
        new Mapping("paymentMap", s.paymentMap()));
  }

  void check() throws ConnectorException {
    carrierMap.check();
    payments().check();
  }

  Payments payments() {
    return new Payments(METHODS, paymentMap);
  }

  Carriers carriers() {
    return new Carriers(new Table(List.of()), carrierMap);
  }

  Duration firstSpan() {
    return Duration.ofDays(firstDays);
  }

  @Override
  public String toString() {
    return "Account[" + url + "]";
  }
}
