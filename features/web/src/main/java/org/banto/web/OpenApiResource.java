// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.jaxrs2.DefaultParameterExtension;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.security.SecurityScheme.In;
import io.swagger.v3.oas.models.security.SecurityScheme.Type;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.banto.house.Anonymous;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.AnyService;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Describes the resources that are there at the moment of the request. */
@Component(service = OpenApiResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {
  static {
    OpenAPIExtensions.setExtensions(List.of(new OpenApiDetails(), new DefaultParameterExtension()));
    ModelConverters.getInstance().addConverter(new SchemaMembers());
  }

  private static final Pattern WORD = Pattern.compile("\\w+");

  private final ConcurrentMap<ServiceReference<?>, Class<?>> resources = new ConcurrentHashMap<>();
  private final Set<ServiceReference<?>> functions = ConcurrentHashMap.newKeySet();
  private Set<Class<?>> described = Set.of();
  private String document = "";

  @Reference(
      service = AnyService.class,
      target = "(&(osgi.jaxrs.resource=true)(!(component.name=org.banto.web.OpenApiResource)))",
      policy = ReferencePolicy.DYNAMIC,
      cardinality = ReferenceCardinality.MULTIPLE)
  void bind(ServiceReference<Object> reference, Object service) {
    resources.put(reference, service.getClass());
  }

  void unbind(ServiceReference<Object> reference) {
    resources.remove(reference);
  }

  /** What starts by a function of the plan bears the function's id, as its configuration does. */
  @Reference(
      service = AnyService.class,
      target = "(function=*)",
      policy = ReferencePolicy.DYNAMIC,
      cardinality = ReferenceCardinality.MULTIPLE)
  void bindFunction(ServiceReference<Object> reference) {
    functions.add(reference);
  }

  void unbindFunction(ServiceReference<Object> reference) {
    functions.remove(reference);
  }

  /** The OpenAPI 3 document; anybody may ask, so it is written once for the rooms there are. */
  @GET
  @Path("openapi.json")
  @Anonymous
  public String openApi() throws JsonProcessingException {
    Set<Class<?>> now = Set.copyOf(resources.values());
    synchronized (this) {
      if (!now.equals(described)) {
        document = describe(now);
        described = now;
      }
      return document;
    }
  }

  /** The document of these resources. */
  static String describe(Set<Class<?>> rooms) throws JsonProcessingException {
    OpenAPI api =
        new OpenAPI()
            .info(new Info().title("Banto").version("1"))
            .components(new Components())
            .servers(List.of(new Server().url("/api/v1")));
    OpenAPI read = new Reader(api).read(rooms);
    Components components =
        read.getComponents()
            .addSecuritySchemes(
                "session",
                new SecurityScheme().type(Type.APIKEY).in(In.COOKIE).name(AccessFilter.COOKIE))
            .addSecuritySchemes("token", new SecurityScheme().type(Type.HTTP).scheme("bearer"));
    Stream.concat(Stream.of(Problem.class), rooms.stream().flatMap(OpenApiDetails::said))
        .forEach(
            type -> ModelConverters.getInstance().readAll(type).forEach(components::addSchemas));
    RefusedAnswer.describe(components);
    Optional.ofNullable(read.getPaths()).ifPresent(OpenApiResource::name);
    // members in the order of letters: neither the rooms there are nor the machine's reflection
    // move any
    ObjectMapper json = io.swagger.v3.core.util.Json.mapper();
    ObjectNode document = json.valueToTree(read);
    SentSchemas.loosen(document);
    return json.writerWithDefaultPrettyPrinter()
        .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .writeValueAsString(json.convertValue(document, TreeMap.class));
  }

  /**
   * What programs call each operation, e.g. {@code putOrdersIdTags} for {@code PUT /orders/{id}/tags}: of its address
   * alone, so that no other room changes it.
   */
  private static void name(Paths paths) {
    paths.forEach(
        (path, item) ->
            item.readOperationsMap()
                .forEach(
                    (verb, operation) ->
                        operation.setOperationId(
                            verb.name().toLowerCase(Locale.ROOT) + capitalised(path))));
  }

  private static String capitalised(String path) {
    return WORD.matcher(path)
        .results()
        .map(MatchResult::group)
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(joining());
  }

  /**
   * First path segments of what is there, so that the page draws what the house has. The functions
   * that something of it started by are among them.
   */
  @GET
  @Path("menu")
  public List<String> menu() {
    TreeSet<String> names = new TreeSet<>();
    for (Class<?> c : Map.copyOf(resources).values()) {
      Path path = c.getAnnotation(Path.class);
      if (path != null && !path.value().isEmpty()) {
        names.add(path.value().split("/")[0]);
      }
    }
    functions.forEach(reference -> names.add(reference.getProperty("function").toString()));
    return List.copyOf(names);
  }
}
