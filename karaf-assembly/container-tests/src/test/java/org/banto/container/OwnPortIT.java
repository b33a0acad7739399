// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banto.engraver.Engraver;
import org.banto.engraving.EngravingRoom;
import org.banto.engraving.port.EngravingPort;
import org.banto.testhouse.BundleJar;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A partner's room brings a port that core does not have, another partner's connector has it, and the
 * far side is asked by HTTP: a command of a new kind, and no file of the house knows of it.
 */
@ExtendWith(Standing.class)
@Order(9)
class OwnPortIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final List<String> HEARD = new CopyOnWriteArrayList<>();

  private static Clerk clerk;
  private static HttpServer farSide;
  private static Path room;
  private static Path connector;

  @BeforeAll
  static void open() throws Exception {
    farSide = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    farSide.createContext(
        "/",
        asked -> {
          HEARD.add(asked.getRequestURI().getPath());
          asked.sendResponseHeaders(200, -1);
          asked.close();
        });
    farSide.start();
    House house = Standing.house();
    clerk = Clerk.open(house, "engraving");
    Path deploy = Files.createDirectories(house.data().resolve("deploy"));
    room = room().into(deploy);
    connector = connector().into(deploy);
    Waiting.until(
        () -> "the connector works: " + types(), SOON, () -> types().contains("engraver"));
    ObjectNode settings = Clerk.json();
    settings.put("url", "http://127.0.0.1:" + farSide.getAddress().getPort());
    clerk.api().put("connections/" + EngravingRoom.CONNECTION, settings);
  }

  @AfterAll
  static void close() throws Exception {
    if (clerk != null) {
      clerk.api().answer("DELETE", "connections/" + EngravingRoom.CONNECTION);
      Files.deleteIfExists(connector);
      Files.deleteIfExists(room);
      Waiting.until(() -> "it has gone: " + types(), SOON, () -> !types().contains("engraver"));
      clerk.close();
    }
    farSide.stop(0);
  }

  private static List<String> types() {
    return clerk.api().get("connector-types").findValuesAsText("id");
  }

  private static BundleJar room() throws Exception {
    return new BundleJar("acme-engraving")
        .header("Export-Package", "org.banto.engraving.port;version=1.0.0")
        .header(
            "Import-Package",
            "org.banto.base,org.banto.connect,org.banto.flow,org.banto.order,org.banto.shipment,"
                + "org.banto.payment,org.banto.customer")
        .with(EngravingPort.class)
        .with(EngravingPort.Engraving.class)
        .with(EngravingRoom.class)
        .component(
            "engraving",
            """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="acme.engraving">
              <service>
                <provide interface="org.banto.flow.Follower"/>
                <provide interface="org.banto.flow.Correspondence"/>
              </service>
              <implementation class="org.banto.engraving.EngravingRoom"/>
            </scr:component>
            """);
  }

  private static BundleJar connector() throws Exception {
    return new BundleJar("banto-service-engraver")
        .header(
            "Import-Package",
            "org.banto.base;version=\"[2.0,3)\",org.banto.connect;version=\"[3.1,4)\","
                + "org.banto.engraving.port;version=\"[1.0,2)\"")
        .header("Provide-Capability", "banto.connector;id=engraver;kind=SERVICE;pace:Double=\"10\"")
        .with(Engraver.class)
        .component(
            "engraver",
            """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="engraver"
                configuration-policy="require" configuration-pid="banto.service.engraver" init="2">
              <property name="banto.connector.id" type="String" value="engraver"/>
              <property name="banto.connector.kind" type="String" value="SERVICE"/>
              <service><provide interface="org.banto.connect.Connector"/></service>
              <reference name="$000" interface="org.banto.connect.Outbound" scope="prototype_required" parameter="0"/>
              <implementation class="org.banto.engraver.Engraver"/>
            </scr:component>
            """)
        .file(
            "OSGI-INF/metatype/engraver.xml",
            """
            <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.2.0">
              <OCD id="engraver" name="Engraver">
                <AD id="url" type="String" name="url"/>
              </OCD>
              <Designate factoryPid="banto.service.engraver"><Object ocdref="engraver"/></Designate>
            </metatype:MetaData>
            """);
  }

  private static long named(String payment) {
    long id = clerk.plainOrder("BANK_TRANSFER");
    clerk.correct(
        id,
        placed -> {
          ((ObjectNode) placed.get("payment")).put("name", payment);
          placed.put("remarks", " ");
        });
    return id;
  }

  private static String path(long id) {
    return "/engravings/" + clerk.look(id).at("/order/key/number").asText();
  }

  @Test
  void whatIsTakenOnIsToldToTheFarSideThroughAPortThatCoreDoesNotHave() throws Exception {
    long other = named("銀行振込");
    long wished = named(EngravingRoom.WISH);
    clerk.move(other, "PAY_WAIT");
    clerk.move(wished, "PAY_WAIT");
    Waiting.until(() -> path(wished) + " among " + HEARD, SOON, () -> HEARD.contains(path(wished)));
    assertEquals(1, HEARD.stream().filter(path(wished)::equals).count());
    assertFalse(HEARD.contains(path(other)), "nobody wished for it");
    Waiting.until(
        () -> "it has done what it was asked: " + state(), SOON, () -> state().equals("OK"));
    Files.delete(room);
    Waiting.until(
        () -> "what it misses: " + why(), SOON, () -> why().contains("org.banto.engraving.port"));
  }

  private static String state() {
    return clerk.api().get("connections/" + EngravingRoom.CONNECTION).get("state").asText();
  }

  /** What is wrong with the connector's program, as staff are told. */
  private static String why() {
    for (JsonNode program : clerk.api().get("connectors")) {
      if (program.get("name").asText().equals("banto-service-engraver")) {
        return program.get("why").asText();
      }
    }
    return "";
  }
}
