// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.stores;

import java.time.Duration;
import java.util.List;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.mall.engine.Carriers;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Table;
import org.banto.mall.engine.Words;

/**
 * The settings of one shop as plain values.
 *
 * @param url where the API is
 * @param token the credential
 * @param firstDays days to read back at first
 * @param message what the mall writes to the buyer when an order was shipped
 * @param carrierMap the shop's own names of carriers
 * @param paymentMap what the shop says of the mall's ways to pay
 */
record Account(
    String url,
    String token,
    int firstDays,
    String message,
    Mapping carrierMap,
    Mapping paymentMap) {
  static final Text MALL = Text.same("STORES");
  static final String FIELD_TOKEN = ".token";

  private static final Table TYPES = Table.of(Account.class, "payment-types.tsv", 3);
  private static final int LONGEST_NAME = 20;

  static Account of(StoresSettings s) {
    return new Account(
        s.url(),
        Words.given(s._token()),
        s.firstDays(),
        Words.given(s.message()),
        new Mapping("carrierMap", s.carrierMap()),
        new Mapping("paymentMap", s.paymentMap()));
  }

  void check() throws ConnectorException {
    carrierMap.check();
    payments().check();
  }

  Duration firstSpan() {
    return Duration.ofDays(firstDays);
  }

  Payments payments() {
    return new Payments(TYPES, paymentMap);
  }

  /** The name the buyer reads. */
  String carrierName(String carrier) {
    String name = carrierMap.of(carrier).orElseGet(() -> Carriers.name(carrier));
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  /** The carrier that a name means. */
  String carrier(String name) {
    return new Carriers(new Table(List.of()), carrierMap).carrier(Carriers.named(name));
  }

  @Override
  public String toString() {
    return "Account[" + url + "]";
  }
}
