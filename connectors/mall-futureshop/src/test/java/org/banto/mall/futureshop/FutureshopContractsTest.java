// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.futureshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderReader;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.connect.Payload;
import org.banto.connect.Tokens;
import org.banto.mall.engine.Mapping;
import org.banto.order.MallState.Standing;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.MemoryTokens;
import org.banto.testkit.OrderPage;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.ShipmentReporterContract;
import org.banto.testkit.TestClock;
import org.banto.testkit.TokensContract;
import org.junit.jupiter.api.Nested;

/** What every mall keeps, kept by futureshop. */
class FutureshopContractsTest {
  static final Account ACCOUNT =
      new Account(
          "futureshop.example",
          "a-shop-key",
          "a-client",
          "a-client-secret",
          30,
          new Mapping("paymentMap", ""));

  private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final String GONE = "999";

  abstract static class Stage implements ConnectorContract {
    final TestClock time = new TestClock(NOW);
    int held = 2;

    @Override
    public FarSide farSide() {
      return new FutureshopFarSide(held).far;
    }

    FutureshopFarSide mall(FarSide far) {
      return far.model(FutureshopFarSide.class);
    }

    @Override
    public FutureshopShop connector(Outbound outbound) {
      return connector(outbound, new MemoryTokens());
    }

    public FutureshopShop connector(Outbound outbound, Tokens tokens) {
      return new FutureshopShop(outbound, tokens, ACCOUNT, time);
    }

    @Override
    public Collection<String> secrets() {
      return List.of("a-client-secret", "a-shop-key", "token-1", "token-2");
    }

    @Override
    public Set<String> settings() {
      return Set.of("domain", ".shopKey", "clientId", ".clientSecret", "firstDays", "paymentMap");
    }
  }

  @Nested
  class Orders extends Stage implements OrderSourceContract {
    Orders() {
      held = 60;
    }

    @Override
    public Set<String> held() {
      return IntStream.range(0, held)
          .mapToObj(i -> Long.toString(100_000_000_001L + i))
          .collect(Collectors.toSet());
    }

    @Override
    public String oneMore(FarSide far) {
      time.go(Duration.ofMinutes(15));
      return far.model(FutureshopFarSide.class).sell(FutureshopFarSide.FIRST.plusMinutes(5));
    }

    /** One line of it is of goods that are gone. */
    @Override
    public String strange(FarSide far) {
      String number =
          mall(far).sell(LocalDateTime.ofInstant(time.instant().minusSeconds(60), JAPAN));
      ObjectNode line =
          (ObjectNode)
              mall(far).order(number).path("shipmentList").path(0).path("productList").path(0);
      line.put("skuNo", "").put("productNo", "").put("taxRateCode", "OTHER");
      return number;
    }

    @Override
    public String appear(FarSide far, Duration ago) {
      return mall(far).sell(LocalDateTime.ofInstant(time.instant().minus(ago), JAPAN));
    }

    /** It is shipped, and no longer among those that wait. */
    @Override
    public void change(FarSide far, String key) {
      for (JsonNode shipment : mall(far).order(key).path("shipmentList")) {
        ((ObjectNode) shipment).put("shippingDate", "2026-11-20");
      }
    }

    @Override
    public int mostRequests() {
      return 30;
    }
  }

  @Nested
  class Reports extends Stage implements ShipmentReporterContract {
    Reports() {
      held = 4;
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      mall(far).order("100000000003").put("status", "CANCELED");
      mall(far).lock("100000000004");
      return far;
    }

    @Override
    public List<ReportShipment> instructions() {
      return List.of(
          report("100000000001", "012345678901", "112345678903"),
          report("100000000002", "212345678905"));
    }

    @Override
    public ReportShipment refused() {
      return report(GONE, "312345678901");
    }

    /** One that is cancelled there, one to nowhere, and one that futureshop says no to. */
    @Override
    public List<ReportShipment> refusals() {
      ParcelNotice astray = new ParcelNotice("77", "yamato", "412345678908", DAY);
      return List.of(
          report("100000000003", "412345678908"),
          new ReportShipment(new CommandId("ship/astray"), "100000000001", List.of(astray)),
          report("100000000004", "512345678906"));
    }

    @Override
    public Optional<ReportShipment> boxes() {
      List<ParcelNotice> boxes =
          List.of(
              new ParcelNotice("1", "yamato", "512345678906", DAY, List.of(new Content("1", 1))),
              new ParcelNotice("1", "yamato", "612345678907", DAY, List.of(new Content("1", 1))));
      return Optional.of(new ReportShipment(new CommandId("ship/boxes"), "100000000001", boxes));
    }

    @Override
    public boolean shipped(FarSide far, String order) {
      JsonNode shipment = mall(far).order(order).path("shipmentList").path(0);
      return !shipment.path("shippingDate").asText("").isEmpty();
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      return far.times("ship " + i.order());
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      List<String> shown = new ArrayList<>();
      for (JsonNode shipment :
          far.model(FutureshopFarSide.class).order(order).path("shipmentList")) {
        String numbers = shipment.path("invoiceNo").asText();
        if (!numbers.isEmpty()) {
          shown.addAll(List.of(numbers.split(",")));
        }
      }
      return shown;
    }
  }

  @Nested
  class LooksUp extends Stage implements ReconcilerContract {
    @Override
    public List<? extends Instruction> instructions() {
      return List.of(
          report("100000000001", "012345678901"), report("100000000002", "212345678905"));
    }

    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      connector(far).report(List.of((ReportShipment) instruction));
    }
  }

  @Nested
  class RenewsItsToken extends Stage implements TokensContract {
    @Override
    public void end(FarSide far) {
      far.model(FutureshopFarSide.class).end();
    }

    @Override
    public void close(FarSide far) {
      far.model(FutureshopFarSide.class).close();
    }
  }

  @Nested
  class Reads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return new FutureshopReader(ACCOUNT)::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      return Map.of(
          "order.golden.txt", payload(FutureshopFarSide.recorded("order.response.json")),
          "listed.golden.txt",
              payload(
                  FutureshopFarSide.recorded("orders.response.json").path("orderList").path(0)));
    }

    @Override
    public List<OrderPage> orderPages() {
      LocalDateTime placed = LocalDateTime.of(2026, 11, 20, 15, 0);
      OrderPage page =
          new OrderPage(
              payloads().get("order.golden.txt"),
              placed,
              4620,
              Map.of(),
              2,
              Standing.AWAIT_PAYMENT);
      return List.of(
          page,
          page.but(
              "\"status\":\"AWAITING_PAYMENT\"", "\"status\":\"CANCELED\"", Standing.CANCELLED));
    }
  }

  static Payload payload(JsonNode order) {
    byte[] bytes = order.toString().getBytes(StandardCharsets.UTF_8);
    return new Payload("application/json", bytes);
  }

  static ReportShipment report(String order, String... numbers) {
    List<ParcelNotice> parcels =
        List.of(numbers).stream().map(n -> new ParcelNotice("1", "yamato", n, DAY)).toList();
    return new ReportShipment(new CommandId("ship/" + order), order, parcels);
  }
}
