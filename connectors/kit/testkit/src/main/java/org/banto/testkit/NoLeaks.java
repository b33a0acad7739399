// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;

/** Checks what a connector says when something goes wrong: enough, and nothing that is private. */
final class NoLeaks {
  private NoLeaks() {}

  /** Does something that may only fail as a {@link ConnectorException}. */
  @FunctionalInterface
  interface Deed {
    void run() throws ConnectorException;
  }

  /** The exception that a deed ends with; every other kind of exception is the connector's mistake. */
  static ConnectorException trouble(String when, Deed deed) {
    try {
      deed.run();
    } catch (ConnectorException e) {
      return e;
    } catch (RuntimeException e) {
      return fail(when + ": " + e + " instead of a ConnectorException", e);
    }
    return fail(when + ": passed over in silence; the shop is never told");
  }

  static void reason(String when, Set<Reason> allowed, ConnectorException e) {
    assertTrue(
        allowed.contains(e.reason()), when + ": reason " + e.reason() + ", expected " + allowed);
    assertTrue(e.getMessage() != null && !e.getMessage().isBlank(), when + ": says nothing");
  }

  /** No secret stands in the text. */
  static void keeps(Collection<String> secrets, String where, String text) {
    for (String secret : secrets) {
      assertFalse(!secret.isBlank() && text.contains(secret), "a secret stands in " + where);
    }
  }

  /** No secret stands in an exception or its causes, which are logged with it, nor in what staff is told. */
  static void keeps(Collection<String> secrets, Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      String what = "the message of " + t.getClass().getSimpleName();
      keeps(secrets, what, String.valueOf(t));
      keeps(secrets, what + ", in English", Text.of(t).en());
    }
  }

  /** The words that tell who a person is. */
  static Stream<String> traits(Person p) {
    return Stream.of(
            p.name(), p.kana(), p.phone(), p.mail(), p.address().street(), p.address().building())
        .filter(word -> word != null && word.strip().length() > 1);
  }
}
