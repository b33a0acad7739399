// SPDX-License-Identifier: Apache-2.0
package org.banto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/security.md: each chapter of the standard, each claim with a proof that is there. */
class SecurityTableTest {
  private static final Set<String> STATES = Set.of("holds", "partly", "open", "none");

  /** Chapters of ASVS 5.0.0. */
  private static final int CHAPTERS = 17;

  @Test
  void eachClaimHasAProofAndEachChapterARow() throws Exception {
    List<String> lines = Files.readAllLines(RepositoryFiles.ROOT.resolve("docs/security.md"));
    Set<String> files =
        RepositoryFiles.all().stream()
            .map(file -> file.substring(file.lastIndexOf('/') + 1))
            .collect(Collectors.toSet());
    assertEquals(List.of(), faults(lines, files));
    List<String> lies = new ArrayList<>(lines);
    lies.removeIf(l -> l.startsWith("| 9 |"));
    lies.add("| 9.1 | x | holds | y | NobodyWroteTest |");
    lies.add("| 5.9 | x | holds | y | |");
    lies.add("| 5.8 | x | partly | y | CoreTest |");
    lies.add("| 5.7 | x | well | y | CoreTest |");
    lies.removeIf(l -> l.startsWith("| 17 |"));
    assertEquals(
        List.of(
            "9.1: no NobodyWroteTest",
            "5.9: no proof",
            "5.8: what is open",
            "5.7: well",
            "no chapter 17"),
        faults(lies, files));
  }

  private static List<String> faults(List<String> lines, Set<String> files) {
    List<String> faults = new ArrayList<>();
    Set<String> chapters = new HashSet<>();
    for (String line : lines) {
      if (line.matches("\\| \\d.*")) {
        String[] cells = line.substring(2).split(" ?\\| ?", -1);
        chapters.add(cells[0].replaceAll("\\..*", ""));
        faults(cells, files).forEach(f -> faults.add(cells[0] + ": " + f));
      }
    }
    IntStream.rangeClosed(1, CHAPTERS)
        .mapToObj(Integer::toString)
        .filter(c -> !chapters.contains(c))
        .forEach(c -> faults.add("no chapter " + c));
    return faults;
  }

  private static List<String> faults(String[] cells, Set<String> files) {
    List<String> faults = new ArrayList<>();
    if (!STATES.contains(cells[2])) {
      faults.add(cells[2]);
    }
    if (cells[2].equals("partly") && !cells[3].contains("Open: ")) {
      faults.add("what is open");
    }
    List<String> proofs = Stream.of(cells[4].split(", ")).filter(p -> !p.isBlank()).toList();
    if (cells[2].equals("holds") && proofs.isEmpty()) {
      faults.add("no proof");
    }
    proofs.stream()
        .filter(p -> !files.contains(p.contains(".") ? p : p + ".java"))
        .forEach(p -> faults.add("no " + p));
    return faults;
  }
}
