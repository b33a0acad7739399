// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.testhouse.House;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sslscan says of the TLS of the house and of its front. */
@Tag("proof")
class TlsIT {
  /** ECDHE with GCM or ChaCha20, and the suites of TLS 1.3: all forward secret. */
  private static final Pattern STRONG =
      Pattern.compile("TLS_(AES|CHACHA20)_.*|ECDHE-(ECDSA|RSA)-(AES(128|256)-GCM|CHACHA20)-.*");

  private static final TreeSet<String> GROUPS =
      new TreeSet<>(List.of("secp256r1", "secp384r1", "x25519"));

  @TempDir Path data;
  @TempDir Path folder;

  private static String scan(int port) throws Exception {
    Path program = Packages.installed(Path.of("/usr/bin/sslscan"), "sslscan");
    Process scan =
        new ProcessBuilder(
                program.toString(), "--no-colour", "--sni-name=" + Front.HOST, "127.0.0.1:" + port)
            .redirectErrorStream(true)
            .start();
    String said = new String(scan.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, scan.waitFor(), said);
    return said;
  }

  private static TreeSet<String> found(String said, String pattern) {
    TreeSet<String> all = new TreeSet<>();
    Matcher one = Pattern.compile("(?m)" + pattern).matcher(said);
    while (one.find()) {
      all.add(one.group(1));
    }
    return all;
  }

  private static void judged(String who, String said) {
    TreeSet<String> versions = found(said, "^((?:SSL|TLS)v\\S+) +enabled");
    TreeSet<String> suites = found(said, "^(?:Preferred|Accepted) +\\S+ +\\d+ bits +(\\S+)");
    TreeSet<String> groups = found(said, "^TLSv1[.][23] +\\d+ bits +(\\S+)(?: .*)?$");
    System.out.println(who + ": " + versions + " " + suites + " " + groups);
    assertEquals(new TreeSet<>(List.of("TLSv1.2", "TLSv1.3")), versions, said);
    assertFalse(suites.isEmpty() || groups.isEmpty(), said);
    assertTrue(suites.stream().allMatch(suite -> STRONG.matcher(suite).matches()), said);
    assertTrue(GROUPS.containsAll(groups), said);
    assertTrue(said.contains("Compression disabled"), said);
    assertFalse(said.contains(" vulnerable to heartbleed") && !said.contains("not vulnerable"));
  }

  private static boolean weak(String said) {
    try {
      judged("a weak one", said);
      return false;
    } catch (AssertionError e) {
      return true;
    }
  }

  @Test
  void houseAndFrontSpeakTls12And13WithStrongSuitesAlone() throws Exception {
    int tls = House.freePort();
    Map<String, String> open =
        Map.of(
            "BANTO_LISTEN",
            "127.0.0.1",
            "BANTO_HOST",
            Front.HOST,
            "BANTO_TLS_PORT",
            Integer.toString(tls),
            "BANTO_FRONTS",
            "127.0.0.1");
    try (House house = new House(data, open)) {
      house.start();
      judged("house", scan(tls));
      TlsLine.renew(folder, Front.HOST);
      int port = house.uri().getPort();
      try (Front front = new Front(folder, port, UnaryOperator.identity(), r -> r)) {
        judged("front", scan(front.line().tls()));
      }
      // negative control: a front with suites that are not forward secret by GCM
      UnaryOperator<String> suites =
          recipe -> recipe.replaceAll("ssl_ciphers .*;", "ssl_ciphers ECDHE-ECDSA-AES128-SHA;");
      try (Front front = new Front(folder, port, suites, r -> r)) {
        assertTrue(weak(scan(front.line().tls())));
      }
    }
  }
}
