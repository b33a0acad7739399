// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.banto.connect.CommandId;
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

  /** The mall shows every parcel, its number to the digit. */
  @Test
  default void theMallShowsExactlyTheParcelsTold() throws ConnectorException {
    FarSide far = farSide();
    Errand.first(this, far, instructions()).settle("reported");
    for (ReportShipment told : instructions()) {
      assertEquals(numbers(told), new TreeSet<>(shown(far, told.order())));
    }
  }

  /** A number changed by hand ends up at the mall in place of the old one. */
  @Test
  default void aChangedNumberReplacesTheOldOne() throws ConnectorException {
    FarSide far = farSide();
    Errand.first(this, far, instructions()).settle("reported");
    ReportShipment first = instructions().get(0);
    ReportShipment other = changed(first);
    sending(far).send(List.of(other));
    assertEquals(numbers(other), new TreeSet<>(shown(far, first.order())));
  }

  /** The same with another number on its first parcel. */
  private static ReportShipment changed(ReportShipment told) {
    List<ParcelNotice> parcels = new ArrayList<>(told.parcels());
    ParcelNotice one = parcels.get(0);
    String number = "9" + one.number().substring(1, one.number().length() - 1) + "7";
    parcels.set(0, new ParcelNotice(one.destination(), one.carrier(), number, one.shipped()));
    return new ReportShipment(new CommandId(told.id() + ".changed"), told.order(), parcels);
  }

  private static TreeSet<String> numbers(ReportShipment told) {
    return new TreeSet<>(told.parcels().stream().map(ParcelNotice::number).toList());
  }
}
