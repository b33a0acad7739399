// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.logizard;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.banto.base.Japan;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.Page;

/**
 * Reads what was shipped day by day. The bookmark is the next day to read; once it is today, it goes
 * back some days, for what is booked late.
 */
final class Days {
  /** The check looks at a week: it has to see a row to know the headings. */
  private static final int WEEK = 7;

  private final Api api;
  private final LogizardAccount account;
  private final Clock clock;

  Days(Api api, LogizardAccount account, Clock clock) {
    this.api = api;
    this.account = account;
    this.clock = clock;
  }

  Page<FulfilmentRow> next(Cursor from) throws ConnectorException {
    LocalDate today = today();
    LocalDate day = day(from, today);
    boolean more = day.isBefore(today);
    LocalDate next = more ? day.plusDays(1) : today.minusDays(account.lateDays());
    return new Page<>(
        account.columns().read(api.shipped(day, day), day), new Cursor(next.toString()), more);
  }

  /** Asks for the last days and looks at their headings; changes nothing. */
  void check() throws ConnectorException {
    LocalDate today = today();
    account.columns().read(api.shipped(today.minusDays(WEEK - 1), today), today);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Japan.ZONE));
  }

  private LocalDate day(Cursor from, LocalDate today) {
    try {
      LocalDate day = LocalDate.parse(from.value());
      return day.isAfter(today) ? today : day;
    } catch (DateTimeException e) {
      return today.minusDays(account.firstDays());
    }
  }
}
