// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** The lines of a file, one at a time; what is no text in its character set is refused with its place. */
final class Lines implements Closeable {
  private static final int LONGEST = 1 << 20;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private long no;

  Lines(InputStream in, Charset charset) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The number of the line that was read last, from 1. */
  long no() {
    return no;
  }

  /** The next line without its end; empty after the last one. */
  Optional<String> next() throws IOException, Malformed {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    no++;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (bytes.size() == LONGEST) {
        throw Malformed.at(no, LONGEST, "the line is longer than " + LONGEST + " bytes");
      }
      bytes.write(b);
    }
    String line = decoded(bytes.toByteArray());
    String text = no == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }

  private String decoded(byte[] bytes) throws Malformed {
    decoder.reset();
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer to = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(from, to, true);
    if (result.isError()) {
      throw Malformed.at(
          no,
          to.position() + 1L,
          String.format("byte %02X is no text in %s", bytes[from.position()], decoder.charset()));
    }
    return to.flip().toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
