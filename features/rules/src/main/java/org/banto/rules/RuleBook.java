// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import org.banto.base.AccountId;

/** The rules of each account as they hold now, ready to be asked; read once in some seconds. */
interface RuleBook {
  /** Those of an account; none where it has saved none. */
  RuleSet of(AccountId account);

  /** What its rules have to know of the house. */
  RuleHouse house(AccountId account);
}
