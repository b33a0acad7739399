// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.ServletException;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security.C1")
class EntranceTest {
  private final Entrance entrance = new Entrance().with(() -> Instant.EPOCH);
  private final Map<String, Object> answer = new HashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final List<List<String>> seen = new ArrayList<>();

  @Test
  void whoeverIsInIsCountedUntilTheAnswerIsWritten() throws Exception {
    pass("/api/v1/orders", "ja");
    assertEquals(List.of(List.of("1 requests")), seen);
    assertEquals(List.of(), entrance.underWay());
    assertEquals(Map.of(), answer);
  }

  @Test
  void oneThatFailsIsNoLongerIn() {
    try {
      entrance.doFilter(
          request("/", "ja"),
          response(),
          (q, s) -> {
            throw new ServletException("broke");
          });
    } catch (IOException | ServletException e) {
      assertEquals("broke", e.getMessage());
    }
    assertEquals(List.of(), entrance.underWay());
  }

  @Test
  void aHouseThatOpensLetsThePageInAndNothingElse() throws Exception {
    entrance.with(null);
    pass("/api/v1/orders", "ja");
    assertEquals(List.of(), seen);
    assertEquals(503, answer.get("status"));
    assertEquals("3", answer.get("Retry-After"));
    assertTrue(body.toString(StandardCharsets.UTF_8).contains("起動しています"));
    pass("/health", "ja");
    pass("/ui/", "ja");
    assertEquals(2, seen.size());
  }

  @Test
  void aHouseThatClosesLetsNobodyInAndSaysWhenToComeAgain() throws Exception {
    entrance.end();
    pass("/api/v1/orders", "ja,en");
    assertEquals(List.of(), seen);
    assertEquals(503, answer.get("status"));
    assertEquals("10", answer.get("Retry-After"));
    assertEquals("application/problem+json", answer.get("type"));
    String said = body.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("\"type\":\"urn:banto:problem:closing\",\"title\":\"停止しています\""), said);
    assertTrue(said.contains("\"status\":503"), said);
  }

  @Test
  void itSpeaksEnglishToWhoeverAsksForIt() throws Exception {
    entrance.end();
    pass("/api/v1/orders", "en-GB");
    assertTrue(body.toString(StandardCharsets.UTF_8).contains("The house closes"));
  }

  @Test
  void healthSaysThatItIsStopping() throws Exception {
    entrance.end();
    pass("/health", "ja");
    assertEquals(503, answer.get("status"));
    assertEquals("{\"status\":\"stopping\"}", body.toString(StandardCharsets.UTF_8));
  }

  private void pass(String path, String language) throws IOException, ServletException {
    entrance.doFilter(request(path, language), response(), (q, s) -> seen.add(entrance.underWay()));
  }

  private HttpServletRequest request(String path, String language) {
    return fake(
        HttpServletRequest.class,
        Map.of("getRequestURI", path, "getHeader", language),
        new HashMap<>());
  }

  private HttpServletResponse response() {
    ServletOutputStream out =
        new ServletOutputStream() {
          @Override
          public void write(int b) {
            body.write(b);
          }

          @Override
          public boolean isReady() {
            return true;
          }

          @Override
          public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
          }
        };
    return fake(HttpServletResponse.class, Map.of("getOutputStream", out), answer);
  }

  private static <T> T fake(Class<T> type, Map<String, Object> gives, Map<String, Object> takes) {
    return type.cast(
        Proxy.newProxyInstance(
            EntranceTest.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> {
              switch (method.getName()) {
                case "setStatus" -> takes.put("status", args[0]);
                case "setContentType" -> takes.put("type", args[0]);
                case "setHeader" -> takes.put((String) args[0], args[1]);
                case "flushBuffer" -> takes.put("flushed", true);
                default -> {
                  return gives.get(method.getName());
                }
              }
              return null;
            }));
  }
}
