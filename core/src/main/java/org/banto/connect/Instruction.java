// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.banto.customer.Customer;
import org.banto.order.Order;
import org.banto.shipment.ShipmentNumber;

/** Something a far side is asked to do. */
public sealed interface Instruction {
  /** Its id. */
  CommandId id();

  /**
   * Tell the mall that the shop takes the order on.
   *
   * @param id its id
   * @param order the mall's order number
   */
  record ConfirmOrder(CommandId id, String order) implements Instruction {}

  /**
   * Tell the mall that parcels left. All parcels of the order so far are given, so that the mall
   * ends with exactly these, also when a number was changed.
   *
   * @param id its id
   * @param order the mall's order number
   * @param parcels the parcels
   */
  record ReportShipment(CommandId id, String order, List<ParcelNotice> parcels)
      implements Instruction {}

  /**
   * Tell the mall that the order is off.
   *
   * @param id its id
   * @param order the mall's order number
   * @param reason the connector's code of the reason, from its own list of options
   * @param restock whether the mall shall put the goods back into its stock
   */
  record CancelOrder(CommandId id, String order, String reason, boolean restock)
      implements Instruction {}

  /**
   * Ask for a deferred payment.
   *
   * @param id its id
   * @param order the order
   */
  record RequestPayment(CommandId id, Order order) implements Instruction {}

  /**
   * Ask a warehouse to ship.
   *
   * @param id its id
   * @param order the order
   * @param shipment which of its shipments
   */
  record RequestFulfilment(CommandId id, Order order, ShipmentNumber shipment)
      implements Instruction {}

  /**
   * Share what is known of a buyer.
   *
   * @param id its id
   * @param customer the buyer
   */
  record ShareCustomer(CommandId id, Customer customer) implements Instruction {}
}
