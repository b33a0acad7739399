// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

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
    BitSet all = new BitSet(0x30000);
    try (InputStream in = Typecase.class.getResourceAsStream(font);
        TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      CmapLookup cmap = ttf.getUnicodeCmapLookup();
      for (int c = 0; c < 0x30000; c++) {
        if (cmap.getGlyphId(c) != 0) {
          all.set(c);
        }
      }
    }
    return all;
  }
}
