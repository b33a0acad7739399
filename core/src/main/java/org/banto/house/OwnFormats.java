// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import org.banto.base.AccountId;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows the formats that shops have made for themselves (カスタム送り状データ). */
@ConsumerType
public interface OwnFormats {
  /** Those in use at a shop, in the order in which they are tried. */
  List<OwnFormat> formats(AccountId account);
}
