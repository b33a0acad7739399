// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.mercari;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderReader;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.connect.Payload;
import org.banto.mall.engine.Reduced;
import org.banto.order.MallState.Standing;
import org.banto.recorded.stage.Stage;
import org.banto.testkit.FarSide;
import org.banto.testkit.OrderPage;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.ShipmentReporterContract;
import org.junit.jupiter.api.Nested;

/** What every mall keeps, kept by メルカリShops against its recorded far side. */
class MercariContractsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  static MercariAccount account() {
    return new MercariAccount(
        "https://shops.example",
        "mercari-sample-token",
        "BANTO_SHOP/1.0.0",
        30,
        Reduced.of("BT-TEA-100"));
  }

  /** The shop at its far side. */
  abstract static class Shop extends Stage {
    Shop(String orders) {
      super(orders);
    }

    @Override
    public MercariShop connector(Outbound outbound) {
      return new MercariShop(outbound, account(), CLOCK);
    }

    @Override
    public Collection<String> secrets() {
      return List.of("mercari-sample-token");
    }

    @Override
    public Set<String> settings() {
      return Set.of(".accessToken", "client", "url");
    }

    List<ReportShipment> reports() {
      List<ReportShipment> reports = new ArrayList<>();
      for (String order : numbers(farSide())) {
        reports.add(report(order, "11234567890" + reports.size()));
      }
      return reports;
    }
  }

  static ReportShipment report(String order, String number) {
    ParcelNotice parcel = new ParcelNotice("", "yamato", number, DAY);
    return new ReportShipment(new CommandId("ship/" + order), order, List.of(parcel));
  }

  @Nested
  class Orders extends Shop implements OrderSourceContract {
    Orders() {
      super("{'count':130,'spreadSeconds':864000}");
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      tell(far, "orders/create", "{'count':3,'state':'CANCELED','spreadSeconds':864000}");
      return far;
    }

    @Override
    public Set<String> held() {
      return new TreeSet<>(numbers(farSide()));
    }

    @Override
    public String oneMore(FarSide far) {
      return tell(far, "orders/create", "{'count':1}").path("orderNumbers").path(0).asText();
    }

    /** It leaves the list of those that wait. */
    @Override
    public void change(FarSide far, String key) {
      tell(far, "orders/edit", "{'orderNumber':'" + key + "','set':{'state':'COMPLETED'}}");
    }

    @Override
    public int mostRequests() {
      return 1;
    }
  }

  @Nested
  class Reports extends Shop implements ShipmentReporterContract {
    Reports() {
      super("{'count':2}");
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      tell(far, "orders/create", "{'count':1,'state':'CANCELED'}");
      return far;
    }

    @Override
    public List<ReportShipment> instructions() {
      return reports().subList(0, 2);
    }

    @Override
    public ReportShipment refused() {
      return report("404", "112345678909");
    }

    /** One that is cancelled there. */
    @Override
    public List<ReportShipment> refusals() {
      return List.of(report(numbers(farSide()).get(2), "412345678908"));
    }

    @Override
    public Optional<ReportShipment> boxes() {
      List<ParcelNotice> boxes =
          List.of(
              new ParcelNotice("", "yamato", "512345678906", DAY, List.of(new Content("1", 1))),
              new ParcelNotice("", "yamato", "612345678907", DAY, List.of(new Content("1", 1))));
      return Optional.of(
          new ReportShipment(new CommandId("ship/boxes"), numbers(farSide()).get(0), boxes));
    }

    @Override
    public boolean shipped(FarSide far, String order) {
      return !order(far, order).path("set").path("left").asText().isEmpty();
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      String slip = Tracking.text(i.parcels()).replaceFirst("^[^\n]*\n", "");
      int told = times(far, i.order(), "slip", slip);
      return Math.min(told, times(far, i.order(), "left", "yes"));
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      String text = order(far, order).path("set").path("slip").asText();
      return Tracking.read(text, DAY).stream().map(ParcelNotice::number).toList();
    }
  }

  @Nested
  class LooksUp extends Shop implements ReconcilerContract {
    LooksUp() {
      super("{'count':2}");
    }

    @Override
    public List<? extends Instruction> instructions() {
      return reports();
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
      return new MercariReader(account().reduced())::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      return Map.of(
          "waiting.golden.txt", payload("waiting.json"),
          "shipped.golden.txt", payload("shipped.json"));
    }

    @Override
    public List<OrderPage> orderPages() {
      LocalDateTime placed = LocalDateTime.of(2026, 11, 20, 13, 0);
      OrderPage page =
          new OrderPage(payload("waiting.json"), placed, 2980, Map.of(), 1, Standing.READY_TO_SHIP);
      return List.of(
          page, page.but("\"WAITING_FOR_SHIPPING\"", "\"CANCELED\"", Standing.CANCELLED));
    }
  }

  static Payload payload(String name) {
    try (InputStream in = MercariContractsTest.class.getResourceAsStream(name)) {
      return new Payload("application/json", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
