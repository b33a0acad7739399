// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsPackedComesBackAsItWas() {
    for (byte[] plain : List.of(bytes(""), bytes("{"), bytes("髙".repeat(70_000)))) {
      assertArrayEquals(plain, Packed.unpack(Packed.pack(plain)));
      byte[] twice = Packed.pack(Packed.pack(plain));
      assertArrayEquals(Packed.pack(plain), Packed.unpack(twice), "a payload that is gzip itself");
    }
    assertTrue(Packed.pack(bytes("{\"a\":1},".repeat(1_000))).length < 200);
  }

  @Test
  void whatWasKeptBeforeThereWasPackingIsLeftAsItIs() {
    for (byte[] old : List.of(bytes(""), bytes("{"), bytes("{\"orderNumber\":1}"))) {
      assertSame(old, Packed.unpack(old));
    }
  }
}
