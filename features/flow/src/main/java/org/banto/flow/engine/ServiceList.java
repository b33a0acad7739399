// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The services of one kind that are there now. They are fetched at first use and not when they are
 * bound, so that a room which needs the flow may also stand on its way.
 *
 * @param <T> of which kind
 */
final class ServiceList<T> implements Supplier<List<T>> {
  private record Fetched<T>(List<ServiceReference<T>> from, List<T> services) {}

  private final BundleContext context;
  private final Supplier<List<ServiceReference<T>>> references;
  private volatile Fetched<T> fetched = new Fetched<>(List.of(), List.of());

  /**
   * @param references the list as SCR keeps it: another instance whenever it changes
   */
  ServiceList(BundleContext context, Supplier<List<ServiceReference<T>>> references) {
    this.context = context;
    this.references = references;
  }

  @Override
  public List<T> get() {
    List<ServiceReference<T>> now = references.get();
    Fetched<T> known = fetched;
    if (known.from() == now) {
      return known.services();
    }
    List<T> services = now.stream().map(context::getService).filter(Objects::nonNull).toList();
    if (services.size() == now.size()) {
      fetched = new Fetched<>(now, services);
    }
    return services;
  }
}
