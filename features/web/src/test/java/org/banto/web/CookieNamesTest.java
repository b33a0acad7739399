// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CookieNamesTest {
  @Test
  void overHttpsOnlyTheNameThatBelongsToTheHostIsRead() {
    assertEquals(
        "look=wide; banto_session=mine",
        CookieNames.read(List.of("banto_session=planted; look=wide;__Host-banto_session=mine")));
    assertEquals("", CookieNames.read(List.of("banto_session=planted; banto_known_1f=planted")));
    assertEquals("banto_known_1f=y", CookieNames.read(List.of("__Host-banto_known_1f=y")));
    assertEquals("a=1; b=2", CookieNames.read(List.of("a=1", "b=2")));
  }

  @Test
  void overHttpsTheCookieBelongsToTheHost() {
    assertEquals(
        "__Host-banto_session=x; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200; Secure",
        CookieNames.written("banto_session=x; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200"));
    assertEquals(
        "__Host-banto_known_1f=y; Path=/; Secure", CookieNames.written("banto_known_1f=y; Path=/"));
    assertEquals("look=wide", CookieNames.written("look=wide"));
  }
}
