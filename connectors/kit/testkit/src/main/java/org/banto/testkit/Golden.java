// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
      fail(
          name
              + ", golden (-) and come (+): "
              + different(new String(golden, charset), new String(actual, charset))
              + "\nIs what came right, copy "
              + found
              + " over the golden file.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that only one of them has. */
  private static String different(String golden, String actual) {
    List<String> before = golden.lines().toList();
    List<String> after = actual.lines().toList();
    List<String> lines = new ArrayList<>();
    before.stream().filter(l -> !after.contains(l)).forEach(l -> lines.add("\n- " + l));
    after.stream().filter(l -> !before.contains(l)).forEach(l -> lines.add("\n+ " + l));
    return lines.isEmpty()
        ? "the same lines in another order or other bytes"
        : String.join("", lines);
  }
}
