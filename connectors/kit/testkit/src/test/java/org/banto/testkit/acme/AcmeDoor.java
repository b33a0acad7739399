// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.Outbound;
import org.banto.connect.Push;
import org.banto.connect.PushAnswer;
import org.banto.connect.PushAnswerer;

/**
 * Knows the pushes of Acme's older mall, whose first line is {@code key: } and a word, and answers
 * them, unless a {@link Flaw} is on.
 */
final class AcmeDoor implements PushAnswerer {
  private static final String LINE = "key: ";

  private final Line line;
  private final String secret;

  AcmeDoor(Outbound outbound, String secret) {
    this.line = new Line(outbound);
    this.secret = secret;
  }

  @Override
  public void check() throws ConnectorException {
    line.get("/key");
  }

  @Override
  public boolean genuine(Push push) {
    if (secret.isEmpty()) {
      return false;
    }
    String text = text(push);
    if (Flaw.PUSH_TAKES_ITS_WORD_ANYWHERE.on() && text.contains(secret)) {
      return true;
    }
    List<String> lines = text.lines().toList();
    String first = lines.isEmpty() ? "" : lines.get(0);
    return first.startsWith(LINE)
        && MessageDigest.isEqual(bytes(first.substring(LINE.length())), bytes(secret));
  }

  @Override
  public PushAnswer answer(Push push, boolean genuine) {
    if (Flaw.ANSWER_FALLS_OVER.on() && text(push).isEmpty()) {
      throw new IllegalArgumentException("no body");
    }
    String words = genuine || Flaw.ANSWER_THANKS_EVERYBODY.on() ? "taken" : "refused";
    if (Flaw.ANSWER_IS_THE_SAME.on()) {
      words = "refused";
    }
    String more = Flaw.ANSWER_REPEATS_THE_PUSH.on() ? text(push) : "";
    return new PushAnswer("text/plain", bytes(words + more));
  }

  private static String text(Push push) {
    return new String(push.body(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
