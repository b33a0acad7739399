// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Who is at the other end of the line for which a thread works; the history has it in its lines. It
 * holds for the thread alone: whoever hands work to another one hands the caller on.
 */
@ProviderType
public interface Callers {
  /** Of this thread; {@link Caller#NOBODY} where the house works by itself. */
  Caller now();

  /**
   * This thread works for somebody else from now on.
   *
   * @return for whom it worked before; to be put back when the work is done
   */
  Caller swap(Caller next);
}
