// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.Application;
import org.banto.house.Callers;
import org.banto.house.PublicDoors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/**
 * The REST application that the resources of all rooms join. Its gate is a part of it and no
 * extension that comes and goes: there is no moment in which a resource stands open.
 */
@Component(service = Application.class)
@JaxrsName("banto")
@JaxrsApplicationBase("/api/v1")
public final class StaffApplication extends Application {
  private final AccessFilter gate;

  /** Comes and goes with its room. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile PublicDoors doors;

  /** Knows who is logged in. */
  @Activate
  public StaffApplication(
      @Reference Sessions sessions,
      @Reference OfferedRights offered,
      @Reference Factors factors,
      @Reference Callers callers) {
    this.gate =
        new AccessFilter(sessions, offered, factors, callers, () -> Optional.ofNullable(doors));
  }

  @Override
  public Set<Object> getSingletons() {
    return Set.of(gate, new CookieNames());
  }
}
