// SPDX-License-Identifier: Apache-2.0
package org.banto.partner;

import org.banto.house.Migrations;

/** Has a table of its own, as a partner's room would. */
public final class Tabled {
  /** Makes it ready. */
  public Tabled(Migrations tables) {
    tables.run("giftbag", Tabled.class, "db/giftbag.xml");
  }
}
