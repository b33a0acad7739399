// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The postal master in use: what came with the bundle, or what was imported, kept in the data
 * folder. Read when first asked for.
 */
@Component(service = PostalRoom.class)
public final class PostalRoom {
  private static final Logger LOG = LoggerFactory.getLogger(PostalRoom.class);

  private final Path folder;
  private volatile PostalMaster master;

  @Activate
  public PostalRoom(BundleContext context) {
    this(data(context).resolve("postal"));
  }

  PostalRoom(Path folder) {
    this.folder = folder;
  }

  /** The folder of what outlives a new build, or else Karaf's. */
  private static Path data(BundleContext context) {
    String own = context.getProperty("banto.data");
    String karaf = context.getProperty("karaf.data");
    if (own != null) {
      return Path.of(own);
    }
    return karaf == null ? context.getDataFile("").toPath() : Path.of(karaf).resolve("banto");
  }

  /** The master. */
  PostalMaster master() {
    PostalMaster ready = master;
    return ready == null ? load() : ready;
  }

  /**
   * Takes Japan Post's own file in place of what came with the bundle.
   *
   * @return a sentence on what was read
   * @throws IllegalArgumentException when it is not such a file
   */
  synchronized String take(Path file) throws IOException {
    PostalFile read = PostalFile.read(file);
    Files.createDirectories(folder);
    Path target = folder.resolve(name(read.content()));
    Path fresh = folder.resolve(name(read.content()) + ".new");
    read.write(fresh);
    Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    master = null;
    LOG.info("postal master replaced: {} entries of {}", read.size(), read.content());
    return read.size()
        + " 件を取り込みました（"
        + (read.content() == PostalFile.Content.TOWNS ? "町域" : "事業所")
        + "）";
  }

  private static String name(PostalFile.Content content) {
    return content == PostalFile.Content.TOWNS ? "postal.tsv.gz" : "offices.tsv.gz";
  }

  private synchronized PostalMaster load() {
    if (master == null) {
      try (InputStream towns = open(PostalFile.Content.TOWNS);
          InputStream offices = open(PostalFile.Content.OFFICES)) {
        master = PostalMaster.read(List.of(towns, offices));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return master;
  }

  private InputStream open(PostalFile.Content content) throws IOException {
    Path own = folder.resolve(name(content));
    return Files.exists(own)
        ? Files.newInputStream(own)
        : PostalRoom.class.getResourceAsStream(name(content));
  }
}
