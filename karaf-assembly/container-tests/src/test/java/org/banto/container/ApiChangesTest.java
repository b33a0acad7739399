// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each way in which an API can change, and whether it breaks a program that was there before. */
class ApiChangesTest {
  private static final String API =
      """
      {"paths": {
        "/boats": {
          "get": {"x-needs": "boats.see", "security": [{"session": []}], "summary": "All boats",
            "parameters": [{"in": "query", "name": "berth", "schema": {"type": "string"}}],
            "responses": {
              "200": {"content": {"application/json": {
                "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Boat"}}}}},
              "404": {"$ref": "#/components/responses/NOT_FOUND"}}},
          "post": {"security": [],
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Launch"}}}},
            "responses": {"204": {}}}}},
       "components": {
        "responses": {"NOT_FOUND": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}},
        "schemas": {
          "Boat": {"type": "object", "required": ["name"], "properties": {
            "name": {"type": "string"}, "mast": {"type": "integer", "format": "int64"},
            "kind": {"type": "string", "enum": ["SAIL", "OAR"]},
            "tender": {"$ref": "#/components/schemas/Boat"},
            "crew": {"type": "object", "additionalProperties": {"type": "string"}}}},
          "Launch": {"type": "object", "required": ["day"], "properties": {
            "day": {"type": "string", "format": "date"}, "tide": {"type": "integer", "minimum": 0},
            "by": {"type": "string", "enum": ["CRANE", "SLIP"]}}}}}}
      """;

  private static List<String> changed(String what, String by) throws Exception {
    assertNotEquals(API, API.replace(what, by), what);
    return ApiChanges.between(read(API), read(API.replace(what, by)));
  }

  private static JsonNode read(String json) throws Exception {
    return new ObjectMapper().readTree(json);
  }

  private static void says(String expected, String what, String by) throws Exception {
    assertEquals(List.of(expected), changed(what, by));
  }

  @Test
  void whatIsTheSameOrSaidInOtherWordsIsNoChange() throws Exception {
    assertEquals(List.of(), ApiChanges.between(read(API), read(API)));
    assertEquals(List.of(), changed("All boats", "Every boat"));
    assertEquals(
        List.of(), changed("schemas/Launch\"", "schemas/Start\"", "\"Launch\"", "\"Start\""));
  }

  private static List<String> changed(String a, String b, String c, String d) throws Exception {
    return ApiChanges.between(read(API), read(API.replace(a, b).replace(c, d)));
  }

  @Test
  void pathsAndOperations() throws Exception {
    assertEquals(
        List.of(
            "BREAKS GET /boats is gone",
            "BREAKS POST /boats is gone",
            "adds GET /ships is new",
            "adds POST /ships is new"),
        changed("\"/boats\"", "\"/ships\""));
    assertEquals(
        List.of("BREAKS POST /boats is gone", "adds PUT /boats is new"),
        changed("\"post\"", "\"put\""));
  }

  @Test
  void rightsAndLogIns() throws Exception {
    says("BREAKS GET /boats needs \"boats.own\", was \"boats.see\"", "boats.see", "boats.own");
    says("adds GET /boats needs nothing, was \"boats.see\"", "\"x-needs\": \"boats.see\",", "");
    says(
        "BREAKS POST /boats needs a log-in",
        "\"security\": [],",
        "\"security\": [{\"session\": []}],");
    says("adds GET /boats needs no log-in", "[{\"session\": []}]", "[]");
  }

  @Test
  void parameters() throws Exception {
    String one = "[{\"in\": \"query\", \"name\": \"berth\",";
    String more = "[{\"in\": \"query\", \"name\": \"more\", \"schema\": {\"type\": \"string\"}},";
    String must = more.replace("\"schema\"", "\"required\": true, \"schema\"");
    says("adds GET /boats: query more is new", one, more + one.substring(1));
    says("BREAKS GET /boats: query more is new", one, must + one.substring(1));
    says("BREAKS GET /boats: query berth is always there", one, one + " \"required\": true,");
    assertEquals(
        List.of("BREAKS GET /boats: query berth is gone", "adds GET /boats: query pier is new"),
        changed("\"berth\"", "\"pier\""));
    says(
        "BREAKS GET /boats: query berth is integer, was string",
        one + " \"schema\": {\"type\": \"string\"}",
        one + " \"schema\": {\"type\": \"integer\"}");
  }

  @Test
  void whatMayBeNull() throws Exception {
    String day = "\"format\": \"date\"";
    says("adds POST /boats: body.day may be null", day, day + ", \"nullable\": true");
    String tender = "\"tender\": {\"$ref\": \"#/components/schemas/Boat\"}";
    String none =
        "\"tender\": {\"nullable\": true, \"allOf\": [{\"$ref\": \"#/components/schemas/Boat\"}]}";
    says("BREAKS GET /boats: answer 200[].tender may be null", tender, none);
    JsonNode nullable = read(API.replace(tender, none));
    assertEquals(
        List.of("adds GET /boats: answer 200[].tender is never null"),
        ApiChanges.between(nullable, read(API)));
  }

  @Test
  void whatIsSent() throws Exception {
    String tide = "\"tide\": {\"type\": \"integer\", \"minimum\": 0},";
    says("BREAKS POST /boats: body.tide is gone", tide, "");
    says(
        "BREAKS POST /boats: body.tide is string, was integer",
        tide,
        tide.replace("integer", "string"));
    says("BREAKS POST /boats: body.tide minimum 1, was 0", "\"minimum\": 0", "\"minimum\": 1");
    says("BREAKS POST /boats: body.tide is always there", "[\"day\"]", "[\"day\", \"tide\"]");
    says("adds POST /boats: body.day may be left out", "[\"day\"]", "[]");
    says("adds POST /boats: body.moon is new", tide, tide + "\"moon\": {\"type\": \"string\"},");
    assertEquals(
        List.of("BREAKS POST /boats: body.moon is new"),
        changed(
            tide, tide + "\"moon\": {\"type\": \"string\"},", "[\"day\"]", "[\"day\", \"moon\"]"));
    says("BREAKS POST /boats: body.by is never SLIP", "\"CRANE\", \"SLIP\"", "\"CRANE\"");
    says("adds POST /boats: body.by may be TIDE", "\"SLIP\"", "\"SLIP\", \"TIDE\"");
    says(
        "BREAKS POST /boats: body.day is string date-time, was string date",
        "\"format\": \"date\"",
        "\"format\": \"date-time\"");
    says("BREAKS POST /boats: body is gone", "\"requestBody\"", "\"x-body\"");
  }

  @Test
  void whatIsRead() throws Exception {
    String of = "BREAKS GET /boats: answer 200[].";
    String name = "\"name\": {\"type\": \"string\"}, \"mast\"";
    says(of + "name is gone", name, "\"mast\"");
    says(of + "name is boolean, was string", name, name.replace("string", "boolean"));
    says(of + "name may be left out", "[\"name\"]", "[]");
    says(
        "adds GET /boats: answer 200[].mast is always there", "[\"name\"]", "[\"name\", \"mast\"]");
    says("adds GET /boats: answer 200[].flag is new", "\"mast\"", "\"flag\": {}, \"mast\"");
    says("adds GET /boats: answer 200[].kind may be STEAM", "\"OAR\"", "\"OAR\", \"STEAM\"");
    says("adds GET /boats: answer 200[].kind is never OAR", "\"SAIL\", \"OAR\"", "\"SAIL\"");
    says(of + "mast is integer int32, was integer int64", "int64", "int32");
    says(
        of + "crew{} is integer, was string",
        "\"additionalProperties\": {\"type\": \"string\"}",
        "\"additionalProperties\": {\"type\": \"integer\"}");
    says(
        "BREAKS GET /boats: answer 200 as application/json is gone",
        "\"200\": {\"content\": {\"application/json\"",
        "\"200\": {\"x-content\": {\"application/json\"");
    assertEquals(
        List.of("BREAKS POST /boats: answer 204 is gone", "adds POST /boats: answer 202 is new"),
        changed("\"204\"", "\"202\""));
    assertEquals(
        List.of("adds GET /boats: answer 404 is gone", "adds GET /boats: answer 410 is new"),
        changed("\"404\"", "\"410\""));
  }
}
