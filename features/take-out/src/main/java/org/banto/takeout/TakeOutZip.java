// SPDX-License-Identifier: Apache-2.0
package org.banto.takeout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banto.base.AccountId;
import org.banto.house.TakeOut;

/** An archive of what every room gives, written as it is read: it stands nowhere in the house. */
final class TakeOutZip {
  private TakeOutZip() {}

  /** Writes it; one that breaks off has no end, and no program takes it for the whole. */
  static void write(AccountId account, List<TakeOut> rooms, OutputStream to) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
    Entries entries = new Entries(zip);
    try {
      for (TakeOut room : rooms) {
        room.write(account, entries);
        entries.end();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    zip.finish();
    zip.flush();
  }

  /** The files of an archive, each an entry. */
  private static final class Entries implements TakeOut.Files {
    private final ZipOutputStream zip;
    private boolean open;

    Entries(ZipOutputStream zip) {
      this.zip = zip;
    }

    @Override
    public Consumer<byte[]> begin(String name) {
      try {
        end();
        zip.putNextEntry(new ZipEntry(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      open = true;
      return this::add;
    }

    private void add(byte[] bytes) {
      try {
        zip.write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void end() throws IOException {
      if (open) {
        zip.closeEntry();
        open = false;
      }
    }
  }
}
