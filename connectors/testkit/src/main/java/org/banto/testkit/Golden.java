// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Compares with a golden file beside the test class. What differs is put into {@code target/golden},
 * to be looked at line by line and then, if it is right, copied.
 */
final class Golden {
  private static final Path NEW = Path.of("target", "golden");

  private Golden() {}

  static void same(Class<?> beside, String name, String actual) {
    same(beside, name, actual.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  static void same(Class<?> beside, String name, byte[] actual, Charset charset) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      byte[] golden = in == null ? new byte[0] : in.readAllBytes();
      if (Arrays.equals(golden, actual)) {
        return;
      }
      Path found = NEW.resolve(name.replaceFirst("^/+", ""));
      Files.createDirectories(found.getParent());
      Files.write(found, actual);
      if (in == null) {
        fail(
            "no golden file "
                + name
                + " beside "
                + beside.getName()
                + "; what came is in "
                + found);
      }
      assertEquals(
          new String(golden, charset), new String(actual, charset), name + "; what came: " + found);
      fail(name + ": the same text in other bytes; what came is in " + found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
