// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of one order, field by field, e.g. {@code due}, {@code buyer.name}, {@code
 * line.2.quantity}. A field that is empty is not there. Values are personal: what differs is told by
 * the names of fields alone.
 */
final class Fields {
  private final SortedMap<String, String> all = new TreeMap<>();

  /** Adds a field, unless its value is empty. */
  Fields put(String name, Object value) {
    String text = String.valueOf(value);
    if (!text.isEmpty()) {
      all.put(name, text);
    }
    return this;
  }

  /** One field's value. */
  Optional<String> get(String name) {
    return Optional.ofNullable(all.get(name));
  }

  /** The names of the fields without their numbers: {@code line.2.sku} is {@code line.sku}. */
  Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    all.keySet().forEach(n -> kinds.add(kind(n)));
    return kinds;
  }

  /** Only fields of these kinds: what a reader that knows no others can say. */
  Fields only(Set<String> kinds) {
    Fields some = new Fields();
    all.forEach((name, value) -> some.put(kinds.contains(kind(name)) ? name : "", value));
    some.all.remove("");
    return some;
  }

  /** A digest of every field and value. */
  String hash() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, String> e : all.entrySet()) {
        sha.update((e.getKey() + "\0" + e.getValue() + "\0").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The names of the fields in which another differs. */
  Set<String> differing(Fields other) {
    Set<String> names = new TreeSet<>(all.keySet());
    names.addAll(other.all.keySet());
    names.removeIf(n -> Objects.equals(all.get(n), other.all.get(n)));
    return names;
  }

  private static String kind(String name) {
    return name.replaceAll("\\.[0-9]+", "");
  }

  @Override
  public String toString() {
    return "Fields[" + all.size() + "]";
  }
}
