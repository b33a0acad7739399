// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.house.Change;
import org.banto.order.OrderQuery;
import org.banto.order.Stage;
import org.junit.jupiter.api.Tag;

/**
 * Prints how fast the room is; asserts nothing. Run its main with the test class path: {@code
 * SpeedProbe derby|postgres [orders]}.
 */
@Tag("measure")
final class SpeedProbe {
  private final House house;

  private SpeedProbe(House house) {
    this.house = house;
  }

  /** Runs the probe. */
  public static void main(String[] args) throws Exception {
    int orders = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
    if (args.length > 0 && args[0].equals("postgres")) {
      try (var server = House.server();
          House house = House.postgres(server, House.folder(), Clock.systemUTC())) {
        new SpeedProbe(house).run(orders);
      }
    } else {
      try (House house = House.derby(House.folder(), Clock.systemUTC())) {
        new SpeedProbe(house).run(orders);
      }
    }
    System.exit(0);
  }

  private void run(int orders) throws IOException {
    int at = 0;
    for (int batch : new int[] {100, 100, 500, 100, 500, 20, 1}) {
      int share = batch < 100 ? Math.min(orders / 20, batch * 500) : orders / 5;
      long start = System.nanoTime();
      long cpu = cpu();
      for (int n = 0; n < share; n += batch) {
        intake(at + n, batch);
      }
      at += (share + batch - 1) / batch * batch;
      print("intake, batches of " + batch, share, start);
      System.out.printf("%30s %,8.3f ms CPU each%n", "", (cpu() - cpu) / 1e6 / share);
    }
    house.orders.counts(House.MAIN);
    time(
        "desk page",
        i -> house.orders.search(House.MAIN, OrderQuery.on(Desk.NEW), Optional.empty(), 50));
    time("counts", i -> house.orders.counts(House.MAIN));
    time("arrivals", i -> house.orders.arrivals(House.MAIN, Orders.START));
    for (String text :
        List.of("佐藤太郎", "佐藤", "やまだ", "090-0000-0077", Orders.number(77), "buyer9@example.jp")) {
      time(
          "search " + text,
          i -> house.orders.search(House.MAIN, OrderQuery.saying(text), Optional.empty(), 50));
    }
    time("find one", i -> house.orders.find(House.MAIN, new OrderId(i + 1)));
    moves(2_000, 100);
  }

  private void intake(int from, int batch) {
    List<OrderId> ids = house.orders.ids(batch);
    List<Change> changes = new ArrayList<>(batch);
    for (int i = 0; i < batch; i++) {
      changes.add(Orders.received(Orders.fresh(ids.get(i), from + i)));
    }
    house.orders.apply(House.MAIN, changes);
  }

  private void moves(int orders, int batch) {
    long start = System.nanoTime();
    for (int at = 0; at < orders; at += batch) {
      List<OrderId> ids = house.orders.searchIds(House.MAIN, OrderQuery.on(Desk.NEW), batch);
      house.orders.apply(
          House.MAIN,
          house.orders.find(House.MAIN, ids).stream()
              .map(
                  o ->
                      new Change(
                          o.with(e -> e.stage(Stage.ACCEPTED)),
                          Orders.CLERK,
                          "order.moved",
                          "",
                          "job",
                          List.of(),
                          Optional.empty()))
              .toList());
    }
    print("moves, batches of " + batch, orders, start);
  }

  /** What the whole process used: on a busy machine it says more than the clock. */
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void print(String what, int n, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%-30s %,8.0f /s%n", what, n / seconds);
  }

  private static void time(String what, IntConsumer work) {
    for (int i = 0; i < 30; i++) {
      work.accept(i);
    }
    long[] nanos = new long[100];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      work.accept(i);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf("%-30s p50 %.2f ms  p95 %.2f ms%n", what, nanos[50] / 1e6, nanos[95] / 1e6);
  }
}
