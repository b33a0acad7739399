// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Japanese text as mails really bear it: what calls itself ISO-2022-JP or Shift_JIS has the
 * characters of Windows (①㈱髙) more often than not, and some do not say what they are.
 */
final class Charsets {
  private static final Charset JIS = first("x-windows-iso2022jp", "x-windows-50221", "ISO-2022-JP");
  private static final Charset SHIFT_JIS = first("windows-31j", "Shift_JIS");

  private Charsets() {}

  private static Charset first(String... names) {
    for (String name : names) {
      if (Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    }
    return StandardCharsets.UTF_8;
  }

  /**
   * Decodes a text.
   *
   * @param name what it calls itself, or empty
   */
  static String decode(byte[] bytes, String name) {
    return new String(bytes, of(bytes, name.strip().toLowerCase(Locale.ROOT)));
  }

  private static Charset of(byte[] bytes, String name) {
    if (escapes(bytes)) {
      return JIS;
    }
    return switch (name) {
      case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "cp932" -> SHIFT_JIS;
      case "", "us-ascii", "ascii", "utf-8", "utf8", "iso-2022-jp" -> guess(bytes);
      default -> known(name) ? Charset.forName(name) : guess(bytes);
    };
  }

  private static boolean known(String name) {
    return name.matches("[a-z0-9][a-z0-9.:_+-]*") && Charset.isSupported(name);
  }

  private static Charset guess(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return SHIFT_JIS;
    }
  }

  /** Whether it switches character sets as ISO-2022-JP does. */
  private static boolean escapes(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == 0x1b && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return true;
      }
    }
    return false;
  }
}
