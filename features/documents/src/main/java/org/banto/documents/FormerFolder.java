// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.banto.base.AccountId;

/**
 * The folder where printed papers lay before the ledger: per account the sealed PDF, and beside it
 * what it is. They move into the database as they are, still sealed, and leave the folder.
 */
final class FormerFolder {
  private static final String ABOUT = ".properties";
  private static final String SEALED = ".pdf.sealed";

  private final Path folder;

  FormerFolder(Path folder) {
    this.folder = folder;
  }

  /** Moves all that is left there; one that is in the database already only leaves the folder. */
  int moveTo(Prints prints) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    int moved = 0;
    for (Path place : list(folder)) {
      for (Path about : list(place)) {
        String name = about.getFileName().toString();
        if (name.endsWith(ABOUT)) {
          move(prints, place, name.substring(0, name.length() - ABOUT.length()));
          moved++;
        }
      }
    }
    return moved;
  }

  private static void move(Prints prints, Path place, String id) {
    try {
      Path sealed = place.resolve(id + SEALED);
      if (Files.exists(sealed)) {
        byte[] bytes = Files.readAllBytes(sealed);
        prints.take(new AccountId(place.getFileName().toString()), read(place, id), bytes);
        Files.delete(sealed);
      }
      Files.delete(place.resolve(id + ABOUT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PrintRun read(Path place, String id) throws IOException {
    Properties about = new Properties();
    try (Reader in = Files.newBufferedReader(place.resolve(id + ABOUT))) {
      about.load(in);
    }
    String kind = about.getProperty("kind");
    return new PrintRun(
        id,
        kind,
        Paper.title(kind),
        Instant.parse(about.getProperty("at")),
        about.getProperty("by"),
        Integer.parseInt(about.getProperty("orders")),
        Integer.parseInt(about.getProperty("pages")),
        about.getProperty("sha256"));
  }

  private static List<Path> list(Path of) {
    if (!Files.isDirectory(of)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(of)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
