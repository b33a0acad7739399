// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.customer.Customer;
import org.banto.order.Order;
import org.banto.shipment.ShipmentNumber;

/**
 * Something a far side is asked to do. The house's own stand here. A room may bring another: a
 * record beside a port of its own, an interface that extends {@link Connector}, in a package that it
 * exports; a connector that offers the service {@code Connector} and implements the port is found by
 * the room's {@code Correspondence}, and carried and guarded like these.
 */
public interface Instruction {
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
   * @param reason the far side's code of the reason; empty where the house knows none, and then the
   *     connector gives the one that its settings name
   * @param restock whether the mall shall put the goods back into its stock
   */
  record CancelOrder(CommandId id, String order, String reason, boolean restock)
      implements Instruction {}

  /**
   * Tell that staff have changed an order. The mall ends with these parts as they are here; of the
   * rest it knows better.
   *
   * @param id its id
   * @param order the order as it is now
   * @param parts what was changed
   */
  record EditOrder(CommandId id, Order order, Set<EditPart> parts) implements Instruction {
    public EditOrder {
      parts = Set.copyOf(parts);
    }

    /** Told, or so already. */
    public Receipt told() {
      return Receipt.accepted(id, order.key().number());
    }

    /**
     * Told as far as a mall takes it: the other parts are {@linkplain #byHand by hand}.
     *
     * @param takes the parts that the mall takes; amounts follow from the goods
     */
    public Receipt told(Set<EditPart> takes) {
      Set<EditPart> left = EnumSet.noneOf(EditPart.class);
      left.addAll(parts);
      left.removeAll(takes);
      if (parts.contains(EditPart.LINES)) {
        left.remove(EditPart.AMOUNTS);
      }
      return left.isEmpty() ? told() : byHand(left);
    }

    /** Not told, as the connection is set to tell no edits. */
    public Receipt untold() {
      return Receipt.needless(
          id,
          new Text(
              "編集をモールへ伝えない設定です。必要ならモールの画面でも直してください",
              "This connection is set to tell no edits. Where it matters, change it on the mall's own page, too"));
    }

    /** Parts that no program can tell the mall: staff do. */
    public Receipt byHand(Set<EditPart> left) {
      Text names = EditPart.names(left);
      return Receipt.refused(
          id,
          new Text(
              names.ja() + "は、モールの画面で直してください",
              "Change this on the mall's own page: " + names.en()));
    }
  }

  /**
   * Ask for a deferred payment.
   *
   * @param id its id
   * @param order the order
   * @param key what the agent is to know the payment by, of which it is given each once: the order's
   *     number, with {@code _2}, {@code _3} … after it each time it is asked anew
   * @param payment what the agent calls the payment, where it has taken it and not decided yet; empty
   *     before
   */
  record RequestPayment(CommandId id, Order order, String key, String payment)
      implements Instruction {
    /** The first time it is asked. */
    public RequestPayment(CommandId id, Order order) {
      this(id, order, order.key().number(), "");
    }
  }

  /**
   * Tell an agent that what is to be paid, where it goes or what was ordered has changed.
   *
   * @param id its id
   * @param order the order as it is now
   * @param key {@link RequestPayment#key()} of the payment
   * @param payment what the agent calls the payment, as its receipt said
   * @param taken whether the agent has taken this and not decided yet
   */
  record ChangePayment(CommandId id, Order order, String key, String payment, boolean taken)
      implements Instruction {
    /** One that the agent has not heard of, of a payment that was asked for once. */
    public ChangePayment(CommandId id, Order order, String payment) {
      this(id, order, order.key().number(), payment, false);
    }
  }

  /**
   * Tell an agent that a payment is off.
   *
   * @param id its id
   * @param order {@link RequestPayment#key()} of the payment
   * @param payment what the agent calls the payment, as its receipt said
   */
  record CancelPayment(CommandId id, String order, String payment) implements Instruction {}

  /**
   * Tell an agent that parcels left, from when on it may claim the money. All parcels of the order so
   * far are given, so that the agent ends with exactly these, also when a number was changed; none
   * when they did not leave after all.
   *
   * @param id its id
   * @param order {@link RequestPayment#key()} of the payment
   * @param payment what the agent calls the payment, as its receipt said
   * @param parcels the parcels
   * @param again whether the agent was told of other parcels of this payment before
   */
  record ReportPaymentShipment(
      CommandId id, String order, String payment, List<ParcelNotice> parcels, boolean again)
      implements Instruction {
    public ReportPaymentShipment {
      parcels = List.copyOf(parcels);
    }

    /** The first time parcels of the payment are told. */
    public ReportPaymentShipment(
        CommandId id, String order, String payment, List<ParcelNotice> parcels) {
      this(id, order, payment, parcels, false);
    }
  }

  /**
   * Ask a warehouse to ship.
   *
   * @param id its id
   * @param order the order
   * @param shipment which of its shipments
   * @param attempt 1, and one more each time it is asked anew after the warehouse gave it up
   */
  record RequestFulfilment(CommandId id, Order order, ShipmentNumber shipment, int attempt)
      implements Instruction {
    /** The first time it is asked. */
    public RequestFulfilment(CommandId id, Order order, ShipmentNumber shipment) {
      this(id, order, shipment, 1);
    }

    /** What the warehouse knows it by; a warehouse takes each key once. */
    public String key() {
      return key(shipment, attempt);
    }

    /** The key of an attempt: the shipment number, and from the second on {@code -2}, {@code -3} … */
    public static String key(ShipmentNumber shipment, int attempt) {
      return attempt == 1 ? shipment.value() : shipment.value() + "-" + attempt;
    }

    /** The shipment that a key stands for; empty when it is none of this house's. */
    public static Optional<ShipmentNumber> shipment(String key) {
      return key.matches("S[0-9]{10}(-[0-9]{1,3})?")
          ? Optional.of(new ShipmentNumber(key.substring(0, 11)))
          : Optional.empty();
    }
  }

  /**
   * Ask a warehouse not to ship what it was asked for.
   *
   * @param id its id
   * @param key what the warehouse knows it by, {@link RequestFulfilment#key()}
   */
  record CancelFulfilment(CommandId id, String key) implements Instruction {}

  /**
   * Share what is known of a buyer.
   *
   * @param id its id
   * @param customer the buyer
   */
  record ShareCustomer(CommandId id, Customer customer) implements Instruction {}
}
