// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.house.Flow;
import org.banto.house.Form;
import org.banto.house.Jobs;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.Settings;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The requests to warehouses (外部倉庫への出荷依頼): chosen, asked, taken back. */
@Component(service = RequestsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("warehouse-requests")
@RequiresRight("warehouses.request")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RequestsResource {
  private static final int MOST = 1_000;

  private final Requests requests;
  private final OrderService orders;
  private final WarehouseList warehouses;
  private final WarehousesRoom room;
  private final Settings settings;
  private final Jobs jobs;
  private final WarehouseAssignment asking;
  private final ManualChoice choosing;

  /**
   * A request.
   *
   * @param shipment which shipment
   * @param order the house's number of its order
   * @param orderNumber the mall's number of it
   * @param shop {@code mall~name}
   * @param shipDate planned day, or empty
   * @param goods {@code SKU × pieces} each
   * @param warehouse which
   * @param attempt how often it was asked anew, from 1
   * @param state where it stands
   * @param words why
   * @param at since when
   */
  public record View(
      String shipment,
      long order,
      String orderNumber,
      String shop,
      String shipDate,
      List<String> goods,
      String warehouse,
      int attempt,
      WarehouseRequest.State state,
      String words,
      Instant at) {}

  /** The warehouses, and how many requests stand where. */
  public record Overview(List<Warehouse> warehouses, Map<String, Long> counts) {}

  /**
   * A choice.
   *
   * @param orders the orders of which all waiting shipments go there
   * @param warehouse which; empty to take the choice away
   */
  public record Choice(@RequiredMember List<Long> orders, String warehouse) {}

  /** Some shipments. */
  public record Some(@RequiredMember List<String> shipments) {}

  /**
   * What became of some shipments.
   *
   * @param done how many it was done to
   * @param refused the others
   */
  public record Done(int done, List<Refused> refused) {}

  /** One that was left out, and why. */
  public record Refused(String shipment, String why) {}

  /** The job that does it. */
  public record Started(String job) {}

  /** A rule of the settings. */
  public record RuleView(String shop, String sku, String warehouse) {}

  /** The settings of the room. */
  @Form
  public record SettingsView(List<RuleView> rules, boolean auto, int shortBox, int refusedBox) {}

  /** The resource. */
  @Activate
  public RequestsResource(
      @Reference JpaRequests requests,
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference Outbox outbox,
      @Reference WarehouseList warehouses,
      @Reference WarehousesRoom room,
      @Reference AssignmentRules rules,
      @Reference Settings settings,
      @Reference Jobs jobs) {
    this.requests = requests;
    this.orders = orders;
    this.warehouses = warehouses;
    this.room = room;
    this.settings = settings;
    this.jobs = jobs;
    this.asking =
        new WarehouseAssignment(requests, orders, flow, outbox, warehouses, new HouseClock());
    this.choosing = new ManualChoice(asking, rules, orders, flow);
  }

  /** A part of the requests in a state, by shipment; goes on after {@code from}. */
  @GET
  public Slice<View> list(
      @QueryParam("state") @DefaultValue("WAITING") String state,
      @QueryParam("warehouse") @DefaultValue("") String warehouse,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("limit") @DefaultValue("100") int limit,
      @Context SecurityContext who) {
    AccountId account = session(who).account();
    int most = Math.max(1, Math.min(limit, MOST));
    Optional<ShipmentNumber> after = from.isEmpty() ? Optional.empty() : Optional.of(number(from));
    List<WarehouseRequest> part = requests.list(account, state(state), warehouse, after, most);
    Map<OrderId, Order> found = new HashMap<>();
    orders
        .find(account, part.stream().map(WarehouseRequest::order).distinct().toList())
        .forEach(o -> found.put(o.id(), o));
    Optional<String> next =
        part.size() < most
            ? Optional.empty()
            : Optional.of(part.get(part.size() - 1).shipment().value());
    return new Slice<>(
        part.stream().map(r -> view(r, Optional.ofNullable(found.get(r.order())))).toList(), next);
  }

  private static View view(WarehouseRequest r, Optional<Order> order) {
    Optional<Shipment> shipment = order.flatMap(o -> o.shipment(r.shipment()));
    return new View(
        r.shipment().value(),
        r.order().value(),
        order.map(o -> o.key().number()).orElse(""),
        order.map(o -> o.key().shop().toString()).orElse(""),
        shipment.flatMap(Shipment::shipDate).map(String::valueOf).orElse(""),
        order.flatMap(o -> shipment.map(s -> goods(o, s))).orElse(List.of()),
        r.warehouse(),
        r.attempt(),
        r.state(),
        r.words(),
        r.at());
  }

  private static List<String> goods(Order order, Shipment shipment) {
    Map<Integer, String> codes =
        order.placed().lines().stream()
            .collect(Collectors.toMap(l -> l.no(), l -> l.sku().isEmpty() ? l.name() : l.sku()));
    return shipment.items().stream()
        .map(i -> codes.getOrDefault(i.line(), "") + " × " + i.quantity())
        .toList();
  }

  /** The warehouses and the counts. */
  @GET
  @Path("overview")
  public Overview overview(@Context SecurityContext who) {
    AccountId account = session(who).account();
    Map<String, Long> counts = new HashMap<>();
    requests.counts(account).forEach((state, count) -> counts.put(state.name(), count));
    return new Overview(warehouses.all(account), counts);
  }

  /** Chooses a warehouse for orders. */
  @POST
  @Path("choice")
  public Done choose(Choice in, @Context SecurityContext who, @Context HttpHeaders reader) {
    Session session = session(who);
    String warehouse = in.warehouse() == null ? "" : in.warehouse();
    if (in.orders() == null || in.orders().isEmpty() || in.orders().size() > MOST) {
      throw new Rejection(
          new Text("受注を1件から" + MOST + "件まで選んでください。", "Choose from 1 to " + MOST + " orders."));
    }
    if (!warehouse.isEmpty() && !warehouses.has(session.account(), warehouse)) {
      throw new Rejection(
          new Text("倉庫がありません: " + warehouse, "There is no such warehouse: " + warehouse));
    }
    List<OrderId> ids = in.orders().stream().map(OrderId::new).toList();
    return done(choosing.choose(session.account(), ids, warehouse, session.actor()), reader);
  }

  /** Asks the warehouses that can be asked, as a job. */
  @POST
  @Path("send")
  public Started send(Some in, @Context SecurityContext who) {
    Session session = session(who);
    List<ShipmentNumber> some = numbers(in);
    String job =
        jobs.start(
            session.account(),
            session.actor(),
            "warehouse.request",
            progress -> {
              WarehouseAssignment.Result result =
                  asking.send(session.account(), some, progress.job(), session.actor());
              result.refused().forEach((n, why) -> progress.refused(n.value(), why));
              progress.at(some.size(), some.size());
              int n = result.done().size();
              return new Text(n + "件を倉庫に依頼しました", "Warehouses were asked for " + n + " shipments");
            });
    return new Started(job);
  }

  /** Takes back what warehouses were asked for. */
  @POST
  @Path("cancel")
  public Done cancel(Some in, @Context SecurityContext who, @Context HttpHeaders reader) {
    return done(asking.cancel(session(who).account(), numbers(in)), reader);
  }

  /** A warehouse that works by files has said that it does not ship these. */
  @POST
  @Path("cancelled")
  public Done cancelled(Some in, @Context SecurityContext who, @Context HttpHeaders reader) {
    AccountId account = session(who).account();
    WarehouseAssignment.Result result = WarehouseAssignment.Result.none();
    Map<ShipmentNumber, WarehouseRequest> known = requests.find(account, numbers(in));
    for (ShipmentNumber n : numbers(in)) {
      Optional<WarehouseRequest> asked =
          Optional.ofNullable(known.get(n))
              .filter(r -> r.byFile() && r.state() == WarehouseRequest.State.CANCELLING);
      asked.ifPresentOrElse(
          r -> {
            room.tookBack(account, r, "");
            result.done().add(n);
          },
          () ->
              result
                  .refused()
                  .put(
                      n,
                      new Text(
                          "取消を連絡している依頼ではありません",
                          "The warehouse is not being told to take this back")));
    }
    return done(result, reader);
  }

  /** The settings. */
  @GET
  @Path("settings")
  @Form
  public SettingsView settings(@Context SecurityContext who) {
    return view(WarehouseSettings.of(read(session(who).account())));
  }

  /** Sets them. */
  @PUT
  @Path("settings")
  @Form
  @RequiresRight("warehouses.manage")
  public SettingsView set(SettingsView in, @Context SecurityContext who) {
    Session session = session(who);
    WarehouseSettings set = settings(in);
    set.check();
    settings.write(
        session.account(),
        WarehouseSettings.SECTION,
        set.toSettings(read(session.account())),
        session.actor());
    return view(set);
  }

  private Map<String, String> read(AccountId account) {
    return settings.read(account, WarehouseSettings.SECTION);
  }

  private static WarehouseSettings settings(SettingsView in) {
    List<RuleView> rules = in.rules() == null ? List.of() : in.rules();
    return new WarehouseSettings(
        rules.stream()
            .map(
                r -> new WarehouseSettings.Rule(text(r.shop()), text(r.sku()), text(r.warehouse())))
            .toList(),
        in.auto(),
        in.shortBox(),
        in.refusedBox());
  }

  private static SettingsView view(WarehouseSettings set) {
    return new SettingsView(
        set.rules().stream().map(r -> new RuleView(r.shop(), r.sku(), r.warehouse())).toList(),
        set.auto(),
        set.shortBox(),
        set.refusedBox());
  }

  private static String text(String given) {
    return given == null ? "" : given.strip();
  }

  static Done done(WarehouseAssignment.Result result, HttpHeaders reader) {
    return new Done(
        result.done().size(),
        result.refused().entrySet().stream()
            .map(
                e ->
                    new Refused(
                        e.getKey().value(), e.getValue().in(reader.getAcceptableLanguages())))
            .toList());
  }

  static List<ShipmentNumber> numbers(Some in) {
    if (in.shipments() == null || in.shipments().isEmpty() || in.shipments().size() > MOST) {
      throw new Rejection(
          new Text("出荷を1件から" + MOST + "件まで選んでください。", "Choose from 1 to " + MOST + " shipments."));
    }
    return in.shipments().stream().map(RequestsResource::number).toList();
  }

  static ShipmentNumber number(String text) {
    if (text == null || !text.matches("S[0-9]{10}")) {
      throw new Rejection(new Text("出荷番号ではありません: " + text, "This is no shipment number: " + text));
    }
    return new ShipmentNumber(text);
  }

  private static WarehouseRequest.State state(String text) {
    try {
      return WarehouseRequest.State.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw new Rejection(new Text("state に使えない値です: " + text, "state cannot be: " + text), e);
    }
  }

  static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
