// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.stores;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.banto.connect.Payload;
import org.banto.mall.engine.Mapping;
import org.banto.order.MallState.Standing;
import org.banto.testkit.Answer;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.OrderPage;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.ShipmentReporterContract;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Nested;

/** What every mall keeps, kept by STORES. */
class StoresContractsTest {
  static final Account ACCOUNT =
      new Account(
          "https://stores.example",
          "a-secret-token",
          30,
          "",
          new Mapping("carrierMap", ""),
          new Mapping("paymentMap", ""));

  private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final String GONE = "999";
  private static final String PLACE = "000000000000000000000003";

  abstract static class Stage implements ConnectorContract {
    final TestClock time = new TestClock(NOW);
    int held = 2;

    @Override
    public FarSide farSide() {
      return new StoresFarSide(held).far;
    }

    StoresFarSide mall(FarSide far) {
      return far.model(StoresFarSide.class);
    }

    @Override
    public StoresShop connector(Outbound outbound) {
      return new StoresShop(outbound, ACCOUNT, time);
    }

    @Override
    public Collection<String> secrets() {
      return List.of("a-secret-token");
    }

    @Override
    public Set<String> settings() {
      return Set.of(".token", "url", "firstDays", "message", "carrierMap", "paymentMap");
    }
  }

  @Nested
  class Orders extends Stage implements OrderSourceContract {
    Orders() {
      held = 120;
    }

    @Override
    public Set<String> held() {
      return IntStream.range(0, held)
          .mapToObj(i -> "10000000" + (11 + i))
          .collect(Collectors.toSet());
    }

    @Override
    public String oneMore(FarSide far) {
      time.go(Duration.ofMinutes(15));
      return far.model(StoresFarSide.class).sell(StoresFarSide.FIRST.plusSeconds(300));
    }

    @Override
    public String appear(FarSide far, Duration ago) {
      return mall(far).sell(time.instant().minus(ago));
    }

    /** It is shipped, and no longer among those that wait. */
    @Override
    public void change(FarSide far, String key) {
      mall(far).delivery(key).put("shipped_at", "2026-11-20T16:00:00+09:00");
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
      mall(far).delivery("1000000013").put("canceled_at", "2026-11-20T16:00:00+09:00");
      return far.on("PATCH", "/orders/id-4/deliveries", r -> Answer.json(422, "{}"));
    }

    @Override
    public List<ReportShipment> instructions() {
      return List.of(report("1000000011", "012345678901"), report("1000000012", "212345678905"));
    }

    @Override
    public ReportShipment refused() {
      return report(GONE, "312345678901");
    }

    /** One that is cancelled there, and one that STORES says no to. */
    @Override
    public List<ReportShipment> refusals() {
      return List.of(report("1000000013", "412345678908"), report("1000000014", "512345678906"));
    }

    /** STORES shows one number; the others stand in its mail to the buyer. */
    @Override
    public Optional<ReportShipment> boxes() {
      return Optional.empty();
    }

    @Override
    public boolean shipped(FarSide far, String order) {
      return !mall(far).delivery(order).path("shipped_at").isNull();
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      return far.model(StoresFarSide.class).shipped(i.order());
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      String number =
          far.model(StoresFarSide.class).delivery(order).path("tracking_number").asText("");
      return number.isEmpty() || number.equals("null") ? List.of() : List.of(number);
    }
  }

  @Nested
  class LooksUp extends Stage implements ReconcilerContract {
    @Override
    public List<? extends Instruction> instructions() {
      return List.of(report("1000000011", "012345678901"), report("1000000012", "212345678905"));
    }

    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      connector(far).report(List.of((ReportShipment) instruction));
    }
  }

  @Nested
  class Reads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return new StoresReader(ACCOUNT)::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      return Map.of("order.golden.txt", payload("order.response.json"));
    }

    @Override
    public List<OrderPage> orderPages() {
      LocalDateTime placed = LocalDateTime.of(2026, 11, 20, 15, 0);
      OrderPage page =
          new OrderPage(
              payload("order.response.json"),
              placed,
              4720,
              Map.of(10, 330L, 8, 80L),
              2,
              Standing.READY_TO_SHIP);
      return List.of(
          page,
          page.but(
              "\"canceled_at\":null",
              "\"canceled_at\":\"2026-11-20T16:00:00+09:00\"",
              Standing.CANCELLED));
    }
  }

  static Payload payload(String name) {
    byte[] bytes = StoresFarSide.recorded(name).toString().getBytes(StandardCharsets.UTF_8);
    return new Payload("application/json", bytes);
  }

  static ReportShipment report(String order, String... numbers) {
    List<ParcelNotice> parcels =
        List.of(numbers).stream().map(n -> new ParcelNotice(PLACE, "yamato", n, DAY)).toList();
    return new ReportShipment(new CommandId("ship/" + order), order, parcels);
  }
}
