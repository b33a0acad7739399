// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banto.paylater.PayLater;
import org.banto.testhouse.BundleJar;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The bundle of a partner who is an agent of deferred payments is dropped in, and the agent is told by
 * HTTP what becomes of an order: asked for its payment, told another address, that it is off, which
 * parcel left.
 */
@ExtendWith(Standing.class)
@Order(9)
class PayLaterIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String CONNECTION = "paylater~main";

  private static Clerk clerk;
  private static HttpServer agent;

  /** What the agent was asked, oldest first. */
  private static final List<String> HEARD = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void open() throws Exception {
    agent = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    agent.createContext("/", PayLaterIT::answer);
    agent.start();
    House house = Standing.house();
    clerk = Clerk.open(house, "paylater");
    Path deploy = Files.createDirectories(house.data().resolve("deploy"));
    jar().into(deploy);
    Waiting.until(
        () -> "the connector works: " + clerk.api().get("connectors"),
        SOON,
        () -> clerk.api().get("connector-types").findValuesAsText("id").contains("paylater"));
    ObjectNode settings = Clerk.json();
    settings.put("url", "http://127.0.0.1:" + agent.getAddress().getPort());
    clerk.api().put("connections/" + CONNECTION, settings);
    clerk.api().put("payments/settings", Clerk.json().put("deferredAgent.後払い", CONNECTION));
  }

  @AfterAll
  static void close() {
    if (clerk != null) {
      clerk.close();
    }
    agent.stop(0);
  }

  /** The agent calls each payment by the number of its order, with an A before it. */
  private static void answer(HttpExchange asked) throws IOException {
    String body = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = asked.getRequestURI().getPath();
    String name = path.substring(path.lastIndexOf('/') + 1);
    HEARD.add((asked.getRequestMethod() + " " + path + " " + body).strip());
    boolean fresh = asked.getRequestMethod().equals("POST") && path.startsWith("/payments/");
    byte[] said = (fresh ? "A" + name : name).getBytes(StandardCharsets.UTF_8);
    asked.sendResponseHeaders(200, said.length);
    asked.getResponseBody().write(said);
    asked.close();
  }

  /** The partner's bundle. */
  private static BundleJar jar() throws IOException {
    return new BundleJar("banto-payment-paylater")
        .header(
            "Import-Package",
            "org.banto.base;version=\"[2.0,3)\",org.banto.connect;version=\"[3.1,4)\","
                + "org.banto.order;version=\"[2.0,3)\"")
        .header("Provide-Capability", "banto.connector;id=paylater;kind=PAYMENT;pace:Double=\"10\"")
        .with(PayLater.class)
        .component("paylater", COMPONENT)
        .file("OSGI-INF/metatype/paylater.xml", SETTINGS);
  }

  private static final String COMPONENT =
      """
      <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="paylater"
          configuration-policy="require" configuration-pid="banto.payment.paylater" init="2">
        <property name="banto.connector.id" type="String" value="paylater"/>
        <property name="banto.connector.kind" type="String" value="PAYMENT"/>
        <service>
          <provide interface="org.banto.connect.Connector"/>
          <provide interface="org.banto.connect.PaymentRequester"/>
          <provide interface="org.banto.connect.PaymentChanger"/>
          <provide interface="org.banto.connect.PaymentCanceller"/>
          <provide interface="org.banto.connect.PaymentShipmentReporter"/>
        </service>
        <reference name="$000" interface="org.banto.connect.Outbound" scope="prototype_required" parameter="0"/>
        <implementation class="org.banto.paylater.PayLater"/>
      </scr:component>
      """;

  private static final String SETTINGS =
      """
      <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.2.0">
        <OCD id="paylater" name="Pay Later">
          <AD id="url" type="String" name="url"/>
        </OCD>
        <Designate factoryPid="banto.payment.paylater"><Object ocdref="paylater"/></Designate>
      </metatype:MetaData>
      """;

  /** An order to be paid later, for which the agent was asked. */
  private static long asked() {
    long id = clerk.plainOrder("BANK_TRANSFER");
    clerk.correct(
        id,
        placed -> {
          ((ObjectNode) placed.get("payment")).put("kind", "DEFERRED").put("name", "後払い");
          placed.put("remarks", " ");
        });
    clerk.move(id, "PAY_WAIT");
    heard("POST /payments/" + number(id) + " " + contents(id));
    Waiting.until(
        () -> "the agent's yes lets it go on: " + clerk.look(id),
        SOON,
        () -> clerk.desk(id).equals("SHIP_WAIT"));
    return id;
  }

  private static String number(long id) {
    return clerk.look(id).at("/order/key/number").asText();
  }

  private static String contents(long id) {
    JsonNode placed = clerk.look(id).at("/order/placed");
    String street = placed.at("/destinations/0/recipient/address/street").asText();
    return placed.at("/amounts/due").asLong() + " " + street;
  }

  private static void heard(String what) {
    Waiting.until(() -> "\"" + what + "\" among " + HEARD, SOON, () -> HEARD.contains(what));
  }

  @Test
  void theAgentIsToldAnotherAddressAndWhichParcelLeft() {
    long id = asked();
    clerk.correct(
        id,
        placed ->
            ((ObjectNode) placed.at("/destinations/0/recipient/address"))
                .put("street", "神宮前2-34-5"));
    assertTrue(contents(id).endsWith("神宮前2-34-5"));
    heard("PUT /payments/A" + number(id) + " " + contents(id));
    assertTrue(ShippingProbes.shipped(clerk, id));
    JsonNode parcel = clerk.look(id).at("/order/shipments/0/parcels/0/waybill");
    heard("POST /shipments/A" + number(id) + " yamato " + parcel.get("number").asText());
    Waiting.until(
        () -> "its money is still to come: " + clerk.look(id),
        SOON,
        () -> clerk.look(id).at("/order/payment").asText().equals("CAPTURED"));
  }

  @Test
  void theAgentIsToldThatAnOrderIsOff() {
    long id = asked();
    clerk.act(id, b -> b.put("action", "move").put("desk", "CANCELLED").put("reason", "在庫なし"));
    heard("DELETE /payments/A" + number(id));
    assertEquals(
        1, HEARD.stream().filter(h -> h.equals("DELETE /payments/A" + number(id))).count());
  }
}
