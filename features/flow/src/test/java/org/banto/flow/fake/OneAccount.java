// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.fake;

import java.util.List;
import org.banto.house.Account;
import org.banto.house.Accounts;

/** A house of one account. */
public final class OneAccount implements Accounts {
  @Override
  public List<Account> all() {
    return List.of(new Account(Samples.MAIN, "本店"));
  }

  @Override
  public void keep(Account account) {
    throw new UnsupportedOperationException();
  }
}
