// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A carrier's codes for the house's words: neutral, label, code. */
public final class CodeMap {
  /**
   * One code.
   *
   * @param neutral the house's word
   * @param label what a clerk reads
   * @param code the carrier's code
   */
  public record Code(String neutral, String label, String code) {}

  private final Map<String, Code> byNeutral = new LinkedHashMap<>();

  /** Reads a code table. */
  public CodeMap(Class<?> beside, String table) {
    for (String[] c : Tsv.read(beside, table, 3)) {
      byNeutral.put(c[0], new Code(c[0], c[1], c[2]));
    }
  }

  /** The carrier's code for a word, where it has one. */
  public Optional<String> code(String neutral) {
    return Optional.ofNullable(byNeutral.get(neutral)).map(Code::code);
  }

  /** What a clerk reads for a word; the word itself where the carrier has none. */
  public String label(String neutral) {
    return Optional.ofNullable(byNeutral.get(neutral)).map(Code::label).orElse(neutral);
  }

  /** All codes, in the order of the table. */
  public List<Code> all() {
    return List.copyOf(byNeutral.values());
  }
}
