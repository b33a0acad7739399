// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

/**
 * How often something may be asked.
 *
 * @param perSecond on average
 * @param burst at once, after a pause
 */
record Rate(double perSecond, int burst) {
  Rate {
    if (!(perSecond > 0) || burst < 1) {
      throw new IllegalArgumentException("a rate of nothing: " + perSecond + ", " + burst);
    }
  }
}
