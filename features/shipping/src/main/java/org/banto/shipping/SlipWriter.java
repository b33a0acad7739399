// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.Optional;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;

/**
 * What a shipment is written with.
 *
 * @param name tells files apart that one wave needs: shipments of one name go into one file
 * @param file writes it
 * @param check says what it cannot hold
 * @param most shipments of one file
 */
record SlipWriter(String name, WaybillFile file, Optional<LabelCheck> check, int most) {}
