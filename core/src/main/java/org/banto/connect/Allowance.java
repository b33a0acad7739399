// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

/**
 * How often one operation of a far side may be asked for, where its operations differ: a bucket that
 * holds {@code burst} requests and fills again by {@code perSecond}.
 *
 * @param operation the far side's name of it; one bucket for each name and account
 * @param perSecond requests a second in the long run
 * @param burst requests at once after a rest
 */
public record Allowance(String operation, double perSecond, int burst) {
  public Allowance {
    if (operation.isBlank() || !(perSecond > 0) || burst < 1) {
      throw new IllegalArgumentException(operation + ": " + perSecond + " / " + burst);
    }
  }
}
