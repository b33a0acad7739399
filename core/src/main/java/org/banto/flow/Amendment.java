// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.banto.base.Text;
import org.banto.order.Order;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Changes an order on its way, in the transaction of the change that brings it there. Any room and
 * any partner may register one as a service; each is asked whenever an order comes in or changes, in
 * the order of the phases, and sees what those before it did. What it says it did is kept with the
 * order as its trace.
 *
 * <p>Must be fast (no I/O per order), pure, and safe for many threads. Done twice, it is as done
 * once: what it has brought to its end, it leaves. It leaves alone what an order is known by, see
 * {@link Order#sameAs}. One that fails changes nothing: an order that is here stays as it was and
 * says so, a new one is set aside.
 */
@ConsumerType
public interface Amendment {
  /** When in the course of a change it is asked. What comes later needs what came before. */
  enum Phase {
    /** What the buyer wrote is read. */
    REMARKS,
    /** Tags are given and taken. */
    TAGS,
    /** What is in the order: goods, presents, charges. */
    GOODS,
    /** The desks it passes. */
    ROUTE,
    /**
     * Its shipments follow what it holds. Asked a second time where one that stands in this phase
     * or later changed something.
     */
    SHIPMENTS,
    /** By whom and how each shipment travels. */
    CARRIER,
    /** The day on which each leaves. */
    SHIP_DATE,
    /** Words on papers, labels and in mails. */
    WORDS,
    /** Whether it is set aside. */
    HOLD
  }

  /**
   * What it is.
   *
   * @param id stable, begins with its room: {@code shipping.plan}
   * @param name for staff
   * @param phase when it is asked; within a phase, by id
   */
  record Description(String id, Text name, Phase phase) {}

  /**
   * What became of the order.
   *
   * @param order as it is now; the very one that was given where nothing was done
   * @param did what was done and why, for staff, without personal data; empty where nothing was
   */
  record Amended(Order order, List<Text> did) {
    public Amended {
      did = List.copyOf(did);
    }

    /** Nothing was to be done. */
    public static Amended same(Order order) {
      return new Amended(order, List.of());
    }
  }

  /** What it is; the same whenever it is asked. */
  Description description();

  /**
   * Looks at an order that changes.
   *
   * @param move the order as it was (a new one comes from {@link org.banto.base.Desk#NEW} with
   *     revision 0), and as the change and the amendments before this one make it
   */
  Amended amend(Move move);
}
