// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.util.List;
import java.util.Map;
import org.banto.base.Text;

/**
 * What a check found on an order.
 *
 * @param level whether it passes, asks for a yes, or stops
 * @param code what it is, stable, e.g. {@code address.house-number}; orders with the same code can
 *     be fixed together
 * @param subject what exactly, so that a yes given to one thing is not a yes to another: a digest
 *     or short text without personal data, may be empty
 * @param check the check that says so (the name of its bundle)
 * @param sentence what staff reads
 * @param fix what would put it right, or {@link Fix#NONE}
 */
public record Finding(
    Level level, String code, String subject, String check, Text sentence, Fix fix) {
  /** How much a finding weighs. */
  public enum Level {
    OK,
    WARN,
    BLOCK
  }

  /**
   * A proposal that puts a finding right; the page offers it as a button.
   *
   * @param kind the kind of correction, e.g. {@code address.replace}, {@code shipdate.set}, {@code
   *     acknowledge}; or the id of an act ({@code org.banto.flow.OrderAction}) that puts it right
   * @param values what it would set, e.g. {@code destination=0, zip=…, street=…}; the arguments of an act, where those
   *     that it wants and that are not here are asked for; without a kind, where somebody looks
   */
  public record Fix(String kind, Map<String, String> values) {
    /** Nothing to offer. */
    public static final Fix NONE = new Fix("", Map.of());

    public Fix {
      values = Map.copyOf(values);
    }

    /** Nothing to offer, but which destination it is about, from 0: where staff puts it right. */
    public static Fix at(int destination) {
      return new Fix("", Map.of("destination", Integer.toString(destination)));
    }

    /** Whether something is proposed. */
    public boolean proposes() {
      return !kind.isEmpty();
    }
  }

  /** A finding of words that may be in one language only. */
  public Finding(
      Level level, String code, String subject, String check, String ja, String en, Fix fix) {
    this(level, code, subject, check, Text.of(ja, en), fix);
  }

  /**
   * Whether some findings say the same as others, whichever checks say so: a check that has moved to
   * another bundle has found nothing new, nor has one that says besides where it looked.
   */
  public static boolean alike(List<Finding> some, List<Finding> others) {
    return unsigned(some).equals(unsigned(others));
  }

  private static List<Finding> unsigned(List<Finding> all) {
    return all.stream()
        .map(f -> new Finding(f.level, f.code, f.subject, "", f.sentence, f.proposed()))
        .toList();
  }

  private Fix proposed() {
    return fix.proposes() ? fix : Fix.NONE;
  }

  /** The sentence in Japanese. */
  public String ja() {
    return sentence.ja();
  }

  /** The sentence in English. */
  public String en() {
    return sentence.en();
  }

  /** What an acknowledgement of this finding names: the code and the subject. */
  public String key() {
    return subject.isEmpty() ? code : code + "|" + subject;
  }
}
