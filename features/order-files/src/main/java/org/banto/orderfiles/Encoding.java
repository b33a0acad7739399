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
record Encoding(Charset charset, int skip) {
  /** Stands for bytes that mean nothing. */
  static final char LOST = '\uFFFD';

  /** So many lost characters in any file, or one in so many bytes, are damage; more is another file. */
  private static final int FEW = 3;

  private static final int FEW_IN = 2_000;
  private static final Charset JAPANESE = Charset.forName("windows-31j");

  /**
   * The ways these bytes can be read without loss, the likeliest first: as their own mark says, else
   * as expected, else as UTF-8 or Windows-31J.
   */
  static List<Encoding> of(byte[] bytes, Charset expected) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return clean(bytes, Stream.of(new Encoding(StandardCharsets.UTF_8, 3)));
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return clean(bytes, Stream.of(new Encoding(StandardCharsets.UTF_16LE, 2)));
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return clean(bytes, Stream.of(new Encoding(StandardCharsets.UTF_16BE, 2)));
    }
    return clean(
        bytes,
        Stream.of(expected, StandardCharsets.UTF_8, JAPANESE)
            .distinct()
            .map(c -> new Encoding(c, 0)));
  }

  /**
   * The way that these bytes can be read with the least loss, where that is a byte here and there; what is
   * lost reads as {@link #LOST}.
   */
  static Optional<Encoding> damaged(byte[] bytes, Charset expected) {
    Encoding best = null;
    long least = Math.max(FEW, bytes.length / FEW_IN);
    for (Charset charset : List.of(expected, StandardCharsets.UTF_8, JAPANESE)) {
      boolean marked = charset.equals(StandardCharsets.UTF_8) && starts(bytes, 0xEF, 0xBB, 0xBF);
      Encoding way = new Encoding(charset, marked ? 3 : 0);
      long lost = way.lost(bytes);
      if (lost <= least) {
        best = least == lost && best != null ? best : way;
        least = lost;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many characters are lost; all of what is no text. */
  private long lost(byte[] bytes) {
    String text = new String(bytes, skip, bytes.length - skip, charset);
    return text.indexOf(0) >= 0 ? Long.MAX_VALUE : text.chars().filter(c -> c == LOST).count();
  }

  private static List<Encoding> clean(byte[] bytes, Stream<Encoding> all) {
    List<Encoding> clean = new ArrayList<>();
    all.filter(e -> e.reads(bytes)).forEach(clean::add);
    return clean;
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
