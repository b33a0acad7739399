// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GzipBytesTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsPackedComesBackAsItWas() {
    for (byte[] plain : List.of(bytes(""), bytes("{"), bytes("髙".repeat(70_000)))) {
      assertArrayEquals(plain, GzipBytes.unpack(GzipBytes.pack(plain)));
      byte[] twice = GzipBytes.pack(GzipBytes.pack(plain));
      assertArrayEquals(
          GzipBytes.pack(plain), GzipBytes.unpack(twice), "a payload that is gzip itself");
    }
    assertTrue(GzipBytes.pack(bytes("{\"a\":1},".repeat(1_000))).length < 200);
  }

  @Test
  void whatWasKeptBeforeThereWasPackingIsLeftAsItIs() {
    for (byte[] old : List.of(bytes(""), bytes("{"), bytes("{\"orderNumber\":1}"))) {
      assertSame(old, GzipBytes.unpack(old));
    }
  }
}
