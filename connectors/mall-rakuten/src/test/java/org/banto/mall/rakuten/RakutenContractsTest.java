// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banto.base.Address;
import org.banto.base.CommandId;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.base.TimeSlot;
import org.banto.connect.ConnectorException;
import org.banto.connect.EditPart;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Instruction.EditOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Mail;
import org.banto.connect.OrderMail;
import org.banto.connect.OrderReader;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.connect.Payload;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.CredentialClockContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.OrderCancellerContract;
import org.banto.testkit.OrderConfirmerContract;
import org.banto.testkit.OrderEditorContract;
import org.banto.testkit.OrderMailContract;
import org.banto.testkit.OrderPage;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.Samples;
import org.banto.testkit.ShipmentReporterContract;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** What every mall keeps, kept by Rakuten against its simulated self. */
class RakutenContractsTest {
  private static final String GONE = "400001-20260101-0000000009";
  static final RmsAccount ACCOUNT =
      new RmsAccount(
          "https://rms.example", "SP000000_sample", "SL000000_sample", 30, "10", 0, true);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  /** A simulated mall for each far side asked for. */
  abstract static class Stage implements ConnectorContract {
    final TestClock time = new TestClock(MallTest.NOON);
    private final List<SimulatedFarSide> malls = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();

    /** What the mall holds at first. */
    abstract String orders();

    @Override
    public FarSide farSide() {
      SimulatedFarSide mall = SimulatedFarSide.open(time);
      malls.add(mall);
      mall.tell("orders/create", orders());
      return mall.far();
    }

    SimulatedFarSide mall(FarSide far) {
      return malls.stream().filter(m -> m.far() == far).findFirst().orElseThrow();
    }

    /** The numbers of a mall's orders, in the order they were made; the same in each. */
    List<String> numbers() {
      if (numbers.isEmpty()) {
        numbers.addAll(mall(farSide()).numbers());
      }
      return numbers;
    }

    @Override
    public RakutenShop connector(Outbound outbound) {
      return new RakutenShop(outbound, ACCOUNT, time);
    }

    @Override
    public Collection<String> secrets() {
      return List.of("SP000000_sample", "SL000000_sample");
    }

    @Override
    public Set<String> settings() {
      return Set.of(
          ".serviceSecret",
          ".licenseKey",
          ".pushSecret",
          "url",
          "firstDays",
          "cancelReason",
          "bulkFrom",
          "tellEdits",
          "mailShop",
          "mailFrom",
          "mailSubject");
    }

    /** The licence API takes the key as a parameter. */
    @Override
    public boolean secretInAddress() {
      return true;
    }

    @Override
    public int effects(FarSide far) {
      int all = 0;
      for (JsonNode kind : mall(far).tell("state", "{}").path("effects")) {
        all += kind.asInt();
      }
      return all;
    }

    @AfterEach
    void close() throws IOException {
      for (SimulatedFarSide mall : malls) {
        mall.close();
      }
    }
  }

  @Nested
  class Orders extends Stage implements OrderSourceContract {
    @Override
    String orders() {
      return "{'count':520,'spreadSeconds':864000,'seed':1}";
    }

    @Override
    public Set<String> held() {
      return new HashSet<>(numbers());
    }

    @Override
    public String oneMore(FarSide far) {
      time.go(Duration.ofMinutes(1));
      return mall(far).tell("orders/create", "{'count':1}").path("orderNumbers").path(0).asText();
    }

    @Override
    public String appear(FarSide far, Duration ago) {
      time.go(ago.negated());
      String number =
          mall(far).tell("orders/create", "{'count':1}").path("orderNumbers").path(0).asText();
      time.go(ago);
      return number;
    }

    @Override
    public void change(FarSide far, String key) {
      mall(far).tell("orders/cancel", "{'orderNumber':'" + key + "'}");
    }

    @Override
    public int mostRequests() {
      return 6;
    }
  }

  @Nested
  class Confirms extends Stage implements OrderConfirmerContract {
    @Override
    String orders() {
      return "{'count':4,'progress':100,'seed':3}";
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      mall(far).tell("orders/cancel", "{'orderNumber':'" + mall(far).numbers().get(3) + "'}");
      return far;
    }

    @Override
    public List<ConfirmOrder> instructions() {
      return numbers().subList(0, 3).stream().map(Confirms::confirm).toList();
    }

    @Override
    public ConfirmOrder refused() {
      return confirm(GONE);
    }

    /** One that is cancelled there. */
    @Override
    public List<ConfirmOrder> refusals() {
      return List.of(confirm(numbers().get(3)));
    }

    @Override
    public int done(FarSide far, ConfirmOrder i) {
      int progress = mall(far).progress(i.order());
      return progress > 100 && progress < 900 ? mall(far).timesEach("confirmed", 200, 300) : 0;
    }

    static ConfirmOrder confirm(String order) {
      return new ConfirmOrder(new CommandId("confirm/" + order), order);
    }
  }

  @Nested
  class Reports extends Stage implements ShipmentReporterContract {
    @Override
    String orders() {
      return "{'count':3,'kinds':['COOL'],'progress':300,'seed':3}";
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      mall(far).tell("orders/cancel", "{'orderNumber':'" + mall(far).numbers().get(2) + "'}");
      return far;
    }

    private final List<ReportShipment> reports = new ArrayList<>();

    @Override
    public List<ReportShipment> instructions() {
      if (reports.isEmpty()) {
        FarSide far = farSide();
        for (String order : numbers().subList(0, 2)) {
          String number = "01234567890" + reports.size();
          reports.add(report(order, basket(far, order), number, "112345678903"));
        }
      }
      return reports;
    }

    private String basket(FarSide far, String order) {
      try {
        OrderPages pages = new OrderPages(new Rms(far, ACCOUNT), ACCOUNT, time);
        Payload payload = pages.fetch(List.of(order)).get(0).incoming().payload();
        return RakutenReader.read(payload).placed().destinations().get(0).key();
      } catch (ConnectorException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public ReportShipment refused() {
      return report(GONE, "1", "123456789012");
    }

    /** One that is cancelled there, and one to nowhere. */
    @Override
    public List<ReportShipment> refusals() {
      return List.of(
          report(numbers().get(2), "1", "412345678908"),
          report(numbers().get(0), "77", "512345678906"));
    }

    @Override
    public Optional<ReportShipment> boxes() {
      List<ParcelNotice> boxes =
          List.of(
              new ParcelNotice(
                  basket(farSide(), numbers().get(0)),
                  "yamato",
                  "512345678906",
                  DAY,
                  List.of(new Content("1", 1))),
              new ParcelNotice(
                  basket(farSide(), numbers().get(0)),
                  "yamato",
                  "612345678907",
                  DAY,
                  List.of(new Content("1", 1))));
      return Optional.of(new ReportShipment(new CommandId("ship/boxes"), numbers().get(0), boxes));
    }

    @Override
    public boolean shipped(FarSide far, String order) {
      return mall(far).progress(order) >= 500;
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      List<Integer> times = new ArrayList<>();
      for (JsonNode parcel : mall(far).order(i.order()).path("shipments")) {
        times.add(parcel.path("reported").asInt());
      }
      boolean all = times.size() == i.parcels().size();
      return all ? times.stream().mapToInt(Integer::intValue).max().orElse(0) : 0;
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      return mall(far).order(order).path("shipments").findValuesAsText("shippingNumber");
    }

    private static ReportShipment report(String order, String basket, String... numbers) {
      List<ParcelNotice> parcels =
          List.of(numbers).stream().map(n -> new ParcelNotice(basket, "yamato", n, DAY)).toList();
      return new ReportShipment(new CommandId("ship/" + order), order, parcels);
    }
  }

  @Nested
  @Tag("partner.S6")
  class Cancels extends Stage implements OrderCancellerContract {
    @Override
    String orders() {
      return "{'count':3,'kinds':['COOL'],'progress':300,'seed':5}";
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      String left = mall(far).numbers().get(2);
      mall(far).tell("orders/progress", "{'orderNumber':'" + left + "','progress':500}");
      return far;
    }

    @Override
    public List<CancelOrder> instructions() {
      return numbers().subList(0, 2).stream().map(Cancels::cancel).toList();
    }

    @Override
    public CancelOrder refused() {
      return cancel(GONE);
    }

    /** One that has left. */
    @Override
    public List<CancelOrder> refusals() {
      return List.of(cancel(numbers().get(2)));
    }

    @Override
    public int done(FarSide far, CancelOrder i) {
      return mall(far).progress(i.order()) == 900 ? mall(far).timesEach("cancelled", 900, 900) : 0;
    }

    private static CancelOrder cancel(String order) {
      return new CancelOrder(new CommandId("cancel/" + order), order, "8", true);
    }
  }

  @Nested
  class Edits extends Stage implements OrderEditorContract {
    @Override
    String orders() {
      return "{'count':6,'kinds':['COOL'],'progress':300,'lines':2,'seed':7}";
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      mall(far).tell("orders/cancel", "{'orderNumber':'" + mall(far).numbers().get(4) + "'}");
      String left = mall(far).numbers().get(5);
      mall(far).tell("orders/progress", "{'orderNumber':'" + left + "','progress':500}");
      return far;
    }

    @Override
    public RakutenShop silent(Outbound outbound) {
      return new RakutenShop(
          outbound,
          new RmsAccount(ACCOUNT.url(), ACCOUNT.secret(), ACCOUNT.key(), 30, "10", 0, false),
          time);
    }

    @Override
    public PlacedOrder read(FarSide far, EditOrder i) {
      return read(far, i.order().key().number());
    }

    private PlacedOrder read(FarSide far, String number) {
      try {
        OrderPages pages = new OrderPages(new Rms(far, ACCOUNT), ACCOUNT, time);
        return RakutenReader.read(pages.fetch(List.of(number)).get(0).incoming().payload())
            .placed();
      } catch (ConnectorException e) {
        throw new IllegalStateException(e);
      }
    }

    private final List<EditOrder> edits = new ArrayList<>();

    /** An address and a phone number, a day and a time, remarks, and fewer goods. */
    @Override
    public List<EditOrder> instructions() {
      if (edits.isEmpty()) {
        FarSide far = farSide();
        edits.add(edit(far, 0, EditPart.RECIPIENT, Edits::moved));
        edits.add(
            edit(
                far,
                1,
                EditPart.WISH,
                p ->
                    p.withWish(
                        new DeliveryWish(Optional.of(DAY), Optional.of(TimeSlot.hours(14, 16))))));
        edits.add(edit(far, 2, EditPart.REMARKS, p -> Samples.remarked(p, "玄関前に置いてください")));
        edits.add(edit(far, 3, EditPart.LINES, Edits::fewer));
      }
      return edits;
    }

    private EditOrder edit(
        FarSide far, int which, EditPart part, UnaryOperator<PlacedOrder> change) {
      String number = numbers().get(which);
      PlacedOrder placed = change.apply(read(far, number));
      return new EditOrder(
          new CommandId("edit/" + number), Samples.order(which + 1, number, placed), Set.of(part));
    }

    private static PlacedOrder moved(PlacedOrder p) {
      Person to =
          new Person(
              "試験 次郎",
              "シケン ジロウ",
              "",
              new Address("1000002", "東京都", "千代田区", "架空町4-5-6", "見本ビル701"),
              "03-0000-0009",
              "");
      return p.withDestinations(List.of(p.destinations().get(0).to(to)));
    }

    /** One more of one line, and the other one struck. */
    private static PlacedOrder fewer(PlacedOrder p) {
      OrderLine more = p.lines().get(0).packed(p.lines().get(0).quantity() + 1);
      OrderLine off = p.lines().get(1);
      OrderLine struck =
          new OrderLine(
              off.no(),
              off.key(),
              off.destination(),
              off.sku(),
              off.itemCode(),
              off.name(),
              off.options(),
              off.quantity(),
              off.unitPrice(),
              off.tax(),
              true);
      return p.withLines(List.of(more, struck));
    }

    @Override
    public EditOrder refused() {
      EditOrder one = instructions().get(0);
      return new EditOrder(
          new CommandId("edit/gone"),
          Samples.order(9, GONE, one.order().placed()),
          Set.of(EditPart.RECIPIENT));
    }

    /** One that is cancelled there, one that has left, and a line that the mall does not have. */
    @Override
    public List<EditOrder> refusals() {
      FarSide far = farSide();
      return List.of(
          edit(far, 4, EditPart.REMARKS, p -> Samples.remarked(p, "急ぎで")),
          edit(far, 5, EditPart.RECIPIENT, Edits::moved),
          edit(far, 0, EditPart.LINES, p -> p.withLines(p.lines().subList(0, 1))));
    }

    @Override
    public int done(FarSide far, EditOrder i) {
      if (!numbers().contains(i.order().key().number())) {
        return 0;
      }
      Set<EditPart> left = EditPart.between(read(far, i), i.order().placed());
      boolean told = left.stream().noneMatch(i.parts()::contains);
      return told ? mall(far).order(i.order().key().number()).path("edits").asInt() : 0;
    }
  }

  @Nested
  class LooksUp extends Stage implements ReconcilerContract {
    @Override
    String orders() {
      return "{'count':2,'progress':100,'seed':3}";
    }

    @Override
    public List<? extends Instruction> instructions() {
      return numbers().stream().map(Confirms::confirm).toList();
    }

    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      connector(far).confirm(List.of((ConfirmOrder) instruction));
    }
  }

  @Nested
  class KnowsItsKey extends Stage implements CredentialClockContract {
    @Override
    String orders() {
      return "{'count':1}";
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      mall(far).tell("key", "{'expires':'2027-02-28T23:59:59+0900'}");
      return far;
    }

    @Override
    public LocalDate lastDayThere() {
      return LocalDate.of(2027, 2, 28);
    }
  }

  @Nested
  class Mails implements OrderMailContract {
    @Override
    public OrderMail mails() {
      return OrderMailTest.SHOP;
    }

    @Override
    public Map<String, Mail> orderMails() {
      return Map.of(OrderMailTest.NUMBER, OrderMailTest.mail(OrderMailTest.text()));
    }

    @Override
    public Mail otherMail() {
      return new Mail(
          "<9@mall.example>", OrderMails.SENDER, "【楽天市場】店舗様へのお知らせ", "メンテナンスのお知らせ", Instant.EPOCH);
    }

    @Override
    public Set<String> persons() {
      return Set.of("見本", "花子", "試験", "太郎", "架空町", "03-0000-0001");
    }
  }

  @Nested
  class Reads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return OrderMailTest.SHOP;
    }

    @Override
    public Map<String, Payload> payloads() {
      return Map.of(
          "several.golden.txt", payload("getOrder.v10.multi-package.response.json"),
          "open.golden.txt", payload("getOrder.v10.unconfirmed-9999.response.json"),
          "order-mail.golden.txt",
              new Payload(
                  OrderMails.MEDIA_TYPE, OrderMailTest.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<OrderPage> orderPages() {
      LocalDateTime placed = LocalDateTime.of(2026, 11, 20, 10, 15, 30);
      OrderPage page =
          new OrderPage(
              payload("getOrder.v10.multi-package.response.json"),
              placed,
              10260,
              Map.of(10, 656L, 8, 240L),
              2,
              Standing.READY_TO_SHIP);
      return List.of(
          page, page.but("\"orderProgress\": 300", "\"orderProgress\": 900", Standing.CANCELLED));
    }

    private static Payload payload(String fixture) {
      try (var in = RakutenContractsTest.class.getResourceAsStream(fixture)) {
        return RawOrder.cut(in.readAllBytes()).get(0).incoming().payload();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
