// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Knows how many bytes went through it. */
final class CountedStream extends FilterOutputStream {
  private long count;

  CountedStream(OutputStream to) {
    super(to);
  }

  long count() {
    return count;
  }

  @Override
  public void write(int one) throws IOException {
    out.write(one);
    count++;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    count += length;
  }
}
