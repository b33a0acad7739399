// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.banto.account.AccountId;
import org.banto.account.Vault;

/**
 * The printed papers in a folder per account: the sealed PDF, and beside it what it is. A paper is
 * never changed; it is there once its {@code .properties} is, which is written last.
 */
final class Archive {
  private static final String ABOUT = ".properties";

  private final Path folder;
  private final Vault vault;

  Archive(Path folder, Vault vault) {
    this.folder = folder;
    this.vault = vault;
  }

  /** Keeps a paper; on return it is on the disk. */
  void keep(AccountId account, Issued paper, byte[] pdf) {
    Properties about = new Properties();
    about.setProperty("kind", paper.kind());
    about.setProperty("at", paper.at().toString());
    about.setProperty("by", paper.by());
    about.setProperty("orders", Integer.toString(paper.orders()));
    about.setProperty("pages", Integer.toString(paper.pages()));
    about.setProperty("sha256", paper.sha256());
    try {
      Path place = Files.createDirectories(folder.resolve(account.value()));
      Path sealed = place.resolve(paper.id() + ".pdf.sealed");
      Files.write(sealed, vault.seal(account, context(paper.id()), pdf));
      force(sealed);
      Path half = place.resolve(paper.id() + ".half");
      try (Writer out = Files.newBufferedWriter(half)) {
        about.store(out, null);
      }
      force(half);
      Files.move(half, place.resolve(paper.id() + ABOUT), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("帳票を保存できません（空き容量を確認してください）", e);
    }
  }

  /** The newest papers. */
  List<Issued> list(AccountId account, int limit) {
    Path place = folder.resolve(account.value());
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(ABOUT))
          .sorted(Comparator.reverseOrder())
          .limit(limit)
          .map(n -> read(place, n.substring(0, n.length() - ABOUT.length())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a paper is. */
  Optional<Issued> find(AccountId account, String id) {
    Path place = folder.resolve(account.value());
    return id.matches("[0-9a-zA-Z-]{1,40}") && Files.isRegularFile(place.resolve(id + ABOUT))
        ? Optional.of(read(place, id))
        : Optional.empty();
  }

  /** The very bytes of a paper that {@link #find} found. */
  byte[] pdf(AccountId account, Issued paper) {
    try {
      Path sealed = folder.resolve(account.value()).resolve(paper.id() + ".pdf.sealed");
      return vault.open(account, context(paper.id()), Files.readAllBytes(sealed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seals all papers anew, one after the other; each is whole at every moment. */
  long reseal(AccountId account) {
    List<Issued> all = list(account, Integer.MAX_VALUE);
    Path place = folder.resolve(account.value());
    try {
      for (Issued paper : all) {
        Path half = place.resolve(paper.id() + ".pdf.half");
        Files.write(half, vault.seal(account, context(paper.id()), pdf(account, paper)));
        force(half);
        Files.move(
            half,
            place.resolve(paper.id() + ".pdf.sealed"),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("帳票を保存できません（空き容量を確認してください）", e);
    }
    return all.size();
  }

  private static Issued read(Path place, String id) {
    Properties about = new Properties();
    try (Reader in = Files.newBufferedReader(place.resolve(id + ABOUT))) {
      about.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String kind = about.getProperty("kind");
    return new Issued(
        id,
        kind,
        Paper.of(kind).map(Paper::title).orElse(kind),
        Instant.parse(about.getProperty("at")),
        about.getProperty("by"),
        Integer.parseInt(about.getProperty("orders")),
        Integer.parseInt(about.getProperty("pages")),
        about.getProperty("sha256"));
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static String context(String id) {
    return "document|" + id;
  }
}
