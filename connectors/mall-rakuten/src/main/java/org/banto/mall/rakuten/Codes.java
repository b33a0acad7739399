// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banto.order.MallState.Standing;
import org.banto.order.PaymentMethod;

/** Rakuten's code tables, kept as data beside this class (楽天ペイ受注API, spec of 2026-01). */
final class Codes {
  /** A status of an order at the mall. */
  record Progress(Standing standing, String words) {}

  /** A way to pay. */
  record Settlement(PaymentMethod.Kind kind, String words) {}

  private static final String OTHER_COMPANY = "1000";

  private static final Map<Integer, Progress> PROGRESS =
      table("progress.tsv", c -> new Progress(Standing.valueOf(c[1]), c[2]));
  private static final Map<Integer, Settlement> SETTLEMENTS =
      table("settlements.tsv", c -> new Settlement(PaymentMethod.Kind.valueOf(c[1]), c[2]));
  private static final Map<Integer, String> CARRIERS = table("companies.tsv", c -> c[1]);
  private static final Map<Integer, String> COMPANIES = table("companies.tsv", c -> c[2]);
  private static final Map<Integer, String> CANCEL_REASONS = table("cancel-reasons.tsv", c -> c[1]);

  private Codes() {}

  static Optional<Progress> progress(int code) {
    return Optional.ofNullable(PROGRESS.get(code));
  }

  static Optional<Settlement> settlement(int code) {
    return Optional.ofNullable(SETTLEMENTS.get(code));
  }

  /** What a way to pay is that is known by its words alone. */
  static PaymentMethod.Kind kind(String words) {
    return SETTLEMENTS.values().stream()
        .filter(s -> words.contains(s.words().split("[（／、]")[0]))
        .map(Settlement::kind)
        .findFirst()
        .orElse(PaymentMethod.Kind.OTHER);
  }

  /** The carrier's connector id; for an unnamed or unknown company its code. */
  static String carrier(String company) {
    String id = company.matches("\\d{1,9}") ? CARRIERS.get(Integer.valueOf(company)) : null;
    return id == null || id.isEmpty() ? company : id;
  }

  /** The mall's code of a carrier's connector id; その他 for one it does not know. */
  static String company(String carrier) {
    if (COMPANIES.containsKey(number(carrier))) {
      return carrier;
    }
    return CARRIERS.entrySet().stream()
        .filter(e -> e.getValue().equals(carrier))
        .findFirst()
        .map(e -> e.getKey().toString())
        .orElse(OTHER_COMPANY);
  }

  static boolean isCancelReason(String code) {
    return CANCEL_REASONS.containsKey(number(code));
  }

  private static int number(String code) {
    return code.matches("\\d{1,9}") ? Integer.parseInt(code) : -1;
  }

  private static <T> Map<Integer, T> table(String name, Function<String[], T> row) {
    Map<Integer, T> rows = new LinkedHashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Codes.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      in.lines()
          .map(line -> line.split("\t", -1))
          .forEach(c -> rows.put(Integer.valueOf(c[0]), row.apply(c)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(rows);
  }
}
