// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.List;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderFile;
import org.banto.connect.OrderReader;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;

/** Orders of a file that a connector reads by itself. */
final class ConnectorFeed implements FileOrders {
  private final OrderFile file;
  private final OrderReader reader;
  private final Document document;

  ConnectorFeed(OrderFile file, OrderReader reader, Document document) {
    this.file = file;
    this.reader = reader;
    this.document = document;
  }

  @Override
  public void walk(Taker taker) throws UnreadableRows {
    List<IncomingOrder> all;
    try {
      all = file.read(document);
    } catch (ConnectorException e) {
      throw UnreadableRows.file(e.sentence());
    }
    for (IncomingOrder order : all) {
      hand(order, taker);
    }
  }

  private void hand(IncomingOrder order, Taker taker) {
    Optional<Text> spoilt = OrderNumber.spoilt(order.number());
    if (spoilt.isPresent()) {
      Row nowhere = new Row(0, List.of());
      taker.fault(OrderNumber.fault(nowhere, "", order.number(), spoilt.get()));
      return;
    }
    ReadOrder read;
    try {
      read = reader.read(order.payload());
    } catch (ConnectorException e) {
      taker.fault(new Fault(0, order.number(), "", "", e.sentence()));
      return;
    }
    Payload payload = order.payload().by(Payload.Way.FILE);
    taker.order(0, new IncomingOrder(OrderNumber.narrow(order.number()), payload), read);
  }

  @Override
  public long rows() {
    return 0;
  }
}
