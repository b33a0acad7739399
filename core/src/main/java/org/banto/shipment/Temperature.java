// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

/** How cold a parcel travels. Carriers' codes differ: Yamato 1 is frozen, Japan Post 1 is chilled. */
public enum Temperature {
  AMBIENT,
  CHILLED,
  FROZEN
}
