// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.banto.connect.Push;
import org.banto.connect.PushVerifier;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Signature;
import org.banto.order.MallState.Standing;
import org.banto.testkit.Answer;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.OrderCancellerContract;
import org.banto.testkit.OrderPage;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.PushVerifierContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.ShipmentReporterContract;
import org.junit.jupiter.api.Nested;

/** What every mall keeps, kept by WooCommerce. */
class WooContractsTest {
  static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  static WooAccount account(String url, String payments, String statuses) {
    return account(url, payments, statuses, "wh_sample_secret");
  }

  static WooAccount account(String url, String payments, String statuses, String pushes) {
    return new WooAccount(
        url,
        "ck_sample_key",
        "cs_sample_secret",
        new Signature(pushes),
        30,
        new Mapping("payments", payments),
        new Mapping("statuses", statuses),
        new WooAccount.Keys(
            List.of("wc4jp-delivery-date"),
            List.of("wc4jp-delivery-time-zone"),
            List.of("noshi"),
            List.of("yomigana_last_name", "yomigana_first_name"),
            "_tracking_number"),
        false);
  }

  static Payload payload(String name) {
    byte[] json = WooSite.sample(name).toString().getBytes(StandardCharsets.UTF_8);
    return new Payload("application/json", json);
  }

  /** A site for each far side asked for. */
  abstract static class Stage implements ConnectorContract {
    private final int orders;

    Stage(int orders) {
      this.orders = orders;
    }

    private WooSite opened() {
      WooSite site = new WooSite();
      for (int i = 1; i <= orders; i++) {
        site.add(i, NOON.minusSeconds(86_400L + (i * 7919L) % 80_000));
      }
      return site;
    }

    @Override
    public FarSide farSide() {
      return opened().far;
    }

    WooSite site(FarSide far) {
      return far.model(WooSite.class);
    }

    @Override
    public WooShop connector(Outbound outbound) {
      return new WooShop(outbound, account("https://shop.example", "", ""), CLOCK);
    }

    @Override
    public Collection<String> secrets() {
      return List.of("ck_sample_key", "cs_sample_secret", "wh_sample_secret");
    }

    @Override
    public Set<String> settings() {
      return Set.of(".consumerKey", ".consumerSecret", "url", "payments", "statuses");
    }
  }

  @Nested
  class Orders extends Stage implements OrderSourceContract {
    Orders() {
      super(250);
    }

    @Override
    public Set<String> held() {
      Set<String> all = new TreeSet<>();
      for (int i = 1; i <= 250; i++) {
        all.add(Integer.toString(i));
      }
      return all;
    }

    @Override
    public String oneMore(FarSide far) {
      return site(far).add(999, NOON);
    }

    /** One line of it is of goods that are gone. */
    @Override
    public String strange(FarSide far) {
      String number = site(far).add(997, NOON);
      ObjectNode line = (ObjectNode) site(far).orders.get(997L).path("line_items").path(0);
      line.put("product_id", 0).put("variation_id", 0).put("sku", "").putNull("price");
      return number;
    }

    @Override
    public String appear(FarSide far, Duration ago) {
      return site(far).add(998, NOON.minus(ago));
    }

    @Override
    public void change(FarSide far, String key) {
      site(far).add(Long.parseLong(key), NOON);
    }

    @Override
    public int mostRequests() {
      return 1;
    }
  }

  @Nested
  class Reports extends Stage implements ShipmentReporterContract {
    Reports() {
      super(4);
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      site(far).orders.get(3L).put("status", "refunded");
      return far.on("PUT", "/wp-json/wc/v3/orders/4", r -> Answer.json(400, "{'code':'no'}"));
    }

    @Override
    public List<ReportShipment> instructions() {
      return List.of(report("1", "112345678901", "112345678902"), report("2", "112345678903"));
    }

    @Override
    public ReportShipment refused() {
      return report("404", "112345678904");
    }

    /** One that is off there, and one that the site says no to. */
    @Override
    public List<ReportShipment> refusals() {
      return List.of(report("3", "112345678905"), report("4", "112345678906"));
    }

    @Override
    public Optional<ReportShipment> boxes() {
      List<ParcelNotice> boxes =
          List.of(
              new ParcelNotice("", "yamato", "512345678906", DAY, List.of(new Content("1", 1))),
              new ParcelNotice("", "yamato", "612345678907", DAY, List.of(new Content("1", 1))));
      return Optional.of(new ReportShipment(new CommandId("ship/boxes"), "1", boxes));
    }

    @Override
    public boolean shipped(FarSide far, String order) {
      ObjectNode there = site(far).orders.get(Long.valueOf(order));
      return there.path("status").asText().equals("completed");
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      if (!site(far).orders.containsKey(Long.valueOf(i.order()))) {
        return 0;
      }
      boolean shown = shown(far, i.order()).containsAll(numbers(i));
      return shown ? far.times("note " + i.order() + " " + WooTold.note(i.parcels())) : 0;
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      try {
        Payload payload =
            new Payload(
                "application/json",
                site(far)
                    .orders
                    .get(Long.valueOf(order))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8));
        return connector(far).read(payload).shipped().stream().map(ParcelNotice::number).toList();
      } catch (ConnectorException e) {
        throw new IllegalStateException(e);
      }
    }

    private static List<String> numbers(ReportShipment i) {
      return i.parcels().stream().map(ParcelNotice::number).toList();
    }
  }

  static ReportShipment report(String order, String... numbers) {
    List<ParcelNotice> parcels = new ArrayList<>();
    for (String number : numbers) {
      parcels.add(new ParcelNotice("", "yamato", number, DAY));
    }
    return new ReportShipment(new CommandId("ship/" + order), order, parcels);
  }

  @Nested
  class Cancels extends Stage implements OrderCancellerContract {
    Cancels() {
      super(4);
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      site(far).orders.get(3L).put("status", "completed");
      return far.on("PUT", "/wp-json/wc/v3/orders/4", r -> Answer.json(400, "{'code':'no'}"));
    }

    @Override
    public List<CancelOrder> instructions() {
      return List.of(cancel("1"), cancel("2"));
    }

    @Override
    public CancelOrder refused() {
      return cancel("404");
    }

    /** One that is completed, and one that the site says no to. */
    @Override
    public List<CancelOrder> refusals() {
      return List.of(cancel("3"), cancel("4"));
    }

    @Override
    public int done(FarSide far, CancelOrder i) {
      return far.times("update " + i.order());
    }

    static CancelOrder cancel(String order) {
      return new CancelOrder(new CommandId("cancel/" + order), order, "", true);
    }
  }

  @Nested
  class LooksUp extends Stage implements ReconcilerContract {
    LooksUp() {
      super(3);
    }

    @Override
    public List<? extends Instruction> instructions() {
      return List.of(report("1", "112345678901"), Cancels.cancel("2"));
    }

    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      if (instruction instanceof ReportShipment report) {
        connector(far).report(List.of(report));
      } else {
        connector(far).cancel(List.of((CancelOrder) instruction));
      }
    }
  }

  @Nested
  class KnowsItsPushes extends Stage implements PushVerifierContract {
    /** Made with openssl dgst -sha256 -hmac, and the secrets of this test. */
    private static final String SIGNED = "HV3/uadTIaZd7m+VneUZk1RpZqVM5OWMPCQfCbOW2p0=";

    private static final String SIGNED_BY_ANOTHER = "vUvPWZahuUa4QMCXTAjWMoCSMt9CQKnl72e/kQcBWcY=";

    KnowsItsPushes() {
      super(1);
    }

    @Override
    public PushVerifier withoutSecret(Outbound outbound) {
      return new WooShop(outbound, account("https://shop.example", "", "", ""), CLOCK);
    }

    @Override
    public List<Push> genuine() {
      return List.of(push(SIGNED));
    }

    @Override
    public Push ofAnother() {
      return push(SIGNED_BY_ANOTHER);
    }

    @Override
    public Set<String> proof() {
      return Set.of("X-WC-Webhook-Signature");
    }

    private static Push push(String signature) {
      Map<String, List<String>> headers =
          Map.of(
              "X-WC-Webhook-Topic", List.of("order.updated"),
              "X-WC-Webhook-Signature", List.of(signature));
      byte[] body = "{\"id\":727,\"status\":\"processing\"}".getBytes(StandardCharsets.UTF_8);
      return new Push("", headers, body);
    }
  }

  @Nested
  class Reads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return new WooReader(account("https://shop.example", "", ""))::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      return Map.of(
          "order.golden.txt", payload("order.json"), "cod.golden.txt", payload("cod.json"));
    }

    @Override
    public List<OrderPage> orderPages() {
      LocalDateTime placed = LocalDateTime.of(2026, 11, 20, 21, 34);
      OrderPage page =
          new OrderPage(
              payload("order.json"),
              placed,
              4390,
              Map.of(10, 301L, 8, 80L),
              2,
              Standing.READY_TO_SHIP);
      return List.of(
          page,
          page.but("\"status\":\"processing\"", "\"status\":\"cancelled\"", Standing.CANCELLED));
    }
  }
}
