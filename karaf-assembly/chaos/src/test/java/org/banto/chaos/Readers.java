// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.chaos.DeadDatabase.StoredOrder;
import org.banto.testhouse.Api;

/**
 * What three readers of a house that know nothing of one another found.
 *
 * @param rest orders as the REST API gives them, one by one
 * @param file orders of the order file
 * @param sql orders of the dead database, its sealed columns opened with the key file alone
 */
record Readers(List<Fields> rest, List<Fields> file, List<StoredOrder> sql) {
  /** Orders as the REST API of a house that is up gives them. */
  static List<Fields> rest(Api api) {
    List<Fields> rest = new ArrayList<>();
    api.each(
        "orders?sort=OLDEST",
        row ->
            rest.add(InTheHouse.fields(api.get("orders/" + row.get("id").asLong()).get("order"))));
    return rest;
  }

  /** Orders of the order file of a house that is up. */
  static List<Fields> file(Api api) {
    return InTheFile.read(api.text("exports/orders?reason=test&sort=OLDEST"));
  }

  /** The SQL reader's fields: what is sealed, opened, and what lies in the clear beside it. */
  static Fields fields(StoredOrder o) {
    Fields fields = InTheHouse.fields(o.order());
    fields.put("number", o.number());
    return fields.put("ordered", Instant.ofEpochMilli(o.ordered()));
  }

  /** The orders of a database as fields. */
  static List<Fields> fields(List<StoredOrder> orders) {
    return orders.stream().map(Readers::fields).toList();
  }

  /**
   * Each reader against the truth.
   *
   * @param truth the malls' orders by number
   */
  Map<String, Tally> against(Truth truth) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    tallies.put("SQL", truth.tally(fields(sql)));
    tallies.put("REST", truth.tally(rest));
    tallies.put("file", truth.fileTally(file));
    return tallies;
  }

  /**
   * What the malls have.
   *
   * @param orders all of their orders, by number
   * @param kinds the fields that are compared; empty compares all
   */
  record Truth(Map<String, Fields> orders, Set<String> kinds) {
    /** A reader's orders against it. */
    Tally tally(List<Fields> found) {
      return Tally.of(each(orders), found.stream().map(this::known).toList());
    }

    /** The order file's orders against it. */
    Tally fileTally(List<Fields> found) {
      Map<String, Fields> told = new LinkedHashMap<>();
      each(orders).forEach((number, o) -> told.put(number, InTheFile.told(o)));
      return Tally.of(told, found);
    }

    private Map<String, Fields> each(Map<String, Fields> all) {
      Map<String, Fields> some = new LinkedHashMap<>();
      all.forEach((number, o) -> some.put(number, known(o)));
      return some;
    }

    private Fields known(Fields order) {
      return kinds.isEmpty() ? order : order.only(kinds);
    }

    /** The same, but for one order. */
    Truth with(String number, Fields order) {
      Map<String, Fields> other = new LinkedHashMap<>(orders);
      other.put(number, order);
      return new Truth(other, kinds);
    }
  }
}
