// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.banto.base.ConnectionId;
import org.banto.base.Document;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderFile;
import org.banto.connect.OrderReader;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.junit.jupiter.api.Test;

class ConnectorFormatsTest {
  private static final ConnectionId TOKYO = new ConnectionId("acme", "tokyo");
  private static final Document FILE = Samples.text("A-1\nA-2", StandardCharsets.UTF_8);
  private static final OrderFile LINES =
      file ->
          new String(file.bytes(), StandardCharsets.UTF_8)
              .lines()
              .map(l -> new IncomingOrder(l, new Payload("text/plain", l.getBytes())))
              .toList();

  private final ConnectorFormats formats = new ConnectorFormats();

  @Test
  void aFormatWithoutAnAccountIsForAllShopsOfItsConnectorOnceTheyHaveAReader() {
    formats.files = List.of(Map.entry(Map.of("banto.connector.id", "acme"), LINES));
    assertFalse(formats.reads(Samples.MAIN, TOKYO), "nobody reads its payloads yet");
    formats.readers = List.of(reader());
    assertTrue(formats.reads(Samples.MAIN, TOKYO));
    assertFalse(formats.reads(Samples.MAIN, new ConnectionId("other", "tokyo")));
  }

  @Test
  void itsOrdersAreKeptAsComeByFileAndWhatTheReaderRefusesIsTold() throws Exception {
    formats.files = List.of(Map.entry(Map.of("banto.connection", "acme~tokyo"), LINES));
    formats.readers = List.of(reader());
    Samples.Taken taken = new Samples.Taken();
    formats.feed(Samples.MAIN, TOKYO, FILE).orElseThrow().walk(taken);
    assertEquals(1, taken.incoming.size());
    assertEquals(Payload.Way.FILE, taken.incoming.get(0).payload().way());
    assertEquals("A-2", taken.faults.get(0).order());
  }

  private static Map.Entry<Map<String, Object>, OrderReader> reader() {
    Map<String, Object> of = Map.of("banto.connection", "acme~tokyo", "banto.account", "main");
    return Map.entry(of, ConnectorFormatsTest::read);
  }

  private static ReadOrder read(Payload payload) throws ConnectorException {
    String number = new String(payload.bytes(), StandardCharsets.UTF_8);
    if (number.equals("A-2")) {
      throw new ConnectorException(Reason.MALFORMED, Text.same("読めません"));
    }
    try {
      return Samples.read("free", Samples.document("free_orders.utf8.csv")).orders.get(0);
    } catch (UnreadableRows e) {
      throw new AssertionError(e);
    }
  }
}
