// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.util.Arrays;
import java.util.List;
import org.banto.order.TaxRate;

/**
 * Rates of tax for malls that tell none: goods the shop names are taxed at the reduced rate, all others at the standard
 * rate.
 *
 * @param codes product codes; one that ends in {@code *} stands for all that begin so
 */
public record Reduced(List<String> codes) {
  /** Reads a setting: codes, separated by commas or lines. */
  public static Reduced of(String setting) {
    return new Reduced(
        Arrays.stream(Words.given(setting).split("[,、\\s]+")).filter(c -> !c.isEmpty()).toList());
  }

  /** The rate of goods that have these codes. */
  public TaxRate rate(String... goods) {
    boolean named = Arrays.stream(goods).anyMatch(g -> codes.stream().anyMatch(c -> fits(c, g)));
    return named ? TaxRate.REDUCED : TaxRate.STANDARD;
  }

  private static boolean fits(String code, String goods) {
    return code.endsWith("*")
        ? goods.startsWith(code.substring(0, code.length() - 1))
        : goods.equals(code);
  }
}
