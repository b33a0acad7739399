// SPDX-License-Identifier: Apache-2.0
package org.banto.ui.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AssetsTest {
  private final Map<String, String> files =
      Map.of(
          "/index.html",
          "page",
          "/index.html.gz",
          "packed page",
          "/assets/a-1.js",
          "script",
          "/mark.svg",
          "mark",
          "/frame.html",
          "frame",
          "/frame.html.hash",
          "sha256-abc=");
  private final Assets assets =
      new Assets(path -> Optional.ofNullable(files.get(path)).map(s -> s.getBytes(UTF_8)));

  @Test
  void everyPlaceOfThePageIsThePageAndIsNeverKept() {
    for (String place :
        new String[] {"/", "/orders", "/orders/42", "/settings/connections/rakuten~tokyo"}) {
      Assets.Answer answer = assets.get(place, false);
      assertEquals("page", new String(answer.body(), UTF_8), place);
      assertEquals("no-store", answer.headers().get("Cache-Control"));
      assertTrue(answer.headers().get("Content-Security-Policy").contains("script-src 'self';"));
    }
  }

  @Test
  void aPageOfABundleStandsInAFrameOfThisHouseAloneWithTheMapOfTheBuild() {
    Map<String, String> frame = assets.get("/frame.html", false).headers();
    String policy = frame.get("Content-Security-Policy");
    assertTrue(policy.contains("script-src 'self' 'sha256-abc=';"), policy);
    assertTrue(policy.endsWith("frame-ancestors 'self'; sandbox allow-scripts"), policy);
    assertFalse(frame.containsKey("X-Frame-Options"));
    Map<String, String> page = assets.get("/", false).headers();
    assertTrue(page.get("Content-Security-Policy").endsWith("frame-ancestors 'none'"));
    assertEquals("DENY", page.get("X-Frame-Options"));
    for (Map<String, String> both : List.of(frame, page)) {
      assertTrue(
          both.get("Content-Security-Policy")
              .contains("require-trusted-types-for 'script'; trusted-types banto default;"));
    }
    assertEquals(
        "*", assets.get("/assets/a-1.js", true).headers().get("Access-Control-Allow-Origin"));
    assertFalse(page.containsKey("Access-Control-Allow-Origin"));
  }

  @Test
  void aHashedFileIsKeptForAYear() {
    Assets.Answer answer = assets.get("/assets/a-1.js", true);
    assertEquals("public,max-age=31536000,immutable", answer.headers().get("Cache-Control"));
    assertEquals("text/javascript; charset=utf-8", answer.headers().get("Content-Type"));
    assertFalse(answer.headers().containsKey("Content-Encoding"));
  }

  @Test
  void aPackedFileGoesToBrowsersThatTakeIt() {
    Assets.Answer answer = assets.get("/", true);
    assertEquals("packed page", new String(answer.body(), UTF_8));
    assertEquals("gzip", answer.headers().get("Content-Encoding"));
  }

  @Test
  void aFileThatIsNotThereIsNotFound() {
    assertEquals(404, assets.get("/assets/gone-9.js", true).status());
  }

  @Test
  void nobodyClimbsOutOfTheFolder() {
    assertEquals("page", new String(assets.get("/../META-INF/MANIFEST.MF", false).body(), UTF_8));
  }
}
