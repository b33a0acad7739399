// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.banto.base.AccountId;
import org.banto.base.Person;
import org.banto.order.Correction;
import org.banto.order.Destination;
import org.banto.order.Order;
import org.banto.sql.Sql;

/**
 * Keeps what a line of the history made of buyer and destinations: sealed, and apart from the line,
 * which is chained and stays when the order goes.
 */
final class Corrections {
  private static final ObjectMapper MAPPER = OrderJson.mapper();

  private final DatabaseVault vault;

  Corrections(DatabaseVault vault) {
    this.vault = vault;
  }

  /**
   * Keeps what these changes made.
   *
   * @param lines their lines of the history, numbered, in the same order
   */
  void write(EntityManager em, AccountId account, List<StoredChange> all, List<AuditRow> lines) {
    RowBatch insert =
        new RowBatch(
            em,
            "INSERT INTO order_correction (account, seq, order_id, sealed) VALUES (?, ?, ?, ?)");
    for (int i = 0; i < all.size(); i++) {
      StoredChange w = all.get(i);
      List<Correction> made =
          w.before().map(b -> between(b.order(), w.after())).orElseGet(List::of);
      if (!made.isEmpty()) {
        long seq = lines.get(i).seq;
        byte[] sealed = vault.seal(account, context(seq), json(w.id(), made));
        insert.row(account.value(), seq, w.id(), sealed);
      }
    }
    insert.run();
  }

  /** What is kept of an order, by the number of the line. */
  Map<Long, List<Correction>> read(EntityManager em, AccountId account, long order) {
    Map<Long, List<Correction>> found = new TreeMap<>();
    new Sql()
        .add("SELECT seq, sealed FROM order_correction WHERE account = ?", account.value())
        .add(" AND order_id = ?", order)
        .rows(em)
        .forEach(
            r -> {
              long seq = ((Number) r[0]).longValue();
              found.put(seq, of(order, vault.open(account, context(seq), Sql.bytes(r[1]))));
            });
    return found;
  }

  static String context(long seq) {
    return "order_correction|" + seq;
  }

  /** Destinations are compared one by one while there are as many as before. */
  static List<Correction> between(Order before, Order after) {
    List<Correction> made = new ArrayList<>();
    person(made, 0, before.placed().buyer(), after.placed().buyer());
    List<Destination> was = before.placed().destinations();
    List<Destination> is = after.placed().destinations();
    for (int i = 0; i < was.size() && was.size() == is.size(); i++) {
      person(made, i + 1, was.get(i).recipient(), is.get(i).recipient());
    }
    return made;
  }

  private static void person(List<Correction> made, int place, Person was, Person is) {
    if (was.equals(is)) {
      return;
    }
    Map<String, String> now = parts(is);
    parts(was)
        .forEach(
            (field, old) -> {
              if (!old.equals(now.get(field))) {
                made.add(new Correction(place, field, old, now.get(field)));
              }
            });
  }

  private static Map<String, String> parts(Person p) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("name", p.name());
    parts.put("kana", p.kana());
    parts.put("company", p.company());
    parts.put("zip", p.address().zip());
    parts.put("prefecture", p.address().prefecture());
    parts.put("city", p.address().city());
    parts.put("street", p.address().street());
    parts.put("building", p.address().building());
    parts.put("phone", p.phone());
    parts.put("mail", p.mail());
    return parts;
  }

  private static byte[] json(long order, List<Correction> made) {
    try {
      return MAPPER.writeValueAsBytes(made);
    } catch (IOException e) {
      // the message of the cause may hold a person
      throw new IllegalStateException(
          "corrections of order " + order + " cannot be written: " + e.getClass());
    }
  }

  private static List<Correction> of(long order, byte[] json) {
    try {
      return MAPPER.readValue(json, new TypeReference<List<Correction>>() {});
    } catch (IOException e) {
      throw new IllegalStateException(
          "corrections of order " + order + " cannot be read: " + e.getClass());
    }
  }
}
