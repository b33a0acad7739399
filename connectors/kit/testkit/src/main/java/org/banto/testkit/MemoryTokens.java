// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.banto.connect.ConnectorException;
import org.banto.connect.Token;
import org.banto.connect.Tokens;

/** The platform's keeper of tokens for one account, in memory. */
public final class MemoryTokens implements Tokens {
  private final List<Token> given = new ArrayList<>();
  private String from = "";

  @Override
  public synchronized Token current(String origin, Predicate<Token> good, Renewal renewal)
      throws ConnectorException {
    Optional<Token> last = origin.equals(from) ? last() : Optional.empty();
    if (last.filter(good).isPresent()) {
      return last.get();
    }
    Token fresh = renewal.renew(last);
    from = origin;
    given.add(fresh);
    return fresh;
  }

  /** The kept token. */
  public synchronized Optional<Token> last() {
    return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
  }

  /** Every token so far, oldest first. */
  public synchronized List<Token> given() {
    return List.copyOf(given);
  }
}
