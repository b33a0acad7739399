// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.FulfilmentRow.Outcome;
import org.banto.connect.FulfilmentSource;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.junit.jupiter.api.Test;

/** What every {@link FulfilmentSource} keeps. The far side holds a shipment that was short. */
public interface FulfilmentSourceContract extends SourceContract<FulfilmentRow> {
  @Override
  FulfilmentSource connector(Outbound outbound);

  @Override
  default Reading<FulfilmentRow> reading(Outbound outbound) {
    return connector(outbound)::results;
  }

  @Override
  default String key(FulfilmentRow item) {
    return item.row().key()
        + " "
        + item.outcome()
        + " "
        + item.carrier()
        + " "
        + item.row().number();
  }

  /** Goods that were not there are told, and need no number; nothing is taken for shipped. */
  @Test
  default void whatWasShortIsToldAndHasNoNumber() throws ConnectorException {
    Reading<FulfilmentRow> reading = reading(farSide());
    Cursor from = Cursor.START;
    int shortages = 0;
    int pages = 0;
    boolean more = true;
    while (more) {
      PageWalk.counted(++pages);
      Page<FulfilmentRow> page = reading.from(from);
      for (FulfilmentRow row : page.items()) {
        boolean left = row.outcome() == Outcome.SHIPPED;
        shortages += left ? 0 : 1;
        boolean named = !row.row().number().isEmpty() || row.row().problem().isPresent();
        assertFalse(left != named, "row " + row.row().row() + ": " + row.outcome());
      }
      more = page.more() && !page.next().equals(from);
      from = page.next();
    }
    assertFalse(shortages == 0, "no shortage was told");
  }
}
