// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.banto.order.MallState;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/**
 * What a mall says of one order, in the house's words.
 *
 * @param number the mall's order number
 * @param placed what was ordered
 * @param mall how the mall sees it
 * @param payment where its money stands at the mall
 * @param shipped parcels the mall has been told of already
 */
public record ReadOrder(
    String number,
    PlacedOrder placed,
    MallState mall,
    PaymentState payment,
    List<ParcelNotice> shipped) {
  public ReadOrder {
    shipped = List.copyOf(shipped);
  }
}
