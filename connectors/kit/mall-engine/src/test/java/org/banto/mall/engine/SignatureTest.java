// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final byte[] BODY = Signature.bytes("what do ya want for nothing?");

  /** RFC 4231, test case 2. */
  @Test
  void aSignatureIsTheOneOfTheStandard() {
    Signature jefe = new Signature("Jefe");
    assertEquals(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        new String(jefe.hex(BODY), StandardCharsets.UTF_8));
    assertEquals(
        "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=",
        new String(jefe.base64(BODY), StandardCharsets.UTF_8));
  }

  @Test
  void itsSecretIsNotInItsWords() {
    assertFalse(new Signature("Jefe").toString().contains("Jefe"));
    assertFalse(new Signature("").given());
  }
}
