// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.HttpHeaders;
import org.banto.base.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogInWordsTest {
  @TempDir private Path data;

  private static HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            LogInWordsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, args) -> "10.0.0.1");
  }

  private static HttpHeaders headers() {
    return (HttpHeaders)
        Proxy.newProxyInstance(
            LogInWordsTest.class.getClassLoader(),
            new Class<?>[] {HttpHeaders.class},
            (proxy, method, args) -> Map.of());
  }

  @Test
  void aWrongPasswordIsToldInTheLanguageOfTheBrowser() {
    StaffRoom room = new StaffRoom(data);
    SessionResource.LogIn wrong = new SessionResource.LogIn(null, "nobody", "a wrong password");
    Rejection refused =
        assertThrows(Rejection.class, () -> room.session.logIn(wrong, request(), headers(), null));
    Problem ja = ProblemMapper.problem(refused, Language.of("ja"));
    Problem en = ProblemMapper.problem(refused, Language.of("en-US,en;q=0.9"));
    assertEquals(List.of(401, 401), List.of(ja.status(), en.status()));
    assertEquals("ログインIDかパスワードが違います。", ja.detail());
    assertEquals("The login or the password is wrong.", en.detail());
  }

  @Test
  void whoHasToWaitIsToldHowLongInTheLanguageOfTheBrowser() {
    StaffRoom room = new StaffRoom(data);
    SessionResource.LogIn wrong = new SessionResource.LogIn(null, "nobody", "a wrong password");
    Rejection last = null;
    for (int i = 0; i < 6; i++) {
      last =
          assertThrows(
              Rejection.class, () -> room.session.logIn(wrong, request(), headers(), null));
    }
    Problem en = ProblemMapper.problem(last, Locale.ENGLISH);
    assertEquals(429, en.status());
    assertEquals("Busy", en.title());
    assertEquals(true, en.detail().startsWith("Too many wrong tries. Wait "), en.detail());
  }
}
