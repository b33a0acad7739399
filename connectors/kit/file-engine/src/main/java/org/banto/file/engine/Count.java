// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

/** How a carrier counts the length of a text. */
public enum Count {
  /** Full-width 2, half-width 1 (Yamato). */
  DISPLAY {
    @Override
    public int of(String text) {
      int length = 0;
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        length += width(text.codePointAt(i));
      }
      return length;
    }
  },
  /** Characters; one beyond the BMP counts once (Sagawa). */
  CHARACTERS {
    @Override
    public int of(String text) {
      return text.codePointCount(0, text.length());
    }
  },
  /** Bytes in windows-31j (Japan Post). */
  BYTES {
    @Override
    public int of(String text) {
      return text.getBytes(Windows31J.CHARSET).length;
    }
  };

  /** The length of a text. */
  public abstract int of(String text);

  /** As much of a text, from its beginning, as fits; whole characters, nothing blank at the end. */
  public String head(String text, int max) {
    return text.substring(0, fitting(text, max)).strip();
  }

  /** Where a text has to end to fit, as an index; whole characters. */
  int fitting(String text, int max) {
    int end = 0;
    int length = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      length += of(text.substring(end, next));
      if (length > max) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static int width(int codePoint) {
    return codePoint < 0x80 || (codePoint >= 0xFF61 && codePoint <= 0xFF9F) ? 1 : 2;
  }
}
