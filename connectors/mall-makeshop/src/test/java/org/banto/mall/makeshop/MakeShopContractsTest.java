// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.makeshop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banto.base.CommandId;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderReader;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.connect.Payload;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Slip;
import org.banto.order.MallState.Standing;
import org.banto.order.TaxRate;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.OrderPage;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.ShipmentReporterContract;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Nested;

/** What every mall keeps, kept by MakeShop. */
class MakeShopContractsTest {
  static final Account ACCOUNT =
      new Account(
          "https://makeshop.example",
          "a-secret-token",
          "a-secret-key",
          30,
          TaxRate.STANDARD,
          Set.of("0001", "0004"),
          new Mapping("paymentMap", ""),
          new Mapping("carrierMap", ""),
          new Mapping("buyerFields", ""));

  private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final String GONE = "999";

  abstract static class Stage implements ConnectorContract {
    final TestClock time = new TestClock(NOW);
    int held = 2;

    @Override
    public FarSide farSide() {
      return new MakeShopFarSide(held).far;
    }

    MakeShopFarSide mall(FarSide far) {
      return far.model(MakeShopFarSide.class);
    }

    @Override
    public MakeShop connector(Outbound outbound) {
      return new MakeShop(outbound, ACCOUNT, time);
    }

    @Override
    public Collection<String> secrets() {
      return List.of("a-secret-token", "a-secret-key");
    }

    @Override
    public Set<String> settings() {
      return Set.of(
          ".token",
          ".apiKey",
          "url",
          "firstDays",
          "taxRate",
          "paidCodes",
          "paymentMap",
          "carrierMap",
          "buyerFields");
    }
  }

  @Nested
  class Orders extends Stage implements OrderSourceContract {
    Orders() {
      held = 450;
    }

    @Override
    public Set<String> held() {
      return IntStream.range(0, held).mapToObj(i -> "P" + (1000 + i)).collect(Collectors.toSet());
    }

    @Override
    public String oneMore(FarSide far) {
      time.go(Duration.ofMinutes(15));
      return far.model(MakeShopFarSide.class).sell(MakeShopFarSide.FIRST.plusSeconds(300));
    }

    /** One line of it is of goods that are gone. */
    @Override
    public String strange(FarSide far) {
      String number = mall(far).sell(time.instant().minusSeconds(60));
      ObjectNode line =
          (ObjectNode)
              mall(far).order(number).path("deliveryInfos").path(0).path("basketInfos").path(0);
      line.putNull("productCode").putNull("variationCustomCode").put("productName", "");
      return number;
    }

    @Override
    public String appear(FarSide far, Duration ago) {
      return mall(far).sell(time.instant().minus(ago));
    }

    /** It is shipped, and no longer among those that wait. */
    @Override
    public void change(FarSide far, String key) {
      mall(far).ship(key);
    }

    @Override
    public int mostRequests() {
      return 1;
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
      mall(far).lock("P1002", "updateOrderAttribute");
      mall(far).lock("P1003", "updateOrderDeliveryStatus");
      return far;
    }

    @Override
    public List<ReportShipment> instructions() {
      return List.of(
          report("P1000", "012345678901", "112345678903"), report("P1001", "212345678905"));
    }

    @Override
    public ReportShipment refused() {
      return report(GONE, "312345678901");
    }

    /** One whose numbers, and one whose shipment MakeShop does not take. */
    @Override
    public List<ReportShipment> refusals() {
      return List.of(report("P1002", "412345678908"), report("P1003", "512345678906"));
    }

    @Override
    public Optional<ReportShipment> boxes() {
      List<ParcelNotice> boxes =
          List.of(
              new ParcelNotice("1", "yamato", "512345678906", DAY, List.of(new Content("1", 1))),
              new ParcelNotice("1", "yamato", "612345678907", DAY, List.of(new Content("1", 1))));
      return Optional.of(new ReportShipment(new CommandId("ship/boxes"), "P1000", boxes));
    }

    @Override
    public boolean shipped(FarSide far, String order) {
      return MakeShopFarSide.shipped(mall(far).order(order));
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      return far.times("ship " + i.order());
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      List<String> shown = new ArrayList<>();
      far.model(MakeShopFarSide.class)
          .order(order)
          .path("deliveryInfos")
          .forEach(p -> shown.addAll(Slip.read(p.path("slipNumber").asText(""))));
      return shown;
    }
  }

  @Nested
  class Reads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return new MakeShopReader(ACCOUNT)::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      return Map.of(
          "order.golden.txt", payload("searchOrder.response.json"),
          "full.golden.txt", payload("searchOrder.full.response.json"));
    }

    @Override
    public List<OrderPage> orderPages() {
      LocalDateTime placed = LocalDateTime.of(2026, 11, 20, 14, 0);
      OrderPage page =
          new OrderPage(
              payload("searchOrder.full.response.json"),
              placed,
              5380,
              Map.of(),
              2,
              Standing.READY_TO_SHIP);
      return List.of(
          page,
          page.but("\"deliveryStatus\":\"N\"", "\"deliveryStatus\":\"C\"", Standing.CANCELLED));
    }
  }

  static Payload payload(String name) {
    byte[] bytes = MakeShopFarSide.recorded(name).toString().getBytes(StandardCharsets.UTF_8);
    return new Payload("application/json", bytes);
  }

  static ReportShipment report(String order, String... numbers) {
    List<ParcelNotice> parcels =
        List.of(numbers).stream().map(n -> new ParcelNotice("1", "yamato", n, DAY)).toList();
    return new ReportShipment(new CommandId("ship/" + order), order, parcels);
  }
}
