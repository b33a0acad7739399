// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.AnyService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The services that connectors have registered: what each account's far side can do. */
@Component(service = Ports.class)
public final class Ports {
  /** What names of ports begin with. */
  public static final String PACKAGE = "org.banto.connect.";

  /** Property of a connector's service: the account it works for. */
  public static final String ACCOUNT = "banto.account";

  /** Property of a connector's service: the connection it was made for. */
  public static final String CONNECTION = "banto.connection";

  /** Property of a connector's service: counts the changes of its settings. */
  public static final String EDITION = "banto.edition";

  /** Property of a connector's service: its secrets were put in; see {@link Secrets}. */
  static final String OPENED = "banto.opened";

  /** Property of a service that stands for a connector's: it may be called. */
  public static final String GUARDED = "banto.guarded";

  /** Whether a connector's service has all that it was to get; one without a connection always. */
  public static boolean complete(ServiceReference<?> reference) {
    return reference.getProperty(CONNECTION) == null || reference.getProperty(OPENED) != null;
  }

  /** A connector at work. */
  record Present(ConnectionKey far, String edition, Object service) {
    static Present of(ServiceReference<?> reference, Object service) {
      AccountId account = new AccountId(text(reference, ACCOUNT));
      ConnectionKey far = new ConnectionKey(account, ConnectionId.of(text(reference, CONNECTION)));
      return new Present(far, text(reference, EDITION), service);
    }

    private static String text(ServiceReference<?> reference, String property) {
      return String.valueOf(reference.getProperty(property));
    }
  }

  private final WakeUps bell;
  private final List<Present> present = new CopyOnWriteArrayList<>();

  /** Remembers. */
  @Activate
  public Ports(@Reference WakeUps bell) {
    this.bell = bell;
  }

  @Reference(
      service = AnyService.class,
      target = "(&(" + CONNECTION + "=*)(" + GUARDED + "=true))",
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void bind(ServiceReference<Object> reference, Object service) {
    arrive(Present.of(reference, service));
  }

  void unbind(ServiceReference<Object> reference, Object service) {
    leave(service);
  }

  void arrive(Present connector) {
    present.add(connector);
    bell.ring(connector.far());
  }

  void leave(Object service) {
    present.removeIf(p -> p.service() == service);
  }

  /** The port of this account's connector, if its far side can do that and the bundle is here. */
  public <T> Optional<T> find(ConnectionKey far, Class<T> port) {
    return of(far).map(Present::service).filter(port::isInstance).map(port::cast).findFirst();
  }

  /** The port of any connection of that kind, whosever it is. */
  <T> Optional<T> anyOf(String type, Class<T> port) {
    return present.stream()
        .filter(p -> p.far().id().type().equals(type))
        .map(Present::service)
        .filter(port::isInstance)
        .map(port::cast)
        .findFirst();
  }

  /** Whether anything of this account's connector is here. */
  public boolean present(ConnectionKey far) {
    return of(far).findAny().isPresent();
  }

  /** Whether the connector works with this edition of its settings. */
  public boolean present(ConnectionKey far, String edition) {
    return of(far).anyMatch(p -> edition.equals(p.edition()));
  }

  private Stream<Present> of(ConnectionKey far) {
    return present.stream().filter(p -> p.far().equals(far));
  }
}
