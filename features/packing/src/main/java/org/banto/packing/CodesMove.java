// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Instant;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.house.ProductCodes;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives the codes that this room kept in former versions to the room that keeps them now. */
@Component(service = CodesMove.class, immediate = true)
public final class CodesMove {
  private static final int SLICE = 500;

  /** Moves what is there, a slice at a time, each wholly or not at all. */
  @Activate
  public CodesMove(
      @Reference(target = "(osgi.unit.name=banto-packing)") JpaTemplate jpa,
      @Reference ProductCodes codes,
      @Reference PackingTables tables) {
    this(jpa, codes);
  }

  CodesMove(JpaTemplate jpa, ProductCodes codes) {
    int moved = SLICE;
    while (moved == SLICE) {
      moved =
          jpa.txExpr(
              TransactionType.Required,
              em -> {
                List<Object[]> rows =
                    Sql.first(
                        em,
                        SLICE,
                        "SELECT account, item, code, sku, name, taught_by, at_ms FROM packing_code");
                for (Object[] row : rows) {
                  ProductCodes.Taught code =
                      new ProductCodes.Taught(
                          (String) row[1],
                          (String) row[2],
                          (String) row[3],
                          (String) row[4],
                          (String) row[5],
                          Instant.ofEpochMilli(Sql.number(row[6])));
                  codes.take(new AccountId((String) row[0]), List.of(code));
                  Sql.run(
                      em,
                      "DELETE FROM packing_code WHERE account = ?1 AND item = ?2 AND code = ?3",
                      row[0],
                      code.item(),
                      code.code());
                }
                return rows.size();
              });
    }
  }
}
