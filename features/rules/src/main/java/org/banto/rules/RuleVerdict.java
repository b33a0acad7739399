// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import org.banto.order.Effect;

/**
 * What became of a rule that was asked about an order and had something to say.
 *
 * @param rule its id
 * @param phase its phase
 * @param result what became of it
 * @param by the rule that won, where it was beaten; else empty
 */
public record RuleVerdict(String rule, RulePhase phase, Result result, String by) {
  /** Begins what says who set an effect. */
  static final String ROOM = "rules.";

  private static final String KIND = "verdict";

  /** What can become of a rule. */
  public enum Result {
    /** It did something. */
    MATCHED,
    /** A rule above it had set the same thing otherwise. */
    BEATEN,
    /** Staff had set it by hand. */
    PINNED,
    /** It cannot be worked with. */
    BROKEN,
    /** The buyer has had it. */
    HAD,
    /** It is not settled yet whether the buyer has had it. */
    WAITS,
    /** The carrier cannot do it. */
    REFUSED,
    /** There was too much to compare before it: neither it nor what comes after it was asked. */
    TIMEOUT
  }

  Effect kept(int version) {
    return new Effect(ROOM + rule, version, KIND, phase.name(), result.name(), by);
  }

  static boolean is(Effect effect) {
    return effect.kind().equals(KIND);
  }

  static RuleVerdict of(Effect kept) {
    return new RuleVerdict(
        kept.by().substring(ROOM.length()),
        RulePhase.valueOf(kept.on()),
        Result.valueOf(kept.value()),
        kept.before());
  }

  @Override
  public String toString() {
    return switch (result) {
      case MATCHED -> rule;
      case BEATEN -> rule + ":BEATEN-BY-" + by;
      default -> rule + ":" + result;
    };
  }
}
