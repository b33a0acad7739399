// SPDX-License-Identifier: Apache-2.0
package org.banto.practice;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.net.SimulatedPlaces;
import org.banto.simulators.Simulator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** At which ports the simulated malls listen. */
@Component(service = {PracticePorts.class, SimulatedPlaces.class})
public final class PracticePorts implements SimulatedPlaces {
  private final Set<Integer> ports = ConcurrentHashMap.newKeySet();

  /** None yet. */
  @Activate
  public PracticePorts() {}

  void opened(Simulator mall) {
    ports.add(mall.url().getPort());
  }

  void closed(Simulator mall) {
    ports.remove(mall.url().getPort());
  }

  @Override
  public boolean at(int port) {
    return ports.contains(port);
  }
}
