// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import java.util.Optional;

/**
 * A setting that cannot be worked with.
 *
 * @param field the setting's id
 * @param label its name for staff
 * @param value what was given; empty when nothing was, and for a secret
 * @param reason what is to be given instead
 */
public record Violation(String field, Text label, Optional<String> value, Text reason) {
  private static final int SHOWN = 100;

  public Violation {
    value = value.map(v -> v.length() > SHOWN ? v.substring(0, SHOWN) + "…" : v);
  }

  /** All of it in one sentence. */
  public Text sentence() {
    return new Text(
        label.ja() + value.map(v -> "「" + v + "」").orElse("") + ": " + reason.ja(),
        label.en() + value.map(v -> " \"" + v + "\"").orElse("") + ": " + reason.en());
  }
}
