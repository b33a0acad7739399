// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  /** The headers that prove it. */
  Set<String> proof();

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

  /** One bit more or less, and it is not what the far side signed. */
  @Test
  default void anAlteredBodyIsRefused() {
    PushVerifier verifier = connector(farSide());
    for (Push push : genuine()) {
      byte[] body = push.body();
      for (int at : new int[] {0, body.length / 2, body.length - 1}) {
        byte[] other = body.clone();
        other[at] ^= 1;
        assertFalse(verifier.genuine(with(push, other)), "a bit of byte " + at + " is another");
      }
      byte[] longer = Arrays.copyOf(body, body.length + 1);
      assertFalse(verifier.genuine(with(push, longer)), "a byte more");
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
      assertFalse(verifier.genuine(new Push("", Map.of(), push.body())), "without any header");
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

  /** Whatever stands in a header is a refusal, never an exception. */
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
