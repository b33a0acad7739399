// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps the token of the account that is worked for, sealed in the database, so that a connector can
 * renew it and still remember nothing. One token per account.
 */
@ProviderType
public interface Tokens {
  /** Asks the far side for another token. */
  @FunctionalInterface
  interface Renewal {
    /**
     * Asks.
     *
     * @param last the token kept last; empty at first, and after the shop gave another origin
     * @throws ConnectorException UNAUTHORIZED when the shop has to give another origin
     */
    Token renew(Optional<Token> last) throws ConnectorException;
  }

  /**
   * A good token: the kept one, or else a renewed one, which is kept before it is handed out. An
   * account's renewals go one after another, so a refresh token that works once is used once.
   *
   * @param origin what the shop gave to begin with, such as an authorization code; a token that came
   *     from another one is no longer used
   * @param good whether a kept token can be used; also false for one the far side has just refused
   * @throws ConnectorException what the renewal throws
   */
  Token current(String origin, Predicate<Token> good, Renewal renewal) throws ConnectorException;
}
