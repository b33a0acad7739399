// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.Alarms;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfMadeNoticeTest {
  private static final String HOST = "shop.example.jp";

  @TempDir Path made;
  @TempDir Path data;

  private final List<String> standing = new ArrayList<>();
  private final Server server = new Server();
  private Doorway doorway;

  @BeforeEach
  void started() throws Exception {
    server.start();
  }

  @AfterEach
  void closed() throws Exception {
    doorway.close();
    server.stop();
  }

  /** One look of the notice at a door that is opened so. */
  private void look(Map<String, String> properties) {
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
    KeptAddressRules none = new KeptAddressRules(System::nanoTime);
    doorway = new Doorway(server, EdgeSettings.of(properties::get), data, clock, none);
    again();
  }

  private void again() {
    new SelfMadeNotice(doorway, alarms()).run();
  }

  /** Alarms that are a list of what stands. */
  private Alarms alarms() {
    return (Alarms)
        Proxy.newProxyInstance(
            Alarms.class.getClassLoader(),
            new Class<?>[] {Alarms.class},
            (proxy, method, args) -> {
              if (method.getName().equals("raise")) {
                standing.add(((Alarm) args[0]).kind().id());
              } else {
                standing.remove(((AlarmKind) args[0]).id());
              }
              return null;
            });
  }

  private static Map<String, String> listening() {
    return Map.of("banto.listen", "127.0.0.1", "banto.tls.port", "0", "banto.host", HOST);
  }

  @Test
  void aHouseForThisMachineAloneSaysNothing() {
    look(Map.of());
    assertEquals(List.of(), standing);
  }

  @Test
  void aSelfMadeCertificateIsSaidUntilThereIsAnother() throws Exception {
    Files.copy(Keys.ec(made, HOST, 397), data.resolve("self-made.p12"));
    Files.writeString(data.resolve("self-made.password"), Keys.PASSWORD + "\n");
    look(listening());
    assertEquals(List.of("edge.self-made"), standing);
    Keys.pem(Keys.ec(made, HOST, 90), data);
    doorway.run();
    doorway.run();
    again();
    assertEquals(List.of(), standing);
  }

  @Test
  void oneOfAnAuthorityIsNoMatter() throws Exception {
    Keys.pem(Keys.ec(made, HOST, 90), data);
    look(listening());
    assertEquals(List.of(), standing);
    // a notice, which no page counts among what is broken
    assertFalse(SelfMadeNotice.KIND.fault());
  }
}
