// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.banto.testhouse.Api;
import org.banto.testhouse.BundleJar;
import org.banto.testhouse.StatusJar;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page in a jar that is dropped in: agreed to, served, exchanged, gone; and what it may not do. */
@ExtendWith(Standing.class)
@Order(9)
class PagesIT {
  private static final String NAME = "acme-cards";
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final String SHADOW =
      """
      <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="acme.shadow">
        <service><provide interface="java.lang.Object"/></service>
        <property name="osgi.http.whiteboard.resource.pattern" value="/ui/assets/*"/>
        <property name="osgi.http.whiteboard.resource.prefix" value="/page"/>
        <implementation class="java.lang.Object"/>
      </scr:component>
      """;

  private static House house;
  private static Api api;
  private static Path deploy;

  @BeforeAll
  static void boot() throws Exception {
    house = Standing.house();
    api = house.shop("pages");
    deploy = Files.createDirectories(house.data().resolve("deploy"));
  }

  private static BundleJar jar(String module) {
    return new BundleJar(NAME)
        .header(
            "Provide-Capability",
            "banto.page;id=cards;kit:Version=\"1.0\";module=\"page/page.js\";mode=shared;"
                + "parts=\"home,columns\";"
                + "ja=\"カード\";en=\"Cards\";right=\"orders.see\"")
        .file("page/page.js", module);
  }

  /** How the page stands; missing where it is not there. */
  private static JsonNode page() {
    for (JsonNode one : api.get("pages").get("pages")) {
      if (one.get("bundle").asText().equals(NAME)) {
        return one;
      }
    }
    return new ObjectMapper().missingNode();
  }

  private static JsonNode agree(String mode) {
    return api.put(
        "pages/cards",
        new ObjectMapper()
            .createObjectNode()
            .put("bundle", NAME)
            .put("provider", "Acme")
            .put("mode", mode));
  }

  @Test
  @Tag("proof")
  void aPageComesWithItsJarIsExchangedAndGoes() throws Exception {
    Path file = jar("export default 1;").into(deploy);
    try {
      long came = Waiting.timed("the page is there", A_MINUTE, () -> !page().isMissingNode());
      assertEquals("ASKS", page().get("state").asText());
      assertEquals("[\"COLUMNS\",\"HOME\"]", page().get("parts").toString());
      Waiting.until(
          "somebody is called", A_MINUTE, () -> api.get("alarms").toString().contains("「カード」"));
      agree("FRAMED");
      JsonNode first = page();
      assertEquals("READY", first.get("state").asText(), first::toString);
      HttpResponse<String> served = house.get(first.get("module").asText());
      assertEquals(200, served.statusCode());
      assertEquals("export default 1;", served.body());
      assertEquals(
          "private, max-age=31536000, immutable",
          served.headers().firstValue("Cache-Control").orElseThrow());
      assertEquals(
          "text/javascript;charset=utf-8",
          served.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""));
      jar("export default 2;").into(deploy);
      String key = first.get("key").asText();
      long exchanged =
          Waiting.timed("the new one", A_MINUTE, () -> !page().path("key").asText(key).equals(key));
      assertEquals("export default 2;", house.get(page().get("module").asText()).body());
      HttpResponse<String> old = house.get(first.get("module").asText());
      assertEquals(404, old.statusCode());
      assertEquals("no-store", old.headers().firstValue("Cache-Control").orElseThrow());
      String last = page().get("module").asText();
      Files.delete(file);
      long gone = Waiting.timed("the page has gone", A_MINUTE, () -> page().isMissingNode());
      assertEquals(404, house.get(last).statusCode());
      System.out.printf("a page came in %d ms, changed in %d, went in %d%n", came, exchanged, gone);
      assertTrue(Math.max(came, Math.max(exchanged, gone)) < SOON.toMillis());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @Test
  void noProgramTakesAPlaceOfTheHouseOwn() throws Exception {
    String script = script();
    String own = house.get(script).body();
    Path file = jar("export default 3;").component("shadow", SHADOW).into(deploy);
    try {
      Waiting.until("it is there", A_MINUTE, () -> !page().isMissingNode());
      Waiting.until(
          "staff is told", A_MINUTE, () -> api.get("alarms").toString().contains("（/ui/assets/*）"));
      HttpResponse<String> now = house.get(script);
      assertEquals(200, now.statusCode());
      assertTrue(own.equals(now.body()), () -> "other script: " + now.headers());
      assertEquals(404, house.get("/ui/assets/page.js").statusCode());
    } finally {
      Files.delete(file);
    }
    Waiting.until("it has gone", A_MINUTE, () -> page().isMissingNode());
  }

  @Test
  void aProgramAnswersNobodyWithoutALogInBeforeItsOwnerHasAgreed() throws Exception {
    Path file = StatusJar.into(deploy);
    try {
      Waiting.until("it asks", A_MINUTE, () -> status().path("state").asText().equals("ASKS"));
      Waiting.until(
          "its resource is there",
          A_MINUTE,
          () -> api.answer("GET", "acme-status/staff").statusCode() == 200);
      assertSandboxed(api.answer("GET", "acme-status/staff"));
      String everybody = "/api/v1/acme-status/everybody";
      assertEquals(404, house.get(everybody).statusCode());
      assertEquals(404, api.answer("GET", "acme-status/everybody").statusCode());
      HttpResponse<String> located = house.get("/api/v1/acme-status/located");
      assertEquals(404, located.statusCode());
      assertFalse(located.body().contains("script"), located.body());
      open(true);
      HttpResponse<String> page = house.get(everybody);
      assertEquals(200, page.statusCode());
      assertSandboxed(page);
      HttpResponse<String> written = house.get("/api/v1/acme-status/written");
      assertEquals(204, written.statusCode());
      assertEquals("text/html", written.headers().firstValue("Content-Type").orElseThrow());
      assertSandboxed(written);
      assertEquals(Optional.empty(), written.headers().firstValue("Set-Cookie"));
      assertEquals(401, house.get("/api/v1/acme-status/staff").statusCode());
      open(false);
      assertEquals(404, house.get(everybody).statusCode());
      assertEquals(Optional.empty(), policy(api.answer("GET", "pages")), "the control: the house");
    } finally {
      Files.delete(file);
    }
    Waiting.until("it has gone", A_MINUTE, () -> status().isMissingNode());
  }

  private static Optional<String> policy(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Security-Policy");
  }

  private static void assertSandboxed(HttpResponse<?> answer) {
    String policy = policy(answer).orElseThrow();
    assertTrue(policy.startsWith("sandbox "), policy);
    assertFalse(policy.contains("allow-same-origin"), policy);
  }

  /** How the program stands that answers without a log-in; missing where it is not there. */
  private static JsonNode status() {
    for (JsonNode one : api.get("pages").get("publics")) {
      if (one.get("bundle").asText().equals(StatusJar.NAME)) {
        return one;
      }
    }
    return new ObjectMapper().missingNode();
  }

  private static void open(boolean open) {
    api.put(
        "pages/public/" + StatusJar.NAME,
        new ObjectMapper().createObjectNode().put("provider", "Acme").put("open", open));
  }

  /** The script that the staff's page begins with. */
  private static String script() throws IOException, InterruptedException {
    String index = house.get("/ui/").body();
    String script = index.replaceFirst("(?s).*?src=\"(/ui/assets/[^\"]+[.]js)\".*", "$1");
    assertNotEquals(index, script);
    assertFalse(house.get(script).body().isEmpty());
    return script;
  }
}
