// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.order.Order;

/** What can be done to orders in every house. */
final class HouseActions {
  /** Of {@code move} to {@link Desk#CANCELLED}: the mall's code of the reason; see {@link Order#cancelReason}. */
  static final String CANCEL_REASON = "cancelReason";

  private static final Text CANCEL_REASON_LABEL =
      new Text("モールに伝えるキャンセル理由のコード", "Code of the reason that the mall is told of a cancel");
  private static final String RIGHT = "orders.edit";

  /** One of them; what it is called needs no look into settings. */
  record Own(
      String id,
      Text name,
      Function<AccountId, List<Parameter>> takes,
      BiFunction<AccountId, Request, Function<Order, Decision>> does)
      implements OrderAction {
    @Override
    public Description description(AccountId account) {
      return new Description(id, name, RIGHT, takes.apply(account));
    }

    @Override
    public Function<Order, Decision> decide(AccountId account, Request request) {
      return does.apply(account, request);
    }
  }

  private HouseActions() {}

  static List<Own> of(Moves moves, Holds holds, StepBack backward) {
    return List.of(
        new Own(
            "move",
            new Text("移動", "Move"),
            a ->
                List.of(
                    Parameter.choice("desk", new Text("移動先", "Desk"), desks()),
                    Parameter.text(CANCEL_REASON, CANCEL_REASON_LABEL, 40).optional()),
            (a, r) -> {
              Desk desk = Desk.valueOf(r.arguments().get("desk"));
              return o -> moves.decide(o, desk, r);
            }),
        new Own(
            "hold",
            new Text("保留にする", "Put on hold"),
            a ->
                List.of(
                    Parameter.choice("box", new Text("保留ボックス", "Hold box"), boxes(holds.names(a)))),
            (a, r) -> {
              int box = Integer.parseInt(r.arguments().get("box"));
              String name = holds.names(a).get(box - 1);
              return o -> holds.hold(o, box, name, r);
            }),
        new Own(
            "release",
            new Text("保留を解除", "Take off hold"),
            a -> List.of(),
            (a, r) -> o -> holds.release(o, r)),
        new Own(
            "acknowledge",
            new Text("確認済みにする", "Acknowledge"),
            a -> List.of(code()),
            (a, r) -> o -> Fixes.acknowledge(o, r.arguments().get("code"), r)),
        new Own(
            "fix",
            new Text("提案どおりに修正", "Fix as proposed"),
            a -> List.of(code()),
            (a, r) -> o -> Fixes.fix(o, r.arguments().get("code"), r)),
        new Own(
            "back",
            new Text("一つ前に戻す", "Take one desk back"),
            a -> List.of(),
            (a, r) -> o -> backward.decide(o, r)));
  }

  private static Parameter code() {
    return Parameter.text("code", new Text("確認事項のコード", "Code of the finding"), 200);
  }

  /** All there are: what a house does not have, or does not let go there, each order says itself. */
  private static List<Parameter.Choice> desks() {
    return Arrays.stream(Desk.values())
        .map(d -> new Parameter.Choice(d.name(), d.words()))
        .toList();
  }

  private static List<Parameter.Choice> boxes(List<String> names) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> new Parameter.Choice(Integer.toString(i + 1), Text.same(names.get(i))))
        .toList();
  }
}
