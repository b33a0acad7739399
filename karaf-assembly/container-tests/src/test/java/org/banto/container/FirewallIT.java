// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.testhouse.House;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The firewall of karaf-assembly/front as it is seen from outside: a machine behind it and a
 * stranger, each a network namespace of its own, with a line between them. Where no namespace can
 * be made the test fails with what was said.
 */
@Tag("proof")
class FirewallIT {
  private static final Path RULES = House.root().resolve("karaf-assembly/front/banto.nft");
  private static final Path WALK = Path.of("src/test/resources/front/outside.sh").toAbsolutePath();
  private static final Pattern PORT = Pattern.compile("(?m)^(\\d+)/tcp +(\\w+)");

  @TempDir Path folder;

  private String outside(Path rules) throws Exception {
    Packages.installed(Path.of("/usr/sbin/nft"), "nftables");
    Packages.installed(Path.of("/usr/bin/nmap"), "nmap");
    Packages.installed(Path.of("/usr/sbin/ip"), "iproute2");
    Process walk =
        new ProcessBuilder("unshare", "-Urnm", "bash", WALK.toString(), rules.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(walk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(walk.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, walk.exitValue(), said);
    return said;
  }

  private static Map<Integer, String> ports(String said) {
    Map<Integer, String> ports = new TreeMap<>();
    Matcher one = PORT.matcher(said);
    while (one.find()) {
      ports.put(Integer.parseInt(one.group(1)), one.group(2));
    }
    return ports;
  }

  private static int number(String said, String what) {
    Matcher number = Pattern.compile(what + "=(\\d+)").matcher(said);
    assertTrue(number.find(), said);
    return Integer.parseInt(number.group(1));
  }

  private static Map<Integer, String> shut() {
    Map<Integer, String> all = new TreeMap<>();
    for (int port : new int[] {22, 5432, 8101, 8181}) {
      all.put(port, "filtered");
    }
    all.put(80, "open");
    all.put(443, "open");
    return all;
  }

  @Test
  void onlyHttpAndHttpsAreOpenAndTheHundredAndFirstConnectionIsReset() throws Exception {
    String said = outside(RULES);
    System.out.println(
        "firewall: "
            + ports(said)
            + ", of 130 connections open="
            + number(said, "open")
            + " reset="
            + number(said, "reset"));
    assertEquals(shut(), ports(said), said);
    assertEquals(100, number(said, "open"), said);
    assertEquals(30, number(said, "reset"), said);
  }

  /** Negative control: a firewall that drops nothing, and one that does not count. */
  @Test
  void aFirewallThatLetsAllInIsSeen() throws Exception {
    String rules = Files.readString(RULES);
    String open = outside(written(rules.replace("policy drop;", "policy accept;")));
    assertNotEquals(shut(), ports(open), open);
    String uncounted = outside(written(rules.replace("ct count over 100", "ct count over 1000")));
    assertEquals(shut(), ports(uncounted), uncounted);
    assertEquals(130, number(uncounted, "open"), uncounted);
  }

  private Path written(String rules) throws IOException {
    return Files.writeString(folder.resolve("banto.nft"), rules);
  }
}
