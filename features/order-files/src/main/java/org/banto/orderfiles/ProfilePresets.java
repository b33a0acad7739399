// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The profiles that come with the house, by id, in the order of the list. */
final class ProfilePresets {
  private static final Map<String, Profile> ALL = all();

  private ProfilePresets() {}

  private static Map<String, Profile> all() {
    Map<String, Profile> all = new LinkedHashMap<>();
    text("list.txt").lines().forEach(id -> all.put(id, ProfileText.read(text(id + ".tsv"))));
    return all;
  }

  static Map<String, Profile> get() {
    return ALL;
  }

  private static String text(String name) {
    try (InputStream in = ProfilePresets.class.getResourceAsStream("presets/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
