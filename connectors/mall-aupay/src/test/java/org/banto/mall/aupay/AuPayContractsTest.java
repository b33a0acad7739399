// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.aupay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderReader;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.mall.engine.Mapping;
import org.banto.order.MallState.Standing;
import org.banto.recorded.stage.Stage;
import org.banto.testkit.CredentialClockContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.OrderCancellerContract;
import org.banto.testkit.OrderConfirmerContract;
import org.banto.testkit.OrderPage;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.ShipmentReporterContract;
import org.junit.jupiter.api.Nested;

/** What every mall keeps, kept by au PAY マーケット against its recorded far side. */
class AuPayContractsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  static AuPayAccount account(String payments) {
    return new AuPayAccount(
        "https://manager.example/wmshopapi",
        "1234567",
        "aupay-sample-key",
        "2026-11-01",
        30,
        new Mapping("payments", payments),
        new Mapping("carriers", ""),
        "auto",
        "9",
        "店舗都合");
  }

  static Payload payload(String fixture) {
    try (InputStream in = AuPayContractsTest.class.getResourceAsStream(fixture)) {
      return new Payload(AuPayPages.MEDIA_TYPE, Xml.orders(in.readAllBytes()).get(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shop at its far side. */
  abstract static class Shop extends Stage {
    Shop(String orders) {
      super(orders);
    }

    @Override
    public AuPayShop connector(Outbound outbound) {
      return new AuPayShop(outbound, account(""), CLOCK);
    }

    @Override
    public Collection<String> secrets() {
      return List.of("aupay-sample-key");
    }

    @Override
    public Set<String> settings() {
      return Set.of(".apiKey", "shopId", "issued", "url", "payments", "carriers");
    }

    List<String> two() {
      return numbers(farSide()).subList(0, 2);
    }

    /** An order in that state besides. */
    FarSide with(FarSide far, String state) {
      tell(far, "orders/create", "{'count':1,'state':'" + state + "'}");
      return far;
    }

    String third() {
      return numbers(farSide()).get(2);
    }
  }

  @Nested
  class Orders extends Shop implements OrderSourceContract {
    Orders() {
      super("{'count':230,'spreadSeconds':432000}");
    }

    @Override
    public Set<String> held() {
      return new TreeSet<>(numbers(farSide()));
    }

    @Override
    public String oneMore(FarSide far) {
      return tell(far, "orders/create", "{'count':1}").path("orderNumbers").path(0).asText();
    }

    @Override
    public void change(FarSide far, String key) {
      tell(far, "orders/edit", "{'orderNumber':'" + key + "','set':{'state':'発送待ち'}}");
    }

    @Override
    public int mostRequests() {
      return 1;
    }
  }

  @Nested
  class Confirms extends Shop implements OrderConfirmerContract {
    Confirms() {
      super("{'count':2}");
    }

    @Override
    public FarSide farSide() {
      return with(super.farSide(), "キャンセル");
    }

    @Override
    public List<ConfirmOrder> instructions() {
      return two().stream().map(n -> new ConfirmOrder(new CommandId("confirm/" + n), n)).toList();
    }

    @Override
    public ConfirmOrder refused() {
      return new ConfirmOrder(new CommandId("confirm/404"), "404");
    }

    /** One that is cancelled there. */
    @Override
    public List<ConfirmOrder> refusals() {
      return List.of(new ConfirmOrder(new CommandId("confirm/" + third()), third()));
    }

    @Override
    public int done(FarSide far, ConfirmOrder i) {
      return times(far, i.order(), "to", "発送待ち");
    }
  }

  @Nested
  class Reports extends Shop implements ShipmentReporterContract {
    Reports() {
      super("{'count':2,'state':'発送待ち'}");
    }

    @Override
    public FarSide farSide() {
      return with(super.farSide(), "キャンセル");
    }

    @Override
    public List<ReportShipment> instructions() {
      return two().stream().map(n -> report(n, "11234567890" + n.charAt(n.length() - 1))).toList();
    }

    @Override
    public ReportShipment refused() {
      return report("404", "112345678909");
    }

    /** One that is cancelled there, and one of a carrier without a code. */
    @Override
    public List<ReportShipment> refusals() {
      String order = two().get(0);
      ParcelNotice other = new ParcelNotice("", "carrier-x", "412345678908", DAY);
      return List.of(
          report(third(), "112345678909"),
          new ReportShipment(new CommandId("ship/other"), order, List.of(other)));
    }

    /** au PAY takes one number; a receipt says so. */
    @Override
    public Optional<ReportShipment> boxes() {
      return Optional.empty();
    }

    @Override
    public boolean shipped(FarSide far, String order) {
      return order(far, order).path("state").asText().equals("完了");
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      int told = times(far, i.order(), "slip", i.parcels().get(0).number());
      return Math.max(told, times(far, i.order(), "to", "完了")) * Math.min(told, 1);
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      return List.of(order(far, order).path("set").path("slip").asText());
    }
  }

  static ReportShipment report(String order, String number) {
    ParcelNotice parcel = new ParcelNotice("", "yamato", number, DAY);
    return new ReportShipment(new CommandId("ship/" + order), order, List.of(parcel));
  }

  @Nested
  class Cancels extends Shop implements OrderCancellerContract {
    Cancels() {
      super("{'count':2,'state':'発送待ち'}");
    }

    @Override
    public FarSide farSide() {
      return with(super.farSide(), "完了");
    }

    @Override
    public List<CancelOrder> instructions() {
      return two().stream().map(Cancels::cancel).toList();
    }

    @Override
    public CancelOrder refused() {
      return cancel("404");
    }

    /** One that has left. */
    @Override
    public List<CancelOrder> refusals() {
      return List.of(cancel(third()));
    }

    @Override
    public int done(FarSide far, CancelOrder i) {
      return times(far, i.order(), "to", "キャンセル");
    }

    static CancelOrder cancel(String order) {
      return new CancelOrder(new CommandId("cancel/" + order), order, "9", true);
    }
  }

  @Nested
  class LooksUp extends Shop implements ReconcilerContract {
    LooksUp() {
      super("{'count':2,'state':'発送待ち'}");
    }

    @Override
    public List<? extends Instruction> instructions() {
      List<String> two = two();
      return List.of(report(two.get(0), "112345678901"), Cancels.cancel(two.get(1)));
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
  class KnowsItsKey extends Shop implements CredentialClockContract {
    KnowsItsKey() {
      super("{'count':1}");
    }

    @Override
    public LocalDate lastDayThere() {
      return LocalDate.of(2027, 1, 29);
    }
  }

  @Nested
  class Reads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return new AuPayReader(account(""))::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      String cod =
          new String(
                  payload("searchTradeInfoListProc.response.xml").bytes(), StandardCharsets.UTF_8)
              .replace("クレジットカード", "代金引換")
              .replace("<chargePrice>0", "<chargePrice>330")
              .replace("<requestPrice>4700", "<requestPrice>5030")
              .replace("<totalPrice>4830", "<totalPrice>5160")
              .replace("<orderStatus>発送待ち", "<orderStatus>発送後入金待ち")
              .replace("<shippingDate>", "<shippingDate>2026/11/21")
              .replace("<shippingCarrier>", "<shippingCarrier>2")
              .replace("<shippingNumber>", "<shippingNumber>4000-0000-0001");
      return Map.of(
          "card.golden.txt",
          payload("searchTradeInfoListProc.response.xml"),
          "cod.golden.txt",
          new Payload(AuPayPages.MEDIA_TYPE, cod.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<OrderPage> orderPages() {
      LocalDateTime placed = LocalDateTime.of(2026, 11, 20, 12, 34);
      OrderPage page =
          new OrderPage(
              payload("searchTradeInfoListProc.response.xml"),
              placed,
              4700,
              Map.of(),
              2,
              Standing.READY_TO_SHIP);
      return List.of(page, page.but("<orderStatus>発送待ち", "<orderStatus>キャンセル", Standing.CANCELLED));
    }
  }
}
