// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.util.regex.Pattern;

/** How well words are read on their ground: the contrast ratio of WCAG 2.2, 1.4.3. */
final class TagContrast {
  /** What small text needs at least. */
  static final double LEAST = 4.5;

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  private TagContrast() {}

  /** Whether this is a colour, {@code #rrggbb} in small letters. */
  static boolean isColour(String text) {
    return COLOUR.matcher(text).matches();
  }

  /** The ratio of two colours, from 1 to 21. */
  static double of(String fore, String back) {
    double one = luminance(fore);
    double other = luminance(back);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
