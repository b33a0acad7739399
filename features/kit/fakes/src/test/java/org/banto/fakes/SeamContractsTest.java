// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.CommandId;
import org.banto.base.ConnectionId;
import org.banto.fakes.ParcelLockers.Flaw;
import org.banto.fakes.ParcelLockers.OpenedLockers;
import org.banto.flow.Command;
import org.banto.order.Order;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contracts of the seams find what a room can do wrong, and nothing wrong with a good one. */
class SeamContractsTest {
  private record Letters(Flaw flaw) implements CorrespondenceContract {
    @Override
    public void staged(Walk walk) throws Exception {
      ParcelLockers room = new ParcelLockers(flaw);
      Map<Command, Order> waiting = new LinkedHashMap<>();
      Map<Command, Order> needless = new LinkedHashMap<>();
      for (long id : new long[] {1, 2, 3}) {
        Order order = Orders.everyday(id);
        Command c =
            new Command(
                new CommandId("locker:" + id),
                Orders.MAIN,
                ParcelLockers.KIND,
                "lockers~main",
                order.id(),
                "");
        (id == 3 ? needless : waiting).put(c, order);
        if (id == 3) {
          room.fetched.add(order.id());
        }
      }
      walk.on(new Stage(room, waiting, needless, room::state));
    }
  }

  private record Boxes(Flaw flaw) implements SourceReaderContract {
    @Override
    public void staged(Walk walk) throws Exception {
      ParcelLockers room = new ParcelLockers(flaw);
      walk.on(
          new Stage(
              room,
              Orders.MAIN,
              ConnectionId.of("lockers~main"),
              Map.of(OpenedLockers.class, List.of("17")),
              room::state));
    }
  }

  /** What the contracts say of a room. */
  private static List<String> failures(Flaw flaw) throws Exception {
    List<String> failed = new ArrayList<>();
    for (Object contract : List.of(new Letters(flaw), new Boxes(flaw))) {
      for (Method test : tests(contract)) {
        try {
          test.invoke(contract);
        } catch (InvocationTargetException e) {
          failed.add(test.getName());
        }
      }
    }
    return failed;
  }

  private static List<Method> tests(Object contract) {
    List<Method> tests =
        Arrays.stream(contract.getClass().getInterfaces()[0].getMethods())
            .filter(m -> m.isAnnotationPresent(Test.class))
            .toList();
    assertFalse(tests.isEmpty());
    return tests;
  }

  @Test
  void aGoodRoomKeepsThem() throws Exception {
    assertEquals(List.of(), failures(Flaw.NONE));
  }

  @TestFactory
  List<DynamicTest> eachFlawIsFound() {
    return Arrays.stream(Flaw.values())
        .filter(f -> f != Flaw.NONE)
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f.name(), () -> assertFalse(failures(f).isEmpty(), "nobody sees " + f)))
        .toList();
  }
}
