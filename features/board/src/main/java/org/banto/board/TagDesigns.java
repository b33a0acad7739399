// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.flow.OrderClearing;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The catalogue of tags, in the database, and the moves of orders from one name to another. */
@Component(service = {TagDesigns.class, OrderClearing.class})
public final class TagDesigns implements OrderClearing {
  private final JpaTemplate jpa;

  /**
   * Orders that have one tag are to have another.
   *
   * @param account whose
   * @param from the name they have
   * @param to the name they get; empty where they are to lose it
   * @param by the log-in of who wants it
   */
  record Pending(AccountId account, String from, String to, String by) {}

  /** Remembers; the tables are ready. */
  @Activate
  public TagDesigns(
      @Reference(target = "(osgi.unit.name=banto-board)") JpaTemplate jpa,
      @Reference BoardTables tables) {
    this(jpa);
  }

  TagDesigns(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** All of an account, as they stand. */
  List<TagDesign> all(AccountId account) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT id, name, fore, back, shape, icon, place_no, shown, behaviour"
                        + " FROM board_tag WHERE account = ? ORDER BY place_no, name",
                    account.value()))
        .stream()
        .map(TagDesigns::design)
        .toList();
  }

  private static TagDesign design(Object[] row) {
    return new TagDesign(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        TagDesign.Shape.valueOf((String) row[4]),
        (String) row[5],
        (int) Sql.number(row[6]),
        spots((String) row[7]),
        TagDesign.Behaviour.valueOf((String) row[8]));
  }

  private static Set<TagDesign.Spot> spots(String kept) {
    return Stream.of(kept.split(","))
        .filter(one -> !one.isEmpty())
        .map(TagDesign.Spot::valueOf)
        .collect(Collectors.toSet());
  }

  /** One of them. */
  Optional<TagDesign> find(AccountId account, String id) {
    return all(account).stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /** Keeps one, and that orders follow from its name of before, in one transaction. */
  void keep(AccountId account, TagDesign tag, Optional<String> former, String by, Instant at) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          remove(em, account, tag.id());
          Sql.run(
              em,
              "INSERT INTO board_tag (account, id, name, fore, back, shape, icon, place_no, shown,"
                  + " behaviour) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              account.value(),
              tag.id(),
              tag.name(),
              tag.fore(),
              tag.back(),
              tag.shape().name(),
              tag.icon(),
              tag.position(),
              tag.shown().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
              tag.behaviour().name());
          former.ifPresent(from -> move(em, new Pending(account, from, tag.name(), by), at));
        });
  }

  /** Takes one out of the catalogue; orders lose it, or get another in its place. */
  void remove(AccountId account, TagDesign tag, Optional<String> into, String by, Instant at) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          remove(em, account, tag.id());
          move(em, new Pending(account, tag.name(), into.orElse(""), by), at);
        });
  }

  private static void remove(EntityManager em, AccountId account, String id) {
    Sql.run(em, "DELETE FROM board_tag WHERE account = ? AND id = ?", account.value(), id);
  }

  /** Who moved from a name that is moved to another now, goes on there. */
  private static void move(EntityManager em, Pending move, Instant at) {
    Sql.run(
        em,
        "UPDATE board_tag_move SET to_name = ? WHERE account = ? AND to_name = ?",
        move.to(),
        move.account().value(),
        move.from());
    end(em, move.account(), move.from());
    // a name that comes back is no longer left
    end(em, move.account(), move.to());
    Sql.run(
        em,
        "INSERT INTO board_tag_move (account, from_name, to_name, at_ms, actor)"
            + " VALUES (?, ?, ?, ?, ?)",
        move.account().value(),
        move.from(),
        move.to(),
        at.toEpochMilli(),
        move.by());
  }

  /** The moves that are not at their end, of all accounts, the oldest first. */
  List<Pending> moves() {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT account, from_name, to_name, actor FROM board_tag_move"
                        + " ORDER BY at_ms, account, from_name"))
        .stream()
        .map(
            row ->
                new Pending(
                    new AccountId((String) row[0]),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3]))
        .toList();
  }

  /** One is at its end, unless it has become another meanwhile. */
  void end(Pending move) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "DELETE FROM board_tag_move WHERE account = ? AND from_name = ? AND to_name = ?",
                move.account().value(),
                move.from(),
                move.to()));
  }

  private static void end(EntityManager em, AccountId account, String from) {
    Sql.run(
        em,
        "DELETE FROM board_tag_move WHERE account = ? AND from_name = ?",
        account.value(),
        from);
  }

  /**
   * Does something in one transaction with the note that it was done: once for an order, one that
   * travels in its parcel, and a tag.
   */
  void once(AccountId account, OrderId order, OrderId from, String tag, Runnable work) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          List<Object[]> done =
              Sql.rows(
                  em,
                  "SELECT tag, account FROM board_tag_carried"
                      + " WHERE account = ? AND order_id = ? AND from_id = ? AND tag = ?",
                  account.value(),
                  order.value(),
                  from.value(),
                  tag);
          if (done.isEmpty()) {
            Sql.run(
                em,
                "INSERT INTO board_tag_carried (account, order_id, from_id, tag)"
                    + " VALUES (?, ?, ?, ?)",
                account.value(),
                order.value(),
                from.value(),
                tag);
            work.run();
          }
        });
  }

  @Override
  public void clear(AccountId account, Set<OrderId> gone) {
    jpa.tx(
        TransactionType.Required,
        em ->
            gone.forEach(
                id ->
                    Sql.run(
                        em,
                        "DELETE FROM board_tag_carried WHERE account = ? AND order_id = ?",
                        account.value(),
                        id.value())));
  }
}
