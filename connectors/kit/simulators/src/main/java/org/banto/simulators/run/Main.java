// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.banto.simulators.Malls;
import org.banto.simulators.Simulator;

/** Runs one simulated far side until it is stopped. */
public final class Main {
  private Main() {}

  /**
   * {@code --mall rakuten --port 8282 --data folder --seed 1 --orders 300 --trickle 3 --pace 0 --fsync} and what the
   * mall takes besides; without {@code --mall} it is Rakuten.
   *
   * @throws IOException when the port is taken or the folder cannot be written
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> rest = new ArrayList<>(List.of(args));
    String name = "rakuten";
    int at = rest.indexOf("--mall");
    if (at >= 0 && at + 1 < rest.size()) {
      rest.remove(at);
      name = rest.remove(at);
    }
    try (Simulator simulator = Malls.open(name, RealTime.clock(), rest.toArray(String[]::new))) {
      System.out.println("simulated " + name + " at " + simulator.url());
      new CountDownLatch(1).await();
    }
  }
}
