// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.banto.base.Parameter;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.flow.SettingsSection;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What may stand in a section of {@link Settings}. The room that reads a section offers it as a
 * service; several rooms may read one section, each its own keys. Sections that nobody has rules
 * for are the house's own books.
 */
@ProviderType
public interface SettingsRules {
  /** The most keys of a section. */
  int MOST = 1_000;

  /** Which section, e.g. {@code shop}. */
  String section();

  /** Whether a key is one of this room's. */
  boolean knows(String key);

  /**
   * Refuses a section the room could not work with; asks {@link #check(String, String)} for each
   * key it knows.
   *
   * @param all the section as it would stand, keys of other rooms among them; no value is empty
   * @throws IllegalArgumentException naming the key and what is wrong with its value, in the words
   *     of the page
   */
  default void check(Map<String, String> all) {
    all.forEach(
        (key, value) -> {
          if (knows(key)) {
            check(key, value);
          }
        });
  }

  /** Refuses a value of a key the room knows, where it can be judged alone. */
  default void check(String key, String value) {}

  /** The rules of a section that says what may stand in it. */
  static SettingsRules of(SettingsSection section) {
    SettingsSection.Description is = section.description();
    return new SettingsRules() {
      @Override
      public String section() {
        return is.id();
      }

      @Override
      public boolean knows(String key) {
        return is.keys().stream().anyMatch(k -> k.name().equals(key));
      }

      @Override
      public void check(Map<String, String> all) {
        Map<String, String> own = new TreeMap<>(all);
        own.keySet().removeIf(key -> !knows(key));
        Parameter.check(is.keys().stream().map(Parameter::optional).toList(), own);
        section.check(own);
      }
    };
  }

  /**
   * Looks at a change to a section with the rules of all rooms that read it.
   *
   * @param before reads the section as it stands; not asked where nobody has rules
   * @param changed the keys that change; an empty value removes its key
   * @throws IllegalArgumentException when a key is nobody's, or a room could not work with it
   */
  static void check(
      Collection<SettingsRules> all,
      String section,
      Supplier<Map<String, String>> before,
      Map<String, String> changed) {
    List<SettingsRules> mine = all.stream().filter(r -> r.section().equals(section)).toList();
    if (mine.isEmpty()) {
      return;
    }
    Map<String, String> after = new TreeMap<>(before.get());
    after.putAll(changed);
    after.values().removeIf(String::isEmpty);
    for (String key : new TreeSet<>(changed.keySet())) {
      if (mine.stream().noneMatch(r -> r.knows(key))) {
        String shown = key.length() > 100 ? key.substring(0, 100) + "…" : key;
        throw new Rejection(new Text("設定できない項目です: " + shown, "there is no such setting: " + shown));
      }
    }
    if (after.size() > MOST) {
      throw new Rejection(
          new Text(
              "設定は " + MOST + " 項目までです: " + after.size(),
              "there may be " + MOST + " settings at most: " + after.size()));
    }
    mine.forEach(r -> r.check(after));
  }
}
