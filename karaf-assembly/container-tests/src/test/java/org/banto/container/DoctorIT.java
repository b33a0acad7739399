// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.banto.testhouse.House;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code ./banto doctor} says of a house, and the files that stand around one that is open to
 * the network.
 */
@Tag("proof")
class DoctorIT {
  private static final Path FRONT = House.root().resolve("karaf-assembly/front");

  @TempDir Path data;

  /**
   * What was said.
   *
   * @param exit 1 where something is bad
   */
  private record Told(int exit, List<String> lines) {
    boolean has(String begins) {
      return lines.stream().anyMatch(line -> line.startsWith(begins));
    }
  }

  private static Told run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return new Told(process.exitValue(), said.lines().toList());
  }

  private Told doctor(int port) throws IOException, InterruptedException {
    return run(
        Map.of("BANTO_DATA", data.toString(), "BANTO_PORT", Integer.toString(port)),
        House.root().resolve("banto").toString(),
        "doctor");
  }

  @Test
  void aHouseIsLookedOverAndWhatIsBadIsToldWithItsCure() throws Exception {
    String tls = Integer.toString(House.freePort());
    Map<String, String> open =
        Map.of("BANTO_LISTEN", "127.0.0.1", "BANTO_HOST", "shop.test", "BANTO_TLS_PORT", tls);
    try (House house = new House(data, open)) {
      house.start();
      Told well = doctor(house.uri().getPort());
      assertEquals(0, well.exit(), well.toString());
      for (String line :
          List.of(
              "ok    the house ",
              "ok    java 17.",
              "ok    program ",
              "ok    disk: ",
              "ok    database: the embedded one",
              "ok    certificate of CN=shop.test, for 39",
              "warn  certificate is self-made",
              "warn  first log-in: ",
              "ok    keys " + data.resolve("keys"))) {
        assertTrue(
            well.has(line) || line.startsWith("ok    the") && well.has("warn  the house works"),
            line + " in " + String.join("\n", well.lines()));
      }
      assertTrue(well.lines().stream().anyMatch(l -> l.contains("memory: ")), well.toString());
      assertFalse(well.has("bad"), well.toString());

      Files.setPosixFilePermissions(
          data.resolve("keys"), PosixFilePermissions.fromString("rwxr-xr-x"));
      Told ill = doctor(house.uri().getPort());
      assertEquals(1, ill.exit(), ill.toString());
      assertTrue(ill.has("bad   keys " + data.resolve("keys")), ill.toString());
      assertEquals(1, ill.lines().stream().filter(line -> line.startsWith("bad")).count());
    }
  }

  /** The script's own judgement of figures that this machine does not have. */
  private static Told judged(String what) throws IOException, InterruptedException {
    String functions =
        "eval \"$(sed -n -e '/^ailing=no/p' -e '/^well()/p' -e '/^warn()/p' -e '/^bad()/p' -e"
            + " '/^loopback()/p' -e '/^judge_/,/^}/p' -e '/^megabytes()/,/^}/p' '"
            + House.root().resolve("banto")
            + "')\"; data=/data; tls_port=8443; BANTO_LISTEN=0.0.0.0; "
            + "told() { case $1 in banto.listen) printf 0.0.0.0 ;; *) printf 8443 ;; esac; }; ";
    return run(Map.of(), "bash", "-c", functions + what);
  }

  @Test
  void eachFigureIsWellOrBadWhereItIs() throws Exception {
    List<String> wanted = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (String line :
        List.of(
            "ok judge_disk 5000 40",
            "warn judge_disk 1999 40",
            "warn judge_disk 5000 90",
            "bad judge_disk 299 40",
            "ok judge_memory 1024 4000",
            "warn judge_memory 1024 1600",
            "bad judge_memory 1024 1300",
            "ok judge_certificate CN=a CN=b 22",
            "warn judge_certificate CN=a CN=b 21",
            "bad judge_certificate CN=a CN=b -1",
            "ok judge_port 127.0.0.1 8181 java yes",
            "ok judge_port '[::1]' 8101 java yes",
            "ok judge_port 0.0.0.0 8443 java yes",
            "bad judge_port 0.0.0.0 8181 java yes",
            "bad judge_port '*' 8101 java yes",
            "bad judge_port '[::]' 1099 java yes",
            "warn judge_port 0.0.0.0 5432 postgres no")) {
      wanted.add(line);
      String call = line.substring(line.indexOf(' ') + 1);
      said.add(judged(call).lines().get(0).split(" ")[0] + " " + call);
    }
    assertEquals(wanted, said);
    assertEquals(List.of("1024", "640", "2", "512"), megabytes("1g", "640m", "2048k", "536870912"));
  }

  private static List<String> megabytes(String... sizes) throws Exception {
    List<String> all = new ArrayList<>();
    for (String size : sizes) {
      all.addAll(judged("megabytes " + size).lines());
    }
    return all;
  }

  @Test
  void aHouseThatIsDownIsNoFault() throws Exception {
    Told told = doctor(House.freePort());
    assertEquals(0, told.exit(), told.toString());
    assertTrue(told.has("warn  the house is down"), told.toString());
  }

  @Test
  void theServiceIsOneThatSystemdTakes() throws Exception {
    Packages.installed(Path.of("/usr/bin/systemd-analyze"), "systemd");
    String unit =
        Files.readString(FRONT.resolve("banto.service"))
            .replace("/opt/banto", House.root().toString());
    Told taken = verified(unit);
    assertEquals(0, taken.exit(), taken.toString());
    assertEquals(List.of(), taken.lines());
    Told refused = verified(unit.replaceAll("ExecStart=.*", ""));
    assertFalse(refused.exit() == 0 && refused.lines().isEmpty(), refused.toString());
  }

  private Told verified(String unit) throws IOException, InterruptedException {
    Path file = Files.writeString(data.resolve("banto.service"), unit);
    return run(Map.of(), "systemd-analyze", "verify", file.toString());
  }

  @Test
  void theFirewallIsOneThatNftTakes() throws Exception {
    String rules = Files.readString(FRONT.resolve("banto.nft"));
    assertEquals(2, rules.lines().filter(l -> l.contains("policy drop;")).count());
    assertFalse(rules.contains("8181") || rules.contains("8101"), "plain http and console");
    Packages.installed(Path.of("/usr/sbin/nft"), "nftables");
    Told taken = checked(rules);
    assertEquals(0, taken.exit(), taken.toString());
    assertFalse(checked(rules.replace("policy drop", "policy perhaps")).exit() == 0);
  }

  private Told checked(String rules) throws IOException, InterruptedException {
    Path file = Files.writeString(data.resolve("banto.nft"), rules);
    return run(Map.of(), "unshare", "-rn", "/usr/sbin/nft", "-c", "-f", file.toString());
  }
}
