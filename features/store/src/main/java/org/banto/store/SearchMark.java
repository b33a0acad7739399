// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.HashSet;
import java.util.Set;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.shipment.Shipment;

/**
 * Something a list of orders is narrowed by, other than the order's own columns.
 *
 * @param kind what it is
 * @param value its name, cut at 120 characters
 */
record SearchMark(String kind, String value) {
  static final String FINDING = "F";
  static final String TAG = "T";
  static final String ASSIGNEE = "A";
  static final String CARRIER = "C";
  static final String BATCH = "B";
  private static final int LONGEST = 120;

  SearchMark {
    value = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }

  static Set<SearchMark> of(Order order) {
    Set<SearchMark> marks = new HashSet<>();
    for (Finding finding : order.open()) {
      marks.add(new SearchMark(FINDING, finding.code()));
    }
    order.tags().forEach(t -> marks.add(new SearchMark(TAG, t)));
    order.assignee().ifPresent(a -> marks.add(new SearchMark(ASSIGNEE, a)));
    for (Shipment shipment : order.live()) {
      marks.add(new SearchMark(CARRIER, shipment.carriage().carrier()));
      shipment.batch().ifPresent(b -> marks.add(new SearchMark(BATCH, b)));
    }
    marks.remove(new SearchMark(CARRIER, ""));
    return marks;
  }
}
