// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.sse.Sse;
import javax.ws.rs.sse.SseEventSink;
import org.junit.jupiter.api.Test;

class EventsResourceTest {
  private final EventsResource events = new EventsResource();
  private final List<String> ended = new ArrayList<>();

  private static <T> T of(Class<T> type, Function<String, Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "equals" -> proxy == args[0];
                  default -> answer.apply(method.getName());
                }));
  }

  private void listens(String person, String address, String stream) {
    StaffSession session =
        new StaffSession(
            person, Users.HOME, Set.of(), "csrf", false, Instant.parse("2027-01-01T00:00:00Z"), "");
    SseEventSink sink =
        of(
            SseEventSink.class,
            called ->
                switch (called) {
                  case "close" -> ended.add(stream) ? null : null;
                  case "isClosed" -> ended.contains(stream);
                  default -> CompletableFuture.completedFuture(null);
                });
    events.listen(
        sink,
        of(Sse.class, called -> null),
        of(SecurityContext.class, called -> session),
        of(HttpServletRequest.class, called -> address));
  }

  /** So many streams from an address, two of each person. */
  private void open(int count, Function<Integer, String> address) {
    IntStream.range(0, count)
        .forEach(i -> listens("p" + i / 2, address.apply(i), Integer.toString(i)));
  }

  @Test
  void anAddressHasAHundredStreamsAndTheOldestEnds() {
    open(103, i -> "203.0.113.7");
    assertEquals(List.of("0", "1", "2"), ended);
    listens("another", "203.0.113.8", "elsewhere");
    assertEquals(3, ended.size());
  }

  @Test
  void aHouseholdOnIpv6IsOneAddress() {
    open(101, i -> "2001:db8:1:2::" + Integer.toHexString(i + 1));
    assertEquals(List.of("0"), ended);
  }

  @Test
  void thisMachineIsNotCounted() {
    open(150, i -> "127.0.0.1");
    assertEquals(List.of(), ended);
  }

  @Test
  void aPersonHasTwentyWhereverTheyAre() {
    for (int i = 0; i < 22; i++) {
      listens("hanako", i % 2 == 0 ? "127.0.0.1" : "203.0.113." + i, Integer.toString(i));
    }
    assertEquals(List.of("0", "1"), ended);
  }
}
