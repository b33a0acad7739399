// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.banto.connect.DispatchSource;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.FulfilmentSource;
import org.banto.connect.WaybillRow;
import org.banto.fakes.CorrespondenceContract;
import org.banto.fakes.SourceReaderContract;
import org.banto.flow.Command;
import org.banto.order.Order;
import org.junit.jupiter.api.Nested;

/** The room keeps what the conductor relies on. */
class WarehouseSeamsTest {
  /** What has become of requests and their orders. */
  private static Supplier<String> state(House house, long last) {
    return () ->
        LongStream.rangeClosed(1, last)
            .mapToObj(
                id ->
                    house.request(id).state()
                        + " "
                        + house.request(id).words()
                        + " "
                        + house.now(id).revision())
            .collect(Collectors.joining("\n"));
  }

  @Nested
  class Letters implements CorrespondenceContract {
    @Override
    public void staged(Walk walk) throws Exception {
      House.onDerby(
          house -> {
            for (long id = 1; id <= 5; id++) {
              house.waiting(id);
            }
            house.taken(3);
            house.taken(4);
            house.asking.cancel(House.MAIN, List.of(House.number(3), House.number(4)));
            house.asked(1);
            house.asked(2);
            house.asked(5);
            house.orders.put(house.now(5).with(e -> e.stage(org.banto.order.Stage.CANCELLED)));
            Map<Command, Order> waiting = new LinkedHashMap<>();
            Map<Command, Order> needless = new LinkedHashMap<>();
            for (Command c : house.outbox.waiting.values()) {
              long id = c.order().value();
              (id == 5 ? needless : waiting).put(c, house.now(id));
            }
            walk.on(new Stage(house.room, waiting, needless, state(house, 5)));
          });
    }
  }

  @Nested
  class Results implements SourceReaderContract {
    @Override
    public void staged(Walk walk) throws Exception {
      House.onDerby(
          house -> {
            for (long id = 1; id <= 2; id++) {
              house.waiting(id);
              house.taken(id);
            }
            WaybillRow row =
                new WaybillRow(1, House.number(2).value(), "", Optional.empty(), Optional.empty());
            walk.on(
                new Stage(
                    house.room,
                    House.MAIN,
                    House.CONNECTION,
                    Map.of(
                        DispatchSource.class,
                        List.of(Depot.dispatch(House.number(1), "900000000012")),
                        FulfilmentSource.class,
                        List.of(new FulfilmentRow(row, "", FulfilmentRow.Outcome.SHORT, "欠品"))),
                    state(house, 2)));
          });
    }
  }
}
