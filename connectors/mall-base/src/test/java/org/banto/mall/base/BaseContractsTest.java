// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.base;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.banto.connect.Tokens;
import org.banto.mall.engine.Mapping;
import org.banto.order.MallState.Standing;
import org.banto.order.TaxRate;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.MemoryTokens;
import org.banto.testkit.OrderCancellerContract;
import org.banto.testkit.OrderPage;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.ShipmentReporterContract;
import org.banto.testkit.TestClock;
import org.banto.testkit.TokensContract;
import org.junit.jupiter.api.Nested;

/** What every mall keeps, kept by BASE. */
class BaseContractsTest {
  static final Account ACCOUNT =
      new Account(
          "https://base.example",
          new Application("a-client", "a-client-secret", "https://shop.example/back", "a-code"),
          30,
          TaxRate.STANDARD,
          false,
          "",
          new Mapping("carrierMap", "yamato=1"),
          new Mapping("paymentMap", ""));

  static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final String GONE = "999";

  abstract static class Stage implements ConnectorContract {
    final TestClock time = new TestClock(NOW);
    int held = 2;

    @Override
    public FarSide farSide() {
      return new BaseFarSide(held).far;
    }

    BaseFarSide mall(FarSide far) {
      return far.model(BaseFarSide.class);
    }

    @Override
    public BaseShop connector(Outbound outbound) {
      return connector(outbound, new MemoryTokens());
    }

    public BaseShop connector(Outbound outbound, Tokens tokens) {
      return new BaseShop(outbound, tokens, ACCOUNT, time);
    }

    @Override
    public Collection<String> secrets() {
      return List.of("a-client-secret", "a-code", "token-0", "refresh-0");
    }

    @Override
    public Set<String> settings() {
      return Set.of(
          "clientId",
          ".clientSecret",
          "redirectUri",
          ".code",
          "firstDays",
          "taxRate",
          "swapNames",
          "comment",
          "carrierMap",
          "paymentMap",
          "url");
    }
  }

  @Nested
  class Orders extends Stage implements OrderSourceContract {
    Orders() {
      held = 50;
    }

    @Override
    public Set<String> held() {
      return IntStream.range(0, held).mapToObj(i -> "KEY" + (1000 + i)).collect(Collectors.toSet());
    }

    @Override
    public String oneMore(FarSide far) {
      time.go(Duration.ofMinutes(15));
      return far.model(BaseFarSide.class).sell(BaseFarSide.FIRST + 300);
    }

    /** One line of it is of goods that are gone. */
    @Override
    public String strange(FarSide far) {
      String number = mall(far).sell(time.instant().minusSeconds(60).getEpochSecond());
      ObjectNode line = (ObjectNode) mall(far).order(number).path("order_items").path(0);
      line.putNull("item_id").put("title", "").put("variation", "");
      return number;
    }

    @Override
    public String appear(FarSide far, Duration ago) {
      return mall(far).sell(time.instant().minus(ago).getEpochSecond());
    }

    @Override
    public void change(FarSide far, String key) {
      mall(far).order(key).put("modified", time.instant().getEpochSecond());
    }

    @Override
    public int mostRequests() {
      return 22;
    }
  }

  @Nested
  class Reports extends Stage implements ShipmentReporterContract {
    Reports() {
      held = 3;
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      mall(far).order("KEY1002").put("dispatch_status", "cancelled");
      return far;
    }

    @Override
    public List<ReportShipment> instructions() {
      return List.of(report("KEY1000", "012345678901"), report("KEY1001", "212345678905"));
    }

    @Override
    public ReportShipment refused() {
      return report(GONE, "312345678901");
    }

    /** One that is cancelled there, and one to nowhere. */
    @Override
    public List<ReportShipment> refusals() {
      ParcelNotice astray = new ParcelNotice("77", "yamato", "412345678908", DAY);
      return List.of(
          report("KEY1002", "412345678908"),
          new ReportShipment(new CommandId("ship/astray"), "KEY1000", List.of(astray)));
    }

    @Override
    public Optional<ReportShipment> boxes() {
      List<ParcelNotice> boxes =
          List.of(
              new ParcelNotice(
                  "KEY1000", "yamato", "512345678906", DAY, List.of(new Content("1", 1))),
              new ParcelNotice(
                  "KEY1000", "yamato", "612345678907", DAY, List.of(new Content("2", 1))));
      return Optional.of(new ReportShipment(new CommandId("ship/boxes"), "KEY1000", boxes));
    }

    @Override
    public boolean shipped(FarSide far, String order) {
      return mall(far).order(order).path("dispatch_status").asText().equals("dispatched");
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      return far.model(BaseFarSide.class).times("dispatched", i.order());
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      List<String> shown = new ArrayList<>();
      for (JsonNode item : far.model(BaseFarSide.class).order(order).path("order_items")) {
        shown.add(item.path("tracking_number").asText());
      }
      return shown.stream().filter(n -> !n.isEmpty()).distinct().toList();
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
      ((ObjectNode) mall(far).order("KEY1002").path("order_items").path(0))
          .put("status", "dispatched");
      mall(far).order("KEY1003").put("payment", "creditcard");
      return far;
    }

    @Override
    public List<CancelOrder> instructions() {
      return List.of(cancel("KEY1000"), cancel("KEY1001"));
    }

    @Override
    public CancelOrder refused() {
      return cancel(GONE);
    }

    /** One that has left, and one that is paid by card. */
    @Override
    public List<CancelOrder> refusals() {
      return List.of(cancel("KEY1002"), cancel("KEY1003"));
    }

    @Override
    public int done(FarSide far, CancelOrder i) {
      return far.model(BaseFarSide.class).times("cancelled", i.order());
    }
  }

  @Nested
  class LooksUp extends Stage implements ReconcilerContract {
    @Override
    public List<? extends Instruction> instructions() {
      return List.of(report("KEY1000", "012345678901"), cancel("KEY1001"));
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
  class RenewsItsToken extends Stage implements TokensContract {
    @Override
    public void end(FarSide far) {
      far.model(BaseFarSide.class).end();
    }

    @Override
    public void close(FarSide far) {
      far.model(BaseFarSide.class).close();
    }
  }

  @Nested
  class Reads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return new BaseReader(ACCOUNT)::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      ObjectNode whole = BaseFarSide.JSON.createObjectNode();
      whole.set("order", BaseFarSide.recorded("order-detail.response.json"));
      return Map.of("order.golden.txt", payload(whole));
    }

    @Override
    public List<OrderPage> orderPages() {
      LocalDateTime placed = LocalDateTime.of(2026, 11, 20, 15, 0);
      OrderPage page =
          new OrderPage(
              payloads().get("order.golden.txt"),
              placed,
              5050,
              Map.of(),
              2,
              Standing.READY_TO_SHIP);
      return List.of(
          page,
          page.but(
              "\"dispatch_status\":\"ordered\"",
              "\"dispatch_status\":\"cancelled\"",
              Standing.CANCELLED));
    }
  }

  static Payload payload(JsonNode order) {
    byte[] bytes = order.toString().getBytes(StandardCharsets.UTF_8);
    return new Payload("application/json", bytes);
  }

  static ReportShipment report(String order, String... numbers) {
    List<ParcelNotice> parcels =
        List.of(numbers).stream().map(n -> new ParcelNotice(order, "yamato", n, DAY)).toList();
    return new ReportShipment(new CommandId("ship/" + order), order, parcels);
  }

  static CancelOrder cancel(String order) {
    return new CancelOrder(new CommandId("cancel/" + order), order, "", true);
  }
}
