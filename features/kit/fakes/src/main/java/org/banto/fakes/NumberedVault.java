// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.util.Arrays;
import org.banto.base.AccountId;
import org.banto.house.Vault;

/** A vault for tests whose sealed bytes begin with the number of the key. */
public final class NumberedVault implements Vault {
  private final InvertedVault inner = new InvertedVault();
  private byte number = 1;

  /** From now on another key seals. */
  public void renew() {
    number++;
  }

  @Override
  public byte[] seal(AccountId account, String context, byte[] plain) {
    byte[] sealed = new byte[plain.length + 1];
    sealed[0] = number;
    System.arraycopy(inner.seal(account, context, plain), 0, sealed, 1, plain.length);
    return sealed;
  }

  @Override
  public byte[] open(AccountId account, String context, byte[] sealed) {
    return inner.open(account, context, Arrays.copyOfRange(sealed, 1, sealed.length));
  }

  @Override
  public byte[] blind(AccountId account, String field, String value) {
    return inner.blind(account, field, value);
  }
}
