// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.fake;

import java.util.ArrayList;
import java.util.List;
import org.banto.connect.Cursor;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.FulfilmentSource;
import org.banto.connect.Page;

/** What a warehouse that is asked by file says, one row a page. */
public final class FakeResults implements FulfilmentSource {
  /** All it has said. */
  public final List<FulfilmentRow> rows = new ArrayList<>();

  @Override
  public void check() {
    // always there
  }

  @Override
  public Page<FulfilmentRow> results(Cursor from) {
    int at = from.equals(Cursor.START) ? 0 : Integer.parseInt(from.value());
    int end = Math.min(at + 1, rows.size());
    return new Page<>(rows.subList(at, end), new Cursor(Integer.toString(end)), end < rows.size());
  }
}
