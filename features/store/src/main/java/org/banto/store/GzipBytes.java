// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes as gzip (RFC 1952), before they are sealed: a mall's answer shrinks to a fifth, and so do
 * the work of sealing it and the database. What was kept before there was packing has no gzip head
 * and is left as it is.
 */
final class GzipBytes {
  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;

  private GzipBytes() {}

  static byte[] pack(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(256 + plain.length / 4);
    try (OutputStream gzip = new Fast(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] unpack(byte[] kept) {
    if (kept.length < 2 || (kept[0] & 0xff) != MAGIC_1 || (kept[1] & 0xff) != MAGIC_2) {
      return kept;
    }
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(kept), 4096)) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream out) throws IOException {
      super(out, 4096);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
