// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

/**
 * Words for whoever reads them, in both languages of the house.
 *
 * @param ja in Japanese
 * @param en in English
 */
public record Text(String ja, String en) {
  public Text {
    if (ja.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("text without words: ja=" + ja + " en=" + en);
    }
  }
}
