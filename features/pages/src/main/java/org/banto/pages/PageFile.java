// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A file of a page as it goes out.
 *
 * @param type its content type
 * @param plain its bytes
 * @param packed the same in gzip
 */
record PageFile(String type, byte[] plain, byte[] packed) {
  static PageFile of(String type, byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PageFile(type, plain, packed.toByteArray());
  }
}
