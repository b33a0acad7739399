// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A mail as it came: whether its DKIM signature holds, by the public keys in a file beside it. */
record MailFile() implements FileKind {
  /** The file of keys: a line each of a name and what it publishes. */
  static final String KEYS = "dkim-public-keys.txt";

  /** Of a larger mail the house takes the headers alone. */
  private static final long LARGEST = 5_000_000;

  @Override
  public void run(Path file, Report report) throws IOException, Malformed {
    if (Files.size(file) > LARGEST) {
      throw Malformed.at(1, 1, "the mail is larger than " + LARGEST + " bytes");
    }
    Map<String, String> keys = keys(file.resolveSibling(KEYS));
    report.say(
        new DkimSignature(Files.readAllBytes(file))
            .fault(name -> Optional.ofNullable(keys.get(name)))
            .map(why -> "its DKIM signature does not hold: " + why.en())
            .orElse("its DKIM signature holds"));
  }

  private static Map<String, String> keys(Path file) throws IOException, Malformed {
    Map<String, String> keys = new HashMap<>();
    if (!Files.exists(file)) {
      return keys;
    }
    try (Lines lines = new Lines(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        String[] words = line.get().split("\\s+", 2);
        if (words.length == 2) {
          keys.put(words[0], words[1]);
        }
      }
    }
    return keys;
  }
}
