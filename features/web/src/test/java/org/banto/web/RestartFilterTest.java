// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import javax.servlet.ServletException;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

class RestartFilterTest {
  private interface Behind {
    void answer() throws ServletException;
  }

  private final Map<String, Object> attributes = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final Queue<Behind> behind = new ArrayDeque<>();
  private int status = 200;
  private int asked;

  @Test
  void aRequestThatMeetsNoApplicationIsHandedInAgain() throws Exception {
    behind.add(() -> status = 404);
    behind.add(
        () -> {
          throw new IllegalStateException("incomingObserver is null");
        });
    behind.add(
        () -> {
          attributes.put(RestartFilter.TAKEN, true);
          status = 201;
        });
    pass(Duration.ofSeconds(10));
    assertEquals(201, status);
    assertEquals(3, asked);
  }

  @Test
  void whatTheApplicationAnswersPassesWhateverItIs() throws Exception {
    behind.add(
        () -> {
          headers.put(AccessFilter.SEAL, "nosniff");
          status = 404;
        });
    pass(Duration.ofSeconds(10));
    assertEquals(404, status);
    assertEquals(1, asked);
  }

  @Test
  void whatTheApplicationHasTakenIsNeverHandedInTwice() {
    behind.add(
        () -> {
          attributes.put(RestartFilter.TAKEN, true);
          throw new ServletException("broke in the middle");
        });
    assertThrows(ServletException.class, () -> pass(Duration.ofSeconds(10)));
    assertEquals(1, asked);
  }

  @Test
  void whoWaitedLongEnoughIsToldToComeAgain() throws Exception {
    pass(Duration.ofMillis(50));
    assertEquals(503, status);
    assertEquals("1", headers.get("Retry-After"));
    assertTrue(body.toString(StandardCharsets.UTF_8).contains("urn:banto:problem:busy"));
    assertTrue(asked > 1);
  }

  @Test
  void whatAnAttemptSaidThatDidNotCountIsNotHeard() throws Exception {
    new RestartFilter(Duration.ofSeconds(10))
        .doFilter(
            request(),
            response(),
            (q, a) -> {
              asked++;
              if (asked < 3) {
                a.getWriter().write("no service was found");
                status = 404;
              } else {
                attributes.put(RestartFilter.TAKEN, true);
                status = 200;
                a.getWriter().write("here");
              }
            });
    assertEquals("here", body.toString(StandardCharsets.UTF_8));
  }

  @Test
  void anAnswerStandsAloneUntilTheHouseIsKnownToGiveIt() throws Exception {
    for (int attempt = 0; attempt < 2; attempt++) { // also the one that does not count
      behind.add(
          () -> {
            assertTrue(headers.get(FencedAnswer.POLICY).startsWith("sandbox "));
            status = 404;
          });
    }
    behind.add(
        () -> {
          FencedAnswer answer = FencedAnswer.of(request());
          answer.setHeader("content-security-policy", "script-src *");
          answer.addHeader("Set-Cookie", "banto_session=mine");
          answer.judge(true);
          answer.reset();
          answer.setHeader("Clear-Site-Data", "*");
          attributes.put(RestartFilter.TAKEN, true);
        });
    pass(Duration.ofSeconds(10));
    assertEquals(Set.of(FencedAnswer.POLICY), headers.keySet());
    assertTrue(headers.get(FencedAnswer.POLICY).startsWith("sandbox "));
    attributes.clear();
    behind.add(
        () -> {
          FencedAnswer answer = FencedAnswer.of(request());
          answer.judge(false);
          answer.setHeader("Set-Cookie", "banto_session=yours");
          attributes.put(RestartFilter.TAKEN, true);
        });
    pass(Duration.ofSeconds(10));
    assertEquals(null, headers.get(FencedAnswer.POLICY), "the control: the house");
    assertEquals("banto_session=yours", headers.get("Set-Cookie"));
  }

  private void pass(Duration longest) throws Exception {
    new RestartFilter(longest)
        .doFilter(
            request(),
            response(),
            (q, a) -> {
              asked++;
              Behind next = behind.poll();
              if (next == null) {
                status = 404;
              } else {
                next.answer();
              }
            });
  }

  private HttpServletRequest request() {
    return fake(
        HttpServletRequest.class,
        (method, arguments) ->
            switch (method) {
              case "getAttribute" -> attributes.get(arguments[0]);
              case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
              case "getHeader" -> null;
              default -> throw new UnsupportedOperationException(method);
            });
  }

  private HttpServletResponse response() {
    return fake(
        HttpServletResponse.class,
        (method, arguments) -> {
          switch (method) {
            case "reset" -> {
              status = 200;
              headers.clear();
            }
            case "setStatus" -> status = (int) arguments[0];
            case "setHeader" -> {
              headers.remove(arguments[0]);
              if (arguments[1] != null) {
                headers.put((String) arguments[0], (String) arguments[1]);
              }
            }
            case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
            default -> {
              return read(method, arguments);
            }
          }
          return null;
        });
  }

  private Object read(String method, Object[] arguments) {
    return switch (method) {
      case "getStatus" -> status;
      case "containsHeader" -> headers.containsKey(arguments[0]);
      case "isCommitted" -> false;
      case "getOutputStream" -> stream();
      default -> throw new UnsupportedOperationException(method);
    };
  }

  private ServletOutputStream stream() {
    return new ServletOutputStream() {
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
  }

  private interface Calls {
    Object call(String method, Object[] arguments);
  }

  private static <T> T fake(Class<T> type, Calls calls) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> calls.call(method.getName(), arguments)));
  }
}
