// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banto.connect.ConnectorException;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelTracker;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.ParcelStatus.State;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.Test;

/** What every {@link ParcelTracker} keeps. */
public interface ParcelTrackerContract extends ConnectorContract {
  @Override
  ParcelTracker connector(Outbound outbound);

  /** Parcels at {@link #farSide()} and where they are; one of them delivered, one not found. */
  Map<Waybill, State> parcels();

  /** A parcel whose state the far side tells in words nobody has seen before. */
  Waybill strange();

  /** Every parcel has the one state the carrier tells. */
  @Test
  default void everyParcelHasItsState() throws ConnectorException {
    assertTrue(parcels().containsValue(State.DELIVERED), "no delivered parcel among the samples");
    assertTrue(parcels().containsValue(State.NOT_FOUND), "no unknown parcel among the samples");
    List<Waybill> asked = List.copyOf(parcels().keySet());
    Map<Waybill, State> told = new HashMap<>();
    for (ParcelStatus status : connector(farSide()).track(asked)) {
      assertFalse(told.containsKey(status.waybill()), "two states of one parcel");
      told.put(status.waybill(), status.state());
    }
    assertEquals(parcels(), told);
  }

  /** Words that are new are told as such, with the words kept: never taken for delivered. */
  @Test
  default void unknownWordsAreNeverDelivered() throws ConnectorException {
    List<ParcelStatus> all = connector(farSide()).track(List.of(strange()));
    assertEquals(1, all.size());
    assertEquals(State.UNKNOWN, all.get(0).state());
    assertFalse(all.get(0).words().isBlank(), "the carrier's words were dropped");
  }

  /** No parcels, no request. */
  @Test
  default void noParcelsAskNobody() throws ConnectorException {
    FarSide far = farSide();
    assertEquals(List.of(), connector(far).track(List.of()));
    assertEquals(List.of(), far.requests());
  }

  /** A page that cannot be read says nothing of a parcel. */
  @Test
  default void troubleIsNoState() throws ConnectorException {
    List<Waybill> asked = new ArrayList<>(parcels().keySet());
    FarSide healthy = farSide();
    connector(healthy).track(asked);
    for (Fault fault : Fault.values()) {
      for (int at = 0; at < healthy.requests().size(); at++) {
        String when = fault + " at request " + (at + 1);
        try {
          for (ParcelStatus status : connector(farSide().troubled(fault, at)).track(asked)) {
            State truth = parcels().get(status.waybill());
            assertEquals(truth, status.state(), when + ": made up");
          }
          assertNotEquals(Fault.KEY, fault, when + ": passed over in silence");
        } catch (ConnectorException e) {
          NoLeaks.reason(when, fault.reasons(), e);
          NoLeaks.keeps(secrets(), e);
        }
      }
    }
  }
}
