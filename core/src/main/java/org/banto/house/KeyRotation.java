// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import org.banto.base.AccountId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Seals a room's own data anew, after an account was given another key. A room that keeps anything
 * sealed outside of orders and settings registers one as a service.
 */
@ConsumerType
public interface KeyRotation {
  /**
   * Opens and seals everything of an account, while the house works; what is sealed meanwhile is
   * sealed with the new key anyhow.
   *
   * @return how many pieces were sealed anew
   */
  long reseal(AccountId account);
}
