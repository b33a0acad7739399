// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.util.Map;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The values that fields have in an account, where these are what the shop sets: offered as a service
 * beside the {@link OrderFields} of fields without choices of their own. Whoever asks for orders by
 * such a field chooses among them.
 */
@ConsumerType
public interface AccountChoices {
  /**
   * By id of the field: the names of its values, in their order. Asked whenever somebody looks at the
   * fields.
   */
  Map<String, Map<String, Text>> of(AccountId account);
}
