// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderReader;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.connect.Payload;
import org.banto.connect.Push;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Signature;
import org.banto.mall.engine.Slices;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderLine;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.FarSides;
import org.banto.testkit.OrderCancellerContract;
import org.banto.testkit.OrderPage;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.PushVerifierContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.ShipmentReporterContract;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

/** What every mall keeps, kept by Shopify against its simulated self. */
class ShopifyContractsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  /** A simulated store for each far side asked for. */
  abstract static class Stage implements ConnectorContract {
    final TestClock time = new TestClock(SimulatedStore.NOON);

    @AutoClose
    private final FarSides<SimulatedStore> stores = new FarSides<>(() -> SimulatedStore.open(time));

    private final List<String> numbers = new ArrayList<>();

    /** What the store holds at first. */
    abstract String orders();

    @Override
    public FarSide farSide() {
      SimulatedStore store = stores.open();
      store.tell("orders/create", orders());
      return store.far();
    }

    SimulatedStore store(FarSide far) {
      return far.model(SimulatedStore.class);
    }

    /** The lines of an order, as the connector reads them. */
    List<OrderLine> lines(String number) throws ConnectorException {
      FarSide far = farSide();
      ShopifyShop shop = connector(far);
      for (IncomingOrder order : shop.orders(Cursor.START).items()) {
        if (order.number().equals(number)) {
          return shop.read(order.payload()).placed().lines();
        }
      }
      throw new IllegalStateException(number + " is not on the first page");
    }

    /** The numbers of a store's orders, in the order they were made; the same in each. */
    List<String> numbers() {
      if (numbers.isEmpty()) {
        numbers.addAll(store(farSide()).numbers());
      }
      return numbers;
    }

    @Override
    public ShopifyShop connector(Outbound outbound) {
      return new ShopifyShop(outbound, SimulatedStore.account(), time);
    }

    @Override
    public Collection<String> secrets() {
      return List.of(SimulatedStore.TOKEN, SimulatedStore.PUSH_SECRET);
    }

    @Override
    public Set<String> settings() {
      return Set.of(".token", ".pushSecret", "shop", "url", "apiVersion", "cancelReason");
    }

    @Override
    public int effects(FarSide far) {
      return store(far).effects();
    }
  }

  @Nested
  class Orders extends Stage implements OrderSourceContract {
    @Override
    String orders() {
      return "{'count':23,'spreadSeconds':864000}";
    }

    /** Its newest order is two hours old. */
    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      time.go(Duration.ofHours(2));
      return far;
    }

    @Override
    public Set<String> held() {
      return new HashSet<>(numbers());
    }

    @Override
    public String oneMore(FarSide far) {
      time.go(Duration.ofMinutes(1));
      return store(far).create("{'count':1}").get(0);
    }

    @Override
    public String appear(FarSide far, Duration ago) {
      time.go(ago.negated());
      String number = store(far).create("{'count':1}").get(0);
      time.go(ago);
      return number;
    }

    @Override
    public void change(FarSide far, String key) {
      time.go(Duration.ofSeconds(1));
      store(far).tell("orders/edit", "{'orderNumber':'" + key + "','set':{'note':'早めに'}}");
    }

    @Override
    public int mostRequests() {
      return 6;
    }
  }

  @Nested
  class Reports extends Stage implements ShipmentReporterContract {
    @Override
    String orders() {
      return "{'count':4,'kinds':['PLAIN'],'lines':2,'locations':2}";
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      List<String> all = store(far).numbers();
      store(far).tell("orders/cancel", "{'orderNumber':'" + all.get(2) + "'}");
      store(far).tell("orders/hold", "{'orderNumber':'" + all.get(3) + "'}");
      return far;
    }

    @Override
    public List<ReportShipment> instructions() {
      return List.of(
          report(numbers().get(0), "012345678901", "112345678902"),
          report(numbers().get(1), "212345678903"));
    }

    @Override
    public ReportShipment refused() {
      return report("#1", "123456789012");
    }

    /** One that is cancelled there, and one that is held. */
    @Override
    public List<ReportShipment> refusals() {
      return List.of(
          report(numbers().get(2), "412345678908"), report(numbers().get(3), "512345678906"));
    }

    @Override
    public Optional<ReportShipment> boxes() {
      try {
        String order = numbers().get(0);
        List<OrderLine> lines = lines(order);
        List<ParcelNotice> boxes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          OrderLine line = lines.get(i);
          List<Content> one = List.of(new Content(line.key(), line.quantity()));
          boxes.add(new ParcelNotice("", "yamato", "61234567890" + i, DAY, one));
        }
        return Optional.of(new ReportShipment(id("boxes", order), order, boxes));
      } catch (ConnectorException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public boolean shipped(FarSide far, String order) {
      return store(far).order(order).path("state").asText().equals("FULFILLED");
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      Map<String, Integer> parcels = store(far).parcels(i.order());
      boolean all = i.parcels().stream().allMatch(p -> parcels.containsKey(p.number()));
      boolean gone = store(far).order(i.order()).path("state").asText().equals("FULFILLED");
      // a number is made known once for each location that parcels leave from
      int most = parcels.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      return all && gone ? (most + 1) / 2 : 0;
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      return List.copyOf(store(far).parcels(order).keySet());
    }

    static ReportShipment report(String order, String... numbers) {
      List<ParcelNotice> parcels =
          Stream.of(numbers).map(n -> new ParcelNotice("", "yamato", n, DAY)).toList();
      return new ReportShipment(id("ship", order), order, parcels);
    }
  }

  @Nested
  class Cancels extends Stage implements OrderCancellerContract {
    @Override
    String orders() {
      return "{'count':3,'kinds':['PLAIN']}";
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      String left = store(far).numbers().get(2);
      try {
        connector(store(far).beside()).report(List.of(Reports.report(left, "412345678908")));
      } catch (ConnectorException e) {
        throw new IllegalStateException(e);
      }
      return far;
    }

    @Override
    public List<CancelOrder> instructions() {
      return numbers().subList(0, 2).stream().map(Cancels::cancel).toList();
    }

    @Override
    public CancelOrder refused() {
      return cancel("#1");
    }

    /** One that has left. */
    @Override
    public List<CancelOrder> refusals() {
      return List.of(cancel(numbers().get(2)));
    }

    @Override
    public int done(FarSide far, CancelOrder i) {
      boolean off = store(far).order(i.order()).path("cancelled").asBoolean();
      long all =
          numbers().stream().filter(n -> store(far).order(n).path("cancelled").asBoolean()).count();
      return off ? store(far).effects("cancelled") / (int) all : 0;
    }

    static CancelOrder cancel(String order) {
      return new CancelOrder(id("cancel", order), order, "INVENTORY", true);
    }
  }

  @Nested
  class LooksUp extends Stage implements ReconcilerContract {
    @Override
    String orders() {
      return "{'count':2,'kinds':['PLAIN']}";
    }

    @Override
    public List<? extends Instruction> instructions() {
      return List.of(
          Reports.report(numbers().get(0), "012345678901"), Cancels.cancel(numbers().get(1)));
    }

    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      if (instruction instanceof CancelOrder cancel) {
        connector(far).cancel(List.of(cancel));
      } else {
        connector(far).report(List.of((ReportShipment) instruction));
      }
    }
  }

  @Nested
  class Pushes extends Stage implements PushVerifierContract {
    private static final byte[] BODY =
        "{\"name\":\"#1001\",\"note\":\"備考\"}".getBytes(StandardCharsets.UTF_8);

    @Override
    String orders() {
      return "{'count':1}";
    }

    @Override
    public ShopifyShop withoutSecret(Outbound outbound) {
      ShopifyAccount a = SimulatedStore.account();
      ShopifyAccount none =
          new ShopifyAccount(
              a.url(),
              a.version(),
              a.token(),
              new Signature(""),
              a.firstDays(),
              new Mapping("payments", ""),
              a.keys(),
              a.codFee(),
              new Mapping("carriers", ""),
              a.tellBuyer(),
              a.cancels());
      return new ShopifyShop(outbound, none, time);
    }

    @Override
    public List<Push> genuine() {
      return List.of(signed(SimulatedStore.PUSH_SECRET));
    }

    @Override
    public Push ofAnother() {
      return signed("whsec_of_another_shop");
    }

    @Override
    public Set<String> proof() {
      return Set.of("X-Shopify-Hmac-Sha256");
    }

    private static Push signed(String secret) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = Base64.getEncoder().encodeToString(mac.doFinal(BODY));
        return new Push(
            "",
            Map.of(
                "X-Shopify-Topic", List.of("orders/create"),
                "X-Shopify-Hmac-Sha256", List.of(signature)),
            BODY);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Nested
  class Reads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return new ShopifyReader(SimulatedStore.account())::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      return Map.of(
          "cod.golden.txt", payload("orders.response.json"),
          "edited.golden.txt", payload("edited.response.json"));
    }

    @Override
    public List<OrderPage> orderPages() {
      LocalDateTime placed = LocalDateTime.of(2026, 11, 20, 15, 0);
      OrderPage page =
          new OrderPage(
              payload("orders.response.json"), placed, 4720, Map.of(), 2, Standing.READY_TO_SHIP);
      return List.of(
          page,
          page.but(
              "\"cancelledAt\": null",
              "\"cancelledAt\": \"2026-11-20T07:00:00Z\"",
              Standing.CANCELLED));
    }

    static Payload payload(String fixture) {
      try (var in = ShopifyContractsTest.class.getResourceAsStream(fixture)) {
        byte[] order = Slices.of(in.readAllBytes(), "data", "orders", "nodes").get(0);
        return Slices.incoming("", order).payload();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static CommandId id(String what, String order) {
    return new CommandId(what + "/" + order.replace("#", ""));
  }
}
