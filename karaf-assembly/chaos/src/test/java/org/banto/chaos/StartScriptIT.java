// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.banto.testhouse.House;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code ./banto run} waits for a house, with programs in its place that are up or gone when they are told to. */
@Tag("proof")
class StartScriptIT {
  private static final String ROUNDS = "15";

  @TempDir Path data;

  /** On a busy machine the start script takes seconds to become the Java machine. */
  @Test
  void aHouseThatIsSlowToBeginIsWaitedFor() throws Exception {
    assertEquals("up 0", waiting("sleep 30", 4));
  }

  @Test
  void oneThatWentDownIsToldAtOnce() throws Exception {
    String said = waiting("true", 4);
    assertTrue(said.startsWith("banto: the house went down while starting."), said);
    assertTrue(said.endsWith("up 1"), said);
  }

  /** A new version's start that is cut off anywhere is gone on with, or gone back from, as a whole. */
  @Test
  void whatIsCopiedChangedAndPutBackIsNeverAMixture() throws Exception {
    Path script = Path.of("src/test/resources/upgrade-cut-off.sh").toAbsolutePath();
    String banto = House.root().resolve("banto").toString();
    Process bash =
        new ProcessBuilder("bash", script.toString(), banto, data.toString(), ROUNDS)
            .redirectErrorStream(true)
            .start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(bash.waitFor(60, TimeUnit.SECONDS));
    assertEquals(Integer.parseInt(ROUNDS), said.lines().count(), said);
    assertFalse(said.contains("WRONG"), said);
  }

  /** What the script says, with this in the place of the house, which answers after so many seconds. */
  private String waiting(String instead, int seconds) throws Exception {
    String functions =
        "eval \"$(sed -n -e '/^fail()/p' -e '/^lives()/,/^}/p' -e '/^wait_until_up()/,/^}/p' '"
            + House.root().resolve("banto")
            + "')\"; ";
    String script =
        functions
            + "patience=120; data='"
            + data
            + "'; mkdir -p \"$data/log\"; : >\"$data/log/start.log\"; "
            + "healthy() { [ $SECONDS -ge "
            + seconds
            + " ]; }; "
            + instead
            + " & echo $! >\"$data/house.pid\"; disown 2>/dev/null; sleep 0.5; "
            + "(wait_until_up) 2>&1; echo \"up $?\"; kill $(cat \"$data/house.pid\") 2>/dev/null";
    Process bash = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(bash.waitFor(30, TimeUnit.SECONDS));
    return said.strip();
  }
}
