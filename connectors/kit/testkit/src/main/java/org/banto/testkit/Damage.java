// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.WaybillRow;

/** Damaged bytes, and what a reader may make of them: MALFORMED, or whatever can still be read. */
final class Damage {
  private static final Set<Reason> MALFORMED = EnumSet.of(Reason.MALFORMED);
  private static final int CUTS = 40;

  private Damage() {}

  /** Reads bytes. */
  @FunctionalInterface
  interface Reader<T> {
    T read(byte[] bytes) throws ConnectorException;
  }

  /** The bytes cut off at many places. */
  static List<byte[]> cuts(byte[] whole) {
    List<byte[]> all = new ArrayList<>();
    int step = Math.max(1, whole.length / CUTS);
    for (int length = 1; length < whole.length - 1; length += step) {
      all.add(Arrays.copyOf(whole, length));
    }
    return all;
  }

  /** What is no file or payload of any far side. */
  static Map<String, byte[]> strangers() {
    byte[] noise = new byte[2000];
    new Random(7).nextBytes(noise);
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("a PDF", bytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"));
    all.put("another's CSV", bytes("a,b,c\r\n1,2,3\r\n"));
    all.put("a page", bytes("<html><body>メンテナンス中です</body></html>"));
    all.put("noise", noise);
    return all;
  }

  /** Reads; anything but a ConnectorException that says MALFORMED is a fault, and so is a person in it. */
  static <T> boolean refused(
      String what, byte[] bytes, Collection<String> persons, Reader<T> reader, Consumer<T> read) {
    try {
      read.accept(reader.read(bytes));
      return false;
    } catch (ConnectorException e) {
      NoLeaks.reason(what, MALFORMED, e);
      for (Throwable t = e; t != null; t = t.getCause()) {
        String said = t + " " + Text.of(t).en();
        persons.stream()
            .filter(said::contains)
            .findFirst()
            .ifPresent(p -> fail(what + ": a person stands in the message of " + name(e)));
      }
      return true;
    } catch (RuntimeException e) {
      return fail(what + ": " + e.getClass().getName() + " instead of a ConnectorException", e);
    }
  }

  /** A number that a program spoilt is no number: the row says so, in both languages. */
  static void spoilt(String number, WaybillRow row) {
    WaybillRow.RowProblem problem =
        row.problem().orElseThrow(() -> new AssertionError(number + " taken for a number"));
    assertFalse(problem.ja().isBlank() || problem.en().isBlank(), "says nothing");
    assertTrue(problem.ja().contains(number), "does not name the value");
  }

  private static String name(Throwable t) {
    return t.getClass().getSimpleName();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
