// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.lang.reflect.Proxy;
import java.util.List;
import org.banto.house.Audit;

/** A history that is a list: account, act and detail of each line. */
final class HistoryLines {
  private HistoryLines() {}

  static Audit into(List<String> lines) {
    return (Audit)
        Proxy.newProxyInstance(
            Audit.class.getClassLoader(),
            new Class<?>[] {Audit.class},
            (proxy, method, args) -> {
              lines.add(args[0] + " " + args[2] + " " + args[3]);
              return null;
            });
  }
}
