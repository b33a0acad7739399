// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import java.util.HashMap;
import java.util.Map;
import org.banto.checks.Table;

/**
 * Days a parcel takes from region to region. A rule of thumb, unverified; a shop sets its own days
 * per prefecture over it.
 */
final class LeadTimes {
  private static final int UNKNOWN = 2;

  private final Map<String, String> regions = new HashMap<>();
  private final Map<String, Integer> days = new HashMap<>();

  LeadTimes() {
    for (String[] row : Table.rows(LeadTimes.class, "lead_time_regions.tsv")) {
      regions.put(row[0], row[1]);
    }
    for (String[] row : Table.rows(LeadTimes.class, "lead_time_matrix.tsv")) {
      days.put(row[0] + ">" + row[1], Integer.valueOf(row[2]));
    }
  }

  /** Days from one prefecture to another; 2 where one of them is unknown. */
  int days(String from, String to) {
    return days.getOrDefault(regions.get(from) + ">" + regions.get(to), UNKNOWN);
  }
}
