// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.util.function.IntFunction;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A kept PDF that is read here and there; two of its pieces are in memory at a time. */
final class KeptPdf implements RandomAccessRead {
  private final IntFunction<byte[]> pieces;
  private final long length;
  private int no = -1;
  private byte[] piece = new byte[0];
  private int formerNo = -1;
  private byte[] former = new byte[0];
  private long position;
  private boolean closed;

  /**
   * Opens it.
   *
   * @param pieces opens a piece by its number from 0; all but the last are {@link Pieces#SIZE} long
   * @param length bytes in all
   */
  KeptPdf(IntFunction<byte[]> pieces, long length) {
    this.pieces = pieces;
    this.length = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    if (position >= length) {
      return -1;
    }
    int done = 0;
    while (done < count && position < length) {
      turnTo((int) (position / Pieces.SIZE));
      int at = (int) (position % Pieces.SIZE);
      int part = Math.min(count - done, piece.length - at);
      System.arraycopy(piece, at, into, from + done, part);
      position += part;
      done += part;
    }
    return done;
  }

  private void turnTo(int wanted) {
    if (wanted == no) {
      return;
    }
    byte[] found = wanted == formerNo ? former : pieces.apply(wanted);
    formerNo = no;
    former = piece;
    no = wanted;
    piece = found;
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public void seek(long to) {
    position = Math.min(to, length);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public boolean isEOF() {
    return position >= length;
  }

  @Override
  public RandomAccessReadView createView(long start, long count) {
    return new RandomAccessReadView(this, start, count);
  }

  @Override
  public void close() {
    closed = true;
  }
}
