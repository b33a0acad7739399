// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Supplier;
import org.banto.net.BarredPlace;
import org.banto.net.SimulatedPlaces;

/** How far a way leads. */
interface Reach {
  /** Whether an address of a host is among the places that somebody has named. */
  boolean lists(String host, InetAddress address, int port);

  /** Whether it goes to an address of a host at all. */
  boolean goes(String host, InetAddress address, int port);

  /** What is said where it does not. */
  BarredPlace barred(String host, int port);

  /** To public addresses, and to what the operator lists. */
  record Everywhere(InsideList list) implements Reach {
    @Override
    public boolean lists(String host, InetAddress address, int port) {
      return list.names(host, address, port);
    }

    @Override
    public boolean goes(String host, InetAddress address, int port) {
      return Addresses.open(address) || lists(host, address, port);
    }

    @Override
    public BarredPlace barred(String host, int port) {
      return new BarredPlace(host, port);
    }
  }

  /** To simulated far sides on this machine alone; what the operator lists is somebody's at work. */
  record Practice(Supplier<List<SimulatedPlaces>> places) implements Reach {
    @Override
    public boolean lists(String host, InetAddress address, int port) {
      return address.isLoopbackAddress() && places.get().stream().anyMatch(p -> p.at(port));
    }

    @Override
    public boolean goes(String host, InetAddress address, int port) {
      return lists(host, address, port);
    }

    @Override
    public BarredPlace barred(String host, int port) {
      return BarredPlace.ofPractice(host, port);
    }
  }
}
