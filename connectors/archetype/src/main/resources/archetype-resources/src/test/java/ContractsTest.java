package ${package};

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.connect.*;
import org.banto.connect.Instruction.*;
import org.banto.order.Order;
import org.banto.shipment.Waybill;
import org.banto.testkit.*;
import org.junit.jupiter.api.Nested;

/** The contracts of the ports: the tests are the kit's, the samples are ours. */
class ContractsTest {
  @Nested
  class Checks extends Stage {}

#if( $ports.contains("OrderSource") || $ports.contains("DepositSource") || $ports.contains("DispatchSource") || $ports.contains("FulfilmentSource") )
  /** Puts one more item on the far side. */
  private static void add(FarSide far, String item) {
    try {
      ObjectNode body = (ObjectNode) Api.JSON.readTree(item.replace('\'', '"'));
      new Api(far, Stage.URL, Stage.KEY).post("/test/add", body, new CommandId("test"));
    } catch (IOException | ConnectorException e) {
      throw new IllegalStateException(e);
    }
  }

#end
#if( $ports.contains("OrderSource") )
  @Nested
  class ReadsOrders extends Stage implements OrderSourceContract {
    @Override
    List<String> items() {
      List<String> items = new ArrayList<>();
      for (int i = 1; i <= 8; i++) {
        items.add(order(i));
      }
      return items;
    }

    private static String order(int i) {
      return new String(recorded("order.json"), StandardCharsets.UTF_8)
          .replace("ORDER-1", "ORDER-" + i);
    }

    @Override
    public Set<String> held() {
      Set<String> held = new HashSet<>();
      for (int i = 1; i <= 8; i++) {
        held.add("ORDER-" + i);
      }
      return held;
    }

    @Override
    public String oneMore(FarSide far) {
      add(far, order(99));
      return "ORDER-99";
    }
  }

#end
#if( $ports.contains("OrderReader") )
  @Nested
  class ReadsPayloads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return Orders::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      return Map.of("order.txt", new Payload("application/json", recorded("order.json")));
    }
  }

#end
#if( $ports.contains("OrderSource") || $ports.contains("OrderReader") )
  /** An answer as it was recorded. */
  private static byte[] recorded(String name) {
    try (InputStream in = ContractsTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

#end
#if( $ports.contains("OrderConfirmer") )
  @Nested
  class Confirms extends Stage implements OrderConfirmerContract {
    @Override
    public List<ConfirmOrder> instructions() {
      return List.of(confirm("ORDER-1"), confirm("ORDER-2"));
    }

    @Override
    public ConfirmOrder refused() {
      return confirm("gone");
    }

    @Override
    public int done(FarSide far, ConfirmOrder i) {
      return far.times("confirm " + i.order());
    }

    private static ConfirmOrder confirm(String order) {
      return new ConfirmOrder(new CommandId("confirm/" + order), order);
    }
  }

#end
#if( $ports.contains("ShipmentReporter") )
  @Nested
  class Reports extends Stage implements ShipmentReporterContract {
    @Override
    public List<ReportShipment> instructions() {
      return List.of(
          report("ORDER-1", "012345678901", "123456789012"), report("ORDER-2", "234567890123"));
    }

    @Override
    public ReportShipment refused() {
      return report("gone", "345678901234");
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      return far.times("ship " + i.order());
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      try {
        List<String> numbers = new ArrayList<>();
        new Api(far, URL, KEY)
            .get("/orders/" + order + "/parcels")
            .path("numbers")
            .forEach(n -> numbers.add(n.asText()));
        return numbers;
      } catch (ConnectorException e) {
        throw new IllegalStateException(e);
      }
    }

    private static ReportShipment report(String order, String... numbers) {
      LocalDate day = LocalDate.of(2026, 11, 25);
      List<ParcelNotice> parcels =
          List.of(numbers).stream().map(n -> new ParcelNotice("1", "yamato", n, day)).toList();
      return new ReportShipment(new CommandId("ship/" + order), order, parcels);
    }
  }

#end
#if( $ports.contains("OrderCanceller") )
  @Nested
  class Cancels extends Stage implements OrderCancellerContract {
    @Override
    public List<CancelOrder> instructions() {
      return List.of(cancel("ORDER-1"), cancel("ORDER-2"));
    }

    @Override
    public CancelOrder refused() {
      return cancel("gone");
    }

    @Override
    public int done(FarSide far, CancelOrder i) {
      return far.times("cancel " + i.order());
    }

    private static CancelOrder cancel(String order) {
      return new CancelOrder(new CommandId("cancel/" + order), order, "stock", true);
    }
  }

#end
#if( $ports.contains("Reconciler") )
  @Nested
  class LooksUp extends Stage implements ReconcilerContract {
    @Override
    public List<? extends Instruction> instructions() {
      return List.of(asked("ORDER-1"), asked("ORDER-2"));
    }

#if( $ports.contains("OrderConfirmer") )
    private static ConfirmOrder asked(String order) {
      return new ConfirmOrder(new CommandId("confirm/" + order), order);
    }

    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      connector(far).confirm(List.of((ConfirmOrder) instruction));
    }
#elseif( $ports.contains("OrderCanceller") )
    private static CancelOrder asked(String order) {
      return new CancelOrder(new CommandId("cancel/" + order), order, "", true);
    }

    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      connector(far).cancel(List.of((CancelOrder) instruction));
    }
#else
    private static ReportShipment asked(String order) {
      ParcelNotice parcel =
          new ParcelNotice("1", "yamato", "012345678901", LocalDate.of(2026, 11, 25));
      return new ReportShipment(new CommandId("ship/" + order), order, List.of(parcel));
    }

    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      connector(far).report(List.of((ReportShipment) instruction));
    }
#end
  }

#end
#if( $ports.contains("CredentialClock") )
  @Nested
  class KnowsItsKey extends Stage implements CredentialClockContract {
    @Override
    public LocalDate lastDayThere() {
      return LocalDate.of(2027, 2, 28);
    }
  }

#end
#if( $ports.contains("PushVerifier") )
  @Nested
  class KnowsItsPushes extends Stage implements #if( $ports.contains("PushAnswerer") )PushAnswererContract#{else}PushVerifierContract#end {
    @Override
    public Account withoutSecret(Outbound outbound) {
      return new Account(outbound, URL, KEY, ""#if( $ports.contains("PushQueue") ), QUEUE#end);
    }
#if( $ports.contains("PushAnswerer") )

    @Override
    public String taken() {
      return "{\"result\":\"ok\"}";
    }

    @Override
    public String refused() {
      return "{\"result\":\"unknown\"}";
    }
#end

    @Override
    public List<Push> genuine() {
      return List.of(signed(PUSH_SECRET));
    }

    @Override
    public Push ofAnother() {
      return signed("a-secret-of-another");
    }

    @Override
    public Set<String> proof() {
      return Set.of("X-Signature");
    }

    private static Push signed(String secret) {
      byte[] body = "{'number':'ORDER-1'}".getBytes(StandardCharsets.UTF_8);
      String signature = new String(Account.signature(secret, body), StandardCharsets.UTF_8);
      return new Push("", Map.of("X-Signature", List.of(signature)), body);
    }
  }

#end
#if( $ports.contains("PushQueue") )
  @Nested
  class LooksIntoItsQueue extends Stage implements PushQueueContract {
    @Override
    public Account withoutQueue(Outbound outbound) {
      return new Account(outbound, URL, KEY#if( $ports.contains("PushVerifier") ), PUSH_SECRET#end, "");
    }

    @Override
    public List<String> news(FarSide far, int count) {
      List<String> numbers = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        numbers.add("ORDER-" + i);
        again(far, "ORDER-" + i);
      }
      return numbers;
    }

    @Override
    public void again(FarSide far, String number) {
      push(far, "{'kind':'order','order':'" + number + "'}");
    }

    @Override
    public void strange(FarSide far) {
      push(far, "{'kind':'stock','order':'ORDER-7'}");
      push(far, "{}");
    }

    @Override
    public int waiting(FarSide far) {
      try {
        return new Api(far, URL, KEY).get("/test/waiting").path("waiting").asInt();
      } catch (ConnectorException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void push(FarSide far, String push) {
      try {
        ObjectNode body = (ObjectNode) Api.JSON.readTree(push.replace('\'', '"'));
        new Api(far, URL, KEY).post("/test/push", body, new CommandId("test"));
      } catch (IOException | ConnectorException e) {
        throw new IllegalStateException(e);
      }
    }
  }

#end
#if( $ports.contains("ParcelTracker") )
  @Nested
  class Tracks extends Stage implements ParcelTrackerContract {
    @Override
    public Map<Waybill, ParcelStatus.State> parcels() {
      return Map.of(
          new Waybill("${id}", "001"), ParcelStatus.State.DELIVERED,
          new Waybill("${id}", "002"), ParcelStatus.State.OUT_FOR_DELIVERY,
          new Waybill("${id}", "003"), ParcelStatus.State.NOT_FOUND);
    }

    @Override
    public Waybill strange() {
      return new Waybill("${id}", "009");
    }
  }

#end
#if( $ports.contains("DepositSource") )
  @Nested
  class ReadsDeposits extends Stage implements DepositSourceContract {
    @Override
    List<String> items() {
      return held().stream().sorted().map(ReadsDeposits::deposit).toList();
    }

    private static String deposit(String id) {
      return "{'id':'" + id + "','day':'2026-11-24','amount':1980,'payer':'ﾐﾎﾝ ﾊﾅｺ'}";
    }

    @Override
    public Set<String> held() {
      return Set.of("D-1", "D-2", "D-3", "D-4", "D-5");
    }

    @Override
    public String oneMore(FarSide far) {
      add(far, deposit("D-99"));
      return "D-99";
    }
  }

#end
#if( $ports.contains("DispatchSource") )
  @Nested
  class ReadsDispatches extends Stage implements DispatchSourceContract {
    @Override
    List<String> items() {
      List<String> items = new ArrayList<>();
      for (int i = 1; i <= 5; i++) {
        items.add(dispatch(i));
      }
      return items;
    }

    private static String dispatch(int i) {
      String shipment = "{'key':'S000000010" + i + "','carrier':'yamato',";
      return shipment + "'waybill':'01234567890" + i + "','shipped':'2026-11-25'}";
    }

    @Override
    public Set<String> held() {
      Set<String> held = new HashSet<>();
      for (int i = 1; i <= 5; i++) {
        held.add("S000000010" + i + " yamato 01234567890" + i);
      }
      return held;
    }

    @Override
    public String oneMore(FarSide far) {
      add(far, dispatch(9));
      return "S0000000109 yamato 012345678909";
    }
  }

#end
#if( $ports.contains("FulfilmentSource") )
  @Nested
  class TellsResults extends Stage implements FulfilmentSourceContract {
    @Override
    List<String> items() {
      List<String> items = new ArrayList<>();
      for (int i = 1; i <= 5; i++) {
        items.add(result(i));
      }
      items.add("{'key':'S0000000107','short':'在庫不足','day':'2026-11-25'}");
      return items;
    }

    private static String result(int i) {
      String shipment = "{'key':'S000000010" + i + "','carrier':'yamato',";
      return shipment + "'waybill':'01234567890" + i + "','day':'2026-11-25'}";
    }

    @Override
    public Set<String> held() {
      Set<String> held = new HashSet<>();
      for (int i = 1; i <= 5; i++) {
        held.add("S000000010" + i + " SHIPPED yamato 01234567890" + i);
      }
      held.add("S0000000107 SHORT  ");
      return held;
    }

    @Override
    public String oneMore(FarSide far) {
      add(far, result(9));
      return "S0000000109 SHIPPED yamato 012345678909";
    }
  }

#end
#if( $ports.contains("PaymentRequester") )
  @Nested
  class RequestsPayments extends Stage implements PaymentRequesterContract {
    @Override
    public List<RequestPayment> instructions() {
      return List.of(pay(1), pay(2));
    }

    @Override
    public RequestPayment refused() {
      return pay(9);
    }

    @Override
    public int done(FarSide far, RequestPayment i) {
      return far.times("pay " + i.order().key().number());
    }

    private static RequestPayment pay(int no) {
      Order order = Samples.order(no, Samples.person("見本 花子"), "茶碗");
      return new RequestPayment(new CommandId("pay/" + no), order);
    }
  }

#end
#if( $ports.contains("FulfilmentRequester") )
  @Nested
  class RequestsFulfilment extends Stage implements FulfilmentRequesterContract {
    @Override
    public List<RequestFulfilment> instructions() {
      return List.of(fulfil(1), fulfil(2));
    }

    @Override
    public RequestFulfilment refused() {
      return fulfil(9);
    }

    @Override
    public int done(FarSide far, RequestFulfilment i) {
      return far.times("fulfil " + i.order().key().number());
    }

    private static RequestFulfilment fulfil(int no) {
      Order order = Samples.order(no, Samples.person("見本 花子"), "茶碗");
      return new RequestFulfilment(
          new CommandId("fulfil/" + no), order, order.shipments().get(0).number());
    }
  }

#end
#if( $ports.contains("FulfilmentCanceller") )
  @Nested
  class StopsFulfilment extends Stage implements FulfilmentCancellerContract {
    @Override
    public List<CancelFulfilment> instructions() {
      return List.of(stop("S0000000101"), stop("S0000000201-2"));
    }

    @Override
    public CancelFulfilment refused() {
      return stop("S0000000301-9");
    }

    @Override
    public int done(FarSide far, CancelFulfilment i) {
      return far.times("stop " + i.key());
    }

    private static CancelFulfilment stop(String key) {
      return new CancelFulfilment(new CommandId("stop/" + key), key);
    }
  }

#end
#if( $ports.contains("CustomerSharer") )
  @Nested
  class Shares extends Stage implements CustomerSharerContract {
    @Override
    public List<ShareCustomer> instructions() {
      return List.of(share(1), share(2));
    }

    @Override
    public ShareCustomer refused() {
      return share(9);
    }

    @Override
    public int done(FarSide far, ShareCustomer i) {
      return far.times("share " + i.customer().id());
    }

    private static ShareCustomer share(int no) {
      return new ShareCustomer(new CommandId("share/" + no), Samples.customer(no, "見本 花子"));
    }
  }

#end
}
