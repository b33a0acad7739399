// SPDX-License-Identifier: Apache-2.0
package org.banto.platform.pool;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.banto.base.DiskRoom;

/** Keeps the reserve of {@link DiskRoom}: gives it up when there is no other room, and puts it back. */
final class Reserve {
  private static final int BLOCK = 1 << 16;

  private final Path folder;
  private final Path reserve;

  /** On the disk of this folder. */
  Reserve(Path folder) {
    this.folder = folder;
    this.reserve = folder.resolve(DiskRoom.RESERVE);
  }

  /** On the disk of the house's data. */
  static Reserve ofHouse() {
    return new Reserve(Path.of(System.getProperty("banto.data", ".")));
  }

  boolean isOut() {
    return Files.isDirectory(folder) && DiskRoom.isOut(usable(), reserve.toFile().length());
  }

  private long usable() {
    return folder.toFile().getUsableSpace();
  }

  /**
   * Gives it up or puts it back, as there is room.
   *
   * @return whether the disk is out of room
   */
  boolean keep() {
    boolean out = isOut();
    try {
      if (out) {
        Files.deleteIfExists(reserve);
      } else if (reserve.toFile().length() < DiskRoom.RESERVE_BYTES) {
        fill();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the reserve " + reserve, e);
    }
    return out;
  }

  /** Bytes that no file system makes smaller; only where as much is left beside them. */
  private synchronized void fill() throws IOException {
    long missing = DiskRoom.RESERVE_BYTES - reserve.toFile().length();
    if (!Files.isDirectory(folder) || usable() < missing + 2 * DiskRoom.LEAST_BYTES) {
      return;
    }
    byte[] block = new byte[BLOCK];
    new Random().nextBytes(block);
    try (OutputStream out = Files.newOutputStream(reserve)) {
      for (long written = 0; written < DiskRoom.RESERVE_BYTES; written += BLOCK) {
        out.write(block);
      }
    }
  }
}
