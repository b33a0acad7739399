// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.security.Principal;
import org.banto.base.AccountId;
import org.banto.base.Actor;

/**
 * Who makes a request, for which account, with which rights. A REST resource finds it as the user
 * principal of its {@code SecurityContext}.
 */
public interface Session extends Principal {
  /**
   * The session of a request.
   *
   * @param user the user principal of the request's {@code SecurityContext}
   * @throws IllegalStateException when nobody is logged in, as in a method marked {@link Anonymous}
   */
  static Session of(Principal user) {
    if (user instanceof Session session) {
      return session;
    }
    throw new IllegalStateException("nobody is logged in");
  }

  /** The member of staff or program. */
  Actor actor();

  /** The account the request works on. */
  AccountId account();

  /** Whether the user has this {@link Right}; see {@link RequiresRight}. */
  boolean may(String right);
}
