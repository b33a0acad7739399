// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import org.banto.base.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Seals what is personal or secret before it is stored: AES-256-GCM under the account's own key,
 * the key's id in the sealed bytes, so keys can be rotated. The master key lies outside the
 * database.
 */
@ProviderType
public interface Vault {
  /**
   * Seals bytes.
   *
   * @param account whose key
   * @param context what the bytes are and belong to, e.g. {@code person.name|42}; must be the same
   *     at {@link #open}
   * @param plain the bytes; may be empty
   */
  byte[] seal(AccountId account, String context, byte[] plain);

  /** What is kept cannot be opened: it was changed, or sealed for somebody or something else. */
  final class Broken extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Says what does not fit, never what was sealed. */
    public Broken(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Opens sealed bytes.
   *
   * @throws Broken when they were changed, or sealed for another account or context
   */
  byte[] open(AccountId account, String context, byte[] sealed);

  /**
   * A blind index: 16 bytes that are equal for equal values of the same field and account and tell
   * nothing else.
   *
   * @param field the name of the searched field, e.g. {@code phone}
   * @param value the value as normalised by the caller
   */
  byte[] blind(AccountId account, String field, String value);
}
