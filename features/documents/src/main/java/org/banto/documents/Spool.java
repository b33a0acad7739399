// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Blocks of bytes that lie in a file until a print job is done, and are then read in order. What is
 * put in is sealed: the file is nobody's to read.
 */
final class Spool implements Closeable {
  private static final String ENDING = ".spool";

  private final Path file;
  private final DataOutputStream out;
  private int count;

  /** An empty one, in a folder that is made when it is not there. */
  Spool(Path folder) throws IOException {
    file = Files.createTempFile(Files.createDirectories(folder), "print", ENDING);
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  /** Takes away what a crash has left in a folder. */
  static void clear(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : left) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(byte[] block) throws IOException {
    out.writeInt(block.length);
    out.write(block);
    count++;
  }

  int count() {
    return count;
  }

  /** What is done with a block. */
  interface Reader {
    void read(int n, byte[] block) throws IOException;
  }

  /** Reads all blocks, counted from 0. */
  void read(Reader reader) throws IOException {
    out.flush();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (int n = 0; n < count; n++) {
        byte[] block = new byte[in.readInt()];
        in.readFully(block);
        reader.read(n, block);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.delete(file);
    }
  }
}
