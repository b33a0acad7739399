// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import java.time.Instant;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Unreadable;

/** What must stand in an answer while it is being read, not while an order is. */
final class Checked {
  private Checked() {}

  static String text(Json at, String field) throws ConnectorException {
    try {
      return at.needed(field);
    } catch (Unreadable e) {
      throw strange(e);
    }
  }

  static long number(Json at, String field) throws ConnectorException {
    try {
      return at.neededNumber(field);
    } catch (Unreadable e) {
      throw strange(e);
    }
  }

  static Instant time(Json at, String field) throws ConnectorException {
    try {
      return at.neededTime(field);
    } catch (Unreadable e) {
      throw strange(e);
    }
  }

  private static ConnectorException strange(Unreadable e) {
    Text what = e.sentence();
    return new ConnectorException(
        Reason.MALFORMED,
        new Text("Shopify の応答の " + what.ja(), "In the answer of Shopify, " + what.en()));
  }
}
