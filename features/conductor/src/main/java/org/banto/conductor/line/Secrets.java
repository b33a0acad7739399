// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.util.Collections;
import java.util.Dictionary;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationPlugin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts a connection's secrets into its configuration on the way to the connector. ConfigAdmin keeps
 * configurations in plain files, so the secrets are never given to it. Settings that the connector
 * could not work with get none, and no connector is made of them: an upgrade meets the
 * configurations of the version before it. A program that is not the connection's, whatever it
 * claims to be, gets nothing of it.
 */
@Component(
    service = {ConfigurationPlugin.class, Secrets.class},
    property = "service.cmRanking:Integer=500")
public final class Secrets implements ConfigurationPlugin {
  private final SavedConnections saved;
  private final Types types;
  private final Makers makers;

  /** Remembers. */
  @Activate
  public Secrets(
      @Reference SavedConnections saved, @Reference Types types, @Reference Makers makers) {
    this.saved = saved;
    this.types = types;
    this.makers = makers;
  }

  @Override
  public void modifyConfiguration(
      ServiceReference<?> reference, Dictionary<String, Object> properties) {
    Object account = properties.get(Ports.ACCOUNT);
    Object connection = properties.get(Ports.CONNECTION);
    if (account == null || connection == null) {
      return;
    }
    ConnectionKey far =
        new ConnectionKey(
            new AccountId(account.toString()), ConnectionId.of(connection.toString()));
    Bundle bundle = reference == null ? null : reference.getBundle();
    if (bundle == null || !makers.may(bundle, far.id().type())) {
      Collections.list(properties.keys()).stream()
          .filter(key -> !key.startsWith("service."))
          .forEach(properties::remove);
      return;
    }
    saved
        .find(far)
        .filter(s -> types.violations(bundle, far.id().type(), s.settings()).isEmpty())
        .ifPresent(
            s -> {
              s.secrets().forEach(properties::put);
              properties.put(Ports.OPENED, "true");
            });
  }
}
