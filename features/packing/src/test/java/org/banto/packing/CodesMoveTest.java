// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import static org.banto.fakes.Orders.MAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.house.ProductCodes;
import org.banto.sql.Sql;
import org.junit.jupiter.api.Test;

/** Codes of former versions are given to the room that keeps them now. */
class CodesMoveTest {
  private static final int KEPT = 1_201;

  @Test
  void allOfThemMoveAndNoneIsLeft() throws Exception {
    House.onBoth(
        house -> {
          house.jpa.tx(
              TransactionType.Required,
              em ->
                  IntStream.range(0, KEPT)
                      .forEach(
                          i ->
                              Sql.run(
                                  em,
                                  "INSERT INTO packing_code"
                                      + " (account, item, code, sku, name, taught_by, at_ms)"
                                      + " VALUES (?1, ?2, ?3, 'ASA', '麻布', 'hanako', ?4)",
                                  MAIN.value(),
                                  "item" + i,
                                  "49" + i,
                                  (long) i)));
          MemoryCodes codes = new MemoryCodes();
          new CodesMove(house.jpa, codes);
          assertEquals(KEPT, codes.all.size());
          assertEquals(
              List.of(
                  new ProductCodes.Taught(
                      "item7", "497", "ASA", "麻布", "hanako", Instant.ofEpochMilli(7))),
              codes.all.stream().filter(t -> t.item().equals("item7")).toList());
          new CodesMove(house.jpa, codes);
          assertEquals(KEPT, codes.all.size());
        });
  }
}
