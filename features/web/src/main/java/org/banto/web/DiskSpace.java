// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.io.File;
import java.util.Set;
import org.banto.base.DiskRoom;

/** The room that is left on the disk of the house's data. */
final class DiskSpace {
  /**
   * SQL states of a database that cannot write: Derby's page and log (XSDG1, XSDG9, XSLA4, XSLA1),
   * connections that only read while the disk is full (25502), PostgreSQL's full disk (53100).
   */
  private static final Set<String> FULL =
      Set.of("XSDG1", "XSDG9", "XSLA1", "XSLA4", "25502", "53100");

  private DiskSpace() {}

  /** Whether the disk of the data has no room left. */
  static boolean isOut() {
    File data = new File(System.getProperty("banto.data", "."));
    long reserve = new File(data, DiskRoom.RESERVE).length();
    return data.exists() && DiskRoom.isOut(data.getUsableSpace(), reserve);
  }

  /** Whether this failed because the database has no room to write. */
  static boolean isFull(Throwable e) {
    return SqlStates.any(e, FULL::contains) || e != null && isOut();
  }
}
