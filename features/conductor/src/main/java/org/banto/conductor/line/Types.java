// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

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
      String kind,
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
   * @param type string, integer, boolean, password or select
   * @param required whether it must be given
   * @param secret whether it is never shown
   * @param defaultValue what it is when not given
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
      List<Option> options) {}

  /**
   * One choice.
   *
   * @param value what is kept
   * @param label for staff
   */
  public record Option(String value, String label) {}

  private static final Charset LATIN = StandardCharsets.ISO_8859_1;
  private static final String PORTS = "org.banto.connect.";

  private final Catalogue catalogue;
  private final MetaTypeService metatypes;
  private final ServiceComponentRuntime components;

  /** Remembers. */
  @Activate
  public Types(
      @Reference Catalogue catalogue,
      @Reference MetaTypeService metatypes,
      @Reference ServiceComponentRuntime components) {
    this.catalogue = catalogue;
    this.metatypes = metatypes;
    this.components = components;
  }

  /**
   * All kinds of connections.
   *
   * @param language {@code ja} or {@code en}
   */
  public List<Type> all(String language) {
    return catalogue.installed().stream()
        .filter(c -> configurable(c))
        .map(c -> type(c, language))
        .toList();
  }

  /** One of them, as {@link #all}. */
  public Optional<Type> find(String id, String language) {
    return catalogue.find(id).filter(this::configurable).map(c -> type(c, language));
  }

  /** Pure formats have no account and so nothing to set up. */
  private boolean configurable(Capability c) {
    MetaTypeInformation info = metatypes.getMetaTypeInformation(c.bundle());
    return info != null && Arrays.asList(info.getFactoryPids()).contains(c.pid());
  }

  private Type type(Capability c, String language) {
    ObjectClassDefinition definition =
        metatypes.getMetaTypeInformation(c.bundle()).getObjectClassDefinition(c.pid(), language);
    return new Type(
        c.id(),
        c.kind().name(),
        c.pid(),
        text(definition.getName()),
        text(definition.getDescription()),
        c.bundle().getSymbolicName(),
        c.bundle().getVersion().toString(),
        c.installed(),
        ports(c.bundle()),
        fields(definition));
  }

  private List<String> ports(Bundle bundle) {
    Set<String> ports = new TreeSet<>();
    for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs(bundle)) {
      Arrays.stream(component.serviceInterfaces)
          .filter(i -> i.startsWith(PORTS))
          .forEach(i -> ports.add(i.substring(PORTS.length())));
    }
    ServiceReference<?>[] services = bundle.getRegisteredServices();
    for (ServiceReference<?> service : services == null ? new ServiceReference<?>[0] : services) {
      Arrays.stream((String[]) service.getProperty("objectClass"))
          .filter(i -> i.startsWith(PORTS))
          .forEach(i -> ports.add(i.substring(PORTS.length())));
    }
    return List.copyOf(ports);
  }

  private static List<Field> fields(ObjectClassDefinition definition) {
    List<Field> fields = new ArrayList<>();
    add(fields, definition.getAttributeDefinitions(ObjectClassDefinition.REQUIRED), true);
    add(fields, definition.getAttributeDefinitions(ObjectClassDefinition.OPTIONAL), false);
    return List.copyOf(fields);
  }

  private static void add(List<Field> fields, AttributeDefinition[] all, boolean required) {
    for (AttributeDefinition a : all == null ? new AttributeDefinition[0] : all) {
      String[] standard = a.getDefaultValue();
      List<Option> options = options(a);
      fields.add(
          new Field(
              a.getID(),
              text(a.getName()),
              text(a.getDescription()),
              options.isEmpty() ? kind(a) : "select",
              required && (standard == null || standard.length == 0),
              Saved.secret(a.getID()) || a.getType() == AttributeDefinition.PASSWORD,
              standard == null || standard.length == 0 ? "" : standard[0],
              options));
    }
  }

  private static String kind(AttributeDefinition a) {
    return switch (a.getType()) {
      case AttributeDefinition.PASSWORD -> "password";
      case AttributeDefinition.BOOLEAN -> "boolean";
      case AttributeDefinition.INTEGER, AttributeDefinition.LONG, AttributeDefinition.SHORT ->
          "integer";
      default -> Saved.secret(a.getID()) ? "password" : "string";
    };
  }

  private static List<Option> options(AttributeDefinition a) {
    String[] values = a.getOptionValues();
    String[] labels = a.getOptionLabels();
    List<Option> options = new ArrayList<>();
    for (int i = 0; values != null && i < values.length; i++) {
      options.add(new Option(values[i], labels == null ? values[i] : text(labels[i])));
    }
    return options;
  }

  /** Metatype reads texts as ISO 8859-1; authors write them in UTF-8, as everywhere else. */
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
