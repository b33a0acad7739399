// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.banto.connect.Outbound;
import org.banto.connect.Push;
import org.banto.connect.PushAnswer;
import org.banto.connect.PushAnswerer;
import org.junit.jupiter.api.Test;

/** What every {@link PushAnswerer} keeps: the far side hears in its own words what became of its push. */
public interface PushAnswererContract extends PushVerifierContract {
  @Override
  PushAnswerer connector(Outbound outbound);

  /** The whole answer to a genuine push, in UTF-8. */
  String taken();

  /** The whole answer to {@link #ofAnother}, in UTF-8. */
  String refused();

  /** The far side hears that its push was taken, and nobody is asked for it. */
  @Test
  default void aGenuinePushHearsThatItWasTaken() {
    FarSide far = farSide();
    for (Push push : genuine()) {
      assertEquals(taken(), text(connector(far).answer(push, true)));
    }
    assertEquals(List.of(), far.requests(), "whoever pushes waits; nobody is asked");
  }

  /** Whoever is refused hears so. */
  @Test
  default void aRefusedPushHearsThatItWasNotTaken() {
    assertEquals(refused(), text(connector(farSide()).answer(ofAnother(), false)));
  }

  /** Whatever was pushed: there is an answer, with a type, and nothing of the push or a secret in it. */
  @Test
  default void nonsenseIsAnsweredAndNotRepeated() {
    PushAnswerer answerer = connector(farSide());
    String mark = "<b>nonsense-5e1f</b>";
    for (String nonsense : List.of("", mark, "{\"a\":\"" + mark + "\"}", mark.repeat(10_000))) {
      byte[] body = nonsense.getBytes(StandardCharsets.UTF_8);
      try {
        PushAnswer answer =
            answerer.answer(new Push(mark, Map.of("X-A", List.of(mark)), body), false);
        assertFalse(answer.mediaType().isBlank(), "an answer without a type");
        assertTrue(answer.body().length < 4_096, "a long answer to nonsense");
        assertFalse(text(answer).contains("nonsense-5e1f"), "repeats what anybody may have sent");
        NoLeaks.keeps(secrets(), "an answer", text(answer));
      } catch (RuntimeException e) {
        fail("nonsense: " + e.getClass().getSimpleName(), e);
      }
    }
  }

  private static String text(PushAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
