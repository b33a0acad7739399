// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The fields a room or a partner brings, offered as a service: while it is there they stand in
 * conditions, lists, files and mails.
 */
@ConsumerType
public interface OrderFields {
  /**
   * Chooses those of the house's own fields among the services: for who cannot do right without
   * them, and so waits for them.
   */
  String OF_THE_HOUSE = "(banto.fields=house)";

  /** The fields, always the same. */
  List<OrderField> fields();
}
