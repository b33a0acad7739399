// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to read the bytes of a file.
 *
 * @param charset the character set
 * @param skip bytes of the mark at its beginning
 */
record TextEncoding(Charset charset, int skip) {
  /** Stands for bytes that mean nothing. */
  static final char LOST = '\uFFFD';

  /** So many lost characters in any file, or one in so many bytes, are damage; more is another file. */
  private static final int FEW = 3;

  private static final int FEW_IN = 2_000;
  private static final Charset JAPANESE = Charset.forName("windows-31j");
  private static final Charset EUC = Charset.forName("EUC-JP");

  /** Signs, kana and kanji of Japanese stand from here on. */
  private static final char KANA = '\u3000';

  /** Of so many Japanese characters one may be a sign that only its maker's set has. */
  private static final int OWN_SIGNS = 10;

  private static final char ESCAPE = '\u001B';

  /**
   * The ways these bytes can be read without loss, the likeliest first: as their own mark says, else
   * as expected, else as UTF-8 or Windows-31J.
   */
  static List<TextEncoding> of(byte[] bytes, Charset expected) {
    List<TextEncoding> all = marked(bytes).map(List::of).orElseGet(() -> unmarked(expected));
    return meant(bytes, all.stream()).filter(e -> e.reads(bytes)).toList();
  }

  /**
   * The ways without loss; else the one with the least loss, where that is a byte here and there. What is
   * lost reads as {@link #LOST}. Empty when these bytes are no text.
   */
  static List<TextEncoding> best(byte[] bytes, Charset expected) {
    List<TextEncoding> clean = of(bytes, expected);
    if (!clean.isEmpty()) {
      return clean;
    }
    TextEncoding least = least(bytes, expected);
    boolean few = least.lost(bytes) <= Math.max(FEW, bytes.length / FEW_IN);
    return few && !euc(bytes) ? meant(bytes, Stream.of(least)).toList() : List.of();
  }

  /** The way that loses least, however much that is. */
  static TextEncoding least(byte[] bytes, Charset expected) {
    List<TextEncoding> ways = new ArrayList<>(unmarked(expected));
    marked(bytes).ifPresent(m -> ways.add(0, m));
    TextEncoding least = ways.get(0);
    long fewest = least.lost(bytes);
    for (TextEncoding way : ways.subList(1, ways.size())) {
      long lost = way.lost(bytes);
      if (lost < fewest) {
        least = way;
        fewest = lost;
      }
    }
    return least;
  }

  /** Whether these bytes are Japanese in EUC-JP; a maker's own signs may be lost here and there. */
  static boolean euc(byte[] bytes) {
    String text = new TextEncoding(EUC, 0).text(bytes);
    long lost = text.chars().filter(c -> c == LOST).count();
    long japanese = text.chars().filter(c -> c >= KANA).count() - lost;
    return japanese > lost * OWN_SIGNS && !new TextEncoding(StandardCharsets.UTF_8, 0).reads(bytes);
  }

  /** Whether these bytes are Japanese in ISO-2022-JP: seven bits and signs that shift between sets. */
  static boolean shifted(byte[] bytes) {
    boolean shifts = false;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
      shifts |= bytes[i] == '$' && i > 0 && bytes[i - 1] == ESCAPE;
    }
    return shifts;
  }

  /** The text, where bytes mean nothing with {@link #LOST} in their place. */
  String text(byte[] bytes) {
    return new String(bytes, skip, bytes.length - skip, charset);
  }

  /** How many characters are lost; all of what is no text. */
  long lost(byte[] bytes) {
    String text = text(bytes);
    return text.indexOf(0) >= 0 ? Long.MAX_VALUE : text.chars().filter(c -> c == LOST).count();
  }

  private static Optional<TextEncoding> marked(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3));
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
    }
    return starts(bytes, 0xFE, 0xFF)
        ? Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2))
        : Optional.empty();
  }

  private static List<TextEncoding> unmarked(Charset expected) {
    return Stream.of(expected, StandardCharsets.UTF_8, JAPANESE)
        .distinct()
        .map(c -> new TextEncoding(c, 0))
        .toList();
  }

  /** Any set reads seven bits; where they shift, only a set that knows shifts means the same. */
  private static Stream<TextEncoding> meant(byte[] bytes, Stream<TextEncoding> all) {
    return shifted(bytes) ? all.filter(e -> e.charset().name().startsWith("ISO-2022")) : all;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether every byte has a meaning; a zero never stands in a text of one of the byte sets. */
  private boolean reads(byte[] bytes) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError() || zero(out)) {
        return false;
      }
      if (result.isUnderflow()) {
        return true;
      }
      out.clear();
    }
  }

  private static boolean zero(CharBuffer out) {
    for (int i = 0; i < out.position(); i++) {
      if (out.get(i) == 0) {
        return true;
      }
    }
    return false;
  }
}
