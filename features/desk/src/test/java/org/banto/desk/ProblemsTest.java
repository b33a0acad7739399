// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.banto.account.Vault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  @Test
  @Tag("security.low.tampered")
  void whatWasTamperedWithIsTheHousesTroubleAndNotTheReaders() {
    assertEquals(500, Problems.problem(new Vault.Broken("no fit", null), false).status());
    assertEquals(400, Problems.problem(new IllegalArgumentException("no"), false).status());
  }
}
