// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import org.banto.base.AccountId;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows the files of payment agents that shops have laid out for themselves. */
@ConsumerType
public interface OwnPaymentFormats {
  /** Those in use at a shop, in the order in which staff see them. */
  List<OwnPaymentFormat> formats(AccountId account);
}
