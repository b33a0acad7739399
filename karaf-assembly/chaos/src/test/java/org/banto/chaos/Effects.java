// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banto.chaos.DeadDatabase.StoredOrder;

/** Counts what happened outside the house against what the house says it did. */
final class Effects {
  private static final Set<String> WRITTEN =
      Set.of("PRINTED", "PACKED", "NUMBERED", "HANDED_OVER", "DELIVERED");
  private static final Set<String> SHIPPED = Set.of("NUMBERED", "HANDED_OVER", "DELIVERED");
  private static final Set<String> TAKEN_ON = Set.of("ACCEPTED", "TOLD");

  /** Stages in which an order was called off. */
  static final Set<String> CALLED_OFF = Set.of("CANCELLED", "RETURNED");

  private static final int FOR_THE_SHOP_TO_CONFIRM = 100;
  private static final int REPORTED = 500;

  private Effects() {}

  /** Every parcel with a number was reported to the mall exactly once, and nothing else was. */
  static List<String> reports(MallJournal mall, Collection<StoredOrder> orders) {
    Set<String> expected = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    for (StoredOrder o : orders) {
      JsonNode places = o.order().path("placed").path("destinations");
      boolean all = !o.order().path("shipments").isEmpty();
      for (JsonNode s : o.order().path("shipments")) {
        boolean shipped = SHIPPED.contains(s.path("state").asText());
        all &= shipped;
        for (JsonNode parcel : s.path("parcels")) {
          if (shipped) {
            String basket = places.path(s.path("destination").asInt()).path("key").asText();
            expected.add(
                o.number() + " " + basket + " " + parcel.path("waybill").path("number").asText());
          }
        }
      }
      if (all && mall.progress(o.number()) != REPORTED) {
        wrong.add("shipped and at the mall at " + mall.progress(o.number()) + ": " + o.number());
      }
    }
    wrong.addAll(exactlyOnce("reported", expected, mall.reports()));
    return wrong;
  }

  /**
   * Orders that the shop had to confirm and took on were confirmed exactly once; no others were. An
   * order that was called off may have been taken on before: then the house asked for it, and whether
   * the mall heard it in time is open.
   *
   * @param asked numbers of the orders whose confirmation the house ever put into its outbox
   */
  static List<String> confirmations(
      MallJournal mall, Collection<StoredOrder> orders, Set<String> asked) {
    Set<String> expected = new TreeSet<>();
    Map<String, Integer> times = new TreeMap<>();
    for (StoredOrder o : orders) {
      int confirmed = mall.times(o.number(), "confirmed");
      if (confirmed > 0) {
        times.put(o.number(), confirmed);
      }
      boolean toConfirm = mall.born(o.number()) == FOR_THE_SHOP_TO_CONFIRM;
      String stage = o.order().path("stage").asText();
      boolean heard = CALLED_OFF.contains(stage) && asked.contains(o.number()) && confirmed > 0;
      if (toConfirm && (TAKEN_ON.contains(stage) || heard)) {
        expected.add(o.number());
      }
    }
    return exactlyOnce("confirmed", expected, times);
  }

  /**
   * Every mail the house says it sent came, and no other. A crash between the server's yes and the
   * house's mark sends the one mail in between again: so at most one more mail for each crash.
   *
   * @param sent Message-IDs of what the house sent
   * @param came Message-IDs in the server's journal
   */
  static List<String> mails(Collection<String> sent, List<String> came, int crashes) {
    Map<String, Integer> times = new TreeMap<>();
    came.forEach(id -> times.merge(id, 1, Integer::sum));
    List<String> wrong = new ArrayList<>();
    sent.stream()
        .filter(id -> !times.containsKey(id))
        .forEach(id -> wrong.add("never came: " + id));
    times.keySet().stream()
        .filter(id -> !sent.contains(id))
        .forEach(id -> wrong.add("unasked: " + id));
    int more = came.size() - times.size();
    if (more > crashes) {
      wrong.add(more + " mails came again after " + crashes + " crashes");
    }
    return wrong;
  }

  /** Every shipment whose label data was written stands in the files exactly once. */
  static List<String> labels(Collection<String> rows, Collection<StoredOrder> orders) {
    Map<String, Integer> times = new TreeMap<>();
    rows.forEach(key -> times.merge(key, 1, Integer::sum));
    Set<String> expected = new TreeSet<>();
    for (StoredOrder o : orders) {
      for (JsonNode s : o.order().path("shipments")) {
        if (WRITTEN.contains(s.path("state").asText())) {
          expected.add(s.path("number").asText());
        }
      }
    }
    return exactlyOnce("in label files", expected, times);
  }

  private static List<String> exactlyOnce(
      String what, Set<String> expected, Map<String, Integer> times) {
    List<String> wrong = new ArrayList<>();
    expected.stream()
        .filter(e -> !times.containsKey(e))
        .forEach(e -> wrong.add("not " + what + ": " + e));
    times.forEach(
        (e, n) -> {
          if (n != 1) {
            wrong.add(what + " " + n + " times: " + e);
          } else if (!expected.contains(e)) {
            wrong.add(what + " and should not be: " + e);
          }
        });
    return wrong;
  }
}
