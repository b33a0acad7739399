// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.function.Consumer;
import org.banto.base.AccountId;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/** What a room has of a shop, as files: for a shop that keeps a copy of all, or leaves (データの書き出し). */
@ConsumerType
public interface TakeOut {
  /**
   * Gives all that the room has of an account. There may be a million of it, so it is read part by
   * part.
   */
  void write(AccountId account, Files to);

  /** Where files go, one after the other. */
  @ProviderType
  interface Files {
    /**
     * Begins a file; the one before it is whole then.
     *
     * @param name with folders and an end that says what it is, e.g. {@code orders.csv}
     * @return takes the bytes of the file, as many at a time as there are
     */
    Consumer<byte[]> begin(String name);
  }
}
