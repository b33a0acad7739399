// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.aupay;

import java.time.LocalDate;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Times;
import org.banto.mall.engine.Words;

/**
 * The settings of one shop as plain values.
 *
 * @param url where the API is
 * @param shopId the shop's number
 * @param key its API key
 * @param issued the day the key was issued, as written; empty when the shop did not say
 * @param firstDays days to read back at first
 * @param payments the mall's words for ways to pay
 * @param carriers codes of carriers
 * @param shipped state after shipping; {@code auto} goes by the way to pay
 * @param cancelReason code told when a cancel names none
 * @param cancelComment told with every cancel
 */
record AuPayAccount(
    String url,
    String shopId,
    String key,
    String issued,
    int firstDays,
    Mapping payments,
    Mapping carriers,
    String shipped,
    String cancelReason,
    String cancelComment) {
  static final Text NAME = new Text("au PAY マーケット", "au PAY Market");

  /** A key works for 90 days; its first day is counted, so that the alarm never comes too late. */
  private static final int KEY_DAYS = 90;

  static AuPayAccount of(AuPaySettings s) {
    return new AuPayAccount(
        s.url(),
        Words.given(s.shopId()),
        Words.given(s._apiKey()),
        Words.given(s.issued()),
        s.firstDays(),
        new Mapping("payments", s.payments()),
        new Mapping("carriers", s.carriers()),
        Words.given(s.shipped()),
        Words.given(s.cancelReason()),
        Words.given(s.cancelComment()));
  }

  /** The mall does not tell; it is what the shop wrote down. */
  Optional<LocalDate> lastDay() throws ConnectorException {
    if (issued.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = Times.day(issued);
    if (day.isEmpty()) {
      throw wrong("issued", new Text("キーの発行日が日付ではありません", "The day the key was issued is no day"));
    }
    return day.map(d -> d.plusDays(KEY_DAYS - 1L));
  }

  void check() throws ConnectorException {
    if (!shopId.matches("\\d{1,12}")) {
      throw wrong("shopId", new Text("ショップIDは数字で入れてください", "Enter the shop number in digits"));
    }
    carriers.check();
    lastDay();
  }

  private static ConnectorException wrong(String field, Text words) {
    return new ConnectorException(Reason.MISCONFIGURED, words, field, Optional.empty(), null);
  }

  @Override
  public String toString() {
    return "AuPayAccount[" + url + "]";
  }
}
