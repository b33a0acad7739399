// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import org.banto.base.AccountId;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.Waybill;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Knows which parcels are on their way and hears where they are. Who drives the connectors takes the
 * parcels that are due, asks their carrier, and tells what it said.
 */
@ProviderType
public interface ParcelWatch {
  /**
   * Takes the parcels of a carrier that are due to be asked about, the longest waiting first. They
   * are not due again before their next turn, also when nothing is told of them: so two nodes never
   * ask about the same one, and one that cannot be read holds up no other.
   *
   * @param limit at most so many
   */
  List<Waybill> due(AccountId account, String carrier, int limit);

  /** Hears where parcels are. Hearing the same twice changes nothing. */
  void told(AccountId account, List<ParcelStatus> statuses);
}
