// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderFile;
import org.banto.connect.OrderReader;
import org.banto.connect.ReadOrder;

/** What every {@link OrderFile} keeps, its payloads read by the reader that will read them. */
public interface OrderFileContract extends ReadFileContract<ReadOrder> {
  /** The port. */
  OrderFile file();

  /** The reader of its payloads. */
  OrderReader reader();

  @Override
  default List<ReadOrder> read(Document document) throws ConnectorException {
    List<ReadOrder> orders = new ArrayList<>();
    for (IncomingOrder order : file().read(document)) {
      ReadOrder read = reader().read(order.payload());
      if (!read.number().equals(order.number())) {
        throw new AssertionError(
            "the file says " + order.number() + ", the reader " + read.number());
      }
      orders.add(read);
    }
    return orders;
  }
}
