// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.banto.base.AccountId;
import org.banto.house.Anonymous;
import org.banto.house.Form;
import org.banto.house.GoodAnswer;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("partner.D12")
class OpenApiResourceTest {
  private static JsonNode api;

  /** One resource whose values are called like those of the other. */
  @Path("boats")
  @RequiresRight("orders.see")
  public static final class BoatsResource {
    /** What a boat is. */
    public record View(String name, AccountId account, Optional<String> berth) {}

    /** All boats. */
    @GET
    public List<View> all() {
      return List.of();
    }

    /** Launches one. Loudly. */
    @POST
    public void launch(View boat) {}

    /** What is sent alone. */
    public record Order(
        @RequiredMember String name, int masts, int version, String colour, LocalTime tide) {}

    /** What is answered beside. */
    public record Keel(int laid) {}

    /** Has one built. */
    @POST
    @Path("orders")
    @GoodAnswer(value = Keel.class, status = 202)
    public Response order(Order order) {
      return Response.accepted(new Keel(1)).build();
    }

    /** Sells some. */
    @DELETE
    @UrlFilter
    @GoodAnswer(status = 204)
    public Response sell(@Context UriInfo which) {
      return Response.noContent().build();
    }

    /** The drawing of one. */
    @GET
    @Path("drawing")
    @Produces("image/png")
    public Response drawing() {
      return Response.ok().build();
    }

    /** Builds what nobody has said. */
    @GET
    @Path("secret")
    @Produces(MediaType.APPLICATION_JSON)
    public Response secret() {
      return Response.ok().build();
    }
  }

  /** The other. */
  @Path("cars")
  @Form
  public static final class CarsResource {
    /** What a car is. */
    public record View(int wheels) {}

    /** One car. */
    @GET
    @Path("{id}")
    public View one(@PathParam("id") String id) {
      return new View(4);
    }

    @PUT
    @Path("{id}")
    public View save(@PathParam("id") String id, View car) {
      return car;
    }

    @DELETE
    @Path("{id}/door")
    public void door(@PathParam("id") String id, @HeaderParam("If-Match") String seen) {}

    @GET
    @Anonymous
    public String list() {
      return "";
    }
  }

  @BeforeAll
  static void describe() throws Exception {
    api =
        Json.MAPPER.readTree(
            OpenApiResource.describe(Set.of(BoatsResource.class, CarsResource.class)));
  }

  private static JsonNode schema(String name) {
    return api.path("components").path("schemas").path(name);
  }

  private static Set<String> answers(String method, String path) {
    Set<String> statuses = new TreeSet<>();
    api.path("paths")
        .path(path)
        .path(method)
        .path("responses")
        .fieldNames()
        .forEachRemaining(statuses::add);
    return statuses;
  }

  @Test
  void twoClassesOfOneSimpleNameHaveTwoSchemas() {
    String boats = "OpenApiResourceTestBoatsView";
    assertEquals(Set.of("name", "account", "berth"), fields(schema(boats)));
    assertEquals(Set.of("wheels"), fields(schema("OpenApiResourceTestCarsView")));
    assertTrue(
        api.at("/paths/~1boats/get/responses/200").toString().contains("/schemas/" + boats + "\""));
  }

  @Test
  void aValueIsDescribedAsItIsSpelt() {
    JsonNode boat = schema("OpenApiResourceTestBoatsView").path("properties");
    assertEquals("string", boat.path("account").path("type").asText());
    assertEquals("string", boat.path("berth").path("type").asText());
  }

  private static Set<String> required(String schema) {
    Set<String> names = new TreeSet<>();
    schema(schema).path("required").forEach(name -> names.add(name.asText()));
    return names;
  }

  @Test
  void whatIsAnsweredHoldsAllItsMembersAndTheEmptyOneIsNull() {
    assertEquals(Set.of("account", "berth", "name"), required("OpenApiResourceTestBoatsView"));
    JsonNode boat = schema("OpenApiResourceTestBoatsView").path("properties");
    assertTrue(boat.at("/berth/nullable").asBoolean());
    assertFalse(boat.path("name").has("nullable"));
    JsonNode saved = schema("Problem").at("/properties/saved");
    assertEquals("#/components/schemas/ProblemSaved", saved.path("$ref").asText());
    assertEquals(Set.of("status", "title", "type"), required("Problem"));
  }

  @Test
  void whatIsSentAloneHoldsWhatItIsRefusedWithout() {
    assertEquals(Set.of("masts", "name", "version"), required("OpenApiResourceTestBoatsOrder"));
    JsonNode order = schema("OpenApiResourceTestBoatsOrder").path("properties");
    assertEquals("string", order.at("/tide/type").asText());
    assertFalse(api.toString().contains(SentSchemas.NEEDED));
  }

  @Test
  void anAnswerThatIsBuiltIsTheOneThatIsSaid() {
    JsonNode built = api.at("/paths/~1boats~1orders/post/responses/202");
    assertEquals(
        "#/components/schemas/OpenApiResourceTestBoatsKeel",
        built.findPath("schema").path("$ref").asText());
    assertEquals(Set.of("laid"), required("OpenApiResourceTestBoatsKeel"));
    assertTrue(api.at("/paths/~1boats/delete/responses/204/content").isMissingNode());
    JsonNode drawing = api.at("/paths/~1boats~1drawing/get/responses/200/content");
    assertEquals("binary", drawing.at("/image~1png/schema/format").asText());
    assertTrue(answers("get", "/boats/secret").contains("default"));
  }

  @Test
  void theFilterOfAnAddressIsSaidWordByWord() {
    Set<String> words = new TreeSet<>();
    api.at("/paths/~1boats/delete/parameters")
        .forEach(p -> words.add(p.path("name").asText() + " " + p.at("/schema/type").asText()));
    assertTrue(
        words.containsAll(Set.of("desk array", "q string", "orderedFrom string")), "" + words);
  }

  @Test
  void eachOperationSaysHowItMayBeRefused() {
    assertEquals(Set.of("200", "401", "403", "500", "503"), answers("get", "/boats"));
    assertEquals(
        Set.of("204", "400", "401", "403", "409", "413", "415", "422", "500", "503", "507"),
        answers("post", "/boats"));
    assertEquals(
        Set.of(
            "200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "500", "503",
            "507"),
        answers("put", "/cars/{id}"));
    assertTrue(answers("delete", "/cars/{id}/door").contains("412"));
    assertTrue(answers("post", "/boats/orders").contains("412"));
    assertEquals(Set.of("200", "500", "503"), answers("get", "/cars"));
  }

  @Test
  void aRefusalIsAProblemThatIsDescribed() {
    JsonNode stale = api.at("/components/responses/STALE");
    assertEquals(
        "#/components/schemas/Problem",
        stale.at("/content/application~1problem+json/schema/$ref").asText());
    assertTrue(fields(schema("Problem")).containsAll(Set.of("type", "title", "status", "errors")));
    assertTrue(fields(schema("ProblemFieldError")).containsAll(Set.of("field", "label", "reason")));
    assertFalse(api.toString().contains("#/components/responses/NO_SUCH"));
  }

  @Test
  void whoMayAskIsSaidWithTheSchemes() {
    assertEquals("bearer", api.at("/components/securitySchemes/token/scheme").asText());
    assertEquals("cookie", api.at("/components/securitySchemes/session/in").asText());
    assertEquals("orders.see", api.at("/paths/~1boats/get/x-needs").asText());
    assertEquals(0, api.at("/paths/~1cars/get/security").size());
  }

  /** With the cars alone, a method that the boats have, too, has the name it has beside them. */
  @Test
  void whatOneRoomIsCalledDoesNotDependOnTheOthers() throws Exception {
    assertEquals("getCarsId", api.at("/paths/~1cars~1{id}/get/operationId").asText());
    JsonNode alone = Json.MAPPER.readTree(OpenApiResource.describe(Set.of(CarsResource.class)));
    for (String path : List.of("/cars", "/cars/{id}", "/cars/{id}/door")) {
      assertEquals(api.path("paths").path(path), alone.path("paths").path(path));
    }
  }

  @Test
  void membersStandInTheOrderOfLetters() throws Exception {
    assertEquals(List.of(), unordered(api, ""));
    assertEquals(List.of("/a"), unordered(Json.MAPPER.readTree("{\"a\":{\"c\":1,\"b\":2}}"), ""));
  }

  private static List<String> unordered(JsonNode node, String where) {
    List<String> found = new ArrayList<>();
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    if (!names.equals(names.stream().sorted().toList())) {
      found.add(where);
    }
    names.forEach(name -> found.addAll(unordered(node.get(name), where + "/" + name)));
    return found;
  }

  private static Set<String> fields(JsonNode schema) {
    Set<String> names = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void anOperationIsSummedUpByItsJavadoc() throws Exception {
    assertEquals(
        Optional.of(
            "First path segments of what is there, so that the page draws what the house has"),
        OpenApiDetails.summary(OpenApiResource.class.getMethod("menu")));
    assertEquals("All boats", api.at("/paths/~1boats/get/summary").asText());
    assertEquals("Launches one", api.at("/paths/~1boats/post/summary").asText());
    assertTrue(api.at("/paths/~1cars~1{id}/put/summary").isMissingNode());
  }
}
