// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import org.banto.base.Address;
import org.banto.house.AddressFields;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Addresses in their fields, by the postal master in use. */
@Component
public final class PostalAddresses implements AddressFields {
  private final PostalRoom postal;

  @Activate
  public PostalAddresses(@Reference PostalRoom postal) {
    this.postal = postal;
  }

  @Override
  public Address parted(Address address) {
    return new AddressParts(postal.master()).of(address);
  }
}
