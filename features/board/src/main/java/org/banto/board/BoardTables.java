// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = BoardTables.class)
public final class BoardTables {
  /** Brings the tables up to date. */
  @Activate
  public BoardTables(@Reference Migrations migrations) {
    migrations.run("board", BoardTables.class, "db/board.xml");
  }
}
