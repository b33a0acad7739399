// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps all keys in the database. It lies in a file outside of it. */
final class MasterKey {
  private final Path file;

  MasterKey(Path file) {
    this.file = file;
  }

  /**
   * Reads the key; for a new house makes one, readable by its owner alone, when there is no file yet.
   *
   * @param newHouse whether nothing in the database has been sealed yet
   */
  SecretKey read(boolean newHouse) {
    try {
      if (!Files.exists(file)) {
        if (!newHouse) {
          throw new WrongKey(
              "the key file "
                  + file
                  + " is missing, and the database is full of what was sealed with it. No other key"
                  + " was made. Put the file back from its backup, then start again.");
        }
        make();
      }
      byte[] key =
          Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
      if (key.length != 32) {
        throw new IllegalStateException(file + " holds " + key.length + " bytes, not 32");
      }
      return new SecretKeySpec(key, "AES");
    } catch (IOException e) {
      throw new UncheckedIOException("master key file " + file, e);
    }
  }

  /** What to say when this key is not the one that the database was sealed with. */
  WrongKey strange(RuntimeException why) {
    return new WrongKey(
        "the key in "
            + file
            + " is not the one that this database was sealed with. Nothing was changed. Put the"
            + " right file there, then start again.",
        why);
  }

  private void make() throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, ownerOnly(file));
    Files.writeString(
        fresh,
        Base64.getEncoder().encodeToString(key) + "\n",
        StandardCharsets.US_ASCII,
        StandardOpenOption.SYNC);
    try {
      // a link fails where a rename would silently replace the key of a node that was faster
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // that node's key is as good
    } catch (UnsupportedOperationException e) {
      Files.move(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Lets nobody but the owner of a new file at that place read it, where the file system can. */
  static FileAttribute<?>[] ownerOnly(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** The house cannot open what it has sealed: it must not go on. */
  static final class WrongKey extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    WrongKey(String words) {
      super(words);
    }

    WrongKey(String words, Throwable why) {
      super(words, why);
    }
  }
}
