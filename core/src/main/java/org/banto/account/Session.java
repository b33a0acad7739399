// SPDX-License-Identifier: Apache-2.0
package org.banto.account;

import java.security.Principal;

/**
 * Who makes a request, for which account, with which rights. A REST resource finds it as the user
 * principal of its {@code SecurityContext}.
 */
public interface Session extends Principal {
  /** The member of staff or program. */
  Actor actor();

  /** The account the request works on. */
  AccountId account();

  /** Whether the user has this right; see {@link Needs}. */
  boolean may(String right);
}
