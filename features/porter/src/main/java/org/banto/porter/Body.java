// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes on their way in or out: a little in memory, more in a file that is gone after it. */
final class Body implements Closeable {
  /** What is kept in memory. */
  static final int LITTLE = 16 * 1024;

  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private Optional<Path> file = Optional.empty();
  private OutputStream to = memory;
  private long length;

  /** Adds what came. */
  void add(byte[] bytes, int offset, int count) throws IOException {
    if (file.isEmpty() && length + count > LITTLE) {
      Path path = Files.createTempFile("banto-", ".part");
      file = Optional.of(path);
      to = Files.newOutputStream(path);
      memory.writeTo(to);
      memory.reset();
    }
    to.write(bytes, offset, count);
    length += count;
  }

  /** Forgets what came. */
  void clear() throws IOException {
    close();
    memory.reset();
    file = Optional.empty();
    to = memory;
    length = 0;
  }

  /** How many bytes have come. */
  long length() {
    return length;
  }

  /** All that came, from its beginning. */
  InputStream open() throws IOException {
    if (file.isEmpty()) {
      return new ByteArrayInputStream(memory.toByteArray());
    }
    to.flush();
    return Files.newInputStream(file.get());
  }

  @Override
  public void close() throws IOException {
    to.close();
    if (file.isPresent()) {
      Files.deleteIfExists(file.get());
    }
  }
}
