// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.Violation;
import org.banto.connect.ConnectorType.Kind;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kinds of connections the house can make, as their bundles describe them. */
@Component(service = Types.class)
public final class Types {
  /**
   * A kind of connection.
   *
   * @param id the connector's id
   * @param kind what it connects to
   * @param pid factory PID of its configurations
   * @param name for staff
   * @param description for staff
   * @param bundle symbolic name of its bundle
   * @param version of its bundle
   * @param installed whether it can run now
   * @param ports what its far side can do
   * @param fields its settings
   */
  public record Type(
      String id,
      Kind kind,
      String pid,
      String name,
      String description,
      String bundle,
      String version,
      boolean installed,
      List<String> ports,
      List<Field> fields) {}

  /**
   * A setting of a connection.
   *
   * @param id its name in the configuration
   * @param name for staff
   * @param help for staff
   * @param type string, integer, number, boolean, password or select
   * @param required whether it must be given
   * @param secret whether it is never shown
   * @param defaultValue what it is when not given
   * @param min the least value of a number, or the fewest characters of a text
   * @param max the greatest value of a number, or the most characters of a text
   * @param options what can be chosen, when it is a select
   */
  public record Field(
      String id,
      String name,
      String help,
      String type,
      boolean required,
      boolean secret,
      String defaultValue,
      Optional<BigDecimal> min,
      Optional<BigDecimal> max,
      List<Option> options) {}

  /**
   * One choice.
   *
   * @param value what is kept
   * @param label for staff
   */
  public record Option(String value, String label) {}

  /** A description as it was read of a bundle. */
  private record Read(long modified, Optional<Metatype> metatype) {}

  private static final Logger LOG = LoggerFactory.getLogger(Types.class);
  private static final Charset LATIN = StandardCharsets.ISO_8859_1;

  private final Catalogue catalogue;
  private final ServiceComponentRuntime components;
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  /** Remembers. */
  @Activate
  public Types(@Reference Catalogue catalogue, @Reference ServiceComponentRuntime components) {
    this.catalogue = catalogue;
    this.components = components;
  }

  /**
   * All kinds of connections.
   *
   * @param language {@code ja} or {@code en}
   */
  public List<Type> all(String language) {
    return catalogue.installed().stream()
        .flatMap(c -> metatype(c).map(m -> type(c, m, language)).stream())
        .toList();
  }

  /** One of them, as {@link #all}. */
  public Optional<Type> find(String id, String language) {
    return catalogue.find(id).flatMap(c -> metatype(c).map(m -> type(c, m, language)));
  }

  /** How its connector describes the settings of a kind of connection; empty while it is away. */
  Optional<Metatype> metatype(String id) {
    return catalogue.find(id).flatMap(this::metatype);
  }

  /** What its connector could not work with; nothing is known while it is away. */
  List<Violation> violations(String id, Map<String, String> settings) {
    return metatype(id).map(m -> m.violations(settings)).orElse(List.of());
  }

  /** The same for what a bundle describes, whether or not it is the one that is called. */
  public List<Violation> violations(Bundle bundle, String id, Map<String, String> settings) {
    return Capability.of(bundle).stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .flatMap(this::metatype)
        .map(m -> m.violations(settings))
        .orElse(List.of());
  }

  /**
   * Read outside of the map: to read waits for the framework's lock, and whoever holds that, as a refresh of bundles does,
   * may ask here as well.
   */
  private Optional<Metatype> metatype(Capability c) {
    long modified = c.bundle().getLastModified();
    String key = c.bundle().getBundleId() + " " + c.pid();
    Read last = read.get(key);
    if (last == null || last.modified() != modified) {
      last = new Read(modified, parse(c));
      read.put(key, last);
    }
    return last.metatype();
  }

  private static Optional<Metatype> parse(Capability c) {
    try {
      return Metatype.of(Metatype.entries(c.bundle()), c.pid());
    } catch (IOException e) {
      LOG.warn("the settings of {} cannot be read", c.bundle().getSymbolicName(), e);
      return Optional.empty();
    }
  }

  private Type type(Capability c, Metatype described, String language) {
    return new Type(
        c.id(),
        c.kind(),
        c.pid(),
        described.name(language),
        described.description(language),
        c.bundle().getSymbolicName(),
        c.bundle().getVersion().toString(),
        c.installed(),
        ports(c.bundle()),
        described.fields(language));
  }

  private List<String> ports(Bundle bundle) {
    Set<String> ports = new TreeSet<>();
    for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs(bundle)) {
      Arrays.stream(component.serviceInterfaces)
          .filter(i -> i.startsWith(Ports.PACKAGE))
          .forEach(i -> ports.add(i.substring(Ports.PACKAGE.length())));
    }
    ServiceReference<?>[] services = bundle.getRegisteredServices();
    for (ServiceReference<?> service : services == null ? new ServiceReference<?>[0] : services) {
      Arrays.stream((String[]) service.getProperty("objectClass"))
          .filter(i -> i.startsWith(Ports.PACKAGE))
          .forEach(i -> ports.add(i.substring(Ports.PACKAGE.length())));
    }
    return List.copyOf(ports);
  }

  /** A text that was read as ISO 8859-1; authors write them in UTF-8, as everywhere else, or escaped. */
  static String text(String value) {
    if (value == null
        || value.chars().allMatch(c -> c < 0x80)
        || !LATIN.newEncoder().canEncode(value)) {
      return value == null ? "" : value;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(value.getBytes(LATIN));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return value;
    }
  }
}
