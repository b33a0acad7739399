// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import org.banto.base.Text;
import org.osgi.annotation.versioning.ProviderType;

/** Has a program that was dropped in rest where it would otherwise keep the house from working. */
@ProviderType
public interface RestingPrograms {
  /**
   * Stops a program, and calls a person, until its jar is another one or the house has been started
   * anew. Returns at once; the program is stopped within moments.
   *
   * @param of a class of the program's bundle
   * @param why in words for the operator, without personal data
   */
  void rest(Class<?> of, Text why);
}
