// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import org.banto.base.StaffMessage;
import org.banto.base.Text;

/** A cell cannot be what its column says; a file may have many, so it remembers no stack. */
final class CellRefusal extends Exception implements StaffMessage {
  private static final long serialVersionUID = 1L;

  private final transient Text why;

  CellRefusal(String ja, String en) {
    super(ja, null, false, false);
    this.why = new Text(ja, en);
  }

  @Override
  public Text sentence() {
    return why;
  }
}
