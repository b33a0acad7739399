// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.qoo10;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
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
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderReader;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Reduced;
import org.banto.recorded.stage.Stage;
import org.banto.testkit.CredentialClockContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.OrderConfirmerContract;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.ShipmentReporterContract;
import org.junit.jupiter.api.Nested;

/** What every mall keeps, kept by Qoo10 against its recorded far side. */
class Qoo10ContractsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  static Qoo10Account account() {
    return new Qoo10Account(
        "https://api.example",
        "qoo10-sample-key",
        "2026-11-01",
        14,
        14,
        new Mapping("payments", ""),
        new Mapping("carriers", ""),
        Reduced.of("BT-TEA*"),
        3,
        "1");
  }

  /** The shop at its far side. */
  abstract static class Shop extends Stage {
    Shop(String orders) {
      super(orders);
    }

    @Override
    public Qoo10Shop connector(Outbound outbound) {
      return new Qoo10Shop(outbound, account(), CLOCK);
    }

    @Override
    public Collection<String> secrets() {
      return List.of("qoo10-sample-key");
    }

    @Override
    public Set<String> settings() {
      return Set.of(".sellerKey", "issued", "url", "payments", "carriers");
    }

    /** Numbers of carts; a cart here is one row. */
    List<String> carts(FarSide far) {
      List<String> carts = new ArrayList<>();
      for (JsonNode order : tell(far, "orders", "{}").path("orders")) {
        carts.add("9" + order.path("seq").asText());
      }
      return carts;
    }

    static String row(String cart) {
      return "8" + cart.substring(1);
    }
  }

  @Nested
  class Orders extends Shop implements OrderSourceContract {
    Orders() {
      super("{'count':40,'spreadSeconds':1036800}");
    }

    @Override
    public Set<String> held() {
      return new TreeSet<>(carts(farSide()));
    }

    @Override
    public String oneMore(FarSide far) {
      String row = tell(far, "orders/create", "{'count':1}").path("orderNumbers").path(0).asText();
      return "9" + row.substring(1);
    }

    /** It goes from one list by state to another. */
    @Override
    public void change(FarSide far, String key) {
      tell(far, "orders/edit", "{'orderNumber':'" + row(key) + "','set':{'state':'3'}}");
    }

    @Override
    public int mostRequests() {
      return Qoo10Pages.STATES;
    }
  }

  @Nested
  class Confirms extends Shop implements OrderConfirmerContract {
    Confirms() {
      super("{'count':2}");
    }

    @Override
    public List<ConfirmOrder> instructions() {
      return carts(farSide()).stream().map(Confirms::confirm).toList();
    }

    @Override
    public ConfirmOrder refused() {
      return confirm("9404");
    }

    /** Qoo10 refuses what it does not know, and no more that has been seen. */
    @Override
    public List<ConfirmOrder> refusals() {
      return List.of();
    }

    @Override
    public int done(FarSide far, ConfirmOrder i) {
      return times(far, row(i.order()), "checked", "20261127");
    }

    static ConfirmOrder confirm(String cart) {
      return new ConfirmOrder(new CommandId("confirm/" + cart), cart);
    }
  }

  @Nested
  class Reports extends Shop implements ShipmentReporterContract {
    Reports() {
      super("{'count':2,'state':'3'}");
    }

    @Override
    public List<ReportShipment> instructions() {
      List<ReportShipment> reports = new ArrayList<>();
      carts(farSide()).forEach(c -> reports.add(report(c, "11234567890" + reports.size())));
      return reports;
    }

    @Override
    public ReportShipment refused() {
      return report("9404", "112345678909");
    }

    @Override
    public boolean shipped(FarSide far, String cart) {
      return order(far, row(cart)).path("state").asText().equals("4");
    }

    /** A row that is not in the cart. */
    @Override
    public List<ReportShipment> refusals() {
      ParcelNotice astray = new ParcelNotice("77", "yamato", "412345678908", DAY);
      String cart = carts(farSide()).get(0);
      return List.of(new ReportShipment(new CommandId("ship/astray"), cart, List.of(astray)));
    }

    /** Qoo10 takes one number for a row. */
    @Override
    public Optional<ReportShipment> boxes() {
      return Optional.empty();
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      return times(far, row(i.order()), "slip", i.parcels().get(0).number());
    }

    @Override
    public List<String> shown(FarSide far, String cart) {
      return List.of(order(far, row(cart)).path("set").path("slip").asText());
    }

    static ReportShipment report(String cart, String number) {
      ParcelNotice parcel = new ParcelNotice(row(cart), "yamato", number, DAY);
      return new ReportShipment(new CommandId("ship/" + cart), cart, List.of(parcel));
    }
  }

  @Nested
  class LooksUp extends Shop implements ReconcilerContract {
    LooksUp() {
      super("{'count':2}");
    }

    @Override
    public List<? extends Instruction> instructions() {
      List<String> carts = carts(farSide());
      return List.of(Confirms.confirm(carts.get(0)), Reports.report(carts.get(1), "112345678901"));
    }

    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      if (instruction instanceof ReportShipment report) {
        connector(far).report(List.of(report));
      } else {
        connector(far).confirm(List.of((ConfirmOrder) instruction));
      }
    }
  }

  @Nested
  class KnowsItsKey extends Shop implements CredentialClockContract {
    KnowsItsKey() {
      super("{'count':1}");
    }

    @Override
    public LocalDate lastDayThere() {
      return LocalDate.of(2027, 10, 31);
    }
  }

  @Nested
  class Reads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return new Qoo10Reader(account())::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      return Map.of("one.golden.txt", payload("one.json"), "cart.golden.txt", payload("cart.json"));
    }
  }

  static Payload payload(String name) {
    try (InputStream in = Qoo10ContractsTest.class.getResourceAsStream(name)) {
      return new Payload("application/json", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
