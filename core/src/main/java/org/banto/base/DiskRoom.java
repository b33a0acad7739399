// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * The room on the disk of the house's data. A reserve of it is kept in a file, and given up when the
 * rest is used: a database that meets the end of the disk in the middle of its work closes, and can
 * only be opened whole where it has room to take back what was not committed.
 */
public final class DiskRoom {
  /** Below this a database has no room to write. */
  static final long LEAST_BYTES = 16L << 20;

  /** What is kept. */
  static final long RESERVE_BYTES = 32L << 20;

  private static final int BLOCK = 1 << 16;

  private final Path folder;
  private final Path reserve;

  /** On the disk of this folder. */
  public DiskRoom(Path folder) {
    this.folder = folder;
    this.reserve = folder.resolve("reserve");
  }

  /** On the disk of the house's data. */
  public static DiskRoom ofHouse() {
    return new DiskRoom(Path.of(System.getProperty("banto.data", ".")));
  }

  /** Whether so little is left that nothing may be written but what ends well. */
  public boolean isOut() {
    long usable = folder.toFile().getUsableSpace();
    return Files.isDirectory(folder)
        && usable + reserve.toFile().length() < RESERVE_BYTES + LEAST_BYTES;
  }

  /**
   * Gives the reserve up when there is no other room, and puts it back when there is.
   *
   * @return whether the disk {@linkplain #isOut() is out of room}
   */
  public boolean keep() {
    boolean out = isOut();
    try {
      if (out) {
        Files.deleteIfExists(reserve);
      } else if (reserve.toFile().length() < RESERVE_BYTES) {
        fill();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the reserve " + reserve, e);
    }
    return out;
  }

  /** Bytes that no file system makes smaller; only where as much is left beside them. */
  private synchronized void fill() throws IOException {
    long usable = folder.toFile().getUsableSpace();
    long missing = RESERVE_BYTES - reserve.toFile().length();
    if (!Files.isDirectory(folder) || usable < missing + 2 * LEAST_BYTES) {
      return;
    }
    byte[] block = new byte[BLOCK];
    new Random().nextBytes(block);
    try (OutputStream out = Files.newOutputStream(reserve)) {
      for (long written = 0; written < RESERVE_BYTES; written += BLOCK) {
        out.write(block);
      }
    }
  }
}
