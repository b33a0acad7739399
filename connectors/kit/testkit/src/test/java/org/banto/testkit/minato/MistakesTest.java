// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.minato;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banto.testkit.Contracts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each mistake of a connector is caught by the contract named for it, and by no other. */
class MistakesTest {
  @Test
  @Tag("partner.kit")
  void aConnectorWithoutMistakesPassesEveryContract() {
    Contracts.Result result = played(Mistake.NONE, Set.of());
    assertEquals(Map.of(), result.failures());
    assertEquals(Map.of(), result.skipped());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  @Tag("partner.kit")
  @Tag("partner.M1")
  @Tag("partner.M5")
  @Tag("partner.M6")
  @Tag("partner.S7")
  void aMistakeIsCaughtByTheContractNamedForItAlone(Mistake mistake) {
    Contracts.Result result = played(mistake, Set.of());
    assertEquals(new TreeSet<>(mistake.caughtBy()), result.failures().keySet(), result::toString);
    assertEquals(Map.of(), played(mistake, mistake.caughtBy()).failures(), "without them");
    System.out.printf("%-62s %s%n", mistake.words(), String.join(", ", mistake.caughtBy()));
  }

  /** Its author has copied the golden file without a look: it holds what the connector understands. */
  private static Contracts.Result played(Mistake mistake, Set<String> without) {
    Contracts.Result[] result = new Contracts.Result[1];
    mistake.during(
        () -> {
          Contracts.run(MinatoContracts.Reads.class);
          copy(mistake.golden());
          result[0] = Contracts.run(MinatoContracts.ALL, without);
        });
    return result[0];
  }

  private static void copy(String golden) {
    Path came = Path.of("target", "golden", golden);
    try {
      Path beside = Path.of(MistakesTest.class.getResource("MistakesTest.class").toURI());
      if (Files.exists(came)) {
        Files.move(came, beside.resolveSibling(golden), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
