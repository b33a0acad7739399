// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The bundles of connectors that the house calls; others may run beside them to be tried. */
@Component(service = AdmittedBundles.class)
public final class AdmittedBundles {
  private final Set<Bundle> bundles = ConcurrentHashMap.newKeySet();
  private final Map<String, String> barred = new ConcurrentHashMap<>();

  /** Nobody is admitted yet. */
  @Activate
  public AdmittedBundles() {}

  /** All of them, those that have gone meanwhile too. */
  public Set<Bundle> all() {
    return Set.copyOf(bundles);
  }

  /** Whether it is. */
  public boolean has(Bundle bundle) {
    return bundles.contains(bundle);
  }

  /** Admits it; whether it was not before. */
  public boolean add(Bundle bundle) {
    return bundles.add(bundle);
  }

  /** It is not called any more; whether it was. */
  public boolean remove(Bundle bundle) {
    return bundles.remove(bundle);
  }

  /** A program for this kind of connection is here and is not called. */
  public void bar(String id, String why) {
    barred.put(id, why);
  }

  /** One is called. */
  public void unbar(String id) {
    barred.remove(id);
  }

  /** Why the program for this kind of connection is not called, where one is here. */
  Optional<String> barred(String id) {
    return Optional.ofNullable(barred.get(id));
  }
}
