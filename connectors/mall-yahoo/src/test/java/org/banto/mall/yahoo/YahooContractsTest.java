// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
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
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.EditPart;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.EditOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderReader;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.connect.Payload;
import org.banto.connect.Tokens;
import org.banto.order.MallState.Standing;
import org.banto.order.Order;
import org.banto.order.PlacedOrder;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.CredentialClockContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.FarSides;
import org.banto.testkit.MemoryTokens;
import org.banto.testkit.OrderCancellerContract;
import org.banto.testkit.OrderEditorContract;
import org.banto.testkit.OrderPage;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.Samples;
import org.banto.testkit.ShipmentReporterContract;
import org.banto.testkit.TestClock;
import org.banto.testkit.TokensContract;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

/** What every mall keeps, kept by Yahoo! Shopping against its simulated self. */
class YahooContractsTest {
  private static final String GONE = "banto-sample-1";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  /** A simulated mall for each far side asked for; its one code is good once, so its tokens are kept. */
  abstract static class Stage implements ConnectorContract {
    final TestClock time = new TestClock(SimulatedFarSide.NOON);

    @AutoClose
    private final FarSides<SimulatedFarSide> malls =
        new FarSides<>(() -> SimulatedFarSide.open(time));

    private final List<String> numbers = new ArrayList<>();
    private Tokens tokens = new MemoryTokens();

    /** What the mall holds at first. */
    String orders() {
      return "{'count':2,'kinds':['COOL']}";
    }

    /** Whether the connector has its token already. */
    boolean authorized() {
      return true;
    }

    @Override
    public FarSide farSide() {
      SimulatedFarSide mall = malls.open();
      tokens = new MemoryTokens();
      mall.tell("orders/create", orders());
      if (authorized()) {
        mall.authorize(tokens, time);
      }
      return mall.far();
    }

    SimulatedFarSide mall(FarSide far) {
      return far.model(SimulatedFarSide.class);
    }

    /** The numbers of a mall's orders, in the order they were made; the same in each. */
    List<String> numbers() {
      if (numbers.isEmpty()) {
        malls
            .open()
            .tell("orders/create", orders())
            .path("orderNumbers")
            .forEach(n -> numbers.add(n.asText()));
      }
      return numbers;
    }

    @Override
    public YahooShop connector(Outbound outbound) {
      return new YahooShop(outbound, tokens, Stores.STORE, time);
    }

    @Override
    public Collection<String> secrets() {
      return List.of("secret-sample", "code-sample");
    }

    @Override
    public Set<String> settings() {
      return Set.of("sellerId", "clientId", ".clientSecret", ".code", "publicKey", "url");
    }

    @Override
    public int effects(FarSide far) {
      return mall(far).effects();
    }
  }

  @Nested
  class Renews extends Stage implements TokensContract {
    @Override
    boolean authorized() {
      return false;
    }

    @Override
    public Connector connector(Outbound outbound, Tokens tokens) {
      return new YahooShop(outbound, tokens, Stores.STORE, time);
    }

    @Override
    public YahooShop connector(Outbound outbound) {
      return super.connector(outbound);
    }

    @Override
    public void end(FarSide far) {
      mall(far).tell("token", "{'expired':true}");
    }

    @Override
    public void close(FarSide far) {
      mall(far).tell("token", "{'closed':true}");
    }
  }

  @Nested
  class Orders extends Stage implements OrderSourceContract {
    @Override
    String orders() {
      return "{'count':9,'lines':1,'spreadSeconds':2160000}";
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
      mall(far).tell("orders/edit", "{'orderNumber':'" + key + "','set':{'buyerComments':'早めに'}}");
    }

    /** A list, a token, and one for each order that changed. */
    @Override
    public int mostRequests() {
      return 102;
    }
  }

  @Nested
  class Reports extends Stage implements ShipmentReporterContract {
    @Override
    String orders() {
      return "{'count':3,'kinds':['COOL']}";
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      mall(far).tell("orders/cancel", "{'orderNumber':'" + numbers().get(2) + "'}");
      return far;
    }

    @Override
    public List<ReportShipment> instructions() {
      List<ReportShipment> all = new ArrayList<>();
      for (String order : numbers().subList(0, 2)) {
        all.add(report(order, "01234567890" + all.size(), "112345678903"));
      }
      return all;
    }

    @Override
    public ReportShipment refused() {
      return report(GONE, "123456789012");
    }

    /** One that is cancelled there. */
    @Override
    public List<ReportShipment> refusals() {
      return List.of(report(numbers().get(2), "412345678908"));
    }

    @Override
    public Optional<ReportShipment> boxes() {
      List<ParcelNotice> boxes =
          List.of(
              new ParcelNotice(
                  People.KEY, "yamato", "512345678906", DAY, List.of(new Content("1", 1))),
              new ParcelNotice(
                  People.KEY, "yamato", "612345678907", DAY, List.of(new Content("1", 1))));
      return Optional.of(new ReportShipment(new CommandId("ship/boxes"), numbers().get(0), boxes));
    }

    @Override
    public boolean shipped(FarSide far, String order) {
      return mall(far).order(order).path("shipStatus").asInt() >= 3;
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

    static ReportShipment report(String order, String... numbers) {
      List<ParcelNotice> parcels =
          List.of(numbers).stream()
              .map(n -> new ParcelNotice(People.KEY, "yamato", n, DAY))
              .toList();
      return new ReportShipment(new CommandId("ship/" + order), order, parcels);
    }
  }

  @Nested
  class Cancels extends Stage implements OrderCancellerContract {
    @Override
    String orders() {
      return "{'count':3,'kinds':['COOL']}";
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      try {
        connector(mall(far).beside())
            .report(List.of(Reports.report(numbers().get(2), "412345678908")));
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
      return cancel(GONE);
    }

    /** One that has left. */
    @Override
    public List<CancelOrder> refusals() {
      return List.of(cancel(numbers().get(2)));
    }

    @Override
    public int done(FarSide far, CancelOrder i) {
      boolean off = mall(far).order(i.order()).path("orderStatus").asInt() == OrderView.CANCELLED;
      int cancelled = mall(far).tell("state", "{}").path("status").path("4").asInt();
      return off ? (mall(far).effects("cancelled") + cancelled - 1) / cancelled : 0;
    }

    static CancelOrder cancel(String order) {
      return new CancelOrder(new CommandId("cancel/" + order), order, "210", true);
    }
  }

  @Nested
  class Edits extends Stage implements OrderEditorContract {
    private final List<EditOrder> edits = new ArrayList<>();

    @Override
    String orders() {
      return "{'count':5,'kinds':['COOL'],'lines':2}";
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      mall(far).tell("orders/cancel", "{'orderNumber':'" + numbers().get(3) + "'}");
      try {
        connector(mall(far).beside())
            .report(List.of(Reports.report(numbers().get(4), "412345678908")));
      } catch (ConnectorException e) {
        throw new IllegalStateException(e);
      }
      return far;
    }

    @Override
    public YahooShop silent(Outbound outbound) {
      return new YahooShop(outbound, new MemoryTokens(), Stores.SILENT, time);
    }

    @Override
    public PlacedOrder read(FarSide far, EditOrder i) {
      return read(far, i.order().key().number());
    }

    private PlacedOrder read(FarSide far, String number) {
      try {
        Cursor from = Cursor.START;
        while (true) {
          Page<IncomingOrder> page = connector(mall(far).beside()).orders(from);
          for (IncomingOrder one : page.items()) {
            if (one.number().equals(number)) {
              return connector(far).read(one.payload()).placed();
            }
          }
          from = page.next();
        }
      } catch (ConnectorException e) {
        throw new IllegalStateException(e);
      }
    }

    /** A recipient, a day and a time, and one more of something. */
    @Override
    public List<EditOrder> instructions() {
      if (edits.isEmpty()) {
        FarSide far = farSide();
        edits.add(edit(far, 0, EditPart.RECIPIENT, Edits::moved));
        DeliveryWish wish = new DeliveryWish(Optional.of(DAY), Optional.of(TimeSlot.hours(14, 16)));
        edits.add(edit(far, 1, EditPart.WISH, p -> p.withWish(wish)));
        edits.add(edit(far, 2, EditPart.LINES, Edits::more));
      }
      return edits;
    }

    private EditOrder edit(FarSide far, int which, EditPart part, UnaryOperator<PlacedOrder> how) {
      String number = numbers().get(which);
      Order order = Samples.order(which + 1, number, how.apply(read(far, number)));
      return new EditOrder(new CommandId("edit/" + number + part), order, Set.of(part));
    }

    private static PlacedOrder moved(PlacedOrder p) {
      Person to =
          new Person(
              "試験 次郎",
              "シケン ジロウ",
              "",
              new Address("1000002", "東京都", "千代田区", "架空町4-5-6", "見本ビル701"),
              "0300000009",
              "");
      return p.withDestinations(List.of(p.destinations().get(0).to(to)));
    }

    private static PlacedOrder more(PlacedOrder p) {
      return p.withLines(p.lines().stream().map(l -> l.packed(l.quantity() + 1)).toList());
    }

    @Override
    public EditOrder refused() {
      EditOrder one = instructions().get(0);
      return new EditOrder(
          new CommandId("edit/gone"),
          Samples.order(9, GONE, one.order().placed()),
          Set.of(EditPart.RECIPIENT));
    }

    /** One that is cancelled there, one that has left, a line the mall does not have, its own remarks. */
    @Override
    public List<EditOrder> refusals() {
      FarSide far = farSide();
      return List.of(
          edit(far, 3, EditPart.RECIPIENT, Edits::moved),
          edit(far, 4, EditPart.RECIPIENT, Edits::moved),
          edit(far, 0, EditPart.LINES, p -> p.withLines(p.lines().subList(0, 1))),
          edit(far, 0, EditPart.REMARKS, p -> Samples.remarked(p, "急ぎで")));
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
    public List<? extends Instruction> instructions() {
      return numbers().stream().map(Cancels::cancel).toList();
    }

    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      connector(far).cancel(List.of((CancelOrder) instruction));
    }
  }

  @Nested
  class KnowsItsEnd extends Stage implements CredentialClockContract {
    /** Twelve hours after noon in Tokyo: the authorization was not signed. */
    @Override
    public LocalDate lastDayThere() {
      return LocalDate.of(2026, 11, 25);
    }
  }

  @Nested
  class Reads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return new YahooReader(Stores.STORE.payments(), Stores.STORE.carriers())::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      return Map.of(
          "gift.golden.txt", payload("orderInfo.response.xml"),
          "split.golden.txt", payload("orderInfo.split.response.xml"));
    }

    @Override
    public List<OrderPage> orderPages() {
      LocalDateTime placed = LocalDateTime.of(2026, 11, 20, 11, 2, 3);
      OrderPage page =
          new OrderPage(payload("orderInfo.response.xml"), placed, 8370, Map.of(), 2, Standing.NEW);
      return List.of(page, page.but("<OrderStatus>2", "<OrderStatus>4", Standing.CANCELLED));
    }

    private static Payload payload(String name) {
      try (var in = YahooContractsTest.class.getResourceAsStream(name)) {
        return new Payload(org.banto.mall.yahoo.Orders.MEDIA_TYPE, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
