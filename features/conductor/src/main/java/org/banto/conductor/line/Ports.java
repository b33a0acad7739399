// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.AnyService;
import org.osgi.service.component.annotations.CollectionType;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The services that connectors have registered: what each account's far side can do. */
@Component(service = Ports.class)
public final class Ports {
  /** Property of a connector's service: the account it works for. */
  public static final String ACCOUNT = "banto.account";

  /** Property of a connector's service: the connection it was made for. */
  public static final String CONNECTION = "banto.connection";

  /** Property of a connector's service: counts the changes of its settings. */
  public static final String EDITION = "banto.edition";

  /** Property of a connector's service: its secrets were put in; see {@link Secrets}. */
  static final String OPENED = "banto.opened";

  @Reference(
      service = AnyService.class,
      target = "(&(" + CONNECTION + "=*)(" + OPENED + "=true))",
      collectionType = CollectionType.TUPLE)
  private volatile List<Map.Entry<Map<String, Object>, Object>> services = List.of();

  /** For DS. */
  public Ports() {}

  Ports(List<Map.Entry<Map<String, Object>, Object>> services) {
    this.services = services;
  }

  /** The port of this account's connector, if its far side can do that and the bundle is here. */
  public <T> Optional<T> find(Far far, Class<T> port) {
    return of(far).map(Map.Entry::getValue).filter(port::isInstance).map(port::cast).findFirst();
  }

  /** Whether anything of this account's connector is here. */
  public boolean present(Far far) {
    return of(far).findAny().isPresent();
  }

  /** Whether the connector works with this edition of its settings. */
  public boolean present(Far far, String edition) {
    return of(far).anyMatch(s -> edition.equals(String.valueOf(s.getKey().get(EDITION))));
  }

  private Stream<Map.Entry<Map<String, Object>, Object>> of(Far far) {
    String account = far.account().value();
    String id = far.id().toString();
    return services.stream()
        .filter(s -> id.equals(s.getKey().get(CONNECTION)))
        .filter(s -> account.equals(s.getKey().get(ACCOUNT)));
  }
}
