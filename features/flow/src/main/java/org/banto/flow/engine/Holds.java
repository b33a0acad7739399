// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction.Request;
import org.banto.house.Settings;
import org.banto.order.Hold;
import org.banto.order.Order;

/** Decides about setting aside, and knows the names of the boxes. */
final class Holds {
  /** Section of the settings; key {@code n} names box n. */
  static final String SECTION = "holds";

  private final CheckRunner judge;
  private final Settings settings;

  Holds(CheckRunner judge, Settings settings) {
    this.judge = judge;
    this.settings = settings;
  }

  List<String> names(AccountId account) {
    Map<String, String> set = settings.read(account, SECTION);
    List<String> names = new ArrayList<>();
    for (int box = 1; box <= Hold.BOX_NAMES.size(); box++) {
      names.add(set.getOrDefault(Integer.toString(box), Hold.BOX_NAMES.get(box - 1)));
    }
    return List.copyOf(names);
  }

  /** Into a box, or from one box into another. */
  Decision hold(Order order, int box, String name, Request ask) {
    if (order.hold().isEmpty()) {
      Optional<Transition> row = Transitions.find(order.desk(), Desk.HOLD);
      if (row.isEmpty()) {
        return Decision.Stop.of(
            new Text(
                "「" + order.desk().japanese() + "」の注文は保留にできません",
                "An order on \"" + order.desk().words().en() + "\" cannot be put on hold"));
      }
      Optional<Decision.Stop> stop = row.get().guard().stops(order, ask);
      if (stop.isPresent()) {
        return stop.get();
      }
    }
    String text = order.desk().japanese() + " → 保留「" + name + "」";
    return new Decision.Go(Effects.hold(order, box, ask), "order.held", ask.because(text));
  }

  /** Out of its box, back to where it stands without it. */
  Decision release(Order order, Request ask) {
    if (order.hold().isEmpty()) {
      return Decision.Stop.of(new Text("保留ではありません", "It is not on hold"));
    }
    Order free = judge.judge(order.with(e -> e.release()));
    String text = "保留 → " + free.desk().japanese();
    return new Decision.Go(free, "order.released", ask.because(text));
  }
}
