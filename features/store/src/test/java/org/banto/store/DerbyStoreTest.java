// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class DerbyStoreTest
    implements StoredOrdersContract,
        FoundOrdersContract,
        QueuedCommandsContract,
        ObservationContract,
        CorrectedOrdersContract,
        KeptPayloadsContract,
        SealedStoreContract,
        LossContract,
        HistoryContract,
        ForgedHistoryContract,
        MendedBooksContract,
        SetAsideContract,
        StandstillContract,
        ChangeFeedContract {
  private House house;

  @BeforeEach
  void open() throws Exception {
    house = House.derby(House.folder(), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Override
  public House house() {
    return house;
  }
}
