// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is called. */
class MainTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void itIsToldWhichFolder() {
    assertEquals(2, run());
    assertEquals(2, run("a", "b"));
    assertEquals("usage: ./banto vectors DIR\nusage: ./banto vectors DIR\n", text(err));
  }

  @Test
  void aFolderThatIsNoneEndsWithStatusOne() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertEquals(1, run(folder.resolve("none").toString()));
    assertEquals(1, run(file.toString()));
    assertEquals("", text(out));
  }

  @Test
  void theStatusIsOneOnlyWhenARowDiffers() throws IOException {
    Path tax = Run.VECTORS.resolve("payments/tax");
    assertEquals(0, run(tax.toString()));
    assertEquals("17 passed, 0 failed, 0 not built", last());
    String cases = Files.readString(tax.resolve("return-invoice-cases.json"));
    Files.writeString(folder.resolve("return-invoice-cases.json"), cases.replace("-909", "-908"));
    assertEquals(1, run(folder.toString()));
    assertEquals("1 passed, 1 failed, 0 not built", last());
    assertEquals("", text(err));
  }

  private int run(String... args) {
    return Main.run(args, printer(out), printer(err));
  }

  private String last() {
    return text(out).lines().reduce((a, b) -> b).orElseThrow();
  }

  private static PrintStream printer(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
