// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.OwnPaymentFormat;
import org.banto.house.OwnPaymentFormats;

/**
 * Kinds of file: those that connectors bring, found by what their services say of themselves, then those
 * that the shop has laid out for itself.
 */
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

  /** What connectors bring, and what a shop has of its own. */
  static <T> List<Map.Entry<Map<String, Object>, T>> of(
      List<Map.Entry<Map<String, Object>, T>> brought,
      List<OwnPaymentFormats> own,
      AccountId account,
      Function<OwnPaymentFormat, Optional<T>> part) {
    Stream<Map.Entry<Map<String, Object>, T>> mine =
        own(own, account).flatMap(f -> part.apply(f).map(t -> entry(f.id(), f.name(), t)).stream());
    return Stream.concat(brought.stream(), mine).toList();
  }

  /** Says which orders do not fit into a file of this kind: all do into what connectors bring. */
  static OwnPaymentFormat.Fit fit(List<OwnPaymentFormats> own, AccountId account, String id) {
    return own(own, account)
        .filter(f -> f.id().equals(id))
        .map(OwnPaymentFormat::fit)
        .findFirst()
        .orElse(orders -> Map.of());
  }

  private static Stream<OwnPaymentFormat> own(List<OwnPaymentFormats> own, AccountId account) {
    return own.stream().flatMap(o -> o.formats(account).stream());
  }

  /** A kind, as its service would say. */
  static <T> Map.Entry<Map<String, Object>, T> entry(String id, String name, T format) {
    return Map.entry(Map.of(ID, id, NAME, name), format);
  }
}
