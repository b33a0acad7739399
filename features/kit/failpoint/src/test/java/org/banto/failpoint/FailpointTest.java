// SPDX-License-Identifier: Apache-2.0
package org.banto.failpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailpointTest {
  /** Passes a point three times and says so each time. */
  public static void main(String[] args) {
    for (int i = 1; i <= 3; i++) {
      Failpoint.pass("here");
      Failpoint.pass("elsewhere");
      System.out.print(i);
    }
  }

  private static String run(String point) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (!point.isEmpty()) {
      command.add("-Dbanto.failpoint=" + point);
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), FailpointTest.class.getName()));
    Process process = new ProcessBuilder(command).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said + "/" + process.waitFor();
  }

  @Test
  void theHouseDiesAtTheNamedPassOnly() throws Exception {
    assertEquals("123/0", run(""));
    assertEquals("/137", run("here"));
    assertEquals("12/137", run("here:3"));
    assertEquals("123/0", run("nowhere"));
  }
}
