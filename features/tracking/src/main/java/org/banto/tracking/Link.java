// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A carrier's own page of a parcel.
 *
 * @param carrier whose
 * @param address its address, before the number
 * @param unverified whether no two sources agree on it
 */
public record Link(String carrier, String address, boolean unverified) {
  /** All that are known: {@code links.tsv} beside this class. */
  static List<Link> all() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Link.class.getResourceAsStream("links.tsv"), StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(c -> new Link(c[0], c[1], !c[2].equals("V2")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
