// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.apache.karaf.features.Capability;
import org.apache.karaf.features.Feature;

/**
 * A number that plans and options say as a capability of their feature, {@code
 * banto.number;poll.seconds=900}. Where two are installed that say it, the better for the shop holds.
 */
enum PlanNumber {
  /** Seconds between two reads of a mall. */
  POLL("poll.seconds", Math::min),
  /** Seconds between two reads of a mailbox. */
  MAIL_POLL("mail.poll.seconds", Math::min),
  /** Months that a finished order is kept; 0 is without end. */
  KEEP("keep.months", (a, b) -> a == 0 || b == 0 ? 0 : Math.max(a, b));

  private static final String NAMESPACE = "banto.number";

  private final String key;
  private final IntBinaryOperator better;

  PlanNumber(String key, IntBinaryOperator better) {
    this.key = key;
    this.better = better;
  }

  /** Its name in features and configurations. */
  String key() {
    return key;
  }

  /**
   * The numbers that these features say, by their names.
   *
   * @throws IllegalArgumentException when a feature says one that there is not, or no number
   */
  static SortedMap<String, Integer> of(Stream<Feature> features) {
    SortedMap<String, Integer> numbers = new TreeMap<>();
    features
        .flatMap(feature -> feature.getCapabilities().stream())
        .flatMap(PlanNumber::clauses)
        .filter(clause -> clause.name().equals(NAMESPACE))
        .flatMap(clause -> clause.parameters().entrySet().stream())
        .forEach(
            said -> {
              PlanNumber number = named(said.getKey()).orElseThrow(() -> unknown(said.getKey()));
              numbers.merge(
                  number.key, Integer.valueOf(said.getValue()), number.better::applyAsInt);
            });
    return numbers;
  }

  private static Stream<Clauses.Clause> clauses(Capability capability) {
    return Clauses.of(capability.getValue().strip()).stream();
  }

  private static Optional<PlanNumber> named(String key) {
    return Arrays.stream(values()).filter(number -> number.key.equals(key)).findFirst();
  }

  private static IllegalArgumentException unknown(String key) {
    return new IllegalArgumentException("no plan has a number " + key);
  }
}
