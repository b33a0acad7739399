// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** Kinds of file that connectors bring, found by what their services say of themselves. */
final class FileFormats {
  private static final String ID = "banto.file";
  private static final String NAME = "banto.file.name";

  private FileFormats() {}

  /** The kinds there are. */
  static <T> List<PaymentFormat> list(List<Map.Entry<Map<String, Object>, T>> formats) {
    return formats.stream()
        .map(Map.Entry::getKey)
        .filter(p -> p.containsKey(ID))
        .map(p -> new PaymentFormat(text(p, ID), text(p, NAME)))
        .sorted(Comparator.comparing(PaymentFormat::id))
        .toList();
  }

  private static String text(Map<String, Object> properties, String name) {
    return String.valueOf(properties.getOrDefault(name, properties.get(ID)));
  }

  /** The one of this id. */
  static <T> T find(List<Map.Entry<Map<String, Object>, T>> formats, String id) {
    return formats.stream()
        .filter(e -> String.valueOf(e.getKey().get(ID)).equals(id))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.notFound(
                    new Text("この形式はありません: " + id, "There is no such format: " + id)));
  }

  /** A kind, as its service would say. */
  static <T> Map.Entry<Map<String, Object>, T> entry(String id, T format) {
    return Map.entry(Map.of(ID, id, NAME, id), format);
  }
}
