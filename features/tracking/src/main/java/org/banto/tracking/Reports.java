// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.sql.InClause;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staff sees of the parcels. */
@Component(service = Reports.class)
public final class Reports {
  /** The orders' parcels first, and then what is known of each. */
  private static final String OF_ORDERS =
      "SELECT "
          + FollowedParcels.COLUMNS
          + ", o.order_id FROM --DERBY-PROPERTIES joinOrder=FIXED\n "
          + Sql.keyed("tracking_order o", "index=tracking_order_order")
          + ", "
          + Sql.keyed("tracking_parcel p", "joinStrategy=NESTEDLOOP, constraint=tracking_parcel_pk")
          + " WHERE p.account = o.account AND p.carrier = o.carrier"
          + " AND p.waybill = o.waybill AND o.account = ? AND ";

  private static final String BY_WAYBILL = " ORDER BY p.waybill";
  private static final String NEWEST = " ORDER BY p.changed_ms DESC, p.waybill DESC";

  private final JpaTemplate jpa;

  /** Which of them. */
  enum Show {
    /** Need a hand. */
    ATTENTION("p.attention <> 'NONE' AND p.closed <> 1"),
    /** Are still asked about. */
    OPEN("p.closed = 0"),
    DELIVERED("p.closed = 1"),
    /** Stood still too long. */
    GIVEN_UP("p.closed = 2");

    private final String condition;

    Show(String condition) {
      this.condition = condition;
    }
  }

  /** A parcel and whose goods are in it. */
  record Row(TrackedParcel parcel, Collection<OrderId> orders) {}

  /** Remembers; the tables are ready. */
  @Activate
  public Reports(
      @Reference(target = "(osgi.unit.name=banto-tracking)") JpaTemplate jpa,
      @Reference TrackingTables tables) {
    this(jpa);
  }

  Reports(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /**
   * Parcels, the last to change first.
   *
   * @param carrier of this carrier; empty for all
   * @param from {@link Slice#next()} of the slice before, empty for the first
   * @throws IllegalArgumentException when {@code from} is no such text
   */
  Slice<Row> list(AccountId account, Show show, String carrier, Optional<String> from, int limit) {
    String[] last = from.map(f -> f.split("\\.", 2)).orElse(new String[] {"", ""});
    if (from.isPresent() && (last.length < 2 || !last[0].matches("[0-9]{1,15}"))) {
      throw new Rejection(
          new Text("from に使えない値です: " + from.get(), "from cannot be: " + from.get()));
    }
    long ms = last[0].isEmpty() ? Long.MAX_VALUE : Long.parseLong(last[0]);
    String sql =
        FollowedParcels.ALL
            + " WHERE p.account = ?1 AND "
            + show.condition
            + " AND (?2 = '' OR p.carrier = ?2)"
            + " AND (p.changed_ms < ?3 OR (p.changed_ms = ?3 AND p.waybill < ?4))"
            + NEWEST;
    List<Row> found =
        jpa.txExpr(
            TransactionType.Required,
            em ->
                Sql.first(em, limit + 1, sql, account.value(), carrier, ms, last[1]).stream()
                    .map(FollowedParcels::tracked)
                    .map(t -> new Row(t, FollowedParcels.orders(em, account, t.waybill())))
                    .toList());
    boolean more = found.size() > limit;
    List<Row> rows = more ? found.subList(0, limit) : found;
    return new Slice<>(
        rows, more ? Optional.of(place(rows.get(limit - 1).parcel())) : Optional.empty());
  }

  private static String place(TrackedParcel t) {
    return t.changed().toEpochMilli() + "." + t.waybill().number();
  }

  /** The parcels of these orders, by order. */
  Map<OrderId, List<TrackedParcel>> of(AccountId account, Collection<OrderId> orders) {
    Map<OrderId, List<TrackedParcel>> all = new TreeMap<>();
    orders.forEach(id -> all.put(id, new ArrayList<>()));
    List<Long> ids = all.keySet().stream().map(OrderId::value).toList();
    jpa.tx(
        TransactionType.Required,
        em -> {
          for (List<Long> part : InClause.parts(ids)) {
            new Sql()
                .add(OF_ORDERS, account.value())
                .in("o.order_id", part)
                .add(BY_WAYBILL)
                .rows(em)
                .forEach(
                    r ->
                        all.get(new OrderId(Sql.number(r[r.length - 1])))
                            .add(FollowedParcels.tracked(r)));
          }
        });
    return all;
  }

  /** How many parcels are asked about, by carrier. */
  Map<String, Long> open(AccountId account) {
    return counts(
        "SELECT carrier, COUNT(*) FROM tracking_parcel WHERE account = ?1 AND closed = 0"
            + " GROUP BY carrier ORDER BY carrier",
        account);
  }

  /** How many parcels need a hand, by reason. */
  Map<String, Long> attention(AccountId account) {
    return counts(
        "SELECT attention, COUNT(*) FROM tracking_parcel WHERE account = ?1"
            + " AND attention <> 'NONE' AND closed <> 1 GROUP BY attention ORDER BY attention",
        account);
  }

  private Map<String, Long> counts(String sql, AccountId account) {
    Map<String, Long> counts = new LinkedHashMap<>();
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.rows(em, sql, account.value())
                .forEach(r -> counts.put((String) r[0], Sql.number(r[1]))));
    return counts;
  }
}
