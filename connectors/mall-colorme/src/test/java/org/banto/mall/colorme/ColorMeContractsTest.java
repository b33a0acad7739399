// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.colorme;

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
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderReader;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.connect.Payload;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Slip;
import org.banto.order.MallState.Standing;
import org.banto.testkit.Answer;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.OrderCancellerContract;
import org.banto.testkit.OrderPage;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.ShipmentReporterContract;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Nested;

/** What every mall keeps, kept by Color Me Shop. */
class ColorMeContractsTest {
  static final Account ACCOUNT =
      new Account(
          "https://colorme.example",
          "a-secret-token",
          30,
          true,
          new Mapping("paymentMap", ""),
          new Mapping("deliveryMap", "1=ヤマト運輸 宅急便"));

  private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final String GONE = "999";

  abstract static class Stage implements ConnectorContract {
    final TestClock time = new TestClock(NOW);
    int held = 2;

    @Override
    public FarSide farSide() {
      return new ColorMeFarSide(held).far;
    }

    ColorMeFarSide mall(FarSide far) {
      return far.model(ColorMeFarSide.class);
    }

    @Override
    public ColorMeShop connector(Outbound outbound) {
      return new ColorMeShop(outbound, ACCOUNT, time);
    }

    @Override
    public Collection<String> secrets() {
      return List.of("a-secret-token");
    }

    @Override
    public Set<String> settings() {
      return Set.of(".token", "url", "firstDays", "paymentNames", "paymentMap", "deliveryMap");
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
          .mapToObj(i -> Long.toString(100_000_001L + i))
          .collect(Collectors.toSet());
    }

    @Override
    public String oneMore(FarSide far) {
      time.go(Duration.ofMinutes(15));
      return far.model(ColorMeFarSide.class).sell(ColorMeFarSide.FIRST + 300);
    }

    /** One line of it is of goods that are gone. */
    @Override
    public String strange(FarSide far) {
      String number = mall(far).sell(time.instant().minusSeconds(60).getEpochSecond());
      ObjectNode line = (ObjectNode) mall(far).sale(number).path("details").path(0);
      line.putNull("product_id").put("product_model_number", "").put("product_name", "");
      return number;
    }

    @Override
    public String appear(FarSide far, Duration ago) {
      return mall(far).sell(time.instant().minus(ago).getEpochSecond());
    }

    @Override
    public void change(FarSide far, String key) {
      mall(far).sale(key).put("update_date", time.instant().getEpochSecond());
    }

    @Override
    public int mostRequests() {
      return 2;
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
      mall(far).sale("100000003").put("canceled", true);
      return far.on("PUT", "/v1/sales/100000004.json", r -> Answer.json(422, "{}"));
    }

    @Override
    public List<ReportShipment> instructions() {
      return List.of(
          report("100000001", "012345678901", "112345678903"), report("100000002", "212345678905"));
    }

    @Override
    public ReportShipment refused() {
      return report(GONE, "312345678901");
    }

    /** One that is cancelled there, one to nowhere, and one that Color Me says no to. */
    @Override
    public List<ReportShipment> refusals() {
      ParcelNotice astray = new ParcelNotice("77", "yamato", "412345678908", DAY);
      return List.of(
          report("100000003", "412345678908"),
          new ReportShipment(new CommandId("ship/astray"), "100000001", List.of(astray)),
          report("100000004", "512345678906"));
    }

    @Override
    public Optional<ReportShipment> boxes() {
      List<ParcelNotice> boxes =
          List.of(
              new ParcelNotice("1", "yamato", "512345678906", DAY, List.of(new Content("1", 1))),
              new ParcelNotice("1", "yamato", "612345678907", DAY, List.of(new Content("1", 1))));
      return Optional.of(new ReportShipment(new CommandId("ship/boxes"), "100000001", boxes));
    }

    @Override
    public boolean shipped(FarSide far, String order) {
      return mall(far).sale(order).path("sale_deliveries").path(0).path("delivered").asBoolean();
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      return far.times("ship " + i.order());
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      List<String> shown = new ArrayList<>();
      far.model(ColorMeFarSide.class)
          .sale(order)
          .path("sale_deliveries")
          .forEach(p -> shown.addAll(Slip.read(p.path("slip_number").asText(""))));
      shown.remove("null");
      return shown;
    }
  }

  @Nested
  class Cancels extends Stage implements OrderCancellerContract {
    Cancels() {
      held = 4;
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      mall(far).sale("100000003").put("delivered", true);
      return far.on("PUT", "/v1/sales/100000004/cancel.json", r -> Answer.json(422, "{}"));
    }

    @Override
    public List<CancelOrder> instructions() {
      return List.of(cancel("100000001"), cancel("100000002"));
    }

    @Override
    public CancelOrder refused() {
      return cancel(GONE);
    }

    /** One that has left, and one that Color Me says no to. */
    @Override
    public List<CancelOrder> refusals() {
      return List.of(cancel("100000003"), cancel("100000004"));
    }

    @Override
    public int done(FarSide far, CancelOrder i) {
      return far.times("cancel " + i.order());
    }
  }

  @Nested
  class LooksUp extends Stage implements ReconcilerContract {
    @Override
    public List<? extends Instruction> instructions() {
      return List.of(report("100000001", "012345678901"), cancel("100000002"));
    }

    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      if (instruction instanceof ReportShipment report) {
        connector(far).report(List.of(report));
      } else if (instruction instanceof CancelOrder cancel) {
        connector(far).cancel(List.of(cancel));
      }
    }
  }

  @Nested
  class Reads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return new SaleReader(ACCOUNT)::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      return Map.of("sale.golden.txt", payload("sale.response.json"));
    }

    @Override
    public List<OrderPage> orderPages() {
      LocalDateTime placed = LocalDateTime.of(2026, 11, 20, 15, 0);
      OrderPage page =
          new OrderPage(
              payload("sale.response.json"),
              placed,
              4720,
              Map.of(10, 330L, 8, 80L),
              2,
              Standing.AWAIT_PAYMENT);
      return List.of(page, page.but("\"canceled\":false", "\"canceled\":true", Standing.CANCELLED));
    }
  }

  static Payload payload(String name) {
    byte[] bytes = ColorMeFarSide.recorded(name).toString().getBytes(StandardCharsets.UTF_8);
    return new Payload("application/json", bytes);
  }

  static ReportShipment report(String order, String... numbers) {
    List<ParcelNotice> parcels =
        List.of(numbers).stream().map(n -> new ParcelNotice("1", "yamato", n, DAY)).toList();
    return new ReportShipment(new CommandId("ship/" + order), order, parcels);
  }

  static CancelOrder cancel(String order) {
    return new CancelOrder(new CommandId("cancel/" + order), order, "", true);
  }
}
