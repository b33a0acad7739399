// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The tiers, each holding the one before it. */
public enum Tier {
  LITE,
  BASIC,
  PLUS,
  PREMIUM;

  private static final String PREFIX = "banto-plan-";

  /** The name in addresses and settings. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The Karaf feature that is this plan. */
  public String feature() {
    return PREFIX + id();
  }

  /** The tier of this name. */
  public static Optional<Tier> of(String id) {
    return Arrays.stream(values()).filter(tier -> tier.id().equals(id)).findFirst();
  }
}
