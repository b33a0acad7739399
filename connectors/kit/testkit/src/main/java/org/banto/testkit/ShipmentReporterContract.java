// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ShipmentReporter;
import org.junit.jupiter.api.Test;

/** What every {@link ShipmentReporter} keeps. */
public interface ShipmentReporterContract extends CommandContract<ReportShipment> {
  @Override
  ShipmentReporter connector(Outbound outbound);

  @Override
  default Sending<ReportShipment> sending(Outbound outbound) {
    return connector(outbound)::report;
  }

  /** The waybill numbers the far side shows for an order. */
  List<String> shown(FarSide far, String order);

  /**
   * An order in two boxes, the pieces in each of them given by its own keys of the lines, as the house
   * always gives them; none where the far side takes one number for an order.
   */
  default Optional<ReportShipment> boxes() {
    return Unproved.missing("boxes()", "no box is left out when its contents are known");
  }

  /** Whether the far side holds an order for shipped: its state, beside the numbers it shows. */
  default boolean shipped(FarSide far, String order) {
    return Unproved.skipped("shipped", "an order whose parcels are told is shipped there");
  }

  /** No box is left out when the house knows what is in which. */
  @Test
  default void everyBoxIsToldWithItsContents() throws ConnectorException {
    ReportShipment boxes =
        boxes().orElseGet(() -> Unproved.skipped("boxes()", "two boxes are told"));
    assertTrue(boxes.parcels().size() > 1, "boxes() gives one box");
    boxes.parcels().forEach(p -> assertFalse(p.contents().isEmpty(), "a box without contents"));
    FarSide far = farSide();
    CommandWalk.first(this, far, List.of(boxes)).settle("two boxes, each with its contents");
    Keys.same(numbers(boxes), shown(far, boxes.order()), "boxes of " + boxes.order());
  }

  /** Where telling takes several steps, the last one is taken too, whatever comes between them. */
  @Test
  default void anOrderWhoseParcelsAreToldIsShipped() throws ConnectorException {
    FarSide healthy = farSide();
    CommandWalk.first(this, healthy, instructions()).settle("reported");
    allShipped("reported", healthy);
    int requests = Math.min(healthy.requests().size(), 30);
    for (int at = 0; at < requests; at++) {
      String when = "the answer of request " + (at + 1) + " was lost";
      FarSide far = farSide();
      CommandWalk<ReportShipment> errand = CommandWalk.first(this, far, instructions());
      errand.send(when, Fault.LOST_AFTER, far.troubled(Fault.LOST_AFTER, at));
      errand.settle(when);
      allShipped(when, far);
    }
  }

  /** The mall shows every parcel, its number to the digit. */
  @Test
  default void theMallShowsExactlyTheParcelsTold() throws ConnectorException {
    FarSide far = farSide();
    CommandWalk.first(this, far, instructions()).settle("reported");
    for (ReportShipment told : instructions()) {
      Keys.same(numbers(told), shown(far, told.order()), "parcels of " + told.order());
    }
  }

  /** A number changed by hand ends up at the mall in place of the old one. */
  @Test
  default void aChangedNumberReplacesTheOldOne() throws ConnectorException {
    FarSide far = farSide();
    CommandWalk.first(this, far, instructions()).settle("reported");
    ReportShipment first = instructions().get(0);
    ReportShipment other = changed(first);
    sending(far).send(List.of(other));
    Keys.same(numbers(other), shown(far, first.order()), "after a change, " + first.order());
  }

  private void allShipped(String when, FarSide far) {
    for (ReportShipment told : instructions()) {
      assertTrue(shipped(far, told.order()), when + ": " + told.order() + " is not shipped there");
    }
  }

  /** The same with another number on its first parcel. */
  private static ReportShipment changed(ReportShipment told) {
    List<ParcelNotice> parcels = new ArrayList<>(told.parcels());
    ParcelNotice one = parcels.get(0);
    String number = "9" + one.number().substring(1, one.number().length() - 1) + "7";
    parcels.set(
        0,
        new ParcelNotice(one.destination(), one.carrier(), number, one.shipped(), one.contents()));
    return new ReportShipment(new CommandId(told.id() + ".changed"), told.order(), parcels);
  }

  private static TreeSet<String> numbers(ReportShipment told) {
    return new TreeSet<>(told.parcels().stream().map(ParcelNotice::number).toList());
  }
}
