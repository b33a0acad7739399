// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.util.Map;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The values that a field has in an account, where these are what the shop sets: offered as a service
 * beside the {@link OrderFields} of a field without choices of its own. Whoever asks for orders by it
 * chooses among them.
 */
@ConsumerType
public interface AccountChoices {
  /** Id of the field. */
  String field();

  /** The names of its values, in their order; asked whenever somebody looks at the fields. */
  Map<String, Text> of(AccountId account);
}
