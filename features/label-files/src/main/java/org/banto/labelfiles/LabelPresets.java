// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The layouts that come with the house, by id, in the order of the list. */
final class LabelPresets {
  private static final String LIKE = "like\t";
  private static final Map<String, LabelLayout> ALL = all();

  private LabelPresets() {}

  private static Map<String, LabelLayout> all() {
    Map<String, LabelLayout> all = new LinkedHashMap<>();
    text("list.txt").lines().forEach(id -> all.put(id, LayoutText.read(whole(id))));
    return all;
  }

  /** One that is {@code like} another says what is otherwise after it. */
  private static String whole(String id) {
    StringBuilder whole = new StringBuilder();
    for (String line : text(id + ".tsv").lines().toList()) {
      whole.append(line.startsWith(LIKE) ? text(line.substring(LIKE.length()) + ".tsv") : line);
      whole.append('\n');
    }
    return whole.toString();
  }

  static Map<String, LabelLayout> get() {
    return ALL;
  }

  private static String text(String name) {
    try (InputStream in = LabelPresets.class.getResourceAsStream("presets/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
