// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The layouts that come with the house, by id, in the order of the list. */
final class Presets {
  private static final Map<String, LabelLayout> ALL = all();

  private Presets() {}

  private static Map<String, LabelLayout> all() {
    Map<String, LabelLayout> all = new LinkedHashMap<>();
    text("list.txt").lines().forEach(id -> all.put(id, LayoutText.read(text(id + ".tsv"))));
    return all;
  }

  static Map<String, LabelLayout> get() {
    return ALL;
  }

  private static String text(String name) {
    try (InputStream in = Presets.class.getResourceAsStream("presets/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
