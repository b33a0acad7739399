// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The characters our two fonts have. */
final class FontCoverage {
  /** The font that papers are set in. */
  static final String MAIN = "BIZ UDPGothic";

  /** The font for what the main one lacks. */
  static final String RARE = "Noto Sans JP";

  /** What stands for a character that neither has (〓). */
  static final int MISSING = '\u3013';

  /** Letters that fill a place without a shape: of Korean, Khmer and Mongolian, and a joiner. */
  private static final String FILLERS =
      "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2065\u3164\uFFA0";

  private final BitSet main;
  private final BitSet rare;

  /** Reads the fonts in this bundle. */
  FontCoverage() throws IOException {
    main = characters("fonts/400Regular/BIZUDPGothic_400Regular.ttf");
    rare = characters("fonts/400Regular/NotoSansJP_400Regular.ttf");
  }

  /** Marks joined to their letters, what has no shape left out, {@link #MISSING} for what neither has. */
  String set(String text) {
    StringBuilder set = new StringBuilder(text.length());
    shaped(text).codePoints().map(this::set).forEach(set::appendCodePoint);
    return set.toString();
  }

  /** The characters of a text that neither has, each once, in their order. */
  Set<Integer> missing(String text) {
    Set<Integer> missing = new LinkedHashSet<>();
    shaped(text).codePoints().filter(c -> c != MISSING && set(c) == MISSING).forEach(missing::add);
    return missing;
  }

  private static String shaped(String text) {
    StringBuilder shaped = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !shapeless(c))
        .forEach(
            c -> {
              int last = shaped.length() - 1;
              if (last >= 0 && (c == 0x3099 || c == 0x309A || c >= 0x300 && c <= 0x36F)) {
                String joined =
                    Normalizer.normalize(shaped.substring(last) + (char) c, Normalizer.Form.NFC);
                shaped.setLength(last);
                shaped.append(joined);
              } else {
                shaped.appendCodePoint(c);
              }
            });
    return shaped.toString();
  }

  private static boolean shapeless(int c) {
    return Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c) && !Character.isWhitespace(c)
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0000 && c <= 0xE0FFF
        || FILLERS.indexOf(c) >= 0;
  }

  /** A space that neither has is a plain one. */
  private int set(int c) {
    boolean here = rare.get(c) || !Character.isSupplementaryCodePoint(c) && main.get(c);
    boolean breaks = Character.isWhitespace(c) && !Character.isSpaceChar(c);
    if (here || breaks) {
      return c;
    }
    return Character.isSpaceChar(c) ? ' ' : MISSING;
  }

  /** Whether only {@link #RARE} has it. */
  boolean isRare(int character) {
    return !main.get(character) && rare.get(character);
  }

  private static BitSet characters(String font) throws IOException {
    try (InputStream in = FontCoverage.class.getResourceAsStream(font)) {
      return characters(ByteBuffer.wrap(in.readAllBytes()));
    }
  }

  /** Reads the table of characters (cmap, format 12) of a TrueType font: groups of first, last, glyph. */
  private static BitSet characters(ByteBuffer ttf) throws IOException {
    int cmap = table(ttf);
    for (int i = 0; i < ttf.getShort(cmap + 2); i++) {
      int entry = cmap + 4 + 8 * i;
      int sub = cmap + ttf.getInt(entry + 4);
      if (ttf.getShort(entry) == 3 && ttf.getShort(entry + 2) == 10 && ttf.getShort(sub) == 12) {
        BitSet all = new BitSet(0x30000);
        for (int g = 0; g < ttf.getInt(sub + 12); g++) {
          int group = sub + 16 + 12 * g;
          all.set(ttf.getInt(group), ttf.getInt(group + 4) + 1);
        }
        return all;
      }
    }
    throw new IOException("a font without a table of all its characters");
  }

  private static int table(ByteBuffer ttf) throws IOException {
    for (int i = 0; i < ttf.getShort(4); i++) {
      if (ttf.getInt(12 + 16 * i) == 0x636D6170) {
        return ttf.getInt(12 + 16 * i + 8);
      }
    }
    throw new IOException("a font without cmap");
  }
}
