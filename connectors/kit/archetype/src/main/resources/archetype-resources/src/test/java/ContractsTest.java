#set( $tokens = $auth != "key" )
#set( $pushes = $ports.contains("PushVerifier") )
#set( $queue = $ports.contains("PushQueue") )
package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.*;
import org.banto.connect.*;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction.*;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.payment.PaymentState;
import org.banto.shipment.*;
import org.banto.testkit.*;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contracts of the ports: the tests are the kit's, the samples are ours. */
class ContractsTest {
  @Nested
  class Checks extends Stage {}

#if( $style == "graphql" )
  /** GraphQL says errors with status 200; their words may quote a buyer. */
  @Nested
  class HearsErrors {
    @Test
    void eachCodeHasItsReason() {
      Map<String, Reason> reasons =
          Map.of(
              "UNAUTHENTICATED", Reason.UNAUTHORIZED,
              "FORBIDDEN", Reason.UNAUTHORIZED,
              "THROTTLED", Reason.THROTTLED,
              "INTERNAL_SERVER_ERROR", Reason.UNAVAILABLE,
              "BAD_USER_INPUT", Reason.MALFORMED);
      reasons.forEach((code, reason) -> assertEquals(reason, asked(code).reason(), code));
    }

    /** A wrong path is the first mistake of all. */
    @Test
    void anAnswerThatIsNoJsonIsNamedByItsStatus() {
      ConnectorException e = asked(new FarSide(r -> Answer.of(404)));
      assertEquals(Reason.MALFORMED, e.reason());
      assertEquals("${id} が 404 を返しました", e.getMessage());
    }

    private static ConnectorException asked(String code) {
      String error = "{'message':'見本 花子','extensions':{'code':'" + code + "'}}";
      return asked(new FarSide(r -> Answer.json("{'errors':[" + error + "],'data':null}")));
    }

    private static ConnectorException asked(FarSide far) {
      ConnectorException e =
          assertThrows(
              ConnectorException.class,
              () ->
                  new Api(far, Stage.URL).ask(Operation.ACCOUNT, Api.JSON.createObjectNode(), "t"));
      assertFalse(e.getMessage().contains("見本"), e.getMessage());
      return e;
    }
  }

#end
#if( $tokens )
  @Nested
  class KeepsItsToken extends Stage implements TokensContract {
    @Override
    public void end(FarSide far) {
      far.model(There.class).end();
    }

    @Override
    public void close(FarSide far) {
      far.model(There.class).close();
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
      far.model(There.class).add(order(99));
      return "ORDER-99";
    }

    /** ${id} counts what comes up: an order that shows up late is its latest. */
    @Override
    public String appear(FarSide far, Duration ago) {
      far.model(There.class).add(order(98));
      return "ORDER-98";
    }

    @Override
    public void change(FarSide far, String key) {
      far.model(There.class).change(order(Integer.parseInt(key.replace("ORDER-", ""))));
    }

    @Override
    public String strange(FarSide far) {
      far.model(There.class).add(order(97).replace("\"lines\":[", "\"lines\":[{\"kind\":\"new\"},"));
      return "ORDER-97";
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

    /** As the page of ${id} shows them. */
    @Override
    public List<OrderPage> orderPages() {
      LocalDateTime placed = LocalDateTime.of(2026, 11, 24, 10, 0);
      Map<Integer, Long> taxes = Map.of(10, 383L, 8, 80L);
      byte[] cancelled =
          new String(recorded("order.json"), StandardCharsets.UTF_8)
              .replace("\"ready\"", "\"cancelled\"")
              .getBytes(StandardCharsets.UTF_8);
      return List.of(
          new OrderPage(
              new Payload("application/json", recorded("order.json")),
              placed,
              5100,
              taxes,
              2,
              MallState.Standing.READY_TO_SHIP),
          new OrderPage(
              new Payload("application/json", cancelled),
              placed,
              5100,
              taxes,
              2,
              MallState.Standing.CANCELLED));
    }

    /** The money decides whether goods leave: each word of the far side is looked at. */
    @Test
    void eachStateOfThePaymentIsReadInTheHousesWords() throws ConnectorException {
      Map<String, PaymentState> words =
          Map.of(
              "free", PaymentState.NONE,
              "open", PaymentState.UNPAID,
              "review", PaymentState.MALL_REVIEW,
              "settled", PaymentState.CAPTURED,
              "short", PaymentState.SHORT,
              "over", PaymentState.OVER,
              "declined", PaymentState.FAILED,
              "refunding", PaymentState.REFUND_DUE,
              "refunded", PaymentState.REFUNDED,
              "a new word", PaymentState.UNKNOWN);
      for (Map.Entry<String, PaymentState> word : words.entrySet()) {
        assertEquals(word.getValue(), paid("クレジットカード", word.getKey()), word.getKey());
      }
      assertEquals(PaymentState.AUTHORISED, paid("クレジットカード", "authorized"));
      assertEquals(PaymentState.UNPAID, paid("銀行振込", "authorized"), "a promise is no money");
      assertEquals(PaymentState.PAID, paid("銀行振込", "settled"));
    }

    private static PaymentState paid(String method, String state) throws ConnectorException {
      String order = new String(recorded("order.json"), StandardCharsets.UTF_8);
      String other = order.replace("クレジットカード", method).replace("settled", state);
      Payload payload = new Payload("application/json", other.getBytes(StandardCharsets.UTF_8));
      return Orders.read(payload).payment();
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
      return refusals().get(0);
    }

    @Override
    public List<ConfirmOrder> refusals() {
      return List.of(confirm("gone"), confirm("closed"));
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
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    /** Two bowls and a tea in two boxes, and one bowl in one. */
    @Override
    public List<ReportShipment> instructions() {
      return List.of(
          report(
              "ORDER-1", box("012345678901", Map.of("1", 1, "2", 1)), box("123456789012", Map.of("1", 1))),
          report("ORDER-2", box("234567890123", Map.of("1", 1))));
    }

    @Override
    public ReportShipment refused() {
      return refusals().get(0);
    }

    @Override
    public List<ReportShipment> refusals() {
      ParcelNotice box = box("345678901234", Map.of("1", 1));
      return List.of(report("gone", box), report("closed", box));
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      return far.times("ship " + i.order());
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      return far.model(There.class).numbers(order);
    }

    @Override
    public Optional<ReportShipment> boxes() {
      return Optional.of(instructions().get(0));
    }

    @Override
    public boolean shipped(FarSide far, String order) {
      return far.model(There.class).shipped(order);
    }

    @Test
    void eachBoxIsToldWithWhatIsInIt() throws ConnectorException {
      FarSide far = farSide();
      connector(far).report(instructions());
      assertEquals(
          List.of(Map.of("1", 1, "2", 1), Map.of("1", 1)), far.model(There.class).contents("ORDER-1"));
      assertEquals(List.of(Map.of("1", 1)), far.model(There.class).contents("ORDER-2"));
    }

    private static ReportShipment report(String order, ParcelNotice... boxes) {
      return new ReportShipment(new CommandId("ship/" + order), order, List.of(boxes));
    }

    private static ParcelNotice box(String number, Map<String, Integer> pieces) {
      List<ParcelNotice.Content> contents =
          pieces.entrySet().stream()
              .map(e -> new ParcelNotice.Content(e.getKey(), e.getValue()))
              .toList();
      return new ParcelNotice("1", "yamato", number, DAY, contents);
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
      return refusals().get(0);
    }

    @Override
    public List<CancelOrder> refusals() {
      return List.of(cancel("gone"), cancel("closed"));
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
      return account(outbound#if( $tokens ), new MemoryTokens()#end, ""#if( $queue ), QUEUE#end);
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
      return account(outbound#if( $tokens ), new MemoryTokens()#end#if( $pushes ), PUSH_SECRET#end, "");
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
      far.model(There.class).push("order", number);
    }

    @Override
    public void strange(FarSide far) {
      far.model(There.class).push("stock", "ORDER-7");
      far.model(There.class).push("", "");
    }

    @Override
    public int waiting(FarSide far) {
      return far.model(There.class).pushes();
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
      far.model(There.class).add(deposit("D-99"));
      return "D-99";
    }

    @Override
    public String appear(FarSide far, Duration ago) {
      far.model(There.class).add(deposit("D-98"));
      return "D-98";
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
      far.model(There.class).add(dispatch(9));
      return "S0000000109 yamato 012345678909";
    }

    @Override
    public String appear(FarSide far, Duration ago) {
      far.model(There.class).add(dispatch(8));
      return "S0000000108 yamato 012345678908";
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
      far.model(There.class).add(result(9));
      return "S0000000109 SHIPPED yamato 012345678909";
    }

    @Override
    public String appear(FarSide far, Duration ago) {
      far.model(There.class).add(result(8));
      return "S0000000108 SHIPPED yamato 012345678908";
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
      return refusals().get(0);
    }

    @Override
    public List<RequestPayment> refusals() {
      return List.of(pay(9), pay(8));
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
#if( $ports.contains("PaymentChanger") )
  @Nested
  class ChangesPayments extends Stage implements PaymentChangerContract {
    @Override
    public List<ChangePayment> instructions() {
      return List.of(repay(1), repay(2));
    }

    @Override
    public ChangePayment refused() {
      return refusals().get(0);
    }

    @Override
    public List<ChangePayment> refusals() {
      return List.of(repay(9), repay(8));
    }

    @Override
    public int done(FarSide far, ChangePayment i) {
      return far.times("repay " + i.order().key().number());
    }

    private static ChangePayment repay(int no) {
      Order order = Samples.order(no, Samples.person("見本 花子"), "茶碗");
      return new ChangePayment(new CommandId("repay/" + no), order, "P-" + no);
    }
  }

#end
#if( $ports.contains("PaymentCanceller") )
  @Nested
  class CancelsPayments extends Stage implements PaymentCancellerContract {
    @Override
    public List<CancelPayment> instructions() {
      return List.of(unpay(1), unpay(2));
    }

    @Override
    public CancelPayment refused() {
      return refusals().get(0);
    }

    @Override
    public List<CancelPayment> refusals() {
      return List.of(unpay(9), unpay(8));
    }

    @Override
    public int done(FarSide far, CancelPayment i) {
      return far.times("unpay " + i.order());
    }

    private static CancelPayment unpay(int no) {
      return new CancelPayment(new CommandId("unpay/" + no), "SAMPLE-" + no, "P-" + no);
    }
  }

#end
#if( $ports.contains("PaymentShipmentReporter") )
  @Nested
  class ReportsPaymentShipments extends Stage implements PaymentShipmentReporterContract {
    @Override
    public List<ReportPaymentShipment> instructions() {
      return List.of(left(1), left(2));
    }

    @Override
    public ReportPaymentShipment refused() {
      return refusals().get(0);
    }

    @Override
    public List<ReportPaymentShipment> refusals() {
      return List.of(left(9), left(8));
    }

    @Override
    public int done(FarSide far, ReportPaymentShipment i) {
      return far.times("left " + i.order());
    }

    private static ReportPaymentShipment left(int no) {
      LocalDate day = LocalDate.of(2026, 11, 24);
      ParcelNotice parcel = new ParcelNotice("", "yamato", "012345678901", day);
      return new ReportPaymentShipment(
          new CommandId("left/" + no), "SAMPLE-" + no, "P-" + no, List.of(parcel));
    }
  }

#end
#if( $ports.contains("PaymentReviewSource") )
  @Nested
  class ReadsReviews extends Stage implements PaymentReviewSourceContract {
    @Override
    List<String> items() {
      List<String> items = new ArrayList<>();
      for (int i = 1; i <= 5; i++) {
        items.add(review(i));
      }
      return items;
    }

    /** The third payment is refused. */
    private static String review(int i) {
      String result = i == 3 ? "'result':'ng','reason':'RE001'}" : "'result':'ok'}";
      return "{'order':'SAMPLE-" + i + "','payment':'P-" + i + "'," + result;
    }

    @Override
    public Set<String> held() {
      Set<String> held = new HashSet<>();
      for (int i = 1; i <= 5; i++) {
        held.add("SAMPLE-" + i + " P-" + i + (i == 3 ? " FAILED" : " AUTHORISED"));
      }
      return held;
    }

    @Override
    public String oneMore(FarSide far) {
      far.model(There.class).add(review(99));
      return "SAMPLE-99 P-99 AUTHORISED";
    }

    @Override
    public String appear(FarSide far, Duration ago) {
      far.model(There.class).add(review(98));
      return "SAMPLE-98 P-98 AUTHORISED";
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
      return refusals().get(0);
    }

    @Override
    public List<RequestFulfilment> refusals() {
      return List.of(fulfil(9), fulfil(8));
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
      return refusals().get(0);
    }

    @Override
    public List<CancelFulfilment> refusals() {
      return List.of(stop("S0000000301-9"), stop("S0000000301-8"));
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
      return refusals().get(0);
    }

    @Override
    public List<ShareCustomer> refusals() {
      return List.of(share(9), share(8));
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
