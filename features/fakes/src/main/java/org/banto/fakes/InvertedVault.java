// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import org.banto.account.AccountId;
import org.banto.account.Vault;

/** A vault for tests: turns every bit over. */
public final class InvertedVault implements Vault {
  @Override
  public byte[] seal(AccountId account, String context, byte[] plain) {
    byte[] other = plain.clone();
    for (int i = 0; i < other.length; i++) {
      other[i] = (byte) ~other[i];
    }
    return other;
  }

  @Override
  public byte[] open(AccountId account, String context, byte[] sealed) {
    return seal(account, context, sealed);
  }

  @Override
  public byte[] blind(AccountId account, String field, String value) {
    throw new UnsupportedOperationException();
  }
}
