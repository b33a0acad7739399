// SPDX-License-Identifier: Apache-2.0
/** What leaves the house on a truck: shipments, parcels, waybills, and where they are. */
@Export
@Version("2.1.0")
package org.banto.shipment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
