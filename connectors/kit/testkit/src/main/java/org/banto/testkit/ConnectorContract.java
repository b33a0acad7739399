// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.Set;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.Outbound;
import org.junit.jupiter.api.Test;

/**
 * What every connector with an account keeps: its check proves the account, changes nothing, says
 * what is wrong; no secret leaves by messages or addresses.
 */
public interface ConnectorContract {
  /** A far side in its first state, holding what the samples of this test need. Called often. */
  FarSide farSide();

  /** The connector, made with plain values, speaking through this way out. Called often. */
  Connector connector(Outbound outbound);

  /** The secrets the connector is made with: they may turn up nowhere. */
  Collection<String> secrets();

  /** The ids of its settings as a message may name them; a secret's begins with a dot. */
  Set<String> settings();

  /** How much the far side has done; to be overridden when its rules do not call {@code did}. */
  default int effects(FarSide far) {
    return far.effects();
  }

  /** Whether the far side itself demands a secret in the address of its requests. */
  default boolean secretInAddress() {
    return false;
  }

  /** A check of a good account passes; it asks the far side and changes nothing there. */
  @Test
  default void theCheckAsksTheFarSideAndChangesNothing() throws ConnectorException {
    FarSide far = farSide();
    int before = effects(far);
    connector(far).check();
    assertFalse(far.requests().isEmpty(), "the check asks nobody");
    assertEquals(before, effects(far), "the check changed something at the far side");
  }

  /** Whatever goes wrong in a check comes out of it, with its reason. */
  @Test
  default void theCheckTellsWhatIsWrong() throws ConnectorException {
    FarSide healthy = farSide();
    connector(healthy).check();
    for (Fault fault : Fault.values()) {
      for (int at = 0; at < healthy.requests().size(); at++) {
        String when = "check, " + fault + " at request " + (at + 1);
        Outbound way = farSide().troubled(fault, at);
        ConnectorException e = NoLeaks.trouble(when, () -> connector(way).check());
        NoLeaks.reason(when, fault.reasons(), e);
        NoLeaks.keeps(secrets(), e);
        boolean known = e.field().isEmpty() || settings().contains(e.field());
        assertTrue(known, when + ": names a setting there is not: " + e.field());
        boolean waits =
            fault != Fault.TOO_MANY || e.retryAfter().filter(Fault.WAIT::equals).isPresent();
        assertTrue(waits, when + ": how long to wait was lost");
      }
    }
  }

  /** Addresses are logged by everybody on the way. */
  @Test
  default void noSecretStandsInAnAddressOrInTheConnectorsName() throws ConnectorException {
    FarSide far = farSide();
    Connector connector = connector(far);
    connector.check();
    NoLeaks.keeps(secrets(), "toString()", connector.toString());
    if (!secretInAddress()) {
      far.requests().forEach(r -> NoLeaks.keeps(secrets(), "an address", r.uri().toString()));
    }
  }
}
