// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.banto.connect.ConnectorException;
import org.banto.connect.CredentialClock;
import org.banto.connect.Outbound;
import org.junit.jupiter.api.Test;

/** What every {@link CredentialClock} keeps. */
public interface CredentialClockContract extends ConnectorContract {
  @Override
  CredentialClock connector(Outbound outbound);

  /** The last day of the credential at {@link #farSide()}, in Japan. */
  LocalDate lastDayThere();

  /** The day is the far side's, in Japan's time. */
  @Test
  default void theLastDayIsTheFarSides() throws ConnectorException {
    assertEquals(Optional.of(lastDayThere()), connector(farSide()).lastDay());
  }

  /** Trouble is no date: an alarm for a wrong day would be the worse news. */
  @Test
  default void troubleIsNoDate() throws ConnectorException {
    FarSide healthy = farSide();
    connector(healthy).lastDay();
    for (Fault fault : Fault.values()) {
      for (int at = 0; at < healthy.requests().size(); at++) {
        String when = "last day, " + fault + " at request " + (at + 1);
        Outbound way = farSide().troubled(fault, at);
        ConnectorException e = NoLeaks.trouble(when, () -> connector(way).lastDay());
        NoLeaks.reason(when, fault.reasons(), e);
        NoLeaks.keeps(secrets(), e);
      }
    }
  }
}
