// SPDX-License-Identifier: Apache-2.0
package org.banto.editions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What comes with the house: a text for each, {@code presets/ID.tsv} beside a class of the room, and
 * {@code presets/list.txt} with the ids in their order. One that is {@code like} another says what is
 * otherwise after it.
 */
public final class Presets {
  private static final String LIKE = "like\t";

  private Presets() {}

  /** All beside a class, by id. */
  public static <T> Map<String, T> beside(Class<?> room, Function<String, T> read) {
    Map<String, T> all = new LinkedHashMap<>();
    text(room, "list.txt").lines().forEach(id -> all.put(id, read.apply(whole(room, id))));
    return all;
  }

  private static String whole(Class<?> room, String id) {
    StringBuilder whole = new StringBuilder();
    for (String line : text(room, id + ".tsv").lines().toList()) {
      boolean like = line.startsWith(LIKE);
      whole.append(like ? text(room, line.substring(LIKE.length()) + ".tsv") : line).append('\n');
    }
    return whole.toString();
  }

  private static String text(Class<?> room, String name) {
    try (InputStream in = room.getResourceAsStream("presets/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
