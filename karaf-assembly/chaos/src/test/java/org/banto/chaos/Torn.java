// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banto.chaos.DeadDatabase.StoredOrder;

/** What does not fit together inside a dead database: halves of what must be whole or not at all. */
final class Torn {
  private final DeadDatabase dead;
  private final List<StoredOrder> orders;
  private final List<String> found = new ArrayList<>();

  private Torn(DeadDatabase dead, List<StoredOrder> orders) {
    this.dead = dead;
    this.orders = orders;
  }

  /** All of it, in words. */
  static List<String> in(DeadDatabase dead) throws SQLException, IOException {
    Torn torn = new Torn(dead, dead.orders());
    torn.orders();
    torn.counters();
    torn.ledger();
    torn.others();
    return torn.found;
  }

  /** Each order has its search terms, one line of history for each time it was written, and all of its goods in shipments. */
  private void orders() throws SQLException {
    Map<Long, Long> terms = numbers("select order_id, count(*) from order_term group by order_id");
    Map<Long, Long> lines = numbers("select order_id, count(*) from audit group by order_id");
    for (StoredOrder o : orders) {
      if (!terms.containsKey(o.id())) {
        found.add("no search terms: " + o.number());
      }
      long history = lines.getOrDefault(o.id(), 0L);
      if (history != o.revision()) {
        found.add(
            "written "
                + o.revision()
                + " times, in the history "
                + history
                + " times: "
                + o.number());
      }
      shipments(o);
    }
  }

  private void shipments(StoredOrder o) {
    JsonNode shipments = o.order().path("shipments");
    Map<Integer, Integer> left = new TreeMap<>();
    for (JsonNode line : o.order().path("placed").path("lines")) {
      if (!line.path("struck").asBoolean()) {
        left.merge(line.path("no").asInt(), line.path("quantity").asInt(), Integer::sum);
      }
    }
    for (JsonNode s : shipments) {
      if (s.path("state").asText().equals("VOID")) {
        return;
      }
      s.path("items")
          .forEach(
              i -> left.merge(i.path("line").asInt(), -i.path("quantity").asInt(), Integer::sum));
      if (s.path("parcels").isEmpty()) {
        found.add("a shipment without parcels: " + o.number());
      }
    }
    left.values().removeIf(n -> n == 0);
    if (!shipments.isEmpty() && !left.isEmpty()) {
      found.add("goods of lines " + left.keySet() + " are in no shipment, or twice: " + o.number());
    }
  }

  private void counters() throws SQLException {
    Map<String, Long> counted = new TreeMap<>();
    for (List<Object> r : dead.rows("select desk, box, count(*) from orders group by desk, box")) {
      counted.put(r.get(0) + " " + r.get(1), ((Number) r.get(2)).longValue());
    }
    for (List<Object> r :
        dead.rows("select desk, box, sum(orders) from order_count group by desk, box")) {
      String place = r.get(0) + " " + r.get(1);
      Long right = counted.remove(place);
      if (((Number) r.get(2)).longValue() != (right == null ? 0 : right)) {
        found.add("the counter is off: " + place);
      }
    }
    counted.keySet().forEach(place -> found.add("not counted: " + place));
  }

  /** What is dealt with is an order; the days' counters agree with the entries. */
  private void ledger() throws SQLException {
    Set<String> here = new HashSet<>();
    orders.forEach(o -> here.add(o.number()));
    Set<String> dealt =
        new TreeSet<>(dead.texts("select distinct mall_number from ledger where done = 1"));
    dealt.removeAll(here);
    dealt.forEach(n -> found.add("dealt with and no order: " + n));
    List<Object> counted =
        dead.rows("select coalesce(sum(changed), 0), coalesce(sum(done), 0) from ledger_day")
            .get(0);
    List<Object> real = dead.rows("select count(*), coalesce(sum(done), 0) from ledger").get(0);
    if (((Number) counted.get(0)).longValue() != ((Number) real.get(0)).longValue()
        || ((Number) counted.get(1)).longValue() != ((Number) real.get(1)).longValue()) {
      found.add("the ledger's days " + counted + " are not its entries " + real);
    }
  }

  private void others() throws SQLException {
    Set<Long> here = new HashSet<>();
    orders.forEach(o -> here.add(o.id()));
    for (Long id : numbers("select order_id, count(*) from outbox group by order_id").keySet()) {
      if (!here.contains(id)) {
        found.add("a command without its order: " + id);
      }
    }
    Set<String> files = new TreeSet<>(dead.texts("select id from waybill_file"));
    Set<String> batches = new TreeSet<>(dead.texts("select id from waybill_batch"));
    if (!files.equals(batches)) {
      found.add("batches " + batches + " and files " + files);
    }
  }

  private Map<Long, Long> numbers(String sql) throws SQLException {
    Map<Long, Long> numbers = new HashMap<>();
    for (List<Object> r : dead.rows(sql)) {
      numbers.put(((Number) r.get(0)).longValue(), ((Number) r.get(1)).longValue());
    }
    return numbers;
  }
}
