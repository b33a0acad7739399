// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.ConnectionId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Dispatch;
import org.banto.connect.DispatchSource;
import org.banto.connect.FulfilmentCanceller;
import org.banto.connect.FulfilmentRequester;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.FulfilmentSource;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelFulfilment;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Receipt;
import org.banto.connect.Reconciler;
import org.banto.flow.Command;
import org.banto.flow.CommandKind;
import org.banto.flow.Correspondence;
import org.banto.flow.Enquiry;
import org.banto.flow.Errand;
import org.banto.flow.Question;
import org.banto.flow.Source;
import org.banto.flow.SourceReader;
import org.banto.flow.Verb;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Settings;
import org.banto.house.ShipmentService;
import org.banto.order.Finding;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;

/**
 * What warehouses are told, and what becomes of their words. Whatever they say twice changes nothing
 * the second time.
 */
@Component(
    service = {WarehousesRoom.class, Correspondence.class, Enquiry.class, SourceReader.class})
public final class WarehousesRoom implements Correspondence, Enquiry, SourceReader {
  /** Kind of a {@link Command}: ask a warehouse to ship. */
  static final String REQUEST = "warehouse.request";

  /** Kind of a {@link Command}: ask a warehouse not to ship. */
  static final String CANCEL = "warehouse.cancel";

  private static final int AT_ONCE = 20;

  private static final Text CALLED_OFF =
      new Text("取りやめたため、倉庫には伝えません", "It was called off, so the warehouse is not told");
  private static final Text BY_PHONE =
      new Text(
          "この倉庫には自動で伝えられません。倉庫の画面か電話で伝えてください",
          "This warehouse cannot be told by a program. Tell it on its own page, or by phone");

  private static final Set<MallState.Standing> OFF =
      Set.of(MallState.Standing.CANCELLED, MallState.Standing.CANCEL_PENDING);

  private final Requests requests;
  private final OrderService orders;
  private final Settings settings;
  private final Outcomes outcomes;
  private final Arrivals arrivals;
  private final WarehouseAlarms alarms;
  private final ShortDispatches endings;
  private final Clock clock;
  private final List<CommandKind> kinds =
      List.of(
          new CommandKind(
              REQUEST,
              new Text("倉庫への出荷依頼", "Request to the warehouse"),
              new Verb<>(
                  FulfilmentRequester.class, RequestFulfilment.class, FulfilmentRequester::fulfil),
              false,
              this::prepare,
              WarehousesRoom::ending),
          new CommandKind(
              CANCEL,
              new Text("倉庫への出荷取消", "Taking back from the warehouse"),
              new Verb<>(
                  FulfilmentCanceller.class, CancelFulfilment.class, FulfilmentCanceller::takeBack),
              true,
              this::prepare,
              WarehousesRoom::ending));
  private final List<Question<?, ?, ?>> questions =
      List.of(
          new Question<>(
              Reconciler.class,
              this::open,
              Reconciler::lookUp,
              (account, warehouse, asked, said) -> answered(account, asked, said)));
  private final List<Source<?, ?>> sources =
      List.of(
          new Source<>(DispatchSource.class, DispatchSource::dispatches, this::left),
          new Source<>(FulfilmentSource.class, FulfilmentSource::results, this::told));

  /** Remembers. */
  @Activate
  public WarehousesRoom(
      @Reference JpaRequests requests,
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference ShipmentService shipping,
      @Reference Settings settings,
      @Reference EventAdmin events) {
    this(requests, orders, flow, shipping, settings, events, new HouseClock());
  }

  WarehousesRoom(
      Requests requests,
      OrderService orders,
      Flow flow,
      ShipmentService shipping,
      Settings settings,
      EventAdmin events,
      Clock clock) {
    this.requests = requests;
    this.orders = orders;
    this.settings = settings;
    this.outcomes = new Outcomes(orders, flow, clock);
    this.arrivals = new Arrivals(requests, shipping, clock);
    this.alarms = new WarehouseAlarms(events);
    this.endings = new ShortDispatches(requests, this, alarms, clock);
    this.clock = clock;
  }

  Arrivals arrivals() {
    return arrivals;
  }

  ShortDispatches endings() {
    return endings;
  }

  /** Whether an order is called off, here or at its mall. */
  static boolean off(Order order) {
    return order.stage() != Stage.ACCEPTED || OFF.contains(order.mall().standing());
  }

  /** What stops an order; what a carrier's label would not hold is no concern of a warehouse's. */
  static List<Finding> against(Order order) {
    return order.open().stream()
        .filter(f -> !f.code().startsWith("label.") && !f.code().startsWith("carrier."))
        .toList();
  }

  @Override
  public List<CommandKind> kinds() {
    return kinds;
  }

  @Override
  public List<Source<?, ?>> sources() {
    return sources;
  }

  private Errand prepare(List<Command> commands, Map<OrderId, Order> found) {
    List<Instruction> send = new ArrayList<>();
    List<Receipt> settled = new ArrayList<>();
    for (Command c : commands) {
      Optional.ofNullable(found.get(c.order()))
          .flatMap(order -> instruction(c, order))
          .ifPresentOrElse(send::add, () -> settled.add(Receipt.needless(c.id(), CALLED_OFF)));
    }
    return new Errand(send, settled, said -> answered(commands.get(0).account(), send, said));
  }

  /** A warehouse that cannot be asked by a program, or is none of the shop's any more. */
  private static Receipt ending(Command command, boolean connected) {
    return Receipt.refused(
        command.id(),
        connected
            ? BY_PHONE
            : new Text(
                "倉庫「" + command.target() + "」の接続がありません",
                "There is no connection to the warehouse \"" + command.target() + "\""));
  }

  /** What a command asks, from the order as it is now; empty when it is needless. */
  private Optional<Instruction> instruction(Command command, Order order) {
    String[] parts = command.argument().split("/", 2);
    ShipmentNumber shipment = new ShipmentNumber(parts[0]);
    int attempt = Integer.parseInt(parts[1]);
    Optional<WarehouseRequest> request =
        Optional.ofNullable(requests.find(command.account(), List.of(shipment)).get(shipment))
            .filter(r -> r.attempt() == attempt);
    if (command.kind().equals(CANCEL)) {
      return request
          .filter(r -> r.state() == WarehouseRequest.State.CANCELLING)
          .map(r -> new CancelFulfilment(command.id(), RequestFulfilment.key(shipment, attempt)));
    }
    return request
        .filter(r -> asks(r, order))
        .map(r -> new RequestFulfilment(command.id(), order, shipment, attempt));
  }

  private static boolean asks(WarehouseRequest r, Order order) {
    boolean due =
        r.state() == WarehouseRequest.State.WAITING || r.state() == WarehouseRequest.State.ASKED;
    Optional<Shipment> there =
        order.shipment(r.shipment()).filter(s -> s.state() == ShipmentState.REQUESTED);
    return due && there.isPresent() && !off(order);
  }

  void answered(AccountId account, List<Instruction> asked, List<Receipt> receipts) {
    Map<CommandId, Instruction> byId = new HashMap<>();
    asked.forEach(i -> byId.put(i.id(), i));
    for (Receipt receipt : receipts) {
      Instruction of = byId.get(receipt.command());
      if (of instanceof RequestFulfilment r) {
        seen(account, r.key()).ifPresent(known -> answered(account, known, receipt));
      } else if (of instanceof CancelFulfilment c) {
        seen(account, c.key()).ifPresent(known -> unasked(account, known, receipt));
      }
    }
  }

  /** The request of a key, where it is still this attempt. */
  private Optional<WarehouseRequest> seen(AccountId account, String key) {
    return RequestFulfilment.shipment(key)
        .flatMap(s -> Optional.ofNullable(requests.find(account, List.of(s)).get(s)))
        .filter(r -> RequestFulfilment.key(r.shipment(), r.attempt()).equals(key));
  }

  private void answered(AccountId account, WarehouseRequest r, Receipt receipt) {
    boolean fresh =
        r.state() == WarehouseRequest.State.WAITING || r.state() == WarehouseRequest.State.ASKED;
    if (receipt.status() == Receipt.Status.ACCEPTED && fresh) {
      move(account, r, WarehouseRequest.State.TAKEN, said(receipt));
    } else if (receipt.status() == Receipt.Status.REFUSED && fresh) {
      outcomes.gaveUp(account, r, boxes(account).refusedBox(), said(receipt));
      move(account, r, WarehouseRequest.State.REFUSED, said(receipt));
    } else if (receipt.status() == Receipt.Status.REFUSED && r.state().open()) {
      gaveUp(account, r, said(receipt));
    }
  }

  /** What is kept of a receipt's words. */
  private static String said(Receipt receipt) {
    return receipt.words().map(Text::ja).orElse("");
  }

  /** A warehouse that took it does not ship it. */
  void gaveUp(AccountId account, WarehouseRequest r, String why) {
    outcomes.gaveUp(account, r, boxes(account).shortBox(), why);
    move(account, r, WarehouseRequest.State.SHORT, why);
  }

  private void unasked(AccountId account, WarehouseRequest r, Receipt receipt) {
    if (r.state() != WarehouseRequest.State.CANCELLING) {
      return;
    }
    if (receipt.status() == Receipt.Status.ACCEPTED) {
      tookBack(account, r, said(receipt));
    } else if (receipt.status() == Receipt.Status.REFUSED) {
      outcomes.shipsAnyhow(account, r);
      move(account, r, WarehouseRequest.State.LATE, "取り消せませんでした。" + said(receipt));
    }
  }

  /** The warehouse does not ship it any more, as it was asked. */
  void tookBack(AccountId account, WarehouseRequest r, String words) {
    outcomes.tookBack(account, r);
    move(account, r, WarehouseRequest.State.CANCELLED, words);
  }

  private WarehouseSettings boxes(AccountId account) {
    return WarehouseSettings.of(settings.read(account, WarehouseSettings.SECTION));
  }

  private void move(
      AccountId account, WarehouseRequest r, WarehouseRequest.State to, String words) {
    requests.change(account, r, r.in(to, words, clock.instant()));
  }

  @Override
  public List<Question<?, ?, ?>> questions() {
    return questions;
  }

  /** Requests that a warehouse took and whose end is not known. */
  List<Instruction> open(AccountId account, ConnectionId warehouse) {
    List<WarehouseRequest> open =
        requests.ask(account, warehouse.toString(), AT_ONCE, clock.instant());
    List<OrderId> ids = open.stream().map(WarehouseRequest::order).distinct().toList();
    Map<OrderId, Order> found =
        orders.find(account, ids).stream().collect(Collectors.toMap(Order::id, o -> o));
    return open.stream()
        .filter(r -> found.containsKey(r.order()))
        .<Instruction>map(
            r ->
                new RequestFulfilment(
                    r.command(account, "ask"), found.get(r.order()), r.shipment(), r.attempt()))
        .toList();
  }

  void left(AccountId account, ConnectionId warehouse, List<Dispatch> dispatches) {
    List<NamedNumber> numbers =
        dispatches.stream()
            .map(
                d ->
                    new NamedNumber(
                        d.shipment(),
                        d.waybill().carrier(),
                        d.waybill().number(),
                        d.shipped(),
                        false))
            .toList();
    arrivals.take(account, numbers, "倉庫 " + warehouse);
    dispatches.stream()
        .filter(d -> !d.missing().isEmpty())
        .collect(Collectors.toMap(Dispatch::shipment, d -> d, (a, b) -> b))
        .values()
        .forEach(d -> endings.partly(account, d));
  }

  /**
   * What a connection says became of shipments, whichever warehouse that works by files was asked for
   * them. Rows of shipments that no such warehouse was asked for are passed by.
   */
  void told(AccountId account, ConnectionId connection, List<FulfilmentRow> rows) {
    new WarehouseAnswers(requests, arrivals, endings, alarms, clock)
        .take(account, connection, rows);
  }
}
