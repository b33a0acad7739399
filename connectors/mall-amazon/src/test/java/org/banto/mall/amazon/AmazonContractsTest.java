// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderReader;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.connect.Payload;
import org.banto.testkit.Answer;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.ShipmentReporterContract;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Nested;

/** What every mall keeps, kept by Amazon. */
class AmazonContractsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  abstract static class Stage implements ConnectorContract {
    final TestClock time = new TestClock(MemoryAmazon.NOON);

    abstract void fill(MemoryAmazon mall);

    @Override
    public FarSide farSide() {
      MemoryAmazon mall = new MemoryAmazon(time);
      fill(mall);
      return mall.far;
    }

    MemoryAmazon mall(FarSide far) {
      return far.model(MemoryAmazon.class);
    }

    @Override
    public AmazonShop connector(Outbound outbound) {
      return new AmazonShop(outbound, MemoryAmazon.ACCOUNT, time);
    }

    @Override
    public Collection<String> secrets() {
      return List.of("secret-sample", "Atzr|sample", "Atza|sample");
    }

    @Override
    public Set<String> settings() {
      return Set.of(
          "clientId",
          ".clientSecret",
          ".refreshToken",
          "firstDays",
          "withFba",
          "taxRate",
          "carrierCodes",
          "queueUrl",
          "queueKey",
          ".queueSecret",
          "subscribe",
          "sellerId",
          "url",
          "loginUrl");
    }
  }

  @Nested
  class Orders extends Stage implements OrderSourceContract {
    private final Set<String> held = new LinkedHashSet<>();

    @Override
    void fill(MemoryAmazon mall) {
      held.clear();
      for (int i = 0; i < 250; i++) {
        boolean fba = i % 50 == 7;
        boolean open = i % 100 == 7;
        Duration ago = Duration.ofHours(2 * (250 - i));
        String status = fba && !open ? "SHIPPED" : "UNSHIPPED";
        String id = mall.add(i, MemoryAmazon.NOON.minus(ago), status, fba ? "AMAZON" : "MERCHANT");
        if (!open) {
          held.add(id);
        }
      }
    }

    @Override
    public Set<String> held() {
      return held;
    }

    @Override
    public int pages() {
      return 3;
    }

    @Override
    public int mostRequests() {
      return 2;
    }

    @Override
    public String oneMore(FarSide far) {
      String id = mall(far).add(900, time.instant(), "UNSHIPPED", "MERCHANT");
      time.go(Duration.ofMinutes(10));
      return id;
    }

    @Override
    public void endPages(FarSide far) {
      mall(far).endPages();
    }
  }

  /** Two orders to be shipped in two boxes each. */
  abstract static class Ships extends Stage {
    @Override
    void fill(MemoryAmazon mall) {
      mall.add(1, MemoryAmazon.NOON.minusSeconds(3600), "UNSHIPPED", "MERCHANT");
      mall.add(2, MemoryAmazon.NOON.minusSeconds(3600), "UNSHIPPED", "MERCHANT");
    }

    public List<ReportShipment> instructions() {
      return List.of(
          report("250-1000001-0000001", "012345678901", "112345678903"),
          report("250-1000002-0000002", "212345678905", "312345678906"));
    }

    static ReportShipment report(String order, String... numbers) {
      List<ParcelNotice> parcels =
          Stream.of(numbers).map(n -> new ParcelNotice("1", "yamato", n, DAY)).toList();
      return new ReportShipment(new CommandId("ship/" + order), order, parcels);
    }
  }

  @Nested
  class Reports extends Ships implements ShipmentReporterContract {
    @Override
    void fill(MemoryAmazon mall) {
      super.fill(mall);
      mall.add(3, MemoryAmazon.NOON.minusSeconds(3600), "CANCELLED", "MERCHANT");
      mall.add(4, MemoryAmazon.NOON.minusSeconds(3600), "UNSHIPPED", "AMAZON");
      String no = mall.add(5, MemoryAmazon.NOON.minusSeconds(3600), "UNSHIPPED", "MERCHANT");
      String path = "/orders/v0/orders/" + no + "/shipmentConfirmation";
      mall.far.on("POST", path, r -> Answer.json(400, "{'errors':[{'code':'InvalidInput'}]}"));
    }

    @Override
    public ReportShipment refused() {
      return report("250-9999999-9999999", "412345678908");
    }

    /** One that is cancelled, one that Amazon ships, and one that Amazon says no to. */
    @Override
    public List<ReportShipment> refusals() {
      return List.of(
          report("250-1000003-0000003", "512345678906"),
          report("250-1000004-0000004", "512345678906"),
          report("250-1000005-0000005", "512345678906"));
    }

    @Override
    public Optional<ReportShipment> boxes() {
      List<ParcelNotice> boxes =
          List.of(
              new ParcelNotice(
                  "1", "yamato", "512345678906", DAY, List.of(new Content("00000000001001", 2))),
              new ParcelNotice(
                  "1", "yamato", "612345678907", DAY, List.of(new Content("00000000001002", 1))));
      return Optional.of(
          new ReportShipment(new CommandId("ship/boxes"), "250-1000001-0000001", boxes));
    }

    @Override
    public boolean shipped(FarSide far, String order) {
      return mall(far)
          .orders
          .get(order)
          .path("orderItems")
          .findValues("quantityUnfulfilled")
          .stream()
          .allMatch(n -> n.asInt() == 0);
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      if (!mall(far).orders.containsKey(i.order())) {
        return 0;
      }
      List<Integer> times =
          i.parcels().stream().map(p -> mall(far).told(i.order(), p.number())).toList();
      return times.contains(0) ? 0 : times.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      return mall(far).shown(order);
    }
  }

  @Nested
  class LooksUp extends Ships implements ReconcilerContract {
    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      connector(far).report(List.of((ReportShipment) instruction));
    }
  }

  @Nested
  class Reads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return new AmazonReader(MemoryAmazon.ACCOUNT.rate(), MemoryAmazon.ACCOUNT.codes())::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      Map<String, Payload> all = new LinkedHashMap<>();
      for (String name :
          List.of("unshipped", "pending", "cash-on-delivery", "fba", "replacement", "shipped")) {
        all.put(name + ".golden.txt", payload(name + ".json"));
      }
      return all;
    }

    private static Payload payload(String name) {
      try (var in = AmazonContractsTest.class.getResourceAsStream(name)) {
        return new Payload(RawOrder.MEDIA_TYPE, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
