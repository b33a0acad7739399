// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderReader;
import org.banto.connect.ReadOrder;
import org.banto.house.Ledger.Entry;

/**
 * A payload as read, or why it could not be.
 *
 * @param order what the mall says
 * @param problem why it cannot be read, for staff, when there is no order
 */
record ReadPayload(Optional<ReadOrder> order, Optional<Text> problem) {
  private static final String NO_NUMBER = "?";

  /** The entry with a number it can be kept under, also when the far side gave none that can. */
  static Entry numbered(Entry entry) {
    String number = entry.order().number();
    if (!number.isBlank() && number.length() <= 80) {
      return entry;
    }
    IncomingOrder order = new IncomingOrder(NO_NUMBER + entry.seq(), entry.order().payload());
    return new Entry(entry.seq(), order, entry.receivedAt(), entry.done());
  }

  /**
   * Reads an entry, its addresses put into the house's fields. A reader that breaks is no worse than
   * one that refuses; one that could not be asked, or whose bundle was taken away under it, has said
   * nothing.
   */
  static ReadPayload of(EntrySource feed, Entry entry) {
    if (entry.order().number().startsWith(NO_NUMBER)) {
      return failed(new Text("注文番号がありません", "there is no order number"));
    }
    OrderReader reader = feed.reader(entry).orElseThrow(() -> new EntrySource.Gone(feed, null));
    try {
      ReadOrder read = reader.read(entry.order().payload().plain());
      return new ReadPayload(Optional.of(feed.house().apply(read)), Optional.empty());
    } catch (ConnectorException e) {
      if (e.reason() == Reason.UNAVAILABLE) {
        throw new EntrySource.Gone(feed, e);
      }
      return failed(e.sentence());
    } catch (RuntimeException | LinkageError e) {
      if (!feed.reader(entry).equals(Optional.of(reader))) {
        throw new EntrySource.Gone(feed, e);
      }
      // Its message may quote the payload, and with it a buyer.
      return failed(
          new Text(
              "読み取り中の異常 (" + e.getClass().getSimpleName() + ")",
              "its reader broke (" + e.getClass().getSimpleName() + ")"));
    }
  }

  private static ReadPayload failed(Text why) {
    Text problem = new Text("取込エラー: " + why.ja(), "It cannot be taken in: " + why.en());
    return new ReadPayload(Optional.empty(), Optional.of(problem));
  }
}
