// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

final class PostgresStoreTest
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
  private static EmbeddedPostgres server;
  private House house;

  @BeforeAll
  static void start() throws Exception {
    server = House.server();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void open() throws Exception {
    house = House.postgres(server, House.folder(), Clock.systemUTC());
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
