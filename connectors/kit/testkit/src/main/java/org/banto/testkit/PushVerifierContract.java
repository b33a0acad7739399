// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banto.connect.Outbound;
import org.banto.connect.Push;
import org.banto.connect.PushVerifier;
import org.junit.jupiter.api.Test;

/** What every {@link PushVerifier} keeps: the far side's pushes pass, and nobody else's. */
public interface PushVerifierContract extends ConnectorContract {
  @Override
  PushVerifier connector(Outbound outbound);

  /** The same connector of a shop that has given no secret for pushes. */
  PushVerifier withoutSecret(Outbound outbound);

  /** Pushes as the far side sends them to the shop of {@link #connector}, each with a body. */
  List<Push> genuine();

  /** A push as good as any, but signed with another secret. */
  Push ofAnother();

  /** The headers that prove it; none when a word within the body does. */
  Set<String> proof();

  /**
   * The bodies that a genuine one could be altered to so that nothing proves it any more. Under a
   * signature that is every bit of it; where a word within the body is the proof, say how that word
   * can be wrong, missing, or in the wrong place.
   */
  default List<byte[]> altered(byte[] body) {
    List<byte[]> all = new ArrayList<>();
    for (int at : new int[] {0, body.length / 2, body.length - 1}) {
      byte[] other = body.clone();
      other[at] ^= 1;
      all.add(other);
    }
    all.add(Arrays.copyOf(body, body.length + 1));
    return all;
  }

  /** The far side's pushes pass, whatever became of the case of header names on the way. */
  @Test
  default void theFarSidesPushesPass() {
    FarSide far = farSide();
    PushVerifier verifier = connector(far);
    assertFalse(genuine().isEmpty(), "no samples");
    for (Push push : genuine()) {
      assertTrue(verifier.genuine(push), "a genuine push was refused");
      assertTrue(verifier.genuine(named(push, String::toLowerCase)), "with names in lower case");
      assertTrue(verifier.genuine(named(push, String::toUpperCase)), "with names in upper case");
    }
    assertEquals(List.of(), far.requests(), "whoever pushes waits; nobody is asked");
  }

  /** One bit more or less, and it is not what the far side proved. */
  @Test
  default void anAlteredBodyIsRefused() {
    PushVerifier verifier = connector(farSide());
    for (Push push : genuine()) {
      List<byte[]> bodies = altered(push.body());
      assertFalse(bodies.isEmpty(), "no altered bodies");
      for (int i = 0; i < bodies.size(); i++) {
        assertFalse(verifier.genuine(with(push, bodies.get(i))), "altered body " + (i + 1));
      }
      assertFalse(verifier.genuine(with(push, new byte[0])), "no body at all");
    }
  }

  /** Another shop's far side is somebody else. */
  @Test
  default void aPushSignedWithAnotherSecretIsRefused() {
    assertFalse(connector(farSide()).genuine(ofAnother()));
  }

  /** Each header that proves it has to be there, once, and to be right. */
  @Test
  default void withoutItsProofItIsRefused() {
    PushVerifier verifier = connector(farSide());
    for (Push push : genuine()) {
      boolean within = proof().isEmpty();
      Push bare = new Push("", Map.of(), push.body());
      assertEquals(within, verifier.genuine(bare), "without any header");
      for (String name : proof()) {
        assertFalse(push.header(name).isEmpty(), "the sample has no " + name);
        assertFalse(verifier.genuine(with(push, name, List.of())), "without " + name);
        String right = push.header(name);
        assertFalse(verifier.genuine(with(push, name, List.of(right, right))), name + " twice");
        String half = right.substring(0, right.length() / 2);
        assertFalse(verifier.genuine(with(push, name, List.of(half))), "half of " + name);
      }
    }
  }

  /** Whatever stands in a header or a body is a refusal, never an exception. */
  @Test
  default void nonsenseIsRefusedAndTripsNobody() {
    PushVerifier verifier = connector(farSide());
    Push push = genuine().get(0);
    for (String nonsense : List.of("", " ", "=", "%%%", "署名", "\u0000", "=".repeat(70_000))) {
      for (String name : proof()) {
        try {
          assertFalse(verifier.genuine(with(push, name, List.of(nonsense))), "nonsense passed");
        } catch (RuntimeException e) {
          fail(name + " with nonsense: " + e.getClass().getSimpleName(), e);
        }
      }
    }
    for (byte[] nonsense : nonsense()) {
      try {
        assertFalse(verifier.genuine(with(push, nonsense)), "nonsense passed");
      } catch (RuntimeException e) {
        fail("a body of nonsense: " + e.getClass().getSimpleName(), e);
      }
    }
  }

  /** Bodies that nobody's far side sends; the largest that the house takes is among them. */
  private static List<byte[]> nonsense() {
    List<byte[]> all = new ArrayList<>();
    Stream.of("", " ", "null", "[]", "{", "<", "<a/>", "<a>".repeat(87_000), "[".repeat(262_000))
        .forEach(text -> all.add(text.getBytes(StandardCharsets.UTF_8)));
    all.add(new byte[] {0, (byte) 0xFF, (byte) 0xFE, 1});
    return all;
  }

  /** A shop that has given no secret cannot tell: then nobody is genuine. */
  @Test
  default void withoutASecretNothingIsGenuine() {
    PushVerifier verifier = withoutSecret(farSide());
    for (Push push : genuine()) {
      assertFalse(verifier.genuine(push));
      assertFalse(verifier.genuine(new Push("", Map.of(), push.body())), "without any header");
    }
  }

  private static Push with(Push push, byte[] body) {
    return new Push(push.query(), push.headers(), body);
  }

  private static Push with(Push push, String header, List<String> values) {
    Map<String, List<String>> headers = new HashMap<>(push.headers());
    headers.keySet().removeIf(header::equalsIgnoreCase);
    if (!values.isEmpty()) {
      headers.put(header, values);
    }
    return new Push(push.query(), headers, push.body());
  }

  private static Push named(Push push, Naming naming) {
    Map<String, List<String>> headers = new HashMap<>();
    push.headers().forEach((name, values) -> headers.put(naming.of(name, Locale.ROOT), values));
    return new Push(push.query(), headers, push.body());
  }

  /** Upper or lower case. */
  @FunctionalInterface
  interface Naming {
    /** The name in it. */
    String of(String name, Locale locale);
  }
}
