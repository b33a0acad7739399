// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.banto.conductor.line.Types;
import org.banto.conductor.line.Types.Option;
import org.banto.connect.ConnectorType.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The kinds of connections the house can make. */
@Component(service = ConnectorTypesResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("connector-types")
@Produces(MediaType.APPLICATION_JSON)
public final class ConnectorTypesResource {
  private final Types types;

  /** A kind of connection as the page draws it; see {@link Types.Type}. */
  public record TypeView(
      String id,
      Kind kind,
      String pid,
      String name,
      String description,
      String bundle,
      String version,
      boolean installed,
      List<String> ports,
      List<FieldView> fields) {}

  /** A setting as the page draws it; see {@link Types.Field}. */
  public record FieldView(
      String id,
      String name,
      String help,
      String type,
      boolean required,
      boolean secret,
      @JsonProperty("default") String standard,
      Optional<BigDecimal> min,
      Optional<BigDecimal> max,
      List<Option> options) {}

  /** Remembers. */
  @Activate
  public ConnectorTypesResource(@Reference Types types) {
    this.types = types;
  }

  /** All of them, in the reader's language. */
  @GET
  public List<TypeView> list(@Context HttpHeaders headers) {
    boolean english =
        headers.getAcceptableLanguages().stream()
            .findFirst()
            .filter(l -> l.getLanguage().equals(Locale.ENGLISH.getLanguage()))
            .isPresent();
    return types.all(english ? "en" : "ja").stream().map(ConnectorTypesResource::view).toList();
  }

  private static TypeView view(Types.Type t) {
    return new TypeView(
        t.id(),
        t.kind(),
        t.pid(),
        t.name(),
        t.description(),
        t.bundle(),
        t.version(),
        t.installed(),
        t.ports(),
        t.fields().stream().map(ConnectorTypesResource::view).toList());
  }

  private static FieldView view(Types.Field f) {
    return new FieldView(
        f.id(),
        f.name(),
        f.help(),
        f.type(),
        f.required(),
        f.secret(),
        f.defaultValue(),
        f.min(),
        f.max(),
        f.options());
  }
}
