// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Runs the simulated mall until it is stopped. */
public final class Main {
  private Main() {}

  /**
   * {@code --port 8282 --data folder --seed 1 --orders 300 --trickle 3 --pace 0 --secret … --key … --fsync}.
   *
   * @throws IOException when the port is taken or the folder cannot be written
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    try (RakutenMall mall = RakutenMall.open(MallSettings.parse(args))) {
      System.out.println("simulated Rakuten at " + mall.url());
      new CountDownLatch(1).await();
    }
  }
}
