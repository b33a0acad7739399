// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.BitSet;

/** The characters our two fonts have. */
final class Typecase {
  /** The font that papers are set in. */
  static final String MAIN = "BIZ UDPGothic";

  /** The font for what the main one lacks. */
  static final String RARE = "Noto Sans JP";

  /** What stands for a character that neither has (〓). */
  static final int MISSING = '\u3013';

  private final BitSet main;
  private final BitSet rare;

  /** Reads the fonts in this bundle. */
  Typecase() throws IOException {
    main = characters("fonts/400Regular/BIZUDPGothic_400Regular.ttf");
    rare = characters("fonts/400Regular/NotoSansJP_400Regular.ttf");
  }

  /** The character to set: itself, or {@link #MISSING}. */
  int set(int character) {
    boolean here =
        rare.get(character)
            || !Character.isSupplementaryCodePoint(character) && main.get(character);
    return here || Character.isWhitespace(character) ? character : MISSING;
  }

  /** Whether only {@link #RARE} has it. */
  boolean isRare(int character) {
    return !main.get(character) && rare.get(character);
  }

  private static BitSet characters(String font) throws IOException {
    try (InputStream in = Typecase.class.getResourceAsStream(font)) {
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
