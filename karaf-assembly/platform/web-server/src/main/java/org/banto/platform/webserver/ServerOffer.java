// SPDX-License-Identifier: Apache-2.0
package org.banto.platform.webserver;

import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * Offers the web server as a service while it is up. Pax Web keeps it to itself: it lets a bundle
 * bring servlets and filters, and no place where the server listens.
 */
public final class ServerOffer implements LifeCycle.Listener {
  private Optional<ServiceRegistration<Server>> offer = Optional.empty();

  /** Named by {@code jetty.xml}. */
  public ServerOffer() {}

  @Override
  public synchronized void lifeCycleStarted(LifeCycle event) {
    offer =
        Optional.of(
            FrameworkUtil.getBundle(ServerOffer.class)
                .getBundleContext()
                .registerService(Server.class, (Server) event, null));
  }

  @Override
  public synchronized void lifeCycleStopping(LifeCycle event) {
    offer.ifPresent(ServiceRegistration::unregister);
    offer = Optional.empty();
  }
}
