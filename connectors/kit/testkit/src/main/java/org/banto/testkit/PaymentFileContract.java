// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.util.List;
import org.banto.base.Document;
import org.banto.base.Person;
import org.banto.connect.PaymentFile;
import org.banto.order.Order;

/** What every {@link PaymentFile} keeps. */
public interface PaymentFileContract extends WrittenFileContract<Order> {
  /** The port. */
  PaymentFile file();

  @Override
  default Document write(List<Order> orders) {
    return file().write(orders);
  }

  @Override
  default Order item(int no, Person recipient, String goods) {
    return Samples.order(no, recipient, goods);
  }

  @Override
  default String named(Order order) {
    return order.key().number();
  }
}
