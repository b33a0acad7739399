// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The connectors that the house calls. */
@Component(service = Catalogue.class)
public final class Catalogue {
  private final BundleContext context;
  private final AdmittedBundles admitted;

  /** Remembers. */
  @Activate
  public Catalogue(BundleContext context, @Reference AdmittedBundles admitted) {
    this.context = context;
    this.admitted = admitted;
  }

  /** All that can run now. */
  public List<Capability> installed() {
    return Arrays.stream(context.getBundles())
        .filter(admitted::has)
        .flatMap(b -> Capability.of(b).stream())
        .filter(Capability::installed)
        .toList();
  }

  /** The one of this id, if it can run; of two versions the higher one. */
  public Optional<Capability> find(String id) {
    return installed().stream()
        .filter(c -> c.id().equals(id))
        .max(Comparator.comparing(c -> c.bundle().getVersion()));
  }
}
