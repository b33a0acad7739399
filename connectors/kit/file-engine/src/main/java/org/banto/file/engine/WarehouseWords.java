// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.FulfilmentRow.Outcome;

/**
 * What a warehouse says beside the number, in what comes back from it; a column is its title, or its
 * number from 1, and empty where there is none.
 *
 * @param carrier column of the carrier
 * @param carriers what its words mean: {@code ヤマト運輸=yamato;*=yamato}
 * @param outcome column of what became of it
 * @param outcomes what its words mean: {@code 0=SHIPPED;1=SHORT;2=CANCELLED}; one that is not named
 *     means SHIPPED
 * @param cause column of why nothing left
 */
public record WarehouseWords(
    String carrier,
    Map<String, String> carriers,
    String outcome,
    Map<String, Outcome> outcomes,
    String cause) {
  /** Words in their order. */
  public WarehouseWords {
    carriers = Collections.unmodifiableMap(new LinkedHashMap<>(carriers));
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
  }

  /**
   * The same as a shop writes them.
   *
   * @throws IllegalArgumentException in words for the page
   */
  public static WarehouseWords of(
      String carrier, String carriers, String outcome, String outcomes, String cause) {
    return new WarehouseWords(
        carrier, Replacements.read(carriers), outcome, outcomes(outcomes), cause);
  }

  private static Map<String, Outcome> outcomes(String text) {
    Map<String, Outcome> all = new LinkedHashMap<>();
    Replacements.read(text).forEach((word, meaning) -> all.put(word, outcome(meaning)));
    return all;
  }

  private static Outcome outcome(String meaning) {
    return Arrays.stream(Outcome.values())
        .filter(o -> o.name().equals(meaning))
        .findFirst()
        .orElseThrow(
            () ->
                new Rejection(
                    new Text(
                        "結果の読み替えは 0=SHIPPED;1=SHORT;2=CANCELLED のように書きます: " + meaning,
                        "write the meanings of results like 0=SHIPPED;1=SHORT;2=CANCELLED: "
                            + meaning)));
  }

  /** What the carrier's words mean, as a shop writes it. */
  public String carriersText() {
    return Replacements.write(carriers);
  }

  /** What the words for what became of it mean, as a shop writes it. */
  public String outcomesText() {
    return Replacements.write(
        outcomes.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, e -> e.getValue().name(), (a, b) -> a, LinkedHashMap::new)));
  }

  /** The connector id of a carrier; the warehouse's word for one nobody knows. */
  String carrierOf(String word) {
    return carriers.getOrDefault(word, carriers.getOrDefault("*", word));
  }

  Outcome outcomeOf(String word) {
    return outcomes.getOrDefault(word, Outcome.SHIPPED);
  }
}
