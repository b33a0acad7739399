// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.qoo10;

import java.time.LocalDate;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Reduced;
import org.banto.mall.engine.Times;
import org.banto.mall.engine.Words;

/**
 * The settings of one shop as plain values.
 *
 * @param url where the API is
 * @param key the seller's key
 * @param issued the day it was made, as written; empty when the shop did not say
 * @param firstDays days to read back at first
 * @param backDays days looked back at four times a day
 * @param payments the mall's words for ways to pay
 * @param carriers the mall's names of carriers
 * @param reduced goods taxed at the reduced rate
 * @param shipWithin days from taking an order on to the day named for shipping
 * @param delayType why that day and not the same, as the mall numbers it
 */
record Qoo10Account(
    String url,
    String key,
    String issued,
    int firstDays,
    int backDays,
    Mapping payments,
    Mapping carriers,
    Reduced reduced,
    int shipWithin,
    String delayType) {
  static final Text NAME = Text.same("Qoo10");

  static Qoo10Account of(Qoo10Settings s) {
    return new Qoo10Account(
        s.url(),
        Words.given(s._sellerKey()),
        Words.given(s.issued()),
        s.firstDays(),
        s.backDays(),
        new Mapping("payments", s.payments()),
        new Mapping("carriers", s.carriers()),
        Reduced.of(s.reduced()),
        s.shipWithin(),
        Words.given(s.delayType()));
  }

  /** A key works for a year; the mall does not tell, it is what the shop wrote down. */
  Optional<LocalDate> lastDay() throws ConnectorException {
    if (issued.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = Times.day(issued);
    if (day.isEmpty()) {
      throw new ConnectorException(
          Reason.MISCONFIGURED,
          new Text("キーの発行日が日付ではありません", "The day the key was made is no day"),
          "issued",
          Optional.empty(),
          null);
    }
    return day.map(d -> d.plusYears(1).minusDays(1));
  }

  @Override
  public String toString() {
    return "Qoo10Account[" + url + "]";
  }
}
