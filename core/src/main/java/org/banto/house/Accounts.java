// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The shop accounts of this installation. */
@ProviderType
public interface Accounts {
  /** All accounts by id; one, named {@code main}, is there from the first start. */
  List<Account> all();

  /** Keeps an account: makes it with keys of its own, or renames it. What is for practice, and what is not, stays so. */
  void keep(Account account);
}
