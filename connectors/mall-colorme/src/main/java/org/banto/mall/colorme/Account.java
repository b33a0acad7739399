// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.colorme;

import java.time.Duration;
import java.util.List;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Table;
import org.banto.mall.engine.Words;
import org.banto.order.PaymentMethod;

/**
 * The settings of one shop as plain values.
 *
 * @param url where the API is
 * @param token the access token
 * @param firstDays days to read back at first
 * @param paymentNames whether names and types of the payment methods are asked for
 * @param payments what the shop says of its payment methods, by their ids
 * @param deliveries what the shop says of its delivery methods, by their ids
 */
record Account(
    String url,
    String token,
    int firstDays,
    boolean paymentNames,
    Mapping payments,
    Mapping deliveries) {
  static final Text MALL = new Text("カラーミーショップ", "Color Me Shop");
  static final String FIELD_TOKEN = ".token";

  private static final Table TYPES = Table.of(Account.class, "payment-types.tsv", 3);

  static Account of(ColorMeSettings s) {
    return new Account(
        s.url(),
        Words.given(s._token()),
        s.firstDays(),
        s.paymentNames(),
        new Mapping("paymentMap", s.paymentMap()),
        new Mapping("deliveryMap", s.deliveryMap()));
  }

  void check() throws ConnectorException {
    byId().check();
    deliveries.check();
  }

  Duration firstSpan() {
    return Duration.ofDays(firstDays);
  }

  /** The shop's own word first, then the type the mall gives; without either nobody knows. */
  PaymentMethod method(String id, String type, String name) {
    if (payments.of(id).isPresent() || type.isEmpty()) {
      return byId().method(id, name.isEmpty() ? "決済方法 " + id : name);
    }
    return new Payments(TYPES, new Mapping("paymentMap", "")).method(type, name);
  }

  private Payments byId() {
    return new Payments(new Table(List.of()), payments);
  }

  @Override
  public String toString() {
    return "Account[" + url + "]";
  }
}
