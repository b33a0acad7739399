// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A value of the house written out, one line for each leaf, so that a golden file shows everything a
 * connector understood: {@code placed.buyer.name = 見本 花子}. Records hide personal data in their own
 * {@code toString}; samples are invented, so here it may stand.
 */
final class ValueText {
  private final List<String> lines = new ArrayList<>();
  private final List<String> nulls = new ArrayList<>();

  private ValueText() {}

  static ValueText of(Object value) {
    ValueText told = new ValueText();
    told.tell("", value);
    return told;
  }

  /** All lines, each ended by a line feed. */
  String text() {
    return String.join("\n", lines) + "\n";
  }

  /** Where null stands, or the word that a parser makes of it; neither may cross a port. */
  List<String> nulls() {
    return nulls;
  }

  private void tell(String path, Object value) {
    if (value == null || "null".equals(value)) {
      nulls.add(path);
      lines.add(path + " = null");
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(v -> tell(path, v), () -> lines.add(path + " = -"));
    } else if (value instanceof Set<?> set) {
      lines.add(path + " = " + set.stream().map(String::valueOf).sorted().toList());
    } else if (value instanceof Collection<?> all) {
      int at = 0;
      for (Object one : all) {
        tell(path + "[" + at++ + "]", one);
      }
      if (all.isEmpty()) {
        lines.add(path + " = []");
      }
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((k, v) -> sorted.put(String.valueOf(k), v));
      sorted.forEach((k, v) -> tell(path + "[" + k + "]", v));
    } else if (value instanceof Record record) {
      record(path, record);
    } else {
      lines.add(path + " = " + String.valueOf(value).replace("\r", "\\r").replace("\n", "\\n"));
    }
  }

  private void record(String path, Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object inner = value(record, component);
      if (inner instanceof byte[] bytes) {
        lines.add(path + "." + component.getName() + " = " + bytes.length + " bytes");
      } else {
        tell(path.isEmpty() ? component.getName() : path + "." + component.getName(), inner);
      }
    }
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
