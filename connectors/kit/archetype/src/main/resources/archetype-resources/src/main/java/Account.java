#set( $kindUpper = $kind.toUpperCase() )
#set( $accountPorts = ["OrderSource", "OrderReader", "OrderConfirmer", "ShipmentReporter", "OrderCanceller", "Reconciler", "CredentialClock", "PushVerifier", "PushAnswerer", "PushQueue", "ParcelTracker", "DepositSource", "PaymentRequester", "PaymentChanger", "PaymentCanceller", "PaymentShipmentReporter", "PaymentReviewSource", "DispatchSource", "FulfilmentSource", "FulfilmentRequester", "FulfilmentCanceller", "CustomerSharer"] )
#set( $pushes = $ports.contains("PushVerifier") )
#set( $queue = $ports.contains("PushQueue") )
#set( $reading = $ports.contains("OrderSource") || $ports.contains("DepositSource") || $ports.contains("PaymentReviewSource") || $ports.contains("DispatchSource") || $ports.contains("FulfilmentSource") )
#set( $telling = $ports.contains("OrderConfirmer") || $ports.contains("ShipmentReporter") || $ports.contains("OrderCanceller") || $ports.contains("PaymentRequester") || $ports.contains("PaymentChanger") || $ports.contains("PaymentCanceller") || $ports.contains("PaymentShipmentReporter") || $ports.contains("FulfilmentRequester") || $ports.contains("FulfilmentCanceller") || $ports.contains("CustomerSharer") )
#set( $graph = $style == "graphql" )
#set( $tokens = $auth != "key" )
package ${package};

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.banto.base.*;
import org.banto.connect.*;
import org.banto.payment.Deposit;
import org.banto.payment.PaymentState;
import org.banto.shipment.*;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.metatype.annotations.Designate;

/** One account at ${id}. */
@Component(
    service = {Connector.class#foreach( $port in $accountPorts )#if( $ports.contains($port) ), ${port}.class#end#end},
    configurationPid = "banto.${kind}.${id}",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
@ConnectorType(id = "${id}", kind = ConnectorType.Kind.${kindUpper}, pace = 1)
public final class Account implements Connector#foreach( $port in $accountPorts )#if( $ports.contains($port) ), ${port}#end#end {
  private final Api api;
  private final Access access;
#if( $pushes )
  private final String pushSecret;
#end
#if( $queue )
  private final String queue;
#end

  @Activate
  public Account(
      @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Outbound outbound,
#if( $tokens )
      @Reference Tokens tokens,
#end
      Settings settings) {
    this(
        outbound,
#if( $auth == "key" )
        settings.url(),
        settings._key()#elseif( $auth == "oauth" )
        tokens,
        new HouseClock(),
        settings.url(),
        settings.clientId(),
        settings._clientSecret(),
        settings._code()#else
        tokens,
        new HouseClock(),
        settings.url(),
        settings.user(),
        settings._password()#end#if( $pushes ),
        settings._pushSecret()#end#if( $queue ),
        settings.queue()#end);
  }

  Account(
      Outbound outbound,
#if( $auth == "key" )
      String url,
      String key#elseif( $auth == "oauth" )
      Tokens tokens,
      Clock clock,
      String url,
      String client,
      String clientSecret,
      String code#else
      Tokens tokens,
      Clock clock,
      String url,
      String user,
      String password#end#if( $pushes ),
      String pushSecret#end#if( $queue ),
      String queue#end) {
    this.api = new Api(outbound, url);
#if( $auth == "key" )
    this.access = new Access(key);
#elseif( $auth == "oauth" )
    this.access = new Access(api, tokens, clock, client, clientSecret, code);
#else
    this.access = new Access(api, tokens, clock, user, password);
#end
#if( $pushes )
    this.pushSecret = pushSecret;
#end
#if( $queue )
    this.queue = queue;
#end
  }

  @Override
  public void check() throws ConnectorException {
#if( $graph )
    ask(Operation.ACCOUNT, Api.JSON.createObjectNode());
#else
    get("/account");
#end
  }

#if( $graph )
  private JsonNode ask(Operation operation, ObjectNode variables) throws ConnectorException {
    return access.granted(token -> api.ask(operation, variables, token));
  }
#else
  private JsonNode get(String path) throws ConnectorException {
    return access.granted(token -> api.get(path, token));
  }
#end

#if( $ports.contains("OrderSource") )
  @Override
  public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
    JsonNode answer = page(#if( $graph )Operation.ORDERS#{else}"/orders"#end, from);
    List<IncomingOrder> items = new ArrayList<>();
    for (JsonNode order : answer.path("items")) {
      byte[] bytes = order.toString().getBytes(StandardCharsets.UTF_8);
      items.add(
          new IncomingOrder(order.path("number").asText(), new Payload("application/json", bytes)));
    }
    return new Page<>(items, next(answer), answer.path("more").asBoolean());
  }

#end
#if( $ports.contains("OrderReader") )
  @Override
  public ReadOrder read(Payload payload) throws ConnectorException {
    return Orders.read(payload);
  }

#end
#if( $ports.contains("DepositSource") )
  @Override
  public Page<Deposit> deposits(Cursor from) throws ConnectorException {
    JsonNode answer = page(#if( $graph )Operation.DEPOSITS#{else}"/deposits"#end, from);
    List<Deposit> items = new ArrayList<>();
    for (JsonNode d : answer.path("items")) {
      LocalDate day = LocalDate.parse(d.path("day").asText());
      Yen amount = new Yen(d.path("amount").asLong());
      items.add(
          new Deposit(d.path("id").asText(), day, amount, d.path("payer").asText(), "${id}"));
    }
    return new Page<>(items, next(answer), answer.path("more").asBoolean());
  }

#end
#if( $ports.contains("PaymentReviewSource") )
  @Override
  public Page<PaymentReview> reviews(Cursor from) throws ConnectorException {
    JsonNode answer = page(#if( $graph )Operation.REVIEWS#{else}"/reviews"#end, from);
    List<PaymentReview> items = new ArrayList<>();
    for (JsonNode r : answer.path("items")) {
      String why = r.path("reason").asText("");
      items.add(
          new PaymentReview(
              r.path("order").asText(),
              r.path("payment").asText(),
              decided(r.path("result").asText()),
              why.isEmpty() ? Optional.empty() : Optional.of(Text.same(why))));
    }
    return new Page<>(items, next(answer), answer.path("more").asBoolean());
  }

  /** What is neither a yes nor a no is still being looked at. */
  private static PaymentState decided(String result) {
    return switch (result) {
      case "ok" -> PaymentState.AUTHORISED;
      case "ng" -> PaymentState.FAILED;
      default -> PaymentState.MALL_REVIEW;
    };
  }

#end
#if( $ports.contains("DispatchSource") )
  @Override
  public Page<Dispatch> dispatches(Cursor from) throws ConnectorException {
    JsonNode answer = page(#if( $graph )Operation.DISPATCHES#{else}"/dispatches"#end, from);
    List<Dispatch> items = new ArrayList<>();
    for (JsonNode d : answer.path("items")) {
      Waybill waybill = new Waybill(d.path("carrier").asText(), d.path("waybill").asText());
      LocalDate day = LocalDate.parse(d.path("shipped").asText());
      // parcels that somebody else asked for have other keys
      Instruction.RequestFulfilment.shipment(d.path("key").asText())
          .ifPresent(shipment -> items.add(new Dispatch(shipment, waybill, day)));
    }
    return new Page<>(items, next(answer), answer.path("more").asBoolean());
  }

#end
#if( $ports.contains("FulfilmentSource") )
  @Override
  public Page<FulfilmentRow> results(Cursor from) throws ConnectorException {
    JsonNode answer = page(#if( $graph )Operation.RESULTS#{else}"/results"#end, from);
    List<FulfilmentRow> items = new ArrayList<>();
    for (JsonNode r : answer.path("items")) {
      String number = r.path("waybill").asText();
      String cause = r.path("short").asText();
      boolean left = cause.isEmpty();
      Optional<WaybillRow.RowProblem> problem =
          left && number.isEmpty() ? Optional.of(missing()) : Optional.empty();
      LocalDate day = LocalDate.parse(r.path("day").asText());
      WaybillRow row =
          new WaybillRow(
              items.size() + 1, r.path("key").asText(), number, Optional.of(day), problem);
      items.add(
          left
              ? new FulfilmentRow(
                  row, r.path("carrier").asText(), FulfilmentRow.Outcome.SHIPPED, "")
              : new FulfilmentRow(row, "", FulfilmentRow.Outcome.SHORT, cause));
    }
    return new Page<>(items, next(answer), answer.path("more").asBoolean());
  }

  private static WaybillRow.RowProblem missing() {
    return new WaybillRow.RowProblem(
        "waybill", "missing", "送り状番号がありません。", "The waybill number is missing.");
  }

#end
#if( $reading )
  /** The far side counts its changes; the bookmark is the last one seen. */
  private JsonNode page(#if( $graph )Operation list#{else}String list#end, Cursor from) throws ConnectorException {
    String after = from.value().matches("[0-9]{1,9}") ? from.value() : "0";
#if( $graph )
    JsonNode answer = ask(list, Api.JSON.createObjectNode().put("after", Integer.parseInt(after)));
#else
    JsonNode answer = get(list + "?after=" + after);
#end
    if (!answer.path("items").isArray() || !answer.path("last").isIntegralNumber()) {
      throw new ConnectorException(
          ConnectorException.Reason.MALFORMED, new Text("一覧がありません", "There is no list"));
    }
    return answer;
  }

  private static Cursor next(JsonNode answer) {
    return new Cursor(answer.path("last").asText());
  }

#end
#if( $ports.contains("OrderConfirmer") )
  @Override
  public List<Receipt> confirm(List<Instruction.ConfirmOrder> orders) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction.ConfirmOrder order : orders) {
      ObjectNode body = Api.JSON.createObjectNode();
#if( $graph )
      receipts.add(tell(order, Operation.CONFIRM, body.put("order", order.order())));
#else
      receipts.add(tell(order, "/orders/" + order.order() + "/confirm", body));
#end
    }
    return receipts;
  }

#end
#if( $ports.contains("ShipmentReporter") )
  @Override
  public List<Receipt> report(List<Instruction.ReportShipment> shipments)
      throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction.ReportShipment shipment : shipments) {
      ObjectNode body = Api.JSON.createObjectNode();
      for (ParcelNotice parcel : shipment.parcels()) {
        ObjectNode box = body.withArray("parcels").addObject();
        box.put("carrier", parcel.carrier()).put("number", parcel.number());
        box.put("shipped", parcel.shipped().toString());
        for (ParcelNotice.Content content : parcel.contents()) {
          ObjectNode piece = box.withArray("contents").addObject();
          piece.put("line", content.line()).put("quantity", content.quantity());
        }
      }
#if( $graph )
      receipts.add(tell(shipment, Operation.SHIP, body.put("order", shipment.order())));
#else
      receipts.add(tell(shipment, "/orders/" + shipment.order() + "/parcels", body));
#end
    }
    return receipts;
  }

#end
#if( $ports.contains("OrderCanceller") )
  @Override
  public List<Receipt> cancel(List<Instruction.CancelOrder> orders) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction.CancelOrder order : orders) {
      ObjectNode body = Api.JSON.createObjectNode().put("restock", order.restock());
      body.put("reason", order.reason().isEmpty() ? "shop" : order.reason());
#if( $graph )
      receipts.add(tell(order, Operation.CANCEL, body.put("order", order.order())));
#else
      receipts.add(tell(order, "/orders/" + order.order() + "/cancel", body));
#end
    }
    return receipts;
  }

#end
#if( $ports.contains("PaymentRequester") )
  @Override
  public List<Receipt> request(List<Instruction.RequestPayment> payments)
      throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction.RequestPayment payment : payments) {
      ObjectNode body = Api.JSON.createObjectNode().put("order", payment.key());
      body.put("name", payment.order().placed().buyer().name());
      payment.order().placed().amounts().due().ifPresent(y -> body.put("amount", y.value()));
      receipts.add(tell(payment, #if( $graph )Operation.PAY#{else}"/payments"#end, body));
    }
    return receipts;
  }

#end
#if( $ports.contains("PaymentChanger") )
  @Override
  public List<Receipt> change(List<Instruction.ChangePayment> payments) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction.ChangePayment payment : payments) {
      ObjectNode body = Api.JSON.createObjectNode().put("order", payment.order().key().number());
      body.put("payment", payment.payment());
      body.put("name", payment.order().placed().buyer().name());
      payment.order().placed().amounts().due().ifPresent(y -> body.put("amount", y.value()));
      receipts.add(tell(payment, #if( $graph )Operation.REPAY#{else}"/payments/change"#end, body));
    }
    return receipts;
  }

#end
#if( $ports.contains("PaymentCanceller") )
  @Override
  public List<Receipt> cancelPayment(List<Instruction.CancelPayment> payments)
      throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction.CancelPayment payment : payments) {
      ObjectNode body = Api.JSON.createObjectNode().put("order", payment.order());
      body.put("payment", payment.payment());
      receipts.add(tell(payment, #if( $graph )Operation.UNPAY#{else}"/payments/cancel"#end, body));
    }
    return receipts;
  }

#end
#if( $ports.contains("PaymentShipmentReporter") )
  @Override
  public List<Receipt> reportShipment(List<Instruction.ReportPaymentShipment> payments)
      throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction.ReportPaymentShipment payment : payments) {
      ObjectNode body = Api.JSON.createObjectNode().put("order", payment.order());
      body.put("payment", payment.payment());
      ArrayNode numbers = body.putArray("numbers");
      payment.parcels().forEach(p -> numbers.add(p.carrier() + " " + p.number()));
      receipts.add(tell(payment, #if( $graph )Operation.LEFT#{else}"/payments/parcels"#end, body));
    }
    return receipts;
  }

#end
#if( $ports.contains("FulfilmentRequester") )
  @Override
  public List<Receipt> fulfil(List<Instruction.RequestFulfilment> shipments)
      throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction.RequestFulfilment f : shipments) {
      ObjectNode body = Api.JSON.createObjectNode().put("key", f.key());
      body.put("order", f.order().key().number());
      receipts.add(tell(f, #if( $graph )Operation.FULFIL#{else}"/fulfilments"#end, body));
    }
    return receipts;
  }

#end
#if( $ports.contains("FulfilmentCanceller") )
  @Override
  public List<Receipt> takeBack(List<Instruction.CancelFulfilment> shipments)
      throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction.CancelFulfilment f : shipments) {
      ObjectNode body = Api.JSON.createObjectNode().put("key", f.key());
      receipts.add(tell(f, #if( $graph )Operation.STOP#{else}"/fulfilments/cancel"#end, body));
    }
    return receipts;
  }

#end
#if( $ports.contains("CustomerSharer") )
  @Override
  public List<Receipt> share(List<Instruction.ShareCustomer> customers) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction.ShareCustomer c : customers) {
      ObjectNode body = Api.JSON.createObjectNode().put("id", c.customer().id());
      body.put("name", c.customer().person().name()).put("mail", c.customer().person().mail());
      receipts.add(tell(c, #if( $graph )Operation.SHARE#{else}"/customers"#end, body));
    }
    return receipts;
  }

#end
#if( $telling )
  /** The far side takes a key, so asking again has no second effect. */
#if( $graph )
  private Receipt tell(Instruction instruction, Operation operation, ObjectNode body)
      throws ConnectorException {
    CommandId id = instruction.id();
    return access
        .granted(token -> api.tell(operation, body, id, token))
        .map(answer -> Receipt.accepted(id, answer.path("reference").asText()))
        .orElseGet(() -> refused(id, operation.field()));
  }
#else
  private Receipt tell(Instruction instruction, String path, ObjectNode body)
      throws ConnectorException {
    CommandId id = instruction.id();
    return access
        .granted(token -> api.post(path, body, id, token))
        .map(answer -> Receipt.accepted(id, answer.path("reference").asText()))
        .orElseGet(() -> refused(id, path));
  }
#end

  private static Receipt refused(CommandId id, String what) {
    return Receipt.refused(
        id, new Text("${id} が断りました: " + what, "${id} refused: " + what));
  }

#end
#if( $ports.contains("Reconciler") )
  @Override
  public List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction instruction : instructions) {
#if( $graph )
      ObjectNode which = Api.JSON.createObjectNode().put("id", instruction.id().value());
      JsonNode answer = ask(Operation.COMMAND, which);
#else
      String key = URLEncoder.encode(instruction.id().value(), StandardCharsets.UTF_8);
      JsonNode answer = get("/commands?key=" + key);
#end
      if (!answer.path("done").isBoolean()) {
        throw new ConnectorException(
          ConnectorException.Reason.MALFORMED, new Text("結果がありません", "There is no result"));
      }
      boolean done = answer.path("done").asBoolean();
      receipts.add(
          new Receipt(
              instruction.id(), done ? Receipt.Status.ACCEPTED : Receipt.Status.UNKNOWN, ""));
    }
    return receipts;
  }

#end
#if( $ports.contains("CredentialClock") )
  @Override
  public Optional<LocalDate> lastDay() throws ConnectorException {
#if( $graph )
    JsonNode account = ask(Operation.ACCOUNT, Api.JSON.createObjectNode());
#else
    JsonNode account = get("/account");
#end
    JsonNode day = account.path("keyEnds");
    return day.isTextual() ? Optional.of(LocalDate.parse(day.asText())) : Optional.empty();
  }

#end
#if( $pushes )
  /** The far side signs the body: HMAC-SHA256 in hexadecimal digits. */
  @Override
  public boolean genuine(Push push) {
    if (pushSecret.isEmpty()) {
      return false;
    }
    byte[] given = push.header("X-Signature").getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(signature(pushSecret, push.body()), given);
  }

  static byte[] signature(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body)).getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

#end
#if( $ports.contains("PushAnswerer") )
  /** The far side wants to hear a word of its own. */
  @Override
  public PushAnswer answer(Push push, boolean genuine) {
    String words = genuine ? "{\"result\":\"ok\"}" : "{\"result\":\"unknown\"}";
    return new PushAnswer("application/json", words.getBytes(StandardCharsets.UTF_8));
  }

#end
#if( $queue )
  /** The far side keeps its notifications; each names an order, and that is read anew. */
  @Override
  public List<IncomingOrder> collect() throws ConnectorException {
    if (queue.isEmpty()) {
      return List.of();
    }
#if( $graph )
    ObjectNode which = Api.JSON.createObjectNode().put("name", queue);
    JsonNode pushes = ask(Operation.QUEUE, which).path("items");
#else
    JsonNode pushes = get("/queues/" + queue).path("items");
#end
    if (!pushes.isArray()) {
      throw new ConnectorException(
          ConnectorException.Reason.MALFORMED, new Text("通知の一覧がありません", "There is no list of pushes"));
    }
    ObjectNode taken = Api.JSON.createObjectNode();
    Set<String> numbers = new LinkedHashSet<>();
    for (JsonNode push : pushes) {
      taken.withArray("ids").add(push.path("id").asText());
      if (push.path("kind").asText().equals("order")) {
        numbers.add(push.path("order").asText());
      }
    }
    List<IncomingOrder> orders = new ArrayList<>();
    for (String number : numbers) {
#if( $graph )
      JsonNode order = ask(Operation.ORDER_OF, Api.JSON.createObjectNode().put("number", number));
#else
      JsonNode order = get("/orders/" + number);
#end
      byte[] bytes = order.toString().getBytes(StandardCharsets.UTF_8);
      orders.add(new IncomingOrder(number, new Payload("application/json", bytes)));
    }
    if (!pushes.isEmpty()) {
      CommandId id = new CommandId("taken/" + pushes.path(0).path("id").asText());
#if( $graph )
      access.granted(token -> api.tell(Operation.TAKEN, taken.put("name", queue), id, token));
#else
      access.granted(token -> api.post("/queues/" + queue + "/taken", taken, id, token));
#end
    }
    return orders;
  }

#end
#if( $ports.contains("ParcelTracker") )
  @Override
  public List<ParcelStatus> track(List<Waybill> waybills) throws ConnectorException {
    List<ParcelStatus> all = new ArrayList<>();
    for (Waybill waybill : waybills) {
#if( $graph )
      ObjectNode which = Api.JSON.createObjectNode().put("number", waybill.number());
      JsonNode parcel = ask(Operation.PARCEL, which);
#else
      JsonNode parcel = get("/parcels?number=" + waybill.number());
#end
      if (!parcel.path("words").isTextual()) {
        throw new ConnectorException(
          ConnectorException.Reason.MALFORMED, new Text("配送状況がありません", "There is no status of the parcel"));
      }
      String words = parcel.path("words").asText();
      all.add(new ParcelStatus(waybill, state(words), words, Optional.empty()));
    }
    return all;
  }

  private static ParcelStatus.State state(String words) {
    return switch (words) {
      case "" -> ParcelStatus.State.NOT_FOUND;
      case "荷物受付" -> ParcelStatus.State.PICKED_UP;
      case "配達中" -> ParcelStatus.State.OUT_FOR_DELIVERY;
      case "配達完了" -> ParcelStatus.State.DELIVERED;
      default -> ParcelStatus.State.UNKNOWN;
    };
  }

#end
}
