// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.PaymentFile;
import org.banto.connect.PaymentResultFile;
import org.banto.order.Order;

/**
 * A format of a shop's own for what goes to a payment agent, or comes back from it.
 *
 * @param id which of the shop's formats
 * @param name what staff call it
 * @param file writes the file that asks for payments
 * @param fit says what the file cannot hold
 * @param result reads the file of what the agent decided
 */
public record OwnPaymentFormat(
    String id,
    String name,
    Optional<PaymentFile> file,
    Fit fit,
    Optional<PaymentResultFile> result) {
  /** Says which orders a file cannot hold. */
  @FunctionalInterface
  public interface Fit {
    /** Why, for each that does not go in; nothing that is personal. */
    Map<OrderId, Text> misfits(List<Order> orders);
  }
}
