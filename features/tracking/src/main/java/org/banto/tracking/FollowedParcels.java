// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.shipment.ParcelStatus.State;
import org.banto.shipment.Waybill;
import org.banto.sql.Sql;
import org.banto.tracking.TrackedParcel.Bell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The parcels that are followed, in the database. */
@Component(service = FollowedParcels.class)
public final class FollowedParcels {
  /** What a parcel is read from. */
  static final String COLUMNS =
      "p.carrier, p.waybill, p.state, p.words, p.place, p.at_ms, p.asked_ms, p.changed_ms, p.absent_ms,"
          + " p.attention, p.closed, p.bell";

  static final String ALL = "SELECT " + COLUMNS + " FROM tracking_parcel p";

  /** Parcels by order, for a list of orders. */
  static final String BY_ORDER = Sql.keyed("tracking_order", "index=tracking_order_order");

  private static final String WHICH = " WHERE account = ?1 AND carrier = ?2 AND waybill = ?3";
  private static final int LONGEST = 200;

  private final JpaTemplate jpa;

  /** Remembers; the tables are ready. */
  @Activate
  public FollowedParcels(
      @Reference(target = "(osgi.unit.name=banto-tracking)") JpaTemplate jpa,
      @Reference TrackingTables tables) {
    this(jpa);
  }

  FollowedParcels(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** What a carrier's answer made of a parcel. */
  record News(TrackedParcel before, TrackedParcel after) {
    /** Whether staff is to be called to it now. */
    boolean calls() {
      return after.bell() == Bell.OWN
          && after.attention() != before.attention()
          && after.attention() != Attention.NONE;
    }

    /** Whether it is somewhere else, as staff sees it. */
    boolean moved() {
      return !after.where().equals(before.where());
    }
  }

  /**
   * The waybills of an order are these: new ones are taken up, others of it are forgotten. Doing it
   * again changes nothing.
   *
   * @param bell how staff is to be called to the new ones
   */
  void keep(AccountId account, OrderId order, Set<Waybill> waybills, Bell bell, Instant now) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          Set<Waybill> before = Set.copyOf(waybills(em, account, order));
          waybills.stream()
              .filter(w -> !before.contains(w))
              .forEach(w -> add(em, account, order, w, bell, now));
          before.stream()
              .filter(w -> !waybills.contains(w))
              .forEach(w -> forget(em, account, order, w));
        });
  }

  /** The parcels that are followed of these orders, some hundred at most; those without are left out. */
  Map<OrderId, Set<Waybill>> followed(AccountId account, Collection<OrderId> orders) {
    if (orders.isEmpty()) {
      return Map.of();
    }
    Sql sql =
        new Sql()
            .add("SELECT order_id, carrier, waybill FROM " + BY_ORDER)
            .add(" WHERE account = ? AND ", account.value())
            .in("order_id", orders.stream().map(OrderId::value).toList());
    return jpa.txExpr(TransactionType.Required, sql::rows).stream()
        .collect(
            Collectors.groupingBy(
                r -> new OrderId(Sql.number(r[0])),
                Collectors.mapping(
                    r -> new Waybill((String) r[1], (String) r[2]), Collectors.toSet())));
  }

  private static List<Waybill> waybills(EntityManager em, AccountId account, OrderId order) {
    return Sql.rows(
            em,
            "SELECT carrier, waybill FROM tracking_order WHERE account = ?1 AND order_id = ?2",
            account.value(),
            order.value())
        .stream()
        .map(r -> new Waybill((String) r[0], (String) r[1]))
        .toList();
  }

  private static void add(
      EntityManager em, AccountId account, OrderId order, Waybill w, Bell bell, Instant now) {
    Sql.run(
        em,
        "INSERT INTO tracking_order (account, order_id, carrier, waybill) VALUES (?1, ?2, ?3, ?4)",
        account.value(),
        order.value(),
        w.carrier(),
        w.number());
    if (find(em, account, w).isEmpty()) {
      Sql.run(
          em,
          "INSERT INTO tracking_parcel (account, carrier, waybill, state, words, place, at_ms,"
              + " asked_ms, changed_ms, absent_ms, attention, closed, next_ms, bell)"
              + " VALUES (?1, ?2, ?3, '', '', '', 0, 0, ?4, 0, 'NONE', 0, ?4, ?5)",
          account.value(),
          w.carrier(),
          w.number(),
          now.toEpochMilli(),
          bell.ordinal());
    }
  }

  private static void forget(EntityManager em, AccountId account, OrderId order, Waybill w) {
    Sql.run(
        em,
        "DELETE FROM tracking_order" + WHICH + " AND order_id = ?4",
        account.value(),
        w.carrier(),
        w.number(),
        order.value());
    if (orders(em, account, w).isEmpty()) {
      Sql.run(em, "DELETE FROM tracking_parcel" + WHICH, account.value(), w.carrier(), w.number());
    }
  }

  /** Takes the parcels that are due; nobody else gets them before their next turn. */
  List<Waybill> take(AccountId account, String carrier, Instant now, Instant next, int limit) {
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          List<Waybill> taken = new ArrayList<>();
          Sql.first(
                  em,
                  limit,
                  "SELECT waybill, next_ms FROM tracking_parcel WHERE account = ?1 AND carrier = ?2"
                      + " AND closed = 0 AND next_ms <= ?3 ORDER BY next_ms",
                  account.value(),
                  carrier,
                  now.toEpochMilli())
              .stream()
              .filter(r -> take(em, account, carrier, r, next))
              .forEach(r -> taken.add(new Waybill(carrier, (String) r[0])));
          return taken;
        });
  }

  private static boolean take(
      EntityManager em, AccountId account, String carrier, Object[] row, Instant next) {
    return Sql.run(
            em,
            "UPDATE tracking_parcel SET next_ms = ?4" + WHICH + " AND next_ms = ?5",
            account.value(),
            carrier,
            row[0],
            next.toEpochMilli(),
            Sql.number(row[1]))
        == 1;
  }

  /** Has a parcel asked about soon; whether there is one that is still asked about. */
  boolean hurry(AccountId account, Waybill w) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.run(
                    em,
                    "UPDATE tracking_parcel SET next_ms = 0" + WHICH + " AND closed = 0",
                    account.value(),
                    w.carrier(),
                    w.number())
                == 1);
  }

  /** Changes a parcel, if it is followed, unless another node has said the same of it meanwhile. */
  Optional<News> change(AccountId account, Waybill w, UnaryOperator<TrackedParcel> change) {
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          Optional<TrackedParcel> before = find(em, account, w);
          if (before.isEmpty()) {
            return Optional.<News>empty();
          }
          News news = new News(before.get(), change.apply(before.get()));
          return write(em, account, news) == 1 ? Optional.of(news) : Optional.<News>empty();
        });
  }

  private static int write(EntityManager em, AccountId account, News news) {
    TrackedParcel t = news.after();
    return Sql.run(
        em,
        "UPDATE tracking_parcel SET state = ?4, words = ?5, place = ?6, at_ms = ?7, asked_ms = ?8,"
            + " changed_ms = ?9, absent_ms = ?10, attention = ?11, closed = ?12,"
            + " bell = ?13"
            + WHICH
            + " AND attention = ?14",
        account.value(),
        t.waybill().carrier(),
        t.waybill().number(),
        t.state().map(State::name).orElse(""),
        cut(t.words()),
        cut(t.place()),
        ms(t.at()),
        ms(t.asked()),
        t.changed().toEpochMilli(),
        ms(t.absent()),
        t.attention().name(),
        t.end().ordinal(),
        t.bell().ordinal(),
        news.before().attention().name());
  }

  /** The parcels nobody has been able to deliver since before this moment. */
  List<Waybill> absentSince(AccountId account, Instant before) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.rows(
                    em,
                    "SELECT carrier, waybill FROM tracking_parcel WHERE account = ?1"
                        + " AND attention = 'NONE' AND closed = 0 AND absent_ms > 0"
                        + " AND absent_ms <= ?2",
                    account.value(),
                    before.toEpochMilli())
                .stream()
                .map(r -> new Waybill((String) r[0], (String) r[1]))
                .toList());
  }

  /**
   * The parcels staff is still owed a word of, by reason; from now on they are told of. None while
   * parcels that were taken up with them have not been asked about.
   *
   * @param patience a parcel taken up before this moment is waited for no longer
   */
  Map<Attention, Long> tellOwed(AccountId account, Instant patience) {
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          boolean waits =
              !Sql.first(
                      em,
                      1,
                      "SELECT carrier, waybill FROM tracking_parcel WHERE account = ?1"
                          + " AND bell = 1 AND closed = 0 AND changed_ms >= ?2",
                      account.value(),
                      patience.toEpochMilli())
                  .isEmpty();
          Map<Attention, Long> owed = waits ? Map.of() : owed(em, account);
          boolean mine =
              !owed.isEmpty()
                  && Sql.run(
                          em,
                          "UPDATE tracking_parcel SET bell = 0 WHERE account = ?1 AND bell = 2",
                          account.value())
                      > 0;
          return mine ? owed : Map.of();
        });
  }

  private static Map<Attention, Long> owed(EntityManager em, AccountId account) {
    Map<Attention, Long> owed = new EnumMap<>(Attention.class);
    Sql.rows(
            em,
            "SELECT attention, COUNT(*) FROM tracking_parcel WHERE account = ?1 AND bell = 2"
                + " GROUP BY attention",
            account.value())
        .forEach(r -> owed.put(Attention.valueOf((String) r[0]), Sql.number(r[1])));
    return owed;
  }

  /** Gives up the parcels of which nothing new was heard since before this moment. */
  void giveUp(AccountId account, Instant before) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "UPDATE tracking_parcel SET closed = 2 WHERE account = ?1 AND closed = 0"
                    + " AND changed_ms < ?2",
                account.value(),
                before.toEpochMilli()));
  }

  /** One of them. */
  Optional<TrackedParcel> find(AccountId account, Waybill w) {
    return jpa.txExpr(TransactionType.Required, em -> find(em, account, w));
  }

  private static Optional<TrackedParcel> find(EntityManager em, AccountId account, Waybill w) {
    return Sql.rows(em, ALL + WHICH, account.value(), w.carrier(), w.number()).stream()
        .findFirst()
        .map(FollowedParcels::tracked);
  }

  /** Whose goods are in a parcel. */
  Collection<OrderId> orders(AccountId account, Waybill w) {
    return jpa.txExpr(TransactionType.Required, em -> orders(em, account, w));
  }

  static Collection<OrderId> orders(EntityManager em, AccountId account, Waybill w) {
    Collection<OrderId> ids = new TreeSet<>();
    Sql.rows(
            em,
            "SELECT order_id, carrier FROM tracking_order" + WHICH,
            account.value(),
            w.carrier(),
            w.number())
        .forEach(r -> ids.add(new OrderId(Sql.number(r[0]))));
    return ids;
  }

  static TrackedParcel tracked(Object[] r) {
    return new TrackedParcel(
        new Waybill((String) r[0], (String) r[1]),
        Optional.of((String) r[2]).filter(s -> !s.isEmpty()).map(State::valueOf),
        (String) r[3],
        (String) r[4],
        instant(r[5]),
        instant(r[6]),
        Instant.ofEpochMilli(Sql.number(r[7])),
        instant(r[8]),
        Attention.valueOf((String) r[9]),
        TrackedParcel.End.values()[(int) Sql.number(r[10])],
        Bell.values()[(int) Sql.number(r[11])]);
  }

  private static long ms(Optional<Instant> at) {
    return at.map(Instant::toEpochMilli).orElse(0L);
  }

  private static Optional<Instant> instant(Object ms) {
    long value = Sql.number(ms);
    return value == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(value));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
