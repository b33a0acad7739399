// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.OrderReader;
import org.banto.connect.Payload;
import org.banto.connect.PayloadType;
import org.banto.connect.ReadOrder;
import org.banto.editions.Edition;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the rows of order files that lie in the ledger, of any shop, by the version they name. */
@Component(service = OrderReader.class)
@PayloadType(FileOrderRows.TYPE)
public final class RowsReader implements OrderReader {
  private final ProfileRoom profiles;

  /** Remembers. */
  @Activate
  public RowsReader(@Reference ProfileRoom profiles) {
    this.profiles = profiles;
  }

  @Override
  public ReadOrder read(Payload payload) throws ConnectorException {
    FileOrderRows.Kept kept = FileOrderRows.read(payload);
    FileOrderRows rows = kept.rows();
    Edition<Profile> edition =
        profiles
            .kept(kept.account(), rows.profile(), rows.version())
            .orElseThrow(() -> unknown(rows));
    try {
      return OrderReading.of(edition.body(), rows);
    } catch (UnreadableRows e) {
      throw new ConnectorException(
          Reason.MALFORMED,
          new Text("注文ファイル: " + e.sentence().ja(), "Order file: " + e.sentence().en()));
    }
  }

  private static ConnectorException unknown(FileOrderRows rows) {
    String what = rows.profile() + " " + rows.version() + "版";
    return new ConnectorException(
        Reason.MALFORMED,
        new Text(
            "注文ファイルのプロファイルがありません: " + what, "there is no such profile of order files: " + what));
  }
}
