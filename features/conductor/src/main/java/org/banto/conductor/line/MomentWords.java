// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.banto.base.Japan;
import org.banto.base.Text;

/** A moment of these days, as staff reads it: day and minute in Japan. */
final class MomentWords {
  private static final DateTimeFormatter JA =
      DateTimeFormatter.ofPattern("M月d日 H:mm").withZone(Japan.ZONE);

  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("MMM d, H:mm", Locale.ENGLISH).withZone(Japan.ZONE);

  private MomentWords() {}

  static Text of(Instant moment) {
    return new Text(JA.format(moment), EN.format(moment));
  }
}
