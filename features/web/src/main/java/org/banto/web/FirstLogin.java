// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Tells the operator the one-time password of a new house: in a file only its owner can read, which
 * the start script prints. It is never logged, and deleted once it has been used.
 *
 * @param file where
 */
record FirstLogin(Path file) {
  static FirstLogin inDataFolder() {
    String data = System.getProperty("banto.data", System.getProperty("karaf.data", "data"));
    return new FirstLogin(Path.of(data, "first-login.txt"));
  }

  void tell(String login, String password) {
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          file, login + " " + password + System.lineSeparator(), StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the first login to " + file, e);
    }
  }

  /** Whether nobody has logged in with it yet. */
  boolean waits() {
    return Files.exists(file);
  }

  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
