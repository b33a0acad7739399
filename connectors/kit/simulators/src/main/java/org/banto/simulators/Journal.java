// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The append-only log of everything that ever happened in the mall, one JSON object per line: the truth that tests
 * read. A line cut off by a crash is dropped when the log is opened again; its answer never went out.
 */
final class Journal implements AutoCloseable {
  private final Optional<FileChannel> file;
  private final boolean fsync;

  /** Opens the log, hands every line to {@code replay} in order, then stands at its end. */
  Journal(Optional<Path> folder, boolean fsync, Consumer<ObjectNode> replay) throws IOException {
    this.fsync = fsync;
    if (folder.isEmpty()) {
      file = Optional.empty();
      return;
    }
    Files.createDirectories(folder.get());
    Path log = folder.get().resolve("journal.jsonl");
    long whole = Files.exists(log) ? replay(log, replay) : 0;
    FileChannel channel =
        FileChannel.open(log, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(whole).position(whole);
    file = Optional.of(channel);
  }

  private static long replay(Path log, Consumer<ObjectNode> replay) throws IOException {
    byte[] rest = new byte[0];
    long whole = 0;
    try (RandomAccessFile in = new RandomAccessFile(log.toFile(), "r")) {
      byte[] block = new byte[1 << 20];
      for (int n = in.read(block); n > 0; n = in.read(block)) {
        byte[] all = Arrays.copyOf(rest, rest.length + n);
        System.arraycopy(block, 0, all, rest.length, n);
        int from = 0;
        for (int i = rest.length; i < all.length; i++) {
          if (all[i] == '\n') {
            replay.accept(Json.read(Arrays.copyOfRange(all, from, i)));
            whole += i + 1 - from;
            from = i + 1;
          }
        }
        rest = Arrays.copyOfRange(all, from, all.length);
      }
    }
    return whole;
  }

  void append(ObjectNode line) {
    if (file.isEmpty()) {
      return;
    }
    byte[] json = Json.bytes(line);
    ByteBuffer out = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
    try {
      while (out.hasRemaining()) {
        file.get().write(out);
      }
      if (fsync) {
        file.get().force(false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
