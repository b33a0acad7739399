// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.banto.fakes.IndexPicks;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.junit.jupiter.api.Test;

/** Mails are looked up by their number, however many were written before. */
class PickingTest {
  private static final String INSERT =
      "INSERT INTO letter (account, id, order_id, template, at_ms, state, sealed)"
          + " VALUES (?, ?, ?, 'thanks', ?, 'SENT', ?)";

  private final InvertedVault vault = new InvertedVault();

  @Test
  void mailsAreFoundByNumberWithoutAWalkThroughAll() throws Exception {
    new RoomDatabase("db/mail-out.xml", "banto-mail-out")
        .onDerby(
            (jpa, data) -> {
              byte[] sealed = vault.seal(Orders.MAIN, "", "a\u0000b\u0000c".getBytes());
              IndexPicks.fill(
                  data,
                  INSERT,
                  3_000,
                  i -> new Object[] {Orders.MAIN.value(), "letter" + i, 1 + i, i, sealed});
              JpaLetters letters = new JpaLetters(jpa, vault);
              List<String> some = IntStream.range(0, 100).mapToObj(i -> "letter" + i * 29).toList();
              IndexPicks.proves(
                  data,
                  "letter_id",
                  "id",
                  some.size(),
                  () -> assertEquals(some.size(), letters.find(Orders.MAIN, some).size()));
            });
  }
}
