// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiFunction;

/** Cuts what is written into pieces of one size, the last one shorter, and spools each, sealed. */
final class Pieces extends OutputStream {
  /** Bytes of a piece. */
  static final int SIZE = 1 << 20;

  private final Spool spool;
  private final BiFunction<Integer, byte[], byte[]> seal;
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream(SIZE);

  /**
   * Starts.
   *
   * @param seal seals a piece, given its number from 0
   */
  Pieces(Spool spool, BiFunction<Integer, byte[], byte[]> seal) {
    this.spool = spool;
    this.seal = seal;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    int left = length;
    while (left > 0) {
      int part = Math.min(left, SIZE - piece.size());
      piece.write(bytes, at, part);
      at += part;
      left -= part;
      if (piece.size() == SIZE) {
        cut();
      }
    }
  }

  private void cut() throws IOException {
    spool.add(seal.apply(spool.count(), piece.toByteArray()));
    piece.reset();
  }

  /** Cuts the last piece. */
  @Override
  public void close() throws IOException {
    if (piece.size() > 0) {
      cut();
    }
  }
}
