// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.banto.testhouse.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code ./banto run} waits for a house, with programs in its place that are up or gone when they are told to. */
class StartScriptIT {
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

  /** What the script says, with this in the place of the house, which answers after so many seconds. */
  private String waiting(String instead, int seconds) throws Exception {
    String functions =
        "eval \"$(sed -n -e '/^fail()/p' -e '/^lives()/,/^}/p' -e '/^wait_until_up()/,/^}/p' '"
            + House.root().resolve("banto")
            + "')\"; ";
    String script =
        functions
            + "data='"
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
