// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.banto.connect.Payload.Way;
import org.junit.jupiter.api.Test;

class PayloadTest {
  @Test
  void aPayloadCarriesTheWayItCameAndIsReadAsItsWriterMadeIt() {
    Payload csv = new Payload("Text/CSV; charset=windows-31j", new byte[0]);
    assertEquals(Way.API, csv.way());
    Payload file = csv.by(Way.FILE);
    assertEquals(Way.FILE, file.way());
    assertEquals(Way.MAIL, file.by(Way.MAIL).way());
    assertEquals(csv, file.plain());
    assertEquals(csv, file.by(Way.API));
    assertEquals("text/csv", file.type());
    assertEquals(Way.API, new Payload("", new byte[0]).way());
  }
}
