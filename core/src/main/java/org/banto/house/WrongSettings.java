// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.banto.base.StaffMessage;
import org.banto.base.Text;
import org.banto.base.Violation;

/** Settings were refused, and none of them was kept; says what is wrong with each. */
public final class WrongSettings extends IllegalArgumentException implements StaffMessage {
  private static final long serialVersionUID = 1;

  private final transient List<Violation> violations;

  /**
   * Refuses.
   *
   * @param violations at least one
   */
  public WrongSettings(List<Violation> violations) {
    super(sentence(violations).ja());
    this.violations = List.copyOf(violations);
  }

  /** What is wrong, by setting. */
  public List<Violation> violations() {
    return violations;
  }

  @Override
  public Text sentence() {
    return sentence(violations);
  }

  /** Violations in words. */
  public static Text sentence(List<Violation> violations) {
    return new Text(
        violations.stream().map(v -> v.sentence().ja()).collect(joining("。")),
        violations.stream().map(v -> v.sentence().en()).collect(joining(". ")));
  }
}
