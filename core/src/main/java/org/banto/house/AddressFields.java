// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import org.banto.base.Address;
import org.osgi.annotation.versioning.ProviderType;

/** The fields of an address: prefecture, city, street and building, whichever way it came. */
@ProviderType
public interface AddressFields {
  /**
   * The address in its fields. Letters stay as they are, only the places where a line is cut are
   * found; what its sender parted already stays so, and a line that begins with no municipality
   * stays whole.
   */
  Address parted(Address address);
}
