// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who moves orders, and with whom. */
@ExtendWith(Standing.class)
@Order(10)
class FlowIT {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @Test
  void noOrderMovesWhileTheRoomThatSpeaksForMallsIsAway() throws IOException {
    House house = Standing.house();
    assertTrue(offered(house));
    house.run("bundle:stop banto-malls");
    try {
      Waiting.until("nobody moves orders", A_MINUTE, () -> !offered(house));
    } finally {
      house.run("bundle:start banto-malls");
    }
    Waiting.until("orders are moved again", A_MINUTE, () -> offered(house));
  }

  private static boolean offered(House house) {
    try {
      return house.run("service:list org.banto.house.Flow").contains("service.id");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
