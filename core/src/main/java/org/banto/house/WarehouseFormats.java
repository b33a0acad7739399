// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import org.banto.base.AccountId;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows the formats of the warehouses that work by files. */
@ConsumerType
public interface WarehouseFormats {
  /** Those in use at a shop. */
  List<WarehouseFormat> warehouses(AccountId account);
}
